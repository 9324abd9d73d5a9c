/** What shows when there is no such screen, when one failed, and when the reader may not see it. */
import { Button } from 'antd'
import { useTexts } from '../language.tsx'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Link } from '../ui/Link.tsx'
import { PageShell } from '../ui/PageShell.tsx'

export function NotFoundScreen() {
  const t = useTexts()
  return (
    <PageShell title={t.shell.notFoundTitle}>
      <EmptyState title={t.shell.notFoundHint}>
        <Link href={paths.dashboard()}>{t.shell.goHome}</Link>
      </EmptyState>
    </PageShell>
  )
}

export function BrokenScreen({ error }: { error: unknown }) {
  const t = useTexts()
  return (
    <PageShell title={t.shell.brokenTitle}>
      <EmptyState title={t.shell.brokenHint} hint={String(error)}>
        <Button type="primary" onClick={() => globalThis.location.reload()}>
          {t.common.reload}
        </Button>
      </EmptyState>
    </PageShell>
  )
}

export function ForbiddenScreen() {
  const t = useTexts()
  return (
    <PageShell title={t.shell.forbiddenTitle}>
      <EmptyState title={t.shell.forbiddenHint}>
        <Link href={paths.dashboard()}>{t.shell.goHome}</Link>
      </EmptyState>
    </PageShell>
  )
}
