/**
 * What was typed into cells and is not saved yet, because a save failed or the page was left before it was answered. Kept in the
 * tab's own storage: it survives a reload and the next sign-in, and goes with the tab, since cells may hold ID numbers.
 */
import { type ImportField, importFields } from '@chizheng/contract'

export interface Draft {
  readonly sheet: string
  readonly row: number
  readonly part: number
  /** The row's version when this was typed. */
  readonly version: number
  readonly field: ImportField
  readonly value: string
}

/** A cell of a draft. */
export type DraftCell = Pick<Draft, 'sheet' | 'row' | 'part' | 'field'>

type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const storageKey = (importId: string) => `chizheng.import.${importId}.drafts`
const sameCell = (a: DraftCell, b: DraftCell) =>
  a.sheet === b.sheet && a.row === b.row && a.part === b.part && a.field === b.field

/** The drafts left in this tab; anything unreadable counts as none. */
export function readDrafts(storage: TabStorage, importId: string): Draft[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(storageKey(importId)) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isDraft) : []
  } catch {
    return []
  }
}

export function writeDrafts(storage: TabStorage, importId: string, drafts: readonly Draft[]): void {
  try {
    if (drafts.length === 0) storage.removeItem(storageKey(importId))
    else storage.setItem(storageKey(importId), JSON.stringify(drafts))
  } catch {
    // A full or forbidden storage loses the safety copy, not what stands in the cells.
  }
}

/** The drafts with one more; a later one for the same cell replaces the earlier. */
export function withDraft(drafts: readonly Draft[], draft: Draft): Draft[] {
  return [...drafts.filter((other) => !sameCell(other, draft)), draft]
}

/** The drafts without one that was saved. A value typed over it meanwhile stays. */
export function withoutDraft(drafts: readonly Draft[], saved: Draft): Draft[] {
  return drafts.filter((other) => !(sameCell(other, saved) && other.value === saved.value))
}

export function draftOf(drafts: readonly Draft[], cell: DraftCell): Draft | null {
  return drafts.find((draft) => sameCell(draft, cell)) ?? null
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Draft
  return (
    typeof draft?.sheet === 'string' &&
    Number.isInteger(draft.row) &&
    Number.isInteger(draft.part) &&
    Number.isInteger(draft.version) &&
    importFields.includes(draft.field) &&
    typeof draft.value === 'string'
  )
}
