/** The built product on a folder of its own, with a registry of any size, and sessions of people who use it. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings } from '../../server/src/config.ts'
import { migrate, openDatabase, sql } from '../../server/src/platform/db/index.ts'
import { fillRegistry, today } from '../registry-fill.ts'

const program = fileURLToPath(new URL('../../server/dist/cli.mjs', import.meta.url))
const password = 'correct horse battery 马'

export interface Product {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** The administrator's session, as a Cookie header. */
  readonly administrator: string
  /** A session of somebody who holds certificates and has no other role. */
  readonly holder: string
  stop(): Promise<void>
}

/** Starts it with so many credentials; `npm run build` comes before. */
export async function startProduct(credentials: number): Promise<Product> {
  if (!existsSync(program)) throw new Error('The product is not built: run `npm run build` first.')
  const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
  const port = await freePort()
  const env = { CHIZHENG_DATA: folder, CHIZHENG_LOG_LEVEL: 'error', CHIZHENG_TODAY: today, PORT: String(port) }
  const personId = await fill(env, credentials)
  const child = spawn(process.execPath, [program, 'start'], {
    cwd: folder,
    env: { ...process.env, ...env, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGTERM'))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const token = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const link = /\/setup\?token=([^\s&]+)/.exec(said)
        if (link) resolve(decodeURIComponent(link[1]!))
      })
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
    })
    const address = `http://127.0.0.1:${port}`
    const names = { companyName: '示例工程有限公司', username: 'admin', displayName: 'admin' }
    const administrator = await sessionOf(`${address}/api/setup`, { token, ...names, password })
    const holder = { username: 'holder', displayName: 'holder', personId, grants: [], password }
    await send(`${address}/api/accounts`, holder, await headersOf(address, administrator))
    const session = await sessionOf(`${address}/api/session`, { username: 'holder', password })
    return { address, administrator, holder: session, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Fills the registry; the person with the most certificates. */
async function fill(env: NodeJS.ProcessEnv, credentials: number): Promise<string> {
  const database = await openDatabase(readSettings(env))
  try {
    await migrate(database)
    await fillRegistry(database, credentials)
    const { rows } = await sql<{ id: string }>`
      select person_id as id from person_summary join person on person.id = person_id
      where employment_state = 'active' order by credential_count desc, id limit 1`.execute(database.db)
    return rows[0]!.id
  } finally {
    await database.close()
  }
}

async function headersOf(address: string, cookie: string): Promise<Record<string, string>> {
  const answer = await fetch(`${address}/api/session`, { headers: { cookie } })
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  return { cookie, 'x-csrf-token': csrfToken }
}

async function send(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer
}

/** The cookies of the session that this request begins. */
async function sessionOf(url: string, body: unknown): Promise<string> {
  const answer = await send(url, body)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
