/**
 * Asking a holder for an upload: open until a document comes or it is withdrawn. It is an entry in the ledger and no field of the
 * certificate, so the version stays.
 */
import type { CredentialRecord } from '@chizheng/contract'
import { type Actor, demand, may } from '../../../kernel/actor.ts'
import { type Done, type Meant, skipped, type Undoable, type Undone } from '../../../kernel/bulk.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { placeOf } from '../policy.ts'
import { mayBeAskedFor, requestEffect, type UploadRequest } from '../rules/upload-request.ts'
import { lockCredentials, type StoredCredential } from '../store/credentials.ts'
import * as store from '../store/upload-requests.ts'
import { credentialRecord, seenCredential } from './records.ts'

type Act = 'upload_requested' | 'upload_request_withdrawn' | 'upload_received'

interface Change {
  readonly credential: Pick<StoredCredential, 'id' | 'personId'>
  readonly request: UploadRequest | null
}

/** Asks for an upload; asked again, the newer request stands. @throws Refusal `not_found`, `forbidden`, `wrong_state` */
export async function requestUpload(
  context: Context,
  actor: Actor,
  id: string,
  note: string | null,
): Promise<CredentialRecord> {
  await inTransaction(context.db, async (tx) => {
    const found = await held(tx, actor, id)
    if (!mayBeAskedFor(found.state, found.holder.employmentState))
      throw new Refusal('wrong_state', { state: found.state })
    const request = { at: context.clock.now().toISOString(), by: actor.label, note }
    await save(context, tx, actor, 'upload_requested', [{ credential: found, request }])
  })
  return await credentialRecord(context, context.db, actor, id)
}

/** Takes a request back; where none is open nothing happens. @throws Refusal `not_found`, `forbidden` */
export async function withdrawUploadRequest(context: Context, actor: Actor, id: string): Promise<CredentialRecord> {
  await inTransaction(context.db, async (tx) => {
    const found = await held(tx, actor, id)
    if (found.uploadRequest === null) return
    await save(context, tx, actor, 'upload_request_withdrawn', [{ credential: found, request: null }])
  })
  return await credentialRecord(context, context.db, actor, id)
}

async function held(tx: Tx, actor: Actor, id: string): Promise<StoredCredential> {
  demand(actor, 'archive.request', placeOf(await seenCredential(tx, actor, id)))
  const [found] = await lockCredentials(tx, [id])
  return found!
}

/** A document has come: what was asked for is there. Called in the transaction that adds it, which holds the credential. */
export async function receiveUpload(
  context: Context,
  tx: Tx,
  actor: Actor,
  credential: { readonly id: string; readonly personId: string },
): Promise<void> {
  if (await store.closeUploadRequest(tx, credential.id))
    await record(context, tx, actor, 'upload_received', [{ credential, request: null }])
}

async function save(context: Context, tx: Tx, actor: Actor, act: Act, changes: readonly Change[]): Promise<void> {
  await store.saveUploadRequests(
    tx,
    changes.map(({ credential, request }) => ({ id: credential.id, request })),
  )
  await record(context, tx, actor, act, changes)
}

async function record(context: Context, tx: Tx, actor: Actor, act: Act, changes: readonly Change[]): Promise<void> {
  const entries = changes.map(({ credential: { id, personId }, request }) => ({
    action: `credential.${act}`,
    subject: { type: 'credential', id } as const,
    about: { personId, credentialId: id },
    before: {},
    after: { uploadAskedAt: request?.at ?? null },
    reason: request?.note ?? null,
  }))
  await append(tx, actor, context.clock.now(), entries)
}

type Kind = { readonly kind: 'requestUpload'; readonly note: string | null } | { readonly kind: 'withdrawRequest' }

/** Does it to many, in the caller's transaction; see `changeCredentials`. */
export async function changeRequests(
  context: Context,
  tx: Tx,
  actor: Actor,
  change: Kind,
  meant: readonly Meant[],
): Promise<Done[]> {
  const found = await lockedBy(tx, meant)
  const changes: Change[] = []
  const at = context.clock.now().toISOString()
  const request = change.kind === 'requestUpload' ? { at, by: actor.label, note: change.note } : null
  const done = meant.map(({ id, version }): Done => {
    const credential = found.get(id)
    if (credential === undefined || credential.version !== version) return skipped(id, 'changed_meanwhile')
    if (!may(actor, 'archive.request', placeOf(credential))) return skipped(id, 'no_right')
    const effect = requestEffect({ ...credential, employment: credential.holder.employmentState }, change.kind)
    if (effect.outcome === 'skipped') return skipped(id, effect.reason)
    if (effect.outcome === 'same') return { id, outcome: 'same', reason: null, before: null, afterVersion: null }
    changes.push({ credential, request })
    const before: RequestBefore = { uploadRequest: credential.uploadRequest, made: request?.at ?? null }
    return { id, outcome: 'changed', reason: null, before, afterVersion: version }
  })
  await save(context, tx, actor, request === null ? 'upload_request_withdrawn' : 'upload_requested', changes)
  return done
}

/** The fields of a request as a bulk change keeps them. */
export interface RequestBefore {
  readonly uploadRequest: UploadRequest | null
  /** When the bulk change asked; null: it took back. */
  readonly made: string | null
}

/** Takes back what was asked for, or asks again as before. What came or was withdrawn since stays so. */
export async function undoRequests(
  context: Context,
  tx: Tx,
  actor: Actor,
  rows: readonly Undoable[],
): Promise<Undone[]> {
  const found = await lockedBy(tx, rows)
  const changes: Change[] = []
  const undone = rows.map(({ id, before }): Undone => {
    const credential = found.get(id)
    const { uploadRequest: request, made } = before as RequestBefore
    if (credential === undefined || (credential.uploadRequest?.at ?? null) !== made)
      return { id, outcome: 'kept', reason: 'changed_meanwhile' }
    if (!may(actor, 'archive.request', placeOf(credential))) return { id, outcome: 'kept', reason: 'no_right' }
    changes.push({ credential, request })
    return { id, outcome: 'undone', reason: null }
  })
  const taken = changes.filter(({ request }) => request === null)
  const asked = changes.filter(({ request }) => request !== null)
  await save(context, tx, actor, 'upload_request_withdrawn', taken)
  await save(context, tx, actor, 'upload_requested', asked)
  return undone
}

async function lockedBy(tx: Tx, rows: readonly { readonly id: string }[]): Promise<Map<string, StoredCredential>> {
  const found = await lockCredentials(
    tx,
    rows.map(({ id }) => id),
  )
  return new Map(found.map((one) => [one.id, one]))
}
