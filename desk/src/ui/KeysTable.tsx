/** Keys with what each does. */
import './keys.css'

export function KeysTable({ keys }: { keys: readonly (readonly [key: string, does: string])[] }) {
  return (
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
  )
}
