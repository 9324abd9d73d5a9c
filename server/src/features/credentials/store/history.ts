import { copyInto, type Db, newId, sql, type Tx } from '../../../platform/db/index.ts'
import type { Period, RecordedPeriod } from '../rules/credential.ts'
import type { Deadline } from '../rules/deadlines.ts'
import { numberColumns, toNumber } from './credentials.ts'
import { on } from './tables.ts'

/** A period on its way into the record: the next ordinal is a renewal, the same ordinal with the next revision a correction. */
export interface NewPeriod {
  readonly credentialId: string
  readonly ordinal: number
  readonly revision: number
  readonly period: Period
  readonly importId: string | null
}

export async function insertPeriods(
  tx: Tx,
  periods: readonly NewPeriod[],
  by: { readonly id: string; readonly label: string },
  at: Date,
): Promise<void> {
  await copyInto(tx, 'credential_period', periods, ({ credentialId, ordinal, revision, period, importId }) => ({
    id: newId(),
    credential_id: credentialId,
    ordinal,
    revision,
    ...numberColumns(period.number),
    issuer: period.issuer,
    issued_on: period.issuedOn,
    valid_from: period.validFrom,
    valid_until: period.validUntil,
    no_expiry: period.noExpiry,
    reviewed_on: period.reviewedOn,
    review_due_on: period.reviewDueOn,
    e_certificate_use_until: period.eCertificateUseUntil,
    import_id: importId,
    recorded_at: at.toISOString(),
    recorded_by: by.id,
    recorded_by_label: by.label,
  }))
}

/** The revision that counts of every period of these credentials, oldest period first. */
export async function periodsOf(
  db: Db,
  credentialIds: readonly string[],
): Promise<Map<string, (RecordedPeriod & { readonly revision: number })[]>> {
  const rows = await on(db)
    .selectFrom('credential_period')
    .selectAll()
    .distinctOn(['credential_id', 'ordinal'])
    .where('credential_id', '=', sql<string>`any(${credentialIds}::uuid[])`)
    .orderBy('credential_id')
    .orderBy('ordinal')
    .orderBy('revision', 'desc')
    .execute()
  const found = new Map<string, (RecordedPeriod & { readonly revision: number })[]>()
  for (const row of rows) {
    const periods = found.get(row.credential_id) ?? []
    found.set(row.credential_id, periods)
    periods.push({
      id: row.id,
      ordinal: row.ordinal,
      revision: row.revision,
      number: toNumber(row),
      issuer: row.issuer,
      issuedOn: row.issued_on,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      noExpiry: row.no_expiry,
      reviewedOn: row.reviewed_on,
      reviewDueOn: row.review_due_on,
      eCertificateUseUntil: row.e_certificate_use_until,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by_label,
    })
  }
  return found
}

export interface CredentialDeadlines {
  readonly credentialId: string
  readonly deadlines: readonly Deadline[]
  /** Whether anybody is warned of them. */
  readonly watched: boolean
}

/** Writes the deadlines of these credentials anew. */
export async function replaceDeadlines(tx: Tx, changed: readonly CredentialDeadlines[]): Promise<void> {
  if (changed.length === 0) return
  await on(tx)
    .deleteFrom('credential_deadline')
    .where('credential_id', '=', sql<string>`any(${changed.map(({ credentialId }) => credentialId)}::uuid[])`)
    .execute()
  await insertDeadlines(tx, changed)
  await sql`
    update credential_deadline as deadline set watched = false from credential_hours_done as done
    where deadline.credential_id = any(${changed.map(({ credentialId }) => credentialId)}::uuid[])
      and done.credential_id = deadline.credential_id and kind = 'hours_due' and due_on <= done_for`.execute(tx)
}

/** For credentials that have none yet. */
export async function insertDeadlines(tx: Tx, added: readonly CredentialDeadlines[]): Promise<void> {
  const rows = added.flatMap(({ credentialId, deadlines, watched }) =>
    deadlines.map((deadline, position) => ({ credentialId, deadline, position, watched })),
  )
  await copyInto(tx, 'credential_deadline', rows, ({ credentialId, deadline, position, watched }) => ({
    credential_id: credentialId,
    position,
    kind: deadline.kind,
    profession: deadline.profession,
    due_on: deadline.dueOn,
    source: deadline.source,
    rule: deadline.rule,
    watched,
  }))
}

export async function deadlinesOf(db: Db, credentialId: string): Promise<Deadline[]> {
  const rows = await on(db)
    .selectFrom('credential_deadline')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .orderBy('due_on')
    .orderBy('position')
    .execute()
  return rows.map(({ kind, profession, due_on, source, rule }) => ({ kind, profession, dueOn: due_on, source, rule }))
}
