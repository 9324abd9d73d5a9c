/**
 * A simulated year of the sample company on a fast clock: how many messages, escalations and missed deadlines, and the compliance rate
 * from start to end. `npx tsx bench/year.ts [nights]`
 *
 * Simulated, not measured on people. Nights are the product's own; who reacts is assumed, from a fixed seed:
 * - each person holding a mailbox is told by mail; heads of units and one HR account exist;
 * - of those first told of a deadline, `reacts` act on it; it is renewed `renewalDays` later for three more years, and hours that are
 *   due are taken and recorded;
 * - whoever does not act at first acts on an escalation to the steward, the head or HR, each with the chance `escalated`;
 * - ten people leave in the year. Nothing is acknowledged or snoozed; nobody pushes.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../server/src/config.ts'
import { renewCredentials } from '../server/src/features/credentials/index.ts'
import { turnYearJob } from '../server/src/features/credentials/jobs.ts'
import { scan } from '../server/src/features/reminders/index.ts'
import { addHours } from '../server/src/features/renewals/actions/record-hours.ts'
import { systemActor } from '../server/src/kernel/actor.ts'
import { addDays, addMonths, type Day, day } from '../server/src/kernel/day.ts'
import { Refusal } from '../server/src/kernel/refusal.ts'
import type { Context } from '../server/src/platform/context/index.ts'
import { inTransaction, migrate, openDatabase, sql } from '../server/src/platform/db/index.ts'
import { drainJobs, enqueue } from '../server/src/platform/jobs/index.ts'
import { createLog } from '../server/src/platform/log/index.ts'
import { createContext, handlings, importSpreadsheet, reminderSeams } from '../server/src/wiring.ts'

const nights = Number(process.argv[2] ?? 365)
const first = day('2026-11-24')
const reacts = 0.6
const escalated = [0.5, 0.6, 0.8] as const
const renewalDays = 20
const actor = systemActor('bench')
let refused = 0
/** What keeps deadlines as they are; messages stay in the outbox. */
const ofDeadlines = handlings.filter(({ job }) => /^(credentials|renewals)\./.test(job.name))

/** What is acted on, by the day when it is done. */
interface Acts {
  readonly due: Map<Day, Set<string>>
  readonly courses: Map<Day, Set<string>>
}

