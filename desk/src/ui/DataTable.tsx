/**
 * A list page's table: paged by the server, its state in the address (`useListState`), sortable, with a column chooser,
 * selection and the keyboard. On a phone the rows are cards.
 *
 * The head stays in place by CSS (`desk.css`); antd's `sticky` and `fixed` break the select-all box for screen readers.
 */
import { Pagination } from 'antd'
import { type ReactNode, type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTexts } from '../language.tsx'
import { ColumnChooser, useColumns } from './ColumnChooser.tsx'
import { Link, useGo } from './Link.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'
import { type Column, type RowActs, TableRows } from './TableRows.tsx'
import type { ListState } from './useListState.ts'
import { useNarrow } from './useNarrow.ts'
import { useRowKeys } from './useRowKeys.ts'
import { type Selection, selectedOnPage } from './useSelection.ts'

export interface DataTableProps<Row> {
  /** What the table holds, for screen readers. */
  readonly label: string
  /** Remembers chosen columns under this name. */
  readonly name: string
  readonly list: ListState
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[] | undefined
  readonly total: number | undefined
  readonly totalCapped?: boolean
  readonly busy: boolean
  readonly problem?: unknown
  onRetry?(): void
  rowKey(row: Row): string
  /** A short name of a row: for its checkbox. */
  rowName(row: Row): string
  /** Where a row opens. */
  rowHref?(row: Row): string
  /** Changes a row without leaving the list. */
  onEdit?(row: Row): void
  /** Opens a row that has no page of its own. */
  onOpen?(row: Row): void
  /** Rows that something is to be done with. */
  readonly selection?: Selection & { readonly actions: ReactNode }
  /** A row on a phone, inside a link to it. */
  card(row: Row): ReactNode
  /** What stands here when there is no row. */
  readonly empty: ReactNode
  /** Beside the total. */
  readonly tools?: ReactNode
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, list, rows, total, busy, problem, rowKey, rowHref, selection } = props
  const t = useTexts()
  const narrow = useNarrow()
  const columns = useColumns(props.name, props.columns, list)
  // Fifty rows are the most that a page draws: after what stands around them, and in small steps, so that what is pressed meanwhile
  // is answered.
  const drawn = useDeferredValue(rows ?? null, null) ?? undefined
  const latest = useRef(props)
  latest.current = props
  const pageKeys = useMemo(() => (rows ?? []).map((row) => latest.current.rowKey(row)), [rows])
  const isSelecting = selection !== undefined && (selection.all || selection.keys.length > 0)
  const chosen = selection ? selectedOnPage(selection, pageKeys) : null
  const openHref = useGo()
  const acts = useRef<RowActs<Row>>(null!)
  acts.current = {
    keyOf: rowKey,
    nameOf: props.rowName,
    open: (row) => (rowHref ? openHref(rowHref(row)) : props.onOpen?.(row)),
    toggle: (row) => chosen && selection?.change(toggled(chosen, rowKey(row))),
    selectPage(selected) {
      const others = selection?.keys.filter((key) => !pageKeys.includes(key)) ?? []
      selection?.change(selected ? [...others, ...pageKeys] : others)
    },
    sortBy: (sort) => list.change(nextOrder(list, sort)),
  }
  useRowKeys({
    count: drawn?.length ?? 0,
    open: (index) => drawn?.[index] && acts.current.open(drawn[index]),
    select: (index) => drawn?.[index] && acts.current.toggle(drawn[index]),
    edit: (index) => drawn?.[index] && props.onEdit?.(drawn[index]),
  })
  const box = useRef<HTMLDivElement>(null)
  const scrolls = useTooWide(box, columns.shown.length)
  const foot = drawn && total !== undefined && total > 0 ? <PageBar list={list} total={total} /> : null
  const count =
    total === undefined ? '' : props.totalCapped ? t.common.table.totalCapped(total) : t.common.table.total(total)
  return (
    <div
      className={isSelecting ? 'table-box table-box--selecting' : 'table-box'}
      ref={box}
      aria-busy={busy || drawn !== rows}
    >
      {isSelecting ? (
        <SelectionBar selection={selection} pageKeys={pageKeys} total={total ?? 0} />
      ) : (
        <div className="table-bar">
          <span className="number" role="status">
            {count}
          </span>
          <span className="table-bar__tools">
            {props.tools}
            {narrow ? null : <ColumnChooser columns={columns} all={props.columns} />}
          </span>
        </div>
      )}
      <ProblemAlert problem={problem} onRetry={props.onRetry} />
      {narrow ? (
        <CardList {...props} />
      ) : (
        <div className={scrolls ? 'table-scroll' : undefined}>
          <TableRows<Row>
            label={label}
            columns={columns.shown}
            rows={drawn}
            sort={list.sort}
            order={list.order}
            opens={rowHref !== undefined}
            selected={chosen}
            empty={rows?.length === 0 && !busy && !problem ? props.empty : null}
            acts={acts}
          />
          {busy ? <span className="table-busy" aria-hidden="true" /> : null}
        </div>
      )}
      {foot}
    </div>
  )
}

