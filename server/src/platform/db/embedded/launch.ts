import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import pg from 'pg'
import { fileFault, noSpace, OperatorFault } from '../../fault/index.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import {
  cannotRun,
  clusterMajor,
  createCluster,
  freeBytes,
  type Layout,
  layoutOf,
  prepareDataFolder,
  prepareSocketFolder,
  saysNoSpace,
  superuser,
} from './cluster.ts'
import { clearRemains, isAlive, type Postmaster, readPostmaster, servesCluster } from './postmaster.ts'
import { chooseRunAs, type RunAs, stepDown } from './run-as.ts'

export interface LaunchOptions {
  readonly dataFolder: string
  /** False gives up safety against power cuts for speed: tests only. */
  readonly durable?: boolean
  /** A Unix socket; Windows, where node cannot use one, has the loopback address with a password. */
  readonly transport?: 'socket' | 'loopback'
}

/** A running server of this data folder, started by us or found running. */
export interface EmbeddedServer {
  readonly pid: number
  readonly connection: {
    readonly host: string
    readonly port: number
    readonly user: string
    readonly password: string
  }
  readonly adopted: boolean
  /** Ends the server: connections are closed, everything committed is on disk. */
  stop(): Promise<void>
}

const longestLog = 16 * 1024 * 1024
const attempts = 50
const journalFileBytes = 16 * 1024 * 1024
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/**
 * Starts the server of a data folder, creating its cluster the first time, or adopts the one that already runs there
 * (a killed process leaves its server running, and another process of the product may be using it).
 *
 * @throws OperatorFault when it cannot run here, in one sentence.
 */
export async function launch(options: LaunchOptions): Promise<EmbeddedServer> {
  const layout = layoutOf(options.dataFolder)
  const transport = options.transport ?? (process.platform === 'win32' ? 'loopback' : 'socket')
  const durable = options.durable ?? true
  prepareDataFolder(layout.dataFolder)
  const major = clusterMajor(layout)
  const binaries = findBinaries(major, layout.libraries)
  const runAs = chooseRunAs(
    [layout.cluster, layout.dataFolder],
    [`${layout.cluster}/PG_VERSION`, `${binaries.folder}/postgres`],
  )
  if (major === null) await createCluster(layout, binaries, runAs, durable)
  const from = logSize(layout)
  for (let refusals = 0; ; ) {
    const server = (await adopt(layout, binaries)) ?? (await start(layout, binaries, runAs, { transport, durable }))
    if (typeof server === 'object') return server
    // Recovery after a crash takes as long as it takes.
    if (server === 'again') refusals += 1
    if (refusals === attempts) throw startFault(layout, from)
    await pause(100)
  }
}

/** The server that already runs on this cluster; null when none does. */
async function adopt(layout: Layout, binaries: Binaries): Promise<EmbeddedServer | 'again' | 'starting' | null> {
  const postmaster = readPostmaster(layout.cluster)
  if (postmaster === null || !isAlive(postmaster.pid) || !servesCluster(postmaster.pid, layout.cluster)) return null
  const server = asServer(layout, binaries, postmaster, true)
  const answer = await ask(server.connection)
  if (answer === 'starting') return answer
  // Its socket is not there yet, or not any more: both end soon.
  if (answer === 'refused') return 'again'
  return answer === realpathSync(layout.cluster) ? server : null
}

type Start = { transport: 'socket' | 'loopback'; durable: boolean }

