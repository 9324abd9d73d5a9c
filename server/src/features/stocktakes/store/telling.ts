/** Whom to tell of stock-takes and their cases, and the marks that say who was told. */
import type { StocktakeCaseKind } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

/** Those that are being counted, after one of them in the order of ids. */
export async function countedNow(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from stocktake where state = 'counting' and id > ${after}::uuid order by id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Stewards of what is on the list, with how many of theirs nobody has seen yet, after one of them in the order of ids. */
export async function stewardsOf(
  db: Db,
  stocktakeId: string,
  after: string,
  limit: number,
): Promise<{ personId: string; left: number }[]> {
  const { rows } = await sql<{ personId: string; left: number }>`
    select steward_id as "personId", count(*) filter (where state = 'missing') as left
    from stocktake_item where stocktake_id = ${stocktakeId}::uuid and steward_id > ${after}::uuid
    group by steward_id order by steward_id limit ${limit}`.execute(db)
  return rows
}

/** The units in which something is to be counted. */
export async function unitsCounted(db: Db, stocktakeId: string): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`
    select distinct unit_id as "unitId" from stocktake_item
    where stocktake_id = ${stocktakeId}::uuid and unit_id is not null`.execute(db)
  return rows.map(({ unitId }) => unitId)
}

export type CaseNews = 'given' | 'late'

const isNews = (news: CaseNews, today: Day) =>
  news === 'given'
    ? sql<boolean>`k.state = 'open' and k.told_to is distinct from k.owner_id`
    : sql<boolean>`k.state = 'open' and k.told_late_of is distinct from k.due_on and k.due_on < ${today}::date`

/** Who has open cases that they were not told of, after one of them in the order of ids. */
export async function ownersToTell(
  db: Db,
  news: CaseNews,
  today: Day,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ ownerId: string }>`
    select distinct k.owner_id as "ownerId" from stocktake_case k
    where k.owner_id > ${after}::uuid and ${isNews(news, today)} order by 1 limit ${limit}`.execute(db)
  return rows.map(({ ownerId }) => ownerId)
}

/** The cases of one message, counted; of as many as asked for what they are, the one due first at the top. */
export interface Digest {
  /** null: those of people without a unit, and of codes that are nobody's. */
  readonly unitId: string | null
  readonly count: number
  readonly firstDueOn: Day
  readonly stocktakeId: string
  readonly cases: readonly { readonly title: string; readonly kind: StocktakeCaseKind; readonly dueOn: Day }[]
}

/**
 * Marks the owner's cases (null: those of nobody) as told, by unit. Another who tells at the same time waits here and finds
 * nothing left. The rows stay in the database, however many they are.
 */
export async function takeNews(
  tx: Tx,
  news: CaseNews,
  ownerId: string | null,
  { today, most }: { readonly today: Day; readonly most: number },
): Promise<Digest[]> {
  const mark = news === 'given' ? sql`told_to = k.owner_id` : sql`told_late_of = k.due_on`
  const ofOwner = ownerId === null ? sql<boolean>`k.owner_id is null` : sql<boolean>`k.owner_id = ${ownerId}::uuid`
  // Of an owner all cases are one message; those of nobody go to HR, who look after units.
  const unit = ownerId === null ? sql`unit_id` : sql`null::uuid`
  const { rows } = await sql<Digest>`
    with told as (
      update stocktake_case k set ${mark} where ${ofOwner} and ${isNews(news, today)}
      returning k.id, k.title, k.kind, k.due_on, k.unit_id, k.last_stocktake_id),
    placed as (select ${unit} as unit_id, id, title, kind, due_on, last_stocktake_id,
      row_number() over (partition by ${unit} order by due_on, id) as nth from told)
    select unit_id as "unitId", count(*) as count, min(due_on) as "firstDueOn",
      (array_agg(last_stocktake_id order by last_stocktake_id desc))[1] as "stocktakeId",
      json_agg(json_build_object('title', title, 'kind', kind, 'dueOn', due_on) order by nth) filter (where nth <= ${most}) as cases
    from placed group by unit_id`.execute(tx)
  return rows
}
