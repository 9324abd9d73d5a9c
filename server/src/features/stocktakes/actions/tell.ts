/** Telling whoever counts, and whoever has a case to look into. Marks and messages are one transaction: nobody is told twice. */
import { mostMessageItems, type Way } from '@chizheng/contract'
import { beginningOf, type Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { type MessageOrder, queueMessages } from '../../messages/index.ts'
import { tellCasesJob } from '../jobs.ts'
import { noticeKey, type StocktakeStage, stageOf } from '../rules/reminder.ts'
import type { HrMember, StocktakeSeams } from '../seams.ts'
import { lockStocktake, type Stocktake } from '../store/stocktakes.ts'
import {
  type CaseNews,
  countedNow,
  type Digest,
  ownersToTell,
  stewardsOf,
  takeNews,
  unitsCounted,
} from '../store/telling.ts'

const ways: readonly Way[] = ['inbox', 'mail', 'chat']
const nobodyYet = '00000000-0000-0000-0000-000000000000'
const atOnce = 200
/** As long as a message takes; what people type as names of types and professions may be longer together. */
const longestTitle = 400
/** What counting finds is told together, once nothing was found for so long. */
const quietMs = 30 * 60_000

type Recipient = { readonly personId: string } | { readonly accountId: string }
const nameOf = (to: Recipient): string => ('personId' in to ? to.personId : to.accountId)
const memberAs = ({ accountId, personId }: HrMember): Recipient => (personId === null ? { accountId } : { personId })

/** Cases are told of soon: at once, or when counting has come to rest. */
export function enqueueTelling(tx: Tx, when: 'now' | 'at_rest'): Promise<void> {
  const runAt = when === 'now' ? {} : { runAt: new Date(Date.now() + quietMs) }
  return enqueue(tx, tellCasesJob, {}, { key: when, ...runAt })
}

/** Tells whoever counts that a stock-take began. Safe to run again: who was told is not told anew. */
export function tellOpened(context: Context, seams: StocktakeSeams, id: string, signal: AbortSignal): Promise<void> {
  return tellStage(context, seams, id, () => 'opened', signal)
}

/** Reminds of every stock-take and every case that nears its day or is late, each once. */
export async function tellDue(context: Context, seams: StocktakeSeams, signal: AbortSignal): Promise<void> {
  const faults: unknown[] = []
  const today = context.clock.today()
  const begins = beginningOf(today, context.settings.timeZone)
  let after = nobodyYet
  while (!signal.aborted) {
    const ids = await countedNow(context.db, after, atOnce)
    for (const id of ids) {
      const stage = (one: Stocktake) =>
        stageOf({ dueOn: one.dueOn, beganToday: new Date(one.frozenAt!) >= begins }, today)
      await tellStage(context, seams, id, stage, signal).catch((fault) => faults.push(fault))
    }
    if (ids.length < atOnce) break
    after = ids.at(-1)!
  }
  await tellCases(context, seams, signal).catch((fault) => faults.push(fault))
  // One that cannot be told of keeps nobody else waiting; the job is tried again and finds what is left.
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} parts of the reminders of stock-takes failed`)
}

/** Part by part, each a transaction that holds the stock-take: one that was closed meanwhile is told of no more. */
async function tellStage(
  context: Context,
  seams: StocktakeSeams,
  id: string,
  stageNow: (one: Stocktake) => StocktakeStage | null,
  signal: AbortSignal,
): Promise<void> {
  let after: string | null = await tellPart(async (tx, one, stage) => {
    await queueMessages(tx, context, await namedOrders(seams, tx, one, stage))
    return one.counterIds.length === 0 ? nobodyYet : null
  })
  while (after !== null && !signal.aborted) {
    const from: string = after
    after = await tellPart(async (tx, one, stage) => {
      const stewards = await stewardsOf(tx, id, from, atOnce)
      const concerned = stewards.filter(({ left }) => left > 0)
      const orders = concerned.map(({ personId, left }) => orderOf(one, stage, { personId }, left))
      await queueMessages(tx, context, orders)
      return stewards.length < atOnce ? null : stewards.at(-1)!.personId
    })
  }

  async function tellPart(
    told: (tx: Tx, one: Stocktake, stage: StocktakeStage) => Promise<string | null>,
  ): Promise<string | null> {
    return await inTransaction(context.db, async (tx) => {
      const one = await lockStocktake(tx, id)
      const stage = one?.state === 'counting' ? stageNow(one) : null
      return one === null || stage === null ? null : await told(tx, one, stage)
    })
  }
}

/** Those who are named and, where nobody is or it is late, HR of these units. */
async function namedOrders(
  seams: StocktakeSeams,
  tx: Tx,
  one: Stocktake,
  stage: StocktakeStage,
): Promise<MessageOrder<'stocktake_due'>[]> {
  const isDone = stage !== 'opened' && one.tally.missing === 0
  if (isDone && stage === 'before') return []
  const named = isDone ? [] : one.counterIds.map((personId) => orderOf(one, stage, { personId }, null))
  if (one.counterIds.length > 0 && stage !== 'late') return named
  const units = new Set(await unitsCounted(tx, one.id))
  const hr = (await seams.hrMembers(tx)).filter(
    ({ unitIds, accountId }) =>
      (unitIds === null || unitIds.some((unitId) => units.has(unitId))) &&
      !(stage === 'opened' && accountId === one.openedBy),
  )
  const known = new Set(one.counterIds)
  const others = hr.filter(({ personId }) => personId === null || !known.has(personId))
  const isAll = (member: HrMember): boolean => member.unitIds === null
  return [
    ...named,
    ...others.map((member) => orderOf(one, stage, memberAs(member), isAll(member) ? one.tally.missing : null)),
  ]
}

function orderOf(
  one: Stocktake,
  stage: StocktakeStage,
  to: Recipient,
  left: number | null,
): MessageOrder<'stocktake_due'> {
  const { id: stocktakeId, name, quarter, dueOn } = one
  const data = { stocktakeId, title: name ?? quarter, stage, dueOn, left: left === 0 ? null : left }
  return { key: noticeKey(one, stage, nameOf(to)), template: 'stocktake_due', to, ways, data, credentialIds: [] }
}

/** Tells owners of what was given to them and of what is late, and HR of late ones that are nobody's; a message for many. */
export async function tellCases(context: Context, seams: StocktakeSeams, signal: AbortSignal): Promise<void> {
  const faults: unknown[] = []
  for (const news of ['given', 'late'] as const) {
    let after = nobodyYet
    while (!signal.aborted) {
      const owners = await ownersToTell(context.db, news, context.clock.today(), { after, limit: atOnce })
      for (const ownerId of owners)
        await inTransaction(context.db, (tx) => tellOwner(context, tx, news, ownerId)).catch((fault) =>
          faults.push(fault),
        )
      if (owners.length < atOnce) break
      after = owners.at(-1)!
    }
  }
  if (!signal.aborted)
    await inTransaction(context.db, (tx) => tellHr(context, seams, tx)).catch((fault) => faults.push(fault))
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} owners of cases could not be told`)
}