/**
 * How many are selected, all that match if one wants, and what can be done with them. It takes the place of the bar above the table,
 * so that no row moves under the pointer, and stays in sight.
 */
function SelectionBar(props: {
  selection: NonNullable<DataTableProps<never>['selection']>
  pageKeys: readonly string[]
  total: number
}) {
  const { selection, pageKeys, total } = props
  const words = useTexts().common.table
  const wholePage = pageKeys.every((key) => selection.keys.includes(key))
  return (
    <div className="selection-bar">
      <strong role="status">{selection.all ? words.selectedAll(total) : words.selected(selection.keys.length)}</strong>
      {wholePage && !selection.all && total > selection.keys.length ? (
        <button type="button" className="plain-button" onClick={selection.selectAll}>
          {words.selectMatching(total)}
        </button>
      ) : null}
      {selection.actions}
      <button type="button" className="plain-button" onClick={() => selection.change([])}>
        {words.clearSelection}
      </button>
    </div>
  )
}

/**
 * Whether the columns need more room than the page has: then the table scrolls inside its box, and its head no longer stays in
 * place (a box that scrolls sideways is what `sticky` sticks to).
 */
function useTooWide(box: RefObject<HTMLDivElement | null>, columnCount: number): boolean {
  const [tooWide, setTooWide] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are another width.
  useEffect(() => {
    const element = box.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const measure = () => {
      const table = element.querySelector('table')
      if (table) setTooWide(table.offsetWidth > element.clientWidth + 1)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const table = element.querySelector('table')
    if (table) observer.observe(table)
    return () => observer.disconnect()
  }, [box, columnCount])
  return tooWide
}

/** A column's next order: from the first on, from the last on, then none. */
function nextOrder({ search }: ListState, sort: string): { sort: string | undefined; order: string | undefined } {
  if (search.sort !== sort) return { sort, order: 'asc' }
  return search.order === 'desc' ? { sort: undefined, order: undefined } : { sort, order: 'desc' }
}

function toggled(keys: readonly string[], key: string): string[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]
}

function CardList<Row>({ label, rows, rowKey, rowHref, card, busy, problem, empty }: DataTableProps<Row>) {
  if (rows && rows.length === 0 && !busy && !problem) return <>{empty}</>
  return (
    <ul className="cards" aria-label={label} aria-busy={busy}>
      {rows?.map((row) => (
        <li key={rowKey(row)}>
          {rowHref ? (
            <Link href={rowHref(row)} className="card">
              {card(row)}
            </Link>
          ) : (
            <div className="card">{card(row)}</div>
          )}
        </li>
      ))}
    </ul>
  )
}

function PageBar({ list, total }: { list: ListState; total: number }) {
  const t = useTexts()
  const narrow = useNarrow()
  return (
    <div className="table-bar table-bar--foot">
      <Pagination
        current={list.page}
        pageSize={list.size}
        total={total}
        simple={narrow}
        showSizeChanger={!narrow}
        pageSizeOptions={[20, 50, 100, 200]}
        showLessItems
        onChange={(page, size) => {
          const sameSize = size === list.size
          list.change({
            page: sameSize && page > 1 ? String(page) : undefined,
            ...(sameSize ? {} : { size: String(size) }),
          })
          globalThis.scrollTo?.({ top: 0 })
        }}
      />
      {narrow ? null : <span className="quiet">{t.common.table.keys}</span>}
    </div>
  )
}
