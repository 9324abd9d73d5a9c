import type { MessageRecord, messageRoutes, QueryOf, ResponseOf } from '@chizheng/contract'
import { type Actor, demand, may, mayEverywhere, reachOf } from '../../../kernel/actor.ts'
import { addDays, type Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { beginningOf, type Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { knownPeople } from '../../people/index.ts'
import { deliverJob } from '../jobs.ts'
import { placeAfter, readPlace } from '../rules/page.ts'
import { attemptsOf } from '../store/attempts.ts'
import { accountNames, channelNames, type LogRow, logPage, logRecord, otherWays, placeOfMessage } from '../store/log.ts'
import { insertMessages, lockMessage, saveMessage } from '../store/outbox.ts'
import { newMessage } from './queue.ts'
import { officeOf, recipientsOf } from './recipients.ts'
import { queueTime, sendingTime } from './sending-time.ts'

type Row = ResponseOf<typeof messageRoutes.listMessages>['rows'][number]

/** A page of the log of what went to people within the actor's reach. */
export async function listMessages(
  context: Context,
  actor: Actor,
  query: QueryOf<typeof messageRoutes.listMessages>,
): Promise<ResponseOf<typeof messageRoutes.listMessages>> {
  const { timeZone } = context.settings
  const filter = {
    states: query.state ?? null,
    ways: query.way ?? null,
    templates: query.template ?? null,
    personId: query.person ?? null,
    credentialId: query.credential ?? null,
    from: query.from === undefined ? null : beginningOf(query.from as Day, timeZone),
    until: query.until === undefined ? null : beginningOf(addDays(query.until as Day, 1), timeZone),
    before: readPlace(query.before),
  }
  const rows = await logPage(context.db, filter, reachOf(actor, 'messages.read'), query.size)
  return { rows: await present(context, actor, rows), next: placeAfter(rows, query.size) }
}

/**
 * What was said, and about which certificates: to whoever reads all of the log. A recipient within one's reach may have been told of people beyond it:
 * HR of the whole company sits in somebody's department. Everybody finds what was said to them in their inbox.
 */
const seesWords = (actor: Actor): boolean => mayEverywhere(actor, 'messages.read')

async function present({ db }: Context, actor: Actor, rows: readonly LogRow[]): Promise<Row[]> {
  const idsOf = (key: 'personId' | 'accountId' | 'channelId'): string[] => [
    ...new Set(rows.flatMap((row) => row[key] ?? [])),
  ]
  const people = new Map((await knownPeople(db, { ids: idsOf('personId') })).map((person) => [person.id, person]))
  const [accounts, channels] = [await accountNames(db, idsOf('accountId')), await channelNames(db, idsOf('channelId'))]
  return rows.map(({ personId, accountId, channelId, ...row }) => {
    const person = people.get(personId ?? '')
    return {
      ...row,
      title: seesWords(actor) ? row.title : null,
      person: person === undefined ? null : { id: person.id, name: person.name, unitName: person.unitName },
      account: accounts.get(accountId ?? '') ?? null,
      channel: channels.get(channelId ?? '') ?? null,
    }
  })
}

/** @throws Refusal `not_found` */
export async function readMessage(context: Context, actor: Actor, id: string): Promise<MessageRecord> {
  const { db } = context
  await demandMessage(context, actor, 'messages.read', id)
  const found = await logRecord(db, id)
  if (found === undefined) throw new Refusal('not_found')
  const { key, text, credentialIds, resendOf, resends, ...row } = found
  const attempts = await attemptsOf(db, id)
  const channels = await channelNames(
    db,
    attempts.map(({ channelId }) => channelId),
  )
  const [shown] = await present(context, actor, [row])
  return {
    ...shown!,
    text: seesWords(actor) ? text : null,
    credentialIds: seesWords(actor) ? credentialIds : [],
    resendOf,
    resends,
    alsoBy: await otherWays(db, key, id),
    log: attempts.map((attempt) => ({
      number: attempt.number,
      channel: channels.get(attempt.channelId) ?? null,
      startedAt: attempt.startedAt.toISOString(),
      endedAt: attempt.endedAt?.toISOString() ?? null,
      outcome: attempt.outcome,
      obstacle: attempt.refusal,
      code: attempt.code,
      reason: attempt.reason,
      asked: attempt.asked,
    })),
    can: { resend: isOver.has(row.state) && may(actor, 'messages.resend', (await placeOfMessage(db, id))!) },
  }
}

/** What is on its way is not sent a second time. */
const isOver: ReadonlySet<string> = new Set(['sent', 'delivered', 'failed', 'unreachable', 'cancelled'])

async function demandMessage(
  { db }: Context,
  actor: Actor,
  permission: 'messages.read' | 'messages.resend',
  id: string,
): Promise<void> {
  const place = await placeOfMessage(db, id)
  if (place === null) throw new Refusal('not_found')
  demand(actor, permission, place)
}

/**
 * Sends a message again, as a message of its own that names the first. `resends` is how often that was done when the actor looked: of
 * two who do it at once, one is told.
 *
 * @throws Refusal `not_found`, `forbidden`, `message_waiting` for one that is on its way, `changed_meanwhile`
 */
export async function resendMessage(
  context: Context,
  actor: Actor,
  id: string,
  resends: number,
): Promise<{ id: string }> {
  await demandMessage(context, actor, 'messages.resend', id)
  const now = context.clock.now()
  return await inTransaction(context.db, async (tx) => {
    const row = await lockMessage(tx, id)
    if (row === null) throw new Refusal('not_found')
    if (row.resends !== resends) throw new Refusal('changed_meanwhile', { current: { resends: row.resends } })
    if (!isOver.has(row.state)) throw new Refusal('message_waiting')
    const office = await officeOf(tx)
    const { personId, accountId, channelId, way, template } = row
    const recipients = await recipientsOf(context, tx, office, {
      personIds: personId === null ? [] : [personId],
      accountIds: accountId === null ? [] : [accountId],
    })
    const recipient = recipients.people.get(personId ?? '') ?? recipients.accounts.get(accountId ?? '') ?? null
    const again = newMessage(context, office, {
      order: {
        key: `resend:${id}:${resends + 1}`,
        template,
        to: personId !== null ? { personId } : accountId !== null ? { accountId } : { channelId: channelId ?? newId() },
        ways: [way],
        data: row.data as never,
        credentialIds: row.credentialIds,
      },
      recipient,
      way,
      at: sendingTime(context, office.settings, now),
    })
    await insertMessages(tx, [{ ...again, resendOf: id }], now)
    await saveMessage(tx, id, { state: row.state, resends: resends + 1 }, now)
    if (again.state === 'queued') {
      const runAt = queueTime(context, again.notBefore)
      await enqueue(tx, deliverJob, { messageId: again.id }, { key: again.id, runAt })
    }
    await append(tx, actor, now, [
      {
        action: 'message.resent',
        subject: { type: 'message', id },
        about: { personId },
        before: { resends },
        after: { resends: resends + 1, way, template, as: again.id },
      },
    ])
    return { id: again.id }
  })
}
