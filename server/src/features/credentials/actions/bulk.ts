import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { newId, type Tx } from '../../../platform/db/index.ts'
import type { Credential, Period } from '../rules/credential.ts'
import { settleDoubts } from '../rules/doubts.ts'
import { type CredentialChanges, correct, register } from '../rules/lifecycle.ts'
import { type Renewal, renew } from '../rules/renewal.ts'
import { lockCredentials, type StoredCredential } from '../store/credentials.ts'
import { holdersOf } from '../store/lookups.ts'
import { type Ground, groundFor, typeOf } from './ground.ts'
import { employerChanges } from './input.ts'
import { numberAfter, recordableNumber } from './numbers.ts'
import { type Added, addCredentials, type Changed, refreshSummaries, saveChanges } from './write.ts'

/** Credentials in one statement each: large enough to be quick, small enough that other requests get their turn between two. */
const batch = 1_000

/** What an import read of a period, the number as it is written. */
export type ReadPeriod = Omit<Period, 'number'> & { readonly number: string | null }

/** A credential as an import found it: everything read and normalised, the person known. */
export interface NewCredential {
  readonly personId: string
  /** null: not recognised; then `typeText` is what was written. */
  readonly typeId: string | null
  readonly typeText: string | null
  readonly category: Credential['category']
  readonly profession: string | null
  readonly level: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: Day | null
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  readonly noExpiry: boolean
  readonly reviewedOn: Day | null
  readonly reviewDueOn: Day | null
  readonly registered: boolean | null
  readonly employerName: string | null
  readonly remarks: string | null
  readonly reviewCodes: readonly string[]
  readonly importId: string | null
  /** Periods before the present one, oldest first. */
  readonly earlierPeriods?: readonly ReadPeriod[]
}

/**
 * Registers many credentials at once; their ids come back in the order of the items.
 *
 * @throws Refusal `credential_number_taken` when one of them is recorded already or two are the same, `date_order`,
 * `not_found` for a person who is not there.
 */
export async function registerCredentials(
  context: Context,
  tx: Tx,
  actor: Actor,
  items: readonly NewCredential[],
  options: { progress?(done: number): void } = {},
): Promise<string[]> {
  const personIds = [...new Set(items.map(({ personId }) => personId))]
  const ground = await groundFor(context, tx, personIds)
  const missing = personIds.find((id) => !ground.holders.has(id))
  if (missing !== undefined) throw new Refusal('not_found', { personId: missing })
  const ids: string[] = []
  // While the database writes one batch, the next is made ready.
  let writing = Promise.resolve()
  try {
    for (let start = 0; start < items.length; start += batch) {
      const part = items.slice(start, start + batch)
      const write = await addCredentials(tx, actor, ground, part, (item) => {
        const added = registered(context, ground, item)
        ids.push(added.credential.id)
        return added
      })
      await writing
      if (start > 0) options.progress?.(start)
      writing = write()
      // A fault is met at the next await, not in between.
      writing.catch(() => {})
    }
  } finally {
    await writing
  }
  options.progress?.(ids.length)
  await refreshSummaries(tx, personIds)
  return ids
}

function registered(context: Context, ground: Ground, item: NewCredential): Added {
  const id = newId()
  const type = typeOf(ground, item)
  const employer = employerChanges(ground.entities, undefined, item.employerName)
  const numberOf = { credentialId: id, holder: ground.holders.get(item.personId)!, today: ground.today }
  const recordable = (number: string | null) => recordableNumber(context, number, numberOf)
  const credential = register(
    {
      typeId: type?.id ?? null,
      typeText: type === null ? (item.typeText ?? item.typeId) : null,
      category: type?.category ?? item.category,
      profession: item.profession,
      level: item.level,
      number: recordable(item.number),
      issuer: item.issuer,
      issuedOn: item.issuedOn,
      validFrom: item.validFrom,
      validUntil: item.validUntil,
      noExpiry: item.noExpiry,
      reviewedOn: item.reviewedOn,
      reviewDueOn: item.reviewDueOn,
      registered: item.registered,
      employerUnitId: employer.employerUnitId,
      employerName: employer.employerName,
      reviewCodes: item.reviewCodes,
      remarks: item.remarks,
    },
    {
      id,
      personId: item.personId,
      at: ground.at.toISOString(),
      isDraft: false,
      importId: item.importId,
      ordinal: (item.earlierPeriods?.length ?? 0) + 1,
    },
  )
  const earlierPeriods = item.earlierPeriods ?? []
  return {
    credential,
    earlierPeriods: earlierPeriods.map((period) => ({ ...period, number: recordable(period.number) })),
  }
}

