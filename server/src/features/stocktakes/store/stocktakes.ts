import type { StocktakeCategory, StocktakeState, Tally } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Signature } from '../rules/signing.ts'
import { itemsWithin, tallyColumns, unexpectedWithin } from './within.ts'

/** Which certificates, and who counts them. Empty lists: all of them. */
export interface Scope {
  readonly unitIds: readonly string[]
  readonly categories: readonly StocktakeCategory[]
  readonly counterIds: readonly string[]
}

export interface Stocktake extends Scope {
  readonly id: string
  readonly version: number
  readonly quarter: string
  readonly automatic: boolean
  readonly name: string | null
  readonly dueOn: Day
  readonly state: StocktakeState
  readonly frozenAfter: string
  /** null until the freezing began. */
  readonly toFreeze: number | null
  readonly tally: Tally
  readonly openedBy: string
  readonly openedByLabel: string
  readonly openedAt: string
  readonly frozenAt: string | null
  readonly closedAt: string | null
}

const columns = sql.raw(`s.id, s.version, s.quarter, s.automatic, s.name, s.unit_ids as "unitIds", s.categories,
  s.counter_ids as "counterIds", s.due_on as "dueOn", s.state, s.frozen_after as "frozenAfter", s.to_freeze as "toFreeze",
  json_build_object('expected', s.expected, 'found', s.found, 'missing', s.missing, 'different', s.different,
    'unexpected', s.unexpected, 'unchecked', s.unchecked) as tally,
  s.opened_by as "openedBy", s.opened_by_label as "openedByLabel", s.opened_at as "openedAt", s.frozen_at as "frozenAt",
  s.closed_at as "closedAt"`)

export async function stocktakeById(db: Db, id: string): Promise<Stocktake | null> {
  const { rows } = await sql<Stocktake>`select ${columns} from stocktake s where s.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Held until the transaction ends: counting, signing and freezing of one stock-take come one after the other. */
export async function lockStocktake(tx: Tx, id: string): Promise<Stocktake | null> {
  const { rows } = await sql<Stocktake>`select ${columns} from stocktake s where s.id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Whether the reader sees anything of it. */
const seenWithin = (reach: Reach) =>
  reach.all
    ? sql<boolean>`true`
    : sql<boolean>`(exists (select 1 from stocktake_item i where i.stocktake_id = s.id and ${itemsWithin(reach)})
        or s.unit_ids && ${reach.unitIds}::uuid[])`

export async function isSeenWithin(db: Db, id: string, reach: Reach): Promise<boolean> {
  const { rows } = await sql`select 1 from stocktake s where s.id = ${id}::uuid and ${seenWithin(reach)}`.execute(db)
  return rows.length > 0
}

export async function stocktakePage(
  db: Db,
  reach: Reach,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ rows: Stocktake[]; total: number }> {
  const { rows } = await sql<Stocktake>`
    select ${columns} from stocktake s where ${seenWithin(reach)}
    order by s.opened_at desc, s.id desc limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ total: number }>`
    select count(*) as total from stocktake s where ${seenWithin(reach)}`.execute(db)
  return { rows, total: counted.rows[0]!.total }
}

/** Those that are being counted and have something within the reach, the one due first at the top. */
export async function countingWithin(db: Db, reach: Reach): Promise<Stocktake[]> {
  const { rows } = await sql<Stocktake>`
    select ${columns} from stocktake s where s.state = 'counting' and ${seenWithin(reach)}
    order by s.due_on, s.id limit 50`.execute(db)
  return rows
}

/** The numbers of what lies within the reach, of each of these. */
export async function talliesWithin(
  db: Db,
  ids: readonly string[],
  reach: Reach,
  readerId: string,
): Promise<ReadonlyMap<string, Tally>> {
  const { rows } = await sql<{ id: string; tally: Tally }>`
    select s.id, (
      select json_build_object(${tallyColumns}, 'unexpected',
        (select count(*) from stocktake_unexpected u left join credential c on c.id = u.credential_id
         where u.stocktake_id = s.id and ${unexpectedWithin(reach, readerId)}))
      from stocktake_item i where i.stocktake_id = s.id and ${itemsWithin(reach)}) as tally
    from stocktake s where s.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, tally }) => [id, tally]))
}

