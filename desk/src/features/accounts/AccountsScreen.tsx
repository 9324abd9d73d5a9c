import { useTexts } from '../../language.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell } from '../../ui/PageShell.tsx'

export function AccountsScreen() {
  const t = useTexts()
  return (
    <PageShell title={t.shell.accounts}>
      <EmptyState title={t.common.empty.nothing} />
    </PageShell>
  )
}
