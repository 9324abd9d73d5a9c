import type {
  CredentialState,
  CredentialStatus,
  ExpectedPlaceKind,
  StocktakeCategory,
  StocktakeItemState,
  Tally,
} from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { copyInto, type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Count } from '../rules/count.ts'
import { itemsWithin, tallyColumns } from './within.ts'

/** What is frozen of a certificate: where it is expected, and what is to be read on it. */
export interface FrozenItem {
  readonly credentialId: string
  readonly personId: string
  readonly unitId: string | null
  readonly holderName: string
  readonly holderNumber: string | null
  readonly holderSort: string
  readonly typeName: string
  readonly profession: string | null
  readonly level: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: Day | null
  readonly validUntil: Day | null
  readonly noExpiry: boolean
  readonly employer: string | null
  readonly credentialState: CredentialState
  readonly expiresOn: Day | null
  readonly dueFrom: Day | null
  readonly reviewDueOn: Day | null
  readonly reviewDueFrom: Day | null
  readonly searchText: string
  readonly place: ExpectedPlaceKind
  readonly shelf: string | null
  readonly withName: string | null
  readonly stewardId: string | null
  readonly carried: boolean
}

export type Item = FrozenItem & Count

/** What freezing reads of credentials. Nothing is written there. */
export type FreezableCredential = Omit<FrozenItem, 'typeName' | 'place' | 'shelf' | 'withName' | 'stewardId'> & {
  readonly typeId: string | null
  readonly typeText: string | null
  readonly employerUnitId: string | null
}

/** Which certificates a list holds; null: all. */
interface Whole {
  readonly unitIds: readonly string[] | null
  readonly categories: readonly StocktakeCategory[] | null
}

function freezable({ unitIds, categories }: Whole) {
  const ofUnits = unitIds === null ? sql<boolean>`true` : sql<boolean>`c.unit_id = any(${unitIds}::uuid[])`
  const ofCategories = categories === null ? sql<boolean>`true` : sql<boolean>`c.category = any(${categories}::text[])`
  return sql`credential c
    left join stocktake_case k on k.credential_id = c.id and k.state = 'open' and k.unexpected_id is null
    where ${ofUnits} and (c.shelf = 0 and c.state in ('held', 'suspended') and ${ofCategories} or k.id is not null)`
}

/**
 * Certificates in force of these units and categories, and those with an open case, after one of them in the
 * order of ids.
 */
export async function freezableCredentials(
  db: Db,
  { after, limit, ...whole }: Whole & { readonly after: string; readonly limit: number },
): Promise<FreezableCredential[]> {
  const { rows } = await sql<FreezableCredential>`
    select c.id as "credentialId", c.person_id as "personId", c.unit_id as "unitId", c.holder_name as "holderName",
      c.holder_number as "holderNumber", c.holder_sort as "holderSort", c.type_id as "typeId", c.type_text as "typeText",
      c.profession, c.level, c.number, c.issuer, c.issued_on as "issuedOn", c.valid_until as "validUntil",
      c.no_expiry as "noExpiry", c.employer_name as employer, c.employer_unit_id as "employerUnitId",
      c.state as "credentialState", c.expires_on as "expiresOn", c.due_from as "dueFrom",
      c.review_due_on as "reviewDueOn", c.review_due_from as "reviewDueFrom", c.search_text as "searchText",
      k.id is not null as carried
    from ${freezable(whole)} and c.id > ${after}::uuid
    order by c.id limit ${limit}`.execute(db)
  return rows
}

