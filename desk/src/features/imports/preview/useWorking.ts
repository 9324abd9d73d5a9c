/**
 * Working through the rows: which cell is active, whether it is open, and where one lands after each correction. The flow a clerk
 * repeats: Enter, type, Enter, and the next problem is there.
 */
import type { ImportField, ImportRow } from '@chizheng/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Leaving } from './CellEditor.tsx'
import { draftOf } from './drafts.ts'
import { besides, type Place, problemColumn } from './moves.ts'
import type { Corrections } from './useCorrections.ts'
import type { Rows } from './useRows.ts'

/** What was done last, to be said and undone. */
export interface Done {
  readonly row: ImportRow
  readonly field: ImportField
}

export interface Working {
  readonly active: Place
  readonly editing: boolean
  readonly done: Done | null
  setActive(place: Place): void
  open(place: Place): void
  commit(value: string, leaving: Leaving): void
  cancel(): void
  typing(value: string): void
  /** To the next or the previous row with a problem. */
  nextProblem(back?: boolean): void
  undo(): void
}

export function useWorking(
  filterText: string,
  total: number,
  rows: Rows,
  columns: readonly ImportField[],
  corrections: Corrections,
  /** The row to begin at when a link named one. */
  startAt: number | null,
): Working {
  const beginning = startAt ?? 0
  const [active, setActive] = useState<Place>({ row: beginning, column: 0 })
  const [editing, setEditing] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  // What stood there when the cell was opened: that is what the typing answers.
  const opened = useRef<ImportRow | undefined>(undefined)
  const latest = useRef({ active, rows, total, columns })
  latest.current = { active, rows, total, columns }

  // Another filter begins at its first row, on the cell that row's problem stands in.
  const firstRow = rows.at(beginning)
  const begunFor = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter's text is the reason to begin again.
  useEffect(() => {
    setEditing(false)
    setDone(null)
    setActive({ row: beginning, column: 0 })
    begunFor.current = null
  }, [filterText, beginning])
  useEffect(() => {
    if (!firstRow || begunFor.current === filterText) return
    begunFor.current = filterText
    setActive((place) =>
      place.row === beginning ? { row: beginning, column: problemColumn(firstRow, columns) ?? place.column } : place,
    )
  }, [firstRow, filterText, columns, beginning])
  useEffect(() => {
    if (total > 0 && active.row >= total) setActive((place) => ({ ...place, row: total - 1 }))
  }, [total, active.row])

  const toProblem = useCallback((from: number, step: 1 | -1) => {
    const { rows, total, columns } = latest.current
    for (let row = from; row >= 0 && row < total; row += step) {
      const candidate = rows.at(row)
      // A row that is not here yet is where the search stops: it comes into view and goes on from there.
      if (!candidate) return setActive({ row, column: 0 })
      const column = candidate.left ? null : problemColumn(candidate, columns)
      if (column !== null) return setActive({ row, column })
    }
  }, [])

  // Where to go on is decided once the page has drawn the rows as they are after a save.
  const [saved, setSaved] = useState<{ readonly row: ImportRow; readonly place: Place } | null>(null)
  useEffect(() => {
    if (!saved) return
    const { active, rows } = latest.current
    const { row, place } = saved
    // Somebody who has moved on meanwhile stays where they are.
    if (active.row !== place.row || active.column !== place.column) return
    const now = rows.at(place.row)
    const stayed = now !== undefined && now.row === row.row && now.part === row.part && now.sheet === row.sheet
    // A row that is mended leaves the errors, and the next one has moved up to its place.
    toProblem(stayed && now.issues.length === 0 ? place.row + 1 : place.row, 1)
  }, [saved, toProblem])

  /** The row as it was when its cell was opened, unless another one stands there by now. */
  const seenAt = (index: number): ImportRow | undefined => {
    const now = rows.at(index)
    const seen = opened.current
    return now && seen && seen.row === now.row && seen.part === now.part && seen.sheet === now.sheet ? seen : now
  }
  const open = (place: Place): void => {
    opened.current = rows.at(place.row)
    setEditing(opened.current !== undefined)
  }

  const write = (value: string, leaving: Leaving) => {
    const row = seenAt(active.row)
    const field = columns[active.column]
    if (!row || !field) return
    const cell = cellOf(row, field)
    const before = draftOf(corrections.drafts, cell)?.value ?? row.cells[field] ?? ''
    const place = active
    if (value === before && !draftOf(corrections.drafts, cell)) {
      corrections.noteTyping(cell, null)
      if (leaving === 'enter') toProblem(place.row + 1, 1)
      return
    }
    setDone(null)
    void corrections.edit(cell, value).then((isSaved) => {
      if (!isSaved) return
      setDone({ row, field })
      if (leaving === 'enter') setSaved({ row, place })
    })
  }

  return {
    active,
    editing,
    done,
    setActive(place) {
      setEditing(false)
      setActive(place)
    },
    open(place) {
      setActive(place)
      open(place)
    },
    commit(value, leaving) {
      write(value, leaving)
      const next =
        leaving === 'tab' || leaving === 'back-tab'
          ? besides(active, leaving === 'back-tab', { rows: total, columns: columns.length, page: 1 })
          : null
      if (!next) return setEditing(false)
      setActive(next)
      open(next)
    },
    cancel() {
      setEditing(false)
      const row = rows.at(active.row)
      const field = columns[active.column]
      if (row && field) corrections.noteTyping(cellOf(row, field), null)
    },
    typing(value) {
      const row = seenAt(active.row)
      const field = columns[active.column]
      if (row && field) corrections.noteTyping(cellOf(row, field), value)
    },
    nextProblem: (back) => toProblem(active.row + (back ? -1 : 1), back ? -1 : 1),
    undo() {
      if (!done) return
      const { row, field } = done
      const cell = cellOf(row, field)
      // What stood there before was the file's own text, or an earlier correction.
      const back = row.edited.includes(field)
        ? corrections.edit(cell, row.cells[field] ?? '')
        : corrections.restore(cell)
      void back.then((undone) => undone && setDone(null))
    },
  }
}

function cellOf({ sheet, row, part, version }: ImportRow, field: ImportField) {
  return { sheet, row, part, version, field }
}
