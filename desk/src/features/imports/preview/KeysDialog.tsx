/** Every key of the preview. */
import { Modal } from 'antd'
import { useTexts } from '../../../language.tsx'

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
      <table className="keys">
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={`${key} ${does}`}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
