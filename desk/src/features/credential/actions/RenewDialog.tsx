/** The next validity period. The old one stays; number and issuer stay too unless they are changed here. */
import { type CredentialRecord, credentialRoutes } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useForget } from '../../../api/changes.ts'
import { answered, client } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { useTexts } from '../../../language.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { plusDays } from '../../../ui/days.ts'
import { Field, useSubmit } from '../../../ui/form.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useToast } from '../../../ui/Toast.tsx'
import { Dates } from '../dates.tsx'
import { credentialLabels } from '../fields.tsx'

const fields = [
  'issuedOn',
  'validFrom',
  'validUntil',
  'noExpiry',
  'reviewedOn',
  'reviewDueOn',
  'eCertificateUseUntil',
  'number',
  'issuer',
] as const

export default function RenewDialog({ record, onClose }: { record: CredentialRecord; onClose(): void }) {
  const t = useTexts()
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const type = useQuery(queries.types()).data?.rows.find(({ id }) => id === record.typeId)
  const labels = credentialLabels(t)
  const submit = useSubmit({
    form,
    schema: credentialRoutes.renewCredential.body,
    labels: Object.fromEntries(fields.map((name) => [name, labels[name]!])),
    prepare: (values) => ({ ...filled(values), version: record.version }),
    send: (body) => answered(client.POST('/api/credentials/{id}/renew', { params: { path: { id: record.id } }, body })),
    async done() {
      await forget(['credentials', 'people', 'statistics'])
      onClose()
      toast.done(t.credential.done.renew)
    },
    refused(problem) {
      if (problem.code === 'changed_meanwhile') void forget(['credentials'])
      if (problem.code !== 'renewal_not_later') return false
      const sentence = t.errors.renewal_not_later()
      form.setFields([{ name: 'validUntil', errors: [sentence] }])
      form.scrollToField('validUntil', { focus: true })
      return true
    },
  })
  return (
    <Dialog
      title={`${t.credential.renew} · ${record.person.name} ${record.typeName}`}
      okText={t.credential.renew}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p>
        {t.credential.renewHint} {record.validUntil ? t.credential.renewedFrom(record.validUntil) : ''}
      </p>
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ number: record.number, issuer: record.issuer, noExpiry: false }}
        onFinish={submit.submit}
      >
        <Dates
          form={form}
          labels={labels}
          type={type}
          suggests
          begins={record.validUntil && plusDays(record.validUntil, 1)}
        />
        <div className="form-columns">
          <Field
            name="number"
            label={t.credential.newNumber}
            hint={record.numberMasked ? t.credential.maskedNumberHint : t.credential.newNumberHint}
          >
            <Input autoComplete="off" spellCheck={false} />
          </Field>
          <Field name="issuer" label={labels.issuer!}>
            <Input />
          </Field>
        </div>
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}

/** Fields somebody filled in; an unticked "no expiry" is no statement. */
function filled(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== undefined && value !== '' && value !== false,
    ),
  )
}
