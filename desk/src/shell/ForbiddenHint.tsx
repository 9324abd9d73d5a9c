/** Whose page it is, what the reader is, and who can change that. Loaded when somebody meets it. */
import { type Permission, roleNames, rolePermissions } from '@chizheng/contract'
import { useSession } from '../api/session.ts'
import { useTexts } from '../language.tsx'

export default function ForbiddenHint({ needs, everywhere }: { needs: Permission; everywhere: boolean }) {
  const t = useTexts()
  const { roles } = useSession()
  const listed = (names: readonly (keyof typeof t.common.role)[]) =>
    names.map((name) => t.common.role[name]).join(t.common.listComma)
  const mine = [...new Set(roles.map(({ role }) => role))]
  const theirs = roleNames.filter((role) => rolePermissions[role].includes(needs))
  return (
    <>
      <p>{t.shell.forbiddenFor(listed(theirs), everywhere)}</p>
      <p>{mine.length > 0 ? t.shell.forbiddenYou(listed(mine)) : t.shell.forbiddenNoRole}</p>
      <p>{t.shell.forbiddenHint}</p>
    </>
  )
}
