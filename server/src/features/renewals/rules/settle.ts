/** What becomes of a case when its credential, its holder or the day is another. */
import type { CredentialState, EmploymentState, RenewalEndReason } from '@chizheng/contract'
import { addDays, type Day, daysBetween, later } from '../../../kernel/day.ts'
import { isClosed, type RenewalCase, stateAfter } from './case.ts'
import type { Window } from './steps.ts'

/** The credential as a case needs to know it. */
export interface CaseCredential {
  readonly ordinal: number
  readonly state: CredentialState
  readonly givenUp: boolean
  readonly employment: EmploymentState
  /** Of the case's kind, by the deadlines as they are now; null: there is no such deadline any more. */
  readonly window: Window | null
}

/**
 * The case as it stands today.
 *
 * A later period closes it as done, a lapsed one too. A credential that was given up, cancelled or revoked, or whose holder has
 * left, ends it with the reason; when that is taken back, it goes on. A deadline that moved moves its days; one that is no more
 * ends it. The day after the deadline it has lapsed.
 */
export function settle(before: RenewalCase, now: CaseCredential, today: Day): RenewalCase {
  if (before.state === 'done') return before
  if (now.ordinal > before.ordinal) return { ...before, state: 'done', endReason: null }
  const reason = endReason(now)
  if (reason !== null)
    return { ...before, state: stateAfter(before.state, 'give_up') ?? before.state, endReason: reason }
  const following = follow(before, now.window!)
  const isOver = following.endsOn < today
  const event = isClosed(before.state) ? 'resume' : before.state === 'lapsed' && !isOver ? 'resume' : null
  const going = event === null ? following : { ...following, state: stateAfter(before.state, event)!, endReason: null }
  return isOver ? { ...going, state: stateAfter(going.state, 'lapse') ?? going.state } : going
}

function endReason({ state, givenUp, employment, window }: CaseCredential): RenewalEndReason | null {
  if (state === 'cancelled' || state === 'revoked' || state === 'superseded') return state
  if (employment === 'left') return 'left'
  if (givenUp) return 'given_up'
  return window === null ? 'date_moved' : null
}

/** The days of the case after its window moved; steps that are not done move along, never out of the window. */
function follow(before: RenewalCase, window: Window): RenewalCase {
  const { opensOn, applyBy, endsOn } = before
  if (window.applyBy === applyBy && window.endsOn === endsOn && window.opensOn === opensOn) return before
  const steps = before.steps.map((step) => {
    if (step.doneOn !== null) return step
    const moved =
      step.kind === 'document'
        ? addDays(step.dueOn, daysBetween(endsOn, window.endsOn))
        : addDays(step.dueOn, daysBetween(applyBy, window.applyBy))
    return { ...step, dueOn: later(moved, window.opensOn) }
  })
  return { ...before, ...window, steps }
}
