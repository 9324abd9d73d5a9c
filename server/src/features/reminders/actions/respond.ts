/**
 * Answering deadlines: acknowledge, snooze, hand over, take back. One or many in one transaction with their entries in the ledger; of
 * two who answer at once one wins, and the other is told what stands there now.
 */
import type { AnswerInput, AnswerOutcome, AnswerRefusalCode, DeadlineRef, DueRow } from '@chizheng/contract'
import { mostMessageItems } from '@chizheng/contract'
import { type Actor, may } from '../../../kernel/actor.ts'
import { day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { queueMessages } from '../../messages/index.ts'
import { knownPeople, overseersOf } from '../../people/index.ts'
import { textOf } from '../rules/plan-notices.ts'
import { type Answer, type AnswerRefusal, answered } from '../rules/response.ts'
import { lockResponses, type StoredResponse, saveResponses } from '../store/responses.ts'
import { type Answerable, answerable, itemOf, outcomeOf, unlessClosed } from './answerable.ts'
import { credentialDue, type DueGround, dueGround, seenPlace } from './due.ts'

/** What access knows of people who may take deadlines over. Filled in `wiring.ts`. */
export interface ReminderSeams {
  /** People who are HR for the whole company or for one of these units. */
  hrPeople(db: Db, unitIds: readonly string[]): Promise<readonly string[]>
}

type Named = DeadlineRef & { readonly version: number }

/** Why one was left as it is: the code of the answer, and what its sentence names. */
interface Refused {
  readonly code: AnswerRefusalCode
  readonly details: Readonly<Record<string, unknown>>
}

type Result = 'done' | 'same' | Refused

interface Answered {
  readonly result: Result
  /** null: there is no such deadline for this actor. */
  readonly holderName: string | null
}

/** @throws Refusal `not_found`, `forbidden`, or what the contract names; `changed_meanwhile` with `current` */
export async function answerDeadline(
  context: Context,
  seams: ReminderSeams,
  actor: Actor,
  named: Named,
  answer: AnswerInput,
): Promise<DueRow> {
  await inTransaction(context.db, async (tx) => {
    await seenPlace(tx, actor, named.credentialId, 'reminders.respond')
    const [{ result }] = (await answerAll(context, seams, tx, actor, [named], answer)) as [Answered]
    if (result === 'done' || result === 'same') return
    const { code, details } = result
    if (code !== 'changed_meanwhile') throw new Refusal(code, details)
    throw new Refusal(code, { current: await rowOf(context, tx, actor, named) })
  })
  return (await rowOf(context, context.db, actor, named))!
}

/** The deadline as it is now; null when it has gone. */
export async function rowOf(context: Context, db: Db, actor: Actor, named: DeadlineRef): Promise<DueRow | null> {
  const { rows } = await credentialDue(context, db, actor, named.credentialId)
  const wanted = ({ kind, profession, dueOn }: DeadlineRef) =>
    kind === named.kind && profession === named.profession && dueOn === named.dueOn
  return rows.find(wanted) ?? null
}

/** The same answer to many. @throws Refusal `not_found`, `forbidden` where that is so of all of them */
export async function answerDeadlines(
  context: Context,
  seams: ReminderSeams,
  actor: Actor,
  named: readonly Named[],
  answer: AnswerInput,
): Promise<{ rows: AnswerOutcome[] }> {
  const results = await inTransaction(context.db, (tx) => answerAll(context, seams, tx, actor, named, answer))
  const rows = named.map((one, index) => {
    const { result, holderName } = results[index]!
    if (result === 'done' || result === 'same') return outcomeOf(one, result, { holderName })
    return outcomeOf(one, 'refused', { holderName, reason: result.code })
  })
  return { rows: unlessClosed(rows) }
}

async function answerAll(
  context: Context,
  seams: ReminderSeams,
  tx: Tx,
  actor: Actor,
  named: readonly Named[],
  input: AnswerInput,
): Promise<Answered[]> {
  const now = context.clock.now()
  const ground = await dueGround(context, tx)
  const found = await answerable(tx, actor, ground, named, 'reminders.respond')
  const keys = found.flatMap((one) => ('refused' in one ? [] : [one.key]))
  const locked = new Map((await lockResponses(tx, keys, now)).map((one) => [textOf(one), one]))
  const mayTake = await takers(tx, seams, input, found)
  const changes: Change[] = []
  const results = found.map((one, index): Result => {
    if ('refused' in one) return refused(one.refused)
    const before = locked.get(textOf(one.key))!
    if (before.version !== named[index]!.version) return refused('changed_meanwhile')
    if (input.kind === 'handOver') {
      if (!may(actor, 'reminders.push', one.place)) return refused('forbidden')
      if (mayTake.get(one.deadline.holderId)?.has(input.personId) !== true) return refused('colleague_cannot_see')
    }
    const given = { actorId: actor.id, dueOn: one.key.dueOn, limits: ground.policy, today: ground.today }
    const result = answered(before, answerOf(input), given)
    if ('refused' in result) return refusalOf(result.refused)
    if (result.response === null) return 'same'
    changes.push({ one, before, after: labelled(before, result.response, actor, input) })
    return 'done'
  })
  await saveResponses(
    tx,
    changes.map(({ after }) => after),
    now,
  )
  await record(context, tx, actor, input, changes)
  if (input.kind === 'handOver') await tell(context, tx, actor, input, ground, changes)
  return results.map((result, index) => ({ result, holderName: holderNameOf(found[index]!) }))
}

const holderNameOf = (found: Answerable | object) => ('deadline' in found ? found.deadline.holderName : null)

const refused = (code: AnswerRefusalCode, details: Refused['details'] = {}): Refused => ({ code, details })

function refusalOf(refusal: AnswerRefusal): Refused {
  return refused(refusal.code, 'latest' in refusal ? { latest: refusal.latest } : {})
}

function answerOf(input: AnswerInput): Answer {
  return 'until' in input ? { kind: input.kind, until: day(input.until) } : input
}

/** The response with the names that readers see. */
function labelled(
  before: StoredResponse,
  after: Pick<StoredResponse, 'acknowledgedUntil' | 'snoozedUntil'>,
  actor: Actor,
  input: AnswerInput,
): StoredResponse {
  const isNew = input.kind === 'acknowledge'
  return {
    ...before,
    ...after,
    acknowledgedByLabel: after.acknowledgedUntil === null ? null : isNew ? actor.label : before.acknowledgedByLabel,
    acknowledgedNote: after.acknowledgedUntil === null ? null : isNew ? input.note : before.acknowledgedNote,
    snoozedByLabel: after.snoozedUntil === null ? null : input.kind === 'snooze' ? actor.label : before.snoozedByLabel,
  }
}

/** Who may take over, by holder: who stands above them, and HR; asked only where it matters. */
async function takers(
  db: Db,
  seams: ReminderSeams,
  input: AnswerInput,
  found: readonly (Answerable | object)[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (input.kind !== 'handOver') return new Map()
  const holders = new Set(found.flatMap((one) => ('deadline' in one ? [one.deadline.holderId] : [])))
  const byHolder = new Map<string, ReadonlySet<string>>()
  for (const holderId of holders) {
    const people = await colleaguesFor(db, seams, holderId)
    byHolder.set(holderId, new Set(people.map(({ id }) => id)))
  }
  return byHolder
}

/** To whom a credential's deadlines may be handed over. @throws Refusal `not_found` */
export async function responsibleCandidates(
  context: Context,
  seams: ReminderSeams,
  actor: Actor,
  credentialId: string,
): Promise<{ rows: { id: string; name: string }[] }> {
  const { personId } = await seenPlace(context.db, actor, credentialId, 'reminders.push')
  return { rows: await colleaguesFor(context.db, seams, personId!) }
}

async function colleaguesFor(db: Db, seams: ReminderSeams, holderId: string): Promise<{ id: string; name: string }[]> {
  const { people, unitIds } = await overseersOf(db, holderId)
  const known = new Set(people.map(({ id }) => id))
  const others = (await seams.hrPeople(db, unitIds)).filter((id) => id !== holderId && !known.has(id))
  const working = (await knownPeople(db, { ids: others })).filter(({ employmentState }) => employmentState !== 'left')
  return [...people, ...working.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1))]
}

