/** One step: when it is due, when it was done, what it cost. */
import { type RenewalRecord, type RenewalStep, renewalRoutes } from '@chizheng/contract'
import { Form, InputNumber, Modal } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { fenOf } from './money.ts'

export default function EditStep({
  record,
  step,
  name,
  onClose,
}: {
  record: RenewalRecord
  step: RenewalStep
  name: string
  onClose(): void
}) {
  const t = useTexts()
  const words = t.renewals
  const forget = useForget()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: renewalRoutes.changeStep.body,
    labels: { dueOn: words.due, doneOn: words.doneOn, costFen: words.cost },
    prepare: ({ dueOn, doneOn, costFen }) => ({
      version: record.version,
      dueOn,
      ...(step.kind === 'document' ? {} : { doneOn: doneOn || null }),
      costFen: fenOf(costFen as number | null),
    }),
    send: (body) =>
      answered(
        client.PATCH('/api/renewals/{id}/steps/{position}', {
          params: { path: { id: record.id, position: step.position } },
          body,
        }),
      ),
    async done() {
      await forget(['renewals'])
      onClose()
    },
    refused(problem) {
      if (problem.code === 'changed_meanwhile') void forget(['renewals'])
      return false
    },
  })
  return (
    <Modal
      open
      title={words.editStep(name)}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit.submit}
        initialValues={{
          dueOn: step.dueOn,
          doneOn: step.doneOn,
          costFen: step.costFen === null ? null : step.costFen / 100,
        }}
      >
        <Field name="dueOn" label={words.due} required>
          <DayInput label={words.due} />
        </Field>
        {step.kind === 'document' ? null : (
          <Field name="doneOn" label={words.doneOn} hint={step.doneOn ? words.reopenHint : undefined}>
            <DayInput label={words.doneOn} />
          </Field>
        )}
        <Field name="costFen" label={words.cost}>
          <InputNumber min={0} precision={2} style={{ width: '100%' }} />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
