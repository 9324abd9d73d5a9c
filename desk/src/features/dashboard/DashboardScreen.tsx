/** The overview: what must be done today, how much there is, and where. Every number opens the list it counts. */
import type { Dashboard, DashboardBlock } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay, useMayEverywhere, useSession } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useGo } from '../../ui/Link.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { DueFigures } from '../due/index.ts'
import { CategoryTable, StatusList, UnitTable } from './Breakdowns.tsx'
import { DeadlineCalendar } from './DeadlineCalendar.tsx'
import { Holders, OwnCredentials } from './People.tsx'
import { ToDo, Totals } from './Totals.tsx'
import './dashboard.css'

// Only an empty registry needs it.
const StartChoice = lazy(() => import('../access/index.ts').then((access) => ({ default: access.StartChoice })))

/** The start page: the overview of what the reader sees; who sees only themselves starts at their own certificates. */
export function DashboardScreen() {
  const { person } = useSession()
  const mayCount = useMay('statistics.read')
  if (mayCount) return <Overview />
  return person ? <GoTo href={paths.person(person.id)} /> : <ForbiddenScreen needs="statistics.read" />
}

function GoTo({ href }: { href: string }) {
  const go = useGo()
  useEffect(() => go(href, { replace: true }), [go, href])
  return null
}

/** What the overview counts: the company, or the reader's part of it. */
function useCounted(): string {
  const t = useTexts()
  const { company, everywhere, roles, person } = useSession()
  if (everywhere.includes('statistics.read')) return company.name
  const units = [...new Set(roles.flatMap((role) => role.units.map(({ name }) => name)))]
  const people = roles.filter(({ role }) => role !== 'holder').reduce((count, role) => count + role.people, 0)
  const parts = [...units, ...(people > 0 && person ? [t.dashboard.peopleOf(person.name, people)] : [])]
  return parts.join('、')
}

function Overview() {
  const t = useTexts()
  const { company } = useSession()
  const counted = useCounted()
  const mayPush = useMay('reminders.push')
  const { data, error, refetch } = useQuery(queries.dashboard())
  const isEmpty = data?.credentials === 0 && data.people === 0
  return (
    <PageShell title={t.dashboard.title} lead={`${counted} · ${t.dashboard.asOf(company.today)}`}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {isEmpty ? <Empty /> : null}
      {data && !isEmpty ? (
        <div className="blocks">
          {mayPush ? (
            <div className="blocks__wide">
              <Suspense>
                <DueFigures />
              </Suspense>
            </div>
          ) : null}
          {data.blocks.map((block) => (
            <div key={block} className={isHalf(block) ? undefined : 'blocks__wide'}>
              <Block block={block} dashboard={data} />
            </div>
          ))}
        </div>
      ) : null}
    </PageShell>
  )
}

/** Two of these stand side by side where there is room. */
const isHalf = (block: DashboardBlock) => block === 'status' || block === 'category'

/** One part of the overview; the server says which this reader has. */
function Block({ block, dashboard }: { block: DashboardBlock; dashboard: Dashboard }) {
  const t = useTexts()
  const { person } = useSession()
  switch (block) {
    case 'todo':
      return <ToDo dashboard={dashboard} />
    case 'totals':
      return <Totals dashboard={dashboard} />
    case 'holders':
      return <Holders holders={dashboard.holders} people={dashboard.people} today={dashboard.today} />
    case 'status':
      return (
        <Panel title={t.dashboard.byStatus}>
          <StatusList dashboard={dashboard} />
        </Panel>
      )
    case 'category':
      return (
        <Panel title={t.dashboard.byCategory}>
          <CategoryTable dashboard={dashboard} />
        </Panel>
      )
    case 'calendar':
      return (
        <Panel title={t.dashboard.byMonth} extra={<span className="quiet">{t.dashboard.byMonthHint}</span>}>
          <DeadlineCalendar months={dashboard.byMonth} />
        </Panel>
      )
    case 'units':
      return (
        <Panel title={t.dashboard.byUnit}>
          <UnitTable dashboard={dashboard} />
        </Panel>
      )
    case 'own':
      return person ? <OwnCredentials personId={person.id} /> : null
  }
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
