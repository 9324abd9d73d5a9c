import type { PackageState, Requirement } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

export interface KeptPackage {
  readonly id: string
  readonly projectId: string
  readonly state: PackageState
  readonly purpose: string
  readonly recipient: string
  readonly consentNote: string
  readonly language: 'zh-CN' | 'en'
  readonly done: number
  readonly total: number
  readonly missing: number | null
  readonly sha256: string | null
  readonly bytes: number | null
  readonly askedBy: string
  readonly askedAt: string
  readonly madeOn: Day | null
  readonly expiredOn: Day | null
}

const columns = sql`id, project_id as "projectId", state, purpose, recipient, consent_note as "consentNote", language, done, total, missing,
  sha256, bytes, asked_by_label as "askedBy", asked_at as "askedAt", made_on as "madeOn", expired_on as "expiredOn"`

export async function insertPackage(
  tx: Tx,
  one: Pick<KeptPackage, 'id' | 'projectId' | 'purpose' | 'recipient' | 'consentNote' | 'language'>,
  by: { readonly id: string; readonly label: string },
  at: Date,
): Promise<void> {
  await sql`
    insert into tender_package (id, project_id, state, purpose, recipient, consent_note, language, asked_by, asked_by_label, asked_at)
    values (${one.id}::uuid, ${one.projectId}::uuid, 'waiting', ${one.purpose}, ${one.recipient}, ${one.consentNote}, ${one.language},
      ${by.id}, ${by.label}, ${at.toISOString()}::timestamptz)`.execute(tx)
}

export async function packageById(db: Db, id: string): Promise<KeptPackage | null> {
  return (
    (await sql<KeptPackage>`select ${columns} from tender_package where id = ${id}::uuid`.execute(db)).rows[0] ?? null
  )
}

export async function lockPackage(tx: Tx, id: string): Promise<KeptPackage | null> {
  const found = await sql<KeptPackage>`select ${columns} from tender_package where id = ${id}::uuid for update`.execute(
    tx,
  )
  return found.rows[0] ?? null
}

export async function packagesFor(db: Db, projectId: string, limit: number): Promise<KeptPackage[]> {
  const found = await sql<KeptPackage>`
    select ${columns} from tender_package where project_id = ${projectId}::uuid order by asked_at desc, id desc limit ${limit}`.execute(
    db,
  )
  return found.rows
}

/** Moves it on while nobody ended it. @returns whether it is still to be made */
export async function savePackageProgress(db: Db, id: string, done: number, total: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update tender_package set state = 'making', done = ${done}, total = ${total}
    where id = ${id}::uuid and state in ('waiting', 'making')`.execute(db)
  return numAffectedRows === 1n
}

export async function savePackageDone(
  tx: Tx,
  id: string,
  made: { readonly sha256: string; readonly bytes: number; readonly missing: number; readonly on: Day },
  at: Date,
): Promise<void> {
  await sql`
    update tender_package set state = 'done', done = total, sha256 = ${made.sha256}, bytes = ${made.bytes}, missing = ${made.missing},
      made_on = ${made.on}::date, finished_at = ${at.toISOString()}::timestamptz where id = ${id}::uuid`.execute(tx)
}

export async function savePackageEnd(db: Db, id: string, state: 'failed' | 'cancelled', at: Date): Promise<void> {
  await sql`
    update tender_package set state = ${state}, finished_at = ${at.toISOString()}::timestamptz
    where id = ${id}::uuid and state in ('waiting', 'making')`.execute(db)
}

/** Packages whose file is there, after this one. */
export async function packagesWithFiles(
  db: Db,
  after: string,
  limit: number,
): Promise<{ id: string; projectId: string }[]> {
  const found = await sql<{ id: string; projectId: string }>`
    select package.id, package.project_id as "projectId"
    from tender_package as package where package.state = 'done' and package.id > ${after}::uuid order by package.id limit ${limit}`.execute(
    db,
  )
  return found.rows
}

export async function savePackageExpired(tx: Tx, id: string, on: Day): Promise<void> {
  await sql`update tender_package set state = 'expired', sha256 = null, expired_on = ${on}::date where id = ${id}::uuid`.execute(
    tx,
  )
}

export interface EngagedMember {
  readonly personId: string
  readonly name: string
  readonly employeeNumber: string | null
  readonly unitId: string | null
  readonly roleName: string
  readonly requirement: Requirement | null
}

/** Who is reserved or engaged for the project, in the order of its slots. */
export async function membersOf(db: Db, projectId: string): Promise<EngagedMember[]> {
  const found = await sql<EngagedMember>`
    select engagement.person_id as "personId", person.name, person.employee_number as "employeeNumber",
      person.unit_id as "unitId", engagement.role_name as "roleName", slot.requirement
    from engagement join assessed_person_report as person on person.person_id = engagement.person_id
      left join project_slot as slot on slot.id = engagement.slot_id
    where engagement.project_id = ${projectId}::uuid and engagement.state in ('reserved', 'active')
    order by slot.position nulls last, person.sort_key, engagement.id`.execute(db)
  return found.rows
}
