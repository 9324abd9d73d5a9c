/** Taking a requirement or a post away, once it is confirmed. */
import type { Post, StoredRequirement } from '@chizheng/contract'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'

interface RemoveDialogProps {
  readonly what: 'post' | 'requirement'
  readonly one: Post | StoredRequirement
  onClose(): void
}

export default function RemoveDialog({ what, one, onClose }: RemoveDialogProps) {
  const t = useTexts()
  const words = t.requirements
  const toast = useToast()
  const removing = useChange(() => {
    const params = { path: { id: one.id }, query: { version: one.version } }
    return what === 'post'
      ? answered(client.DELETE('/api/posts/{id}', { params }))
      : answered(client.DELETE('/api/requirements/{id}', { params }))
  }, ['requirements'])
  const remove = async () => {
    if ((await removing.send(undefined)) === null) return
    toast.done(words.removed)
    onClose()
  }
  return (
    <Dialog
      title={words.removeSure(one.name)}
      okText={words.remove}
      okButtonProps={{ danger: true }}
      cancelText={t.common.cancel}
      confirmLoading={removing.busy}
      onOk={() => void remove()}
      onCancel={onClose}
      width={420}
    >
      <ProblemAlert problem={removing.problem} />
      {what === 'post' ? <p>{words.removePostText}</p> : null}
    </Dialog>
  )
}
