import { useTexts } from '../../language.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell } from '../../ui/PageShell.tsx'

export function NewImportScreen() {
  const t = useTexts()
  return (
    <PageShell title={t.shell.imports}>
      <EmptyState title={t.common.empty.nothing} />
    </PageShell>
  )
}
