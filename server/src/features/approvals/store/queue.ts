import type { ApprovalKind, ApprovalState } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'
import type { Deputyship, Standing, StepKey } from '../rules/standing.ts'

/** Where a page ended: the next one goes on behind it, whatever was decided meanwhile. */
export interface Place {
  readonly at: string
  readonly id: string
}

export type Whose =
  | { readonly scope: 'decide'; readonly own: Standing; readonly deputyships: readonly Deputyship[] }
  | { readonly scope: 'requested'; readonly keys: readonly string[] }
  /** Requests of some kinds within a reach of their own. */
  | {
      readonly scope: 'all'
      readonly reach: Reach
      readonly apart: { readonly kinds: readonly ApprovalKind[]; readonly reach: Reach }
    }

export interface QueueFilter {
  readonly whose: Whose
  readonly states: readonly ApprovalState[] | null
  readonly kinds: readonly ApprovalKind[] | null
  /** Only of people of these units; null: of all. */
  readonly unitIds: readonly string[] | null
}

const atUnit = (reach: Reach) =>
  reach.all ? sql<boolean>`true` : sql<boolean>`r.step_unit_id = any(${reach.unitIds}::uuid[])`

const isAmong = (keys: readonly StepKey[]) => sql<boolean>`(r.id, r.step_position) in (
    select * from unnest(${keys.map(({ requestId }) => requestId)}::uuid[], ${keys.map(({ position }) => position)}::smallint[]))`

/** As `has` of the rules says it. */
function theirs({ hr, head, personId, without }: Standing) {
  const kept = without.length === 0 ? sql`` : sql` and not ${isAmong(without)}`
  return sql<boolean>`((r.step_decider = 'hr' and ${atUnit(hr)} or r.step_decider = 'head' and ${atUnit(head)}
    or r.step_decider = 'person' and r.step_person_id = ${personId}::uuid)${kept})`
}

/** As `isBarred` of the rules says it. */
const barred = (keys: readonly string[]) =>
  sql<boolean>`(r.requester_keys || r.beneficiary_keys || r.decided_keys) && ${keys}::text[]`

function waitingFor(own: Standing, deputyships: readonly Deputyship[]) {
  const ways = [
    theirs(own),
    ...deputyships.map(({ standing, only }) => {
      const here = only === null ? sql`` : sql`${isAmong([only])} and `
      return sql<boolean>`(${here}${theirs(standing)} and not ${barred(standing.keys)})`
    }),
  ]
  return sql<boolean>`r.state = 'open' and (
    r.step_decider <> 'holder' and not ${barred(own.keys)} and (${sql.join(ways, sql` or `)})
    or r.step_decider = 'holder' and r.step_person_id = ${own.personId}::uuid and not r.requester_keys && ${own.keys}::text[])`
}

function whoseOf(whose: Whose) {
  switch (whose.scope) {
    case 'decide':
      return waitingFor(whose.own, whose.deputyships)
    case 'requested':
      return sql<boolean>`r.requester_keys && ${whose.keys}::text[]`
    case 'all':
      if (whose.apart.reach.all) return withinReach(whose.reach)
      return sql<boolean>`case when r.subject_kind = any(${whose.apart.kinds}::text[])
        then ${withinReach(whose.apart.reach)} else ${withinReach(whose.reach)} end`
  }
}

/** The unit of whom it is about, who may have moved since; else that it belongs to. */
const unitNow = sql`case when r.person_id is null then r.unit_id else p.unit_id end`

/** Of whom it is about, who may have moved since; else of the unit it belongs to. */
function withinReach(reach: Reach) {
  if (reach.all) return sql<boolean>`true`
  return sql<boolean>`(r.person_id = any(${reach.personIds}::uuid[])
    or ${unitNow} = any(${reach.unitIds}::uuid[]))`
}

const source = sql`approval_request r left join person p on p.id = r.person_id`

function conditionOf({ whose, states, kinds, unitIds }: QueueFilter) {
  const all = [whoseOf(whose)]
  if (states !== null) all.push(sql<boolean>`r.state = any(${states}::text[])`)
  if (kinds !== null) all.push(sql<boolean>`r.subject_kind = any(${kinds}::text[])`)
  if (unitIds !== null) all.push(sql<boolean>`${unitNow} = any(${unitIds}::uuid[])`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

/** What waits: the oldest first. Everything else: the newest first. */
export async function queuePage(db: Db, filter: QueueFilter, after: Place | null, limit: number): Promise<Place[]> {
  const isQueue = filter.whose.scope === 'decide'
  const behind = isQueue ? sql`>` : sql`<`
  const way = isQueue ? sql`asc` : sql`desc`
  const from =
    after === null ? sql`true` : sql`(r.requested_at, r.id) ${behind} (${after.at}::timestamptz, ${after.id}::uuid)`
  const { rows } = await sql<Place>`
    select r.id, r.requested_at as at from ${source} where ${conditionOf(filter)} and ${from}
    order by r.requested_at ${way}, r.id ${way} limit ${limit}`.execute(db)
  return rows
}

/** How many wait for them, and how many of these are late; counted to a thousand. */
export async function countWaiting(
  db: Db,
  own: Standing,
  deputyships: readonly Deputyship[],
  today: Day,
): Promise<{ decide: number; late: number }> {
  const { rows } = await sql<{ decide: number; late: number }>`
    select count(*) as decide, count(*) filter (where due < ${today}::date) as late
    from (select r.step_due_on as due from approval_request r where ${waitingFor(own, deputyships)} limit 1000) as found`.execute(
    db,
  )
  return rows[0]!
}

export async function countRequested(db: Db, keys: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from approval_request r where r.state = 'open' and r.requester_keys && ${keys}::text[]`.execute(
    db,
  )
  return rows[0]!.count
}

/** Open requests whose step is due by that day, in the order of their ids, after one of them. */
export async function dueBy(db: Db, day: Day, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from approval_request where state = 'open' and step_due_on <= ${day}::date and id > ${after}::uuid
    order by id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
