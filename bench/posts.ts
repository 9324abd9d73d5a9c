/**
 * Post compliance and company qualifications over a large company, read from the database.
 * `npx tsx bench/posts.ts [people] [posts]`: 50,000 people on 200 posts unless said, with three certificates each.
 *
 * The bar: the figures of the whole company, of a department and a page of gaps in under 1 s each, and every level of a qualification
 * standard today and in a year in under 1 s, by the processor time of this process and its database. Beside it stands the bare SQL that reads
 * the same people and certificates.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../server/src/config.ts'
import { postCompliance, postGaps } from '../server/src/features/requirements/actions/posts.ts'
import { qualificationStanding } from '../server/src/features/requirements/actions/qualifications.ts'
import { systemActor } from '../server/src/kernel/actor.ts'
import { migrate, newId, openDatabase, sql } from '../server/src/platform/db/index.ts'
import { createLog } from '../server/src/platform/log/index.ts'
import { createContext } from '../server/src/wiring.ts'
import { fillRegistry, today } from './registry-fill.ts'

const people = Number(process.argv[2] ?? 50_000)
const posts = Number(process.argv[3] ?? 200)
const bar = 1_000

const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const settings = readSettings({ CHIZHENG_DATA: folder, CHIZHENG_LOG_LEVEL: 'silent', CHIZHENG_TODAY: today })
const database = await openDatabase({ ...settings, databasePool: 2 })
const { db } = database
const over: string[] = []
try {
  await migrate(database)
  const { unitIds } = await fillRegistry(database, people * 3, people)
  await fillPosts()
  const context = await createContext(database, settings, createLog('silent'))
  const actor = systemActor('bench')
  for (const round of ['first', 'again']) {
    await timed(`${round}: reading the same with bare SQL`, bareReading, Number.POSITIVE_INFINITY)
    const found = await timed(
      `${round}: compliance of the whole company`,
      () => postCompliance(context, actor, {}),
      bar,
    )
    console.log(
      `  ${found.people} on posts, ${found.met} meet them, ${found.byUnit.length} departments, ${found.byPost.length} posts`,
    )
    await timed(`${round}: compliance in a year`, () => postCompliance(context, actor, { on: '2027-11-24' }), bar)
    const [unit] = unitIds.slice(1)
    const page = { unitScope: 'below', size: 50 } as const
    await timed(`${round}: a page of gaps`, () => postGaps(context, actor, page), bar)
    await timed(`${round}: a page of gaps of a branch`, () => postGaps(context, actor, { ...page, unit: unit! }), bar)
    for (const on of [today, '2027-11-24']) {
      const asked = { entity: unitIds[0]!, on, counting: 'each', standard: 'building-general' } as const
      await timed(`${round}: every level of one standard on ${on}`, () => qualificationStanding(context, asked), bar)
    }
  }
  console.log(over.length === 0 ? 'within all bars' : `over: ${over.join('; ')}`)
  if (over.length > 0) process.exitCode = 1
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Posts that each ask for one or two of the commonest certificates; everybody is on one. */
async function fillPosts(): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select type_id as id from credential where type_id is not null group by 1 order by count(*) desc, 1 limit 40`.execute(
    db,
  )
  const types = rows.map(({ id }) => id)
  const one = (nth: number) => ({ kind: 'credential', types: [types[nth % types.length]], orHigher: true })
  for (let nth = 0; nth < posts; nth++) {
    const [requirementId, name] = [newId(), `岗位${nth}`]
    const expression =
      nth % 3 === 0
        ? { kind: 'all', parts: [one(nth), one(nth + 7)] }
        : { kind: 'any', parts: [one(nth), one(nth + 3)] }
    await sql`insert into requirement (id, version, name, expression, created_at, updated_at)
      values (${requirementId}, 1, ${name}, ${JSON.stringify(expression)}::jsonb, now(), now())`.execute(db)
    await sql`insert into post (id, version, name, requirement_id, created_at, updated_at)
      values (${newId()}, 1, ${name}, ${requirementId}, now(), now())`.execute(db)
  }
  await sql`update person set post = '岗位' || (abs(hashtext(id::text)) % ${posts}::int)`.execute(db)
  await database.pool.query('vacuum analyze')
}

async function bareReading(): Promise<void> {
  await sql`select person.person_id, person.post, person.unit_id from assessed_person_report person
    join post on post.name_key = person.post_key where person.employment_state <> 'left'`.execute(db)
  await sql`select held.person_id, held.type_id, held.state, held.expires_on, held.verification from assessed_credential_report held
    join assessed_person_report person on person.person_id = held.person_id where person.employment_state <> 'left'`.execute(
    db,
  )
}

/** By the clock, and by the processor: other work on the machine does not count in the second. */
async function timed<T>(name: string, run: () => Promise<T>, most: number): Promise<T> {
  const [begun, worked] = [performance.now(), await processorMs()]
  const result = await run()
  const [ms, cpu] = [performance.now() - begun, (await processorMs()) - worked]
  console.log(`${name}: ${ms.toFixed(0)} ms, ${cpu.toFixed(0)} ms worked`)
  if (cpu > most) over.push(name)
  return result
}

async function processorMs(): Promise<number> {
  const { user, system } = process.cpuUsage()
  const { rows } = await sql<{
    pid: number
  }>`select pid from pg_stat_activity where datname = current_database()`.execute(db)
  return (user + system) / 1e3 + rows.reduce((sum, { pid }) => sum + workedBy(pid), 0)
}

function workedBy(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce(
      (sum, task) => sum + Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
      0,
    )
  } catch {
    return 0
  }
}
