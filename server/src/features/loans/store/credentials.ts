/** What loans read of credentials and their holders. Nothing is written here. */
import type { CredentialStatus, EmploymentState, VerificationState } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'

export interface LendableCredential {
  readonly id: string
  readonly typeId: string | null
  readonly typeText: string | null
  readonly profession: string | null
  /** As it may be shown. */
  readonly number: string | null
  readonly category: 'registration' | 'title' | 'skill' | null
  readonly employerBound: boolean
  readonly registered: boolean | null
  readonly employerUnitId: string | null
  readonly employerName: string | null
  readonly status: CredentialStatus
  readonly validUntil: Day | null
  readonly verification: VerificationState
  readonly reviewCodes: readonly string[]
  readonly holderId: string
  readonly holderName: string
  readonly holderNumber: string | null
  readonly holderEmployment: EmploymentState
  readonly unitId: string | null
}

export async function lendableCredentials(
  db: Db,
  ids: readonly string[],
  today: Day,
): Promise<Map<string, LendableCredential>> {
  const { rows } = await sql<LendableCredential>`
    select id, type_id as "typeId", type_text as "typeText", profession, number, category, employer_bound as "employerBound", registered,
      employer_unit_id as "employerUnitId", employer_name as "employerName",
      credential_status(state, expires_on, due_from, review_due_on, review_due_from, ${today}::date) as status,
      expires_on as "validUntil", verification, review_codes as "reviewCodes", person_id as "holderId", holder_name as "holderName",
      holder_number as "holderNumber", holder_employment as "holderEmployment", unit_id as "unitId"
    from credential where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
