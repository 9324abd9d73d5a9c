/**
 * Who must know that nobody acts: the steward first, then the head, then HR.
 *
 * Working days are counted from the first notice, from the last reaction, or from the end of what was promised, whichever came
 * last. A promise (an acknowledgement with its day, a snooze) holds until its day; one that was broken is the steward's at once.
 */
import { addDays, type Day } from '../../../kernel/day.ts'
import { isAcknowledged, isSnoozed, type Response } from './response.ts'

export type EscalationLevel = 0 | 1 | 2 | 3

/** Working days without a reaction after which each is told, counted from the start and never fewer than the one before; null: never. */
export interface EscalationSteps {
  readonly steward: number | null
  readonly head: number | null
  readonly hr: number | null
}

export interface EscalationPolicy {
  readonly before: EscalationSteps
  /** Once the due day has passed. */
  readonly overdue: EscalationSteps
}

/** Days are `Day`s in the company's zone; `isWorkingDay` as `platform/working-days` says it. */
export function escalationLevel(
  first: { readonly noticedOn: Day; readonly dueOn: Day },
  response: Response | null,
  policy: EscalationPolicy,
  today: Day,
  isWorkingDay: (day: Day) => boolean,
): EscalationLevel {
  if (isAcknowledged(response, today) || isSnoozed(response, today)) return 0
  const steps = first.dueOn < today ? policy.overdue : policy.before
  const waited = workingDaysSince(waitingSince(first.noticedOn, response), steps, today, isWorkingDay)
  const level = levelAfter(waited, steps)
  return level === 0 && isBroken(response, today) && steps.steward !== null ? 1 : level
}

/** The day after which nothing was heard. */
export function waitingSince(noticedOn: Day, response: Response | null): Day {
  const days = [noticedOn, response?.reactedOn, response?.acknowledgedUntil, response?.snoozedUntil]
  return days.reduce<Day>((last, day) => (day && day > last ? day : last), noticedOn)
}

/** Whether the day that was named has passed with the deadline still there. */
function isBroken(response: Response | null, today: Day): boolean {
  return response !== null && response.acknowledgedUntil !== null && response.acknowledgedUntil < today
}

function levelAfter(waited: number, { steward, head, hr }: EscalationSteps): EscalationLevel {
  const reached = (days: number | null): boolean => days !== null && waited >= days
  return reached(hr) ? 3 : reached(head) ? 2 : reached(steward) ? 1 : 0
}

/** Working days after `since` up to today; counted no further than the last step, since years may have passed. */
function workingDaysSince(
  since: Day,
  { steward, head, hr }: EscalationSteps,
  today: Day,
  isWorkingDay: (day: Day) => boolean,
): number {
  const most = Math.max(steward ?? 0, head ?? 0, hr ?? 0)
  let count = 0
  for (let day = addDays(since, 1); day <= today && count < most; day = addDays(day, 1)) if (isWorkingDay(day)) count++
  return count
}

export interface CutoffDays {
  readonly steward: Day | null
  readonly head: Day | null
  readonly hr: Day | null
}

/**
 * For lists: whoever has waited since one of these days or earlier has reached the level; null: no day is early enough.
 */
export function cutoffDays(steps: EscalationSteps, today: Day, isWorkingDay: (day: Day) => boolean): CutoffDays {
  return {
    steward: cutoff(steps.steward, today, isWorkingDay),
    head: cutoff(steps.head, today, isWorkingDay),
    hr: cutoff(steps.hr, today, isWorkingDay),
  }
}

/** The last day with so many working days between it and today, today among them. */
function cutoff(days: number | null, today: Day, isWorkingDay: (day: Day) => boolean): Day | null {
  if (days === null) return null
  let day = today
  for (let left = days; left > 0; day = addDays(day, -1)) if (isWorkingDay(day)) left--
  return day
}