export async function insertStocktake(tx: Tx, one: Stocktake): Promise<void> {
  await sql`
    insert into stocktake (id, quarter, automatic, name, unit_ids, categories, counter_ids, due_on, state, opened_by,
      opened_by_label, opened_at)
    values (${one.id}::uuid, ${one.quarter}, ${one.automatic}, ${one.name}, ${one.unitIds}::uuid[], ${one.categories}::text[],
      ${one.counterIds}::uuid[], ${one.dueOn}::date, ${one.state}, ${one.openedBy}, ${one.openedByLabel},
      ${one.openedAt}::timestamptz)`.execute(tx)
}

/** Saves its terms; the version counts up. */
export async function saveTerms(tx: Tx, { id, name, dueOn, counterIds }: Stocktake): Promise<void> {
  await sql`
    update stocktake set version = version + 1, name = ${name}, due_on = ${dueOn}::date, counter_ids = ${counterIds}::uuid[]
    where id = ${id}::uuid`.execute(tx)
}

/** Saves how far it has come. The version stays: whoever changes its terms meanwhile does not see each count as somebody's change. */
export async function saveProgress(tx: Tx, { id, tally, ...one }: Stocktake): Promise<void> {
  await sql`
    update stocktake set state = ${one.state}, to_freeze = ${one.toFreeze}, frozen_after = ${one.frozenAfter}::uuid, expected = ${tally.expected}, found = ${tally.found},
      missing = ${tally.missing}, different = ${tally.different}, unexpected = ${tally.unexpected},
      unchecked = ${tally.unchecked}, frozen_at = ${one.frozenAt}::timestamptz, closed_at = ${one.closedAt}::timestamptz
    where id = ${id}::uuid`.execute(tx)
}

/** Whether the schedule opened one for the quarter, and whether one it opened goes on. */
export async function automaticOnes(db: Db, quarter: string): Promise<{ isOpened: boolean; goesOn: boolean }> {
  const { rows } = await sql<{ isOpened: boolean; goesOn: boolean }>`
    select exists (select 1 from stocktake where automatic and quarter = ${quarter}) as "isOpened",
      exists (select 1 from stocktake where automatic and state in ('freezing', 'counting')) as "goesOn"`.execute(db)
  return rows[0]!
}

export async function signaturesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Signature[]>> {
  const { rows } = await sql<Signature & { id: string }>`
    select stocktake_id as id, position, signer_keys as keys, signed_by as by, signed_by_label as label, signed_at as at
    from stocktake_signature where stocktake_id = any(${ids}::uuid[]) order by position`.execute(db)
  const all = new Map<string, Signature[]>()
  for (const { id, ...signature } of rows) all.set(id, [...(all.get(id) ?? []), signature])
  return all
}

export async function insertSignature(tx: Tx, id: string, one: Signature): Promise<void> {
  await sql`
    insert into stocktake_signature (stocktake_id, position, signer_keys, signed_by, signed_by_label, signed_at)
    values (${id}::uuid, ${one.position}, ${one.keys}::text[], ${one.by}, ${one.label}, ${one.at}::timestamptz)`.execute(
    tx,
  )
}

/** @returns whether there was one. */
export async function dropSignatures(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from stocktake_signature where stocktake_id = ${id}::uuid returning position`.execute(tx)
  return rows.length > 0
}

export interface Plan extends Scope {
  readonly enabled: boolean
  readonly opensAfterDays: number
  readonly countsForDays: number
}

export async function readPlan(db: Db): Promise<Plan | null> {
  const { rows } = await sql<Plan>`
    select enabled, unit_ids as "unitIds", categories, counter_ids as "counterIds", opens_after_days as "opensAfterDays",
      counts_for_days as "countsForDays" from stocktake_plan`.execute(db)
  return rows[0] ?? null
}

export async function savePlan(tx: Tx, plan: Plan, by: string, at: Date): Promise<void> {
  await sql`
    insert into stocktake_plan (enabled, unit_ids, categories, counter_ids, opens_after_days, counts_for_days, set_by_label, set_at)
    values (${plan.enabled}, ${plan.unitIds}::uuid[], ${plan.categories}::text[], ${plan.counterIds}::uuid[],
      ${plan.opensAfterDays}, ${plan.countsForDays}, ${by}, ${at.toISOString()}::timestamptz)
    on conflict (only_one) do update set enabled = excluded.enabled, unit_ids = excluded.unit_ids,
      categories = excluded.categories, counter_ids = excluded.counter_ids, opens_after_days = excluded.opens_after_days,
      counts_for_days = excluded.counts_for_days, set_by_label = excluded.set_by_label, set_at = excluded.set_at`.execute(
    tx,
  )
}
