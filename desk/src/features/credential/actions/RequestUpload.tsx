/** Asks the holder for an upload. The toast takes it back. */
import { type CredentialRecord, credentialRoutes } from '@chizheng/contract'
import { Form, Input, Modal } from 'antd'
import { useForget } from '../../../api/changes.ts'
import { answered, client } from '../../../api/client.ts'
import { useTexts } from '../../../language.tsx'
import { Field, useSubmit } from '../../../ui/form.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useToast } from '../../../ui/Toast.tsx'
import { withdrawRequest } from './withdraw-request.ts'

export default function RequestUpload({ record, onClose }: { record: CredentialRecord; onClose(): void }) {
  const t = useTexts()
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const fresh = () => forget(['credentials'])
  const submit = useSubmit({
    form,
    schema: credentialRoutes.requestUpload.body,
    labels: { note: t.bulk.requestNote },
    prepare: ({ note }) => ({ note: String(note ?? '').trim() || null }),
    send: (body) =>
      answered(client.POST('/api/credentials/{id}/upload-request', { params: { path: { id: record.id } }, body })),
    async done() {
      await fresh()
      onClose()
      const act = () =>
        void withdrawRequest(record.id)
          .then(() => toast.done(t.credential.uploadWithdrawn))
          .finally(fresh)
      toast.done(t.credential.uploadRequested, { label: t.common.undo, act })
    },
  })
  return (
    <Modal
      open
      title={`${t.credential.requestUpload} · ${record.person.name} ${record.typeName}`}
      okText={t.credential.requestUpload}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p>{t.bulk.requestHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit} initialValues={{ note: record.uploadRequest?.note }}>
        <Field name="note" label={t.bulk.requestNote}>
          <Input autoFocus maxLength={200} placeholder={t.bulk.requestNotePlaceholder} />
        </Field>
      </Form>
    </Modal>
  )
}