interface Change {
  readonly one: Answerable
  readonly before: StoredResponse
  readonly after: StoredResponse
}

const acts = {
  acknowledge: 'deadline.acknowledged',
  snooze: 'deadline.snoozed',
  handOver: 'deadline.handed_over',
  withdraw: 'deadline.withdrawn',
} as const

async function record(
  context: Context,
  tx: Tx,
  actor: Actor,
  input: AnswerInput,
  changes: readonly Change[],
): Promise<void> {
  const ids = changes.flatMap(({ before, after }) => [
    before.responsiblePersonId ?? [],
    after.responsiblePersonId ?? [],
  ])
  const names = new Map((await knownPeople(tx, { ids: [...new Set(ids.flat())] })).map(({ id, name }) => [id, name]))
  const said = ({ acknowledgedUntil, snoozedUntil, responsiblePersonId }: StoredResponse) => ({
    acknowledgedUntil,
    snoozedUntil,
    responsible: names.get(responsiblePersonId ?? '') ?? null,
  })
  await append(
    tx,
    actor,
    context.clock.now(),
    changes.map(({ one: { key, deadline }, before, after }) => ({
      action: acts[input.kind],
      subject: { type: 'credential', id: key.credentialId } as const,
      about: { personId: deadline.holderId, credentialId: key.credentialId },
      before: { deadline: null, ...said(before) },
      after: { deadline: deadlineText(key), ...said(after) },
      reason: 'note' in input ? input.note : null,
    })),
  )
}

/** The deadline as the ledger names it. */
export function deadlineText({ kind, profession, dueOn }: Answerable['key']) {
  return { deadlineKind: kind, profession: profession ?? undefined, dueOn }
}

/** Whoever takes over is told, of all of them at once. */
async function tell(
  context: Context,
  tx: Tx,
  actor: Actor,
  { personId, note }: Extract<AnswerInput, { kind: 'handOver' }>,
  ground: DueGround,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return
  const items = changes.map(({ one }) => itemOf(one, ground))
  await queueMessages(tx, context, [
    {
      key: `handed_over:${newId()}`,
      template: 'handed_over',
      to: { personId },
      ways: ['inbox', 'mail', 'chat'],
      data: {
        items: items.slice(0, mostMessageItems),
        hidden: Math.max(0, items.length - mostMessageItems),
        fromName: actor.label,
        note,
      },
      credentialIds: [...new Set(items.map(({ credentialId }) => credentialId))],
    },
  ])
}
