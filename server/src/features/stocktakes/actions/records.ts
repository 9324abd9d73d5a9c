import type { QueryOf, ResponseOf, StocktakeRecord, StocktakeRow, stocktakeRoutes } from '@chizheng/contract'
import { type Actor, keysOf, mayEverywhere, type Reach, reachOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { searchPatterns } from '../../../kernel/search.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { credentialTitles } from '../../credentials/index.ts'
import { knownPeople, orgTree } from '../../people/index.ts'
import { mayCount, mayRun } from '../policy.ts'
import { presentCounting, presentItem, presentStocktake, presentUnexpected, type Reading, unitsOf } from '../present.ts'
import { isOf } from '../rules/signing.ts'
import { countOpenCases } from '../store/cases.ts'
import {
  countCarried,
  type ItemFilter,
  itemPage,
  itemsAfter,
  progressByCounter,
  progressByUnit,
} from '../store/items.ts'
import {
  countingWithin,
  isSeenWithin,
  type Stocktake,
  signaturesOf,
  stocktakeById,
  stocktakePage,
  talliesWithin,
} from '../store/stocktakes.ts'
import { unexpectedPage } from '../store/unexpected.ts'

export const readingReach = (actor: Actor): Reach => reachOf(actor, 'stocktakes.read')
export const pageOf = ({ page, size }: { page: number; size: number }) => ({ limit: size, offset: (page - 1) * size })

/** Lets pass who runs it. @throws Refusal `not_found` where the actor sees nothing of it, `forbidden` */
export async function demandRun(db: Db, actor: Actor, stocktake: Stocktake): Promise<void> {
  if (mayRun(actor, stocktake)) return
  if (await isSeenWithin(db, stocktake.id, readingReach(actor)))
    throw new Refusal('forbidden', { permission: 'stocktakes.run' })
  throw new Refusal('not_found')
}

/** @throws Refusal `not_found` where the actor sees nothing of it */
export async function demandRead(db: Db, actor: Actor, id: string): Promise<Stocktake> {
  const found = await stocktakeById(db, id)
  if (found === null || !(await isSeenWithin(db, id, readingReach(actor)))) throw new Refusal('not_found')
  return found
}

export async function readingFor(context: Context, db: Db): Promise<Reading> {
  return { today: context.clock.today(), units: new Map((await orgTree(db)).map((unit) => [unit.id, unit])) }
}

/** Stock-takes with the numbers of what the actor sees. Who sees all reads the sums that counting keeps. */
async function presentAll(
  context: Context,
  db: Db,
  actor: Actor,
  found: readonly Stocktake[],
): Promise<StocktakeRow[]> {
  const [reach, ids] = [readingReach(actor), found.map(({ id }) => id)]
  const narrowed = reach.all ? null : await talliesWithin(db, ids, reach, actor.id)
  const signatures = await signaturesOf(db, ids)
  const cases = await countOpenCases(db, ids, reach)
  const reading = await readingFor(context, db)
  return found.map((one) =>
    presentStocktake(one, reading, {
      // Who runs it signs the numbers that counting keeps, wherever the certificates are by now.
      tally: mayRun(actor, one) ? one.tally : (narrowed?.get(one.id) ?? one.tally),
      signatures: signatures.get(one.id) ?? [],
      openCases: cases.get(one.id) ?? 0,
    }),
  )
}

export async function stocktakeList(
  context: Context,
  actor: Actor,
  query: QueryOf<typeof stocktakeRoutes.listStocktakes>,
): Promise<ResponseOf<typeof stocktakeRoutes.listStocktakes>> {
  const { db } = context
  const { rows, total } = await stocktakePage(db, readingReach(actor), pageOf(query))
  return { rows: await presentAll(context, db, actor, rows), total, totalCapped: false }
}

/** @throws Refusal `not_found` */
export async function stocktakeRecord(context: Context, db: Db, actor: Actor, id: string): Promise<StocktakeRecord> {
  const found = await demandRead(db, actor, id)
  const reach = readingReach(actor)
  const [row] = await presentAll(context, db, actor, [found])
  const { units } = await readingFor(context, db)
  const people = found.counterIds.length === 0 ? [] : await knownPeople(db, { ids: found.counterIds })
  const byUnit = (await progressByUnit(db, id, reach)).map(({ unitId, tally }) => ({
    unit: unitsOf(units, unitId === null ? [] : [unitId])[0] ?? null,
    tally,
  }))
  const place = (unit: { id: string } | null): number =>
    unit === null ? Number.MAX_SAFE_INTEGER : (units.get(unit.id)?.treeOrder ?? 0)
  const signed = (await signaturesOf(db, [id])).get(id) ?? []
  const [isOpen, isFreezing] = [found.state === 'counting', found.state === 'freezing']
  const runs = mayRun(actor, found)
  const isMine = signed.some((signature) => isOf(signature, keysOf(actor)))
  return {
    ...row!,
    counters: people.map(({ id: personId, name }) => ({ id: personId, name })),
    carried: await countCarried(db, id, reach),
    byUnit: byUnit.sort((one, other) => place(one.unit) - place(other.unit)),
    byCounter: await progressByCounter(db, id, reach),
    can: {
      count: isOpen && mayCount(actor, found),
      change: (isOpen || isFreezing) && runs,
      cancel: isFreezing && runs,
      sign: isOpen && runs && !isMine,
      unsign: isOpen && runs && isMine,
    },
  }
}

/** @throws Refusal `not_found` */
export async function stocktakeItems(
  context: Context,
  actor: Actor,
  id: string,
  query: QueryOf<typeof stocktakeRoutes.listStocktakeItems>,
): Promise<ResponseOf<typeof stocktakeRoutes.listStocktakeItems>> {
  const { db } = context
  await demandRead(db, actor, id)
  const yes = (value: 'yes' | 'no' | undefined) => (value === undefined ? null : value === 'yes')
  const filter: ItemFilter = {
    reach: readingReach(actor),
    states: query.state?.length ? query.state : null,
    unchecked: yes(query.unchecked),
    carried: yes(query.carried),
    unit: query.unit ?? null,
    counter: query.counter ?? null,
    patterns: searchPatterns(query.q ?? ''),
  }
  const reading = await readingFor(context, db)
  const { rows, total } = await itemPage(db, id, filter, { today: reading.today, ...pageOf(query) })
  return { rows: rows.map((item) => presentItem(item, reading)), total, totalCapped: false }
}

/** @throws Refusal `not_found` */
export async function unexpectedList(
  context: Context,
  actor: Actor,
  id: string,
  query: QueryOf<typeof stocktakeRoutes.listUnexpected>,
): Promise<ResponseOf<typeof stocktakeRoutes.listUnexpected>> {
  const { db } = context
  await demandRead(db, actor, id)
  const { rows, total } = await unexpectedPage(db, id, readingReach(actor), actor.id, pageOf(query))
  const ids = rows.flatMap(({ credentialId }) => credentialId ?? [])
  const titles = new Map((await credentialTitles(db, actor, { ids })).map((one) => [one.id, one]))
  const people = await knownPeople(db, { ids: [...titles.values()].map(({ personId }) => personId) })
  const names = new Map(people.map(({ id: personId, name }) => [personId, name]))
  return {
    rows: rows.map((one) => {
      const title = titles.get(one.credentialId ?? '')
      const shown = title && { id: title.id, title: `${title.typeName} · ${names.get(title.personId) ?? ''}` }
      return presentUnexpected(one, shown ?? null)
    }),
    total,
    totalCapped: false,
  }
}

/** Where the actor may count now, with the numbers of what they may count. */
export async function countingList(
  context: Context,
  actor: Actor,
): Promise<ResponseOf<typeof stocktakeRoutes.listCounting>> {
  const { db } = context
  const reach = reachOf(actor, 'stocktakes.count')
  const found = (await countingWithin(db, reach)).filter((one) => mayCount(actor, one))
  const isWhole = mayEverywhere(actor, 'stocktakes.count')
  const ids = found.map(({ id }) => id)
  const narrowed = isWhole ? null : await talliesWithin(db, ids, reach, actor.id)
  return {
    rows: found.map(({ id, quarter, name, dueOn, tally }) => {
      return { id, quarter, name, dueOn, tally: narrowed?.get(id) ?? tally }
    }),
  }
}

const start = '00000000-0000-0000-0000-000000000000'

/** A part of the list as a phone keeps it. @throws Refusal `not_found`, `forbidden` */
export async function countingItems(
  context: Context,
  actor: Actor,
  id: string,
  { after, size }: QueryOf<typeof stocktakeRoutes.readCountingList>,
): Promise<ResponseOf<typeof stocktakeRoutes.readCountingList>> {
  const { db } = context
  const found = await stocktakeById(db, id)
  const reach = reachOf(actor, 'stocktakes.count')
  if (found === null || !(await isSeenWithin(db, id, reach))) {
    const isRead = found !== null && (await isSeenWithin(db, id, readingReach(actor)))
    throw isRead ? new Refusal('forbidden', { permission: 'stocktakes.count' }) : new Refusal('not_found')
  }
  if (!mayCount(actor, found)) throw new Refusal('forbidden', { permission: 'stocktakes.count' })
  const rows = await itemsAfter(db, id, reach, after ?? start, size)
  const reading = await readingFor(context, db)
  const last = rows.length < size ? undefined : rows.at(-1)
  return { rows: rows.map((item) => presentCounting(item, reading)), next: last?.credentialId ?? null }
}
