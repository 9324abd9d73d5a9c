/** The tables of a year's plan: by month, unit and type, and what was corrected since it was frozen. */
import type { RenewalPlan } from '@chizheng/contract'
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { yuanText } from './money.ts'

const TypeSteps = lazy(() => import('./TypeSteps.tsx'))

/** A bar is the month's share of the fullest one: of the cost, or of the number where no cost is known. */
export function Months({ plan }: { plan: RenewalPlan }) {
  const t = useTexts()
  const words = t.renewals.plan
  const isCounted = plan.planned.costFen === 0
  const weight = (sum: { count: number; costFen: number }) => Math.max(0, isCounted ? sum.count : sum.costFen)
  const most = Math.max(1, ...plan.months.map(({ planned }) => weight(planned)))
  return (
    <table className="plan-table" aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <th scope="col" className="plan-table__bar">
            {words.count}
          </th>
          <th scope="col" className="plan-table__number">
            {words.cost}
          </th>
          <th scope="col" className="plan-table__number">
            {words.actual}
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.months.map(({ month, planned, actual, isOver }) => (
          <tr key={month}>
            <th scope="row" className="number nowrap">
              {month}
            </th>
            <td className="plan-table__bar">
              <span
                className="plan-bar"
                aria-hidden="true"
                style={{ inlineSize: `${Math.round((weight(planned) / most) * 70)}%` }}
              />{' '}
              <span className="number">{planned.count}</span>
            </td>
            <td className="plan-table__number">
              <Over isOver={isOver} label={words.overByNow} />{' '}
              <span className="number">{yuanText(planned.costFen)}</span>
            </td>
            <td className="plan-table__number">
              {actual.count === 0 && actual.costFen === 0 ? (
                <span className="quiet">–</span>
              ) : (
                <span className="number">{words.amount(actual.count, yuanText(actual.costFen))}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Over({ isOver, label }: { isOver: boolean; label: string }) {
  return isOver ? <StatusTag tone="bad">{label}</StatusTag> : null
}

export function Corrections({ plan }: { plan: RenewalPlan }) {
  return (
    <ul className="hours-records">
      {plan.corrections.map(({ at, month, reason, by, costFen }) => (
        <li key={`${at} ${month} ${costFen}`} className="card__line">
          <span>
            <span className="number">{month}</span> {reason}{' '}
            <span className="quiet">
              {by} <InstantText at={at} />
            </span>
          </span>
          <span className="number">
            {costFen > 0 ? '+' : ''}
            {yuanText(costFen)}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function Units({ plan }: { plan: RenewalPlan }) {
  const t = useTexts()
  const words = t.renewals.plan
  const hasBudgets = plan.units.some(({ budgetFen }) => budgetFen !== null)
  return (
    <Amounts
      first={t.renewals.unit}
      last={hasBudgets ? words.budget : null}
      rows={plan.units.map(({ unitId, name, planned, budgetFen, isOver }) => ({
        key: unitId ?? '',
        name: name || t.common.unitNone,
        planned,
        mark: <Over isOver={isOver} label={words.over} />,
        last: budgetFen === null ? null : <span className="number">{yuanText(budgetFen)}</span>,
      }))}
    />
  )
}

export function Types({ plan }: { plan: RenewalPlan }) {
  const t = useTexts()
  const words = t.renewals.plan
  const [setting, setSetting] = useState<string | null>(null)
  return (
    <>
      <Amounts
        first={t.renewals.credential}
        last={words.steps}
        rows={plan.types.map(({ typeId, name, planned }) => ({
          key: typeId ?? '',
          name: name || words.typeNone,
          planned,
          mark: null,
          last:
            typeId === null ? null : (
              <Button size="small" aria-label={`${words.setSteps} ${name}`} onClick={() => setSetting(typeId)}>
                {words.setSteps}
              </Button>
            ),
        }))}
      />
      <Suspense>{setting ? <TypeSteps typeId={setting} onClose={() => setSetting(null)} /> : null}</Suspense>
    </>
  )
}

interface Row {
  readonly key: string
  readonly name: string
  readonly planned: { readonly count: number; readonly costFen: number }
  readonly mark: ReactNode
  readonly last: ReactNode
}

/** More are shown when they are asked for. */
const shownAtFirst = 15

function Amounts({ first, last, rows }: { first: string; last: string | null; rows: readonly Row[] }) {
  const words = useTexts().renewals.plan
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, shownAtFirst)
  return (
    <>
      <table className="plan-table" aria-label={first}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" className="plan-table__number">
              {words.count}
            </th>
            <th scope="col" className="plan-table__number">
              {words.cost}
            </th>
            {last === null ? null : (
              <th scope="col" className="plan-table__number">
                {last}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className="plan-table__number number">{row.planned.count}</td>
              <td className="plan-table__number">
                {row.mark} <span className="number">{yuanText(row.planned.costFen)}</span>
              </td>
              {last === null ? null : <td className="plan-table__number">{row.last}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length ? (
        <Button type="link" onClick={() => setAll(true)}>
          {words.more(rows.length - shown.length)}
        </Button>
      ) : null}
    </>
  )
}
