import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a running PostgreSQL server writes about itself into its cluster folder. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** Folder of its Unix socket, or its address when it has none. */
  readonly host: string
}

/** Reads `postmaster.pid`; null when there is none or it is not written to its end yet. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const [pid, , , port, socketFolder, address] = lines
  const number = Number(pid)
  if (!Number.isInteger(number) || number <= 0) return null
  return { pid: number, port: Number(port) || 0, host: socketFolder?.trim() || address?.trim() || '' }
}

/** Whether the process lives; a zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return true
  }
}

/**
 * Whether a living process is the server of this cluster. A process number comes back after a restart of the machine or of a
 * container, so a living process proves nothing by itself: a server's working folder is its cluster.
 */
export function servesCluster(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    // No /proc, or another user's process: ask for its command line.
  }
  try {
    const command = execFileSync('ps', ['-p', String(pid), '-o', 'command='], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return command.includes('postgres')
  } catch {
    return process.platform === 'win32'
  }
}

/** PostgreSQL writes a number file in the moment it makes it, so one that has none after this time never gets any. */
const unwrittenAfterMilliseconds = 2_000

/**
 * Makes the files harmless that a server left behind and that would keep the next one from starting: those without a number
 * (a power cut, a disk that was full) and those whose number belongs to some other living process now. Files of dead
 * processes, and of the cluster's living server, are left to PostgreSQL.
 */
export function clearRemains(cluster: string, socketFolder: string | null): void {
  const numberFile = join(cluster, 'postmaster.pid')
  // First: as long as the number file stands in its way, no other process can start the server and make a socket.
  if (socketFolder !== null) {
    const socket = join(socketFolder, '.s.PGSQL.5432')
    if (isRemains(`${socket}.lock`, cluster))
      for (const path of [socket, `${socket}.lock`]) rmSync(path, { force: true })
  }
  if (!isRemains(numberFile, cluster)) return
  const [number, ...rest] = readFileSync(numberFile, 'utf8').split('\n')
  // Only the number is replaced, by one that no process can have: the rest lets PostgreSQL check that no orphan still uses
  // the shared memory.
  if (Number(number) > 0) writeFileSync(numberFile, ['2147483646', ...rest].join('\n'))
  else rmSync(numberFile, { force: true })
}

function isRemains(path: string, cluster: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8').split('\n')[0])
    if (pid > 0) return isAlive(pid) && !servesCluster(pid, cluster)
    return Math.abs(Date.now() - statSync(path).mtimeMs) > unwrittenAfterMilliseconds
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
