/**
 * Everything people change in the preview: cells, equal values at once, rows left out, whose certificate it is.
 *
 * A typed value is written down as a draft before it is sent and struck off when the server has it, so a failed save or a reload
 * loses nothing. Saves go one after the other, in the order they were made.
 */
import type { ImportField, ImportRecord, ImportRow } from '@chizheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { isCode, type Problem } from '../../../problem.ts'
import { type CellEdit, type Edited, importCalls, importKeys, type SeenRow } from '../calls.ts'
import { type Draft, readDrafts, withDraft, withoutDraft, writeDrafts } from './drafts.ts'
import { createVersions } from './versions.ts'

export interface Corrections {
  readonly drafts: readonly Draft[]
  /** Cells on their way, so that they are not called unsaved. */
  readonly sending: boolean
  readonly problem: unknown
  /** Types a value over a cell; true when it is saved. */
  edit(cell: SeenRow & { field: ImportField }, value: string): Promise<boolean>
  /** Back to the file's own text. */
  restore(cell: SeenRow & { field: ImportField }): Promise<boolean>
  /** How many cells were changed; null when it was refused. */
  fixAll(field: ImportField, from: string, to: string): Promise<number | null>
  leave(rows: SeenRow[], leave: boolean): Promise<boolean>
  choosePerson(row: SeenRow, person: string | null): Promise<boolean>
  /** A row somebody else changed while something was typed into it: as it is now, and what was typed. */
  readonly conflict: { readonly current: ImportRow; readonly mine: readonly Draft[] } | null
  /** Types mine over theirs, or lets theirs stand. */
  settle(whose: 'mine' | 'theirs'): Promise<boolean>
  saveDrafts(): Promise<boolean>
  dropDrafts(): void
  /** Notes what is being typed, for a reload in the middle of it; null strikes it off. */
  noteTyping(cell: SeenRow & { field: ImportField }, value: string | null): void
  forgetProblem(): void
}

export function useCorrections(importId: string): Corrections {
  const cache = useQueryClient()
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => readDrafts(sessionStorage, importId))
  const latest = useRef(drafts)
  const [waiting, setWaiting] = useState(0)
  const [problem, setProblem] = useState<unknown>(null)
  const [current, setCurrent] = useState<ImportRow | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const versions = useRef(createVersions()).current

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
    (call: () => Promise<Edited>, seen: readonly SeenRow[] = []): Promise<Edited | null> => {
      setWaiting((count) => count + 1)
      const turn = queue.current.then(async () => {
        try {
          const edited = await call()
          setProblem(null)
          setCurrent(null)
          versions.changed(versions.now(seen))
          await take(edited)
          return edited
        } catch (thrown) {
          const meant = isCode(thrown, 'changed_meanwhile') ? (thrown as Problem).details.current : null
          setProblem(thrown)
          setCurrent((meant ?? null) as ImportRow | null)
          if (meant) void cache.invalidateQueries({ queryKey: importKeys.rows(importId) })
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
    [cache, importId, take, versions],
  )

  const send = useCallback(
    async (edits: readonly CellEdit[]) =>
      (await run(() => importCalls.edit(importId, versions.now(edits)), edits)) !== null,
    [importId, run, versions],
  )

  const mine = current ? drafts.filter(({ sheet, row }) => sheet === current.sheet && row === current.row) : []
  const saveThese = async (these: readonly Draft[]) => {
    if (these.length === 0) return true
    const saved = await send(these)
    if (saved) keep(these.reduce<readonly Draft[]>(withoutDraft, latest.current))
    return saved
  }

  return {
    drafts,
    sending: waiting > 0,
    problem,
    async edit(cell, value) {
      const draft = {
        sheet: cell.sheet,
        row: cell.row,
        part: cell.part,
        version: cell.version,
        field: cell.field,
        value,
      }
      keep(withDraft(latest.current, draft))
      const saved = await send([draft])
      if (saved) keep(withoutDraft(latest.current, draft))
      return saved
    },
    restore: ({ sheet, row, part, version, field }) => send([{ sheet, row, part, version, field, value: null }]),
    async fixAll(field, from, to) {
      const edited = await run(() => importCalls.fix(importId, { field, from, to }))
      return edited?.changed ?? null
    },
    leave: async (rows, leave) =>
      (await run(() => importCalls.decide(importId, { rows: versions.now(rows), leave }), rows)) !== null,
    choosePerson: async (row, person) =>
      (await run(() => importCalls.decide(importId, { rows: versions.now([row]), person }), [row])) !== null,
    conflict: current && mine.length > 0 ? { current, mine } : null,
    async settle(whose) {
      if (!current) return true
      const others = latest.current.filter((draft) => !mine.includes(draft))
      const now = whose === 'mine' ? mine.map((draft) => ({ ...draft, version: current.version })) : []
      keep([...others, ...now])
      setProblem(null)
      setCurrent(null)
      return saveThese(now)
    },
    saveDrafts: () => saveThese([...latest.current]),
    dropDrafts() {
      keep([])
      setProblem(null)
      setCurrent(null)
    },
    noteTyping(cell, value) {
      const others = latest.current
      const { sheet, row, part, version, field } = cell
      const draft = { sheet, row, part, version, field, value: value ?? '' }
      writeDrafts(sessionStorage, importId, value === null ? others : withDraft(others, draft))
    },
    forgetProblem: () => setProblem(null),
  }
}
