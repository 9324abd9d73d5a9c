/** `/loans`: what is lent, to whom and until when; what waits for a decision, a hand-over, a return. */
import { type LoanRow, type LoanView, loanViews } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Segmented } from 'antd'
import { queries } from '../../api/queries.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterBar } from '../../ui/FilterBar.tsx'
import { Dash, PageShell } from '../../ui/PageShell.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import type { Column } from '../../ui/TableRows.tsx'
import { filterNames, type ListState, useListState } from '../../ui/useListState.ts'
import { LoanMark } from './LoanMark.tsx'
import { useLoanWords } from './words.ts'
import './loans.css'

export function LoansScreen() {
  return useMay('loans.read') ? <Loans /> : <ForbiddenScreen needs="loans.read" />
}

function Loans() {
  const words = useLoanWords()
  const list = useListState({})
  const read = useQuery(queries.loans({ ...list.query, page: list.page, size: list.size }))
  const columns: Column<LoanRow>[] = [
    { key: 'credential', title: words.credential, fixed: true, render: (row) => <What row={row} /> },
    { key: 'holder', title: words.holder, width: 110, render: (row) => row.holder.name },
    { key: 'borrower', title: words.borrower, width: 110, render: (row) => row.borrower.name },
    { key: 'unit', title: words.unit, width: 150, render: (row) => row.unit?.name ?? <Dash /> },
    { key: 'purpose', title: words.purpose, width: 200, render: (row) => <Purpose row={row} /> },
    { key: 'days', title: words.days, width: 210, render: (row) => <Days row={row} /> },
    { key: 'state', title: words.state, width: 180, fixed: true, render: (row) => <LoanMark row={row} /> },
  ]
  const open = useQuery(queries.openCustodyCases()).data ?? 0
  const isFiltered = filterNames(list.search).length > 0
  return (
    <PageShell
      title={words.title}
      lead={words.lead}
      actions={<ButtonLink href={paths.custodyCases()}>{words.cases(open)}</ButtonLink>}
    >
      <Filters list={list} />
      <DataTable<LoanRow>
        label={words.title}
        name="loans"
        list={list}
        columns={columns}
        rows={read.data?.rows as LoanRow[] | undefined}
        total={read.data?.total}
        totalCapped={read.data?.totalCapped ?? false}
        busy={read.isFetching && !read.data}
        problem={read.error}
        onRetry={() => read.refetch()}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.holder.name} ${row.credential.typeName}`}
        rowHref={(row) => paths.loan(row.id)}
        card={(row) => (
          <>
            <span className="card__line">
              <strong>{row.holder.name}</strong>
              <LoanMark row={row} />
            </span>
            <span className="card__line">
              <What row={row} />
            </span>
            <span className="card__line">
              <span>
                {words.borrower} {row.borrower.name}
              </span>
              <Days row={row} />
            </span>
          </>
        )}
        empty={
          isFiltered ? <EmptyState title={words.notFound} /> : <EmptyState title={words.none} hint={words.noneHint} />
        }
      />
    </PageShell>
  )
}

function What({ row: { credential, what } }: { row: LoanRow }) {
  const words = useLoanWords()
  return (
    <span>
      {credential.typeName}{' '}
      <span className="quiet">{[credential.profession, words.whats[what]].filter(Boolean).join(' · ')}</span>
    </span>
  )
}

function Purpose({ row: { purpose, project } }: { row: LoanRow }) {
  const words = useLoanWords()
  return (
    <span>
      {words.purposes[purpose]} {project ? <span className="quiet">{project.name}</span> : null}
    </span>
  )
}

function Days({ row: { from, to } }: { row: Pick<LoanRow, 'from' | 'to'> }) {
  return (
    <span>
      <DayText day={from} /> – <DayText day={to} />
    </span>
  )
}

function Filters({ list }: { list: ListState }) {
  const words = useLoanWords()
  const mine = list.search.mine === 'yes' ? 'yes' : 'no'
  const counts = useQuery(queries.loanCounts(mine)).data
  const view: LoanView = loanViews.find((one) => one === list.search.view) ?? 'all'
  const labelOf = (one: LoanView) => (counts ? `${words.views[one]} ${counts[one]}` : words.views[one])
  return (
    <FilterBar chips={[]} onClear={list.clear}>
      <div className="loans__views">
        <Segmented
          aria-label={words.title}
          options={loanViews.map((value) => ({ value, label: labelOf(value) }))}
          value={view}
          onChange={(value) => list.change({ view: value === 'all' ? undefined : value })}
        />
      </div>
      <div className="filters__wide">
        <SearchInput
          value={list.search.q ?? ''}
          label={words.search}
          placeholder={words.search}
          onSearch={(q) => list.change({ q }, { replace: true })}
        />
      </div>
      <Checkbox
        checked={mine === 'yes'}
        onChange={({ target }) => list.change({ mine: target.checked ? 'yes' : undefined })}
      >
        {words.mine}
      </Checkbox>
    </FilterBar>
  )
}
