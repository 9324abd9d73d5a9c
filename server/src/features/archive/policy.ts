import { type Actor, may } from '../../kernel/actor.ts'
import type { Document } from './rules.ts'

/** What this actor may do with a document: the `can` block of the record. */
export function canWithDocument(actor: Actor, document: Pick<Document, 'withdrawn'>): { withdraw: boolean } {
  return { withdraw: may(actor, 'archive.withdraw') && document.withdrawn === null }
}
