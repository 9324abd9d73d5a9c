/** `/due`: what is due of the people the reader looks after, or of themselves, by urgency; who is on it; and pressing by one tap. */
import type { DueRow } from '@chizheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { useMay, useToday } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { filterNames, useListState } from '../../ui/useListState.ts'
import { useSelection } from '../../ui/useSelection.ts'
import { DueCard, dueColumns } from './columns.tsx'
import { DueFilters } from './DueFilters.tsx'
import { keyOf, type NamedDeadline, namedBy, nameOf } from './deadline.ts'
import { Groups } from './Groups.tsx'
import type { AnswerKind, DueActs } from './RowTools.tsx'
import './due.css'

const AnswerDialog = lazy(() => import('./AnswerDialog.tsx'))
const PushDialog = lazy(() => import('./PushDialog.tsx'))
const History = lazy(() => import('./History.tsx'))

/** Answers and presses at once. */
const mostSelected = 200

export function DueScreen() {
  return useMay('reminders.read') ? <Due /> : <ForbiddenScreen needs="reminders.read" />
}

type Open =
  | {
      readonly what: 'answer'
      readonly kind: AnswerKind
      readonly deadlines: readonly NamedDeadline[]
      readonly row?: DueRow
    }
  | { readonly what: 'push'; readonly deadlines: readonly NamedDeadline[] }
  | { readonly what: 'history'; readonly row: DueRow }

function Due() {
  const t = useTexts()
  const today = useToday()
  const toast = useToast()
  const cache = useQueryClient()
  const list = useListState()
  const [open, setOpen] = useState<Open | null>(null)
  const mayPush = useMay('reminders.push')
  const mayRespond = useMay('reminders.respond')
  const { data, error, isFetching, refetch } = useQuery(queries.due(list.query))
  const selection = useSelection(list)
  const acts = useMemo<DueActs>(
    () => ({
      answer: (kind, row) => setOpen({ what: 'answer', kind, deadlines: [nameOf(row)], row }),
      history: (row) => setOpen({ what: 'history', row }),
    }),
    [],
  )
  const columns = useMemo(() => dueColumns(t, today, acts), [t, today, acts])
  const close = (isDone = false) => {
    setOpen(null)
    if (isDone) selection.change([])
  }
  const change = (keys: readonly string[]) => {
    if (keys.length > mostSelected) toast.done(t.due.selectedAtMost)
    selection.change(keys.slice(0, mostSelected))
  }
  const selectAll = async () => {
    const { page: _page, ...filters } = list.query
    const first = await cache.fetchQuery(queries.due({ ...filters, size: String(mostSelected) }))
    change(first.rows.map((row) => keyOf(row as DueRow)))
    if (first.total > mostSelected) toast.done(t.due.selectedAtMost)
  }
  const deadlines = selection.keys.map(namedBy)
  return (
    <PageShell title={t.due.title} lead={t.due.lead}>
      <Groups list={list} />
      <DueFilters list={list} />
      <DataTable<DueRow>
        name="due"
        label={t.due.title}
        list={list}
        columns={columns}
        rows={data?.rows as DueRow[] | undefined}
        total={data?.total}
        totalCapped={data?.totalCapped ?? false}
        busy={isFetching}
        problem={error}
        onRetry={() => refetch()}
        rowKey={keyOf}
        rowName={(row) => `${row.holder.name} ${row.typeName}`}
        onOpen={acts.history}
        card={(row) => <DueCard row={row} today={today} acts={acts} />}
        empty={<Nothing filtered={filterNames(list.search).length > 0} clear={list.clear} />}
        {...(mayPush || mayRespond
          ? {
              selection: {
                ...selection,
                all: false,
                change,
                selectAll,
                actions: (
                  <>
                    {mayPush ? (
                      <Button size="small" onClick={() => setOpen({ what: 'push', deadlines })}>
                        {t.due.push}
                      </Button>
                    ) : null}
                    {(['acknowledge', 'snooze'] as const).map((kind) => (
                      <Button key={kind} size="small" onClick={() => setOpen({ what: 'answer', kind, deadlines })}>
                        {t.due[kind]}
                      </Button>
                    ))}
                    {mayPush ? (
                      <Button size="small" onClick={() => setOpen({ what: 'answer', kind: 'handOver', deadlines })}>
                        {t.due.handOver}
                      </Button>
                    ) : null}
                  </>
                ),
              },
            }
          : {})}
      />
      <Suspense>
        {open?.what === 'answer' ? <AnswerDialog {...open} onClose={close} /> : null}
        {open?.what === 'push' ? <PushDialog deadlines={open.deadlines} onClose={close} /> : null}
        {open?.what === 'history' ? <History row={open.row} onClose={() => close()} /> : null}
      </Suspense>
    </PageShell>
  )
}

function Nothing({ filtered, clear }: { filtered: boolean; clear(): void }) {
  const t = useTexts()
  if (!filtered) return <EmptyState title={t.due.none} hint={t.due.noneHint} />
  return (
    <EmptyState title={t.due.noneMatch}>
      <Button onClick={clear}>{t.common.filters.clearAll}</Button>
    </EmptyState>
  )
}
