import type { Actor } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { mapInTurns, type Tx, violatedConstraint } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { rememberCredentialSummary } from '../../people/index.ts'
import { tellChangedJob } from '../jobs.ts'
import type { Credential, Period } from '../rules/credential.ts'
import { insertCredentials, type StoredCredential, saveCredentials } from '../store/credentials.ts'
import { insertDeadlines, insertPeriods, type NewPeriod, periodsOf, replaceDeadlines } from '../store/history.ts'
import { summariesOf } from '../store/lookups.ts'
import { compute, type Ground, snapshotOf } from './ground.ts'

export interface Added {
  readonly credential: Credential
  /** Periods before the present one, oldest first; `credential.ordinal` is one more than their number. */
  readonly earlierPeriods: readonly Period[]
}

/**
 * Makes new credentials of the items, ready with their periods, deadlines and ledger entries; what comes back writes them. A few thousand at a
 * time is best; the counts of their holders are the caller's to refresh, once for all.
 *
 * The write throws Refusal `credential_number_taken`.
 */
export async function addCredentials<Item>(
  tx: Tx,
  actor: Actor,
  ground: Ground,
  items: readonly Item[],
  make: (item: Item) => Added,
): Promise<() => Promise<void>> {
  const computed = await mapInTurns(items, (item) => {
    const added = make(item)
    const { credential } = added
    return {
      ...compute(ground, credential),
      added,
      entry: {
        action: 'credential.registered',
        subject: { type: 'credential', id: credential.id } as const,
        about: { personId: credential.personId, credentialId: credential.id },
        after: snapshotOf(ground, credential),
      },
    }
  })
  const added = computed.map((one) => one.added)
  const entries = computed.map(({ entry }) => entry)
  const written = computed.map((one) => one.written)
  const deadlines = computed.map(({ written: { credential }, deadlines, watched }) => ({
    credentialId: credential.id,
    deadlines,
    watched,
  }))
  return () =>
    allOf([
      refusingTaken(() => insertCredentials(tx, written)),
      insertPeriods(tx, added.flatMap(periodsOfNew), actor, ground.at),
      insertDeadlines(tx, deadlines),
      append(tx, actor, ground.at, entries),
    ])
}

/**
 * Waits for all of them, and then throws the first fault. They share one connection, which runs their statements in the order
 * they were given: while the database works on one, the next is made ready. Nothing is left running when this rejects, or it
 * would run after the transaction.
 */
async function allOf(work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === 'rejected') throw result.reason
}

function periodsOfNew({ credential, earlierPeriods }: Added): NewPeriod[] {
  return [...earlierPeriods, credential.period].map((period, index) => ({
    credentialId: credential.id,
    ordinal: index + 1,
    revision: 1,
    period,
    importId: credential.importId,
  }))
}

export interface Changed {
  readonly before: StoredCredential
  readonly after: Credential
  /** `credential.renewed`: what the ledger calls it. */
  readonly action: string
  readonly reason?: string | null | undefined
  /** Recorded even when no field is different: a check of genuineness that found what the last one found. */
  readonly isFact?: boolean
  /** The import the change comes from. */
  readonly importId?: string | null | undefined
}

/**
 * Writes changed credentials, their new or corrected periods, deadlines and ledger entries; those in which nothing is different
 * are left alone. The caller holds their rows and has compared their versions.
 *
 * @returns the people concerned.
 * @throws Refusal `credential_number_taken`
 */
export async function saveChanges(
  tx: Tx,
  actor: Actor,
  ground: Ground,
  changes: readonly Changed[],
): Promise<string[]> {
  const at = ground.at.toISOString()
  const real = changes.flatMap((change) => {
    const snapshot = snapshotOf(ground, change.after)
    const fields = changedFields(snapshotOf(ground, change.before), snapshot)
    if (fields === null && !change.isFact) return []
    return [{ ...change, after: { ...change.after, updatedAt: at }, snapshot, fields }]
  })
  const computed = real.map(({ after }) => compute(ground, after))
  const saved = await refusingTaken(() =>
    saveCredentials(
      tx,
      computed.map(({ written }) => written),
    ),
  )
  if (saved.length !== real.length) throw new Refusal('changed_meanwhile')
  await insertPeriods(tx, await changedPeriods(tx, real), actor, ground.at)
  await replaceDeadlines(
    tx,
    computed.map(({ written, ...due }) => ({ ...due, credentialId: written.credential.id })),
  )
  const entries = real.map(({ action, after, snapshot, fields, reason }) => ({
    action,
    subject: { type: 'credential', id: after.id } as const,
    about: { personId: after.personId, credentialId: after.id },
    before: fields ?? {},
    after: snapshot,
    reason: reason ?? null,
  }))
  await append(tx, actor, ground.at, entries)
  await tellChanged(tx, real)
  return [...new Set(real.map(({ after }) => after.personId))]
}

/** Those whose period, days or state are different are told of; labels and remarks concern nobody else. */
async function tellChanged(tx: Tx, changes: readonly Changed[]): Promise<void> {
  const told = changes.filter(
    ({ before, after }) =>
      before.ordinal !== after.ordinal ||
      before.state !== after.state ||
      before.givenUpOn !== after.givenUpOn ||
      before.typeId !== after.typeId ||
      JSON.stringify(before.period) !== JSON.stringify(after.period),
  )
  if (told.length > 0) await enqueue(tx, tellChangedJob, { ids: told.map(({ after }) => after.id) })
}

/** The next ordinal, or the next revision of a period that was corrected. */
async function changedPeriods(tx: Tx, changes: readonly Changed[]): Promise<NewPeriod[]> {
  const corrected = changes.filter(
    ({ before, after }) =>
      before.ordinal === after.ordinal && JSON.stringify(before.period) !== JSON.stringify(after.period),
  )
  const recorded = await periodsOf(
    tx,
    corrected.map(({ before }) => before.id),
  )
  const renewed = changes.filter(({ before, after }) => before.ordinal !== after.ordinal)
  return [...corrected, ...renewed].map(({ after, importId }) => {
    const last = recorded.get(after.id)?.find(({ ordinal }) => ordinal === after.ordinal)
    return {
      credentialId: after.id,
      ordinal: after.ordinal,
      revision: (last?.revision ?? 0) + 1,
      period: after.period,
      importId: importId ?? null,
    }
  })
}

/** Tells people how many credentials each holds and what is due next; their lists sort by it. */
export async function refreshSummaries(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length > 0) await rememberCredentialSummary(tx, await summariesOf(tx, personIds))
}

/** The database is the last word on what is recorded once, and on evidence that is there. */
async function refusingTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    switch (violatedConstraint(error)) {
      case 'credential_once':
        throw new Refusal('credential_number_taken')
      case 'credential_evidence':
        throw new Refusal('not_found', { field: 'documentId' })
      default:
        throw error
    }
  }
}
