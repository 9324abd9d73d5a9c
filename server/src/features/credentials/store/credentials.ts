import { copyInto, type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { type Credential, type Holder, shelfOf } from '../rules/credential.ts'
import type { CertificateNumber } from '../rules/number-secrecy.ts'
import { credentialSearchText } from '../rules/search.ts'
import type { StatusThresholds } from '../rules/status.ts'
import type { UploadRequest } from '../rules/upload-request.ts'
import type { OriginalPlace } from './custody.ts'
import { type CredentialTable, on, recordset } from './tables.ts'

/** A credential with everything that is computed when it is written. */
export interface WrittenCredential {
  readonly credential: Credential
  readonly holder: Holder
  readonly thresholds: StatusThresholds
  readonly typeSort: string
  readonly employerBound: boolean
}

/** A credential as it lies in the database. */
export interface StoredCredential extends Credential {
  readonly thresholds: StatusThresholds
  readonly documentCount: number
  readonly uploadRequest: UploadRequest | null
  readonly custody: OriginalPlace
  readonly holder: Pick<Holder, 'id' | 'name' | 'employeeNumber' | 'employmentState' | 'unitId'>
}

export function credentials(db: Db) {
  return on(db).selectFrom('credential').selectAll('credential')
}

export function toNumber(
  row: Pick<CredentialTable, 'number' | 'number_key' | 'number_sealed'>,
): CertificateNumber | null {
  const { number, number_key, number_sealed } = row
  return number === null ? null : { shown: number, key: number_key?.toString('hex') ?? null, sealed: number_sealed }
}

function toRequest({ upload_asked_at, upload_asked_by, upload_asked_note }: CredentialTable): UploadRequest | null {
  return upload_asked_at === null ? null : { at: upload_asked_at, by: upload_asked_by!, note: upload_asked_note }
}

export function toCredential(row: CredentialTable): StoredCredential {
  return {
    id: row.id,
    version: row.version,
    personId: row.person_id,
    typeId: row.type_id,
    typeText: row.type_text,
    category: row.category,
    profession: row.profession,
    level: row.level,
    registered: row.registered,
    employerUnitId: row.employer_unit_id,
    employerName: row.employer_name,
    labels: row.labels,
    reviewCodes: row.review_codes,
    remarks: row.remarks,
    state: row.state,
    stateReason: row.state_reason,
    supersededBy: row.superseded_by,
    givenUpOn: row.given_up_on,
    givenUpReason: row.given_up_reason,
    ordinal: row.period_ordinal,
    period: {
      number: toNumber(row),
      issuer: row.issuer,
      issuedOn: row.issued_on,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      noExpiry: row.no_expiry,
      reviewedOn: row.reviewed_on,
      reviewDueOn: row.review_printed_on,
      eCertificateUseUntil: row.e_certificate_use_until,
    },
    verification: {
      state: row.verification,
      source: row.verification_source,
      checkedOn: row.verification_checked_on,
      note: row.verification_note,
      documentId: row.verification_document_id,
    },
    importId: row.import_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    thresholds: {
      expiresOn: row.expires_on,
      dueFrom: row.due_from,
      reviewDueOn: row.review_due_on,
      reviewDueFrom: row.review_due_from,
      dueOn: row.due_on,
    },
    documentCount: row.document_count,
    uploadRequest: toRequest(row),
    custody: { place: row.custody_place, shelf: row.custody_shelf },
    holder: {
      id: row.person_id,
      name: row.holder_name,
      employeeNumber: row.holder_number,
      employmentState: row.holder_employment,
      unitId: row.unit_id,
    },
  }
}

/** Columns that are written. What the archive and custody tell by themselves is left to them; requests are written alone. */
type Written = Omit<
  CredentialTable,
  | 'document_count'
  | 'number_key'
  | 'upload_asked_at'
  | 'upload_asked_by'
  | 'upload_asked_note'
  | 'custody_place'
  | 'custody_shelf'
> & { readonly number_key: string | null }

function toRow({ credential, holder, thresholds, typeSort, employerBound }: WrittenCredential): Written {
  const { period, verification } = credential
  return {
    id: credential.id,
    version: credential.version,
    person_id: credential.personId,
    holder_name: holder.name,
    holder_number: holder.employeeNumber,
    holder_employment: holder.employmentState,
    holder_sort: holder.sortKey,
    unit_id: holder.unitId,
    type_id: credential.typeId,
    type_text: credential.typeText,
    type_sort: typeSort,
    category: credential.category,
    profession: credential.profession,
    level: credential.level,
    ...numberColumns(period.number),
    issuer: period.issuer,
    registered: credential.registered,
    employer_unit_id: credential.employerUnitId,
    employer_name: credential.employerName,
    employer_bound: employerBound,
    labels: [...credential.labels],
    review_codes: [...credential.reviewCodes],
    remarks: credential.remarks,
    state: credential.state,
    state_reason: credential.stateReason,
    superseded_by: credential.supersededBy,
    given_up_on: credential.givenUpOn,
    given_up_reason: credential.givenUpReason,
    period_ordinal: credential.ordinal,
    issued_on: period.issuedOn,
    valid_from: period.validFrom,
    valid_until: period.validUntil,
    no_expiry: period.noExpiry,
    reviewed_on: period.reviewedOn,
    review_printed_on: period.reviewDueOn,
    e_certificate_use_until: period.eCertificateUseUntil,
    expires_on: thresholds.expiresOn,
    due_from: thresholds.dueFrom,
    review_due_on: thresholds.reviewDueOn,
    review_due_from: thresholds.reviewDueFrom,
    due_on: thresholds.dueOn,
    verification: verification.state,
    verification_source: verification.source,
    verification_checked_on: verification.checkedOn,
    verification_note: verification.note,
    verification_document_id: verification.documentId,
    import_id: credential.importId,
    created_at: credential.createdAt,
    updated_at: credential.updatedAt,
    search_text: credentialSearchText(holder.searchText, period.number),
    shelf: shelfOf(credential, holder.employmentState === 'left'),
  }
}

/** The columns of a number; the key as text that the database reads as bytes. */
export function numberColumns(number: CertificateNumber | null) {
  return {
    number: number?.shown ?? null,
    number_key: number?.key ? `\\x${number.key}` : null,
    number_sealed: number?.sealed ?? null,
  }
}

export async function credentialById(db: Db, id: string): Promise<StoredCredential | null> {
  const row = await credentials(db).where('id', '=', id).executeTakeFirst()
  return row ? toCredential(row) : null
}

/** The credentials of these ids that there are, locked until the transaction ends; always in one order, so nobody waits in a ring. */
export async function lockCredentials(tx: Tx, ids: readonly string[]): Promise<StoredCredential[]> {
  const rows = await credentials(tx)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(toCredential)
}

/** All credentials of these people, locked in the order of ids. */
export async function lockCredentialsOf(tx: Tx, personIds: readonly string[]): Promise<StoredCredential[]> {
  const rows = await credentials(tx)
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(toCredential)
}

/** Inserts credentials. A few thousand at a time is best. */
export async function insertCredentials(tx: Tx, added: readonly WrittenCredential[]): Promise<void> {
  await copyInto(tx, 'credential', added, toRow)
}

/**
 * Writes credentials over the version they were read in; their version becomes the next.
 *
 * @returns the ids that were written; one that is missing was changed meanwhile.
 */
export async function saveCredentials(tx: Tx, changed: readonly WrittenCredential[]): Promise<string[]> {
  if (changed.length === 0) return []
  const rows = changed.map(toRow)
  const columns = Object.keys(rows[0]!).filter((name) => name !== 'id' && name !== 'version')
  const saved = await sql<{ id: string }>`
    update credential set version = credential.version + 1, (${sql.raw(columns.join(', '))}) = row(${sql.raw(columns.map((name) => `given.${name}`).join(', '))})
    from json_populate_recordset(null::credential, ${recordset(rows)}::json) as given
    where credential.id = given.id and credential.version = given.version
    returning credential.id`.execute(tx)
  return saved.rows.map((row) => row.id)
}

/**
 * Writes only what is copied or computed: the holder's copies, thresholds, order of types. The version stays, so nobody who
 * is editing is refused because a department was renamed.
 */
export async function saveComputed(tx: Tx, changed: readonly WrittenCredential[]): Promise<void> {
  if (changed.length === 0) return
  const rows = recordset(changed.map(toRow))
  await sql`
    update credential set (${sql.raw(computed.join(', '))}) = row(${sql.raw(computed.map((name) => `given.${name}`).join(', '))})
    from json_populate_recordset(null::credential, ${rows}::json) as given
    where credential.id = given.id`.execute(tx)
}

const computed = [
  'holder_name',
  'holder_number',
  'holder_employment',
  'holder_sort',
  'unit_id',
  'type_sort',
  'category',
  'employer_bound',
  'expires_on',
  'due_from',
  'review_due_on',
  'review_due_from',
  'due_on',
  'search_text',
  'shelf',
] satisfies (keyof Written)[]

/** Whether the archive of the credential holds the document, not withdrawn; nobody withdraws it before the transaction ends. */
export async function holdEvidence(tx: Tx, credentialId: string, documentId: string): Promise<boolean> {
  const found = await sql`
    select 1 from document
    where id = ${documentId}::uuid and credential_id = ${credentialId}::uuid and withdrawn_at is null for share`.execute(
    tx,
  )
  return found.rows.length > 0
}

/** One document more or less in the archive of the credential. The version stays: nobody who is editing is refused for it. */
export async function countDocument(tx: Tx, credentialId: string, change: 1 | -1): Promise<void> {
  await sql`update credential set document_count = document_count + ${sql.lit(change)} where id = ${credentialId}::uuid`.execute(
    tx,
  )
}
