/** The company's policies and when the nightly run begins. */
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
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

export async function lockPolicy(tx: Tx, id: string): Promise<StoredPolicy | null> {
  const found =
    await sql<StoredPolicy>`select ${columns} from reminder_policy where id = ${id}::uuid for update`.execute(tx)
  return found.rows[0] ?? null
}

/** @returns false where there is one for the same place already. */
export async function insertPolicy(tx: Tx, policy: StoredPolicy, at: Date): Promise<boolean> {
  const { id, version, typeId, category, unitId, rules } = policy
  const { numAffectedRows } = await sql`
    insert into reminder_policy (id, version, type_id, category, unit_id, rules, updated_at)
    values (${id}::uuid, ${version}, ${typeId}, ${category}, ${unitId}::uuid, ${JSON.stringify(rules)}::jsonb, ${at.toISOString()}::timestamptz)
    on conflict on constraint reminder_policy_place_once do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Writes the rules over the version that was locked; the version becomes the next. */
export async function savePolicy(tx: Tx, { id, version, rules }: StoredPolicy, at: Date): Promise<void> {
  await sql`
    update reminder_policy set rules = ${JSON.stringify(rules)}::jsonb, version = ${version}, updated_at = ${at.toISOString()}::timestamptz
    where id = ${id}::uuid`.execute(tx)
}

export async function deletePolicy(tx: Tx, id: string): Promise<void> {
  await sql`delete from reminder_policy where id = ${id}::uuid`.execute(tx)
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

/** Writes it over that version. @returns false when somebody was faster. */
export async function saveSetting(tx: Tx, { version, scanAt }: ReminderSetting): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update reminder_setting set scan_at = ${scanAt}, version = version + 1 where version = ${version}`.execute(tx)
  return numAffectedRows === 1n
}