/** A reproducible stream of numbers from 0 to 1 (mulberry32). */
let state = 20_261_124
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const settings = readSettings({ CHIZHENG_DATA: folder, CHIZHENG_LOG_LEVEL: 'silent', CHIZHENG_TODAY: first })
const database = await openDatabase({ ...settings, databasePool: 4 })
try {
  await migrate(database)
  const base = await createContext(database, settings, createLog('silent'))
  const roster = new URL('../server/testing/fixtures/roster/sample.xlsx', import.meta.url).pathname
  await importSpreadsheet({ database, context: base }, roster)
  await prepare()
  const rateBefore = await compliance(first)
  console.log(`simulated: ${rateBefore.managed} managed credentials on ${first}, compliance ${percent(rateBefore)}`)
  const due = new Map<Day, Set<string>>()
  const courses = new Map<Day, Set<string>>()
  const seen = new Set<string>()
  for (let night = 0; night < nights; night++) {
    const on = addDays(first, night)
    const context: Context = { ...base, clock: { now: () => new Date(`${on}T07:00:00+08:00`), today: () => on } }
    if (night % 36 === 35) await leave(on)
    if (on.endsWith('-01-01')) await inTransaction(base.db, (tx) => enqueue(tx, turnYearJob, { day: on }))
    await drainJobs(database, ofDeadlines, context)
    await scan(context, reminderSeams, on)
    await react(on, { due, courses }, seen)
    await renewAll(context, [...(due.get(on) ?? [])])
    await takeHours(context, [...(courses.get(on) ?? [])])
  }
  await report(addDays(first, nights - 1), rateBefore)
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

async function prepare(): Promise<void> {
  const { db } = database
  await sql`update person set email = 'p' || substr(md5(id::text), 1, 12) || '@example.com'`.execute(db)
  await sql`update org_unit set head_id = (select id from person where person.unit_id = org_unit.id and employment_state <> 'left' order by id limit 1)`.execute(
    db,
  )
  await sql`insert into message_channel (id, kind, name, enabled, settings, created_at, updated_at)
    values (gen_random_uuid(), 'smtp', '邮件', true, '{}', now(), now())`.execute(db)
  await sql`
    with made as (
      insert into account (id, username, display_name, password_hash, password_set_at, enabled, created_at, updated_at)
      values (gen_random_uuid(), 'hr', 'HR', 'x', now(), true, now(), now()) returning id
    ) insert into role_grant (account_id, role) select id, 'hr' from made`.execute(db)
}

/** Somebody leaves: the copy that lists read is what the product writes then. */
async function leave(on: Day): Promise<void> {
  const { db } = database
  const found = await sql<{
    id: string
  }>`select id from person where employment_state = 'active' and id not in (select head_id from org_unit where head_id is not null) order by md5(id::text || ${on}) limit 1`.execute(
    db,
  )
  const id = found.rows[0]!.id
  await sql`update person set employment_state = 'left', left_on = ${on}::date where id = ${id}::uuid`.execute(db)
  await sql`update credential set holder_employment = 'left', shelf = case when given_up_on is null then 2 else 3 end where person_id = ${id}::uuid`.execute(
    db,
  )
}

/** Whether anybody acts on what tonight's notices say; what is acted on is renewed some weeks later. */
async function react(on: Day, { due, courses }: Acts, seen: Set<string>): Promise<void> {
  const told = await sql<{ id: string; kind: string; key: string; level: number }>`
    select distinct credential_id as id, kind, credential_id || kind || due_on as key, level from notice
    join reminder_run on reminder_run.id = run_id
    where day = ${on}::date and told_at is not null and kind in ('expiry', 'review', 'renewal_window_closes', 'hours_due')
    order by key, level`.execute(database.db)
  const then = addDays(on, renewalDays)
  for (const { id, kind, key, level } of told.rows) {
    const once = `${key} ${level}`
    if (seen.has(once)) continue
    seen.add(once)
    const chance = level === 0 ? reacts : escalated[level - 1]!
    const acts = kind === 'hours_due' ? courses : due
    if (random() < chance) acts.set(then, (acts.get(then) ?? new Set()).add(id))
  }
}

/** Enough of both kinds for whatever its type asks for. */
async function takeHours(context: Context, ids: readonly string[]): Promise<void> {
  const found = await sql<{ personId: string; typeId: string | null }>`
    select person_id as "personId", type_id as "typeId" from credential where id = any(${ids}::uuid[]) and shelf = 0`.execute(
    database.db,
  )
  const course = { earnedOn: context.clock.today(), hours: 120, title: '继续教育', profession: null, provider: null }
  for (const { personId, typeId } of found.rows)
    for (const kind of ['compulsory', 'elective'] as const)
      await addHours(context, actor, personId, { ...course, kind, typeIds: typeId ? [typeId] : [], documentId: null })
}

async function renewAll(context: Context, ids: readonly string[]): Promise<void> {
  const today = context.clock.today()
  const found = await sql<{ id: string; version: number; until: Day | null; review: Day | null }>`
    select id, version, expires_on as until, review_due_on as review from credential
    where id = any(${ids}::uuid[]) and shelf = 0 and state = 'held'`.execute(database.db)
  for (const { id, version, until, review } of found.rows) {
    const isReview = review !== null && (until === null || review < until)
    const period = isReview
      ? { reviewedOn: today, reviewDueOn: addMonths(laterOf(review, today), 36) }
      : { issuedOn: today, validUntil: addMonths(until === null ? today : laterOf(until, today), 36) }
    await inTransaction(context.db, (tx) =>
      renewCredentials(context, tx, actor, [{ id, version, importId: null, period }]),
    ).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      refused += 1
    })
  }
}

function laterOf(one: Day, other: Day): Day {
  return one < other ? other : one
}

interface Rate {
  readonly managed: number
  readonly compliant: number
}

/** As the dashboard's rule: what counts, and of it what is valid or due on that day. */
async function compliance(on: Day): Promise<Rate> {
  const found = await sql<Rate>`
    select count(*)::int as managed, count(*) filter (where status in ('valid', 'due', 'review_due'))::int as compliant
    from (
      select credential_status(state, expires_on, due_from, review_due_on, review_due_from, ${on}::date) as status
      from credential where shelf = 0 and state in ('held', 'suspended')
    ) as counted`.execute(database.db)
  return found.rows[0]!
}

async function report(last: Day, before: Rate): Promise<void> {
  const { db } = database
  const ways = await sql<{ way: string; template: string; count: number }>`
    select way, template, count(*)::int as count from message group by 1, 2 order by 1, 2`.execute(db)
  for (const { way, template, count } of ways.rows) console.log(`messages by ${way}, ${template}: ${count}`)
  const escalations = await sql<{ level: number; count: number }>`
    select level, count(*)::int as count from notice where level > 0 and told_at is not null group by 1 order by 1`.execute(
    db,
  )
  for (const { level, count } of escalations.rows)
    console.log(`escalations to ${['', 'steward', 'head', 'HR'][level]}: ${count}`)
  const missed = await sql<{ count: number }>`
    select count(distinct (credential_id, kind, due_on))::int as count from notice
    where due_on between ${first}::date and ${last}::date and stage < 0 and kind in ('expiry', 'review', 'renewal_window_closes')`.execute(
    db,
  )
  console.log(`deadlines of the year that passed unhandled by a week: ${missed.rows[0]!.count}`)
  console.log(`renewals the registry refused: ${refused}`)
  const after = await compliance(last)
  console.log(
    `simulated: ${after.managed} managed credentials on ${last}, compliance ${percent(after)} (${percent(before)} at the start)`,
  )
}

function percent({ managed, compliant }: Rate): string {
  return `${((compliant / managed) * 100).toFixed(1)} %`
}
