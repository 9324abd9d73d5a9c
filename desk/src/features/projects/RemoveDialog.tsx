import type { ProjectRecord } from '@chizheng/contract'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useProjectWords } from './words.ts'

interface RemoveDialogProps {
  readonly project: ProjectRecord
  onClose(): void
  onDone(): void
}

export default function RemoveDialog({ project, onClose, onDone }: RemoveDialogProps) {
  const t = useTexts()
  const words = useProjectWords()
  const toast = useToast()
  const { id, version } = project
  const remove = useChange(
    () => answered(client.DELETE('/api/projects/{id}', { params: { path: { id }, query: { version } } })),
    [],
  )
  const send = async () => {
    if ((await remove.send(undefined)) === null) return
    toast.done(words.removed)
    onDone()
  }
  return (
    <Dialog
      title={words.removeTitle(project.name)}
      okText={words.remove}
      okButtonProps={{ danger: true }}
      cancelText={t.common.cancel}
      confirmLoading={remove.busy}
      onOk={() => void send()}
      onCancel={onClose}
      width={480}
    >
      <ProblemAlert problem={remove.problem} />
      <p>{words.removeHint}</p>
    </Dialog>
  )
}
