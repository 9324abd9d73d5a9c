import type { ProjectKind, ProjectRole, ProjectState, Requirement } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/db/index.ts'

type StaffingTables = {
  project: {
    id: string
    version: number
    code: string | null
    name: string
    kind: ProjectKind
    state: ProjectState
    state_on: Day
    state_note: string | null
    entity_id: string
    unit_id: string | null
    home_unit_id?: string
    place: string | null
    area_m2: number | null
    contract_wan_yuan: number | null
    starts_on: Day
    ends_on: Day
    sort_key: string
    search_text: string
    created_at: Date
    updated_at: Date
  }
  project_slot: {
    id: string
    version: number
    project_id: string
    position: number
    role: ProjectRole
    name: string
    count: number
    priority: number
    exclusive: boolean
    requirement: Requirement | string | null
    may_expire: boolean
    from_on: Day | null
    to_on: Day | null
    created_at: Date
    updated_at: Date
  }
}

/** The connection with this feature's tables typed. */
export function on(db: Db) {
  return db.withTables<StaffingTables>()
}
