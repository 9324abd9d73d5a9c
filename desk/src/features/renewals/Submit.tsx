/** The new certificate: its file and the days printed on it, in one act. */
import { type RenewalRecord, renewalRoutes } from '@chizheng/contract'
import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useForget } from '../../api/changes.ts'
import { uploadFile } from '../../api/upload.ts'
import { useTexts } from '../../language.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { plusDays } from '../../ui/days.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { OneFile } from './OneFile.tsx'

export default function Submit({ record, onClose }: { record: RenewalRecord; onClose(): void }) {
  const t = useTexts()
  const words = t.renewals
  const c = t.credential
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const [file, setFile] = useState<File | null>(null)
  const [isMissing, setMissing] = useState(false)
  const isReview = record.kind === 'review'
  const days = isReview ? (['reviewedOn', 'reviewDueOn'] as const) : (['issuedOn', 'validFrom', 'validUntil'] as const)
  const submit = useSubmit({
    form,
    schema: renewalRoutes.submitRenewal.upload.fields,
    labels: { ...Object.fromEntries(days.map((name) => [name, c[name]])), number: c.newNumber },
    prepare: ({ noExpiry, ...values }) => ({
      ...Object.fromEntries(Object.entries(values).filter(([, value]) => value)),
      noExpiry: noExpiry ? 'yes' : 'no',
      version: record.credentialVersion,
    }),
    send: (fields) =>
      uploadFile(`/api/renewals/${record.id}/submission`, file!, {
        fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
      }),
    async done() {
      await forget(['renewals', 'credentials', 'documents', 'people', 'statistics'])
      onClose()
      toast.done(words.submitted)
    },
    refused(problem) {
      if (problem.code !== 'renewal_not_later') return false
      form.setFields([{ name: isReview ? 'reviewedOn' : 'validUntil', errors: [t.errors.renewal_not_later()] }])
      return true
    },
  })
  const send = async () => {
    setMissing(file === null)
    if (file !== null) await submit.submit()
  }
  return (
    <Dialog
      title={words.submitTitle(`${record.person.name} ${record.typeName}`)}
      okText={words.submit}
      confirmLoading={submit.busy}
      onOk={send}
      onCancel={onClose}
    >
      <p className="quiet">{words.submitHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={isReview || !record.validUntil ? {} : { validFrom: plusDays(record.validUntil, 1) }}
      >
        <OneFile
          label={words.file}
          required
          fault={isMissing ? words.fileMissing : null}
          onChoose={(chosen) => {
            setFile(chosen)
            if (chosen) setMissing(false)
          }}
        />
        <div className="form-columns">
          {days.map((name) => (
            <Field key={name} name={name} label={c[name]} required={name === 'validUntil' || name === 'reviewedOn'}>
              <DayInput label={c[name]} />
            </Field>
          ))}
          {isReview ? null : (
            <Field name="number" label={t.credential.newNumber}>
              <Input autoComplete="off" spellCheck={false} />
            </Field>
          )}
        </div>
        {isReview ? null : (
          <Form.Item name="noExpiry" valuePropName="checked">
            <Checkbox>{c.noExpiry}</Checkbox>
          </Form.Item>
        )}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
