import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Document, Picture } from '../rules/document.ts'
import { type ArchiveTables, on } from './tables.ts'

type Row = ArchiveTables['document']

export function documents(db: Db) {
  return on(db).selectFrom('document').selectAll()
}

export function toDocument(row: Row): Document {
  return {
    id: row.id,
    credentialId: row.credential_id,
    personId: row.person_id,
    kind: row.kind,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    note: row.note,
    replaces: row.replaces,
    retainUntil: row.retain_until,
    picture: toPicture(row),
    addedAt: instant(row.added_at),
    addedBy: row.added_by_label,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: instant(row.withdrawn_at), by: row.withdrawn_by_label ?? '', reason: row.withdrawn_reason ?? '' },
  }
}

function toPicture({ preview_state: state, preview_sha256: sha256 }: Row): Picture | null {
  if (state === 'made') return { state, sha256: sha256! }
  return state === null ? null : { state }
}

/** The database leaves out zeros at the end of a second; an instant is written one way everywhere. */
function instant(at: string): string {
  return new Date(at).toISOString()
}

export async function documentById(db: Db, id: string): Promise<Document | null> {
  const row = await documents(db).where('id', '=', id).executeTakeFirst()
  return row ? toDocument(row) : null
}

/** The document, held until the transaction ends. */
export async function lockDocument(tx: Tx, id: string): Promise<Document | null> {
  const row = await documents(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toDocument(row) : null
}

/** All documents of credentials or of a person's credentials, newest first, withdrawn ones too. */
export async function documentsOf(
  db: Db,
  of: { credentialIds: readonly string[] } | { personId: string },
): Promise<Document[]> {
  const query =
    'credentialIds' in of
      ? documents(db).where('credential_id', '=', sql<string>`any(${of.credentialIds}::uuid[])`)
      : documents(db).where('person_id', '=', of.personId)
  return (await query.orderBy('id', 'desc').execute()).map(toDocument)
}

/**
 * Inserts a document unless the credential holds the same file already.
 *
 * @returns the id of the document that holds it then; null when this one was inserted.
 */
export async function insertDocument(
  tx: Tx,
  document: Document,
  { unitId, addedBy }: { readonly unitId: string | null; readonly addedBy: string },
): Promise<string | null> {
  const inserted = await on(tx)
    .insertInto('document')
    .values({
      id: document.id,
      credential_id: document.credentialId,
      person_id: document.personId,
      unit_id: unitId,
      kind: document.kind,
      file_name: document.fileName,
      media_type: document.mediaType,
      bytes: document.bytes,
      sha256: document.sha256,
      note: document.note,
      replaces: document.replaces,
      retain_until: document.retainUntil,
      preview_state: document.picture?.state ?? null,
      added_at: document.addedAt,
      added_by: addedBy,
      added_by_label: document.addedBy,
    })
    .onConflict((conflict) =>
      conflict.columns(['credential_id', 'sha256']).where('withdrawn_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (inserted !== undefined) return null
  const held = await on(tx)
    .selectFrom('document')
    .select('id')
    .where('credential_id', '=', document.credentialId)
    .where('sha256', '=', document.sha256)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return held?.id ?? document.id
}

export async function savePicture(tx: Tx, id: string, picture: Picture): Promise<void> {
  const sha256 = picture.state === 'made' ? picture.sha256 : null
  await on(tx)
    .updateTable('document')
    .set({ preview_state: picture.state, preview_sha256: sha256 })
    .where('id', '=', id)
    .execute()
}

export async function saveWithdrawal(tx: Tx, document: Document, by: string): Promise<void> {
  const { withdrawn } = document
  await sql`
    update document set withdrawn_at = ${withdrawn?.at}::timestamptz, withdrawn_by = ${by},
      withdrawn_by_label = ${withdrawn?.by}, withdrawn_reason = ${withdrawn?.reason}
    where id = ${document.id}::uuid`.execute(tx)
}