/** How many there will be. */
export async function countFreezable(db: Db, whole: Whole): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${freezable(whole)}`.execute(db)
  return rows[0]!.count
}

/** Takes the list back, which is not whole. */
export async function dropItems(tx: Tx, stocktakeId: string): Promise<void> {
  await sql`delete from stocktake_item where stocktake_id = ${stocktakeId}::uuid`.execute(tx)
}

export async function insertItems(tx: Tx, stocktakeId: string, items: readonly FrozenItem[]): Promise<void> {
  await copyInto(tx, 'stocktake_item', items, (item) => ({
    stocktake_id: stocktakeId,
    credential_id: item.credentialId,
    person_id: item.personId,
    unit_id: item.unitId,
    holder_name: item.holderName,
    holder_number: item.holderNumber,
    holder_sort: item.holderSort,
    type_name: item.typeName,
    profession: item.profession,
    level: item.level,
    number: item.number,
    issuer: item.issuer,
    issued_on: item.issuedOn,
    valid_until: item.validUntil,
    no_expiry: item.noExpiry,
    employer: item.employer,
    credential_state: item.credentialState,
    expires_on: item.expiresOn,
    due_from: item.dueFrom,
    review_due_on: item.reviewDueOn,
    review_due_from: item.reviewDueFrom,
    search_text: item.searchText,
    place: item.place,
    shelf: item.shelf,
    with_name: item.withName,
    steward_id: item.stewardId,
    carried: item.carried,
  }))
}

const columns = sql.raw(`i.credential_id as "credentialId", i.person_id as "personId", i.unit_id as "unitId",
  i.holder_name as "holderName", i.holder_number as "holderNumber", i.holder_sort as "holderSort",
  i.type_name as "typeName", i.profession, i.level, i.number, i.issuer, i.issued_on as "issuedOn",
  i.valid_until as "validUntil", i.no_expiry as "noExpiry", i.employer, i.credential_state as "credentialState",
  i.expires_on as "expiresOn", i.due_from as "dueFrom", i.review_due_on as "reviewDueOn",
  i.review_due_from as "reviewDueFrom", i.search_text as "searchText", i.place, i.shelf, i.with_name as "withName",
  i.steward_id as "stewardId", i.carried, i.state,
  case when i.counted_at is null then null else json_build_object('by', i.counted_by, 'label', i.counted_by_label,
    'at', to_char(i.counted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'how', i.how, 'place', i.found_place) end as counted,
  case when i.checked_at is null then null else json_build_object('label', i.checked_by_label,
    'at', to_char(i.checked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as checked,
  i.differs, i.note`)

/** Of these certificates the items within the reach. */
export async function itemsOf(
  db: Db,
  stocktakeId: string,
  credentialIds: readonly string[],
  reach: Reach,
): Promise<ReadonlyMap<string, Item>> {
  if (credentialIds.length === 0) return new Map()
  const { rows } = await sql<Item>`
    select ${columns} from stocktake_item i
    where i.stocktake_id = ${stocktakeId}::uuid and i.credential_id = any(${credentialIds}::uuid[]) and ${itemsWithin(reach)}`.execute(
    db,
  )
  return new Map(rows.map((item) => [item.credentialId, item]))
}

export async function saveCounts(tx: Tx, stocktakeId: string, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return
  const given = items.map(({ credentialId, state, counted, checked, differs, note }) => ({
    credential_id: credentialId,
    state,
    counted_by: counted?.by ?? null,
    counted_by_label: counted?.label ?? null,
    counted_at: counted?.at ?? null,
    how: counted?.how ?? null,
    found_place: counted?.place ?? null,
    checked_by_label: checked?.label ?? null,
    checked_at: checked?.at ?? null,
    differs,
    note,
  }))
  await sql`
    update stocktake_item i set state = g.state, counted_by = g.counted_by, counted_by_label = g.counted_by_label,
      counted_at = g.counted_at, how = g.how, found_place = g.found_place, checked_by_label = g.checked_by_label,
      checked_at = g.checked_at, differs = array(select json_array_elements_text(g.differs)), note = g.note
    from json_to_recordset(${JSON.stringify(given)}::json) as g (credential_id uuid, state text, counted_by text,
      counted_by_label text, counted_at timestamptz, how text, found_place text, checked_by_label text,
      checked_at timestamptz, differs json, note text)
    where i.stocktake_id = ${stocktakeId}::uuid and i.credential_id = g.credential_id`.execute(tx)
}

export interface ItemFilter {
  readonly reach: Reach
  readonly states: readonly StocktakeItemState[] | null
  readonly unchecked: boolean | null
  readonly carried: boolean | null
  /** null: of all units; 'none': of people without one. */
  readonly unit: string | null
  readonly counter: string | null
  readonly patterns: readonly string[]
}

function conditionOf(stocktakeId: string, filter: ItemFilter) {
  const all = [sql<boolean>`i.stocktake_id = ${stocktakeId}::uuid`, itemsWithin(filter.reach)]
  if (filter.states !== null) all.push(sql<boolean>`i.state = any(${filter.states}::text[])`)
  if (filter.unchecked !== null)
    all.push(sql<boolean>`(i.state = 'found' and i.checked_at is null) = ${filter.unchecked}::boolean`)
  if (filter.carried !== null) all.push(sql<boolean>`i.carried = ${filter.carried}::boolean`)
  if (filter.unit === 'none') all.push(sql<boolean>`i.unit_id is null`)
  else if (filter.unit !== null) all.push(sql<boolean>`i.unit_id = ${filter.unit}::uuid`)
  if (filter.counter !== null) all.push(sql<boolean>`i.counted_by_label = ${filter.counter}`)
  for (const pattern of filter.patterns) all.push(sql<boolean>`i.search_text like ${pattern}`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

export async function itemPage(
  db: Db,
  stocktakeId: string,
  filter: ItemFilter,
  { today, limit, offset }: { readonly today: Day; readonly limit: number; readonly offset: number },
): Promise<{ rows: (Item & { readonly status: CredentialStatus })[]; total: number }> {
  const condition = conditionOf(stocktakeId, filter)
  const { rows } = await sql<Item & { status: CredentialStatus }>`
    select ${columns}, credential_status(i.credential_state, i.expires_on, i.due_from, i.review_due_on, i.review_due_from, ${today}::date) as status
    from stocktake_item i where ${condition}
    order by i.carried desc, i.holder_sort, i.credential_id limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ total: number }>`
    select count(*) as total from stocktake_item i where ${condition}`.execute(db)
  return { rows, total: counted.rows[0]!.total }
}

/** The list in the order of ids, after one of them. */
export async function itemsAfter(
  db: Db,
  stocktakeId: string,
  reach: Reach,
  after: string,
  limit: number,
): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select ${columns} from stocktake_item i
    where i.stocktake_id = ${stocktakeId}::uuid and i.credential_id > ${after}::uuid and ${itemsWithin(reach)}
    order by i.credential_id limit ${limit}`.execute(db)
  return rows
}

export async function progressByUnit(
  db: Db,
  stocktakeId: string,
  reach: Reach,
): Promise<{ unitId: string | null; tally: Omit<Tally, 'unexpected'> }[]> {
  const { rows } = await sql<{ unitId: string | null; tally: Omit<Tally, 'unexpected'> }>`
    select i.unit_id as "unitId", json_build_object(${tallyColumns}) as tally
    from stocktake_item i where i.stocktake_id = ${stocktakeId}::uuid and ${itemsWithin(reach)}
    group by i.unit_id`.execute(db)
  return rows
}

export async function progressByCounter(
  db: Db,
  stocktakeId: string,
  reach: Reach,
): Promise<{ name: string; counted: number; lastAt: string }[]> {
  const { rows } = await sql<{ name: string; counted: number; lastAt: string }>`
    select i.counted_by_label as name, count(*) as counted, max(i.counted_at) as "lastAt"
    from stocktake_item i
    where i.stocktake_id = ${stocktakeId}::uuid and i.counted_at is not null and ${itemsWithin(reach)}
    group by i.counted_by_label order by 2 desc, 1 limit 200`.execute(db)
  return rows
}

export async function countCarried(db: Db, stocktakeId: string, reach: Reach): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from stocktake_item i
    where i.stocktake_id = ${stocktakeId}::uuid and i.carried and ${itemsWithin(reach)}`.execute(db)
  return rows[0]!.count
}

/** What the phones' keys were answered. */
export async function answersTo<Answer>(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, Kept<Answer>>> {
  const { rows } = await sql<Kept<Answer> & { key: string }>`
    select key, stocktake_id as "stocktakeId", counted_by as by, outcome as answer
    from stocktake_count where key = any(${keys}::uuid[])`.execute(db)
  return new Map(rows.map(({ key, ...kept }) => [key, kept]))
}

export interface Kept<Answer> {
  readonly stocktakeId: string
  readonly by: string
  readonly answer: Answer
}

export async function keepAnswers(
  tx: Tx,
  stocktakeId: string,
  answers: readonly { readonly key: string; readonly at: string; readonly answer: object }[],
  by: string,
  now: Date,
): Promise<void> {
  await copyInto(tx, 'stocktake_count', answers, ({ key, at, answer }) => ({
    key,
    stocktake_id: stocktakeId,
    outcome: JSON.stringify(answer),
    counted_by: by,
    counted_at: at,
    received_at: now.toISOString(),
  }))
}
