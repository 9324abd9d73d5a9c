/** How urgent: a link for each group with its count; and what went to HR, and of whom nobody hears. */
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { useMay } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths, type Query } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import type { ListState } from '../../ui/useListState.ts'

const groups = ['overdue', 'days7', 'days30', 'days90', 'waiting', 'snoozed'] as const

export function Groups({ list }: { list: ListState }) {
  const t = useTexts()
  const mayPush = useMay('reminders.push')
  const { group, level, unreachable, page: _page, size: _size, columns: _columns, ...kept } = list.search
  const { data } = useQuery(queries.dueCounts(kept))
  const views: { key: string; name: string; query: Query; count: number | undefined; isHere: boolean }[] = [
    {
      key: 'all',
      name: t.due.groups.all,
      query: kept,
      count: data?.total,
      isHere: !group && !level && !unreachable,
    },
    ...groups.map((one) => ({
      key: one,
      name: t.due.groups[one],
      query: { ...kept, group: one },
      count: data?.groups[one],
      isHere: group === one && !level && !unreachable,
    })),
    ...(mayPush
      ? [
          {
            key: 'hr',
            name: t.due.escalatedHr,
            query: { ...kept, level: '3' },
            count: data?.levels['3'],
            isHere: level === '3' && !group,
          },
          {
            key: 'unreachable',
            name: t.due.unreachable,
            query: { ...kept, unreachable: 'yes' },
            count: data?.unreachable,
            isHere: unreachable === 'yes' && !group,
          },
        ]
      : []),
  ]
  return (
    <div className="views-bar">
      <nav aria-label={t.due.title} className="views">
        {views.map(({ key, name, query, count, isHere }) => (
          <Link key={key} href={paths.due(query)} className="view" aria-current={isHere ? 'page' : undefined}>
            {name}
            {count === undefined ? (
              <span className="view__count view__count--soon number" aria-hidden="true" />
            ) : (
              <span className="view__count number">
                {t.common.count(count)}
                {data?.capped ? '+' : ''}
              </span>
            )}
          </Link>
        ))}
      </nav>
    </div>
  )
}
