/** The deadlines that somebody names: those that are there and theirs to act on; why not, of the others. */
import type { AnswerOutcome, AnswerRefusalCode, DeadlineRef, MessageItem } from '@chizheng/contract'
import { type Actor, may, type Place } from '../../../kernel/actor.ts'
import { day, daysBetween } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Db } from '../../../platform/db/index.ts'
import { credentialTitles } from '../../credentials/index.ts'
import { textOf } from '../rules/plan-notices.ts'
import type { DeadlineKey } from '../rules/response.ts'
import { type DueDeadline, dueOf } from '../store/due.ts'
import type { DueGround } from './due.ts'

export interface Answerable {
  readonly key: DeadlineKey
  readonly deadline: DueDeadline
  readonly typeName: string
  readonly place: Place
}

export type Found = Answerable | { readonly refused: AnswerRefusalCode }

/** One for each of the deadlines named, in their order. */
export async function answerable(
  db: Db,
  actor: Actor,
  ground: DueGround,
  named: readonly DeadlineRef[],
  permission: 'reminders.respond' | 'reminders.push',
): Promise<Found[]> {
  const ids = [...new Set(named.map(({ credentialId }) => credentialId))]
  const titles = new Map((await credentialTitles(db, actor, { ids })).map((title) => [title.id, title]))
  const present = new Map((await dueOf(db, ground, [...titles.keys()])).map((one) => [textOf(one), one]))
  return named.map((given): Found => {
    const title = titles.get(given.credentialId)
    if (title === undefined) return { refused: 'not_found' }
    if (!may(actor, permission, title.place)) return { refused: 'forbidden' }
    const key = keyOf(given)
    const deadline = present.get(textOf(key))
    if (deadline === undefined) return { refused: 'deadline_gone' }
    return { key, deadline, typeName: title.typeName, place: title.place }
  })
}

export const keyOf = ({ credentialId, kind, profession, dueOn }: DeadlineRef): DeadlineKey => ({
  credentialId,
  kind,
  profession,
  dueOn: day(dueOn),
})

/** What became of one. */
export function outcomeOf(
  { credentialId, kind, profession, dueOn }: DeadlineRef,
  outcome: AnswerOutcome['outcome'],
  more: Partial<Pick<AnswerOutcome, 'reason' | 'pushed' | 'holderName'>> = {},
): AnswerOutcome {
  return { credentialId, kind, profession, dueOn, outcome, holderName: null, reason: null, pushed: null, ...more }
}

/** A deadline as messages tell of it. */
export function itemOf({ key, deadline, typeName }: Answerable, { today }: DueGround): MessageItem {
  const daysLeft = daysBetween(today, key.dueOn)
  return {
    credentialId: key.credentialId,
    holderName: deadline.holderName,
    typeName,
    profession: key.profession,
    kind: key.kind,
    dueOn: key.dueOn,
    daysLeft,
    stage: daysLeft < 0 ? 'after' : String(daysLeft),
  }
}

/** @throws Refusal `not_found`, `forbidden` where nothing among these is the actor's to see, or to act on */
export function unlessClosed(rows: AnswerOutcome[]): AnswerOutcome[] {
  if (rows.every(({ reason }) => reason === 'not_found')) throw new Refusal('not_found')
  if (rows.every(({ reason }) => reason === 'not_found' || reason === 'forbidden')) throw new Refusal('forbidden')
  return rows
}
