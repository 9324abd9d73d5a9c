import type { BodyOf, CredentialRecord, credentialRoutes, Permission } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { placeOf } from '../policy.ts'
import type { Credential } from '../rules/credential.ts'
import { settleDoubts } from '../rules/doubts.ts'
import * as lifecycle from '../rules/lifecycle.ts'
import { renew } from '../rules/renewal.ts'
import { credentialById, holdEvidence, lockCredentials, type StoredCredential } from '../store/credentials.ts'
import { type Ground, groundFor } from './ground.ts'
import { changesOfInput } from './input.ts'
import { demandWholeNumber, keyOfTyped, numberAfter } from './numbers.ts'
import { credentialRecord, seenCredential } from './records.ts'
import { holdAlike, relate, saveConsequences } from './same-number.ts'
import { refreshSummaries, saveChanges } from './write.ts'

type Body<Name extends keyof typeof credentialRoutes> = BodyOf<(typeof credentialRoutes)[Name]>

interface Order {
  readonly version: number
  readonly action: string
  readonly reason?: string | null | undefined
  readonly isFact?: boolean
  /** The number as typed, `undefined` when it stays; where absent, the change has nothing to do with numbers. */
  readonly number?: { readonly typed: string | null | undefined }
  /** A document of the credential's archive that must be in use. */
  readonly documentId?: string | null
  /** The right it takes; `credentials.change` when absent. */
  readonly permission?: Permission
  decide(before: StoredCredential, ground: Ground): Credential
}

/**
 * One change of one credential: load and hold, compare the version, decide, save, record.
 *
 * @throws Refusal `not_found`; `changed_meanwhile` with the record as it is now in `current`; and those of the rule.
 */
async function change(context: Context, actor: Actor, id: string, order: Order): Promise<CredentialRecord> {
  await inTransaction(context.db, (tx) => changeWithin(context, tx, actor, id, order))
  return await credentialRecord(context, context.db, actor, id)
}

async function changeWithin(context: Context, tx: Tx, actor: Actor, id: string, order: Order): Promise<void> {
  const found = await seenCredential(tx, actor, id)
  demand(actor, order.permission ?? 'credentials.change', placeOf(found))
  const alike = await holdAlike(
    tx,
    order.number ? [found.period.number?.key, keyOfTyped(context, order.number.typed)] : [],
  )
  const ground = await groundFor(context, tx, [found.personId, ...alike.personIds])
  const held = await lockCredentials(tx, [id, ...alike.ids])
  const before = held.find((one) => one.id === id)!
  if (before.version !== order.version)
    throw new Refusal('changed_meanwhile', { current: await credentialRecord(context, tx, actor, id) })
  if (order.documentId && !(await holdEvidence(tx, id, order.documentId)))
    throw new Refusal('not_found', { field: 'documentId' })
  const decided = order.decide(before, ground)
  const { credential: after, consequences } = order.number
    ? relate(
        ground,
        decided,
        held.filter((one) => one.id !== id),
      )
    : { credential: decided, consequences: [] }
  await refreshSummaries(tx, await saveChanges(tx, actor, ground, [{ ...order, before, after }]))
  await saveConsequences(tx, actor, ground, consequences)
}

export function correctCredential(context: Context, actor: Actor, id: string, body: Body<'correctCredential'>) {
  const { version, reason, settled, draft, ...input } = body
  return change(context, actor, id, {
    version,
    reason,
    action: 'credential.corrected',
    number: { typed: input.number },
    decide(before, ground) {
      const typed = changesOfInput(ground, input, numberTyped(context, before, ground))
      const changes = { ...typed, draft, reviewDueOn: typedReview(before, typed.reviewDueOn) }
      return settleDoubts(lifecycle.correct(before, changes), settled ?? [])
    },
  })
}

/** A form sends the review day back as it was shown. A computed day that came back unchanged was not written down by anybody. */
function typedReview(before: StoredCredential, typed: Day | null | undefined): Day | null | undefined {
  const wasShown = before.period.reviewDueOn === null && typed === before.thresholds.reviewDueOn
  return wasShown ? undefined : typed
}

export function renewCredential(context: Context, actor: Actor, id: string, body: Body<'renewCredential'>) {
  return change(context, actor, id, renewal(context, body))
}

