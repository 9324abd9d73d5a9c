import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { OperatorFault } from '../../fault/index.ts'
import { linkLibraries, systemBinaries } from './binaries.ts'
import { holdServer } from './hold.ts'
import { type EmbeddedServer, launch } from './launch.ts'
import { isAlive, readPostmaster } from './postmaster.ts'
import { firstClosedFolder } from './run-as.ts'

const folders: string[] = []
const mounts: string[] = []
const servers: EmbeddedServer[] = []
const others: ChildProcess[] = []
const isRoot = process.getuid?.() === 0

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  for (const other of others.splice(0)) other.kill()
  for (const mount of mounts.splice(0)) execFileSync('umount', [mount])
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chizheng-embedded-'))
  folders.push(folder)
  return folder
}

/** A folder that only a mount can make: full, or read-only. Without the right to mount the test is left out. */
function mounted(skip: (note: string) => never, ...options: string[]): string {
  const folder = newFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', folder], { stdio: 'ignore' })
    mounts.push(folder)
    return folder
  } catch {
    return skip('mounting a small file system needs root')
  }
}

async function start(
  dataFolder: string,
  options: { transport?: 'loopback'; durable?: boolean } = {},
): Promise<EmbeddedServer> {
  const server = await launch({ dataFolder, durable: false, ...options })
  if (!servers.some((known) => known.pid === server.pid)) servers.push(server)
  return server
}

async function ask<T>(server: EmbeddedServer, query: string): Promise<T> {
  return Object.values((await run(server, query)).rows[0] as object)[0] as T
}

async function run(server: EmbeddedServer, query: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ ...server.connection, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await client.query(query)
  } finally {
    await client.end()
  }
}

const runningIn = (folder: string): boolean => {
  const postmaster = readPostmaster(join(folder, 'postgres'))
  return postmaster !== null && isAlive(postmaster.pid)
}

async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await new Promise((done) => setTimeout(done, 5))
}

const faultOf = (starting: Promise<unknown>): Promise<OperatorFault> =>
  starting.then(
    () => {
      throw new Error('it started')
    },
    (error: unknown) => {
      if (!(error instanceof OperatorFault)) throw error
      return error
    },
  )

describe('an embedded server', () => {
  it('is made, adopted while it runs, and started again after it was stopped', async () => {
    const folder = join(newFolder(), 'data')
    const first = await start(folder)
    expect(first.adopted).toBe(false)
    const second = await start(folder)
    expect([second.adopted, second.pid]).toEqual([true, first.pid])
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    expect((await start(folder)).adopted).toBe(false)
  })

  it('listens on a private socket only', async () => {
    const folder = newFolder()
    const server = await start(folder)
    expect(await ask<string>(server, 'show listen_addresses')).toBe('')
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700)
    expect(await ask<string>(server, 'show fsync')).toBe('off')
  })

  it('is one, when three start it in the same moment', async () => {
    const folder = newFolder()
    const started = await Promise.all([start(folder), start(folder), start(folder)])
    expect(new Set(started.map((server) => server.pid)).size).toBe(1)
    expect(readdirSync(folder).filter((name) => name.includes('making'))).toEqual([])
  })

  it('runs as nobody when root starts it, also in a folder that only root can enter', async ({ skip }) => {
    skip(!isRoot, 'only root starts the server as somebody else')
    const folder = newFolder()
    expect(firstClosedFolder(join(folder, 'postgres'), 65_534, 65_534)).toBe(folder)
    const server = await start(folder)
    expect(statSync(`/proc/${server.pid}`).uid).toBe(65_534)
  })

  it('has a socket of short name where its own path is too long', async () => {
    const folder = join(newFolder(), 'a-folder-of-a-long-name'.repeat(6))
    const server = await start(folder)
    expect(server.connection.host.startsWith(tmpdir())).toBe(true)
    expect(await ask<number>(server, 'select 1')).toBe(1)
    rmSync(server.connection.host, { recursive: true, force: true })
  })

  it('serves the loopback address with a password where there are no Unix sockets', async () => {
    const server = await start(newFolder(), { transport: 'loopback' })
    expect(server.connection.host).toBe('127.0.0.1')
    expect(await ask<number>(server, 'select 1')).toBe(1)
    const stranger = new pg.Client({ ...server.connection, password: 'guess', database: 'postgres' })
    stranger.on('error', () => {})
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' })
  })
})

