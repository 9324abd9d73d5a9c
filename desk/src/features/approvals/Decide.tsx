/** Approving or refusing, with a word about it. A request that somebody else moved on is read again, and says so. */
import { type ApprovalDecision, type ApprovalRecord, approvalRoutes } from '@chizheng/contract'
import { Form, Input, Modal } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import type { Problem } from '../../problem.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useApprovalWords } from './words.ts'

export default function Decide({
  record,
  decision,
  onClose,
  onDone,
  onRefused,
}: {
  record: ApprovalRecord
  decision: ApprovalDecision
  onClose(): void
  onDone(): void
  onRefused(problem: Problem): void
}) {
  const words = useApprovalWords()
  const forget = useForget()
  const [form] = Form.useForm()
  const isRefusal = decision === 'refused'
  const label = isRefusal ? words.refuseReason : words.comment
  const submit = useSubmit({
    form,
    schema: approvalRoutes.decideApproval.body,
    labels: { comment: label },
    prepare: ({ comment }) => ({
      version: record.version,
      seen: record.seen,
      decision,
      comment: String(comment ?? '').trim() || null,
    }),
    send: (body) =>
      answered(client.POST('/api/approvals/{id}/decision', { params: { path: { id: record.id } }, body })),
    async done() {
      await forget(['approvals', 'loans', 'credentials', 'statistics'])
      onDone()
    },
    // Somebody was faster, or it changed: it is looked at as it is now, before it is decided again.
    refused(problem) {
      if (problem.code === 'approval_comment_missing') return false
      void forget(['approvals'])
      onRefused(problem)
      return true
    },
  })
  return (
    <Modal
      open
      title={isRefusal ? words.refuseTitle : words.approveTitle}
      okText={isRefusal ? words.refuse : words.approve}
      okButtonProps={{ danger: isRefusal }}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{record.title}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="comment" label={label} required={isRefusal}>
          <Input.TextArea rows={2} maxLength={500} autoFocus />
        </Field>
      </Form>
    </Modal>
  )
}
