/** The roles side by side, so that one is chosen knowingly. */
import { roleNames } from '@chizheng/contract/permissions'
import { useTexts } from '../../language.tsx'
import { type Right, rights, rolesWith } from './rights.ts'

export function Roles() {
  const t = useTexts()
  const words = t.accounts
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className="table-scroll" tabIndex={0} aria-label={words.rolesTitle}>
      <table className="roles">
        <thead>
          <tr>
            <td />
            {roleNames.map((role) => (
              <th key={role} scope="col">
                {t.common.role[role]}
                <div className="quiet">{words.roleTexts[role]}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(Object.keys(rights) as Right[]).map((right) => (
            <tr key={right}>
              <th scope="row">{words.rights[right]}</th>
              {roleNames.map((role) => {
                const may = rolesWith(right).includes(role)
                return (
                  <td key={role} className={may ? '' : 'quiet'}>
                    <span aria-hidden="true">{may ? '✓' : '–'}</span>
                    <span className="visually-hidden">{may ? words.may : words.mayNot}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
