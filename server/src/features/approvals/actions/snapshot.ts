import { createHash } from 'node:crypto'
import type { SubjectLook } from '../../../kernel/approval.ts'
import { canonicalJson, type Json } from '../../../platform/ledger/index.ts'
import type { Snapshot } from '../store/history.ts'

/** What is seen of a look, with the SHA-256 of its canonical JSON (RFC 8785), hex. */
export function snapshotOf({ title, facts, risks }: SubjectLook): { sha256: string; body: Snapshot } {
  const body = { title, facts, risks }
  const text = canonicalJson(body as unknown as Json)
  return { sha256: createHash('sha256').update(text).digest('hex'), body }
}
