import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileFault, makeFolder, noSpace, OperatorFault } from '../../fault/index.ts'
import type { Binaries } from './binaries.ts'
import { isAlive } from './postmaster.ts'
import { type RunAs, stepDown } from './run-as.ts'

/** Where the parts of the embedded database are in the data folder. */
export interface Layout {
  readonly dataFolder: string
  readonly cluster: string
  readonly log: string
  /** Links to libraries, when the package's own folder cannot be written. */
  readonly libraries: string
  /** The password file of the loopback transport. */
  readonly password: string
}

export const superuser = 'chizheng'
/** A fresh cluster takes 40 MB and its first journal files 32 MB. */
const bytesForCluster = 100 * 1024 * 1024
/** sun_path holds 108 bytes on Linux and 104 on macOS, the last one a zero. */
const longestSocketPath = 103

export function layoutOf(dataFolder: string): Layout {
  return {
    dataFolder,
    cluster: join(dataFolder, 'postgres'),
    log: join(dataFolder, 'postgres.log'),
    libraries: join(dataFolder, 'postgres-libraries'),
    password: join(dataFolder, 'postgres.password'),
  }
}

/** Makes the data folder, and proves that it can be written. */
export function prepareDataFolder(dataFolder: string): void {
  const probe = join(dataFolder, `.probe-${process.pid}-${randomBytes(4).toString('hex')}`)
  makeFolder(dataFolder, 0o755)
  try {
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    throw fileFault(error, dataFolder) ?? error
  }
}

/** Major version of the cluster, or null when there is none yet. */
export function clusterMajor(layout: Layout): number | null {
  try {
    return Number.parseInt(readFileSync(join(layout.cluster, 'PG_VERSION'), 'utf8'), 10)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw fileFault(error, layout.cluster) ?? error
  }
}

/**
 * Creates the cluster. It is made beside its place and then renamed, so that a process killed half-way leaves no half
 * cluster, and of two that create at once one wins and the other uses its work.
 */
export async function createCluster(layout: Layout, binaries: Binaries, runAs: RunAs, durable: boolean): Promise<void> {
  removeAbandoned(layout)
  if (freeBytes(layout) < bytesForCluster) throw noSpace(layout.dataFolder)
  const folder = join(layout.dataFolder, `postgres.making-${process.pid}-${randomBytes(4).toString('hex')}`)
  const password = randomBytes(24).toString('base64url')
  const passwordFile = `${folder}.password`
  making.add(folder)
  mkdirSync(folder, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (runAs.uid !== null && runAs.gid !== null)
    for (const path of [folder, passwordFile]) chownSync(path, runAs.uid, runAs.gid)
  try {
    await runInitdb(layout, binaries, runAs, [
      '-D',
      folder,
      '-U',
      superuser,
      '-E',
      'UTF8',
      ...localeFlags(binaries.major),
      '--auth-local=trust',
      '--auth-host=scram-sha-256',
      `--pwfile=${passwordFile}`,
      ...(durable ? [] : ['--no-sync']),
    ])
    if (existsSync(layout.cluster) && readdirSync(layout.cluster).length === 0)
      rmSync(layout.cluster, { recursive: true })
    renameSync(folder, layout.cluster)
    renameSync(passwordFile, layout.password)
    if (runAs.uid !== null) chownSync(layout.password, process.getuid!(), process.getgid!())
  } catch (error) {
    if (clusterMajor(layout) === null) throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
    making.delete(folder)
  }
}

function localeFlags(major: number): string[] {
  return major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8']
}

/** What this process is making now; its number alone says little after a container was started again. */
const making = new Set<string>()

/** Removes what a killed creation left behind. */
function removeAbandoned(layout: Layout): void {
  for (const name of readdirSync(layout.dataFolder)) {
    const pid = /^postgres\.making-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || making.has(join(layout.dataFolder, name.replace(/\.password$/, '')))) continue
    if (Number(pid) === process.pid || !isAlive(Number(pid)))
      rmSync(join(layout.dataFolder, name), { recursive: true, force: true })
  }
}

