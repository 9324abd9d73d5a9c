import type { Reach } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { type Db, plannedAfresh, sql } from '../../platform/db/index.ts'
import type { KnownGroup, Month, PeriodGroup } from './rules/history.ts'

function within(reach: Reach) {
  if (reach.all) return sql<boolean>`true`
  return sql<boolean>`(unit_id = any(${reach.unitIds}::uuid[]) or person_id = any(${reach.personIds}::uuid[]))`
}

const planned = sql.raw(plannedAfresh)
const monthOf = (value: ReturnType<typeof sql>) =>
  // Not extract(), which reckons in numeric and takes three times as long.
  sql<Month>`((date_part('year', ${value}) * 12 + date_part('month', ${value}))::int - 1)`

/** The deadlines lists count by, from that day on, in groups; of certain people only, when they are named. */
export async function knownDeadlines(
  db: Db,
  from: Day,
  reach: Reach,
  of?: { readonly unitIds: readonly string[]; readonly personIds: readonly string[] },
): Promise<KnownGroup[]> {
  const named = of === undefined ? sql<boolean>`true` : within({ all: false, ...of })
  const found = await sql<KnownGroup>`${planned}
    select type_id as "typeId", ${monthOf(sql`due_on`)} as "dueIn", ${monthOf(sql`expires_on`)} as "expiresIn", count(*)::int as count
    from credential_report where shelf = 0 and due_on >= ${from}::date and ${within(reach)} and ${named}
    group by 1, 2, 3`.execute(db)
  return found.rows
}

/** What makes a month: its deadlines by type and unit. */
export interface MonthPart {
  readonly month: Month
  readonly typeId: string | null
  readonly unitId: string | null
  readonly count: number
}

export async function partsOf(db: Db, months: readonly { from: Day; to: Day }[], reach: Reach): Promise<MonthPart[]> {
  if (months.length === 0) return []
  const found = await sql<MonthPart>`${planned}
    select ${monthOf(sql`due_on`)} as month, type_id as "typeId", unit_id as "unitId", count(*)::int as count
    from unnest(${months.map(({ from }) => from)}::date[], ${months.map(({ to }) => to)}::date[]) as asked(first, last)
      join credential_report on due_on between first and last
    where shelf = 0 and ${within(reach)} group by 1, 2, 3`.execute(db)
  return found.rows
}

/** Types as the query needs them: the term where nothing is printed, and whether reviews are counted. */
export interface TypeTerm {
  readonly typeId: string
  readonly months: number | null
  readonly reviewEvery: number | null
}

/** What an import brings counts as new when it began, or its holder was hired, so lately. What is entered by hand is new. */
const promptDays = 92

/**
 * Recorded periods in groups, from `oldest` on: what ended before is left out, what was recorded before counts as recorded then. An
 * expiry that is not printed is reckoned as the deadlines are. `offset 0` keeps what is reckoned of a row from being reckoned again
 * wherever it is used.
 */
export async function periodGroups(
  db: Db,
  reach: Reach,
  {
    terms,
    oldest,
    timeZone,
  }: { readonly terms: readonly TypeTerm[]; readonly oldest: Month; readonly timeZone: string },
): Promise<PeriodGroup[]> {
  const found = await sql<PeriodGroup>`${planned}
    with term as materialized (
      select * from unnest(
        ${terms.map(({ typeId }) => typeId)}::text[], ${terms.map(({ months }) => months)}::int[], ${terms.map(({ reviewEvery }) => reviewEvery)}::int[]
      ) as given(id, months, review_every)
    ), dated as (
      select credential_id, ordinal, revision, type_id, review_every, import_id, greatest(starts_on, hired_on) as began_on, starts_on,
        least(ended_on, (ended_at at time zone ${timeZone}::text)::date) as ended_on,
        (recorded_at at time zone ${timeZone}::text)::date as recorded_on,
        coalesce(valid_until, case when not no_expiry and registered is distinct from false
          then (starts_on + make_interval(months => term.months))::date - 1 end) as expires_on
      from credential_period_report left join term on term.id = type_id where ${within(reach)} offset 0
    ), counted as (
      select credential_id, ordinal, revision, type_id, case when review_every is not null then ${monthOf(sql`(starts_on - 1)`)} end as base,
        case when ended_on is not null then ${monthOf(sql`ended_on`)} end as ended, ${monthOf(sql`expires_on`)} as expires,
        greatest(${monthOf(sql`recorded_on`)}, ${oldest}::int) as recorded,
        import_id is null or coalesce(recorded_on - began_on < ${promptDays}, false) as prompt
      from dated offset 0
    ), placed as (
      select *, lead(ordinal) over turn as next_ordinal, lead(recorded) over turn as next_recorded, lead(expires) over turn as next_expires,
        first_value(recorded) over turn as since, first_value(prompt) over turn as is_prompt
      from counted window turn as (partition by credential_id order by ordinal, revision)
    )
    select type_id as "typeId", base, expires as "expiresIn", recorded as "from", next_recorded as "to",
      coalesce(next_ordinal > ordinal, false) as renewed, case when next_ordinal > ordinal then next_expires end as "nextExpiresIn",
      case when next_recorded is null then ended end as "endedIn", since, is_prompt as "isPrompt",
      ordinal = 1 and revision = 1 as "isFirst", count(*)::int as count
    from placed where expires >= ${oldest}::int
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`.execute(db)
  return found.rows
}
