import type { RenewalKind, RenewalState } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { copyInto, type Db, newId, sql, type Tx } from '../../../platform/db/index.ts'
import type { PlanItem } from '../rules/plan.ts'

/** A renewal whose deadline lies in or shortly after a year, with what its window is computed from. */
export interface DueInYear {
  readonly credentialId: string
  readonly unitId: string | null
  readonly typeId: string | null
  readonly typeText: string | null
  readonly profession: string | null
  readonly holder: string
  readonly holderNumber: string | null
  readonly kind: RenewalKind
  readonly endsOn: Day
  readonly warnsFrom: Day | null
  readonly opensOn: Day | null
  readonly closesOn: Day | null
  /** Where it was moved to. */
  readonly movedTo: string | null
  /** What its case costs so far; null without a case, or when nothing is known. */
  readonly caseCostFen: number | null
}

/** Deadlines of credentials that count today, between two days; by index. */
export async function dueBetween(db: Db, year: number, from: Day, to: Day): Promise<DueInYear[]> {
  const found = await sql<DueInYear>`
    select c.id as "credentialId", c.unit_id as "unitId", c.type_id as "typeId", c.type_text as "typeText", c.profession,
      c.holder_name as holder, c.holder_number as "holderNumber",
      case d.kind when 'review' then 'review' else 'renewal' end as kind, min(d.due_on) as "endsOn",
      case d.kind when 'review' then c.review_due_from else c.due_from end as "warnsFrom",
      (select min(w.due_on) from credential_deadline w where w.credential_id = c.id and w.kind = 'renewal_window_opens') as "opensOn",
      (select min(w.due_on) from credential_deadline w where w.credential_id = c.id and w.kind = 'renewal_window_closes') as "closesOn",
      (select to_char(m.month, 'YYYY-MM') from renewal_move m where m.year = ${year} and m.credential_id = c.id
        and m.kind = case d.kind when 'review' then 'review' else 'renewal' end and m.ends_on = min(d.due_on)) as "movedTo",
      (select sum(s.cost_fen)::bigint from renewal_case r join renewal_step s on s.case_id = r.id
        where r.credential_id = c.id and r.period_ordinal = c.period_ordinal
          and r.kind = case d.kind when 'review' then 'review' else 'renewal' end) as "caseCostFen"
    from credential_deadline d join credential c on c.id = d.credential_id
    where d.kind in ('expiry', 'review') and d.due_on between ${from} and ${to}
      and c.shelf = 0 and c.state in ('held', 'suspended')
    group by c.id, d.kind order by c.id, d.kind`.execute(db)
  return found.rows
}

/** A renewal of a year that is done, in the window its case had. */
export type RenewedInYear = Omit<DueInYear, 'warnsFrom' | 'opensOn' | 'closesOn'> & {
  readonly windowFrom: Day
  readonly windowTo: Day
}

/** Cases that are done, whose last day to apply lies between two days; none is closed three years before that. */
export async function renewedBetween(db: Db, year: number, from: Day, to: Day): Promise<RenewedInYear[]> {
  const found = await sql<RenewedInYear>`
    select c.id as "credentialId", c.unit_id as "unitId", c.type_id as "typeId", c.type_text as "typeText", c.profession,
      c.holder_name as holder, c.holder_number as "holderNumber", r.kind, r.ends_on as "endsOn", r.opens_on as "windowFrom",
      r.apply_by as "windowTo",
      (select to_char(m.month, 'YYYY-MM') from renewal_move m
        where m.year = ${year} and m.credential_id = c.id and m.kind = r.kind and m.ends_on = r.ends_on) as "movedTo",
      (select sum(s.cost_fen)::bigint from renewal_step s where s.case_id = r.id) as "caseCostFen"
    from renewal_case r join credential c on c.id = r.credential_id
    where r.state = 'done' and r.closed_at >= ${from}::date - 1100 and r.apply_by between ${from} and ${to} order by r.id`.execute(
    db,
  )
  return found.rows
}

export interface PlanHead {
  readonly version: number
  readonly frozenAt: string | null
  readonly frozenBy: string | null
}

