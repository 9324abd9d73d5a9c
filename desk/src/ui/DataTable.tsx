/**
 * A list page's table: paged by the server, its state in the address (`useListState`), sortable, with a column chooser,
 * selection and the keyboard. On a phone the rows are cards.
 *
 * The head stays in place by CSS (`desk.css`); antd's `sticky` and `fixed` break the select-all box for screen readers.
 */
import { Pagination, Table, type TableProps } from 'antd'
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTexts } from '../language.tsx'
import { ColumnChooser, useColumns } from './ColumnChooser.tsx'
import { Link, useGo } from './Link.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'
import type { ListState } from './useListState.ts'
import { useNarrow } from './useNarrow.ts'
import { useRowKeys } from './useRowKeys.ts'
import { type Selection, selectedOnPage } from './useSelection.ts'

export interface Column<Row> {
  /** Stands in the address when columns are chosen. */
  readonly key: string
  readonly title: string
  readonly width?: number
  /** Counts and money stand right. */
  readonly align?: 'right'
  /** The API's name of this order; absent: not sortable. */
  readonly sort?: string
  /** Not shown until chosen. */
  readonly extra?: boolean
  /** Cannot be taken away. */
  readonly fixed?: boolean
  render(row: Row): ReactNode
}

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
  const pageKeys = useMemo(() => (rows ?? []).map(rowKey), [rows, rowKey])
  const isSelecting = selection !== undefined && (selection.all || selection.keys.length > 0)
  const chosen = selection ? selectedOnPage(selection, pageKeys) : []
  const keyboard = useRowKeys({
    count: rows?.length ?? 0,
    open: (index) => rowHref && rows?.[index] && openHref(rowHref(rows[index])),
    select: (index) => selection && rows?.[index] && selection.change(toggled(chosen, rowKey(rows[index]))),
  })
  const openHref = useGo()
  const box = useRef<HTMLDivElement>(null)
  const scrolls = useTooWide(box, columns.shown.length)
  const antColumns = useMemo(
    () => columns.shown.map((column) => antColumn(column, list, t.common.table.sortBy(column.title))),
    [columns.shown, list, t],
  )
  const change: TableProps<Row>['onChange'] = (_page, _filters, sorter, extra) => {
    if (extra.action !== 'sort') return
    const one = Array.isArray(sorter) ? sorter[0] : sorter
    const column = props.columns.find((candidate) => candidate.key === one?.columnKey)
    list.change(
      one?.order && column?.sort
        ? { sort: column.sort, order: one.order === 'descend' ? 'desc' : 'asc' }
        : { sort: undefined, order: undefined },
    )
  }
  const foot = total !== undefined && total > 0 ? <PageBar list={list} total={total} /> : null
  const count =
    total === undefined ? '' : props.totalCapped ? t.common.table.totalCapped(total) : t.common.table.total(total)
  return (
    <div className={isSelecting ? 'table-box table-box--selecting' : 'table-box'} ref={box} aria-busy={busy}>
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
          <Table<Row>
            aria-label={label}
            size="middle"
            columns={antColumns}
            dataSource={rows as Row[] | undefined}
            rowKey={rowKey}
            loading={{ spinning: busy, delay: 200 }}
            pagination={false}
            onChange={change}
            showSorterTooltip={false}
            locale={{ emptyText: busy || problem ? ' ' : props.empty }}
            onRow={(row, index) => ({
              ...keyboard.rowProps(index ?? 0),
              className: rowHref ? 'row--open' : '',
              onClick: (event) => {
                if (rowHref && isPlainClick(event.target, event.currentTarget)) openHref(rowHref(row))
              },
            })}
            {...(selection ? { rowSelection: antSelection(props, selection, chosen, t.common.table) } : {})}
          />
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

function antColumn<Row>(
  column: Column<Row>,
  list: ListState,
  sortLabel: string,
): NonNullable<TableProps<Row>['columns']>[number] {
  const active = column.sort !== undefined && column.sort === list.sort
  return {
    key: column.key,
    title: column.title,
    ...(column.width ? { width: column.width } : {}),
    ...(column.align ? { align: column.align } : {}),
    ...(column.sort ? { sorter: true, sortOrder: active ? (list.order === 'desc' ? 'descend' : 'ascend') : null } : {}),
    onHeaderCell: () => (column.sort ? { 'aria-label': column.title, title: sortLabel } : {}),
    render: (_value: unknown, row: Row) => column.render(row),
  }
}

function antSelection<Row>(
  props: DataTableProps<Row>,
  selection: Selection,
  chosen: readonly string[],
  words: { selectAll: string; selectRow(name: string): string },
): NonNullable<TableProps<Row>['rowSelection']> {
  return {
    selectedRowKeys: [...chosen],
    preserveSelectedRowKeys: true,
    // All that match and then one taken away: what is left of this page.
    onChange: (keys) => selection.change(keys.map(String)),
    getCheckboxProps: (row) => ({ 'aria-label': words.selectRow(props.rowName(row)) }) as object,
    getTitleCheckboxProps: () => ({ 'aria-label': words.selectAll }) as object,
  }
}

/** Links, buttons and boxes inside a row do their own thing; marking text to copy it opens nothing. */
function isPlainClick(target: EventTarget, row: EventTarget): boolean {
  if (String(globalThis.getSelection?.() ?? '') !== '') return false
  for (let node = target as HTMLElement | null; node && node !== row; node = node.parentElement) {
    if (/^(A|BUTTON|INPUT|LABEL|SELECT|TEXTAREA)$/.test(node.tagName)) return false
    if (node.classList.contains('ant-table-selection-column')) return false
  }
  return true
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
