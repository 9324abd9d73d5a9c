/** The overview: what must be done today, how much there is, and where. Every number opens the list it counts. */
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { queries } from '../../api/queries.ts'
import { useMayEverywhere, useSession } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { CategoryTable, StatusList, UnitTable } from './Breakdowns.tsx'
import { MonthBars } from './MonthBars.tsx'
import { ToDo, Totals } from './Totals.tsx'
import './dashboard.css'

// Only an empty registry needs it.
const StartChoice = lazy(() => import('../access/index.ts').then((access) => ({ default: access.StartChoice })))

export function DashboardScreen() {
  const t = useTexts()
  const { company } = useSession()
  const { data, error, refetch } = useQuery(queries.dashboard())
  const isEmpty = data?.credentials === 0 && data.people === 0
  return (
    <PageShell title={t.dashboard.title} lead={`${company.name} · ${t.dashboard.asOf(company.today)}`}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {isEmpty ? <Empty /> : null}
      {data && !isEmpty ? (
        <>
          <ToDo dashboard={data} />
          <Totals dashboard={data} />
          <div className="halves">
            <Panel title={t.dashboard.byStatus}>
              <StatusList dashboard={data} />
            </Panel>
            <Panel title={t.dashboard.byCategory}>
              <CategoryTable dashboard={data} />
            </Panel>
          </div>
          <Panel title={t.dashboard.byMonth} extra={<span className="quiet">{t.dashboard.byMonthHint}</span>}>
            <MonthBars months={data.byMonth} />
          </Panel>
          <Panel title={t.dashboard.byUnit}>
            <UnitTable dashboard={data} />
          </Panel>
        </>
      ) : null}
    </PageShell>
  )
}

function Empty() {
  const t = useTexts()
  const mayImport = useMayEverywhere('imports.run')
  if (!mayImport) return <EmptyState title={t.dashboard.emptyTitle} hint={t.dashboard.emptyReadOnly} />
  return (
    <div className="start">
      <EmptyState title={t.dashboard.emptyTitle} hint={t.dashboard.emptyHint} />
      <Suspense>
        <StartChoice withoutEmpty />
      </Suspense>
    </div>
  )
}
