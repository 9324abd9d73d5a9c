/** Asks that a certificate is given up, for whoever may not decide it. */
import { approvalRoutes } from '@chizheng/contract'
import { Form, Input, Modal } from 'antd'
import { useForget } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { Field, useSubmit } from '../../ui/form.tsx'
import { useGo } from '../../ui/Link.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useApprovalWords } from './words.ts'

export default function AskToGiveUp({ credentialId, onClose }: { credentialId: string; onClose(): void }) {
  const words = useApprovalWords()
  const forget = useForget()
  const go = useGo()
  const [form] = Form.useForm()
  const submit = useSubmit({
    form,
    schema: approvalRoutes.requestApproval.body,
    labels: { reason: words.reason },
    prepare: ({ reason }) => ({ subject: { kind: 'give_up_credential', credentialId }, reason: reason ?? '' }),
    send: (body) => answered(client.POST('/api/approvals', { body })),
    async done({ id }) {
      await forget(['approvals'])
      onClose()
      go(paths.approval(id))
    },
  })
  return (
    <Modal
      open
      title={words.askTitle}
      okText={words.ask}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p className="quiet">{words.askHint}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="reason" label={words.reason} required>
          <Input.TextArea rows={2} maxLength={500} autoFocus />
        </Field>
      </Form>
    </Modal>
  )
}
