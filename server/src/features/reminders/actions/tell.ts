import { ways as allWays, type MessageItem, mostMessageItems, type Way } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { deadlinesOfCredentials } from '../../credentials/index.ts'
import { type MessageOrder, queueMessages } from '../../messages/index.ts'
import { knownPeople } from '../../people/index.ts'
import { byText, digestOf } from '../rules/digest.ts'
import { forHr, textOf } from '../rules/plan-notices.ts'
import type { HrMember, ReminderSeams } from '../seams.ts'
import {
  leftOver,
  markOver,
  markTold,
  markUntellable,
  messageKey,
  type UntoldList,
  untellable,
  untoldLists,
  untoldRecipients,
} from '../store/notices.ts'
import type { ReminderRun } from '../store/runs.ts'

/** Recipients told in one transaction. */
const atOnce = 1_000
const beginning = '00000000-0000-0000-0000-000000000000'

/** What one person or account is told at one level. */
interface Letter {
  /** The person's id, or the account's. */
  readonly whose: string
  readonly to: MessageOrder['to']
  readonly level: number
  readonly lists: UntoldList[]
}

/**
 * Tells the next recipients what waits for them and marks it told, in one transaction: a digest each, and an escalation for each
 * level. HR comes first, together with what its members are told as holders and stewards, so that each gets one digest. Ends the
 * run when nobody waits any more.
 */
export async function tellPart(context: Context, seams: ReminderSeams, tx: Tx, run: ReminderRun): Promise<ReminderRun> {
  const hr = await seams.hrMembers(tx)
  const first = [forHr, ...hr.flatMap(({ personId }) => personId ?? [])]
  const ofHr = await untoldRecipients(tx, first, first.length)
  const recipients = ofHr.length > 0 ? ofHr : await untoldRecipients(tx, null, atOnce)
  if (recipients.length === 0) return await end(context, tx, run, hr)

  const letters = await lettersTo(tx, recipients, hr)
  const queued = await queueMessages(tx, context, await ordersOf(tx, run, letters))
  const unreached = new Set(queued.filter(({ reachableBy }) => reachableBy.length === 0).map(({ key }) => key))
  const lost = letters.filter(({ level, whose }) => unreached.has(messageKey(run.day, level, whose)))
  const faults = await markUntellable(
    tx,
    lost.map(({ whose }) => whose),
    'no_address',
  )
  const isWithoutHr = recipients.includes(forHr) && hr.length === 0
  const ownerless = isWithoutHr ? await markUntellable(tx, [forHr], 'no_hr') : 0
  if (isWithoutHr) context.log.warn({ day: run.day, notices: ownerless }, 'reminders: nobody is HR')
  await markTold(tx, recipients, run.day, context.clock.now())
  const told = queued.filter(({ isNew, reachableBy }) => isNew && reachableBy.length > 0).length
  return { ...run, messages: run.messages + told, faults: run.faults + faults + ownerless }
}

async function lettersTo(tx: Tx, recipients: readonly string[], hr: readonly HrMember[]): Promise<Letter[]> {
  const letters = new Map<string, Letter>()
  const add = (whose: string, to: MessageOrder['to'], list: UntoldList): void => {
    const key = `${list.level} ${whose}`
    const known = letters.get(key) ?? { whose, to, level: list.level, lists: [] }
    letters.set(key, known)
    known.lists.push(list)
  }
  const persons = recipients.filter((recipient) => recipient !== forHr)
  for (const list of await untoldLists(tx, persons, { unitIds: null, most: mostMessageItems }))
    add(list.recipient, { personId: list.recipient }, list)
  if (!recipients.includes(forHr)) return [...letters.values()]
  for (const { accountId, personId, unitIds } of hr) {
    const to = personId === null ? { accountId } : { personId }
    for (const list of await untoldLists(tx, [forHr], { unitIds, most: mostMessageItems }))
      add(personId ?? accountId, to, list)
  }
  return [...letters.values()]
}

async function ordersOf(tx: Tx, { day, today }: ReminderRun, letters: readonly Letter[]): Promise<MessageOrder[]> {
  const named = letters.flatMap(({ lists }) => lists.flatMap(({ nearest }) => nearest))
  const ids = [...new Set(named.map(({ credentialId }) => credentialId))]
  const deadlines = byText(await deadlinesOfCredentials(tx, ids))
  // What was renewed since it was planned is over.
  await markOver(
    tx,
    named.filter((notice) => !deadlines.has(textOf(notice))).map(({ id }) => id),
  )
  return letters.flatMap(({ whose, to, level, lists }): MessageOrder[] => {
    const digest = digestOf(lists, deadlines, today)
    if (digest.items.length === 0) return []
    const ways: Way[] = allWays.filter((way) => lists.some((list) => list.ways.includes(way)))
    const order = { key: messageKey(day, level, whose), to, ways, credentialIds: credentialsIn(digest.items) }
    return level === 0
      ? [{ ...order, template: 'deadline_digest' as const, data: digest }]
      : [{ ...order, template: 'escalation' as const, data: { ...digest, level } }]
  })
}

const credentialsIn = (items: readonly MessageItem[]): string[] => [
  ...new Set(items.map(({ credentialId }) => credentialId)),
]

/** What earlier runs left untold, and is not due any more: renewed, moved, given up meanwhile. */
export async function dropWhatIsOver(tx: Tx, run: ReminderRun): Promise<void> {
  const part = 2_000
  let after = beginning
  for (;;) {
    const notices = await leftOver(tx, run.id, after, part)
    if (notices.length === 0) return
    const ids = [...new Set(notices.map(({ credentialId }) => credentialId))]
    const deadlines = byText(await deadlinesOfCredentials(tx, ids))
    await markOver(
      tx,
      notices.filter((notice) => !deadlines.has(textOf(notice))).map(({ id }) => id),
    )
    after = notices.at(-1)!.id
  }
}

/** Hands to HR whom nobody could reach, in one message, and ends the run. */
async function end(context: Context, tx: Tx, run: ReminderRun, hr: readonly HrMember[]): Promise<ReminderRun> {
  const lost = await untellable(tx, run.id, mostMessageItems)
  if (lost.count > 0) {
    const people = await knownPeople(tx, { ids: lost.personIds })
    const names = people.sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1)).map(({ name }) => name)
    await handToHr(context, tx, hr, { key: `unreachable:${run.day}`, names, hidden: lost.count - names.length })
  }
  return { ...run, state: 'done', finishedAt: context.clock.now().toISOString() }
}

/** One message to each who is HR, about people that nobody could tell. */
export async function handToHr(
  context: Context,
  tx: Tx,
  hr: readonly HrMember[],
  { key, names, hidden }: { readonly key: string; readonly names: readonly string[]; readonly hidden: number },
): Promise<void> {
  const ways: readonly Way[] = ['inbox', 'mail']
  const data = { names: [...names], hidden, what: 'deadline_digest' }
  const orders = hr.map(({ accountId, personId }): MessageOrder<'recipient_unreachable'> => {
    const to = personId === null ? { accountId } : { personId }
    return {
      key: `${key}:${personId ?? accountId}`,
      template: 'recipient_unreachable',
      to,
      ways,
      data,
      credentialIds: [],
    }
  })
  await queueMessages(tx, context, orders as readonly MessageOrder[])
}
