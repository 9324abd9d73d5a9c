/** One row of the grid: where it is, what is the matter with it, and its cells. */
import type { ImportField, ImportRow } from '@chizheng/contract'
import { memo } from 'react'
import type { Texts } from '../../../language.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { statusTones } from '../severity.ts'
import { CellEditor, type Leaving } from './CellEditor.tsx'
import { type CellView, type CellWords, cellOf, leadingIssue } from './cells.ts'
import { rowHeight, rowNumber, statusWidth, widthOf } from './columns.ts'
import { type Draft, draftOf } from './drafts.ts'

export interface GridRowProps {
  readonly index: number
  /** Undefined while it is on the way. */
  readonly row: ImportRow | undefined
  readonly columns: readonly ImportField[]
  /** The column of the active cell, when it is in this row. */
  readonly activeColumn: number | null
  readonly editing: boolean
  /** Drafts of this row; the same empty list for rows without. */
  readonly drafts: readonly Draft[]
  readonly sending: boolean
  readonly words: CellWords
  readonly t: Texts
  /** The file has several sheets: their name stands beside the row number. */
  readonly showSheet: boolean
  onCell(row: number, column: number, open: boolean): void
  onCommit(value: string, leaving: Leaving): void
  onCancel(): void
  onTyping(value: string): void
}

export const cellId = (row: number, column: number) => `cell-${row}-${column}`

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, row, columns, activeColumn } = props
  const classes = ['grid-row']
  if (activeColumn !== null) classes.push('grid-row--active')
  if (row?.left) classes.push('grid-row--left')
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell.
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed by position.
    <div
      role="row"
      className={classes.join(' ')}
      aria-rowindex={index + 2}
      aria-selected={activeColumn !== null}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
    >
      <StatusCell {...props} />
      {columns.map((field, column) => (
        <Cell key={field} {...props} field={field} column={column} />
      ))}
    </div>
  )
})

function StatusCell({ index, row, t, showSheet, onCell }: GridRowProps) {
  const words = t.importScreens
  const leading = row ? leadingIssue(row) : null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard moves by the grid.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell.
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed by position.
    <div
      role="rowheader"
      className="grid-cell grid-cell--status"
      style={{ width: statusWidth }}
      onClick={() => onCell(index, 0, false)}
    >
      {row ? (
        <>
          <span className="grid-line">
            <span className="number grid-rownumber">{rowNumber(row)}</span>
            {row.left ? (
              <StatusTag tone="calm">{words.preview.left}</StatusTag>
            ) : (
              <StatusTag tone={statusTones[row.status]}>{words.preview.rowStatuses[row.status]}</StatusTag>
            )}
            <span className="quiet grid-ellipsis">
              {showSheet
                ? row.sheet
                : row.action === 'renew' || row.action === 'change'
                  ? words.preview.actions[row.action]
                  : ''}
            </span>
          </span>
          <span className="grid-line grid-issue" title={row.issues.map((issue) => issue.message).join('\n')}>
            <span className="grid-ellipsis">{leading?.issue.message}</span>
            {leading && leading.more > 0 ? <span className="quiet nowrap">+{leading.more}</span> : null}
          </span>
        </>
      ) : (
        <Placeholder />
      )}
    </div>
  )
}

function Cell(props: GridRowProps & { field: ImportField; column: number }) {
  const { index, row, field, column, activeColumn, editing, words, t, drafts, sending } = props
  const active = activeColumn === column
  const draft =
    row && drafts.length > 0 ? draftOf(drafts, { sheet: row.sheet, row: row.row, part: row.part, field }) : null
  const view = row ? cellOf(row, field, words) : null
  const open = active && editing && row && view
  const classes = ['grid-cell', ...(field === 'name' ? ['grid-cell--name'] : [])]
  if (view?.severity) classes.push(`grid-cell--${view.severity}`)
  if (active) classes.push('grid-cell--active')
  if (open) classes.push('grid-cell--open')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard moves by the grid.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell.
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed by position.
    <div
      role="gridcell"
      id={active ? cellId(index, column) : undefined}
      aria-colindex={column + 2}
      className={classes.join(' ')}
      style={{ width: widthOf(field) }}
      onClick={() => !open && props.onCell(index, column, false)}
      onDoubleClick={() => !open && props.onCell(index, column, true)}
    >
      {open ? (
        <CellEditor
          field={field}
          label={t.importScreens.cell.edit(t.importScreens.fields[field], row.row)}
          start={draft?.value ?? startOf(row, field, view)}
          masked={view.masked && !draft}
          commit={props.onCommit}
          cancel={props.onCancel}
          typing={props.onTyping}
        />
      ) : view ? (
        <CellText view={view} draft={draft} sending={sending} words={words} t={t} />
      ) : (
        <Placeholder />
      )}
    </div>
  )
}

/** Editing starts from what stands in the cell, not from what was understood. */
function startOf(row: ImportRow, field: ImportField, view: CellView): string {
  return row.cells[field] ?? view.text
}

function CellText({
  view,
  draft,
  sending,
  words: cellWords,
  t,
}: Pick<GridRowProps, 'sending' | 'words' | 't'> & { view: CellView; draft: Draft | null }) {
  const words = t.importScreens
  if (draft) {
    return (
      <>
        <span className="grid-line grid-ellipsis">{cellWords.typeName(draft.value)}</span>
        <span className="grid-line grid-note">{sending ? words.cell.saving : words.cell.notSaved}</span>
      </>
    )
  }
  return (
    <>
      <span className="grid-line" title={view.text}>
        {view.text === '' && view.severity ? (
          <span className={view.severity === 'error' ? 'grid-missing' : 'quiet'}>{words.cell.empty}</span>
        ) : (
          <span className="grid-ellipsis number">{view.text}</span>
        )}
        {view.edited ? <span className="grid-edited">{words.preview.edited}</span> : null}
      </span>
      {view.fileText === null ? null : (
        <span className="grid-line grid-note grid-ellipsis" title={words.preview.rawText(view.fileText)}>
          {view.fileText}
        </span>
      )}
    </>
  )
}

function Placeholder() {
  return <span className="grid-placeholder" aria-hidden="true" />
}
