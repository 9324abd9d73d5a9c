/** The tables of a year's plan: by month, unit and type, and what was corrected since it was frozen. */
import type { RenewalPlan } from '@chizheng/contract'
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { InstantText } from '../../ui/DayText.tsx'
import { Link } from '../../ui/Link.tsx'
import { yuanText } from '../../ui/money.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'

const TypeSteps = lazy(() => import('./TypeSteps.tsx'))

/** A bar is the month's share of the fullest one: of the cost, or of the number where no cost is known. */
export function Months({ plan }: { plan: RenewalPlan }) {
  const t = useTexts()
  const words = t.renewals.plan
  const isCounted = plan.planned.costFen === 0
  const weight = (sum: { count: number; costFen: number }) => Math.max(0, isCounted ? sum.count : sum.costFen)
  const hasHours = plan.months.some(({ hoursDue }) => hoursDue > 0)
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
          {hasHours ? (
            <th scope="col" className="plan-table__number">
              {words.hoursDue}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {plan.months.map(({ month, planned, actual, isOver, hoursDue }) => (
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
              <Done of={actual} />
            </td>
            {hasHours ? (
              <td className="plan-table__number number">
                {hoursDue === 0 ? <span className="quiet">–</span> : hoursDue}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Done({ of: { count, costFen } }: { of: Amount }) {
  const words = useTexts().renewals.plan
  if (count === 0 && costFen === 0) return <span className="quiet">–</span>
  return <span className="number">{words.amount(count, yuanText(costFen))}</span>
}

function Over({ isOver, label }: { isOver: boolean; label: string }) {
  return isOver ? <StatusTag tone="bad">{label}</StatusTag> : null
}

export function Corrections({ plan }: { plan: RenewalPlan }) {
  return (
    <ul className="hours-records">
      {plan.corrections.map(({ at, month, unitName, reason, by, costFen }) => (
        <li key={`${at} ${month} ${costFen}`} className="card__line">
          <span>
            <span className="number">{month}</span> {reason}{' '}
            <span className="quiet">
              {unitName ? `${unitName} · ` : ''}
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
      last={hasBudgets ? words.budgetOf : null}
      rows={plan.units.map(({ unitId, name, planned, actual, budgetFen, budgeted, overMonths }) => ({
        key: unitId ?? '',
        name:
          unitId && unitId !== plan.unit?.id ? (
            <Link href={paths.renewalPlan({ year: String(plan.year), unit: unitId })}>{name}</Link>
          ) : (
            name || t.common.unitNone
          ),
        planned,
        actual,
        last:
          budgetFen === null || budgeted === null ? null : (
            <>
              {overMonths[0] ? (
                <StatusTag tone="bad" title={overMonths.join(t.common.listComma)}>
                  {words.overFrom(overMonths[0])}
                </StatusTag>
              ) : null}{' '}
              <span className="number">{yuanText(budgetFen)}</span>
              {budgeted.costFen === planned.costFen ? null : (
                <div className="quiet">{words.withBelow(yuanText(budgeted.costFen))}</div>
              )}
            </>
          ),
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
        rows={plan.types.map(({ typeId, name, planned, actual }) => ({
          key: typeId ?? '',
          name: name || words.typeNone,
          planned,
          actual,
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

interface Amount {
  readonly count: number
  readonly costFen: number
}

interface Row {
  readonly key: string
  readonly name: ReactNode
  readonly planned: Amount
  readonly actual: Amount
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
            <th scope="col" className="plan-table__number">
              {words.actual}
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
                <span className="number">{yuanText(row.planned.costFen)}</span>
              </td>
              <td className="plan-table__number">
                <Done of={row.actual} />
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