/** The same with the number as it is written. */
export type Written<T> = Omit<T, 'number'> & { readonly number?: string | null | undefined }

interface Versioned {
  readonly id: string
  readonly version: number
  readonly importId: string | null
}

/**
 * Adds the next period to many credentials.
 *
 * @throws Refusal `changed_meanwhile` with `credentialId` when one has another version now, `renewal_not_later`, `wrong_state`,
 * `date_order`, `credential_number_taken`.
 */
export function renewCredentials(
  context: Context,
  tx: Tx,
  actor: Actor,
  items: readonly (Versioned & { readonly period: Written<Renewal> })[],
): Promise<void> {
  return changeMany(context, tx, actor, items, 'credential.renewed', (before, { period }, ground) =>
    settleDoubts(
      renew(
        before,
        { ...period, number: numberWritten(context, ground, before, period.number ?? undefined) ?? undefined },
        before.thresholds,
      ),
      [],
    ),
  )
}

function numberWritten(context: Context, ground: Ground, before: Credential, number: string | null | undefined) {
  if (number === undefined) return undefined
  return numberAfter(context, before, number, { holder: ground.holders.get(before.personId)!, today: ground.today })
}

/** What an import corrects or fills in. */
export type Correction = Written<Omit<CredentialChanges, 'employerUnitId' | 'draft'>>

/**
 * Corrects many credentials.
 *
 * @throws Refusal `changed_meanwhile` with `credentialId` when one has another version now, `wrong_state`, `date_order`,
 * `credential_number_taken`.
 */
export function correctCredentials(
  context: Context,
  tx: Tx,
  actor: Actor,
  items: readonly (Versioned & { readonly changes: Correction })[],
): Promise<void> {
  return changeMany(context, tx, actor, items, 'credential.corrected', (before, { changes }, ground) => {
    const type = changes.typeId ? typeOf(ground, { typeId: changes.typeId }) : null
    const after = correct(before, {
      ...changes,
      ...(type === null ? {} : { typeText: null, category: type.category }),
      number: numberWritten(context, ground, before, changes.number),
      ...employerChanges(ground.entities, undefined, changes.employerName),
    })
    return settleDoubts(after, [])
  })
}

async function changeMany<Item extends Versioned>(
  context: Context,
  tx: Tx,
  actor: Actor,
  items: readonly Item[],
  action: string,
  decide: (before: StoredCredential, item: Item, ground: Ground) => Credential,
): Promise<void> {
  if (items.length === 0) return
  const ground = await groundFor(
    context,
    tx,
    await holdersOf(
      tx,
      items.map(({ id }) => id),
    ),
  )
  const concerned = new Set<string>()
  for (let start = 0; start < items.length; start += batch) {
    const part = items.slice(start, start + batch)
    const held = new Map(
      (
        await lockCredentials(
          tx,
          part.map(({ id }) => id),
        )
      ).map((one) => [one.id, one]),
    )
    const changes = part.map((item): Changed => {
      const before = held.get(item.id)
      if (before?.version !== item.version) throw new Refusal('changed_meanwhile', { credentialId: item.id })
      return { before, after: decide(before, item, ground), action, importId: item.importId }
    })
    for (const personId of await saveChanges(tx, actor, ground, changes)) concerned.add(personId)
  }
  await refreshSummaries(tx, [...concerned])
}
