import { systemActor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { orgTree, responsibleFor, unitIdsOf } from '../../people/index.ts'
import { freezeJob, tellOpenedJob } from '../jobs.ts'
import type { StocktakeSeams } from '../seams.ts'
import {
  countFreezable,
  type FreezableCredential,
  type FrozenItem,
  freezableCredentials,
  insertItems,
} from '../store/items.ts'
import { lockStocktake, type Stocktake, saveProgress } from '../store/stocktakes.ts'

const freezer = systemActor('stocktakes')
/** Certificates in one transaction: about half a second. */
const part = 1_000
/** Parts of one run of the job, before others get their turn. */
const partsOfRun = 20

/** Goes on with the list where it was left. Safe to run twice, and when it was stopped meanwhile. */
export async function freezeList(
  context: Context,
  seams: StocktakeSeams,
  id: string,
  signal: AbortSignal,
  size: number = part,
): Promise<void> {
  for (let run = 0; run < partsOfRun && !signal.aborted; run++) {
    const isOver = await inTransaction(context.db, async (tx) => {
      const found = await lockStocktake(tx, id)
      if (found === null || found.state !== 'freezing') return true
      return await freezePart(context, seams, tx, found, size)
    })
    if (isOver) return
  }
  await inTransaction(context.db, (tx) => enqueue(tx, freezeJob, { stocktakeId: id }))
}

/** @returns whether the list is whole. */
async function freezePart(
  context: Context,
  seams: StocktakeSeams,
  tx: Tx,
  stocktake: Stocktake,
  size: number,
): Promise<boolean> {
  const { id, tally, categories } = stocktake
  const unitIds = await allBelow(tx, stocktake.unitIds)
  const whole = { unitIds, categories: categories.length === 0 ? null : categories }
  const toFreeze = stocktake.toFreeze ?? (await countFreezable(tx, whole))
  const next = await freezableCredentials(tx, { ...whole, after: stocktake.frozenAfter, limit: size })
  await insertItems(tx, id, await frozen(seams, tx, next))
  const expected = tally.expected + next.length
  const isOver = next.length < size
  await saveProgress(tx, {
    ...stocktake,
    toFreeze,
    tally: { ...tally, expected, missing: expected },
    frozenAfter: next.at(-1)?.credentialId ?? stocktake.frozenAfter,
    ...(isOver ? { state: 'counting', frozenAt: context.clock.now().toISOString() } : {}),
  })
  if (isOver) {
    await append(tx, freezer, context.clock.now(), [
      { action: 'stocktake.frozen', subject: { type: 'stocktake', id }, before: {}, after: { count: expected } },
    ])
    await enqueue(tx, tellOpenedJob, { stocktakeId: id })
  }
  return isOver
}

/** The units with all below them; null: all. */
async function allBelow(db: Db, unitIds: readonly string[]): Promise<readonly string[] | null> {
  if (unitIds.length === 0) return null
  const below: string[] = []
  for (const unitId of unitIds) below.push(...((await unitIdsOf(db, unitId, 'below')) ?? []))
  return [...new Set(below)]
}

async function frozen(
  seams: StocktakeSeams,
  tx: Tx,
  credentials: readonly FreezableCredential[],
): Promise<FrozenItem[]> {
  const names = new Map((await effectiveTypes(tx)).map(({ id, nameZh }) => [id, nameZh]))
  const units = new Map((await orgTree(tx)).map(({ id, name }) => [id, name]))
  const places = await seams.custodyOf(
    tx,
    credentials.map(({ credentialId }) => credentialId),
  )
  const responsible = await responsibleFor(tx, [...new Set(credentials.map(({ personId }) => personId))])
  return credentials.map(({ typeId, typeText, employerUnitId, ...one }) => {
    const place = places.get(one.credentialId)
    return {
      ...one,
      typeName: names.get(typeId ?? '') ?? typeText ?? '',
      employer: one.employer ?? units.get(employerUnitId ?? '') ?? null,
      place: place?.kind ?? 'unknown',
      shelf: place?.shelf ?? null,
      withName: place?.withName ?? null,
      stewardId: responsible.get(one.personId)?.stewardId ?? null,
    }
  })
}
