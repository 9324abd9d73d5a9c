import type {
  CredentialState,
  CustodyPlace,
  DeadlineKind,
  EmploymentState,
  VerificationState,
} from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Credential } from '../rules/credential.ts'

/** One row of `credential`, as the database names its columns. */
export type CredentialTable = {
  id: string
  version: number
  person_id: string
  holder_name: string
  holder_number: string | null
  holder_employment: EmploymentState
  holder_sort: string
  unit_id: string | null
  type_id: string | null
  type_text: string | null
  type_sort: string
  category: Credential['category']
  profession: string | null
  level: string | null
  number: string | null
  number_key: Buffer | null
  number_sealed: string | null
  issuer: string | null
  registered: boolean | null
  employer_unit_id: string | null
  employer_name: string | null
  employer_bound: boolean
  labels: string[]
  review_codes: string[]
  remarks: string | null
  state: CredentialState
  state_reason: string | null
  superseded_by: string | null
  given_up_on: Day | null
  given_up_reason: string | null
  period_ordinal: number
  issued_on: Day | null
  valid_from: Day | null
  valid_until: Day | null
  no_expiry: boolean
  reviewed_on: Day | null
  review_printed_on: Day | null
  e_certificate_use_until: Day | null
  expires_on: Day | null
  due_from: Day | null
  review_due_on: Day | null
  review_due_from: Day | null
  due_on: Day | null
  verification: VerificationState
  verification_source: string | null
  verification_checked_on: Day | null
  verification_note: string | null
  verification_document_id: string | null
  document_count: number
  import_id: string | null
  created_at: string
  updated_at: string
  search_text: string
  shelf: number
  upload_asked_at: string | null
  upload_asked_by: string | null
  upload_asked_note: string | null
  custody_place: CustodyPlace
  custody_shelf: string | null
}

export type PeriodTable = {
  id: string
  credential_id: string
  ordinal: number
  revision: number
  number: string | null
  number_key: Buffer | null
  number_sealed: string | null
  issuer: string | null
  issued_on: Day | null
  valid_from: Day | null
  valid_until: Day | null
  no_expiry: boolean
  reviewed_on: Day | null
  review_due_on: Day | null
  e_certificate_use_until: Day | null
  import_id: string | null
  recorded_at: string
  recorded_by: string
  recorded_by_label: string
}

export type DeadlineTable = {
  credential_id: string
  position: number
  kind: DeadlineKind
  profession: string | null
  due_on: Day
  source: 'printed' | 'type' | 'province' | 'company' | 'law'
  rule: string
  watched: boolean
}

type CredentialTables = {
  company_credential_type: {
    id: string
    origin: 'shipped' | 'company'
    version: number
    fields: object
    created_at: string
    updated_at: string
  }
  catalogue_revision: { only_one: boolean; token: string }
  credential: CredentialTable
  credential_period: PeriodTable
  credential_deadline: DeadlineTable
}

/** The connection with this feature's tables typed. */
export function on(db: Db) {
  return db.withTables<CredentialTables>()
}

/** Rows for `json_populate_recordset`: fields that are null are left out, which halves what travels and is read. */
export function recordset(rows: readonly object[]): string {
  return JSON.stringify(rows.map(withoutNulls))
}

function withoutNulls(row: object): object {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) if (value !== null) kept[name] = value
  return kept
}
