import type { DocumentRecord, Permission } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { peek, sniff } from '../../../platform/files/index.ts'
import type { Download, Upload } from '../../../platform/http/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import {
  type CredentialTitle,
  countDocument,
  credentialTitles,
  receiveUpload,
  withdrawEvidence,
} from '../../credentials/index.ts'
import { makePreviewJob } from '../jobs.ts'
import { presentDocument } from '../present.ts'
import {
  acceptType,
  type Document,
  type DocumentKind,
  documentSnapshot,
  downloadName,
  pictureFor,
  withdraw,
} from '../rules/document.ts'
import { replace, successors } from '../rules/versions.ts'
import { documentById, documentsOf, insertDocument, lockDocument, saveWithdrawal } from '../store/documents.ts'
import { openPicture } from './preview.ts'
import { followed } from './retention.ts'

/** The archive of a credential, newest first, withdrawn documents too. @throws Refusal `not_found` */
export async function listDocuments(db: Db, actor: Actor, credentialId: string): Promise<DocumentRecord[]> {
  const { place } = await titleOf(db, actor, credentialId, 'archive.read')
  const documents = await documentsOf(db, { credentialIds: [credentialId] })
  const replaced = successors(documents)
  return documents.map((document) => presentDocument(document, actor, place, replaced))
}

/** All documents of a person's credentials with the name of the certificate. @throws Refusal `not_found` */
export async function personDocuments(
  db: Db,
  actor: Actor,
  personId: string,
): Promise<(DocumentRecord & { typeName: string })[]> {
  const titles = new Map((await credentialTitles(db, actor, { personId })).map((title) => [title.id, title]))
  for (const { place } of titles.values()) demand(actor, 'archive.read', place)
  const documents = await documentsOf(db, { personId })
  const replaced = successors(documents)
  return documents.flatMap((document) => {
    const title = titles.get(document.credentialId)
    if (title === undefined) return []
    return [{ ...presentDocument(document, actor, title.place, replaced), typeName: title.typeName }]
  })
}

/** The credential, if the actor sees it and may do this with its archive. @throws Refusal `not_found`, `forbidden` */
async function titleOf(db: Db, actor: Actor, credentialId: string, permission: Permission): Promise<CredentialTitle> {
  const [title] = await credentialTitles(db, actor, { ids: [credentialId] })
  if (title === undefined) throw new Refusal('not_found')
  demand(actor, permission, title.place)
  return title
}

export interface AttachedFields {
  /** Of the document it replaces when absent; of a scan where it replaces none. */
  readonly kind?: DocumentKind | undefined
  readonly note?: string | undefined
  /** The older document of the same paper. */
  readonly replaces?: string | undefined
}

/** A file that lies in the store and is of a type we take; no record names it yet. */
export interface StoredFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Stores an upload under its digest, before anything is recorded. Its type is found from its beginning; what is of no type we take
 * is never stored.
 *
 * @throws Refusal `file_empty`, `file_too_large`, `file_type_unknown`, `storage_unavailable`.
 */
export async function storeUpload(context: Context, upload: Omit<Upload<unknown>, 'fields'>): Promise<StoredFile> {
  const { head, stream } = await peek(upload.stream)
  // An empty file is refused as what it is, by the store.
  const mediaType = head.length === 0 ? '' : acceptType(await sniff(head, upload.name))
  const file = await context.files.put(stream, { maxBytes: upload.maxBytes })
  return { name: upload.name, mediaType, bytes: file.bytes, sha256: file.sha256 }
}

/**
 * Adds a file to a credential, or a newer version of one that is there; the older one stays as it was. The file is stored before
 * its record and survives whatever happens to that.
 *
 * @throws Refusal `not_found`, those of `storeUpload` and of `attachFile`.
 */
export async function attachDocument(
  context: Context,
  actor: Actor,
  credentialId: string,
  upload: Upload<AttachedFields>,
): Promise<DocumentRecord> {
  const { personId, place } = await titleOf(context.db, actor, credentialId, 'archive.attach')
  const file = await storeUpload(context, upload)
  const to = { credentialId, personId, ...upload.fields }
  const document = await inTransaction(context.db, (tx) => attachFile(context, tx, actor, to, file))
  return presentDocument(document, actor, place, new Map())
}

/**
 * Records a stored file in the archive of a credential, in the caller's transaction, who has asked whether the actor may.
 *
 * @throws Refusal `document_attached_already` with the `documentId` that holds the same file; `not_found`, `wrong_state`,
 * `document_replaced`, `document_kind_differs` for one to be replaced.
 */
