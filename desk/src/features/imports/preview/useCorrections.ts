/**
 * Everything people change in the preview: cells, equal values at once, rows left out, whose certificate it is.
 *
 * A typed value is written down as a draft before it is sent and struck off when the server has it, so a failed save or a reload
 * loses nothing. Saves go one after the other, in the order they were made.
 */
import type { ImportField, ImportRecord } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { type CellEdit, type Edited, importCalls, importKeys, type RowRef } from '../calls.ts'
import { type Draft, readDrafts, withDraft, withoutDraft, writeDrafts } from './drafts.ts'

export interface Corrections {
  readonly drafts: readonly Draft[]
  /** Cells on their way, so that they are not called unsaved. */
  readonly sending: boolean
  readonly problem: unknown
  /** Types a value over a cell; true when it is saved. */
  edit(cell: RowRef & { field: ImportField }, value: string): Promise<boolean>
  /** Back to the file's own text. */
  restore(cell: RowRef & { field: ImportField }): Promise<boolean>
  /** How many cells were changed; null when it was refused. */
  fixAll(field: ImportField, from: string, to: string): Promise<number | null>
  leave(rows: RowRef[], leave: boolean): Promise<boolean>
  choosePerson(row: RowRef, person: string | null): Promise<boolean>
  saveDrafts(): Promise<boolean>
  dropDrafts(): void
  /** Notes what is being typed, for a reload in the middle of it; null strikes it off. */
  noteTyping(cell: RowRef & { field: ImportField }, value: string | null): void
  forgetProblem(): void
}

export function useCorrections(importId: string): Corrections {
  const cache = useQueryClient()
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => readDrafts(sessionStorage, importId))
  const latest = useRef(drafts)
  const [waiting, setWaiting] = useState(0)
  const [problem, setProblem] = useState<unknown>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const keep = useCallback(
    (next: readonly Draft[]) => {
      latest.current = next
      setDrafts(next)
      writeDrafts(sessionStorage, importId, next)
    },
    [importId],
  )

  const take = useCallback(
    async (edited: Edited) => {
      cache.setQueryData<ImportRecord>(importKeys.one(importId), edited.import)
      await Promise.all([
        cache.invalidateQueries({ queryKey: importKeys.rows(importId) }),
        cache.invalidateQueries({ queryKey: importKeys.problems(importId) }),
      ])
    },
    [cache, importId],
  )

  const run = useCallback(
    (call: () => Promise<Edited>): Promise<Edited | null> => {
      setWaiting((count) => count + 1)
      const turn = queue.current.then(async () => {
        try {
          const edited = await call()
          setProblem(null)
          await take(edited)
          return edited
        } catch (thrown) {
          setProblem(thrown)
          // Somebody else may have applied, cancelled or planned it again: the page then shows that.
          void cache.invalidateQueries({ queryKey: importKeys.one(importId), exact: true })
          return null
        } finally {
          setWaiting((count) => count - 1)
        }
      })
      queue.current = turn
      return turn
    },
    [cache, importId, take],
  )

  const send = useCallback(
    async (edits: readonly CellEdit[]) => (await run(() => importCalls.edit(importId, edits))) !== null,
    [importId, run],
  )

  return {
    drafts,
    sending: waiting > 0,
    problem,
    async edit(cell, value) {
      const draft = { sheet: cell.sheet, row: cell.row, field: cell.field, value }
      keep(withDraft(latest.current, draft))
      const saved = await send([draft])
      if (saved) keep(withoutDraft(latest.current, draft))
      return saved
    },
    restore: (cell) => send([{ sheet: cell.sheet, row: cell.row, field: cell.field, value: null }]),
    async fixAll(field, from, to) {
      const edited = await run(() => importCalls.fix(importId, { field, from, to }))
      return edited?.changed ?? null
    },
    leave: async (rows, leave) => (await run(() => importCalls.decide(importId, { rows, leave }))) !== null,
    choosePerson: async (row, person) =>
      (await run(() => importCalls.decide(importId, { rows: [row], person }))) !== null,
    async saveDrafts() {
      const all = [...latest.current]
      if (all.length === 0) return true
      const saved = await send(all)
      if (saved) keep(all.reduce<readonly Draft[]>(withoutDraft, latest.current))
      return saved
    },
    dropDrafts() {
      keep([])
      setProblem(null)
    },
    noteTyping(cell, value) {
      const others = latest.current
      const draft = { sheet: cell.sheet, row: cell.row, field: cell.field, value: value ?? '' }
      writeDrafts(sessionStorage, importId, value === null ? others : withDraft(others, draft))
    },
    forgetProblem: () => setProblem(null),
  }
}
