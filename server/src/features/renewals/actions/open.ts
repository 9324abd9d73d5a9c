import type { RenewalKind, RenewalRecord } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { openDueJob } from '../jobs.ts'
import { isClosed, type RenewalCase } from '../rules/case.ts'
import { stepsOf, templateFor } from '../rules/steps.ts'
import { lockCasesOf } from '../store/cases.ts'
import { credentialsById, credentialsWithCase, dueCredentials, holdCredentials } from '../store/credentials.ts'
import { templatesOf } from '../store/templates.ts'
import { renewalRecord } from './records.ts'
import { addCases, planner } from './save.ts'
import { settleCases } from './settle.ts'
import { tellOpened } from './tell.ts'
import { nextKind, windowFor } from './windows.ts'

/** Cases in one transaction. */
const batch = 500

/** One part of the night's work; what is left goes into the next job. */
export async function openDueCases(context: Context, after: string, signal: AbortSignal): Promise<void> {
  let last = after
  while (!signal.aborted) {
    const opened = await inTransaction(context.db, (tx) => openSome(context, tx, last))
    const going = await credentialsWithCase(context.db, last, batch)
    await inTransaction(context.db, (tx) => settleCases(context, tx, planner, going))
    const ends = [opened, going].filter((ids) => ids.length === batch).map((ids) => ids.at(-1)!)
    if (ends.length === 0) return
    // The lower of the two: what lies beyond it comes again, and is found as it should be.
    last = ends.sort()[0]!
  }
  await inTransaction(context.db, (tx) => enqueue(tx, openDueJob, { after: last }))
}

/** @returns the ids of the credentials that were looked at. */
async function openSome(context: Context, tx: Tx, after: string): Promise<string[]> {
  const found = await dueCredentials(tx, { today: context.clock.today(), after, limit: batch })
  await openFor(context, tx, planner, found)
  return found.map(({ id }) => id)
}

/** Opens the cases of these credentials, held as they are, and tells of them; where there is no such deadline any more none is opened. */
async function openFor(
  context: Context,
  tx: Tx,
  actor: Actor,
  due: readonly { readonly id: string; readonly kind: RenewalKind }[],
): Promise<RenewalCase[]> {
  if (due.length === 0) return []
  const ids = due.map(({ id }) => id)
  await holdCredentials(tx, ids)
  const kinds = new Map(due.map(({ id, kind }) => [id, kind]))
  const credentials = await credentialsById(tx, ids)
  const known = new Set((await lockCasesOf(tx, ids)).map((one) => `${one.credentialId} ${one.ordinal} ${one.kind}`))
  const types = new Map((await effectiveTypes(tx)).map((type) => [type.id, type]))
  const templates = await templatesOf(tx)
  const cases = credentials.flatMap((credential): RenewalCase[] => {
    const kind = kinds.get(credential.id)!
    const window = windowFor(credential, kind)
    if (window === null || known.has(`${credential.id} ${credential.ordinal} ${kind}`)) return []
    const typeId = credential.typeId ?? ''
    const set = templates.get(typeId)?.steps ?? []
    const template = set.length > 0 ? set : templateFor(types.get(typeId) ?? null, kind)
    return [
      {
        id: newId(),
        version: 1,
        credentialId: credential.id,
        personId: credential.personId,
        kind,
        ordinal: credential.ordinal,
        state: window.endsOn < context.clock.today() ? 'lapsed' : 'open',
        endReason: null,
        ...window,
        ownerId: null,
        openedAt: context.clock.now().toISOString(),
        closedAt: null,
        steps: stepsOf(template, window),
      },
    ]
  })
  await addCases(context, tx, actor, cases)
  const typeNames = new Map([...types.values()].map(({ id, nameZh }) => [id, nameZh]))
  await tellOpened(context, tx, cases, { credentials, typeNames })
  return cases
}

/**
 * Opens the case of one credential by hand, before its window opens, or after it has expired: of a review where one is due before
 * the expiry, else of the renewal.
 *
 * @throws Refusal `not_found`, `forbidden`; `wrong_state` where nothing is ever due or it counts nowhere; `renewal_open_already` with
 * the `renewalId`.
 */
export async function openRenewal(context: Context, actor: Actor, credentialId: string): Promise<RenewalRecord> {
  const id = await inTransaction(context.db, async (tx) => {
    await holdCredentials(tx, [credentialId])
    const [credential] = await credentialsById(tx, [credentialId])
    if (credential === undefined) throw new Refusal('not_found')
    demand(actor, 'renewals.change', { unitId: credential.unitId, personId: credential.personId })
    const counts = ['held', 'suspended'].includes(credential.state) && credential.employment !== 'left'
    const kind = counts && !credential.givenUp ? nextKind(credential) : null
    if (kind === null) throw new Refusal('wrong_state', { state: credential.state })
    const going = (await lockCasesOf(tx, [credentialId])).find(
      (one) => one.ordinal === credential.ordinal && (one.kind === kind || !isClosed(one.state)),
    )
    if (going !== undefined) throw new Refusal('renewal_open_already', { renewalId: going.id })
    const [opened] = await openFor(context, tx, actor, [{ id: credentialId, kind }])
    return opened!.id
  })
  return await renewalRecord(context, context.db, actor, id)
}
