/** What shows when there is no such screen, when one failed, and when the reader may not see it. */
import type { Permission } from '@chizheng/contract'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
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

const ForbiddenHint = lazy(() => import('./ForbiddenHint.tsx'))

/** `needs`: the right the page takes; `everywhere`: for the whole company. */
export function ForbiddenScreen({ needs, everywhere = false }: { needs: Permission; everywhere?: boolean }) {
  const t = useTexts()
  return (
    <PageShell title={t.shell.forbiddenTitle}>
      <EmptyState>
        <Suspense>
          <ForbiddenHint needs={needs} everywhere={everywhere} />
        </Suspense>
        <Link href={paths.dashboard()}>{t.shell.goHome}</Link>
      </EmptyState>
    </PageShell>
  )
}
