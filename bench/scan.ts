/**
 * The nightly scan over a large registry with the embedded database, beside the bare SQL that reads the same deadlines.
 * `npx tsx bench/scan.ts`
 *
 * A million credentials have a deadline far ahead, and 5,000 of them one within the horizon of the policy: the night plans and tells
 * them all (the bar: under 10 seconds). A second night changes nothing. Then 50,000 more are due on one day.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../server/src/config.ts'
import { scan } from '../server/src/features/reminders/index.ts'
import { addDays, day } from '../server/src/kernel/day.ts'
import { migrate, openDatabase, sql } from '../server/src/platform/db/index.ts'
import { createLog } from '../server/src/platform/log/index.ts'
import { createContext, reminderSeams } from '../server/src/wiring.ts'
import { fillRegistry, today } from './registry-fill.ts'

const count = Number(process.env.BENCH_ROWS ?? 1_000_000)
const due = Number(process.env.BENCH_DUE ?? 5_000)
const crowd = Number(process.env.BENCH_CROWD ?? 50_000)

const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const settings = readSettings({ CHIZHENG_DATA: folder, CHIZHENG_LOG_LEVEL: 'silent', CHIZHENG_TODAY: today })
const database = await openDatabase({ ...settings, databasePool: 4 })
try {
  await migrate(database)
  const filled = performance.now()
  await fillRegistry(database, count, Math.ceil(count / 10))
  await prepare()
  console.log(`${count} credentials, ${due} due; made in ${seconds(performance.now() - filled)}`)
  const context = await createContext(database, settings, createLog('silent'))
  const night = async (offset: number): Promise<number> => {
    const on = addDays(day(today), offset)
    const [started, before] = [performance.now(), process.cpuUsage()]
    const run = await scan({ ...context, clock: { now: () => new Date(), today: () => on } }, reminderSeams, on)
    const took = performance.now() - started
    const { user, system } = process.cpuUsage(before)
    const memory = Math.round(process.memoryUsage().rss / 1_048_576)
    console.log(
      `the night of ${on}: ${seconds(took)}, ${seconds((user + system) / 1_000)} of this process; ${run.deadlines} deadlines looked at, ${run.notices} notices, ${run.messages} messages, ${run.faults} to nobody; ${memory} MiB`,
    )
    return took
  }
  const bare = await bareSql()
  const first = await night(0)
  console.log(`the bare SQL reads the same deadlines in ${seconds(bare)}; ratio ${(first / bare).toFixed(1)}`)
  if (first > 10_000) process.exitCode = 1
  await night(1)
  await crowdOneDay()
  await night(2)
  await night(3)
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Deadlines of all, mailboxes of everybody, heads, somebody who is HR, and a channel for mail; nothing is sent. */
async function prepare(): Promise<void> {
  const { db, pool } = database
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
  await sql`
    insert into credential_deadline (credential_id, position, kind, due_on, source, rule)
    select id, 0, 'expiry', case when place <= ${due}::int then ${today}::date - 20 + (place % 110)::int else ${today}::date + 120 + (place % 1000)::int end, 'printed', 'printed'
    from (
      select id, row_number() over (order by (shelf <> 0 or state not in ('held', 'suspended')), md5(id::text)) as place from credential
    ) as placed`.execute(db)
  // Twenty years of certificates that are over, all past their days. BENCH_LOOK=all: as if the night had to look at each of them.
  await sql`
    update credential_deadline as d set due_on = ${today}::date - 30 - (abs(hashtext(d.credential_id::text)) % 7000), watched = ${process.env.BENCH_LOOK === 'all'}
    from credential c where c.id = d.credential_id and not (c.shelf = 0 and c.state in ('held', 'suspended'))`.execute(
    db,
  )
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from credential where not (shelf = 0 and state in ('held', 'suspended'))`.execute(db)
  console.log(`${rows[0]!.count} of them history`)
  await pool.query('vacuum analyze')
}

/** As many more fall due on one day, thirty days ahead. */
async function crowdOneDay(): Promise<void> {
  await sql`
    update credential_deadline set due_on = ${today}::date + 32
    where credential_id in (
      select id from credential join credential_deadline d on d.credential_id = id
      where shelf = 0 and state = 'held' and d.due_on > ${today}::date + 200 limit ${crowd}::int)`.execute(database.db)
  await database.pool.query('vacuum analyze credential_deadline')
}

async function bareSql(): Promise<number> {
  const read = () =>
    database.pool.query(
      `select d.credential_id, d.kind, d.due_on, c.person_id, c.holder_name, c.unit_id, c.type_id
       from credential_deadline d join credential c on c.id = d.credential_id
       where d.due_on <= $1::date and c.shelf = 0 and c.state in ('held', 'suspended') order by d.due_on`,
      [addDays(day(today), 90)],
    )
  await read()
  const started = performance.now()
  await read()
  return performance.now() - started
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`
}
