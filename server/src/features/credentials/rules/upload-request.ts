import type { EmploymentState } from '@chizheng/contract'
import type { Effect } from '../../../kernel/bulk.ts'
import { type Credential, isOver } from './credential.ts'

/** An upload that somebody asked the holder for. */
export interface UploadRequest {
  readonly at: string
  readonly by: string
  readonly note: string | null
}

/** Whether there is anything to ask for: what is over, or whose holder left, is history. */
export function mayBeAskedFor(state: Credential['state'], employment: EmploymentState): boolean {
  return !isOver(state) && employment !== 'left'
}

interface Asked {
  readonly state: Credential['state']
  readonly employment: EmploymentState
  readonly uploadRequest: UploadRequest | null
}

/** What asking for an upload, or taking that back, does to one credential among many. One that is asked for already stays so. */
export function requestEffect(
  { state, employment, uploadRequest }: Asked,
  kind: 'requestUpload' | 'withdrawRequest',
): Effect<null> {
  if (kind === 'withdrawRequest') return uploadRequest === null ? { outcome: 'same' } : { outcome: 'change', set: null }
  if (employment === 'left') return { outcome: 'skipped', reason: 'has_left' }
  if (isOver(state)) return { outcome: 'skipped', reason: 'wrong_state' }
  return uploadRequest === null ? { outcome: 'change', set: null } : { outcome: 'same' }
}
