import type { RenewalState, RenewalUrgency } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import { addDays, type Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'
import type { RenewalTables } from './tables.ts'

/** Beyond so many cases a list does not count on. */
export const totalCap = 100_000

/** The filter of the list with what SQL cannot know. */
export interface CaseFilter {
  readonly reach: Reach
  readonly today: Day
  readonly patterns: readonly string[]
  readonly states: readonly RenewalState[] | null
  readonly kinds: readonly string[] | null
  readonly urgencies: readonly RenewalUrgency[] | null
  readonly steps: readonly string[] | null
  readonly typeIds: readonly string[] | null
  /** null: of all units; empty: of people without a unit. */
  readonly unitIds: readonly string[] | null
  readonly personId: string | null
  readonly credentialId: string | null
  readonly entryId: string | null
}

export interface CaseOrder {
  readonly sort: 'step' | 'ends' | 'name'
  readonly direction: 'asc' | 'desc'
}

/** A row of the list: the case with its credential and its holder. */
export type ListedCase = RenewalTables['renewal_case'] & {
  type_id: string | null
  type_text: string | null
  profession: string | null
  holder_name: string
  holder_number: string | null
  unit_id: string | null
}

/** Cases of people within a reach; the holder's unit stands with the credential. */
function within(reach: Reach) {
  if (reach.all) return sql<boolean>`true`
  return sql<boolean>`(c.unit_id = any(${reach.unitIds}::uuid[]) or r.person_id = any(${reach.personIds}::uuid[]))`
}

/** Of the day of the next step. */
function dueWithin(urgency: RenewalUrgency, today: Day) {
  switch (urgency) {
    case 'overdue':
      return sql<boolean>`r.next_due_on < ${today}`
    case 'week':
      return sql<boolean>`r.next_due_on between ${today} and ${addDays(today, 7)}`
    case 'month':
      return sql<boolean>`r.next_due_on between ${addDays(today, 8)} and ${addDays(today, 30)}`
    case 'later':
      return sql<boolean>`r.next_due_on > ${addDays(today, 30)}`
  }
}

function conditionOf(filter: CaseFilter) {
  const all = [within(filter.reach)]
  const oneOf = (column: string, values: readonly string[] | null) => {
    if (values !== null) all.push(sql<boolean>`${sql.ref(column)} = any(${values}::text[])`)
  }
  for (const pattern of filter.patterns) all.push(sql<boolean>`c.search_text like ${pattern}`)
  oneOf('r.state', filter.states)
  oneOf('r.kind', filter.kinds)
  oneOf('r.next_step', filter.steps)
  oneOf('c.type_id', filter.typeIds)
  if (filter.urgencies !== null) {
    const each = filter.urgencies.map((urgency) => dueWithin(urgency, filter.today))
    all.push(sql<boolean>`r.closed_at is null and (${sql.join(each, sql` or `)})`)
  }
  if (filter.unitIds !== null)
    all.push(
      filter.unitIds.length === 0
        ? sql<boolean>`c.unit_id is null`
        : sql<boolean>`c.unit_id = any(${filter.unitIds}::uuid[])`,
    )
  if (filter.personId !== null) all.push(sql<boolean>`r.person_id = ${filter.personId}::uuid`)
  if (filter.credentialId !== null) all.push(sql<boolean>`r.credential_id = ${filter.credentialId}::uuid`)
  if (filter.entryId !== null)
    all.push(
      sql<boolean>`exists (select 1 from renewal_step s where s.case_id = r.id and s.entry_id = ${filter.entryId}::uuid)`,
    )
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

const source = sql`renewal_case r join credential c on c.id = r.credential_id`
const orders = { step: sql`r.next_due_on`, ends: sql`r.ends_on`, name: sql`c.holder_sort` }

export async function listCases(
  db: Db,
  filter: CaseFilter,
  { sort, direction }: CaseOrder,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListedCase[]> {
  const way = direction === 'asc' ? sql`asc` : sql`desc`
  const found = await sql<ListedCase>`
    select r.*, c.type_id, c.type_text, c.profession, c.holder_name, c.holder_number, c.unit_id
    from ${source} where ${conditionOf(filter)}
    order by ${orders[sort]} ${way} nulls last, r.id ${way} limit ${limit} offset ${offset}`.execute(db)
  return found.rows
}

export async function countCases(db: Db, filter: CaseFilter): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from (select 1 from ${source} where ${conditionOf(filter)} limit ${totalCap}) as found`.execute(
    db,
  )
  return found.rows[0]!.count
}

/** How many cases within the reach there are of each state, and of each urgency among those that are not closed. */
export async function countByState(
  db: Db,
  reach: Reach,
  today: Day,
): Promise<{ state: RenewalState; urgency: RenewalUrgency | null; count: number }[]> {
  const found = await sql<{ state: RenewalState; urgency: RenewalUrgency | null; count: number }>`
    select r.state, case when r.closed_at is not null or r.next_due_on is null then null
        when ${dueWithin('overdue', today)} then 'overdue' when ${dueWithin('week', today)} then 'week'
        when ${dueWithin('month', today)} then 'month' else 'later' end as urgency, count(*) as count
    from ${source} where ${within(reach)} group by 1, 2`.execute(db)
  return found.rows
}