// What may have happened to the folder since the last time; in every row the next start must succeed.
const misfortunes: [title: string, cause: (folder: string, server: EmbeddedServer) => Promise<void>][] = [
  ['its server was killed', async (_, server) => kill(server.pid)],
  [
    'every process of its server was killed',
    async (_, server) => {
      const children = execFileSync('ps', ['--ppid', String(server.pid), '-o', 'pid='], { encoding: 'utf8' })
        .trim()
        .split(/\s+/)
        .map(Number)
      await kill(server.pid)
      for (const child of children) if (isAlive(child)) process.kill(child, 'SIGKILL')
    },
  ],
  [
    'its number belongs to another living process now',
    async (folder, server) => {
      await kill(server.pid)
      const path = join(folder, 'postgres', 'postmaster.pid')
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(process.pid)))
    },
  ],
  [
    'its number belongs to another living process of its user, and so does its socket’s',
    async (folder, server) => {
      const { uid } = statSync(`/proc/${server.pid}`)
      await kill(server.pid)
      const other = spawn('sleep', ['1000'], { stdio: 'ignore', ...(isRoot ? { uid } : {}) })
      others.push(other)
      for (const path of ['postgres/postmaster.pid', 'postgres-socket/.s.PGSQL.5432.lock'])
        writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replace(/^\d+/, String(other.pid)))
    },
  ],
  ...(
    [
      ['its number file is empty', ['postgres/postmaster.pid'], ''],
      ['its number file holds what a power cut left of it', ['postgres/postmaster.pid'], '\0\0\0\0'],
      ['its socket’s lock is empty', ['postgres-socket/.s.PGSQL.5432.lock'], ''],
      ['both are empty', ['postgres/postmaster.pid', 'postgres-socket/.s.PGSQL.5432.lock'], ''],
    ] as const
  ).map(([title, paths, left]): (typeof misfortunes)[number] => [
    title,
    async (folder, server) => {
      await kill(server.pid)
      for (const path of paths) writeFileSync(join(folder, path), left)
    },
  ]),
  [
    'its socket folder is gone',
    async (folder, server) => {
      await server.stop()
      rmSync(join(folder, 'postgres-socket'), { recursive: true })
    },
  ],
  [
    'a start was killed while it made the cluster',
    async (folder, server) => {
      await server.stop()
      mkdirSync(join(folder, 'postgres.making-2147483646-abcd'))
      writeFileSync(join(folder, 'postgres.making-2147483646-abcd.password'), 'x')
      rmSync(join(folder, 'postgres'), { recursive: true })
    },
  ],
]

