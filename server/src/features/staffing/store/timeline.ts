import type { ProjectState } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'
import { type Engagement, engagementColumns } from './engagements.ts'

export interface TimelineWanted {
  readonly reach: Reach
  /** Both days are within. */
  readonly from: Day
  readonly to: Day
  readonly projectId: string | null
  /** Only people of these units; null: of all; empty: people without one. */
  readonly unitIds: readonly string[] | null
  readonly patterns: readonly string[]
}

export interface TimelinePerson {
  readonly id: string
  readonly name: string
  readonly employeeNumber: string | null
  readonly unitId: string | null
}

/** An engagement with a day within the period: what was only reserved and let go has none, one past its planned end goes on. */
function within({ from, to }: Pick<TimelineWanted, 'from' | 'to'>, today: Day) {
  return sql<boolean>`(engagement.state in ('reserved', 'active') or engagement.begun_by is not null)
    and engagement.from_on <= ${to}::date
    and (engagement.to_on is null or engagement.to_on >= ${from}::date
      or (engagement.state = 'active' and ${today}::date >= ${from}::date))`
}

function matching(wanted: TimelineWanted, today: Day) {
  const { reach, projectId, unitIds, patterns } = wanted
  const ofProject = projectId === null ? sql`` : sql`and engagement.project_id = ${projectId}::uuid`
  const conditions = [
    sql<boolean>`exists (
      select 1 from engagement where engagement.person_id = person.id and ${within(wanted, today)} ${ofProject})`,
    ...patterns.map((pattern) => sql<boolean>`person.search_text like ${pattern}`),
  ]
  if (!reach.all)
    conditions.push(
      sql<boolean>`(person.unit_id = any(${reach.unitIds}::uuid[]) or person.id = any(${reach.personIds}::uuid[]))`,
    )
  if (unitIds?.length === 0) conditions.push(sql<boolean>`person.unit_id is null`)
  else if (unitIds !== null) conditions.push(sql<boolean>`person.unit_id = any(${unitIds}::uuid[])`)
  return sql.join(conditions, sql` and `)
}

/** A page of the people who are engaged on a day of the period, by name, and how many there are. */
export async function timelinePeople(
  db: Db,
  wanted: TimelineWanted,
  today: Day,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: TimelinePerson[]; total: number }> {
  const where = matching(wanted, today)
  const [found, counted] = await Promise.all([
    sql<TimelinePerson>`
      select person.id, person.name, person.employee_number as "employeeNumber", person.unit_id as "unitId" from person
      where ${where} order by person.sort_key, person.id limit ${page.limit} offset ${page.offset}`.execute(db),
    sql<{ total: number }>`select count(*) as total from person where ${where}`.execute(db),
  ])
  return { rows: found.rows, total: counted.rows[0]!.total }
}

export interface Bar extends Engagement {
  readonly project: { readonly id: string; readonly name: string; readonly state: ProjectState }
}

/** What these people are engaged in on days of the period, by its first day. */
export async function barsOf(
  db: Db,
  personIds: readonly string[],
  period: Pick<TimelineWanted, 'from' | 'to'>,
  today: Day,
): Promise<Bar[]> {
  const { rows } = await sql<Bar>`
    select ${engagementColumns},
      json_build_object('id', project.id, 'name', project.name, 'state', project.state) as project
    from engagement join project on project.id = engagement.project_id
    where engagement.person_id = any(${personIds}::uuid[]) and ${within(period, today)}
    order by engagement.from_on, engagement.id`.execute(db)
  return rows
}
