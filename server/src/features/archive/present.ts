import type { DocumentRecord } from '@chizheng/contract'
import type { Actor } from '../../kernel/actor.ts'
import { canWithDocument } from './policy.ts'
import { type Document, previewOf } from './rules.ts'

export function presentDocument(document: Document, actor: Actor): DocumentRecord {
  const { personId: _, ...shown } = document
  return { ...shown, preview: previewOf(document.mediaType), can: canWithDocument(actor, document) }
}
