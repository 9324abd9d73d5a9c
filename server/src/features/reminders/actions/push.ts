/** 催办: the holder is pressed for what is due, at most once a day for a deadline; many deadlines of one holder are one message. */
import { type AnswerOutcome, type DeadlineRef, type DueRow, mostMessageItems } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { type Context, timeOfDay } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { type MessageOrder, queueMessages } from '../../messages/index.ts'
import { textOf } from '../rules/plan-notices.ts'
import { insertPushes, lastPushes } from '../store/responses.ts'
import { type Answerable, answerable, itemOf, outcomeOf, unlessClosed } from './answerable.ts'
import { type DueGround, dueGround, seenPlace } from './due.ts'
import { deadlineText, rowOf } from './respond.ts'

/** @throws Refusal `not_found`, `forbidden`, `deadline_gone`, `pushed_today` with `by` and `at` */
export async function pushDeadline(
  context: Context,
  actor: Actor,
  named: DeadlineRef,
  note: string | null,
): Promise<DueRow & { reachable: boolean }> {
  const result = await inTransaction(context.db, async (tx) => {
    await seenPlace(tx, actor, named.credentialId, 'reminders.push')
    const [outcome] = await pushAll(context, tx, actor, [named], note)
    const { reason, pushed } = outcome!
    if (reason !== null)
      throw new Refusal(
        reason,
        pushed === null ? {} : { ...pushed, time: timeOfDay(new Date(pushed.at), context.settings.timeZone) },
      )
    return outcome!
  })
  return { ...(await rowOf(context, context.db, actor, named))!, reachable: result.outcome !== 'unreachable' }
}

/** Presses for many; each holder gets one message. @throws Refusal `not_found`, `forbidden` where that is so of all of them */
export async function pushDeadlines(
  context: Context,
  actor: Actor,
  named: readonly DeadlineRef[],
  note: string | null,
): Promise<{ rows: AnswerOutcome[] }> {
  return { rows: unlessClosed(await inTransaction(context.db, (tx) => pushAll(context, tx, actor, named, note))) }
}

async function pushAll(
  context: Context,
  tx: Tx,
  actor: Actor,
  named: readonly DeadlineRef[],
  note: string | null,
): Promise<AnswerOutcome[]> {
  const ground = await dueGround(context, tx)
  const found = await answerable(tx, actor, ground, named, 'reminders.push')
  const all = found.flatMap((one) => ('refused' in one ? [] : [one]))
  const keys = all.map(({ key }) => key)
  const batch = newId()
  const keyFor = (holderId: string): string => `push:${batch}:${holderId}`
  const push = { at: context.clock.now().toISOString(), on: ground.today, by: actor.label, byId: actor.id, note }
  const isNew = new Set(
    (
      await insertPushes(
        tx,
        keys,
        push,
        all.map(({ deadline }) => keyFor(deadline.holderId)),
      )
    ).map(textOf),
  )
  const last = new Map((await lastPushes(tx, keys)).map((one) => [textOf(one), one]))
  const pressed = all.filter(({ key }) => isNew.has(textOf(key)))
  await record(context, tx, actor, pressed, note)
  const unreachable = await tell(context, tx, actor, ground, { pressed, note, keyFor })
  return found.map((one, index) => {
    const given = named[index]!
    if ('refused' in one) return outcomeOf(given, 'refused', { reason: one.refused })
    const key = textOf(one.key)
    const { at, by } = last.get(key)!
    const { holderId, holderName } = one.deadline
    // The same deadline named twice is pressed for once.
    if (!isNew.delete(key))
      return outcomeOf(given, 'refused', { holderName, reason: 'pushed_today', pushed: { at, by } })
    return outcomeOf(given, unreachable.has(holderId) ? 'unreachable' : 'done', { holderName, pushed: { at, by } })
  })
}

async function record(
  context: Context,
  tx: Tx,
  actor: Actor,
  pressed: readonly Answerable[],
  note: string | null,
): Promise<void> {
  await append(
    tx,
    actor,
    context.clock.now(),
    pressed.map(({ key, deadline }) => ({
      action: 'deadline.pushed',
      subject: { type: 'credential', id: key.credentialId } as const,
      about: { personId: deadline.holderId, credentialId: key.credentialId },
      before: { deadline: null },
      after: { deadline: deadlineText(key) },
      reason: note,
    })),
  )
}

/** One message to each holder. @returns the holders whom no way reaches. */
async function tell(
  context: Context,
  tx: Tx,
  actor: Actor,
  ground: DueGround,
  {
    pressed,
    note,
    keyFor,
  }: {
    readonly pressed: readonly Answerable[]
    readonly note: string | null
    readonly keyFor: (holderId: string) => string
  },
): Promise<ReadonlySet<string>> {
  const holders = [...new Set(pressed.map(({ deadline }) => deadline.holderId))]
  const orders = holders.map((personId): MessageOrder<'push'> => {
    const own = pressed.filter(({ deadline }) => deadline.holderId === personId)
    const items = own.map((one) => itemOf(one, ground))
    return {
      key: keyFor(personId),
      template: 'push',
      to: { personId },
      ways: ['inbox', 'mail', 'chat'],
      data: {
        items: items.slice(0, mostMessageItems),
        hidden: Math.max(0, items.length - mostMessageItems),
        fromName: actor.label,
        note,
      },
      credentialIds: [...new Set(items.map(({ credentialId }) => credentialId))],
    }
  })
  const queued = orders.length === 0 ? [] : await queueMessages(tx, context, orders)
  return new Set(queued.flatMap(({ reachableBy }, index) => (reachableBy.length === 0 ? [holders[index]!] : [])))
}
