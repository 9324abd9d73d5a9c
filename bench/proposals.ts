/**
 * How long a proposal takes over the people of a large company, read from the database, and how long the server is kept from answering
 * meanwhile. `npx tsx bench/proposals.ts [people]`: 50,000 unless said, with three certificates each.
 *
 * The bar: a question of 200 slots in under 5 s on a quiet machine, with no pause of the server's loop over 200 ms. Memory is the process's with
 * both threads, at its highest.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { proposalRoutes } from '../contract/src/index.ts'
import { propose } from '../server/src/features/staffing/actions/proposals.ts'
import { systemActor } from '../server/src/kernel/actor.ts'
import { day } from '../server/src/kernel/day.ts'
import type { Context } from '../server/src/platform/context/index.ts'
import { migrate, newId, openDatabase, sql } from '../server/src/platform/db/index.ts'
import { fillRegistry, today } from './registry-fill.ts'

const people = Number(process.argv[2] ?? 50_000)
const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const database = await openDatabase({ databaseUrl: null, dataFolder: folder, databasePool: 4, statementNames: true })
try {
  await migrate(database)
  const { unitIds } = await fillRegistry(database, people * 3, people)
  const projectId = newId()
  const { db } = database
  await sql`insert into project (id, name, kind, state, state_on, entity_id, unit_id, starts_on, ends_on, sort_key, search_text,
      created_at, updated_at)
    values (${projectId}, '标段', 'building', 'tender', ${today}, ${unitIds[0]}, ${unitIds[5]}, '2027-03-01', '2027-10-31', '', '', now(),
      now())`.execute(db)
  const wanted = [
    'constructor-1',
    'constructor-2',
    'safety-b',
    'safety-c3',
    'title-engineer',
    'title-senior-engineer',
    'site-quality',
  ]
  for (let slot = 0; slot < 200; slot++) {
    const requirement = { kind: 'credential', types: [wanted[slot % wanted.length]], orHigher: true }
    await sql`insert into project_slot (id, project_id, position, role, name, count, priority, exclusive, requirement, may_expire, created_at,
        updated_at)
      values (${newId()}, ${projectId}, ${slot}, 'other', ${`岗位${slot + 1}`}, 1, ${1 + (slot % 3)}, true,
        ${JSON.stringify(requirement)}::jsonb, true, now(), now())`.execute(db)
  }
  const context = { db, clock: { now: () => new Date(), today: () => day(today) } } as unknown as Context
  const asked = proposalRoutes.propose.body.parse({ projectIds: [projectId] })
  for (const round of ['first', 'again']) {
    const before = process.memoryUsage.rss()
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss())
    }, 20)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const [begun, cpu] = [performance.now(), process.cpuUsage()]
    const { candidates, filled, places, result } = await propose(context, systemActor('bench'), asked, 'zh-CN')
    const seconds = (performance.now() - begun) / 1_000
    const { user, system } = process.cpuUsage(cpu)
    delay.disable()
    clearInterval(watch)
    const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
    const pause = delay.max / 1e6
    console.log(
      `${round}: ${people} people, ${candidates} asked, ${filled}/${places} filled, ${result.proof}: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of the processor), longest pause ${pause.toFixed(0)} ms, memory ${megabytes(before)} before, ${megabytes(most)} at most`,
    )
    if (round === 'again' && (seconds > 5 || pause > 200)) process.exitCode = 1
  }
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}
