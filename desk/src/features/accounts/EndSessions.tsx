/** Signing an account out everywhere; it may sign in again. */
import type { AccountRecord } from '@chizheng/contract'
import { Modal } from 'antd'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'

export function EndSessions({ account, onClose }: { account: AccountRecord; onClose(): void }) {
  const words = useTexts().accounts
  const toast = useToast()
  const end = useChange(
    () => answered(client.DELETE('/api/accounts/{id}/sessions', { params: { path: { id: account.id } } })),
    ['accounts'],
    'accounts',
  )
  const press = async () => {
    if ((await end.send(undefined)) === null) return
    toast.done(words.sessionsEnded(account.displayName))
    onClose()
  }
  return (
    <Modal
      open
      title={words.endSessionsTitle(account.displayName)}
      okText={words.endSessions}
      cancelText={words.cancel}
      confirmLoading={end.busy}
      okButtonProps={{ danger: true }}
      onOk={press}
      onCancel={onClose}
    >
      <ProblemAlert problem={end.problem} />
      <p>{words.endSessionsText}</p>
    </Modal>
  )
}