/** The year's head, held until the transaction ends and made when there is none; two who change a plan do so one after the other. */
export async function holdPlan(tx: Tx, year: number, at: Date): Promise<PlanHead> {
  await sql`insert into renewal_plan (year, version, updated_at) values (${year}, 0, ${at.toISOString()}) on conflict do nothing`.execute(
    tx,
  )
  const found = await sql<PlanHead>`
    select version, frozen_at as "frozenAt", frozen_by as "frozenBy" from renewal_plan where year = ${year} for update`.execute(
    tx,
  )
  return found.rows[0]!
}

export async function planHead(db: Db, year: number): Promise<PlanHead | null> {
  const found = await sql<PlanHead>`
    select version, frozen_at as "frozenAt", frozen_by as "frozenBy" from renewal_plan where year = ${year}`.execute(db)
  return found.rows[0] ?? null
}

/** Counts a change of the plan, or freezes it. */
export async function touchPlan(tx: Tx, year: number, at: Date, frozenBy: string | null = null): Promise<void> {
  await sql`
    update renewal_plan set version = version + 1, updated_at = ${at.toISOString()},
      frozen_at = case when ${frozenBy}::text is null then frozen_at else ${at.toISOString()}::timestamptz end,
      frozen_by = coalesce(${frozenBy}::text, frozen_by)
    where year = ${year}`.execute(tx)
}

export async function saveMoves(
  tx: Tx,
  year: number,
  moves: readonly { readonly item: PlanItem & { readonly endsOn: Day }; readonly month: string }[],
  by: { readonly at: Date; readonly label: string },
): Promise<void> {
  for (const { item, month } of moves)
    await sql`
      insert into renewal_move (year, credential_id, kind, ends_on, month, moved_at, moved_by)
      values (${year}, ${item.credentialId}, ${item.kind}, ${item.endsOn}, ${`${month}-01`}, ${by.at.toISOString()}, ${by.label})
      on conflict (year, credential_id, kind) do update
        set ends_on = excluded.ends_on, month = excluded.month, moved_at = excluded.moved_at, moved_by = excluded.moved_by`.execute(
      tx,
    )
}

/** A line of a frozen plan. */
export interface PlanLine {
  readonly origin: 'plan' | 'correction'
  readonly credentialId: string | null
  readonly unitId: string | null
  readonly typeId: string | null
  readonly kind: RenewalKind | null
  readonly windowFrom: Day | null
  readonly windowTo: Day | null
  readonly month: string
  readonly costFen: number | null
  readonly reason: string | null
  readonly madeAt: string
  readonly madeBy: string
}

export async function insertLines(tx: Tx, year: number, lines: readonly PlanLine[]): Promise<void> {
  await copyInto(tx, 'renewal_plan_line', lines, (line) => ({
    id: newId(),
    year,
    origin: line.origin,
    credential_id: line.credentialId,
    unit_id: line.unitId,
    type_id: line.typeId,
    kind: line.kind,
    window_from: line.windowFrom,
    window_to: line.windowTo,
    month: `${line.month}-01`,
    cost_fen: line.costFen,
    reason: line.reason,
    made_at: line.madeAt,
    made_by: line.madeBy,
  }))
}

export async function linesOf(db: Db, year: number): Promise<PlanLine[]> {
  const found = await sql<PlanLine>`
    select origin, credential_id as "credentialId", unit_id as "unitId", type_id as "typeId", kind, window_from as "windowFrom",
      window_to as "windowTo", to_char(month, 'YYYY-MM') as month, cost_fen as "costFen", reason, made_at as "madeAt", made_by as "madeBy"
    from renewal_plan_line where year = ${year} order by made_at, month, id`.execute(db)
  return found.rows
}

/** What became of a planned renewal. */
export interface Outcome {
  readonly credentialId: string
  readonly kind: RenewalKind
  readonly windowFrom: Day
  readonly holder: string
  readonly holderNumber: string | null
  readonly profession: string | null
  readonly typeText: string | null
  /** null: its case has not opened yet. */
  readonly state: RenewalState | null
  readonly closedOn: Day | null
  readonly costFen: number | null
}