export async function attachFile(
  context: Context,
  tx: Tx,
  actor: Actor,
  { credentialId, personId, ...fields }: AttachedFields & { readonly credentialId: string; readonly personId: string },
  file: StoredFile,
): Promise<Document> {
  // Holds the credential first, as everybody who writes in its archive does; and its holder's last day is what it is.
  await countDocument(tx, credentialId, 1)
  const { replaces, kind } = await placeOf(tx, credentialId, fields)
  const { unitId, retainUntil } = await followed(tx, personId, { kind, addedOn: context.clock.today() })
  const added: Document = {
    id: newId(),
    credentialId,
    personId,
    fileName: file.name,
    mediaType: file.mediaType,
    bytes: file.bytes,
    sha256: file.sha256,
    note: fields.note || null,
    picture: pictureFor(file.mediaType),
    addedAt: context.clock.now().toISOString(),
    addedBy: actor.label,
    withdrawn: null,
    kind,
    replaces,
    retainUntil,
  }
  const documentId = await insertDocument(tx, added, { unitId, addedBy: actor.id })
  if (documentId !== null) throw new Refusal('document_attached_already', { documentId })
  await record(context, tx, actor, 'document.attached', added, null)
  await receiveUpload(context, tx, actor, { id: credentialId, personId })
  if (added.picture?.state === 'pending') await enqueue(tx, makePreviewJob, { documentId: added.id })
  return added
}

/** What a new document of a credential that is held is, and which one it replaces. */
async function placeOf(
  tx: Tx,
  credentialId: string,
  { kind, replaces }: AttachedFields,
): Promise<{ kind: DocumentKind; replaces: string | null }> {
  if (replaces === undefined) return { kind: kind ?? 'scan', replaces: null }
  const documents = await documentsOf(tx, { credentialIds: [credentialId] })
  const older = documents.find(({ id }) => id === replaces) ?? null
  return { kind: replace(older, successors(documents).get(replaces) ?? null, kind), replaces }
}

/**
 * The file of a document, withdrawn ones included; its digest is checked while it is read. Shown in the page, a document that has
 * a picture is that picture.
 *
 * @throws Refusal `not_found`, `file_missing`.
 */
export async function downloadDocument(context: Context, actor: Actor, id: string, inline: boolean): Promise<Download> {
  const document = await documentById(context.db, id)
  if (document === null) throw new Refusal('not_found')
  await titleOf(context.db, actor, document.credentialId, 'archive.read')
  if (inline && document.picture?.state === 'made') return await openPicture(context, document.picture.sha256)
  return {
    name: downloadName(document.fileName, document.mediaType),
    mediaType: document.mediaType,
    stream: await context.files.open(document.sha256),
    bytes: document.bytes,
    sha256: document.sha256,
    inline,
  }
}

/** Takes a document out of use; it stays in the history. A check that rests on it is undone. @throws Refusal `not_found`, `forbidden`, `wrong_state`. */
export async function withdrawDocument(
  context: Context,
  actor: Actor,
  id: string,
  reason: string,
): Promise<DocumentRecord> {
  return await inTransaction(context.db, async (tx) => {
    const found = await documentById(tx, id)
    if (found === null) throw new Refusal('not_found')
    const { place } = await titleOf(tx, actor, found.credentialId, 'archive.withdraw')
    // The credential first: whoever records a check holds it and then its evidence.
    await withdrawEvidence(context, tx, actor, { credentialId: found.credentialId, documentId: id, reason })
    const before = (await lockDocument(tx, id))!
    const at = context.clock.now().toISOString()
    const after = withdraw(before, { at, label: actor.label, reason })
    await saveWithdrawal(tx, after, actor.id)
    await countDocument(tx, after.credentialId, -1)
    await record(context, tx, actor, 'document.withdrawn', after, reason)
    const documents = await documentsOf(tx, { credentialIds: [after.credentialId] })
    return presentDocument(after, actor, place, successors(documents))
  })
}

async function record(
  context: Context,
  tx: Tx,
  actor: Actor,
  action: string,
  document: Document,
  reason: string | null,
): Promise<void> {
  await append(tx, actor, context.clock.now(), [
    {
      action,
      subject: { type: 'document', id: document.id },
      about: { personId: document.personId, credentialId: document.credentialId },
      before: document.withdrawn === null ? null : { withdrawn: false },
      after: documentSnapshot(document),
      reason,
      files: [document.sha256],
    },
  ])
}
