/**
 * What people answered to a deadline: acknowledged ("I'm on it, done by"), snoozed, handed over, or taken back.
 *
 * An answer belongs to one deadline with its day: when the day moves, or the deadline is gone, it says nothing any more. An
 * acknowledgement and a snooze take each other's place; who is responsible stays until it is handed on.
 */
import type { DeadlineKind } from '@chizheng/contract'
import { addDays, type Day } from '../../../kernel/day.ts'

/** One deadline, for ever: a moved day makes another one. */
export interface DeadlineKey {
  readonly credentialId: string
  readonly kind: DeadlineKind
  readonly profession: string | null
  readonly dueOn: Day
}

export interface Response {
  /** Account id. */
  readonly acknowledgedBy: string | null
  /** "I'm on it, done by": no escalation before it has passed. */
  readonly acknowledgedUntil: Day | null
  /** Nothing but the due day's stage is sent before it. */
  readonly snoozedUntil: Day | null
  /** Handed over to: takes the steward's place as recipient. */
  readonly responsiblePersonId: string | null
  /** Day of the last reaction of any kind. */
  readonly reactedOn: Day | null
}

export const noResponse: Response = {
  acknowledgedBy: null,
  acknowledgedUntil: null,
  snoozedUntil: null,
  responsiblePersonId: null,
  reactedOn: null,
}

/** How far answers may reach. */
export interface ResponseLimits {
  /** Calendar days an acknowledgement may lie ahead; before the due day it ends there besides. */
  readonly longestAcknowledgement: number
  /** Calendar days; 0: nobody may snooze. */
  readonly longestSnooze: number
}

export type Answer =
  | { readonly kind: 'acknowledge'; readonly until: Day }
  | { readonly kind: 'snooze'; readonly until: Day }
  | { readonly kind: 'handOver'; readonly personId: string }
  | { readonly kind: 'withdraw' }

export type AnswerRefusal =
  | { readonly code: 'answer_too_late'; readonly latest: Day }
  | { readonly code: 'answer_in_past' }
  | { readonly code: 'snooze_over_due' }

/** Until when an acknowledgement may be given: within the limit, and not past a due day that still lies ahead. */
export function latestAcknowledgement(dueOn: Day, limits: ResponseLimits, today: Day): Day {
  const latest = addDays(today, limits.longestAcknowledgement)
  return dueOn >= today && dueOn < latest ? dueOn : latest
}

/** Until when a deadline may be snoozed: within the limit and not past its day; null: not at all. */
export function latestSnooze(dueOn: Day, limits: ResponseLimits, today: Day): Day | null {
  if (dueOn <= today || limits.longestSnooze === 0) return null
  const latest = addDays(today, limits.longestSnooze)
  return dueOn < latest ? dueOn : latest
}

/** The response with the answer in it; null: it says so already; or why it cannot be given. */
export function answered(
  before: Response,
  answer: Answer,
  by: { readonly actorId: string; readonly dueOn: Day; readonly limits: ResponseLimits; readonly today: Day },
): { readonly response: Response | null } | { readonly refused: AnswerRefusal } {
  const { actorId, dueOn, limits, today } = by
  switch (answer.kind) {
    case 'acknowledge': {
      const latest = latestAcknowledgement(dueOn, limits, today)
      if (answer.until < today) return { refused: { code: 'answer_in_past' } }
      if (answer.until > latest) return { refused: { code: 'answer_too_late', latest } }
      const after = { acknowledgedBy: actorId, acknowledgedUntil: answer.until, snoozedUntil: null }
      return { response: { ...before, ...after, reactedOn: today } }
    }
    case 'snooze': {
      const latest = latestSnooze(dueOn, limits, today)
      if (latest === null) return { refused: { code: 'snooze_over_due' } }
      if (answer.until <= today) return { refused: { code: 'answer_in_past' } }
      if (answer.until > latest) return { refused: { code: 'answer_too_late', latest } }
      const after = { acknowledgedBy: null, acknowledgedUntil: null, snoozedUntil: answer.until }
      return { response: { ...before, ...after, reactedOn: today } }
    }
    case 'handOver':
      if (before.responsiblePersonId === answer.personId) return { response: null }
      return { response: { ...before, responsiblePersonId: answer.personId, reactedOn: today } }
    case 'withdraw': {
      if (before.acknowledgedUntil === null && before.snoozedUntil === null) return { response: null }
      const after = { acknowledgedBy: null, acknowledgedUntil: null, snoozedUntil: null }
      return { response: { ...before, ...after, reactedOn: today } }
    }
  }
}

/** Whether somebody is on it: the day of an acknowledgement counts with it. */
export function isAcknowledged(response: Response | null, today: Day): boolean {
  return response !== null && response.acknowledgedUntil !== null && today <= response.acknowledgedUntil
}

/** Whether it sleeps: on the day it is snoozed to it speaks again. */
export function isSnoozed(response: Response | null, today: Day): boolean {
  return response !== null && response.snoozedUntil !== null && today < response.snoozedUntil
}
