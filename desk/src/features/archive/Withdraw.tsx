/** Takes a document out of use, with a reason. */
import { archiveRoutes, type DocumentRecord } from '@chizheng/contract'
import { Form, Input, Modal } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

export default function Withdraw({ document, onClose }: { document: DocumentRecord; onClose(): void }) {
  const t = useTexts()
  const forget = useForget()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: archiveRoutes.withdrawDocument.body,
    labels: { reason: t.archive.withdrawReason },
    send: (body) =>
      answered(client.POST('/api/documents/{id}/withdraw', { params: { path: { id: document.id } }, body })),
    async done() {
      await forget(['documents', 'credentials', 'people'])
      onClose()
    },
  })
  return (
    <Modal
      open
      title={`${t.archive.withdrawTitle} · ${document.fileName}`}
      okText={t.archive.withdraw}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t.archive.withdrawHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="reason" label={t.archive.withdrawReason} required>
          <Input.TextArea rows={2} autoFocus />
        </Field>
      </Form>
    </Modal>
  )
}
