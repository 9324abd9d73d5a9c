/** The company's policies and when the nightly run begins. */
import { type Db, sql } from '../../../platform/db/index.ts'
import type { ScopedPolicy } from '../rules/policy.ts'

export interface StoredPolicy extends ScopedPolicy {
  readonly id: string
  readonly version: number
}

const columns = sql`id, version, type_id as "typeId", category, unit_id as "unitId", rules`

/** All policies of the company: a handful. */
export async function allPolicies(db: Db): Promise<StoredPolicy[]> {
  const found = await sql<StoredPolicy>`select ${columns} from reminder_policy order by id`.execute(db)
  return found.rows
}

export interface ReminderSetting {
  readonly version: number
  /** `HH:MM` in the company's zone. */
  readonly scanAt: string
}

export async function readSetting(db: Db): Promise<ReminderSetting> {
  const found = await sql<ReminderSetting>`select version, scan_at as "scanAt" from reminder_setting`.execute(db)
  return found.rows[0]!
}
