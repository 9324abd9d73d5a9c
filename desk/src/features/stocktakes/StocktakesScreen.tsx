/** `/stocktakes`: campaigns of counting originals, the newest first. */
import type { StocktakeRow } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay, useMayEverywhere, useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { Column } from '../../ui/TableRows.tsx'
import { useListState } from '../../ui/useListState.ts'
import { scopeText } from './scope-text.ts'
import { stateTones, titleOf, useStocktakeWords } from './words.ts'
import './stocktakes.css'

const OpenDialog = lazy(() => import('./OpenDialog.tsx'))
const PlanDialog = lazy(() => import('./PlanDialog.tsx'))

export function StocktakesScreen() {
  return useMay('stocktakes.read') ? <Stocktakes /> : <ForbiddenScreen needs="stocktakes.read" />
}

function Stocktakes() {
  const words = useStocktakeWords()
  const list = useListState()
  const mayRun = useMay('stocktakes.run')
  const mayPlan = useMayEverywhere('stocktakes.run')
  const [open, setOpen] = useState<'open' | 'plan' | null>(null)
  const { data, error, isFetching, refetch } = useQuery(queries.stocktakes(list.query))
  const columns = useColumns()
  const close = () => setOpen(null)
  return (
    <PageShell
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {mayPlan ? <Button onClick={() => setOpen('plan')}>{words.plan}</Button> : null}
          {mayRun ? (
            <Button type="primary" onClick={() => setOpen('open')}>
              {words.open}
            </Button>
          ) : null}
        </>
      }
    >
      <DataTable<StocktakeRow>
        label={words.title}
        name="stocktakes"
        list={list}
        columns={columns}
        rows={data?.rows as readonly StocktakeRow[] | undefined}
        total={data?.total}
        busy={isFetching}
        problem={error}
        onRetry={() => refetch()}
        rowKey={({ id }) => id}
        rowName={(row) => titleOf(row, words)}
        rowHref={({ id }) => paths.stocktake(id)}
        card={(row) => <Card row={row} />}
        empty={<EmptyState title={words.empty} hint={mayRun ? words.emptyHint : undefined} />}
      />
      <Suspense>
        {open === 'open' ? <OpenDialog onClose={close} /> : null}
        {open === 'plan' ? <PlanDialog onClose={close} /> : null}
      </Suspense>
    </PageShell>
  )
}

function useColumns(): Column<StocktakeRow>[] {
  const words = useStocktakeWords()
  const t = useTexts()
  const today = useToday()
  const figure = (key: 'expected' | 'found' | 'missing' | 'different' | 'unexpected'): Column<StocktakeRow> => ({
    key,
    title: words[key],
    width: 90,
    align: 'right',
    render: ({ tally }) => <span className="number">{tally[key]}</span>,
  })
  return [
    {
      key: 'name',
      title: words.name,
      fixed: true,
      render: (row) => (
        <>
          <strong>{titleOf(row, words)}</strong>
          <span className="stocktake-block quiet">{scopeText(row, words.everything, t.common.category)}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: words.numbers,
      width: 130,
      render: (row) => <State row={row} />,
    },
    figure('expected'),
    figure('found'),
    figure('missing'),
    figure('different'),
    figure('unexpected'),
    {
      key: 'dueOn',
      title: words.dueOn,
      width: 190,
      render: ({ dueOn, state }) => (
        <DayText day={dueOn} today={today} soonDays={7} neutral={state === 'closed' || state === 'cancelled'} />
      ),
    },
  ]
}

function State({ row: { state, frozenPercent } }: { row: StocktakeRow }) {
  const words = useStocktakeWords()
  return (
    <StatusTag tone={stateTones[state]}>
      {words.states[state]}
      {frozenPercent === null ? '' : ` ${frozenPercent}%`}
    </StatusTag>
  )
}

function Card({ row }: { row: StocktakeRow }) {
  const words = useStocktakeWords()
  const { tally } = row
  return (
    <>
      <strong>{titleOf(row, words)}</strong> <State row={row} />
      <div className="quiet">
        {words.progress(tally.found + tally.different, tally.expected)} · {words.missing} {tally.missing} · {row.dueOn}
      </div>
    </>
  )
}
