/**
 * Pages of the message log beside a million messages, for HR, for the head of a department and for the head of a branch, as the product reads
 * them and by walking along the time. `npx tsx bench/message-log.ts`
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../server/src/config.ts'
import { type LogFilter, logPage } from '../server/src/features/messages/store/log.ts'
import { everywhere, type Reach } from '../server/src/kernel/actor.ts'
import { migrate, openDatabase, sql } from '../server/src/platform/db/index.ts'
import { fillRegistry, today } from './registry-fill.ts'

const count = Number(process.env.BENCH_ROWS ?? 1_000_000)
const people = Number(process.env.BENCH_PEOPLE ?? 50_000)
const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const settings = readSettings({ CHIZHENG_DATA: folder, CHIZHENG_LOG_LEVEL: 'silent', CHIZHENG_TODAY: today })
const database = await openDatabase({ ...settings, databasePool: 2 })
const { db, pool } = database
try {
  await migrate(database)
  const { unitIds } = await fillRegistry(database, people, people)
  // Rows go in much faster without the indexes of lists.
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'message' and indexname not in ('message_pkey', 'message_once')`.execute(db)
  for (const { name } of indexes) await sql`drop index ${sql.id(name)}`.execute(db)
  await sql`
    insert into message (id, key, way, template, person_id, data, state, not_before, title, created_at, updated_at)
    select gen_random_uuid(), n::text, case n % 3 when 0 then 'mail' else 'inbox' end, 'deadline_digest', whom.ids[1 + n % ${people}], '{}',
      case when n % 500 = 7 then 'failed' else 'sent' end, now(), '证书到期提醒', ${today}::timestamptz - n * interval '30 seconds', now()
    from generate_series(1, ${count}::int) as n, (select array_agg(id order by md5(id::text)) as ids from person) as whom`.execute(
    db,
  )
  for (const { definition } of indexes) await sql.raw(definition).execute(db)
  await pool.query('vacuum analyze message')
  const part = (...ids: string[]): Reach => ({ all: false, unitIds: ids, personIds: [] })
  await measure('HR, everybody', everywhere)
  await measure('head of a department', part(unitIds[2]!))
  await measure('head of a branch, thirteen departments', part(...unitIds.slice(1, 14)))
  await measure('head of a department without anybody', part('00000000-0000-0000-0000-000000000001'))
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(who: string, reach: Reach): Promise<void> {
  const whole: LogFilter = {
    states: null,
    ways: null,
    templates: null,
    personId: null,
    credentialId: null,
    from: null,
    until: null,
    before: null,
  }
  for (const [what, filter] of [
    ['newest', whole],
    ['failed', { ...whole, states: ['failed'] }],
  ] as const) {
    const took = await median(() => logPage(db, filter, reach, 50))
    const walked = reach.all ? null : await median(() => alongTheTime(filter, reach))
    const beside = walked === null ? '' : `; along the time ${walked.toFixed(1)} ms`
    console.log(`${who}, ${what}: ${took.toFixed(1)} ms${beside}`)
  }
}

async function alongTheTime(filter: LogFilter, { unitIds }: Extract<Reach, { all: false }>): Promise<void> {
  const state = filter.states === null ? sql`true` : sql`state = ${filter.states[0]}`
  await sql`
    select id, title from message where ${state} and exists (
      select 1 from person_report where person_report.person_id = message.person_id and unit_id = any(${unitIds}::uuid[]))
    order by created_at desc, id desc limit 50`.execute(db)
}

async function median(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    const started = performance.now()
    await read()
    times.push(performance.now() - started)
  }
  return times.sort((one, other) => one - other)[2]!
}
