/**
 * When certificates fall due in the coming two years: a cell a month, the darker the more. A number opens the list of its month; the
 * month's name opens its days, whose numbers open theirs.
 */
import type { Dashboard } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { daysOfMonth, levelOf, weeksOfMonth } from './months.ts'
import './heat.css'

export function DeadlineCalendar({ months }: { months: Dashboard['byMonth'] }) {
  const t = useTexts()
  const [open, setOpen] = useState<string | null>(null)
  const most = Math.max(...months.map(({ count }) => count))
  return (
    <>
      <ol className="heat">
        {months.map(({ month, count }, index) => {
          const [year, number] = month.split('-')
          const { from, to } = daysOfMonth(month)
          return (
            <li key={month} className={`heat__cell heat__cell--${levelOf(count, most)}`}>
              <button
                type="button"
                className="heat__name"
                aria-expanded={open === month}
                aria-label={t.dashboard.openDays(month)}
                title={t.dashboard.openDays(month)}
                onClick={() => setOpen(open === month ? null : month)}
              >
                {index === 0 || number === '01' ? `${year}-${number}` : Number(number)}
              </button>
              {count === 0 ? (
                <span className="heat__count heat__count--none">0</span>
              ) : (
                <Link
                  href={paths.registry({ dueFrom: from, dueTo: to })}
                  className="heat__count number"
                  aria-label={t.dashboard.month(month, count)}
                >
                  {t.common.count(count)}
                </Link>
              )}
            </li>
          )
        })}
      </ol>
      {open === null ? null : <DaysOfMonth month={open} />}
    </>
  )
}

function DaysOfMonth({ month }: { month: string }) {
  const t = useTexts()
  const { data, error, isPending, refetch } = useQuery(queries.deadlineDays(month))
  const counts = new Map(data?.days.map(({ day, count }) => [day, count]))
  const most = Math.max(...counts.values())
  return (
    <section className="heat-days" aria-label={t.dashboard.daysOf(month)} aria-busy={isPending}>
      <h3>{t.dashboard.daysOf(month)}</h3>
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      <table className="heat-days__table">
        <thead>
          <tr>
            {Object.entries(t.dashboard.weekdays).map(([key, name]) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, weekday) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the days of a week never change places.
                <td key={weekday}>
                  {day === null ? null : <DayCell day={day} count={counts.get(day) ?? 0} most={most} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DayCell({ day, count, most }: { day: string; count: number; most: number }) {
  const t = useTexts()
  return (
    <div className={`heat__cell heat__cell--day heat__cell--${levelOf(count, most)}`}>
      <span className="heat__day number">{Number(day.slice(-2))}</span>
      {count === 0 ? null : (
        <Link
          href={paths.registry({ dueFrom: day, dueTo: day })}
          className="heat__count number"
          aria-label={t.dashboard.month(day, count)}
        >
          {t.common.count(count)}
        </Link>
      )}
    </div>
  )
}
