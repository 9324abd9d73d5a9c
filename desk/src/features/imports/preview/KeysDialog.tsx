/** Every key of the preview. */
import { Modal } from 'antd'
import { useTexts } from '../../../language.tsx'
import { KeysTable } from '../../../ui/KeysTable.tsx'

export function KeysDialog({ onClose }: { onClose(): void }) {
  const words = useTexts().importScreens.keys
  const keys: readonly (readonly [string, string])[] = [
    ['↑ ↓ ← →', words.move],
    ['Enter / F2', words.edit],
    ['Enter', words.commit],
    ['Tab / Shift+Tab', words.commitRight],
    ['Esc', words.cancel],
    ['N / P', words.next],
    ['X', words.leave],
    ['D', words.detail],
    ['/', words.search],
    ['PgUp / PgDn', words.page],
    ['Ctrl+Home / Ctrl+End', words.ends],
    ['Ctrl+Enter', words.confirm],
    ['?', words.help],
  ]
  return (
    <Modal open title={words.title} onCancel={onClose} footer={null} width={460}>
      <KeysTable keys={keys} />
    </Modal>
  )
}
