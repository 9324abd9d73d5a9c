import { type Db, sql, type Tx } from '../../platform/db/index.ts'
import type { Document, DocumentKind } from './rules.ts'

type ArchiveTables = {
  document: {
    id: string
    credential_id: string
    person_id: string
    kind: DocumentKind
    file_name: string
    media_type: string
    bytes: number
    sha256: string
    note: string | null
    added_at: string
    added_by: string
    added_by_label: string
    withdrawn_at: string | null
    withdrawn_by: string | null
    withdrawn_by_label: string | null
    withdrawn_reason: string | null
  }
}
type Row = ArchiveTables['document']

const on = (db: Db) => db.withTables<ArchiveTables>()

function documents(db: Db) {
  return on(db).selectFrom('document').selectAll()
}

function toDocument(row: Row): Document {
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
    addedAt: instant(row.added_at),
    addedBy: row.added_by_label,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: instant(row.withdrawn_at), by: row.withdrawn_by_label ?? '', reason: row.withdrawn_reason ?? '' },
  }
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

/** All documents of a credential or of a person's credentials, newest first, withdrawn ones too. */
export async function documentsOf(db: Db, of: { credentialId: string } | { personId: string }): Promise<Document[]> {
  const query =
    'credentialId' in of
      ? documents(db).where('credential_id', '=', of.credentialId)
      : documents(db).where('person_id', '=', of.personId)
  return (await query.orderBy('id', 'desc').execute()).map(toDocument)
}

/**
 * Inserts a document unless the credential holds the same file already.
 *
 * @returns the id of the document that holds it then; null when this one was inserted.
 */
export async function insertDocument(tx: Tx, document: Document, addedBy: string): Promise<string | null> {
  const inserted = await on(tx)
    .insertInto('document')
    .values({
      id: document.id,
      credential_id: document.credentialId,
      person_id: document.personId,
      kind: document.kind,
      file_name: document.fileName,
      media_type: document.mediaType,
      bytes: document.bytes,
      sha256: document.sha256,
      note: document.note,
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

export async function saveWithdrawal(tx: Tx, document: Document, by: string): Promise<void> {
  const { withdrawn } = document
  await sql`
    update document set withdrawn_at = ${withdrawn?.at}::timestamptz, withdrawn_by = ${by},
      withdrawn_by_label = ${withdrawn?.by}, withdrawn_reason = ${withdrawn?.reason}
    where id = ${document.id}::uuid`.execute(tx)
}
