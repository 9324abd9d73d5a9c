import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { bucketEnvironment, type FakeS3, startFakeS3 } from '../../testing/fake-s3/index.ts'
import { inDatabase, runOn } from '../../testing/global-setup.ts'
import { readSettings, type Settings } from '../config.ts'
import { openDatabase } from '../platform/db/index.ts'
import { createLog } from '../platform/log/index.ts'
import { createContext } from '../wiring.ts'
import { examine, type Finding } from './examination.ts'

const closers: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chizheng-doctor-'))
  closers.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A database of its own on the server of this run: migrated, or empty. */
async function newDatabase(template: 'migrated' | 'empty'): Promise<string> {
  const server = inject('databaseServer')
  const name = `chizheng_doctor_${closers.length}_${process.hrtime.bigint()}`
  await runOn(server.url, `create database ${name} template ${template === 'migrated' ? server.template : 'template0'}`)
  closers.push(() => runOn(server.url, `drop database ${name} with (force)`))
  return inDatabase(server.url, name)
}

const settingsOf = (folder: string, environment: Record<string, string> = {}): Settings =>
  readSettings({ PORT: '0', CHIZHENG_DATA: join(folder, 'data'), ...environment })

/** Every check that has something to mend, with its English way to mend it. */
const faultsOf = (findings: readonly Finding[]): Record<string, string> =>
  Object.fromEntries(
    findings
      // Whether the web app is built is no matter of these tests.
      .filter((finding) => !finding.ok && finding.check !== 'web app')
      .map((finding) => [finding.check, finding.mend![1]]),
  )

/** What stands in the folder, all the way down. */
const contentOf = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String)

describe('the doctor', () => {
  it('finds nothing before the first start, and leaves nothing behind', async () => {
    const folder = newFolder()
    const findings = await examine(settingsOf(folder))
    expect(faultsOf(findings)).toEqual({})
    expect(findings.map((finding) => finding.check)).toEqual([
      'node',
      'data folder',
      'space',
      'web app',
      'database programs',
      'database',
      'keys',
      'file store',
      'time zone',
      'port 0',
    ])
    expect(contentOf(folder)).toEqual([])
  })

  it('finds nothing wrong with an installation that works, and changes nothing of it', async () => {
    const folder = newFolder()
    const settings = settingsOf(folder, { DATABASE_URL: await newDatabase('migrated') })
    await usedOnce(settings)
    const before = contentOf(folder)
    const findings = await examine(settings)
    expect(faultsOf(findings)).toEqual({})
    expect(findings.map((finding) => finding.check)).toEqual([
      'node',
      'data folder',
      'space',
      'web app',
      'database',
      'migrations',
      'keys',
      'database clock',
      'file store',
      'time zone',
      'port 0',
    ])
    expect(contentOf(folder)).toEqual(before)
  })

  type Cause = (folder: string) => Promise<Record<string, string>> | Record<string, string>
  const causes: [title: string, cause: Cause, check: string, mend: RegExp][] = [
    [
      'a file where the data folder should be',
      (folder) => {
        writeFileSync(join(folder, 'data'), '')
        return {}
      },
      'data folder',
      /data is not a folder/,
    ],
    [
      'a cluster of a PostgreSQL that is not here',
      (folder) => {
        mkdirSync(join(folder, 'data', 'postgres'), { recursive: true })
        writeFileSync(join(folder, 'data', 'postgres', 'PG_VERSION'), '12\n')
        return {}
      },
      'database programs',
      /made by PostgreSQL 12/,
    ],
    [
      'a database that does not answer',
      () => ({ DATABASE_URL: 'postgresql://someone@127.0.0.1:1/nothing' }),
      'database',
      /cannot be reached/,
    ],
    [
      'a database that was never migrated',
      async () => ({ DATABASE_URL: await newDatabase('empty') }),
      'migrations',
      /migrations are pending \(0001_platform.*Run chizheng migrate/,
    ],
    [
      'a database of a newer version',
      async () => {
        const url = await newDatabase('migrated')
        await runOn(url, `insert into migration (name, checksum) values ('9999_future', 'x')`)
        return { DATABASE_URL: url }
      },
      'migrations',
      /belongs to a newer version/,
    ],
    [
      'keys that are lost',
      async (folder) => {
        const environment = { DATABASE_URL: await newDatabase('migrated') }
        await usedOnce(settingsOf(folder, environment))
        rmSync(join(folder, 'data', 'keys'), { recursive: true })
        return environment
      },
      'keys',
      /key files .* are missing/,
    ],
    [
      'keys that others can read',
      (folder) => {
        mkdirSync(join(folder, 'data', 'keys'), { recursive: true })
        writeFileSync(join(folder, 'data', 'keys', 'field-1.key'), '')
        chmodSync(join(folder, 'data', 'keys', 'field-1.key'), 0o644)
        return {}
      },
      'keys',
      /chmod 600 .*field-1\.key/,
    ],
    [
      'a file where the key folder should be',
      (folder) => {
        writeFileSync(join(folder, 'keys'), '')
        return { CHIZHENG_KEYS: join(folder, 'keys') }
      },
      'keys',
      /keys is not a folder/,
    ],
    [
      'a file where the file store should be',
      (folder) => {
        mkdirSync(join(folder, 'data'))
        writeFileSync(join(folder, 'data', 'files'), '')
        return {}
      },
      'file store',
      /files is not a folder/,
    ],
    [
      'a port that another program uses',
      async () => {
        const other = await listening()
        return { PORT: String((other.address() as AddressInfo).port) }
      },
      'port \\d+',
      /Stop the program that uses it/,
    ],
    [
      'an address that this machine has not',
      () => ({ HOST: '203.0.113.7' }),
      'port 0',
      /has no address 203\.0\.113\.7/,
    ],
  ]

  it.each(causes)('says how to mend %s, and goes on', async (_, cause, check, mend) => {
    const folder = newFolder()
    const findings = await examine(settingsOf(folder, await cause(folder)))
    const faults = Object.entries(faultsOf(findings))
    expect(faults).toContainEqual([expect.stringMatching(`^${check}$`), expect.stringMatching(mend)])
    expect(findings.map((finding) => finding.check)).toEqual(expect.arrayContaining(['file store', 'time zone']))
  })

  it.each([
    ['a read-only file system', 'ro', 'data folder', /is on a read-only file system/],
    ['a disk that is nearly full', 'size=30m', 'space', /at least 500 MB/],
  ])('says how to mend %s', async (_, option, check, mend) => {
    const folder = newFolder()
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', option, 'tmpfs', folder], { stdio: 'ignore' })
      closers.push(() => void execFileSync('umount', [folder]))
    } catch {
      process.stdout.write('SKIPPED: mounting a small file system needs root\n')
      return
    }
    expect(faultsOf(await examine(settingsOf(folder)))[check]).toMatch(mend)
  })
})

