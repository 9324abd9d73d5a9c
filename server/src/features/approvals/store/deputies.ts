import type { DeputyRole } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

export interface Deputy {
  readonly id: string
  readonly principalId: string
  readonly principalName: string
  readonly deputyPersonId: string
  readonly role: DeputyRole
  readonly from: Day
  readonly until: Day
  readonly reason: string
  readonly namedById: string
  readonly namedBy: string
}

const columns = sql.raw(`id, principal_id as "principalId", principal_label as "principalName",
  deputy_person_id as "deputyPersonId", role, from_on as "from", until_on as until, reason, named_by as "namedById",
  named_by_label as "namedBy"`)

/** Those that are the person's on that day. */
export async function deputiesOn(db: Db, personId: string, day: Day): Promise<Deputy[]> {
  const { rows } = await sql<Deputy>`
    select ${columns} from approval_deputy
    where deputy_person_id = ${personId}::uuid and ended_at is null and ${day}::date between from_on and until_on
    order by from_on, id limit 50`.execute(db)
  return rows
}

/** Who decides in the places of these accounts on that day, in that role. */
export async function deputiesFor(
  db: Db,
  principalIds: readonly string[],
  role: DeputyRole,
  day: Day,
): Promise<Deputy[]> {
  const { rows } = await sql<Deputy>`
    select ${columns} from approval_deputy
    where principal_id = any(${principalIds}::uuid[]) and role = ${role} and ended_at is null
      and ${day}::date between from_on and until_on order by id`.execute(db)
  return rows
}

/** Those that are not over, of one account and person, or (null) everybody's. */
export async function deputiesSince(
  db: Db,
  whose: { readonly accountId: string; readonly personId: string | null } | null,
  day: Day,
): Promise<Deputy[]> {
  const mine =
    whose === null
      ? sql`true`
      : sql`(principal_id::text = ${whose.accountId} or named_by = ${whose.accountId} or deputy_person_id = ${whose.personId}::uuid)`
  const { rows } = await sql<Deputy>`
    select ${columns} from approval_deputy where ended_at is null and until_on >= ${day}::date and ${mine}
    order by from_on, id limit 500`.execute(db)
  return rows
}

export async function lockDeputy(tx: Tx, id: string): Promise<Deputy | null> {
  const { rows } = await sql<Deputy>`
    select ${columns} from approval_deputy where id = ${id}::uuid and ended_at is null for update`.execute(tx)
  return rows[0] ?? null
}

export async function insertDeputy(tx: Tx, one: Deputy, at: Date): Promise<void> {
  await sql`
    insert into approval_deputy (id, principal_id, principal_label, deputy_person_id, role, from_on, until_on, reason,
      named_by, named_by_label, named_at)
    values (${one.id}::uuid, ${one.principalId}::uuid, ${one.principalName}, ${one.deputyPersonId}::uuid, ${one.role},
      ${one.from}::date, ${one.until}::date, ${one.reason}, ${one.namedById}, ${one.namedBy}, ${at.toISOString()}::timestamptz)`.execute(
    tx,
  )
}

export async function endDeputy(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update approval_deputy set ended_at = ${at.toISOString()}::timestamptz where id = ${id}::uuid`.execute(tx)
}