async function start(layout: Layout, binaries: Binaries, runAs: RunAs, how: Start): Promise<EmbeddedServer | 'again'> {
  if (logSize(layout) > longestLog) truncateSync(layout.log, 0)
  const from = logSize(layout)
  const socketFolder = how.transport === 'socket' ? prepareSocketFolder(layout, runAs) : null
  const listening = socketFolder === null ? loopbackFlags(await freePort()) : socketFlags(socketFolder)
  clearRemains(layout.cluster, socketFolder)
  const child = spawnServer(layout, binaries, runAs, [
    ...listening,
    ...(how.durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off']),
  ])
  const ended = new Promise<Error | null>((done) => {
    child.once('error', done)
    child.once('exit', () => done(null))
  })
  let over: Error | null | undefined
  void ended.then((error) => {
    over = error
  })
  for (;;) {
    const postmaster = readPostmaster(layout.cluster)
    if (postmaster?.pid === child.pid && postmaster?.host) {
      const server = asServer(layout, binaries, postmaster, false)
      if ((await ask(server.connection)) === realpathSync(layout.cluster)) {
        child.removeAllListeners('exit')
        child.unref()
        return server
      }
    }
    if (over !== undefined) break
    await Promise.race([ended, pause(15)])
  }
  if (over) throw cannotRun(over, binaries)
  const said = logSince(layout, from)
  // Another process started it in the same moment, or a killed server's last helpers are still ending.
  if (/lock file ".*" (already exists|is empty)|bogus data in lock file|pre-existing shared memory block/.test(said))
    return 'again'
  throw startFault(layout, from)
}

function spawnServer(layout: Layout, binaries: Binaries, runAs: RunAs, flags: readonly string[]): ChildProcess {
  const step = stepDown(runAs, binaries, 'postgres', ['-D', layout.cluster, ...commonFlags, ...flags])
  let log: number
  try {
    log = openSync(layout.log, 'a', 0o600)
  } catch (error) {
    throw fileFault(error, layout.log) ?? error
  }
  // Detached: Ctrl-C in a terminal reaches the whole process group, and the server must outlive the pool's last query.
  const child = spawn(step.file, step.args, {
    ...step.options,
    cwd: layout.dataFolder,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return child
}

const commonFlags = [
  '-c',
  'timezone=UTC',
  '-c',
  'log_timezone=UTC',
  '-c',
  'datestyle=ISO,YMD',
  '-c',
  'max_connections=100',
  '-c',
  'jit=off',
  '-c',
  'shared_buffers=192MB',
  '-c',
  'max_wal_size=2GB',
  '-c',
  'log_min_messages=warning',
  '-c',
  'logging_collector=off',
  '-c',
  'log_statement=none',
  '-c',
  'log_min_error_statement=panic',
  '-c',
  'log_error_verbosity=terse',
]

function socketFlags(folder: string): string[] {
  return [
    '-c',
    'listen_addresses=',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'unix_socket_permissions=0700',
    '-c',
    'port=5432',
  ]
}

function loopbackFlags(port: number): string[] {
  return ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', `port=${port}`]
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function asServer(layout: Layout, binaries: Binaries, postmaster: Postmaster, adopted: boolean): EmbeddedServer {
  const password = existsSync(layout.password) ? readFileSync(layout.password, 'utf8') : ''
  const connection = { host: postmaster.host, port: postmaster.port, user: superuser, password }
  return { pid: postmaster.pid, connection, adopted, stop: () => stopServer(layout, binaries, postmaster.pid) }
}

/** Asks a server which cluster it serves: the real path, or why it did not answer. */
async function ask(connection: EmbeddedServer['connection']): Promise<string | 'refused' | 'starting'> {
  const client = new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const answer = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
    return realpathSync(answer.rows[0]!.folder)
  } catch (error) {
    return (error as { code?: string }).code === '57P03' ? 'starting' : 'refused'
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Fast shutdown, and after a minute an immediate one, from which the next start recovers. Waits for its end: it gives its
 * number file up a moment before, and its journal's last page is written after that.
 */
async function stopServer(layout: Layout, binaries: Binaries, pid: number): Promise<void> {
  for (const [name, short, patience] of [
    ['SIGINT', 'INT', 60_000],
    ['SIGQUIT', 'QUIT', 30_000],
  ] as const) {
    // Its number may be another process's by now.
    if (!isAlive(pid) || !servesCluster(pid, layout.cluster)) return
    signal(binaries, pid, name, short)
    const deadline = Date.now() + patience
    while (isAlive(pid) && servesCluster(pid, layout.cluster)) {
      if (Date.now() > deadline) break
      await pause(15)
    }
  }
}

function signal(binaries: Binaries, pid: number, name: NodeJS.Signals, short: string): void {
  try {
    if (process.platform === 'win32')
      execFileSync(`${binaries.folder}/pg_ctl.exe`, ['kill', short, String(pid)], { stdio: 'ignore' })
    else process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function logSize(layout: Layout): number {
  return existsSync(layout.log) ? statSync(layout.log).size : 0
}

function logSince(layout: Layout, from: number): string {
  return existsSync(layout.log) ? readFileSync(layout.log).subarray(from).toString('utf8') : ''
}

/** Why the server did not start, from what it wrote. */
function startFault(layout: Layout, from: number): OperatorFault {
  const said = logSince(layout, from)
  if (saysNoSpace(said)) return noSpace(layout.dataFolder)
  const reason = said
    .split('\n')
    .filter((line) => /FATAL|PANIC|error while loading/.test(line))
    .at(-1)
    ?.replace(/^.*?(FATAL|PANIC): */, '')
    .trim()
  // A full disk has no room for the log that would say so; a server that starts needs room for one file of its journal.
  if (!reason && freeBytes(layout) < journalFileBytes) return noSpace(layout.dataFolder)
  const shown =
    reason || said.trim().split('\n').at(-1) || `process ${readPostmaster(layout.cluster)?.pid} does not answer`
  return new OperatorFault(
    `内置数据库无法启动：${shown}（日志：${layout.log}）`,
    `The embedded database does not start: ${shown} (log: ${layout.log})`,
  )
}
