import type { StatisticField } from '@chizheng/contract'
import type { Reach } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { type Db, plannedAfresh, sql } from '../../platform/db/index.ts'
import type { Group, Unit } from './rules.ts'

type Condition = ReturnType<typeof sql<boolean>>

/** The people within a reach and what they hold, over the columns that the reports of both share. */
function within(reach: Reach): Condition {
  if (reach.all) return sql<boolean>`true`
  return sql<boolean>`(unit_id = any(${reach.unitIds}::uuid[]) or person_id = any(${reach.personIds}::uuid[]))`
}

const planned = sql.raw(plannedAfresh)
const status = (today: Day) =>
  sql`credential_status(state, expires_on, due_from, review_due_on, review_due_from, ${today}::date)`

/** The credentials within reach that count today, in groups of those that are alike. */
export async function groups(db: Db, today: Day, reach: Reach): Promise<Group[]> {
  const found = await sql<Group>`
    select unit_id as "unitId", category, status, fits, count(*) as count,
      count(*) filter (where verification = 'unverified') as unverified, count(*) filter (where doubts) as doubted
    from (
      select unit_id, category, ${status(today)} as status, verification, review_codes <> '{}' as doubts,
        verification <> 'refused' and (not employer_bound or (registered is distinct from false and employer_unit_id is not null
          and employer_unit_id in (select unit_id from org_unit_report where legal_entity))) as fits
      from credential_report where shelf = 0 and ${within(reach)}
    ) as today
    group by unit_id, category, status, fits`.execute(db)
  return found.rows
}

/** Deadlines of credentials within reach that count, by day, from the first day to the last. */
export async function deadlinesByDay(
  db: Db,
  { from, to }: { readonly from: Day; readonly to: Day },
  reach: Reach,
): Promise<{ dueOn: Day; count: number }[]> {
  const found = await sql<{ dueOn: Day; count: number }>`${planned}
    select due_on as "dueOn", count(*) as count from credential_report
    where shelf = 0 and due_on between ${from}::date and ${to}::date and ${within(reach)} group by due_on`.execute(db)
  return found.rows
}

/** People within reach who work here, by unit, and how many of them hold no credential that counts. */
export async function peopleByUnit(
  db: Db,
  reach: Reach,
): Promise<{ unitId: string | null; count: number; without: number }[]> {
  const found = await sql<{ unitId: string | null; count: number; without: number }>`
    select unit_id as "unitId", count(*) as count, count(*) filter (where credential_count = 0) as without
    from person_report where employment_state <> 'left' and ${within(reach)} group by unit_id`.execute(db)
  return found.rows
}

/** A person with what is to be done for them. */
export interface Holder {
  readonly personId: string
  readonly credentials: number
  readonly overdue: number
  readonly due: number
  readonly nextDueOn: Day | null
}

/** The people within a reach who work here, who has most overdue first, then who has most due. */
export async function holders(db: Db, today: Day, reach: Reach, limit: number): Promise<Holder[]> {
  const found = await sql<Holder>`${planned}
    select person_id as "personId", coalesce(credentials, 0)::int as credentials, coalesce(overdue, 0)::int as overdue,
      coalesce(due, 0)::int as due, "nextDueOn"
    from person_report left join (
      select person_id as holder_id, count(*) as credentials, min(due_on) as "nextDueOn",
        count(*) filter (where status in ('expired', 'review_missed')) as overdue,
        count(*) filter (where status in ('due', 'review_due')) as due
      from (select person_id, due_on, ${status(today)} as status from credential_report where shelf = 0 and ${within(reach)}) as today
      group by person_id
    ) as held on held.holder_id = person_id
    where employment_state <> 'left' and ${within(reach)}
    order by 3 desc, 4 desc, "nextDueOn" nulls last, person_id limit ${limit}`.execute(db)
  return found.rows
}

/** The organisation tree, parents before children. */
export async function units(db: Db): Promise<Unit[]> {
  const found = await sql<Unit>`
    select unit_id as id, parent_id as "parentId", name from org_unit_report order by tree_order`.execute(db)
  return found.rows
}

const keys: Readonly<Record<StatisticField, (today: Day) => ReturnType<typeof sql>>> = {
  type: () => sql`coalesce(type_id, 'none')`,
  category: () => sql`coalesce(category, 'none')`,
  profession: () => sql`coalesce(profession, 'none')`,
  level: () => sql`coalesce(level, 'none')`,
  unit: () => sql`coalesce(unit_id::text, 'none')`,
  status: (today) => status(today),
  verification: () => sql`verification`,
  employer: () => sql`coalesce(employer_unit_id::text, employer_name, 'none')`,
  issuer: () => sql`coalesce(issuer, 'none')`,
  registered: () => sql`case when registered then 'yes' when registered is null then 'unknown' else 'no' end`,
  label: () => sql`label`,
  expiryYear: () => sql`coalesce(to_char(valid_until, 'YYYY'), 'none')`,
  expiryMonth: () => sql`coalesce(to_char(valid_until, 'YYYY-MM'), 'none')`,
  issueYear: () => sql`coalesce(to_char(issued_on, 'YYYY'), 'none')`,
}

/**
 * The credentials that meet the condition, counted by one field or two; `column` is '' when only one is asked for. One with
 * several labels counts under each of them, or under each of those that were asked for: the list behind any other would be
 * longer than what was counted.
 */
export async function cells(
  db: Db,
  condition: Condition,
  fields: { readonly rows: StatisticField; readonly columns: StatisticField | undefined },
  { today, labels: asked }: { readonly today: Day; readonly labels: readonly string[] | undefined },
): Promise<{ row: string; column: string; count: number }[]> {
  const hasLabels = fields.rows === 'label' || fields.columns === 'label'
  const labels = hasLabels
    ? sql`cross join lateral unnest(case when labels = '{}' then array['none'] else labels end) as label`
    : sql``
  const isAsked = hasLabels && asked?.length ? sql`label = any(${asked}::text[])` : sql`true`
  const column = fields.columns === undefined ? sql`''` : keys[fields.columns](today)
  const found = await sql<{ row: string; column: string; count: number }>`${planned}
    select ${keys[fields.rows](today)} as row, ${column} as column, count(*) as count
    from credential_report ${labels} where ${condition} and ${isAsked} group by 1, 2`.execute(db)
  return found.rows
}

/** How many meet the condition. */
export async function countAll(db: Db, condition: Condition): Promise<number> {
  const found = await sql<{ count: number }>`${planned}
    select count(*) as count from credential_report where ${condition}`.execute(db)
  return found.rows[0]!.count
}