describe('the doctor of a bucket', () => {
  const start = async (): Promise<FakeS3> => {
    const fake = await startFakeS3()
    closers.push(() => fake.close())
    return fake
  }
  const ofBucket = (findings: readonly Finding[]): string[] =>
    findings.filter(({ check }) => check.startsWith('bucket')).map(({ check, ok }) => `${check} ${ok}`)

  it('reaches, writes, reads and deletes, and leaves nothing', async () => {
    const fake = await start()
    const findings = await examine(settingsOf(newFolder(), bucketEnvironment(fake)))
    expect(faultsOf(findings)).toEqual({})
    expect(ofBucket(findings)).toEqual([
      'bucket: reach true',
      'bucket: write true',
      'bucket: read true',
      'bucket: delete true',
    ])
    expect(findings.map(({ check }) => check)).not.toContain('file store')
    expect(fake.objects.size).toBe(0)
    expect(fake.requests[1]).toMatch(/^PUT \/zheng-archive\/archive\/doctor\//)
  })

  it('looks at the bucket that files are to move to as well', async () => {
    const fake = await start()
    const findings = await examine(settingsOf(newFolder(), { ...bucketEnvironment(fake), CHIZHENG_FILES: 'disk' }))
    expect(ofBucket(findings)).toHaveLength(4)
    expect(findings.map(({ check }) => check)).toContain('file store')
  })

  type Cause = (fake: FakeS3) => Record<string, string> | undefined
  it.each<[string, Cause, string, RegExp]>([
    ['a wrong secret', () => ({ CHIZHENG_S3_SECRET_KEY: 'guessed' }), 'bucket: reach', /Check CHIZHENG_S3_SECRET_KEY/],
    ['a wrong key', () => ({ CHIZHENG_S3_ACCESS_KEY: 'OTHER' }), 'bucket: reach', /does not know this access key/],
    ['a missing bucket', () => ({ CHIZHENG_S3_BUCKET: 'nowhere' }), 'bucket: reach', /There is no bucket nowhere/],
    ['a clock an hour off', late, 'bucket: reach', /3(599|600) s apart/],
    ['a key that may not write', (fake) => refuse(fake, 1), 'bucket: write', /may not list, read, write or delete/],
    ['a key that may not read', (fake) => refuse(fake, 2), 'bucket: read', /may not list, read, write or delete/],
    ['a key that may not delete', (fake) => refuse(fake, 3), 'bucket: delete', /may not list, read, write or delete/],
  ])('says how to mend %s, shows no key, and goes on', async (_, cause, check, mend) => {
    const fake = await start()
    const findings = await examine(settingsOf(newFolder(), { ...bucketEnvironment(fake), ...cause(fake) }))
    expect(faultsOf(findings)).toEqual({ [check]: expect.stringMatching(mend) })
    expect(findings.at(-1)!.check).toBe('port 0')
    expect(JSON.stringify(findings)).not.toMatch(/geheim|guessed|AKID/)
    if (!check.endsWith('delete')) expect(fake.objects.size).toBe(0)
  })

  function late(fake: FakeS3): undefined {
    fake.clockAheadMs = 3_600_000
  }

  /** All goes well for so many requests; the next one is forbidden. */
  function refuse(fake: FakeS3, after: number): undefined {
    fake.faults.push(...Array.from({ length: after }, () => ({ kind: 'none' }) as const))
    fake.faults.push({ kind: 'answer', status: 403, code: 'AccessDenied' })
  }
})

/** An installation as its first start leaves it. */
async function usedOnce(settings: Settings): Promise<void> {
  const database = await openDatabase(settings)
  await createContext(database, settings, createLog('silent'))
  await database.close()
}

function listening(): Promise<Server> {
  return new Promise((done) => {
    const server = createServer()
    closers.push(() => void server.close())
    server.listen(0, '127.0.0.1', () => done(server))
  })
}
