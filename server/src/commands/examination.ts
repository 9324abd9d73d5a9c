import { statfsSync } from 'node:fs'
import type { Settings } from '../config.ts'
import { operatorFaultOf, screenFolders } from '../installation.ts'
import { type Database, embeddedState, migrationState, openDatabase, sql } from '../platform/db/index.ts'
import { examineFolder, nearestFolder, OperatorFault } from '../platform/fault/index.ts'
import { isOwnServer, tryPort } from '../platform/http/index.ts'
import { confirmInstalledKeys, exposedKeyFiles, hasKeys } from '../platform/secrets/index.ts'
import { isPromised, promisedNode } from '../version.ts'
import { fileBucketSteps, filesFolder } from '../wiring.ts'

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

/**
 * Looks at everything an installation needs. Makes and mends nothing, but for a small object in the bucket that it deletes; an embedded database that does not run is started for
 * the look and stopped again. A check that fails in a way nobody foresaw is a finding like any other.
 */
export async function examine(settings: Settings): Promise<Finding[]> {
  const isEmbedded = settings.databaseUrl === null
  return [
    node(),
    await folder('data folder', settings.dataFolder, settings),
    await space(settings),
    screens(),
    ...(isEmbedded ? [await binaries(settings)] : []),
    ...(isEmbedded && !embeddedState(settings.dataFolder).exists
      ? [fine('database', 'not created yet; the first start makes it'), await keysAlone(settings)]
      : await database(settings)),
    ...(settings.files === 'disk' ? [await folder('file store', filesFolder(settings), settings)] : []),
    ...(await bucket(settings)),
    clock(settings),
    await port(settings),
  ]
}

const fine = (check: string, found: string): Finding => ({ check, ok: true, found })
const wrong = (check: string, found: string, zh: string, en: string): Finding => ({
  check,
  ok: false,
  found,
  mend: [zh, en],
})

/** A check that is fine when it does not throw; a person's fault becomes the way to mend it. */
async function attempt(check: string, settings: Settings, look: () => string | Promise<string>): Promise<Finding> {
  try {
    return fine(check, await look())
  } catch (error) {
    const fault = operatorFaultOf(error, settings)
    if (fault) return wrong(check, fault.en, fault.zh, fault.en)
    const reason = error instanceof Error ? error.message : String(error)
    return wrong(check, reason, `无法检查：${reason}`, `This could not be checked: ${reason}`)
  }
}

function node(): Finding {
  const promise = promisedNode()
  return isPromised(process.versions.node, promise)
    ? fine('node', process.versions.node)
    : wrong('node', process.versions.node, `请安装 Node.js ${promise}。`, `Install Node.js ${promise}.`)
}

function folder(check: string, path: string, settings: Settings): Promise<Finding> {
  return attempt(check, settings, () => (examineFolder(path) ? path : 'not made yet; the first start makes it'))
}

/** The bucket, step by step while they make sense; also one that files are to move to. The object it writes is deleted at the end. */
async function bucket(settings: Settings): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const step of fileBucketSteps(settings)) {
    const finding = await attempt(`bucket: ${step.name}`, settings, () => step.look())
    findings.push(finding)
    // What was written is deleted also when it could not be read.
    if (!finding.ok && step.name !== 'read') break
  }
  return findings
}

function space(settings: Settings): Promise<Finding> {
  return attempt('space', settings, () => {
    const place = nearestFolder(settings.dataFolder)
    const status = statfsSync(place)
    const free = status.bavail * status.bsize
    const found = `${Math.round(free / 1024 / 1024)} MB free`
    if (free >= leastSpace) return found
    throw new OperatorFault(
      `${place} 所在磁盘仅剩 ${Math.round(free / 1024 / 1024)} MB，请清理，至少留出 500 MB。`,
      `The disk of ${place} has ${found}. Make it at least 500 MB.`,
    )
  })
}

function screens(): Finding {
  const { desk, phone } = screenFolders()
  return desk && phone
    ? fine('web app', 'built')
    : wrong('web app', 'not built', '请执行 npm run build。', 'Run npm run build.')
}

function binaries(settings: Settings): Promise<Finding> {
  return attempt('database programs', settings, async () => {
    const found = embeddedState(settings.dataFolder).findBinaries()
    return `PostgreSQL ${found.major} from ${found.from === 'package' ? 'the npm package' : found.folder}`
  })
}

/** The key files by themselves, when there is no database to compare them with. */
function keysAlone(settings: Settings): Promise<Finding> {
  return attempt('keys', settings, () => {
    if (!hasKeys(settings.keysFolder)) return 'not created yet; the first start makes them'
    refuseExposedKeys(settings)
    return settings.keysFolder
  })
}

function refuseExposedKeys(settings: Settings): void {
  const files = exposedKeyFiles(settings.keysFolder).join(' ')
  if (files === '') return
  throw new OperatorFault(
    `密钥文件只应由其所有者读取：chmod 600 ${files}`,
    `Only their owner should read the keys: chmod 600 ${files}`,
  )
}

async function database(settings: Settings): Promise<Finding[]> {
  let opened: Database | null = null
  const finding = await attempt('database', settings, async () => {
    opened = await openDatabase(settings)
    const version = `${Math.floor(opened.version / 10_000)}.${opened.version % 10_000}`
    return `PostgreSQL ${version}, ${opened.embedded ? 'embedded' : 'DATABASE_URL'}`
  })
  const found = opened as Database | null
  if (found === null) return [finding, await keysAlone(settings)]
  try {
    return [
      finding,
      await migrations(found, settings),
      await keys(found, settings),
      await databaseClock(found, settings),
    ]
  } finally {
    await found.close()
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

function keys(opened: Database, settings: Settings): Promise<Finding> {
  return attempt('keys', settings, async () => {
    await confirmInstalledKeys(opened.db, settings.keysFolder)
    refuseExposedKeys(settings)
    return settings.keysFolder
  })
}

function databaseClock(opened: Database, settings: Settings): Promise<Finding> {
  return attempt('database clock', settings, async () => {
    const answer = await sql<{ now: string }>`select now() as now`.execute(opened.db)
    const apart = Math.round(Math.abs(Date.parse(answer.rows[0]!.now) - Date.now()) / 1_000)
    if (apart <= 60) return `${apart} s apart`
    throw new OperatorFault(
      `数据库服务器与本机的时钟相差 ${apart} 秒，请校准。`,
      `The clocks of the database server and of this machine are ${apart} s apart; set them.`,
    )
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
  return attempt(`port ${settings.port}`, settings, async () => {
    try {
      await tryPort(settings)
      return 'free'
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE' && (await isOwnServer(settings)))
        return 'Chizheng is running there'
      throw error
    }
  })
}
