/** Takes a wrong record of hours out of the count. */
import { type HoursRecord, hoursRoutes } from '@chizheng/contract'
import { Form, Input, Modal } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

export default function WithdrawHours({ record, onClose }: { record: HoursRecord; onClose(): void }) {
  const t = useTexts()
  const words = t.renewals
  const forget = useForget()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: hoursRoutes.withdrawHours.body,
    labels: { reason: words.reason },
    send: (body) => answered(client.POST('/api/hours/{id}/withdraw', { params: { path: { id: record.id } }, body })),
    async done() {
      await forget(['renewals'])
      onClose()
    },
  })
  return (
    <Modal
      open
      title={`${words.withdraw} · ${record.title}`}
      okText={words.withdraw}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{words.withdrawHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="reason" label={words.reason} required>
          <Input.TextArea rows={2} autoFocus />
        </Field>
      </Form>
    </Modal>
  )
}
