import { execFileSync, type SpawnOptions } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { OperatorFault } from '../../fault/index.ts'
import type { Binaries } from './binaries.ts'

/**
 * As whom the server programs run. PostgreSQL refuses to run as root, so root steps down to the owner of the data folder, or
 * to `nobody`.
 */
export interface RunAs {
  /** Null: as ourselves. */
  readonly uid: number | null
  readonly gid: number | null
  /** Whether the step down keeps the right to pass through folders closed to that user (see `stepDown`). */
  readonly throughClosedFolders: boolean
}

const nobody = 65_534

/** Decides it, from the first of `folders` that exists and is not root's. */
export function chooseRunAs(folders: readonly string[], mustReach: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return { uid: null, gid: null, throughClosedFolders: false }
  const owner = folders
    .filter((folder) => existsSync(folder))
    .map((folder) => statSync(folder))
    .find((status) => status.uid !== 0)
  // initdb asks for the user's name, so a number without one (a container's volume) is of no use to it.
  const known = owner !== undefined && isKnownUser(owner.uid)
  const uid = known ? owner.uid : nobody
  const gid = known ? owner.gid : nobody
  const closed = mustReach.map((path) => firstClosedFolder(path, uid, gid)).find((path) => path !== null)
  if (closed === undefined) return { uid, gid, throughClosedFolders: false }
  if (!canKeepPassage()) {
    throw new OperatorFault(
      `数据库不能以 root 运行，而用户 ${uid} 进不了文件夹 ${closed}。请把程序和数据放到其他用户可以进入的位置，或设置 DATABASE_URL。`,
      `The database cannot run as root, and user ${uid} cannot enter ${closed}. Put the program and its data where that user can enter, or set DATABASE_URL.`,
    )
  }
  return { uid, gid, throughClosedFolders: true }
}

function isKnownUser(uid: number): boolean {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .some((line) => line.split(':')[2] === String(uid))
  } catch {
    return false
  }
}

/** The uppermost folder on the way to `path` that the user cannot pass through, by mode bits; null when none stands in the way. */
export function firstClosedFolder(path: string, uid: number, gid: number): string | null {
  const way: string[] = []
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    way.unshift(folder)
    if (folder === dirname(folder)) break
  }
  for (const folder of way.filter((step) => existsSync(step))) {
    const status = statSync(folder)
    const bit = status.uid === uid ? 0o100 : status.gid === gid ? 0o010 : 0o001
    if ((status.mode & bit) === 0) return folder
  }
  return null
}

let passage: boolean | null = null

/** Whether util-linux' setpriv is here and this root holds the capability to hand on. */
function canKeepPassage(): boolean {
  if (passage === null) {
    try {
      execFileSync(
        'setpriv',
        [...keepPassage, '--reuid', String(nobody), '--regid', String(nobody), '--clear-groups', 'true'],
        { stdio: 'ignore' },
      )
      passage = true
    } catch {
      passage = false
    }
  }
  return passage
}

const keepPassage = [
  '--inh-caps',
  '+dac_override',
  '--ambient-caps',
  '+dac_override',
  '--securebits',
  '+no_setuid_fixup',
]

/**
 * Program, arguments and options to spawn a server program with.
 *
 * A clone under a folder that only root can enter (a home of mode 0700, a temporary folder) would stop any other user: there
 * the step down goes through `setpriv`, which keeps one capability, CAP_DAC_OVERRIDE. That is still less than the root it
 * came from, and the server listens on a private socket only.
 */
export function stepDown(
  runAs: RunAs,
  binaries: Binaries,
  name: string,
  args: readonly string[],
): { file: string; args: string[]; options: SpawnOptions } {
  const file = `${binaries.folder}/${name}`
  const loader =
    binaries.libraryFolder === null
      ? {}
      : { LD_LIBRARY_PATH: binaries.libraryFolder, DYLD_LIBRARY_PATH: binaries.libraryFolder }
  const env =
    process.platform === 'win32'
      ? process.env
      : { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...loader }
  if (runAs.uid === null || runAs.gid === null) return { file, args: [...args], options: { env } }
  if (!runAs.throughClosedFolders) return { file, args: [...args], options: { env, uid: runAs.uid, gid: runAs.gid } }
  const step = [...keepPassage, '--reuid', String(runAs.uid), '--regid', String(runAs.gid), '--clear-groups', file]
  return { file: 'setpriv', args: [...step, ...args], options: { env } }
}