/** For planned renewals, each by credential, kind and the first day of its window: the case of that window, if there is one. */
export async function outcomesOf(
  db: Db,
  planned: readonly { readonly credentialId: string; readonly kind: RenewalKind; readonly windowFrom: Day }[],
  timeZone: string,
): Promise<Outcome[]> {
  const found = await sql<Outcome>`
    select c.id as "credentialId", p.kind, p.window_from as "windowFrom", c.holder_name as holder, c.holder_number as "holderNumber",
      c.profession, c.type_text as "typeText", r.state, (r.closed_at at time zone ${timeZone})::date as "closedOn",
      (select sum(s.cost_fen)::bigint from renewal_step s where s.case_id = r.id) as "costFen"
    from unnest(${planned.map(({ credentialId }) => credentialId)}::uuid[], ${planned.map(({ kind }) => kind)}::text[],
      ${planned.map(({ windowFrom }) => windowFrom)}::date[]) as p (credential_id, kind, window_from)
    join credential c on c.id = p.credential_id
    left join lateral (
      select * from renewal_case r where r.credential_id = p.credential_id and r.kind = p.kind and r.apply_by >= p.window_from
      order by r.apply_by limit 1
    ) r on true`.execute(db)
  return found.rows
}

/** What was done in each month of a year, with what it cost, by unit and type; months in the company's zone. */
export async function doneInMonths(
  db: Db,
  year: number,
  timeZone: string,
): Promise<{ month: string; unitId: string | null; typeId: string | null; count: number; costFen: number }[]> {
  const found = await sql<{
    month: string
    unitId: string | null
    typeId: string | null
    count: number
    costFen: number
  }>`
    select month, unit_id as "unitId", type_id as "typeId", count(*) as count, coalesce(sum(cost), 0)::bigint as "costFen" from (
      select to_char(r.closed_at at time zone ${timeZone}, 'YYYY-MM') as month, c.unit_id, c.type_id,
        (select coalesce(sum(s.cost_fen), 0) from renewal_step s where s.case_id = r.id) as cost
      from renewal_case r join credential c on c.id = r.credential_id
      where r.state = 'done' and r.closed_at >= make_date(${year}::int, 1, 1) - 1
        and r.closed_at < make_date(${year}::int + 1, 1, 1) + 1
    ) as done where month like ${`${year}-%`} group by 1, 2, 3`.execute(db)
  return found.rows
}

/** How many certificates have hours of continuing education due in each month of a year, by unit. */
export async function hoursDueInMonths(
  db: Db,
  year: number,
): Promise<{ month: string; unitId: string | null; count: number }[]> {
  const found = await sql<{ month: string; unitId: string | null; count: number }>`
    select to_char(d.due_on, 'YYYY-MM') as month, c.unit_id as "unitId", count(distinct c.id) as count
    from credential_deadline d join credential c on c.id = d.credential_id
    where d.kind = 'hours_due' and d.due_on between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)
      and c.shelf = 0 and c.state in ('held', 'suspended')
    group by 1, 2`.execute(db)
  return found.rows
}

export async function budgetsOf(db: Db, year: number): Promise<{ unitId: string | null; amountFen: number }[]> {
  const found = await sql<{ unitId: string | null; amountFen: number }>`
    select unit_id as "unitId", amount_fen as "amountFen" from renewal_budget where year = ${year}`.execute(db)
  return found.rows
}

export async function saveBudget(
  tx: Tx,
  { year, unitId, amountFen }: { year: number; unitId: string | null; amountFen: number | null },
  at: Date,
): Promise<void> {
  await sql`delete from renewal_budget where year = ${year} and unit_id is not distinct from ${unitId}::uuid`.execute(
    tx,
  )
  if (amountFen !== null)
    await sql`
      insert into renewal_budget (year, unit_id, amount_fen, updated_at)
      values (${year}, ${unitId}, ${amountFen}, ${at.toISOString()})`.execute(tx)
}
