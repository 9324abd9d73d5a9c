import type {
  EndedReason,
  EngagementBeginning,
  EngagementState,
  LockException,
  ProjectRole,
  ProjectState,
} from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Held } from '../rules/lock.ts'

/** An engagement as it is kept. A document is a file of its project. */
export interface Engagement {
  readonly id: string
  readonly version: number
  readonly projectId: string
  readonly slotId: string | null
  readonly personId: string
  readonly role: ProjectRole
  readonly roleName: string
  readonly exclusive: boolean
  readonly fromOn: Day
  readonly toOn: Day | null
  readonly state: EngagementState
  readonly reservedUntil: Day | null
  readonly begunBy: EngagementBeginning | null
  readonly begunNote: string | null
  readonly begunDocument: string | null
  readonly lockException: LockException | null
  readonly lockExceptionProjects: readonly string[]
  readonly evidenceNote: string | null
  readonly evidenceDocument: string | null
  readonly endedReason: EndedReason | null
  readonly endedNote: string | null
  readonly endedDocument: string | null
  readonly replaces: string | null
}

export const engagementColumns =
  sql.raw(`engagement.id, engagement.version, engagement.project_id as "projectId", engagement.slot_id as "slotId",
  engagement.person_id as "personId", engagement.role, engagement.role_name as "roleName", engagement.exclusive,
  engagement.from_on as "fromOn", engagement.to_on as "toOn", engagement.state, engagement.reserved_until as "reservedUntil",
  begun_by as "begunBy", begun_note as "begunNote", begun_document as "begunDocument", lock_exception as "lockException",
  lock_exception_projects as "lockExceptionProjects", evidence_note as "evidenceNote", evidence_document as "evidenceDocument",
  ended_reason as "endedReason", ended_note as "endedNote", ended_document as "endedDocument", replaces`)

export async function engagementById(db: Db, id: string): Promise<Engagement | null> {
  const { rows } = await sql<Engagement>`select ${engagementColumns} from engagement where id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Of a project: those in force first, then the latest. */
export async function engagementsOfProject(db: Db, projectId: string): Promise<Engagement[]> {
  const { rows } = await sql<Engagement>`
    select ${engagementColumns} from engagement where project_id = ${projectId}::uuid
    order by state not in ('reserved', 'active'), from_on desc, id`.execute(db)
  return rows
}

/** Of a person, the latest first, each with its project. */
export async function engagementsOfPerson(
  db: Db,
  personId: string,
): Promise<(Engagement & { projectName: string; projectState: ProjectState })[]> {
  const { rows } = await sql<Engagement & { projectName: string; projectState: ProjectState }>`
    select ${engagementColumns}, project.name as "projectName", project.state as "projectState"
    from engagement join project on project.id = engagement.project_id
    where person_id = ${personId}::uuid order by engagement.from_on desc, engagement.id limit 200`.execute(db)
  return rows
}

export interface HeldOf extends Held {
  readonly personId: string
  /** Whose owners agreed in writing that their chief supervisor serves others too. */
  readonly consentedProjects: readonly string[]
}

/**
 * What holds these people, in no order: all that is in force, whatever its days, since one past its planned end holds on. Whoever acts
 * upon it holds the people's rows (`holdPeople`).
 */
export async function heldOf(db: Db, personIds: readonly string[]): Promise<HeldOf[]> {
  const { rows } = await sql<HeldOf>`
    select engagement.id, project_id as "projectId", slot_id as "slotId", person_id as "personId", role, exclusive,
      from_on as "fromOn", to_on as "toOn", engagement.state, reserved_until as "reservedUntil",
      case when lock_exception = 'owner_consent' then lock_exception_projects || project_id else '{}' end as "consentedProjects",
      case when lock_exception is not null
        then json_build_object('kind', lock_exception, 'projectIds', lock_exception_projects) end as exception,
      json_build_object('name', project.name, 'state', project.state, 'stateOn', project.state_on) as project
    from engagement join project on project.id = engagement.project_id
    where person_id = any(${personIds}::uuid[]) and engagement.state in ('reserved', 'active')
    order by from_on, engagement.id`.execute(db)
  return rows
}

export async function insertEngagements(tx: Tx, added: readonly Engagement[], at: Date): Promise<void> {
  for (const one of added) {
    await sql`
      insert into engagement (id, version, project_id, slot_id, person_id, role, role_name, exclusive, from_on, to_on, state,
        reserved_until, begun_by, begun_note, begun_document, lock_exception, lock_exception_projects, evidence_note,
        evidence_document, replaces, created_at, updated_at)
      values (${one.id}::uuid, ${one.version}, ${one.projectId}::uuid, ${one.slotId}::uuid, ${one.personId}::uuid, ${one.role},
        ${one.roleName}, ${one.exclusive}, ${one.fromOn}::date, ${one.toOn}::date, ${one.state}, ${one.reservedUntil}::date,
        ${one.begunBy}, ${one.begunNote}, ${one.begunDocument}::uuid, ${one.lockException},
        ${one.lockExceptionProjects}::uuid[], ${one.evidenceNote}, ${one.evidenceDocument}::uuid, ${one.replaces}::uuid,
        ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz)`.execute(tx)
  }
}

/** Writes over the version that was read under the project's lock. Who, where and as what never changes. */
export async function saveEngagement(tx: Tx, one: Engagement, at: Date): Promise<void> {
  await sql`
    update engagement set version = ${one.version}, from_on = ${one.fromOn}::date, to_on = ${one.toOn}::date,
      state = ${one.state}, reserved_until = ${one.reservedUntil}::date, begun_by = ${one.begunBy},
      begun_note = ${one.begunNote}, begun_document = ${one.begunDocument}::uuid, lock_exception = ${one.lockException},
      lock_exception_projects = ${one.lockExceptionProjects}::uuid[], evidence_note = ${one.evidenceNote},
      evidence_document = ${one.evidenceDocument}::uuid, ended_reason = ${one.endedReason}, ended_note = ${one.endedNote},
      ended_document = ${one.endedDocument}::uuid, updated_at = ${at.toISOString()}::timestamptz
    where id = ${one.id}::uuid`.execute(tx)
}

/** The day, in that time zone, on which it was written down. */
export async function writtenOn(db: Db, id: string, timeZone: string): Promise<Day> {
  const { rows } = await sql<{ day: Day }>`
    select (created_at at time zone ${timeZone})::date as day from engagement where id = ${id}::uuid`.execute(db)
  return rows[0]!.day
}
