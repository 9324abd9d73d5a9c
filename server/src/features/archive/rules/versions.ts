import { Refusal } from '../../../kernel/refusal.ts'
import type { Document, DocumentKind } from './document.ts'

/** A document's place among the versions of one paper. */
type Version = Pick<Document, 'id' | 'replaces'> & { readonly withdrawn: unknown }

/**
 * Which document stands for another one today, by the id of the older one. A newer version that was withdrawn stands for nothing:
 * what it replaced is the newest again, unless a still newer one took its place.
 */
export function successors(documents: readonly Version[]): Map<string, string> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const found = new Map<string, string>()
  for (const newer of documents) {
    if (newer.withdrawn !== null) continue
    for (let older = olderOf(newer, byId); older !== undefined; older = olderOf(older, byId)) {
      found.set(older.id, newer.id)
      // What lies before it is replaced by this one.
      if (older.withdrawn === null) break
    }
  }
  return found
}

function olderOf(document: Version, byId: ReadonlyMap<string, Version>): Version | undefined {
  return document.replaces === null ? undefined : byId.get(document.replaces)
}

/**
 * The kind of a new document that replaces `older` (null: none of this credential).
 *
 * @throws Refusal `not_found`, `wrong_state` when the older one is withdrawn, `document_replaced` with the `documentId` that did it
 * before, `document_kind_differs` when another kind is asked for.
 */
export function replace(
  older: Pick<Document, 'kind' | 'withdrawn'> | null,
  replacedBy: string | null,
  kind: DocumentKind | undefined,
): DocumentKind {
  if (older === null) throw new Refusal('not_found')
  if (older.withdrawn !== null) throw new Refusal('wrong_state')
  if (replacedBy !== null) throw new Refusal('document_replaced', { documentId: replacedBy })
  if (kind !== undefined && kind !== older.kind) throw new Refusal('document_kind_differs')
  return older.kind
}
