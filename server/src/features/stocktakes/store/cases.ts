import type { ComparedField, StocktakeCaseKind } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { casesWithin } from './within.ts'

export interface Case {
  readonly id: string
  readonly version: number
  /** The stock-take it was opened in, and the last one that met it. */
  readonly stocktakeId: string
  readonly lastStocktakeId: string
  readonly quarter: string
  readonly kind: StocktakeCaseKind
  readonly credentialId: string | null
  readonly personId: string | null
  readonly unitId: string | null
  readonly unexpectedId: string | null
  readonly title: string
  readonly differs: readonly ComparedField[]
  readonly note: string | null
  readonly ownerId: string | null
  readonly dueOn: Day
  readonly state: 'open' | 'resolved'
  readonly resolvedHow: 'said' | 'seen' | 'equal' | 'undone' | null
  readonly resolution: string | null
  readonly resolvedBy: string | null
  readonly resolvedAt: string | null
  readonly openedAt: string
}

const columns = sql.raw(`k.id, k.version, k.stocktake_id as "stocktakeId", k.last_stocktake_id as "lastStocktakeId",
  s.quarter, k.kind, k.credential_id as "credentialId", k.person_id as "personId", k.unit_id as "unitId",
  k.unexpected_id as "unexpectedId", k.title, k.differs, k.note, k.owner_id as "ownerId", k.due_on as "dueOn", k.state,
  k.resolved_how as "resolvedHow", k.resolution, k.resolved_by_label as "resolvedBy", k.resolved_at as "resolvedAt",
  k.opened_at as "openedAt"`)
const source = sql`stocktake_case k join stocktake s on s.id = k.stocktake_id`

/** The open cases of these certificates, held. */
export async function lockOpenCases(tx: Tx, credentialIds: readonly string[]): Promise<Map<string, Case>> {
  const { rows } = await sql<Case & { credentialId: string }>`
    select ${columns} from ${source}
    where k.credential_id = any(${credentialIds}::uuid[]) and k.state = 'open' and k.unexpected_id is null
    order by k.id for update of k`.execute(tx)
  return new Map(rows.map((one) => [one.credentialId, one]))
}

export async function lockCase(tx: Tx, id: string): Promise<Case | null> {
  const { rows } = await sql<Case>`select ${columns} from ${source} where k.id = ${id}::uuid for update of k`.execute(
    tx,
  )
  return rows[0] ?? null
}

export async function caseById(db: Db, id: string): Promise<Case | null> {
  const { rows } = await sql<Case>`select ${columns} from ${source} where k.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export async function insertCase(tx: Tx, one: Case): Promise<void> {
  await sql`
    insert into stocktake_case (id, stocktake_id, last_stocktake_id, kind, credential_id, person_id, unit_id, unexpected_id,
      title, differs, note, owner_id, due_on, state, opened_at)
    values (${one.id}::uuid, ${one.stocktakeId}::uuid, ${one.lastStocktakeId}::uuid, ${one.kind}, ${one.credentialId}::uuid,
      ${one.personId}::uuid, ${one.unitId}::uuid, ${one.unexpectedId}::uuid, ${one.title}, ${one.differs}::text[], ${one.note},
      ${one.ownerId}::uuid, ${one.dueOn}::date, ${one.state}, ${one.openedAt}::timestamptz)`.execute(tx)
}

export async function saveCase(tx: Tx, one: Case): Promise<void> {
  await sql`
    update stocktake_case set version = version + 1, last_stocktake_id = ${one.lastStocktakeId}::uuid, kind = ${one.kind},
      differs = ${one.differs}::text[], note = ${one.note}, owner_id = ${one.ownerId}::uuid, due_on = ${one.dueOn}::date,
      state = ${one.state}, resolved_how = ${one.resolvedHow}, resolution = ${one.resolution},
      resolved_by_label = ${one.resolvedBy}, resolved_at = ${one.resolvedAt}::timestamptz
    where id = ${one.id}::uuid`.execute(tx)
}

/**
 * What a closing stock-take leaves behind: a case for every item that is missing, or found and never compared. Where a case is
 * open already, it goes on and says what it is now. One statement each, for fifty thousand items.
 */
export async function leaveCases(
  tx: Tx,
  stocktakeId: string,
  { dueOn, at }: { readonly dueOn: Day; readonly at: Date },
): Promise<{ opened: number; carried: number }> {
  const left = sql`select i.credential_id, i.person_id, i.unit_id, i.steward_id, i.note,
      concat_ws(' · ', concat_ws(' ', i.type_name, i.profession), i.holder_name) as title,
      case i.state when 'missing' then 'missing' else 'unchecked' end as kind
    from stocktake_item i
    where i.stocktake_id = ${stocktakeId}::uuid and (i.state = 'missing' or i.state = 'found' and i.checked_at is null)`
  const carried = await sql`
    with todo as (${left})
    update stocktake_case k set version = k.version + 1, last_stocktake_id = ${stocktakeId}::uuid, kind = todo.kind,
      differs = '{}' from todo
    where k.credential_id = todo.credential_id and k.state = 'open' and k.unexpected_id is null returning k.id`.execute(
    tx,
  )
  const opened = await sql`
    with todo as (${left})
    insert into stocktake_case (id, stocktake_id, last_stocktake_id, kind, credential_id, person_id, unit_id, title, note,
      owner_id, due_on, state, opened_at)
    select gen_random_uuid(), ${stocktakeId}::uuid, ${stocktakeId}::uuid, todo.kind, todo.credential_id, todo.person_id,
      todo.unit_id, todo.title, todo.note, todo.steward_id, ${dueOn}::date, 'open', ${at.toISOString()}::timestamptz
    from todo on conflict do nothing returning id`.execute(tx)
  return { opened: opened.rows.length, carried: carried.rows.length }
}

export interface CaseFilter {
  readonly reach: Reach
  readonly stocktakeId: string | null
  readonly states: readonly ('open' | 'resolved')[] | null
  readonly kinds: readonly StocktakeCaseKind[] | null
}

function conditionOf({ reach, stocktakeId, states, kinds }: CaseFilter) {
  const all = [casesWithin(reach)]
  if (stocktakeId !== null)
    all.push(sql<boolean>`(k.stocktake_id = ${stocktakeId}::uuid or k.last_stocktake_id = ${stocktakeId}::uuid)`)
  if (states !== null) all.push(sql<boolean>`k.state = any(${states}::text[])`)
  if (kinds !== null) all.push(sql<boolean>`k.kind = any(${kinds}::text[])`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

export async function casePage(
  db: Db,
  filter: CaseFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ rows: Case[]; total: number }> {
  const condition = conditionOf(filter)
  const { rows } = await sql<Case>`
    select ${columns} from ${source} where ${condition}
    order by k.state, k.due_on, k.id limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{
    total: number
  }>`select count(*) as total from stocktake_case k where ${condition}`.execute(db)
  return { rows, total: counted.rows[0]!.total }
}

/** How many are open of each of these stock-takes, within the reach. */
export async function countOpenCases(
  db: Db,
  stocktakeIds: readonly string[],
  reach: Reach,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select k.last_stocktake_id as id, count(*) as count from stocktake_case k
    where k.last_stocktake_id = any(${stocktakeIds}::uuid[]) and k.state = 'open' and ${casesWithin(reach)}
    group by 1`.execute(db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}
