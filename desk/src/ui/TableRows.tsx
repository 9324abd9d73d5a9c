/**
 * The table of a list on a wide screen: a plain `table`. Rows are most of what a list's page has to draw, so each is drawn anew only
 * when it is another row, or is selected, or its columns are others: not while the next page is on its way.
 */
import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { type MouseEvent, memo, type ReactNode, type RefObject } from 'react'
import { useTexts } from '../language.tsx'
import type { ListState } from './useListState.ts'
import { rowKeyProps } from './useRowKeys.ts'

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

/** What rows ask of their list: asked when it is needed, so that another answer draws no row anew. */
export interface RowActs<Row> {
  keyOf(row: Row): string
  nameOf(row: Row): string
  open(row: Row): void
  /** Selects the row, or no longer. */
  toggle(row: Row): void
  /** Selects the rows of this page and no others, or none. */
  selectPage(selected: boolean): void
  sortBy(sort: string): void
}

export interface TableRowsProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[] | undefined
  readonly sort: string | undefined
  readonly order: ListState['order']
  readonly opens: boolean
  /** Keys of the selected rows; null: rows cannot be selected. */
  readonly selected: readonly string[] | null
  /** What stands here when there is no row. */
  readonly empty: ReactNode
  readonly acts: RefObject<RowActs<Row>>
}

export const TableRows = memo(DrawnTable) as typeof DrawnTable

function DrawnTable<Row>({ label, columns, rows, sort, order, opens, selected, empty, acts }: TableRowsProps<Row>) {
  const chosen = selected && new Set(selected)
  return (
    <table className="rows" aria-label={label}>
      <thead>
        <tr>
          {chosen ? <SelectPage rows={rows ?? []} chosen={chosen} acts={acts} /> : null}
          {columns.map((column) => (
            <HeadCell
              key={column.key}
              column={column as Column<never>}
              sorted={column.sort !== undefined && column.sort === sort ? order : null}
              acts={acts as RefObject<RowActs<never>>}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows?.map((row, index) => {
          const key = acts.current.keyOf(row)
          const isSelected = chosen?.has(key) ?? null
          return <Line key={key} {...{ row, index, columns, opens, acts }} id={key} selected={isSelected} />
        })}
        {rows && rows.length > 0 ? null : (
          <tr className="rows__empty">
            <td colSpan={columns.length + (chosen ? 1 : 0)}>{empty}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

interface HeadCellProps {
  readonly column: Column<never>
  readonly sorted: ListState['order'] | null
  readonly acts: RefObject<RowActs<never>>
}

function HeadCell({ column, sorted, acts }: HeadCellProps) {
  const words = useTexts().common.table
  const { title, sort, align, width } = column
  const shape = { className: align === 'right' ? 'rows__right' : undefined, style: width ? { width } : undefined }
  if (!sort) return <th {...shape}>{title}</th>
  return (
    <th
      {...shape}
      aria-label={title}
      aria-sort={sorted === null ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className="rows__sort"
        title={words.sortBy(title)}
        onClick={() => acts.current.sortBy(sort)}
      >
        {title}
        <span className="rows__order" aria-hidden="true">
          <CaretUpOutlined className={sorted === 'asc' ? 'rows__order--on' : ''} />
          <CaretDownOutlined className={sorted === 'desc' ? 'rows__order--on' : ''} />
        </span>
      </button>
    </th>
  )
}

function SelectPage<Row>(props: { rows: readonly Row[]; chosen: ReadonlySet<string>; acts: RefObject<RowActs<Row>> }) {
  const { rows, chosen, acts } = props
  const words = useTexts().common.table
  const count = rows.filter((row) => chosen.has(acts.current.keyOf(row))).length
  const all = rows.length > 0 && count === rows.length
  return (
    <th className="rows__select">
      <input
        type="checkbox"
        aria-label={words.selectAll}
        checked={all}
        disabled={rows.length === 0}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && !all
        }}
        onChange={() => acts.current.selectPage(!all)}
      />
    </th>
  )
}

interface LineProps<Row> {
  readonly id: string
  readonly row: Row
  readonly index: number
  readonly columns: readonly Column<Row>[]
  readonly opens: boolean
  readonly selected: boolean | null
  readonly acts: RefObject<RowActs<Row>>
}

const Line = memo(DrawnLine) as typeof DrawnLine

function DrawnLine<Row>({ id, row, index, columns, opens, selected, acts }: LineProps<Row>) {
  const words = useTexts().common.table
  const open = (event: MouseEvent<HTMLTableRowElement>) => {
    if (opens && isPlainClick(event.target, event.currentTarget)) acts.current.open(row)
  }
  return (
    <tr
      {...rowKeyProps(index)}
      data-row-key={id}
      data-selected={selected === true ? '' : undefined}
      className={opens ? 'row--open' : undefined}
      onClick={open}
    >
      {selected === null ? null : (
        <td className="rows__select">
          <input
            type="checkbox"
            aria-label={words.selectRow(acts.current.nameOf(row))}
            checked={selected}
            onChange={() => acts.current.toggle(row)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} className={column.align === 'right' ? 'rows__right' : undefined}>
          {column.render(row)}
        </td>
      ))}
    </tr>
  )
}

/** Links, buttons and boxes inside a row do their own thing; marking text to copy it opens nothing. */
function isPlainClick(target: EventTarget, row: EventTarget): boolean {
  if (String(globalThis.getSelection?.() ?? '') !== '') return false
  for (let node = target as HTMLElement | null; node && node !== row; node = node.parentElement) {
    if (/^(A|BUTTON|INPUT|LABEL|SELECT|TEXTAREA)$/.test(node.tagName)) return false
    if (node.classList.contains('rows__select')) return false
  }
  return true
}
