/**
 * What is due, as lists see it: deadlines up to a horizon with what was answered, told and pressed for. Group and level are computed
 * from stored days and today, as the rules say it.
 */
import {
  type AnswerableKind,
  answerableKinds,
  type DueGroup,
  type UnreachableReason,
  type Way,
} from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, plannedAfresh, sql } from '../../../platform/db/index.ts'
import type { CutoffDays, EscalationLevel } from '../rules/escalation.ts'
import type { DeadlineKey } from '../rules/response.ts'

type Condition = ReturnType<typeof sql<boolean>>

/** What a list of what is due is asked with; the rest of its filter is a condition over `credential_report`. */
export interface DueQuestion {
  readonly today: Day
  /** The last day that is looked at. */
  readonly horizon: Day
  readonly credentials: Condition
  readonly kinds: readonly AnswerableKind[] | undefined
  readonly groups: readonly DueGroup[] | undefined
  readonly levels: readonly EscalationLevel[] | undefined
  readonly unreachable: boolean
  /** Whoever has waited since these days has reached the level. */
  readonly cutoffs: { readonly before: CutoffDays; readonly overdue: CutoffDays }
  /** Units in which nobody looks after certificates, and people who are the last head upwards. */
  readonly unheaded: { readonly unitIds: readonly string[]; readonly personIds: readonly string[] }
}

export interface DueDeadline extends DeadlineKey {
  readonly kind: AnswerableKind
  readonly holderId: string
  readonly holderName: string
  readonly holderNumber: string | null
  readonly unitId: string | null
  readonly group: DueGroup | null
  readonly level: EscalationLevel
  readonly unreachable: readonly UnreachableReason[]
}

/** Counting goes no further: it would cost more than the page. */
export const countCap = 100_000

/** One page, the longest overdue first, and how many there are, at most `countCap`. */
export async function listDue(
  db: Db,
  question: DueQuestion,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: DueDeadline[]; total: number }> {
  const due = sql`(${dueIn(question)}) as due where ${wanted(question)}`
  const found = await sql<DueDeadline>`${sql.raw(plannedAfresh)}
    select "credentialId", "dueOn", kind, nullif(profession, '') as profession, "holderId", "holderName", "holderNumber", "unitId",
      "group", level, unreachable
    from ${due} order by "dueOn", "credentialId", position limit ${sql.lit(page.limit)} offset ${sql.lit(page.offset)}`.execute(
    db,
  )
  const counted = await sql<{ total: number }>`${sql.raw(plannedAfresh)}
    select count(*) as total from (select 1 from ${due} limit ${sql.lit(countCap)}) as begun`.execute(db)
  return { rows: found.rows, total: counted.rows[0]!.total }
}

export interface DueCount {
  readonly group: DueGroup
  readonly level: EscalationLevel
  readonly isUnreachable: boolean
  readonly count: number
}

/** How many of each kind of line there are, of the first `countCap`. */
export async function countDue(db: Db, question: DueQuestion): Promise<DueCount[]> {
  const found = await sql<DueCount>`${sql.raw(plannedAfresh)}
    select "group", level, unreachable <> '{}' as "isUnreachable", count(*) as count
    from (select "group", level, unreachable from (${dueIn(question)}) as due limit ${sql.lit(countCap)}) as begun
    group by 1, 2, 3`.execute(db)
  return found.rows
}

/** The answerable deadlines of these credentials, whenever they are due. */
export async function dueOf(
  db: Db,
  question: Pick<DueQuestion, 'today' | 'cutoffs' | 'unheaded'>,
  credentialIds: readonly string[],
): Promise<DueDeadline[]> {
  const ids = sql<boolean>`id = any(${credentialIds}::uuid[])`
  const all = { ...question, credentials: ids, horizon: '9999-12-31' as Day }
  const found = await sql<DueDeadline>`
    select "credentialId", "dueOn", kind, nullif(profession, '') as profession, "holderId", "holderName", "holderNumber", "unitId",
      "group", level, unreachable
    from (${dueIn({ ...all, kinds: undefined, groups: undefined, levels: undefined, unreachable: false })}) as due
    order by "dueOn", position`.execute(db)
  return found.rows
}

