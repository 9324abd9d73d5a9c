/** `/renewals/plan`: the renewals of a year by month, unit and type against the budget; moves that take peaks down; freezing it. */
import type { RenewalPlan } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Select, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMayEverywhere, useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { Facts, PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useListState } from '../../ui/useListState.ts'
import { yuanText } from './money.ts'
import { ProposedMoves } from './ProposedMoves.tsx'
import './renewals.css'

const PlanForm = lazy(() => import('./PlanForm.tsx'))
const ExportPlan = lazy(() => import('./ExportPlan.tsx'))

export function PlanScreen() {
  return useMayEverywhere('renewals.plan') ? <Plan /> : <ForbiddenScreen needs="renewals.plan" />
}

type Open = 'budget' | 'freeze' | 'correct' | 'export' | null

function Plan() {
  const t = useTexts()
  const words = t.renewals.plan
  const list = useListState()
  const thisYear = Number(useToday().slice(0, 4))
  const year = Number(list.search.year) || thisYear + 1
  const read = useQuery(queries.renewalPlan(year))
  const [open, setOpen] = useState<Open>(null)
  const plan = read.data
  const close = () => setOpen(null)
  return (
    <PageShell
      title={words.title}
      back={{ href: paths.renewals(), label: t.renewals.title }}
      lead={words.lead}
      actions={
        plan ? (
          <>
            <Button onClick={() => setOpen('export')}>{words.export}</Button>
            <Button onClick={() => setOpen('budget')}>{words.setBudget}</Button>
            {plan.frozen ? (
              <Button onClick={() => setOpen('correct')}>{words.correct}</Button>
            ) : (
              <Button type="primary" onClick={() => setOpen('freeze')}>
                {words.freeze}
              </Button>
            )}
          </>
        ) : null
      }
    >
      <div className="filters">
        <Select
          aria-label={words.year}
          value={year}
          options={[-1, 0, 1, 2].map((more) => ({ value: thisYear + more, label: String(thisYear + more) }))}
          onChange={(value: number) => list.change({ year: String(value) })}
        />
      </div>
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
      {plan ? <Year plan={plan} /> : read.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      <Suspense>
        {plan && open !== null && open !== 'export' ? <PlanForm plan={plan} act={open} onClose={close} /> : null}
        {plan && open === 'export' ? <ExportPlan year={year} onClose={close} /> : null}
      </Suspense>
    </PageShell>
  )
}

function Year({ plan }: { plan: RenewalPlan }) {
  const t = useTexts()
  const words = t.renewals.plan
  const { budgetFen, planned, actual, frozen } = plan
  const left = budgetFen === null ? null : budgetFen - planned.costFen
  return (
    <>
      <div className="notices">
        {frozen ? <Alert type="info" showIcon title={words.frozen(frozen.at.slice(0, 10), frozen.by)} /> : null}
        {plan.withoutCost > 0 ? <Alert type="warning" showIcon title={words.withoutCost(plan.withoutCost)} /> : null}
      </div>
      <Panel title={words.total}>
        <Facts
          items={[
            { label: words.planned, value: `${planned.count} · ${yuanText(planned.costFen)} ${t.renewals.yuan}` },
            { label: words.actual, value: `${actual.count} · ${yuanText(actual.costFen)} ${t.renewals.yuan}` },
            { label: words.budget, value: budgetFen === null ? words.noBudget : yuanText(budgetFen) },
            {
              label: '±',
              optional: true,
              value:
                left === null ? null : (
                  <StatusTag tone={left < 0 ? 'bad' : 'good'}>
                    {left < 0 ? words.overBy(yuanText(-left)) : words.within(yuanText(left))}
                  </StatusTag>
                ),
            },
          ]}
        />
      </Panel>
      <Panel title={words.byMonth}>
        <Months plan={plan} />
      </Panel>
      {plan.corrections.length > 0 ? (
        <Panel title={words.corrections}>
          <ul className="hours-records">
            {plan.corrections.map((one) => (
              <li key={`${one.at} ${one.month}`} className="card__line">
                <span>
                  {one.month} {one.reason} <span className="quiet">{one.by}</span>
                </span>
                <span className="number">{yuanText(one.costFen)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {frozen ? null : <ProposedMoves year={plan.year} />}
      <div className="halves-even">
        <Panel title={words.byUnit}>
          <Amounts
            first={words.byUnit}
            rows={plan.units.map(({ unitId, name, planned: sum, isOver }) => ({
              key: unitId ?? '',
              name,
              sum,
              isOver,
            }))}
          />
        </Panel>
        <Panel title={words.byType}>
          <Amounts
            first={words.byType}
            rows={plan.types.map(({ typeId, name, planned: sum }) => ({ key: typeId ?? '', name, sum, isOver: false }))}
          />
        </Panel>
      </div>
    </>
  )
}

/** A bar is the month's share of the fullest one: of the cost, or of the number where no cost is known. */
function Months({ plan }: { plan: RenewalPlan }) {
  const t = useTexts()
  const words = t.renewals.plan
  const isCounted = plan.planned.costFen === 0
  const weight = (sum: { count: number; costFen: number }) => (isCounted ? sum.count : sum.costFen)
  const most = Math.max(1, ...plan.months.map(({ planned }) => weight(planned)))
  return (
    <table className="plan-table" aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <th scope="col">{words.planned}</th>
          <th scope="col">{words.cost}</th>
          <th scope="col">{words.actual}</th>
        </tr>
      </thead>
      <tbody>
        {plan.months.map(({ month, planned, actual, isOver }) => (
          <tr key={month}>
            <th scope="row" className="number">
              {month}
            </th>
            <td>
              <span className="plan-bar" style={{ inlineSize: `${Math.round((weight(planned) / most) * 60)}%` }} />{' '}
              <span className="number">{planned.count}</span>
            </td>
            <td className="number">
              {yuanText(planned.costFen)} {isOver ? <StatusTag tone="bad">{words.over}</StatusTag> : null}
            </td>
            <td className="number">
              {actual.count} · {yuanText(actual.costFen)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Row {
  readonly key: string
  readonly name: string
  readonly sum: { readonly count: number; readonly costFen: number }
  readonly isOver: boolean
}

function Amounts({ first, rows }: { first: string; rows: readonly Row[] }) {
  const t = useTexts()
  const words = t.renewals.plan
  return (
    <table className="plan-table" aria-label={first}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.cost}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, sum, isOver }) => (
          <tr key={key}>
            <th scope="row">{name || words.none}</th>
            <td className="number">{sum.count}</td>
            <td className="number">
              {yuanText(sum.costFen)} {isOver ? <StatusTag tone="bad">{words.over}</StatusTag> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
