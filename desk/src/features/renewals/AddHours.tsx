/** Hours of continuing education that somebody has done. */
import { hoursRoutes } from '@chizheng/contract'
import { Form, Input, InputNumber, Select } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ManyTypes } from './ManyTypes.tsx'

export default function AddHours({ personId, onClose }: { personId: string; onClose(): void }) {
  const t = useTexts()
  const words = t.renewals
  const forget = useForget()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: hoursRoutes.addHours.body,
    labels: {
      earnedOn: words.earnedOn,
      hours: words.hoursCount,
      kind: words.hoursKind,
      title: words.course,
      provider: words.provider,
      profession: words.profession,
      typeIds: words.types,
    },
    prepare: ({ profession, provider, typeIds, ...values }) => ({
      ...values,
      profession: profession || null,
      provider: provider || null,
      typeIds: typeIds ?? [],
    }),
    send: (body) => answered(client.POST('/api/people/{id}/hours', { params: { path: { id: personId } }, body })),
    async done() {
      await forget(['renewals'])
      onClose()
    },
  })
  return (
    <Dialog
      title={words.addHours}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={{ kind: 'compulsory', typeIds: [] }} onFinish={submit.submit}>
        <div className="form-columns">
          <Field name="earnedOn" label={words.earnedOn} required>
            <DayInput label={words.earnedOn} />
          </Field>
          <Field name="hours" label={words.hoursCount} required>
            <InputNumber min={0.5} max={999} step={0.5} style={{ width: '100%' }} />
          </Field>
          <Field name="title" label={words.course} required>
            <Input maxLength={200} />
          </Field>
          <Field name="kind" label={words.hoursKind} required>
            <Select
              options={(['compulsory', 'elective'] as const).map((value) => ({
                value,
                label: words.hoursKinds[value],
              }))}
            />
          </Field>
          <Field name="provider" label={words.provider}>
            <Input maxLength={200} />
          </Field>
          <Field name="profession" label={words.profession} hint={words.professionHint}>
            <Input maxLength={100} />
          </Field>
        </div>
        <Field name="typeIds" label={words.types} hint={words.typesHint}>
          <ManyTypes label={words.types} />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