function dueIn({ today, horizon, credentials, kinds, cutoffs, unheaded }: DueQuestion) {
  const day = sql`${today}::date`
  const since = sql`greatest(noticed_on, reacted_on, acknowledged_until, snoozed_until)`
  const reached = (level: 'steward' | 'head' | 'hr') =>
    sql`${since} <= case when due_on < ${day} then ${cutoffs.overdue[level]}::date else ${cutoffs.before[level]}::date end`
  const broken = sql`(acknowledged_until < ${day} and case when due_on < ${day} then ${cutoffs.overdue.steward !== null}::boolean else ${cutoffs.before.steward !== null}::boolean end)`
  return sql`
    select credential_id as "credentialId", due_on as "dueOn", kind, profession, position, person_id as "holderId", holder_name as "holderName",
      holder_number as "holderNumber", unit_id as "unitId",
      case when snoozed_until > ${day} then 'snoozed' when acknowledged_until >= ${day} then 'waiting' when due_on < ${day} then 'overdue'
        when due_on <= ${day} + 7 then 'days7' when due_on <= ${day} + 30 then 'days30' when due_on <= ${day} + 90 then 'days90' end as "group",
      case when snoozed_until > ${day} or acknowledged_until >= ${day} or noticed_on is null then 0
        when ${reached('hr')} then 3 when ${reached('head')} then 2 when ${reached('steward')} or ${broken} then 1 else 0 end as level,
      array_remove(array[
        case when silent then 'no_account' end, case when silent then 'no_mail' end, case when silent then 'no_phone' end,
        case when not has_named_steward and (
          unit_id is null or unit_id = any(${unheaded.unitIds}::uuid[]) or person_id = any(${unheaded.personIds}::uuid[]))
        then 'no_steward' end], null) as unreachable
    from due_report
    left join deadline_response using (credential_id, due_on, kind, profession)
    left join lateral (
      select min(today) as noticed_on from notice join reminder_run on reminder_run.id = run_id
      where notice.credential_id = due_report.credential_id and notice.due_on = due_report.due_on
        and notice.kind = due_report.kind and coalesce(notice.profession, '') = due_report.profession
        and level = 0 and fault is distinct from 'void'
    ) as noticed on true
    join lateral (
      select has_named_steward, not (has_account or has_mail or has_phone) as silent
      from person_contact_report where person_contact_report.person_id = due_report.person_id
    ) as contact on true
    where due_on <= ${horizon}::date and kind = any(${kinds ?? answerableKinds}::text[])
      and credential_id in (select id from credential_report where ${credentials})`
}

function wanted({ groups, levels, unreachable }: DueQuestion): Condition {
  const conditions: Condition[] = [sql<boolean>`true`]
  if (groups?.length) conditions.push(sql<boolean>`"group" = any(${groups}::text[])`)
  if (levels?.length) conditions.push(sql<boolean>`level = any(${levels}::int[])`)
  if (unreachable) conditions.push(sql<boolean>`unreachable <> '{}'`)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** What was told about a deadline. */
export interface Told {
  readonly at: string
  readonly stage: number
  readonly level: EscalationLevel
  readonly role: 'holder' | 'steward' | 'head' | 'hr'
  readonly personId: string | null
  readonly ways: readonly Way[]
  readonly fault: string | null
  readonly messageKey: string | null
}

/** Every notice of one deadline, newest first. */
export async function noticesOf(db: Db, { credentialId, dueOn, kind, profession }: DeadlineKey): Promise<Told[]> {
  const found = await sql<Told>`
    select coalesce(told_at, planned_at) as at, stage, level, role, person_id as "personId", ways, fault,
      message_key as "messageKey"
    from notice
    where credential_id = ${credentialId}::uuid and due_on = ${dueOn}::date and kind = ${kind} and profession is not distinct from ${profession}
      and fault is distinct from 'void' and (told_at is not null or fault is not null)
    order by coalesce(told_at, planned_at) desc limit 500`.execute(db)
  return found.rows
}

/** How a deadline was last told to anybody. */
export interface LastTold extends DeadlineKey {
  readonly at: string
  readonly times: number
  readonly ways: readonly Way[]
  /** The messages of the last run that told of it. */
  readonly messageKeys: readonly string[]
}

/** When and by which ways each of these deadlines was last told to anybody, and how often. */
export async function lastTold(db: Db, keys: readonly DeadlineKey[]): Promise<LastTold[]> {
  if (keys.length === 0) return []
  const found = await sql<LastTold>`
    select credential_id as "credentialId", due_on as "dueOn", kind, profession, max(told_at) as at, count(distinct told_at) as times,
      (array_agg(to_json(ways) order by told_at desc))[1] as ways,
      array_agg(distinct message_key) filter (where run_id = last_run) as "messageKeys"
    from (
      select notice.*,
        first_value(run_id) over (partition by credential_id, due_on, kind, profession order by told_at desc, run_id) as last_run
      from notice
      join (select distinct * from unnest(${keys.map((key) => key.credentialId)}::uuid[], ${keys.map((key) => key.dueOn)}::date[])
        as given (credential_id, due_on)) as given using (credential_id, due_on)
      where told_at is not null
    ) as told group by 1, 2, 3, 4`.execute(db)
  return found.rows
}
