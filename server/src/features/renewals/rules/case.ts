/** A renewal case: its states, what moves it from one to another, and what stands in it. */
import type { RenewalEndReason, RenewalKind, RenewalState, RenewalStepKind, RenewalStepOwner } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'

export interface Step {
  readonly position: number
  readonly kind: RenewalStepKind
  readonly label: string | null
  readonly owner: RenewalStepOwner
  readonly dueOn: Day
  readonly doneOn: Day | null
  readonly doneBy: string | null
  readonly costFen: number | null
  readonly entryId: string | null
  readonly documentId: string | null
}

export interface RenewalCase {
  readonly id: string
  readonly version: number
  readonly credentialId: string
  readonly personId: string
  readonly kind: RenewalKind
  readonly ordinal: number
  readonly state: RenewalState
  readonly endReason: RenewalEndReason | null
  readonly opensOn: Day
  readonly applyBy: Day
  readonly endsOn: Day
  /** Who was named; null: the holder's steward. */
  readonly ownerId: string | null
  readonly openedAt: string
  readonly closedAt: string | null
  readonly steps: readonly Step[]
}

/**
 * book: the holder is put on an exam or a course. unbook: taken off, or it was attended. apply: the application is handed in.
 * withdraw: it is not, after all. renew: the next period has begun. give_up: nothing is to be renewed any more. lapse: the last
 * day passed. resume: what ended it ended.
 */
export const caseEvents = ['book', 'unbook', 'apply', 'withdraw', 'renew', 'give_up', 'lapse', 'resume'] as const
export type CaseEvent = (typeof caseEvents)[number]

/** The machine as a table: what is not in it cannot happen. */
const moves: Readonly<Record<RenewalState, Partial<Record<CaseEvent, RenewalState>>>> = {
  open: { book: 'waiting', unbook: 'open', apply: 'submitted', renew: 'done', give_up: 'given_up', lapse: 'lapsed' },
  waiting: { book: 'waiting', unbook: 'open', apply: 'submitted', renew: 'done', give_up: 'given_up', lapse: 'lapsed' },
  submitted: {
    book: 'submitted',
    unbook: 'submitted',
    apply: 'submitted',
    withdraw: 'open',
    renew: 'done',
    give_up: 'given_up',
    lapse: 'lapsed',
  },
  // A late renewal saves what the law lets be saved; it begins again when the last day turns out to be another.
  lapsed: { book: 'lapsed', unbook: 'lapsed', renew: 'done', give_up: 'given_up', resume: 'open' },
  done: {},
  given_up: { resume: 'open', renew: 'done' },
}

/** The state after the event, or null where it cannot happen. */
export function stateAfter(state: RenewalState, event: CaseEvent): RenewalState | null {
  return moves[state][event] ?? null
}

/** Whether it is over for good, as far as anybody knows. */
export function isClosed(state: RenewalState): boolean {
  return state === 'done' || state === 'given_up'
}

/** @throws Refusal `wrong_state` */
export function moved(before: RenewalCase, event: CaseEvent): RenewalCase {
  const state = stateAfter(before.state, event)
  if (state === null) throw new Refusal('wrong_state', { state: before.state })
  return { ...before, state }
}

/** The first step that is not done, by its day; null when nothing is left to do. */
export function nextStep({ state, steps }: Pick<RenewalCase, 'state' | 'steps'>): Step | null {
  if (isClosed(state)) return null
  const left = steps.filter(({ doneOn }) => doneOn === null)
  return left.reduce<Step | null>((first, step) => (first === null || step.dueOn < first.dueOn ? step : first), null)
}

export interface StepChange {
  readonly doneOn?: Day | null | undefined
  readonly dueOn?: Day | undefined
  readonly costFen?: number | null | undefined
  readonly entryId?: string | null | undefined
  readonly documentId?: string | null | undefined
}

/**
 * A step as it was changed, with what follows for the case: handed in, put on a course, attended.
 *
 * @throws Refusal `not_found` for a step that is not there; `wrong_state` of a case that is closed, of a step that takes no place
 * in a course, and of the new certificate, which only a submission brings; `date_order` for a day to come.
 */
export function changeStep(
  before: RenewalCase,
  position: number,
  change: StepChange,
  by: { readonly label: string; readonly today: Day },
): RenewalCase {
  const step = before.steps.find((one) => one.position === position)
  if (step === undefined) throw new Refusal('not_found', { field: 'position' })
  if (isClosed(before.state)) throw new Refusal('wrong_state', { state: before.state })
  if (change.entryId && step.kind !== 'booking') throw new Refusal('wrong_state', { step: step.kind })
  if (change.doneOn && step.kind === 'document') throw new Refusal('wrong_state', { step: step.kind })
  if (change.doneOn && change.doneOn > by.today) throw new Refusal('date_order', { field: 'doneOn' })
  const doneOn = change.doneOn === undefined ? step.doneOn : change.doneOn
  const after: Step = {
    ...step,
    dueOn: change.dueOn ?? step.dueOn,
    doneOn,
    doneBy: doneOn === step.doneOn ? step.doneBy : doneOn === null ? null : by.label,
    costFen: change.costFen === undefined ? step.costFen : change.costFen,
    entryId: change.entryId === undefined ? step.entryId : change.entryId,
    documentId: change.documentId === undefined ? step.documentId : change.documentId,
  }
  const steps = before.steps.map((one) => (one.position === position ? after : one))
  const event = eventOf(step, after)
  const next = event === null ? before : moved(before, event)
  return { ...next, steps }
}

function eventOf(before: Step, after: Step): CaseEvent | null {
  const wasDone = before.doneOn !== null
  const isDone = after.doneOn !== null
  if (after.kind === 'application') return wasDone === isDone ? null : isDone ? 'apply' : 'withdraw'
  if (after.kind !== 'booking') return null
  const [wasWaiting, isWaiting] = [!wasDone && before.entryId !== null, !isDone && after.entryId !== null]
  return wasWaiting === isWaiting ? null : isWaiting ? 'book' : 'unbook'
}

/** What a case costs, as far as it is known. */
export function costOf({ steps }: { readonly steps: readonly { readonly costFen: number | null }[] }): number {
  return steps.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0)
}
