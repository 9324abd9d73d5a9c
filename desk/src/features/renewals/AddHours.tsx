/** Hours of continuing education that somebody has done; or the right ones in the place of a wrong record. */
import { type HoursRecord, hoursRoutes } from '@chizheng/contract'
import { Form, Input } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { HoursFields, useHoursLabels } from './HoursFields.tsx'
import { ManyTypes } from './ManyTypes.tsx'

/** `wrong`: the record that is put right. */
export default function AddHours({
  personId,
  wrong = null,
  onClose,
}: {
  personId: string
  wrong?: HoursRecord | null
  onClose(): void
}) {
  const t = useTexts()
  const words = t.renewals
  const forget = useForget()
  const [form] = Form.useForm()
  const shared = {
    form,
    labels: { ...useHoursLabels(), reason: words.reason },
    prepare: ({ profession, provider, typeIds, ...values }: Record<string, unknown>) => ({
      ...values,
      profession: profession || null,
      provider: provider || null,
      typeIds: typeIds ?? [],
    }),
    async done() {
      await forget(['renewals'])
      onClose()
    },
  }
  const add = useSubmit({
    ...shared,
    schema: hoursRoutes.addHours.body,
    send: (body) => answered(client.POST('/api/people/{id}/hours', { params: { path: { id: personId } }, body })),
  })
  const correct = useSubmit({
    ...shared,
    schema: hoursRoutes.correctHours.body,
    send: (body) =>
      answered(client.POST('/api/hours/{id}/correction', { params: { path: { id: wrong?.id ?? '' } }, body })),
  })
  const submit = wrong ? correct : add
  return (
    <Dialog
      title={wrong ? words.correctHours : words.addHours}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      {wrong ? <p className="quiet">{words.correctHoursHint}</p> : null}
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        initialValues={wrong ? typed(wrong) : { kind: 'compulsory', typeIds: [] }}
        onFinish={submit.submit}
      >
        <div className="form-columns">
          <HoursFields />
          <Field name="profession" label={words.profession} hint={words.professionHint}>
            <Input maxLength={100} />
          </Field>
        </div>
        <Field name="typeIds" label={words.types} hint={words.typesHint}>
          <ManyTypes label={words.types} />
        </Field>
        {wrong ? (
          <Field name="reason" label={words.reason} required>
            <Input maxLength={500} />
          </Field>
        ) : null}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}

/** What of a record is typed. */
function typed({ earnedOn, hours, kind, title, provider, profession, typeIds }: HoursRecord) {
  return { earnedOn, hours, kind, title, provider, profession, typeIds }
}
