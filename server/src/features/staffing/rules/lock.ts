/**
 * The lock of people on projects (在建锁定), by 153号令 第二十一条, 建市〔2008〕48号 第九至十一条 and GB/T 50319-2013.
 *
 * Who is engaged exclusively, reserved or active, does nothing else on those days. An engagement that is active ends by its end or by
 * the project's acceptance, never by time alone: past its planned end it holds on.
 */
import {
  type EndingReason,
  type LockException,
  lockingRoles,
  mostChiefSupervised,
  type ProjectRole,
  type ProjectState,
  replacementReasons,
  stoppedDays,
} from '@chizheng/contract'
import { type Day, daysBetween } from '../../../kernel/day.ts'
import { mostAtOnce } from './chiefs.ts'

/** An engagement in force, with what the rules ask of its project. */
export interface Held {
  readonly id: string
  readonly projectId: string
  readonly slotId: string | null
  readonly role: ProjectRole
  readonly exclusive: boolean
  readonly fromOn: Day
  readonly toOn: Day | null
  readonly state: 'reserved' | 'active'
  readonly reservedUntil: Day | null
  /** The exception it was recorded with. */
  readonly exception: Pick<Excepted, 'kind' | 'projectIds'> | null
  readonly project: { readonly name: string; readonly state: ProjectState; readonly stateOn: Day }
}

/** One that is to be in force. */
export interface Wanted {
  /** Of one that is changed: itself is nothing in its way. */
  readonly id: string | null
  readonly projectId: string
  readonly slotId: string | null
  readonly role: ProjectRole
  readonly exclusive: boolean
  readonly fromOn: Day
  readonly toOn: Day | null
  readonly state: 'reserved' | 'active'
}

export interface Excepted {
  readonly kind: LockException
  readonly projectIds: readonly string[]
  readonly notOfOurMaking: boolean
}

export type LockFault = { readonly code: 'person_locked' | 'lock_exception_unfit'; readonly by: Held }

export function isExclusive(role: ProjectRole, asked: boolean): boolean {
  return asked || lockingRoles.includes(role)
}

/** Whether it is in force past its planned end. */
export function isOverdue({ state, toOn }: Pick<Held, 'toOn'> & { state: string }, today: Day): boolean {
  return state === 'active' && toOn !== null && toOn < today
}

/**
 * The last day on which it keeps its person from another engagement that is to be `state`; null: no end is known. For a plan the
 * planned end counts, unless it has passed; what becomes active asks whether the lock is released.
 */
function lastDay(held: Held, state: Wanted['state'], today: Day): Day | null {
  if (isOverdue(held, today)) return null
  return held.state === 'active' && held.exclusive && state === 'active' ? null : held.toOn
}

/** In force, which neither's planned days end: two of them never stand side by side, in whatever order they were to be. */
function isLock({ exclusive, state }: Pick<Held, 'exclusive' | 'state'>): boolean {
  return exclusive && state === 'active'
}

function inTheWay(wanted: Wanted, held: Held, today: Day): boolean {
  if (held.id === wanted.id) return false
  if (isLock(held) && isLock(wanted)) return true
  if (held.state === 'reserved' && held.reservedUntil !== null && held.reservedUntil < today) return false
  const isSameSlot = held.slotId !== null && held.slotId === wanted.slotId
  if (!held.exclusive && !wanted.exclusive && !isSameSlot) return false
  const until = lastDay(held, wanted.state, today)
  return (wanted.toOn === null || held.fromOn <= wanted.toOn) && (until === null || wanted.fromOn <= until)
}

/** What stands in the way of an engagement, the exception considered; null: nothing. */
export function lockFault(
  wanted: Wanted,
  engagements: readonly Held[],
  exception: Excepted | null,
  today: Day,
): LockFault | null {
  const conflicts = engagements.filter((held) => inTheWay(wanted, held, today))
  const isMoved = engagements.some(({ id, state }) => id === wanted.id && state === wanted.state)
  for (const by of conflicts) {
    if (isMoved && exceptsBoth(wanted, { by, conflicts }, today)) continue
    if (exception === null || by.projectId === wanted.projectId || !exception.projectIds.includes(by.projectId))
      return { code: 'person_locked', by }
    if (!excepts(exception, wanted, { by, conflicts }, today)) return { code: 'lock_exception_unfit', by }
  }
  return null
}

/** Whether the exception holds for this conflict; its evidence is asked for by the contract. */
function excepts(
  { kind, notOfOurMaking }: Excepted,
  wanted: Wanted,
  { by, conflicts }: { readonly by: Held; readonly conflicts: readonly Held[] },
  today: Day,
): boolean {
  switch (kind) {
    case 'adjacent_sections':
      return true
    case 'accepted_in_contract':
      return by.state === 'active'
    case 'stopped_120_days': {
      const on = wanted.fromOn < today ? wanted.fromOn : today
      return by.project.state === 'stopped' && notOfOurMaking && daysBetween(by.project.stateOn, on) >= stoppedDays
    }
    case 'owner_consent':
      return (
        wanted.role === 'chief_supervisor' && by.role === 'chief_supervisor' && leavesRoom(wanted, conflicts, today)
      )
  }
}

/** The exception that the other one was recorded with holds for both: what was there before it may still be moved. */
function exceptsBoth(
  wanted: Wanted,
  { by, conflicts }: { readonly by: Held; readonly conflicts: readonly Held[] },
  today: Day,
): boolean {
  const { exception } = by
  if (exception === null || by.projectId === wanted.projectId || !exception.projectIds.includes(wanted.projectId))
    return false
  return exception.kind !== 'owner_consent' || leavesRoom(wanted, conflicts, today)
}

/** Whether a chief supervisor serves fewer than three others on every day of it. */
function leavesRoom(wanted: Wanted, conflicts: readonly Held[], today: Day): boolean {
  const others = conflicts.map((held) => ({ from: held.fromOn, to: lastDay(held, wanted.state, today) }))
  return mostAtOnce(others, { from: wanted.fromOn, to: wanted.toOn }) < mostChiefSupervised
}

/** Until when somebody is taken, for whoever is refused: the day, or null when only its release frees them. */
export function takenUntil(held: Held, wanted: Pick<Wanted, 'state'>, today: Day): Day | null {
  return lastDay(held, wanted.state, today)
}

/** Whether its first day may be that one: a lock that has begun is ended for the reasons of the law, never by beginning it anew later. */
export function mayBeginOn(
  { state, fromOn }: Pick<Held, 'fromOn'> & { readonly state: string },
  on: Day,
  today: Day,
): boolean {
  return state !== 'active' || fromOn > today || on <= today
}

/**
 * Whether an active engagement may be ended for that reason: a project manager only for the three of 第十一条, so not by leaving the
 * project; a mistake is taken back on the day it was written down, and later by who may do so in the whole company.
 */
export function mayEndFor(
  reason: EndingReason,
  role: ProjectRole,
  by: { readonly writtenToday: boolean; readonly everywhere: boolean },
): boolean {
  if (reason === 'mistake') return by.writtenToday || by.everywhere
  return role !== 'project_manager' || replacementReasons.some((one) => one === reason)
}

/** States of a project for which people are reserved; and engaged: the lock begins with the winning-bid notice. */
export const reservingStates: readonly ProjectState[] = ['tender', 'won', 'running', 'stopped']
export const engagingStates: readonly ProjectState[] = ['won', 'running', 'stopped']
