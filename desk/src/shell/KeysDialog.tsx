/** Every key of the desk. The import's preview has keys of its own, which it shows itself. */
import { Modal } from 'antd'
import { useTexts } from '../language.tsx'
import { KeysTable } from '../ui/KeysTable.tsx'

export default function KeysDialog({ onClose }: { onClose(): void }) {
  const words = useTexts().palette.keyWords
  return (
    <Modal open title={words.title} onCancel={onClose} footer={null} width={460}>
      <KeysTable
        keys={[
          ['Ctrl K / ⌘ K', words.palette],
          ['/', words.search],
          ['J / K, ↓ / ↑', words.move],
          ['Enter', words.open],
          ['X', words.select],
          ['E', words.edit],
          ['Esc', words.close],
          ['?', words.help],
        ]}
      />
    </Modal>
  )
}