async function tellOwner(context: Context, tx: Tx, news: CaseNews, ownerId: string): Promise<void> {
  const digests = await takeNews(tx, news, ownerId, { today: context.clock.today(), most: mostMessageItems })
  await queueMessages(tx, context, casesOrders(news, { personId: ownerId }, digests))
}

async function tellHr(context: Context, seams: StocktakeSeams, tx: Tx): Promise<void> {
  const digests = await takeNews(tx, 'late', null, { today: context.clock.today(), most: mostMessageItems })
  if (digests.length === 0) return
  const orders = (await seams.hrMembers(tx)).flatMap((member) => {
    const theirs = digests.filter(({ unitId }) => member.unitIds === null || member.unitIds.includes(unitId ?? ''))
    return casesOrders('late', memberAs(member), theirs)
  })
  await queueMessages(tx, context, orders)
}

/** The marks of the cases say what was told, so the key only has to be this message's own. */
function casesOrders(stage: CaseNews, to: Recipient, digests: readonly Digest[]): MessageOrder<'stocktake_cases'>[] {
  if (digests.length === 0) return []
  const all = digests.flatMap(({ cases }) => cases).sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const cases = all.slice(0, mostMessageItems).map((one) => ({ ...one, title: one.title.slice(0, longestTitle) }))
  const hidden = digests.reduce((sum, { count }) => sum + count, 0) - cases.length
  const [stocktakeId] = digests
    .map((one) => one.stocktakeId)
    .sort()
    .reverse()
  const data = { stocktakeId: stocktakeId!, stage, firstDueOn: all[0]!.dueOn, cases, hidden }
  return [{ key: `stocktake_cases:${newId()}`, template: 'stocktake_cases', to, ways, data, credentialIds: [] }]
}
