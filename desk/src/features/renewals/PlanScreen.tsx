/** `/renewals/plan`: the renewals of a year by month, unit and type against the budget; moves that take peaks down; freezing it. */
import type { RenewalPlan } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Select, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { ExportButton } from '../../api/ExportButton.tsx'
import { queries } from '../../api/queries.ts'
import { useMayEverywhere, useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { UnitSelect } from '../../pickers/UnitSelect.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { yuanText } from '../../ui/money.ts'
import { Facts, PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useListState } from '../../ui/useListState.ts'
import { Corrections, Months, Types, Units } from './PlanTables.tsx'
import { ProposedMoves } from './ProposedMoves.tsx'
import './renewals.css'

const PlanForm = lazy(() => import('./PlanForm.tsx'))

export function PlanScreen() {
  return useMayEverywhere('renewals.plan') ? <Plan /> : <ForbiddenScreen needs="renewals.plan" everywhere />
}

type Open = 'budget' | 'freeze' | 'correct' | null

/** Years the API knows. */
const isYear = (year: number) => Number.isInteger(year) && year >= 2000 && year <= 2200

function Plan() {
  const t = useTexts()
  const words = t.renewals.plan
  const list = useListState()
  const thisYear = Number(useToday().slice(0, 4))
  const asked = Number(list.search.year)
  const year = isYear(asked) ? asked : thisYear + 1
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, thisYear + 2, year])].sort()
  const unit = list.search.unit ?? null
  const read = useQuery(queries.renewalPlan(year, unit))
  const [open, setOpen] = useState<Open>(null)
  const plan = read.data as RenewalPlan | undefined
  return (
    <PageShell
      title={words.title}
      back={{ href: paths.renewals(), label: t.renewals.title }}
      lead={words.lead}
      actions={
        plan ? (
          <>
            <ButtonLink href={paths.renewalSteps()}>{words.steps}</ButtonLink>
            {unit ? null : (
              <ExportButton path="/api/renewal-plan/export.xlsx" about={{ year }} hint={words.exportHint}>
                {words.export}
              </ExportButton>
            )}
            <Button onClick={() => setOpen('budget')}>{words.setBudget}</Button>
            {plan.frozen ? (
              <Button onClick={() => setOpen('correct')}>{words.correct}</Button>
            ) : plan.planned.count > 0 && !unit ? (
              <Button type="primary" onClick={() => setOpen('freeze')}>
                {words.freeze}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      <div className="filters">
        <Select
          aria-label={words.year}
          value={year}
          options={years.map((value) => ({ value, label: words.yearName(value) }))}
          onChange={(value: number) => list.change({ year: String(value) })}
          popupMatchSelectWidth={false}
        />
        <div className="filters__wide">
          <UnitSelect
            label={words.ofUnit}
            placeholder={words.ofCompany}
            value={unit}
            onChange={(chosen) => list.change({ unit: chosen ?? undefined })}
          />
        </div>
      </div>
      <ProblemAlert problem={read.error} onRetry={() => read.refetch()} />
      {plan ? <Year plan={plan} /> : read.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      <Suspense>
        {plan && open !== null ? <PlanForm plan={plan} act={open} onClose={() => setOpen(null)} /> : null}
      </Suspense>
    </PageShell>
  )
}

function Year({ plan }: { plan: RenewalPlan }) {
  const { planned, actual, frozen } = plan
  const words = useTexts().renewals.plan
  const isEmpty = planned.count === 0 && actual.count === 0 && plan.corrections.length === 0
  return (
    <>
      <Notices plan={plan} />
      <Total plan={plan} />
      {isEmpty ? (
        <Panel>
          <EmptyState title={words.empty} hint={words.emptyHint} />
        </Panel>
      ) : (
        <>
          <Panel title={words.byMonth}>
            <Months plan={plan} />
          </Panel>
          {plan.corrections.length > 0 ? (
            <Panel title={words.corrections}>
              <Corrections plan={plan} />
            </Panel>
          ) : null}
          {frozen || plan.unit ? null : <ProposedMoves plan={plan} />}
          <Panel title={words.byUnit}>
            <Units plan={plan} />
          </Panel>
          <Panel title={words.byType}>
            <Types plan={plan} />
          </Panel>
        </>
      )}
    </>
  )
}

function Notices({ plan: { frozen, withoutCost } }: { plan: RenewalPlan }) {
  const words = useTexts().renewals.plan
  if (!frozen && withoutCost === 0) return null
  return (
    <div className="renewal-notices">
      {frozen ? (
        <Alert
          type="info"
          showIcon
          title={
            <>
              {words.frozen(frozen.by)} <InstantText at={frozen.at} />
            </>
          }
        />
      ) : (
        <Alert type="warning" showIcon title={words.withoutCost(withoutCost)} />
      )}
    </div>
  )
}

function Total({ plan: { budgetFen, planned, actual } }: { plan: RenewalPlan }) {
  const words = useTexts().renewals.plan
  const left = budgetFen === null ? null : budgetFen - planned.costFen
  return (
    <Panel title={words.total}>
      <Facts
        items={[
          { label: words.planned, value: words.amount(planned.count, yuanText(planned.costFen)) },
          { label: words.actual, value: words.amount(actual.count, yuanText(actual.costFen)) },
          { label: words.budget, value: budgetFen === null ? words.noBudget : yuanText(budgetFen) },
          {
            label: words.left,
            optional: true,
            value:
              left === null ? null : (
                <span className="plan-left">
                  <StatusTag tone={left < 0 ? 'bad' : 'good'}>
                    {left < 0 ? words.overBy(yuanText(-left)) : words.within(yuanText(left))}
                  </StatusTag>
                </span>
              ),
          },
        ]}
      />
    </Panel>
  )
}
