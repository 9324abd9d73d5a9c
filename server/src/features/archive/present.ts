import type { DocumentRecord } from '@chizheng/contract'
import type { Actor, Place } from '../../kernel/actor.ts'
import { canWithDocument } from './policy.ts'
import { type Document, previewOf } from './rules/document.ts'

/** A document of a credential that is at the place, and what stands for it today (see `successors`). */
export function presentDocument(
  document: Document,
  actor: Actor,
  place: Place,
  replaced: ReadonlyMap<string, string>,
): DocumentRecord {
  const { personId: _, picture: __, ...shown } = document
  const replacedBy = replaced.get(document.id) ?? null
  const can = canWithDocument(actor, document, place, replacedBy)
  return { ...shown, replacedBy, preview: previewOf(document), can }
}
