import { type Actor, may, type Place } from '../../kernel/actor.ts'
import type { Document } from './rules/document.ts'

/** What this actor may do with a document: the `can` block of the record. */
export function canWithDocument(
  actor: Actor,
  document: Pick<Document, 'withdrawn'>,
  place: Place,
  replacedBy: string | null,
): { withdraw: boolean; replace: boolean } {
  const isInUse = document.withdrawn === null
  return {
    withdraw: may(actor, 'archive.withdraw', place) && isInUse,
    replace: may(actor, 'archive.attach', place) && isInUse && replacedBy === null,
  }
}
