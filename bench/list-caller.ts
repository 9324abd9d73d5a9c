/** The callers of `list.ts`, in a process of their own: so many at a time, for so many seconds. */
import { Agent, get } from 'node:http'
import pg from 'pg'
import type { Statement } from './record-statements.ts'

export type Task =
  | { kind: 'http'; url: string; cookie: string; callers: number; seconds: number }
  | {
      kind: 'sql'
      connection: string
      statements: Statement[]
      connections: number
      callers: number
      seconds: number
    }
export type Answer = { perSecond: number } | { failure: string }

process.on('message', (task: Task) => {
  const run = task.kind === 'http' ? callHttp(task) : callSql(task)
  run.then(
    (perSecond) => process.send!({ perSecond } satisfies Answer),
    (error) => process.send!({ failure: String(error) } satisfies Answer),
  )
})

async function callHttp({ url, cookie, callers, seconds }: Task & { kind: 'http' }): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers })
  try {
    return await repeat(
      callers,
      seconds,
      () =>
        new Promise<void>((done, fail) => {
          get(url, { agent, headers: { cookie } }, (response) => {
            if (response.statusCode !== 200) fail(new Error(`answered ${response.statusCode}`))
            response.resume().once('end', done).once('error', fail)
          }).once('error', fail)
        }),
    )
  } finally {
    agent.destroy()
  }
}

async function callSql({
  connection,
  statements,
  connections,
  callers,
  seconds,
}: Task & { kind: 'sql' }): Promise<number> {
  // Texts as they come: no value is made of what the server would not look at either.
  const types = { getTypeParser: () => (text: string) => text }
  const pool = new pg.Pool({ connectionString: connection, max: connections, types })
  try {
    return await repeat(callers, seconds, async () => {
      for (const statement of statements) await pool.query({ ...statement } as pg.QueryConfig)
    })
  } finally {
    await pool.end()
  }
}

/** How often `work` was done per second by so many callers, each beginning anew when it is done. */
async function repeat(callers: number, seconds: number, work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  const end = begun + seconds * 1_000
  let done = 0
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      await work()
      done++
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return (done * 1_000) / (performance.now() - begun)
}