describe('the next start succeeds when', () => {
  it.each(misfortunes)('%s', async (_, cause) => {
    const folder = newFolder()
    const server = await start(folder)
    await cause(folder, server)
    const next = await start(folder)
    expect(await ask<number>(next, 'select 1')).toBe(1)
    expect(readdirSync(folder).filter((name) => name.includes('making'))).toEqual([])
  })

  it('another process has started it and it recovers for a long time', async () => {
    const folder = newFolder()
    await (await start(folder)).stop()
    // Recovery from an archive whose first answer takes longer than a start may be refused.
    const asked = join(folder, 'postgres', 'asked')
    writeFileSync(
      join(folder, 'postgres', 'postgresql.auto.conf'),
      `restore_command = 'test -e ${asked} || { touch ${asked}; sleep 7; }; false'\n`,
    )
    writeFileSync(join(folder, 'postgres', 'recovery.signal'), '')
    const first = start(folder)
    while (!existsSync(asked)) await new Promise((done) => setTimeout(done, 10))
    const second = await start(folder)
    expect([second.adopted, second.pid]).toEqual([true, (await first).pid])
  })

  it('its user was killed 20 times with work in its hands: what was committed is there', {
    timeout: 120_000,
  }, async () => {
    const folder = newFolder()
    const server = await start(folder, { durable: true })
    await run(server, 'create table acknowledged (number integer primary key)')
    const writer = `
      import pg from 'pg'
      const client = new pg.Client(JSON.parse(process.argv[1]))
      await client.connect()
      for (let number = Number(process.argv[2]); ; number++) { await client.query('insert into acknowledged values ($1)', [number]); process.stdout.write(number + '\\n') }`
    const writersLeft = "select count(*) from pg_stat_activity where application_name = 'writer'"
    let acknowledged = -1
    let current = server
    for (let round = 0; round < 20; round++) {
      const child = spawn(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          writer,
          JSON.stringify({ ...current.connection, database: 'postgres', application_name: 'writer' }),
          String(acknowledged + 1),
        ],
        { cwd: process.cwd(), stdio: ['ignore', 'pipe', 'ignore'] },
      )
      // It may be over before it is killed: it loses its server.
      const closed = new Promise((done) => child.once('close', done))
      let said = ''
      child.stdout.on('data', (text) => {
        said += text
      })
      while (said.split('\n').length < 5) {
        expect(child.exitCode).toBe(null)
        await new Promise((done) => setTimeout(done, 5))
      }
      // Every other time the server goes too.
      if (round % 2 === 1) await kill(current.pid)
      child.kill('SIGKILL')
      await closed
      acknowledged = Math.max(
        acknowledged,
        ...said
          .split('\n')
          .filter((line, place, all) => line !== '' && place < all.length - 1)
          .map(Number),
      )
      current = await start(folder, { durable: true })
      // What the killed writer sent last may still be on its way into the table.
      while ((await ask<string>(current, writersLeft)) !== '0') await new Promise((done) => setTimeout(done, 5))
      const last = await ask<number>(current, 'select max(number) from acknowledged')
      expect(last).toBeGreaterThanOrEqual(acknowledged)
      acknowledged = last
    }
    expect(Number(await ask(current, 'select count(*) from acknowledged'))).toBe(acknowledged + 1)
  })
})

describe('one sentence says that', () => {
  it('there is a file where the data folder should be', async () => {
    const path = join(newFolder(), 'data')
    writeFileSync(path, '')
    expect((await faultOf(launch({ dataFolder: path }))).en).toContain(`${path} is not a folder`)
  })

  it('the file system is read-only', async ({ skip }) => {
    const folder = mounted(skip, 'ro')
    const fault = await faultOf(launch({ dataFolder: join(folder, 'data') }))
    expect([fault.en, fault.zh]).toEqual([
      expect.stringContaining('read-only file system'),
      expect.stringContaining('只读'),
    ])
  })

  it.for<[string, number]>([
    ['from the beginning', 20],
    ['while it is being made', 101],
  ])('no space is left %s', async ([, megabytes], { skip }) => {
    const folder = mounted(skip, `size=${megabytes}m`)
    const starting = launch({ dataFolder: join(folder, 'data'), durable: false })
    // It has seen that there is room and begun. Taking the room away at once leaves the outcome to nobody's speed.
    if (megabytes > 100) execFileSync('mount', ['-o', 'remount,size=20m', folder])
    const fault = await faultOf(starting)
    expect(fault.en).toContain('No space left')
    expect(fault.zh).toContain('磁盘空间不足')
    expect(readdirSync(join(folder, 'data')).filter((name) => name.startsWith('postgres'))).toEqual([])
  })

  it('no space is left for a database that was there before, nor for its log', async ({ skip }) => {
    const folder = mounted(skip, 'size=120m')
    const dataFolder = join(folder, 'data')
    await (await launch({ dataFolder, durable: false })).stop()
    rmSync(join(dataFolder, 'postgres.log'), { force: true })
    expect(() => writeFileSync(join(folder, 'filler'), Buffer.alloc(120_000_000))).toThrow('ENOSPC')
    expect((await faultOf(launch({ dataFolder, durable: false }))).en).toContain('No space left')
  })

  it('the folder was made by a PostgreSQL that is not here', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '12\n')
    expect((await faultOf(launch({ dataFolder: folder }))).en).toMatch(
      /made by PostgreSQL 12, and this machine has .*18/,
    )
  })

  it('the server does not start, and why', async () => {
    const folder = newFolder()
    await (await start(folder)).stop()
    rmSync(join(folder, 'postgres', 'global', 'pg_control'))
    expect((await faultOf(launch({ dataFolder: folder }))).en).toMatch(/does not start: .*pg_control/)
  })
})