/**
 * The next period as its holder hands it in, in the caller's transaction: what `renewCredential` does, for whoever may submit a
 * renewal of this credential. The number is read as typed, its mask means the present one.
 *
 * @throws Refusal those of `renewCredential`.
 */
export function submitPeriod(
  context: Context,
  tx: Tx,
  actor: Actor,
  id: string,
  body: Body<'renewCredential'>,
): Promise<void> {
  return changeWithin(context, tx, actor, id, { ...renewal(context, body), permission: 'renewals.submit' })
}

function renewal(context: Context, { version, ...input }: Body<'renewCredential'>): Order {
  return {
    version,
    action: 'credential.renewed',
    number: { typed: input.number },
    decide(before, ground) {
      const next = changesOfInput(ground, input, numberTyped(context, before, ground))
      return settleDoubts(renew(before, next, before.thresholds), [])
    },
  }
}

/** A form sends the number back as it was shown, which may be its mask. */
function numberTyped(context: Context, before: StoredCredential, { holders, today }: Ground) {
  const holder = holders.get(before.personId)!
  return (number: string | null) => {
    demandWholeNumber(number, before.period.number)
    return numberAfter(context, before, number, { holder, today })
  }
}

type Versioned = { version: number; reason: string }

export function suspendCredential(context: Context, actor: Actor, id: string, body: Versioned) {
  const decide = (before: Credential) => lifecycle.suspend(before, body.reason)
  return change(context, actor, id, { ...body, action: 'credential.suspended', decide })
}

export function resumeCredential(context: Context, actor: Actor, id: string, body: Versioned) {
  return change(context, actor, id, { ...body, action: 'credential.resumed', decide: lifecycle.resume })
}

export function cancelCredential(context: Context, actor: Actor, id: string, body: Versioned) {
  const decide = (before: Credential) => lifecycle.cancel(before, body.reason)
  return change(context, actor, id, { ...body, action: 'credential.cancelled', decide })
}

export function revokeCredential(context: Context, actor: Actor, id: string, body: Versioned) {
  const decide = (before: Credential) => lifecycle.revoke(before, body.reason)
  return change(context, actor, id, { ...body, action: 'credential.revoked', decide })
}

export function giveUpCredential(context: Context, actor: Actor, id: string, body: Versioned) {
  const decide = (before: Credential, { today }: Ground) => lifecycle.giveUp(before, body.reason, today)
  return change(context, actor, id, { ...body, action: 'credential.given_up', decide })
}

/**
 * The same in the caller's transaction, by the right of a decision that was made: `by` may do it whatever their role.
 *
 * @throws Refusal those of `giveUpCredential`.
 */
export function giveUpByDecision(context: Context, tx: Tx, by: Actor, id: string, body: Versioned): Promise<void> {
  const decide = (before: Credential, { today }: Ground) => lifecycle.giveUp(before, body.reason, today)
  return changeWithin(context, tx, by, id, { ...body, action: 'credential.given_up', decide })
}

export function takeUpCredential(context: Context, actor: Actor, id: string, body: Versioned) {
  return change(context, actor, id, { ...body, action: 'credential.taken_up', decide: lifecycle.takeUp })
}

export function verifyCredential(context: Context, actor: Actor, id: string, body: Body<'verifyCredential'>) {
  const check = {
    state: body.result,
    source: body.source,
    checkedOn: body.checkedOn as Day,
    note: body.note ?? null,
    documentId: body.documentId ?? null,
  }
  return change(context, actor, id, {
    version: body.version,
    action: 'credential.verified',
    isFact: true,
    documentId: check.documentId,
    decide: (before, { today }) => lifecycle.verify(before, check, today),
  })
}

/** A document is about to be withdrawn; a check that rests on it does not hold any more. */
export async function withdrawEvidence(
  context: Context,
  tx: Tx,
  actor: Actor,
  { credentialId, documentId, reason }: { credentialId: string; documentId: string; reason: string },
): Promise<void> {
  const found = await credentialById(tx, credentialId)
  if (found === null) throw new Refusal('not_found')
  const ground = await groundFor(context, tx, [found.personId])
  const before = (await lockCredentials(tx, [credentialId]))[0]!
  const after = lifecycle.withoutEvidence(before, documentId)
  if (after !== before)
    await saveChanges(tx, actor, ground, [{ before, after, reason, action: 'credential.corrected' }])
}
