import { type Actor, may, type Place } from '../../kernel/actor.ts'
import type { Document } from './rules.ts'

/** What this actor may do with a document: the `can` block of the record. */
export function canWithDocument(
  actor: Actor,
  document: Pick<Document, 'withdrawn'>,
  place: Place,
): { withdraw: boolean } {
  return { withdraw: may(actor, 'archive.withdraw', place) && document.withdrawn === null }
}
