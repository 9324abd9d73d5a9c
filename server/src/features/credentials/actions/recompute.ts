import { systemActor } from '../../../kernel/actor.ts'
import { day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { recomputeDeadlines, tellChangedJob } from '../jobs.ts'
import { isByYear } from '../rules/deadlines.ts'
import { settleIdentity } from '../rules/doubts.ts'
import { lockCredentials, lockCredentialsOf, type StoredCredential, saveComputed } from '../store/credentials.ts'
import { replaceDeadlines } from '../store/history.ts'
import { forgetHoursDone, typesWithoutHoursOf } from '../store/hours-done.ts'
import { holdersOf, nextIds } from '../store/lookups.ts'
import { compute, type Ground, groundFor } from './ground.ts'
import { loadTypes } from './types.ts'
import { refreshSummaries, saveChanges } from './write.ts'

/** Credentials in one transaction: about a second of work, so nobody waits long for a row. */
const chunk = 2_000
const beginning = '00000000-0000-0000-0000-000000000000'

/** Puts the job into the caller's transaction; a start that waits for the same type is replaced. */
export async function enqueueRecompute(tx: Tx, typeId: string | null): Promise<void> {
  await enqueue(tx, recomputeDeadlines, { typeId, after: beginning, done: 0 }, { key: typeId ?? 'all' })
}

/**
 * Computes one part, and puts what is left into the next job. A part that is done twice is done right twice; a credential
 * registered meanwhile was computed with the new rules by whoever registered it.
 */
export async function recomputeNext(
  context: Context,
  { typeId, after, done }: { typeId: string | null; after: string; done: number },
  signal: AbortSignal,
  { part, parts } = { part: chunk, parts: 5 },
): Promise<void> {
  let last = after
  let count = done
  // A run does several parts; a restart in between goes on from the last part that was put down.
  for (let run = 0; run < parts && !signal.aborted; run++) {
    const ids = await nextIds(context.db, { typeId, after: last, limit: part })
    if (ids.length === 0) {
      context.log.info({ typeId, done: count }, 'deadlines are computed again')
      return
    }
    await inTransaction(context.db, async (tx) => {
      const ground = await groundFor(context, tx, await holdersOf(tx, ids))
      const held = await lockCredentials(tx, ids)
      // Another rule may ask for more hours: they are counted again, and until then nobody is spared a warning.
      const counted = await forgetHoursDone(tx, ids)
      await saveAgain(tx, ground, held)
      if (counted.length > 0) await enqueue(tx, tellChangedJob, { ids: counted })
    })
    last = ids.at(-1)!
    count += ids.length
  }
  context.log.info({ typeId, done: count }, 'computing deadlines again')
  // Without the key: it would replace a restart that waits, and what is done already would keep the rules of before.
  await inTransaction(context.db, (tx) => enqueue(tx, recomputeDeadlines, { typeId, after: last, done: count }))
}

/** Gives certificates whose hours are asked for by the year the deadline of this one: when a year has begun, and once after an upgrade. */
export async function turnYear(context: Context): Promise<void> {
  const year = context.clock.today().slice(0, 4)
  await inTransaction(context.db, async (tx) => {
    const byYear = (await loadTypes(tx)).list.filter(isByYear).map(({ id }) => id)
    const span = { begins: day(`${year}-01-01`), ends: day(`${year}-12-31`) }
    for (const typeId of await typesWithoutHoursOf(tx, byYear, span)) await enqueueRecompute(tx, typeId)
  })
}

/**
 * All credentials of these people again: their names, units or ages changed. A doubt about who somebody is ends with a valid ID
 * number.
 */
export async function recomputeOf(context: Context, tx: Tx, personIds: readonly string[]): Promise<void> {
  for (let start = 0; start < personIds.length; start += chunk) {
    const part = personIds.slice(start, start + chunk)
    const ground = await groundFor(context, tx, part)
    const held = await lockCredentialsOf(tx, part)
    const settled = held.flatMap((before) => {
      const after = settleIdentity(before, ground.holders.get(before.personId)!.hasValidId)
      return after === before ? [] : [{ before, after, action: 'credential.corrected' }]
    })
    await saveChanges(tx, systemActor('registry'), ground, settled)
    const changed = new Set(settled.map(({ before }) => before.id))
    await saveAgain(
      tx,
      ground,
      held.filter(({ id }) => !changed.has(id)),
    )
  }
}

/** Writes copies, thresholds and deadlines; what was recorded stays, and so does the version. */
async function saveAgain(tx: Tx, ground: Ground, held: readonly StoredCredential[]): Promise<void> {
  const computed = held.map((credential) => compute(ground, credential))
  await saveComputed(
    tx,
    computed.map(({ written }) => written),
  )
  await replaceDeadlines(
    tx,
    computed.map(({ written, ...due }) => ({ ...due, credentialId: written.credential.id })),
  )
  await refreshSummaries(tx, [...new Set(held.map(({ personId }) => personId))])
}
