/** How many deadlines fall into each of the coming months; a bar opens the list of its month. */
import type { Dashboard } from '@chizheng/contract'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'

/** First and last day of a month `2026-12`. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` }
}

export function MonthBars({ months }: { months: Dashboard['byMonth'] }) {
  const t = useTexts()
  const most = Math.max(1, ...months.map(({ count }) => count))
  return (
    <div className="scroll-x">
      <ol className="months">
        {months.map(({ month, count }, index) => {
          const { from, to } = daysOfMonth(month)
          const [year, number] = month.split('-')
          const isNewYear = index === 0 || number === '01'
          return (
            <li key={month}>
              <Link
                href={paths.registry({ dueFrom: from, dueTo: to })}
                className="months__link"
                aria-label={t.dashboard.month(month, count)}
              >
                <span className="number">{count === 0 ? '' : t.common.count(count)}</span>
                <span className="months__bar" style={{ height: `${(count / most) * 120}px` }} />
                <span className="months__name number">{Number(number)}</span>
                <span className="months__year number">{isNewYear ? year : ' '}</span>
              </Link>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
