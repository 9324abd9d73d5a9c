import type { DocumentRecord } from '@chizheng/contract'
import type { Actor, Place } from '../../kernel/actor.ts'
import { canWithDocument } from './policy.ts'
import { type Document, previewOf } from './rules.ts'

/** A document of a credential that is at the place. */
export function presentDocument(document: Document, actor: Actor, place: Place): DocumentRecord {
  const { personId: _, ...shown } = document
  return { ...shown, preview: previewOf(document.mediaType), can: canWithDocument(actor, document, place) }
}
