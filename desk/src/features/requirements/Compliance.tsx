/** How many people on posts meet what theirs asks for, by department and by post; each line narrows the list of those who do not. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { requirementQueries } from '../../api/requirement-queries.ts'
import { useTexts } from '../../language.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { ListState } from '../../ui/useListState.ts'
import { gapsId } from './Gaps.tsx'

interface Line {
  readonly key: string
  readonly name: string
  readonly people: number
  readonly met: number
  readonly rate: number | null
  readonly filter: Readonly<Record<string, string | undefined>>
}

export function ComplianceFigures({ list }: { list: ListState }) {
  const t = useTexts()
  const words = t.requirements
  const { data, error, refetch } = useQuery(requirementQueries.compliance(list.search.on))
  if (error) return <ProblemAlert problem={error} onRetry={() => refetch()} />
  if (!data) return null
  const units = data.byUnit.map(
    (unit): Line => ({
      ...unit,
      key: unit.unitId ?? 'none',
      name: unit.name || words.unitNone,
      filter: { unit: unit.unitId ?? 'none', unitScope: unit.unitId ? unit.unitScope : undefined, post: undefined },
    }),
  )
  const posts = data.byPost.map(
    (post): Line => ({
      ...post,
      key: post.postId,
      filter: { post: post.postId, unit: undefined, unitScope: undefined },
    }),
  )
  return (
    <>
      <section className="panel rates" aria-label={words.rate}>
        <Rate label={words.rate} value={data.rate === null ? '–' : `${data.rate.toFixed(1)}%`} hint={words.rateHint} />
        <Rate label={words.people} value={t.common.count(data.people)} />
        <Rate label={words.unmet} value={t.common.count(data.people - data.met)} />
      </section>
      <div className="rate-tables">
        <RateTable title={words.byUnit} lines={units} list={list} />
        <RateTable title={words.byPost} lines={posts} list={list} />
      </div>
    </>
  )
}

function Rate({ label, value, hint }: { label: string; value: string; hint?: string }) {
  return (
    <div>
      <div className="quiet">{label}</div>
      <div className="rates__figure number">{value}</div>
      {hint ? <div className="quiet rates__hint">{hint}</div> : null}
    </div>
  )
}

function RateTable({ title, lines, list }: { title: string; lines: readonly Line[]; list: ListState }) {
  const words = useTexts().requirements
  const narrow = (line: Line) => {
    list.change(line.filter)
    document.getElementById(gapsId)?.scrollIntoView({ block: 'start' })
  }
  return (
    <Panel title={title}>
      <table className="rate-table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" className="number">
              {words.people}
            </th>
            <th scope="col" className="number">
              {words.unmet}
            </th>
            <th scope="col" className="number">
              {words.percent}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const unmet = line.people - line.met
            return (
              <tr key={line.key}>
                <th scope="row">{line.name}</th>
                <td className="number">{line.people}</td>
                <td className="number">
                  {unmet === 0 ? (
                    0
                  ) : (
                    <Button
                      type="link"
                      size="small"
                      className="rate-table__act"
                      aria-label={words.unmetOf(line.name, unmet)}
                      onClick={() => narrow(line)}
                    >
                      {unmet}
                    </Button>
                  )}
                </td>
                <td className="number">{line.rate === null ? '–' : `${line.rate.toFixed(1)}%`}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Panel>
  )
}
