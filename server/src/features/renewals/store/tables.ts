import type {
  HoursKind,
  RenewalEndReason,
  RenewalKind,
  RenewalState,
  RenewalStepKind,
  RenewalStepOwner,
  StepTemplate,
} from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/db/index.ts'

export type RenewalTables = {
  renewal_case: {
    id: string
    version: number
    credential_id: string
    person_id: string
    kind: RenewalKind
    period_ordinal: number
    state: RenewalState
    end_reason: RenewalEndReason | null
    opens_on: Day
    apply_by: Day
    ends_on: Day
    owner_id: string | null
    next_step: RenewalStepKind | null
    next_due_on: Day | null
    opened_at: string
    closed_at: string | null
    updated_at: string
  }
  renewal_step: {
    case_id: string
    position: number
    kind: RenewalStepKind
    label: string | null
    owner: RenewalStepOwner
    due_on: Day
    done_on: Day | null
    done_by: string | null
    cost_fen: number | null
    entry_id: string | null
    document_id: string | null
  }
  renewal_template: { type_id: string; version: number; steps: StepTemplate[] | string; updated_at: string }
  renewal_hours: {
    id: string
    person_id: string
    earned_on: Day
    hours: number
    kind: HoursKind
    profession: string | null
    type_ids: string[]
    title: string
    provider: string | null
    document_id: string | null
    added_at: string
    added_by: string
    withdrawn_at: string | null
    withdrawn_by: string | null
    withdrawn_reason: string | null
  }
}

export const on = (db: Db) => db.withTables<RenewalTables>()
