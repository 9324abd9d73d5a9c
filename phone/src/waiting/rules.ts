/** What becomes of a file that was to be sent. Pure. */
import type { DocumentRecord } from '@chizheng/contract'
import { maxDocumentBytes } from '@chizheng/contract/document-limits'
import type { ProblemCode } from '../problem.ts'

/** A file on its way to a certificate, kept on this phone until the server has it. */
export interface WaitingFile {
  readonly id: string
  /** The account it is sent by; nobody else on this phone sees it. */
  readonly account: string
  readonly credentialId: string
  /** What the certificate is called, for the list of what waits. */
  readonly credentialName: string
  readonly kind: DocumentRecord['kind']
  /** Of a file that is more than a document: what it is sent to with which fields, and the screen (behind `#`) that mends them. */
  readonly form?: { readonly path: `/api/${string}`; readonly fields: Fields; readonly screen: string }
  readonly name: string
  readonly type: string
  readonly bytes: ArrayBuffer
  /** Milliseconds since 1970: the oldest is sent first. */
  readonly addedAt: number
  /** Why the server will never take it as it is; null while it may. */
  readonly refused: Refused | null
}
export type Fields = Readonly<Record<string, string>>
export interface Refused {
  readonly code: ProblemCode
  readonly details: Readonly<Record<string, unknown>>
}

export type Fate = 'done' | 'later' | 'refused'

/** Not the file's fault: it is sent again. */
const passing: readonly ProblemCode[] = [
  'unreachable',
  'busy',
  'too_many_requests',
  'storage_unavailable',
  'no_space',
  'internal',
  'not_signed_in',
  'csrf_mismatch',
]

/**
 * An answer that was lost on the way is no harm: the server knows a file it has by its content, and says so to the second sending.
 */
export function fateOf(code: ProblemCode | null): Fate {
  if (code === null || code === 'document_attached_already') return 'done'
  return passing.includes(code) ? 'later' : 'refused'
}

const pauses = [3, 10, 30, 60, 300]

/** Seconds to wait after so many failures in a row; the network's return ends the wait. */
export function pauseSeconds(failures: number): number {
  return pauses[Math.min(Math.max(failures, 1), pauses.length) - 1]!
}

/** Why a chosen file is not even sent; null when it can be. */
export function faultOf({ size }: { readonly size: number }): 'empty' | 'tooLarge' | null {
  if (size === 0) return 'empty'
  return size > maxDocumentBytes ? 'tooLarge' : null
}
