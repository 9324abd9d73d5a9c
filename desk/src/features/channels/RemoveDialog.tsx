/** Removing a channel, once it is confirmed. */
import type { ChannelRecord } from '@chizheng/contract'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { useTexts } from '../../language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useWords } from './words.ts'

export default function RemoveDialog({ channel, onClose }: { channel: ChannelRecord; onClose(): void }) {
  const t = useTexts()
  const words = useWords()
  const toast = useToast()
  const { id, name } = channel
  const removing = useChange(async () => {
    await answered(client.DELETE('/api/channels/{id}', { params: { path: { id } } }))
    return true
  }, ['channels'])
  const remove = async () => {
    if (!(await removing.send(undefined))) return
    toast.done(words.removed)
    onClose()
  }
  return (
    <Dialog
      title={words.removeTitle(name)}
      okText={words.remove}
      okButtonProps={{ danger: true }}
      cancelText={t.common.cancel}
      confirmLoading={removing.busy}
      onOk={() => void remove()}
      onCancel={onClose}
      width={420}
    >
      <ProblemAlert problem={removing.problem} />
      <p>{words.removeText}</p>
    </Dialog>
  )
}