describe('several users of one server', () => {
  const options = (dataFolder: string) => ({ dataFolder, durable: false })
  const quiet = (): void => {}

  it('the last one to let go stops it; one of them serves', async () => {
    const folder = newFolder()
    const [one, other] = [await holdServer(options(folder), quiet), await holdServer(options(folder), quiet)]
    const { pid } = one.server
    expect([await one.claim(), await other.claim()]).toEqual([true, false])
    await one.release()
    expect(isAlive(pid)).toBe(true)
    expect(await other.claim()).toBe(true)
    await other.release()
    await other.release()
    expect(isAlive(pid)).toBe(false)
  })

  it('one that comes while the last one is leaving gets a server all the same', async () => {
    const folder = newFolder()
    for (let round = 0; round < 5; round++) {
      const first = await holdServer(options(folder), quiet)
      const [next] = await Promise.all([holdServer(options(folder), quiet), first.release()])
      expect(await ask<number>(next.server, 'select 1')).toBe(1)
      await next.release()
    }
  })

  it('one that lets go of a server killed in this moment does not fail, and leaves none running', async () => {
    for (let round = 0; round < 3; round++) {
      const folder = newFolder()
      const hold = await holdServer(options(folder), quiet)
      const { pid } = hold.server
      await kill(pid)
      // In the second and third round the user is about to start it again.
      for (let turn = 0; turn < round * 5; turn++) await new Promise((done) => setImmediate(done))
      await Promise.all([hold.release(), hold.release()])
      expect(runningIn(folder)).toBe(false)
    }
  })

  it('a server killed under its users is started again, and who served still does', async () => {
    const folder = newFolder()
    const troubles: string[] = []
    const hold = await holdServer(options(folder), (message) => troubles.push(message))
    await hold.claim()
    const { pid } = hold.server
    await kill(pid)
    while (hold.server.pid === pid) await new Promise((done) => setTimeout(done, 20))
    expect(await ask<number>(hold.server, 'select 1')).toBe(1)
    const other = await holdServer(options(folder), quiet)
    expect(await other.claim()).toBe(false)
    expect(troubles).toEqual(['the embedded database ended; starting it again'])
    await other.release()
    await hold.release()
  })
})

describe('the server’s programs', () => {
  function fakePackage(): string {
    const folder = newFolder()
    mkdirSync(join(folder, 'native', 'lib'), { recursive: true })
    writeFileSync(join(folder, 'native', 'lib', 'libicu.so.60.2'), '')
    writeFileSync(
      join(folder, 'native', 'pg-symlinks.json'),
      JSON.stringify(
        ['so', 'so.60'].map((end) => ({ source: 'native/lib/libicu.so.60.2', target: `native/lib/libicu.${end}` })),
      ),
    )
    return folder
  }

  it('get the links that npm leaves out without install scripts', () => {
    const folder = fakePackage()
    symlinkSync('libicu.so.60.2', join(folder, 'native', 'lib', 'libicu.so'))
    expect(linkLibraries(folder, join(folder, 'spare'))).toBeNull()
    expect(readlinkSync(join(folder, 'native', 'lib', 'libicu.so.60'))).toBe('libicu.so.60.2')
  })

  it('get them in the data folder where the package cannot be written', () => {
    const folder = fakePackage()
    // A folder in the way fails for root too.
    writeFileSync(
      join(folder, 'native', 'pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/libicu.so.60.2', target: 'native/nowhere/libicu.so' }]),
    )
    const spare = join(folder, 'spare')
    expect(linkLibraries(folder, spare)).toBe(spare)
    expect(existsSync(join(spare, 'libicu.so'))).toBe(true)
  })

  it('installed on the machine count from version 15 on', () => {
    for (const binaries of systemBinaries()) expect(binaries.major).toBeGreaterThanOrEqual(15)
  })
})
