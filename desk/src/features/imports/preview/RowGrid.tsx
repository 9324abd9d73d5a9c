/**
 * The grid of the preview: tens of thousands of rows, a few dozen of them in the page, worked on by keyboard or mouse.
 *
 * The grid itself keeps the focus and names its active cell (`aria-activedescendant`), so scrolling a row out of the page never
 * loses the focus. While a cell is open its editor has the focus; the row it is in stays in the page wherever one scrolls.
 */
import type { ImportField } from '@chizheng/contract'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import { useTexts } from '../../../language.tsx'
import type { Leaving } from './CellEditor.tsx'
import { rowHeight, statusWidth, widthOf } from './columns.ts'
import type { Draft } from './drafts.ts'
import { cellId, GridRow } from './GridRow.tsx'
import { placeAfter } from './moves.ts'
import { useCellWords } from './useCellWords.ts'
import type { Rows } from './useRows.ts'
import type { VirtualRows } from './useVirtualRows.ts'
import type { Working } from './useWorking.ts'

export interface RowGridProps {
  readonly box: RefObject<HTMLDivElement | null>
  readonly virtual: VirtualRows
  readonly total: number
  readonly rows: Rows
  readonly columns: readonly ImportField[]
  readonly working: Working
  readonly drafts: readonly Draft[]
  readonly sending: boolean
  readonly showSheet: boolean
  readonly mayEdit: boolean
  /** A key that is not the grid's own; true when it did something. */
  onKey(key: string): boolean
}

const noDrafts: readonly Draft[] = []

export function RowGrid(props: RowGridProps) {
  const { box, virtual, total, rows, columns, working, drafts } = props
  const { active, editing } = working
  const t = useTexts()
  const words = useCellWords()
  const latest = useRef(props)
  latest.current = props
  useEffect(() => virtual.show(active.row), [virtual.show, active.row])
  useEffect(() => showColumn(box.current, columns, active.column), [box, columns, active.column])
  // When a cell closes, the grid takes the focus back, unless it went elsewhere on purpose.
  useEffect(() => {
    if (!editing && document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [box, editing])

  const onCell = useCallback(
    (row: number, column: number, open: boolean) => {
      const { working, mayEdit } = latest.current
      box.current?.focus({ preventScroll: true })
      if (open && mayEdit) working.open({ row, column })
      else working.setActive({ row, column })
    },
    [box],
  )
  const onCommit = useCallback((value: string, leaving: Leaving) => latest.current.working.commit(value, leaving), [])
  const onCancel = useCallback(() => latest.current.working.cancel(), [])
  const onTyping = useCallback((value: string) => latest.current.working.typing(value), [])

  const key = (event: KeyboardEvent) => {
    if (editing || event.target !== box.current || event.altKey) return
    const ctrl = event.ctrlKey || event.metaKey
    const grid = { rows: total, columns: columns.length, page: virtual.perScreen }
    const next = placeAfter(active, event.key, ctrl, grid)
    if (next) working.setActive(next)
    else if (!ctrl && props.mayEdit && (event.key === 'Enter' || event.key === 'F2' || /^\d$/.test(event.key))) {
      working.open(active)
      // A digit opens the cell and, since the old text is selected then, replaces it.
      if (event.key.length === 1) return
    } else if (!props.onKey(ctrl ? `ctrl+${event.key}` : event.key)) return
    event.preventDefault()
  }

  const shown: number[] = []
  for (let row = virtual.range.first; row < virtual.range.end; row++) shown.push(row)
  const activeOutside = active.row < total && (active.row < virtual.range.first || active.row >= virtual.range.end)
  if (activeOutside) shown.push(active.row)
  const width = statusWidth + columns.reduce((sum, field) => sum + widthOf(field), 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed by position.
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      className="grid"
      aria-label={t.importScreens.preview.grid}
      aria-describedby="grid-help"
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      {...(editing || total === 0 ? {} : { 'aria-activedescendant': cellId(active.row, active.column) })}
      onKeyDown={key}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed by position. */}
      <div role="rowgroup" className="grid-head" style={{ width }}>
        {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed by position. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell. */}
        <div role="row" aria-rowindex={1} className="grid-headrow">
          <HeadCell width={statusWidth} className="grid-cell--status">
            {t.importScreens.preview.issues}
          </HeadCell>
          {columns.map((field) => (
            <HeadCell
              key={field}
              width={widthOf(field)}
              {...(field === 'name' ? { className: 'grid-cell--name' } : {})}
            >
              {t.importScreens.fields[field]}
            </HeadCell>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed by position. */}
      <div role="rowgroup" className="grid-body" style={{ height: total * rowHeight, width }}>
        {shown.map((index) => {
          const row = rows.at(index)
          const own =
            row && drafts.length > 0
              ? drafts.filter((draft) => draft.row === row.row && draft.part === row.part && draft.sheet === row.sheet)
              : noDrafts
          const isActive = index === active.row
          return (
            <GridRow
              key={index}
              index={index}
              row={row}
              columns={columns}
              activeColumn={isActive ? active.column : null}
              editing={isActive && editing}
              drafts={own.length > 0 ? own : noDrafts}
              sending={props.sending}
              showSheet={props.showSheet}
              words={words}
              t={t}
              onCell={onCell}
              onCommit={onCommit}
              onCancel={onCancel}
              onTyping={onTyping}
            />
          )
        })}
      </div>
    </div>
  )
}

function HeadCell({ width, className, children }: { width: number; className?: string; children: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed by position.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell.
    <div role="columnheader" className={`grid-cell grid-cell--head ${className ?? ''}`} style={{ width }}>
      {children}
    </div>
  )
}

/** Brings a column into view that the sticky ones on the left, or the right edge, hide. */
function showColumn(box: HTMLElement | null, columns: readonly ImportField[], column: number): void {
  if (!box || columns[column] === 'name') return
  const sticky = statusWidth + (columns.includes('name') ? widthOf('name') : 0)
  const left = statusWidth + columns.slice(0, column).reduce((sum, field) => sum + widthOf(field), 0)
  const right = left + widthOf(columns[column]!)
  if (left - sticky < box.scrollLeft) box.scrollLeft = left - sticky
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth
}
