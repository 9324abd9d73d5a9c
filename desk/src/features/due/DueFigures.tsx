/** On the overview: how much is due, who is on it, and what went to HR; each number opens its list. */
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import './due.css'

const groups = ['overdue', 'days7', 'days30', 'waiting'] as const

export default function DueFigures() {
  const t = useTexts()
  const { data, error, refetch } = useQuery(queries.dueCounts({}))
  const figures = [
    ...groups.map((group) => ({ name: t.due.groups[group], count: data?.groups[group], query: { group } })),
    { name: t.due.escalatedHr, count: data?.levels['3'], query: { level: '3' } },
    { name: t.due.unreachable, count: data?.unreachable, query: { unreachable: 'yes' } },
  ]
  return (
    <Panel title={t.due.card} extra={<Link href={paths.due()}>{t.due.openAll}</Link>}>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      <ul className="due-figures">
        {figures.map(({ name, count, query }) => (
          <li key={name}>
            <span className="quiet">{name}</span>
            <Link href={paths.due(query)} className="link number">
              {count === undefined ? '–' : t.common.count(count)}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
