/**
 * Decisions that need nothing but a reason: suspend, resume, cancel, revoke, give up, take up. Where the opposite exists, the toast
 * offers to undo.
 */
import { type CredentialRecord, credentialRoutes } from '@chizheng/contract'
import { Form, Input, Modal } from 'antd'
import { useForget } from '../../../api/changes.ts'
import { answered, client } from '../../../api/client.ts'
import { useTexts } from '../../../language.tsx'
import { Field, useSubmit } from '../../../ui/form.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useToast } from '../../../ui/Toast.tsx'
import type { Decision } from './decisions.ts'

interface Body {
  version: number
  reason: string
}

const post = {
  suspend: (id: string, body: Body) => client.POST('/api/credentials/{id}/suspend', { params: { path: { id } }, body }),
  resume: (id: string, body: Body) => client.POST('/api/credentials/{id}/resume', { params: { path: { id } }, body }),
  cancel: (id: string, body: Body) => client.POST('/api/credentials/{id}/cancel', { params: { path: { id } }, body }),
  revoke: (id: string, body: Body) => client.POST('/api/credentials/{id}/revoke', { params: { path: { id } }, body }),
  giveUp: (id: string, body: Body) => client.POST('/api/credentials/{id}/give-up', { params: { path: { id } }, body }),
  takeUp: (id: string, body: Body) => client.POST('/api/credentials/{id}/take-up', { params: { path: { id } }, body }),
} as const

function decide(decision: Decision, id: string, body: Body): Promise<CredentialRecord> {
  return answered(post[decision](id, body) as ReturnType<typeof post.suspend>)
}

/** What takes a decision back exactly; none where something would be lost. */
function opposite(decision: Decision, before: CredentialRecord): Decision | null {
  if (decision === 'giveUp') return 'takeUp'
  if (decision === 'suspend' || (decision === 'cancel' && before.state === 'held')) return 'resume'
  if (decision === 'resume' && before.state === 'suspended') return 'suspend'
  return null
}

export default function DecisionDialog(props: { decision: Decision; record: CredentialRecord; onClose(): void }) {
  const { decision, record, onClose } = props
  const t = useTexts()
  const toast = useToast()
  const forget = useForget()
  const [form] = Form.useForm()
  const fresh = () => forget(['credentials', 'people', 'statistics'])
  const submit = useSubmit({
    form,
    schema: credentialRoutes.suspendCredential.body,
    labels: { reason: t.credential.reason },
    prepare: (values) => ({ ...values, version: record.version }),
    send: (body) => decide(decision, record.id, body),
    async done(after) {
      const back = opposite(decision, record)
      const undo = back && {
        label: t.credential.undo,
        act: () =>
          void decide(back, record.id, { version: after.version, reason: t.credential.undoReason })
            .then(() => toast.done(t.credential.done[back]))
            .finally(fresh),
      }
      await fresh()
      onClose()
      toast.done(t.credential.done[decision], undo ?? undefined)
    },
    refused(problem) {
      // The page behind shows the other's change; the reason stays, and the next press is against the new version.
      if (problem.code === 'changed_meanwhile' || problem.code === 'wrong_state') void fresh()
      return false
    },
  })
  const isFinal = decision === 'cancel' || decision === 'revoke'
  return (
    <Modal
      open
      title={`${t.credential[decision]} · ${record.person.name} ${record.typeName}`}
      okText={t.credential[decision]}
      okButtonProps={{ danger: isFinal }}
      confirmLoading={submit.busy}
      onOk={submit.submit}
      onCancel={onClose}
    >
      <p>{t.credential[`${decision}Hint`]}</p>
      <ProblemAlert problem={submit.problem} />
      <Form form={form} layout="vertical" onFinish={submit.submit}>
        <Field name="reason" label={t.credential.reason} required>
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Field>
      </Form>
    </Modal>
  )
}
