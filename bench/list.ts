/**
 * The registry's list page over HTTP beside the same SQL through the bare driver, over 100,000 credentials.
 * `npx tsx bench/list.ts`
 *
 * The server is the real one: session, permission, validation, filtered response. For each page asked for, the statements of one
 * request are recorded as they go to the database, all of them, and the bare `pg` driver then runs the same in the same order,
 * prepared where the server prepares them and without reading a value. Rounds of both alternate on the same data with as many
 * callers and connections; the callers are a process of their own. The bar is 0.5 (requests per second / statements' rounds per
 * second). Beside it stands the ratio to the list's own statements alone, without those of the session, the types and the units.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../server/src/config.ts'
import { migrate, openDatabase } from '../server/src/platform/db/index.ts'
import { createLog } from '../server/src/platform/log/index.ts'
import { createApp, createContext, setUpToken } from '../server/src/wiring.ts'
import type { Answer, Task } from './list-caller.ts'
import { recordStatements } from './record-statements.ts'
import { fillRegistry } from './registry-fill.ts'

const count = Number(process.env.BENCH_ROWS ?? 100_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const seconds = Number(process.env.BENCH_SECONDS ?? 4)
const callers = 16
const connections = 8
const pages = {
  'the first page': '/api/credentials',
  'due, by name': '/api/credentials?status=due&sort=name',
  'one department, page 3': '/api/credentials?unit=UNIT&page=3',
  'a search': '/api/credentials?q=wangjian',
}

const recorded = recordStatements()
const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const settings = readSettings({ CHIZHENG_DATA: folder, CHIZHENG_LOG_LEVEL: 'silent', CHIZHENG_TODAY: '2026-11-24' })
const database = await openDatabase({ ...settings, databasePool: connections })
const caller = fork(new URL('./list-caller.ts', import.meta.url), { execArgv: process.execArgv })
try {
  await migrate(database)
  const { unitIds } = await fillRegistry(database, count)
  const context = await createContext(database, settings, createLog('silent'))
  const app = await createApp(context)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const cookie = await signIn(address, await setUpToken(context))
  for (const [name, path] of Object.entries(pages)) {
    const url = address + path.replace('UNIT', unitIds[1]!)
    await fetch(url, { headers: { cookie } })
    const statements = await recorded.during(() => fetch(url, { headers: { cookie } }).then((answer) => answer.text()))
    const body = await fetch(url, { headers: { cookie } }).then((answer) => answer.text())
    const ofList = statements.filter(({ text }) => /from "?credential"?\s/.test(text))
    const http: number[] = []
    const bare: number[] = []
    const listOnly: number[] = []
    const sqlTask = { kind: 'sql', connection: database.url, connections, callers, seconds } as const
    for (let round = 0; round < rounds; round++) {
      http.push(await perSecond({ kind: 'http', url, cookie, callers, seconds }))
      bare.push(await perSecond({ ...sqlTask, statements }))
      listOnly.push(await perSecond({ ...sqlTask, statements: ofList }))
    }
    const [requests, sql, list] = [median(http), median(bare), median(listOnly)]
    console.log(
      `${name}: ${requests.toFixed(0)} requests of ${body.length} characters per second, the same ${statements.length} statements ${sql.toFixed(0)} times per second; ratio ${(requests / sql).toFixed(2)} (the ${ofList.length} of the list ${list.toFixed(0)} times; ${(requests / list).toFixed(2)})`,
    )
    if (requests / sql < 0.5) process.exitCode = 1
  }
  await app.close()
} finally {
  caller.kill()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

async function signIn(address: string, token: string | null): Promise<string> {
  const answer = await fetch(`${address}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token,
      companyName: '示例工程有限公司',
      username: 'admin',
      displayName: 'admin',
      password: 'correct horse battery 马',
    }),
  })
  if (answer.status !== 201) throw new Error(`setting up failed: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

function perSecond(task: Task): Promise<number> {
  return new Promise((done, fail) => {
    ;(caller as ChildProcess).once('message', (answer: Answer) =>
      'failure' in answer ? fail(new Error(answer.failure)) : done(answer.perSecond),
    )
    caller.send(task)
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!
}
