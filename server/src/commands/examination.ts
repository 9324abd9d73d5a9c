import { existsSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Settings } from '../config.ts'
import { deskFolder, operatorFaultOf } from '../installation.ts'
import { type Database, embeddedState, migrationState, openDatabase, sql } from '../platform/db/index.ts'
import { OperatorFault } from '../platform/fault/index.ts'
import { confirmInstalledKeys, exposedKeyFiles, hasKeys } from '../platform/secrets/index.ts'
import { openFiles } from '../wiring.ts'

/** One thing that was looked at. */
export interface Finding {
  readonly check: string
  readonly ok: boolean
  readonly found: string
  /** How to mend it, Chinese and English; absent when nothing is wrong. */
  readonly mend?: readonly [zh: string, en: string]
}

const leastSpace = 500 * 1024 * 1024
const lostClock = 2026

/** Looks at everything an installation needs. Changes nothing: what a first start would make is not made here. */
export async function examine(settings: Settings): Promise<Finding[]> {
  const findings = [node(), await dataFolder(settings), space(settings), desk()]
  const state = embeddedState(settings.dataFolder)
  if (settings.databaseUrl === null) findings.push(await binaries(settings))
  if (settings.databaseUrl === null && !state.exists) {
    findings.push(fine('database', 'not created yet; the first start makes it'), keysBeforeFirstStart(settings))
  } else {
    findings.push(...(await database(settings)))
  }
  findings.push(clock(settings), await port(settings))
  return findings
}

const fine = (check: string, found: string): Finding => ({ check, ok: true, found })
const wrong = (check: string, found: string, zh: string, en: string): Finding => ({
  check,
  ok: false,
  found,
  mend: [zh, en],
})

/** A check that is fine when it does not throw; a person's fault becomes the way to mend it. */
async function attempt(check: string, settings: Settings, look: () => Promise<string>): Promise<Finding> {
  try {
    return fine(check, await look())
  } catch (error) {
    const fault = operatorFaultOf(error, settings)
    if (fault) return wrong(check, fault.en, fault.zh, fault.en)
    throw error
  }
}

function node(): Finding {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number]
  const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  return isSupported
    ? fine('node', process.versions.node)
    : wrong(
        'node',
        process.versions.node,
        '请安装 Node.js 20.19 以上、22.12 以上或 24。',
        'Install Node.js 20.19 or later, 22.12 or later, or 24.',
      )
}

function dataFolder(settings: Settings): Promise<Finding> {
  return attempt('data folder', settings, async () => {
    embeddedState(settings.dataFolder).prove()
    return settings.dataFolder
  })
}

function space(settings: Settings): Finding {
  const place = existsSync(settings.dataFolder) ? settings.dataFolder : process.cwd()
  const status = statfsSync(place)
  const free = status.bavail * status.bsize
  const found = `${Math.round(free / 1024 / 1024)} MB free`
  return free >= leastSpace
    ? fine('space', found)
    : wrong(
        'space',
        found,
        `请清理 ${place} 所在磁盘，至少留出 500 MB。`,
        `Free space on the disk of ${place}: at least 500 MB.`,
      )
}

function desk(): Finding {
  return deskFolder()
    ? fine('web app', 'built')
    : wrong('web app', 'not built', '请执行 npm run build。', 'Run npm run build.')
}

function binaries(settings: Settings): Promise<Finding> {
  return attempt('database programs', settings, async () => {
    const found = embeddedState(settings.dataFolder).findBinaries()
    return `PostgreSQL ${found.major} from ${found.from === 'package' ? 'the npm package' : found.folder}`
  })
}

function keysBeforeFirstStart(settings: Settings): Finding {
  return hasKeys(settings.keysFolder)
    ? keyFileModes(settings)
    : fine('keys', 'not created yet; the first start makes them')
}

