/** The views a clerk opens every morning, each with its count; a count is the total of the list it opens. */
import type { Dashboard } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths, type Query } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { filterNames, type Search } from '../../ui/useListState.ts'

interface View {
  readonly key: string
  readonly label: string
  readonly filter: Query
  count(dashboard: Dashboard): number
}

export function QuickViews({ search }: { search: Search }) {
  const t = useTexts()
  const dashboard = useQuery(queries.dashboard()).data
  const r = t.registry
  const views: View[] = [
    { key: 'all', label: r.viewAll, filter: {}, count: (d) => d.credentials },
    { key: 'expired', label: r.viewExpired, filter: { status: 'expired' }, count: (d) => d.expired },
    { key: 'due30', label: r.viewDue30, filter: { dueWithin: '30' }, count: (d) => d.dueWithin.days30 },
    { key: 'due90', label: r.viewDue90, filter: { dueWithin: '90' }, count: (d) => d.dueWithin.days90 },
    { key: 'review', label: r.viewReview, filter: { review: 'open' }, count: (d) => d.reviewOpen },
    { key: 'unverified', label: r.viewUnverified, filter: { verification: 'unverified' }, count: (d) => d.unverified },
  ]
  return (
    <nav aria-label={r.views} className="views">
      {views.map((view) => (
        <Link
          key={view.key}
          href={paths.registry(view.filter)}
          className="view"
          aria-current={isShown(view.filter, search) ? 'page' : undefined}
        >
          {view.label}
          {dashboard ? <span className="view__count number">{t.common.count(view.count(dashboard))}</span> : null}
        </Link>
      ))}
    </nav>
  )
}

/** The address filters by exactly this. */
function isShown(filter: Query, search: Search): boolean {
  const names = filterNames(search)
  const wanted = Object.entries(filter)
  return names.length === wanted.length && wanted.every(([name, value]) => search[name] === value)
}
