import type { RoleName, ViewList, ViewQuery } from '@chizheng/contract'

export interface SavedView {
  readonly id: string
  readonly version: number
  readonly ownerId: string
  readonly list: ViewList
  readonly name: string
  readonly query: ViewQuery
  /** The role whose holders see it; null: its owner alone. */
  readonly sharedWith: RoleName | null
  readonly position: number
}

/** More than anybody tells apart. */
export const mostViews = 50

export interface Reader {
  readonly id: string
  readonly roles: readonly RoleName[]
  /** Looks after the views of all roles. */
  readonly mayShare: boolean
}

/** Whether the view is one of the reader's: their own, or of a role they hold. */
export function isShown(view: SavedView, { id, roles }: Reader): boolean {
  return view.sharedWith === null ? view.ownerId === id : roles.includes(view.sharedWith)
}

/** Whether the reader hears of the view at all. */
export function isKnown(view: SavedView, reader: Reader): boolean {
  return isShown(view, reader) || (view.sharedWith !== null && reader.mayShare)
}

/** Shared ones first, for they are the same for everybody; then by their order. */
export function inOrder(views: readonly SavedView[]): SavedView[] {
  const byPlace = (one: SavedView, other: SavedView): number =>
    Number(one.sharedWith === null) - Number(other.sharedWith === null) ||
    one.position - other.position ||
    (one.name < other.name ? -1 : 1)
  return views.toSorted(byPlace)
}

/** What the ledger keeps of a shared view. */
export function viewSnapshot({ list, name, query, sharedWith }: SavedView) {
  return { list, name, query: { ...query }, sharedWith }
}

/** What a change is to the others; null where it is nobody's business but the owner's. */
export function publicAct(before: SavedView | null, after: SavedView | null): string | null {
  const was = before !== null && before.sharedWith !== null
  const is = after !== null && after.sharedWith !== null
  if (is) return was ? 'view.changed' : 'view.shared'
  return was ? 'view.withdrawn' : null
}
