import type { EmploymentState, IdKind, IdState, Sex } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/db/index.ts'

/** The tables of this feature, as the database names them. */
type PeopleTables = {
  company: {
    only_one: boolean
    version: number
    name: string
    province: string | null
    root_unit_id: string | null
    updated_at: Date | string
  }
  org_unit: {
    id: string
    version: number
    parent_id: string | null
    name: string
    name_key: string
    legal_entity: boolean
    credit_code: string | null
    position: number
    head_id: string | null
    path: string
    tree_order: number
    created_at: Date | string
    updated_at: Date | string
  }
  person: {
    id: string
    version: number
    name: string
    name_key: string
    sort_key: string
    search_text: string
    employee_number: string | null
    employee_key: string | null
    id_kind: IdKind | null
    id_state: IdState
    id_sealed: string | null
    id_masked: string | null
    id_index: Buffer | null
    phone_sealed: string | null
    phone_masked: string | null
    phone_index: Buffer | null
    index_version: number
    email: string | null
    unit_id: string | null
    post: string | null
    sex: Sex | null
    born_on: Day | null
    employment_state: EmploymentState
    hired_on: Day | null
    left_on: Day | null
    remarks: string | null
    steward_id: string | null
    insured_with_id: string | null
    insured_with_name: string | null
    created_at: string
    updated_at: string
  }
  person_summary: { person_id: string; credential_count: number; next_due_on: Day | null }
  reveal_allowance: { actor_id: string; hour: Date | string; used: number }
}

/** The connection with this feature's tables typed. */
export function on(db: Db) {
  return db.withTables<PeopleTables>()
}
