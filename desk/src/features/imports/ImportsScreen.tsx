/** Every spreadsheet that was imported: its file, who, when, what became of it. */
import type { ImportRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { useMayEverywhere } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import type { Column } from '../../ui/TableRows.tsx'
import { useListState } from '../../ui/useListState.ts'
import { outcomeOf } from './outcome.ts'
import { StateTag } from './StateTag.tsx'

/** While something is being read or written the list follows it. */
const followMs = 2000
const moving: readonly ImportRecord['state'][] = ['received', 'reading', 'applying']

export function ImportsScreen() {
  return useMayEverywhere('imports.read') ? <Imports /> : <ForbiddenScreen needs="imports.read" everywhere />
}

function Imports() {
  const t = useTexts()
  const words = t.importScreens.list
  const mayRun = useMayEverywhere('imports.run')
  const list = useListState({ size: 20 })
  const read = useQuery({
    ...queries.imports({ page: list.page, size: list.size }),
    refetchInterval: (query) => (query.state.data?.rows.some((row) => moving.includes(row.state)) ? followMs : false),
  })
  const columns: Column<ImportRecord>[] = [
    {
      key: 'file',
      title: words.file,
      fixed: true,
      render: (row) => <Link href={paths.import(row.id)}>{row.fileName}</Link>,
    },
    { key: 'state', title: words.state, width: 120, render: (row) => <StateTag state={row.state} /> },
    { key: 'counts', title: words.counts, render: (row) => <Counts record={row} /> },
    { key: 'by', title: words.by, width: 160, render: (row) => row.by },
    { key: 'at', title: words.at, width: 160, render: (row) => <InstantText at={row.receivedAt} /> },
  ]
  const begin = mayRun ? (
    <ButtonLink href={paths.newImport()} type="primary">
      {words.new}
    </ButtonLink>
  ) : null
  return (
    <PageShell title={words.title} actions={begin}>
      <DataTable<ImportRecord>
        label={words.title}
        name="imports"
        list={list}
        columns={columns}
        rows={read.data?.rows as ImportRecord[] | undefined}
        total={read.data?.total}
        busy={read.isFetching && !read.data}
        problem={read.error}
        onRetry={() => read.refetch()}
        rowKey={(row) => row.id}
        rowName={(row) => row.fileName}
        rowHref={(row) => paths.import(row.id)}
        card={(row) => (
          <>
            <span className="card__line">
              <strong>{row.fileName}</strong>
              <StateTag state={row.state} />
            </span>
            <span className="card__line quiet">
              <Counts record={row} />
              <span>
                {row.by} <InstantText at={row.receivedAt} />
              </span>
            </span>
          </>
        )}
        empty={
          <EmptyState title={words.empty} hint={words.emptyHint}>
            {begin}
          </EmptyState>
        }
      />
    </PageShell>
  )
}

function Counts({ record }: { record: ImportRecord }) {
  const words = useTexts().importScreens.list
  if (record.failure) return <span>{record.failure.message}</span>
  if (!record.summary) return <span className="quiet">–</span>
  const outcome = outcomeOf(record.summary)
  if (record.state === 'applied') {
    return (
      <span className="number">
        {words.saved(outcome.written)}
        {outcome.error > 0 ? <span className="quiet"> · {words.notSaved(outcome.error)}</span> : null}
      </span>
    )
  }
  if (record.state !== 'ready') return <span className="quiet">–</span>
  const problems = record.summary.error + record.summary.review
  return (
    <span className="number">
      {words.waiting(record.summary.rows - record.summary.skipped)}
      {problems > 0 ? <span className="quiet"> · {words.problems(problems)}</span> : null}
    </span>
  )
}
