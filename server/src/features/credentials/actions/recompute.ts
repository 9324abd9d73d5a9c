import { systemActor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { recomputeDeadlines } from '../jobs.ts'
import { settleIdentity } from '../rules/doubts.ts'
import { lockCredentials, lockCredentialsOf, type StoredCredential, saveComputed } from '../store/credentials.ts'
import { replaceDeadlines } from '../store/history.ts'
import { holdersOf, nextIds } from '../store/lookups.ts'
import { compute, type Ground, groundFor } from './ground.ts'
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
      await saveAgain(tx, ground, await lockCredentials(tx, ids))
    })
    last = ids.at(-1)!
    count += ids.length
  }
  context.log.info({ typeId, done: count }, 'computing deadlines again')
  // Without the key: it would replace a restart that waits, and what is done already would keep the rules of before.
  await inTransaction(context.db, (tx) => enqueue(tx, recomputeDeadlines, { typeId, after: last, done: count }))
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
