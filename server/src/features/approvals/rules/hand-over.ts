import type { HandOverObstacle } from '@chizheng/contract'
import { personKey } from '../../../kernel/actor.ts'
import { openStep, type Request, shares } from './request.ts'

/** Who should get a step, as far as it matters. */
export interface Receiver {
  readonly personId: string
  /** Of the account they sign in with; null: there is none. */
  readonly keys: readonly string[] | null
  /** By their own roles, where the request is. */
  readonly seesAndDecides: boolean
}

/**
 * What stands against handing the open step over, the first that holds; null: nothing. Two approvers are two different people, neither
 * of them who asked or whom it is about (facts/hr-domain.md, section 3); consent is the holder's alone.
 */
export function handOverObstacle(
  request: Request,
  giver: readonly string[],
  { personId, keys, seesAndDecides }: Receiver,
): HandOverObstacle | null {
  if (openStep(request)?.decider.kind === 'holder') return 'consent'
  const known = [personKey(personId), ...(keys ?? [])]
  if (shares(known, giver)) return 'yourself'
  if (keys === null) return 'no_account'
  if (shares(known, request.requesterKeys)) return 'asked'
  if (shares(known, request.beneficiaryKeys) || personId === request.personId) return 'served'
  if (shares(known, request.decidedKeys)) return 'decided'
  return seesAndDecides ? null : 'does_not_see'
}
