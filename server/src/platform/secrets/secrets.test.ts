import { createHash, createHmac } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { sql } from '../db/index.ts'
import { exposedKeyFiles, openSecrets } from './index.ts'
import { openKeyRing } from './key-ring.ts'
import { createSecrets, type Secrets } from './secrets.ts'

const newFolder = (): string => join(temporaryFolder('keys'), 'keys')
const place = { table: 'person', column: 'id_number', row: 'r1' }
const idNumber = (number: number): string =>
  `11010519${String(490_101 + (number % 28))}${String(number).padStart(4, '0')}`

describe('a sealed value', () => {
  const secrets = createSecrets(openKeyRing(newFolder()))

  it('opens in its place', () => {
    const sealed = secrets.seal(place, '11010519491231002X')
    expect(sealed).toMatch(/^v1\.f1\.[A-Za-z0-9+/]+=*$/)
    expect(secrets.open(place, sealed)).toBe('11010519491231002X')
    expect(secrets.open(place, secrets.seal(place, '张·三'))).toBe('张·三')
  })

  it('is never twice the same', () => {
    expect(secrets.seal(place, 'x')).not.toBe(secrets.seal(place, 'x'))
  })

  const sealed = secrets.seal(place, '11010519491231002X')
  const [version, keyId, body] = sealed.split('.') as [string, string, string]
  const flipped = Buffer.from(body, 'base64')
  flipped[20]! ^= 1
  it.each<[string, Secrets, typeof place, string]>([
    ['in another row', secrets, { ...place, row: 'r2' }, sealed],
    ['in another column', secrets, { ...place, column: 'phone' }, sealed],
    ['in another table', secrets, { ...place, table: 'account' }, sealed],
    ['where places run together', secrets, { table: 'person', column: 'id_number","r', row: '1' }, sealed],
    ['with another key', createSecrets(openKeyRing(newFolder())), place, sealed],
    ['with one bit changed', secrets, place, `${version}.${keyId}.${flipped.toString('base64')}`],
    ['cut short', secrets, place, `${version}.${keyId}.${body.slice(0, 20)}`],
    ['of an unknown key', secrets, place, `v1.f9.${body}`],
    ['of an unknown version', secrets, place, `v2.${keyId}.${body}`],
    ['that is none', secrets, place, ''],
  ])('%s does not open, and says no more than that', (_, with_, where, value) => {
    expect(() => with_.open(where, value)).toThrow(/^a sealed value cannot be opened$/)
  })
})

describe('a blind index', () => {
  const folder = newFolder()
  const secrets = createSecrets(openKeyRing(folder))

  it('is equal for equal values, 16 bytes, and of its purpose', () => {
    const index = secrets.blindIndex('id_number', '11010519491231002X')
    expect(index.length).toBe(16)
    expect(createSecrets(openKeyRing(folder)).blindIndex('id_number', '11010519491231002X')).toEqual(index)
    expect(secrets.blindIndex('phone', '11010519491231002X')).not.toEqual(index)
    expect(createSecrets(openKeyRing(newFolder())).blindIndex('id_number', '11010519491231002X')).not.toEqual(index)
  })
})

describe('the key files', () => {
  it('are made once, for their owner alone, and read again', () => {
    const folder = newFolder()
    const first = openKeyRing(folder)
    expect(readdirSync(folder).sort()).toEqual(['field-1.key', 'index-1.key'])
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    expect(openKeyRing(folder)).toEqual(first)
    expect(exposedKeyFiles(folder)).toEqual([])
    chmodSync(join(folder, 'field-1.key'), 0o644)
    expect(exposedKeyFiles(folder)).toEqual([join(folder, 'field-1.key')])
  })

  it('a new key seals from then on; older values stay readable', () => {
    const folder = newFolder()
    const sealed = createSecrets(openKeyRing(folder)).seal(place, 'old')
    writeFileSync(join(folder, 'field-2.key'), Buffer.alloc(32, 7).toString('base64'))
    const secrets = createSecrets(openKeyRing(folder))
    expect(secrets.open(place, sealed)).toBe('old')
    expect(secrets.seal(place, 'new')).toMatch(/^v1\.f2\./)
  })

  it('damaged or incomplete ones stop the start', () => {
    const folder = newFolder()
    openKeyRing(folder)
    writeFileSync(join(folder, 'field-1.key'), 'short')
    expect(() => openKeyRing(folder)).toThrow('is damaged')
    rmSync(join(folder, 'field-1.key'))
    expect(() => openKeyRing(folder)).toThrow('is incomplete')
  })
})

describe('keys and database belong together', () => {
  let here: World
  beforeAll(async () => {
    here = await world()
  })

  it('other keys than those that sealed it stop the start, and so do lost ones', async () => {
    await expect(openSecrets(here.context.db, here.context.settings.keysFolder)).resolves.toBeDefined()
    const other = newFolder()
    openKeyRing(other)
    await expect(openSecrets(here.context.db, other)).rejects.toThrow('do not belong to this database')
    const lost = newFolder()
    await expect(openSecrets(here.context.db, lost)).rejects.toThrow('are missing')
    expect(() => readdirSync(lost)).toThrow()
  })

  // Threat 7: a stolen backup. Everything the database holds is searched for a thousand numbers and their plain digests.
  it('a dump of the database shows no ID number, and none can be tried against it', async () => {
    const numbers = Array.from({ length: 1_000 }, (_, number) => idNumber(number))
    await sql`create table stolen (row_id text, sealed text, id_index bytea)`.execute(here.context.db)
    const rows = numbers.map((number, row) => ({
      row_id: String(row),
      sealed: here.context.secrets.seal({ ...place, row: String(row) }, number),
      id_index: here.context.secrets.blindIndex('id_number', number),
    }))
    await sql`insert into stolen select * from unnest(${rows.map((r) => r.row_id)}::text[], ${rows.map((r) => r.sealed)}::text[], ${rows.map((r) => r.id_index)}::bytea[])`.execute(
      here.context.db,
    )
    const tables = await sql<{
      name: string
    }>`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker')`.execute(
      here.context.db,
    )
    let dump = ''
    for (const { name } of tables.rows) {
      const text = await sql<{ line: string }>`select t::text as line from ${sql.raw(name)} t`.execute(here.context.db)
      dump += text.rows.map((row) => row.line).join('\n')
    }
    const decoded = rows.map((row) => Buffer.from(row.sealed.split('.')[2]!, 'base64').toString('latin1')).join('\n')
    expect(dump.length).toBeGreaterThan(100_000)
    for (const number of numbers) {
      const plain = [number, Buffer.from(number).toString('base64'), Buffer.from(number).toString('hex')]
      const digests = ['sha256', 'sha1', 'md5'].map((algorithm) => createHash(algorithm).update(number).digest())
      digests.push(createHmac('sha256', '').update(number).digest())
      const needles = [
        ...plain,
        ...digests.flatMap((digest) => [digest.toString('hex').slice(0, 32), digest.toString('base64').slice(0, 20)]),
      ]
      for (const needle of needles) expect(dump.includes(needle) || decoded.includes(needle)).toBe(false)
    }
    const key = readFileSync(join(here.context.settings.keysFolder, 'index-1.key'), 'utf8').trim()
    expect(dump.includes(key) || dump.includes(Buffer.from(key, 'base64').toString('hex'))).toBe(false)
    await sql`drop table stolen`.execute(here.context.db)
  })
})
