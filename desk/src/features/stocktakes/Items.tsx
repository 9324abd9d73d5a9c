/** The frozen list with what was counted, narrowed to one of the numbers. */
import type { StocktakeItem } from '@chizheng/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { Column } from '../../ui/TableRows.tsx'
import { useListState } from '../../ui/useListState.ts'
import { itemQuery, type Shown } from './shown.ts'
import { itemTones, useStocktakeWords } from './words.ts'

export function Items({ id, shown }: { id: string; shown: Shown }) {
  const words = useStocktakeWords()
  const list = useListState()
  const { show: _show, ...rest } = list.query
  const query = { ...rest, ...itemQuery(shown) }
  const { data, error, isFetching, refetch } = useQuery({
    ...queries.stocktakeItems(id, query),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns()
  return (
    <DataTable<StocktakeItem>
      label={words.list}
      name="stocktake-items"
      list={list}
      columns={columns}
      rows={data?.rows as readonly StocktakeItem[] | undefined}
      total={data?.total}
      busy={isFetching}
      problem={error}
      onRetry={() => refetch()}
      rowKey={({ credentialId }) => credentialId}
      rowName={(row) => `${row.holder} ${row.typeName}`}
      rowHref={({ credentialId }) => paths.credential(credentialId)}
      card={(row) => <Card row={row} />}
      empty={<EmptyState title={words.nothing} />}
      tools={
        <SearchInput
          label={words.find}
          value={list.search.q ?? ''}
          onSearch={(q) => list.change({ q: q || undefined })}
        />
      }
    />
  )
}

const typeOf = ({ typeName, profession, level }: StocktakeItem): string =>
  [typeName, profession, level].filter(Boolean).join(' · ')

function useColumns(): Column<StocktakeItem>[] {
  const words = useStocktakeWords()
  const t = useTexts()
  return [
    {
      key: 'holder',
      title: words.fields.holder,
      fixed: true,
      width: 170,
      render: ({ holder, holderNumber, unit }) => (
        <>
          <strong>{holder}</strong>
          <span className="stocktake-block quiet">{[holderNumber, unit?.name].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'type',
      title: words.fields.type,
      render: (row) => (
        <>
          {typeOf(row)}
          <span className="stocktake-block quiet number">{row.number}</span>
        </>
      ),
    },
    {
      key: 'validUntil',
      title: words.fields.valid_until,
      width: 150,
      render: ({ validUntil, noExpiry, status }) => (
        <>
          {validUntil ? <DayText day={validUntil} neutral /> : noExpiry ? t.common.day.noExpiry : null}
          <span className="stocktake-block quiet">{t.common.status[status]}</span>
        </>
      ),
    },
    {
      key: 'place',
      title: words.expectedAt,
      width: 150,
      render: ({ place }) => [words.places[place.kind], place.shelf, place.withName].filter(Boolean).join(' · '),
    },
    {
      key: 'state',
      title: words.numbers,
      width: 200,
      render: (row) => <Outcome row={row} />,
    },
    {
      key: 'counted',
      title: words.seenBy,
      width: 200,
      render: ({ counted }) =>
        counted ? (
          <>
            {counted.by} · {words.how[counted.how]}
            <span className="stocktake-block quiet">
              <InstantText at={counted.at} /> {counted.place}
            </span>
          </>
        ) : null,
    },
  ]
}

function Outcome({ row: { state, checked, differs, note, carried } }: { row: StocktakeItem }) {
  const words = useStocktakeWords()
  const isUnchecked = state === 'found' && checked === null
  return (
    <>
      <StatusTag tone={isUnchecked ? 'calm' : itemTones[state]}>
        {isUnchecked ? words.unchecked : words.itemStates[state]}
      </StatusTag>
      {carried ? <span className="quiet"> {words.carried}</span> : null}
      {differs.length > 0 ? (
        <span className="stocktake-block">
          {words.differsIn(differs.map((field) => words.fields[field]).join(' / '))}
        </span>
      ) : null}
      {note ? <span className="stocktake-block quiet">{note}</span> : null}
    </>
  )
}

function Card({ row }: { row: StocktakeItem }) {
  return (
    <>
      <strong>{row.holder}</strong> <Outcome row={row} />
      <div>{typeOf(row)}</div>
      <div className="quiet">{[row.number, row.unit?.name].filter(Boolean).join(' · ')}</div>
    </>
  )
}