function keyFileModes(settings: Settings): Finding {
  const exposed = exposedKeyFiles(settings.keysFolder)
  if (exposed.length === 0) return fine('keys', settings.keysFolder)
  const files = exposed.join(' ')
  return wrong(
    'keys',
    `others can read ${files}`,
    `密钥文件只应由其所有者读取：chmod 600 ${files}`,
    `Only their owner should read the keys: chmod 600 ${files}`,
  )
}

async function database(settings: Settings): Promise<Finding[]> {
  let opened: Database
  try {
    opened = await openDatabase(settings)
  } catch (error) {
    const fault = operatorFaultOf(error, settings)
    if (fault) return [wrong('database', fault.en, fault.zh, fault.en)]
    throw error
  }
  try {
    const kind = opened.embedded ? 'embedded' : 'DATABASE_URL'
    const version = `${Math.floor(opened.version / 10_000)}.${opened.version % 10_000}`
    return [
      fine('database', `PostgreSQL ${version}, ${kind}`),
      await migrations(opened, settings),
      await keys(opened, settings),
      await databaseClock(opened),
      await fileStore(settings),
    ]
  } finally {
    await opened.close()
  }
}

function migrations(opened: Database, settings: Settings): Promise<Finding> {
  return attempt('migrations', settings, async () => {
    const { applied, pending } = await migrationState(opened)
    if (pending.length === 0) return `${applied.length} applied`
    throw new OperatorFault(
      `有 ${pending.length} 个迁移尚未执行，请执行 chizheng migrate 或重新启动。`,
      `${pending.length} migrations are pending (${pending.join(', ')}). Run chizheng migrate, or start again.`,
    )
  })
}

async function keys(opened: Database, settings: Settings): Promise<Finding> {
  const confirmed = await attempt('keys', settings, async () => {
    await confirmInstalledKeys(opened.db, settings.keysFolder)
    return settings.keysFolder
  })
  return confirmed.ok && hasKeys(settings.keysFolder) ? keyFileModes(settings) : confirmed
}

async function databaseClock(opened: Database): Promise<Finding> {
  const answer = await sql<{ now: string }>`select now() as now`.execute(opened.db)
  const apart = Math.round(Math.abs(Date.parse(answer.rows[0]!.now) - Date.now()) / 1_000)
  return apart <= 60
    ? fine('database clock', `${apart} s apart`)
    : wrong(
        'database clock',
        `${apart} s apart`,
        '请校准数据库服务器与本机的时钟。',
        'Set the clocks of the database server and of this machine.',
      )
}

function fileStore(settings: Settings): Promise<Finding> {
  return attempt('file store', settings, async () => {
    await (await openFiles(settings)).size('0'.repeat(64))
    return join(settings.dataFolder, 'files')
  })
}

function clock(settings: Settings): Finding {
  const now = new Date()
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: settings.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(now)
  const found = `${local} in ${settings.timeZone}`
  return now.getUTCFullYear() >= lostClock
    ? fine('time zone', found)
    : wrong('time zone', found, '本机时钟不正确，请校准。', 'The clock of this machine is wrong; set it.')
}

async function port(settings: Settings): Promise<Finding> {
  const check = `port ${settings.port}`
  const inUse = await new Promise<boolean>((done, fail) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(true) : fail(error)))
    probe.listen(settings.port, settings.host, () => probe.close(() => done(false)))
  })
  if (!inUse) return fine(check, 'free')
  if (await isOurs(settings)) return fine(check, 'Chizheng is running there')
  return wrong(
    check,
    'in use by another program',
    '请关闭占用端口的程序，或用 PORT 指定另一个端口。',
    'Stop the program that uses it, or choose another with PORT.',
  )
}

async function isOurs(settings: Settings): Promise<boolean> {
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  try {
    const answer = await fetch(`http://${host}:${settings.port}/api/health`, { signal: AbortSignal.timeout(3_000) })
    return ((await answer.json()) as { status?: string }).status === 'ok'
  } catch {
    return false
  }
}
