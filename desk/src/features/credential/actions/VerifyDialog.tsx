/** One check of genuineness: result, where, when, and the evidence in the archive. */
import { type CredentialRecord, credentialRoutes } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Form, Input, Modal, Radio, Select } from 'antd'
import { useForget } from '../../../api/changes.ts'
import { answered, client } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { useToday } from '../../../api/session.ts'
import { useTexts } from '../../../language.tsx'
import { DayInput } from '../../../ui/DayInput.tsx'
import { Field, useSubmit } from '../../../ui/form.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useToast } from '../../../ui/Toast.tsx'
import { useTypePlatforms } from '../useTypePlatforms.ts'

export default function VerifyDialog({ record, onClose }: { record: CredentialRecord; onClose(): void }) {
  const t = useTexts()
  const c = t.credential
  const toast = useToast()
  const forget = useForget()
  const today = useToday()
  const [form] = Form.useForm()
  const platforms = useTypePlatforms(record.typeId)
  const documents = (useQuery(queries.documents(record.id)).data?.rows ?? []).filter((document) => !document.withdrawn)
  const submit = useSubmit({
    form,
    schema: credentialRoutes.verifyCredential.body,
    labels: {
      result: c.verifyResult,
      source: c.verificationSource,
      checkedOn: c.verificationOn,
      note: c.verificationNote,
      documentId: c.evidence,
    },
    prepare: (values) => ({ ...values, version: record.version }),
    send: (body) =>
      answered(client.POST('/api/credentials/{id}/verify', { params: { path: { id: record.id } }, body })),
    async done() {
      await forget(['credentials', 'people', 'statistics'])
      onClose()
      toast.done(c.done.verify)
    },
    refused(problem) {
      if (problem.code === 'changed_meanwhile') void forget(['credentials'])
      return false
    },
  })
  return (
    <Modal
      open
      title={`${c.verify} · ${record.person.name} ${record.typeName}`}
      okText={t.common.save}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{c.verifyHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" initialValues={{ checkedOn: today }} onFinish={submit.submit}>
        <Field name="result" label={c.verifyResult} required>
          <Radio.Group
            options={(['verified', 'doubtful', 'refused'] as const).map((value) => ({
              value,
              label: t.common.verification[value],
            }))}
          />
        </Field>
        <Field name="source" label={c.verificationSource} required>
          <AutoComplete
            options={platforms.map(({ nameZh }) => ({ value: nameZh }))}
            placeholder={c.verifySourcePlaceholder}
            showSearch={{ filterOption: false }}
          />
        </Field>
        <Field name="checkedOn" label={c.verificationOn} required>
          <DayInput />
        </Field>
        <Field name="documentId" label={c.evidence} hint={documents.length === 0 ? c.evidenceNone : null}>
          <Select
            allowClear
            aria-label={c.evidence}
            disabled={documents.length === 0}
            options={documents.map(({ id, fileName }) => ({ value: id, label: fileName }))}
          />
        </Field>
        <Field name="note" label={c.verificationNote}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Field>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