async function runInitdb(layout: Layout, binaries: Binaries, runAs: RunAs, args: string[]): Promise<void> {
  const step = stepDown(runAs, binaries, 'initdb', args)
  const said: string[] = []
  const code = await new Promise<number | null>((done, fail) => {
    const child = spawn(step.file, step.args, {
      ...step.options,
      cwd: layout.dataFolder,
      // Ctrl-C in a terminal reaches the whole process group; the half-made cluster would be a failure instead of a stop.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout!.on('data', (text: Buffer) => said.push(text.toString()))
    child.stderr!.on('data', (text: Buffer) => said.push(text.toString()))
    child.on('error', (error) => fail(cannotRun(error, binaries)))
    child.on('close', done)
  })
  if (code !== 0) throw creationFault(layout, said.join(''))
}

/** A server program that does not even start. */
export function cannotRun(error: Error, binaries: Binaries): OperatorFault {
  return new OperatorFault(
    `无法运行内置数据库的程序 ${binaries.folder}（${error.message}）。请检查文件夹权限，重新执行 npm ci，或设置 DATABASE_URL。`,
    `The programs of the embedded database in ${binaries.folder} cannot be run (${error.message}). Check the folder's permissions, run npm ci again, or set DATABASE_URL.`,
    { cause: error },
  )
}

/** Room on the data folder's disk. */
export function freeBytes(layout: Layout): number {
  const space = statfsSync(layout.dataFolder)
  return space.bavail * space.bsize
}

/**
 * Whether PostgreSQL says that the disk is full. A write that a full disk took in part has no error number: it is told as how
 * much was written, with the hint to check for free space, which a terse log leaves out.
 */
export function saysNoSpace(said: string): boolean {
  return /No space left on device|Disk quota exceeded|wrote only \d+ of \d+ bytes|Check free disk space/.test(said)
}

function creationFault(layout: Layout, said: string): OperatorFault {
  if (saysNoSpace(said)) return noSpace(layout.dataFolder)
  const unknownUser = /could not look up effective user ID (\d+)/.exec(said)
  if (unknownUser) {
    return new OperatorFault(
      `用户编号 ${unknownUser[1]} 在本机没有用户名，内置数据库无法创建。请换用有用户名的用户运行，或设置 DATABASE_URL。`,
      `User id ${unknownUser[1]} has no name on this machine, so the embedded database cannot be created. Run as a user with a name, or set DATABASE_URL.`,
    )
  }
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const reason = lines.filter((line) => /error|fatal|denied|cannot|could not/i.test(line)).at(-1) ?? lines.at(-1) ?? ''
  return new OperatorFault(
    `无法在 ${layout.dataFolder} 创建数据库：${reason}`,
    `The database could not be created in ${layout.dataFolder}: ${reason}`,
  )
}

/**
 * The folder of the server's Unix socket: inside the data folder, or, where that path is too long for a socket, a private
 * folder of short name in the system's temporary folder.
 */
export function prepareSocketFolder(layout: Layout, runAs: RunAs): string {
  const uid = runAs.uid ?? process.getuid?.() ?? 0
  const inside = join(layout.dataFolder, 'postgres-socket')
  const isShort = Buffer.byteLength(join(inside, '.s.PGSQL.5432')) <= longestSocketPath
  const name = `chizheng-${createHash('sha256').update(layout.cluster).digest('hex').slice(0, 12)}`
  const folder = isShort ? inside : join(tmpdir(), name)
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 })
    if (runAs.uid !== null && runAs.gid !== null) chownSync(folder, runAs.uid, runAs.gid)
  }
  const status = lstatSync(folder)
  // In a temporary folder anybody could have put it there first.
  if (!status.isDirectory() || status.uid !== uid) {
    if (!isShort || process.getuid?.() !== 0) {
      throw new OperatorFault(
        `文件夹 ${folder} 属于其他用户，请删除后重新启动。`,
        `The folder ${folder} belongs to another user. Remove it, then start again.`,
      )
    }
    chownSync(folder, uid, runAs.gid ?? 0)
  }
  chmodSync(folder, 0o700)
  return folder
}
