import type { CustodyCaseKind, CustodyCaseState, CustodyItem } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Case } from '../rules/custody-case.ts'
import { type LoanSight, seenBy } from './list.ts'

const columns =
  sql.raw(`k.id, k.version, k.credential_id as "credentialId", k.item, k.kind, k.origin, k.loan_id as "loanId",
  k.agreed_on as "agreedOn", k.agreement,
  k.reported_on as "reportedOn", k.note, k.owner_id as "ownerId", k.due_on as "dueOn", k.outcome, k.outcome_note as "outcomeNote",
  k.closed_on as "closedOn", k.reported_by_label as "reportedBy"`)

export interface CaseFilter {
  /** Cases of certificates of people within reach are seen, and those of loans that are. */
  readonly sight: LoanSight
  /** The reader as a person: what they see to is always seen. */
  readonly readerId: string | null
  readonly state: CustodyCaseState
  readonly kind: CustodyCaseKind | null
  readonly mineOnly: boolean
  readonly patterns: readonly string[]
  readonly credentialId: string | null
}

function conditionOf({ sight, readerId, state, kind, mineOnly, patterns, credentialId }: CaseFilter) {
  const { reach } = sight
  const seen = reach.all
    ? sql<boolean>`true`
    : sql<boolean>`(c.unit_id = any(${reach.unitIds}::uuid[]) or c.person_id = any(${reach.personIds}::uuid[])
        or k.owner_id = ${readerId}::uuid or exists (select 1 from loan l where l.id = k.loan_id and ${seenBy(sight)}))`
  const all = [seen]
  if (state !== 'all') all.push(sql<boolean>`(k.closed_on is null) = ${state === 'open'}`)
  if (kind !== null) all.push(sql<boolean>`k.kind = ${kind}`)
  if (mineOnly) all.push(sql<boolean>`k.owner_id = ${readerId}::uuid`)
  for (const pattern of patterns) all.push(sql<boolean>`c.search_text like ${pattern}`)
  if (credentialId !== null) all.push(sql<boolean>`k.credential_id = ${credentialId}::uuid`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

const source = sql`custody_case k join credential c on c.id = k.credential_id`

export async function listCases(
  db: Db,
  filter: CaseFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Case[]> {
  const { rows } = await sql<Case>`
    select ${columns} from ${source} where ${conditionOf(filter)}
    order by k.closed_on is not null, k.due_on, k.id limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export async function countCases(db: Db, filter: CaseFilter, cap: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from ${source} where ${conditionOf(filter)} limit ${cap}) as found`.execute(
    db,
  )
  return rows[0]!.count
}

export async function caseById(db: Db, id: string): Promise<Case | null> {
  const { rows } = await sql<Case>`select ${columns} from custody_case k where k.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** The case, locked until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<Case | null> {
  const { rows } = await sql<Case>`select ${columns} from custody_case k where k.id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** @returns false when one of the thing is open already; then nothing was written. */
export async function insertCase(tx: Tx, one: Case, at: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into custody_case (id, credential_id, item, kind, origin, loan_id, agreed_on, agreement, reported_on, note, owner_id, due_on,
      reported_by_label, reported_at, updated_at)
    values (${one.id}::uuid, ${one.credentialId}::uuid, ${one.item}, ${one.kind}, ${one.origin}, ${one.loanId}::uuid, ${one.agreedOn}::date,
      ${one.agreement}, ${one.reportedOn}::date, ${one.note}, ${one.ownerId}::uuid, ${one.dueOn}::date, ${one.reportedBy}, ${at.toISOString()}::timestamptz,
      ${at.toISOString()}::timestamptz)
    on conflict do nothing returning id`.execute(tx)
  return rows.length > 0
}

/** Writes how a case that is locked ended. */
export async function closeCase(tx: Tx, one: Case, at: Date): Promise<void> {
  await sql`
    update custody_case set version = version + 1, outcome = ${one.outcome}, outcome_note = ${one.outcomeNote},
      closed_on = ${one.closedOn}::date, updated_at = ${at.toISOString()}::timestamptz where id = ${one.id}::uuid`.execute(
    tx,
  )
}

/** Writes who sees to a case that is locked, and by when. */
export async function saveCase(tx: Tx, { id, ownerId, dueOn }: Case, at: Date): Promise<void> {
  await sql`
    update custody_case set version = version + 1, owner_id = ${ownerId}::uuid, due_on = ${dueOn}::date,
      updated_at = ${at.toISOString()}::timestamptz where id = ${id}::uuid`.execute(tx)
}

/** The next open cases that were due before the day, by their ids. */
export async function lateCases(db: Db, today: Day, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from custody_case where closed_on is null and due_on < ${today}::date and id > ${after}::uuid
    order by id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** What of a certificate is reported lost or damaged, and not seen to. */
export async function openItemsOf(db: Db, credentialId: string): Promise<ReadonlySet<CustodyItem>> {
  const { rows } = await sql<{ item: CustodyItem }>`
    select item from custody_case where credential_id = ${credentialId}::uuid and closed_on is null and kind in ('lost', 'damaged')`.execute(
    db,
  )
  return new Set(rows.map(({ item }) => item))
}

/** What of a certificate is reported lost, or was last said to be. */
export async function lostOf(db: Db, credentialId: string): Promise<ReadonlySet<CustodyItem>> {
  const { rows } = await sql<{ item: CustodyItem }>`
    select item from custody_case where credential_id = ${credentialId}::uuid and kind = 'lost' and closed_on is null
    union
    select item from (
      select distinct on (item) item, condition from custody_move where credential_id = ${credentialId}::uuid
      order by item, position desc) as last
    where condition = 'lost'`.execute(db)
  return new Set(rows.map(({ item }) => item))
}

/** The move of a thing that waits, into the vault or back to its holder, locked until the transaction ends. */
export async function lockWaiting(tx: Tx, credentialId: string, item: CustodyItem): Promise<Case | null> {
  const { rows } = await sql<Case>`
    select ${columns} from custody_case k where k.credential_id = ${credentialId}::uuid and k.item = ${item} and ${isWaitingMove}
      and k.closed_on is null for update`.execute(tx)
  return rows[0] ?? null
}

const isWaitingMove = sql<boolean>`k.kind in ('return', 'deposit')`

/** Moves of these certificates' things that wait. */
export async function waitingOf(db: Db, credentialIds: readonly string[]): Promise<Case[]> {
  const { rows } = await sql<Case>`
    select ${columns} from custody_case k where k.credential_id = any(${credentialIds}::uuid[]) and ${isWaitingMove} and k.closed_on is null
    order by k.item`.execute(db)
  return rows
}

/** The next moves that wait, by their ids. */
export async function waitingMoves(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select k.id from custody_case k where ${isWaitingMove} and k.closed_on is null and k.id > ${after}::uuid
    order by k.id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * The next certificates of people who leave, or have left, of which something lies in the vault that nobody was told to give back since
 * it was laid there; by their ids.
 */
export async function withLeaversDeposit(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from credential c where c.holder_employment <> 'active' and c.id > ${after}::uuid and ${depositWithoutReturn}
    order by c.id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

const lastMoves = sql`(select distinct on (m.item) m.item, m.place,
    (select max(h.recorded_at) from custody_move h where h.credential_id = c.id and h.item = m.item and h.place = 'holder') as held_at
  from custody_move m where m.credential_id = c.id order by m.item, m.position desc)`
// Somebody said why a leaver's is kept, since its holder last had it. What ended without a word ended because they stayed.
const isTold = sql<boolean>`exists (select 1 from custody_case k where k.credential_id = c.id and k.item = last.item
  and k.kind = 'return' and (k.closed_on is null
    or (k.origin = 'leaving' and k.outcome_note is not null and k.reported_at > coalesce(last.held_at, '-infinity'))))`
const depositWithoutReturn = sql<boolean>`exists (select 1 from ${lastMoves} as last where last.place = 'vault' and not ${isTold})`

/** What of a certificate that is. */
export async function depositsToReturn(db: Db, credentialId: string): Promise<CustodyItem[]> {
  const { rows } = await sql<{ item: CustodyItem }>`
    select last.item from credential c cross join lateral ${lastMoves} as last
    where c.id = ${credentialId}::uuid and last.place = 'vault' and not ${isTold} order by last.item`.execute(db)
  return rows.map(({ item }) => item)
}

/** A case of its loss that is open. */
export async function isReportedLost(db: Db, credentialId: string, item: CustodyItem): Promise<boolean> {
  const { rows } = await sql`
    select 1 from custody_case where credential_id = ${credentialId}::uuid and item = ${item} and kind = 'lost' and closed_on is null`.execute(
    db,
  )
  return rows.length > 0
}
