import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { inDatabase, runOn } from '../../../testing/global-setup.ts'
import { type World, world } from '../../../testing/index.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { type Database, dumpSchema, inTransaction, migrate, migrationState, newId, openDatabase, sql } from './index.ts'
import { migrationsFolder } from './migrate.ts'
import { createPool } from './pool.ts'

let here: World
beforeAll(async () => {
  here = await world()
})

async function emptyDatabase(): Promise<Database> {
  const server = inject('databaseServer')
  const name = `chizheng_${newId().replaceAll('-', '')}`
  await runOn(server.url, `create database ${name} template template0`)
  return openDatabase({
    databaseUrl: inDatabase(server.url, name),
    dataFolder: '',
    databasePool: 4,
    statementNames: true,
  })
}

describe('values', () => {
  it.each([
    [`'2025-03-01'::date`, '2025-03-01'],
    [`'infinity'::date`, 'infinity'],
    [`'2025-03-01 08:30:00+00'::timestamptz`, '2025-03-01T08:30:00.000Z'],
    [`'2025-03-01 08:30:00.5+08'::timestamptz`, '2025-03-01T00:30:00.500Z'],
    [`'2025-03-01 08:30:00.123456+00'::timestamptz`, '2025-03-01T08:30:00.123456Z'],
    [`9007199254740991::bigint`, 9007199254740991],
    [`count(*)`, 1],
    [`'{"a": [1, "二"]}'::jsonb`, { a: [1, '二'] }],
    [`'\\x00ff'::bytea`, Buffer.from([0, 255])],
    [`array['一', null]::text[]`, ['一', null]],
  ])('%s comes back as the product wants it', async (expression, value) => {
    const answer = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(here.context.db)
    expect(answer.rows[0]!.value).toEqual(value)
  })

  it('an instant is in UTC whatever the zone of the session', async () => {
    await here.context.db.connection().execute(async (one) => {
      await sql`set timezone = 'Asia/Shanghai'`.execute(one)
      const answer = await sql<{ value: string }>`select '2025-03-01 08:30:00+08'::timestamptz as value`.execute(one)
      expect(answer.rows[0]!.value).toBe('2025-03-01T00:30:00.000Z')
      await sql`reset timezone`.execute(one)
    })
  })

  it('a bigint that a number cannot hold exactly is an error, not a wrong number', async () => {
    await expect(sql`select 9007199254740993::bigint`.execute(here.context.db)).rejects.toThrow(RangeError)
  })
})

describe('statement names', () => {
  it('are given to statements with parameters, at most 500 of them', async () => {
    const pool = createPool({ connectionString: here.database.url }, { max: 1, statementNames: true })
    for (let number = 0; number < 510; number++) await pool.query(`select $1::integer + ${number}`, [1])
    await pool.query('select 1')
    const named = await pool.query<{ count: number }>('select count(*) as count from pg_prepared_statements')
    await pool.end()
    expect(named.rows[0]!.count).toBe(500)
  })

  it('are left out for poolers that lose them', async () => {
    const pool = createPool({ connectionString: here.database.url }, { max: 1, statementNames: false })
    await pool.query('select $1::integer', [1])
    const named = await pool.query<{ count: number }>('select count(*) as count from pg_prepared_statements')
    await pool.end()
    expect(named.rows[0]!.count).toBe(0)
  })
})

describe('a transaction', () => {
  const insert = (key: string) => sql`insert into key_mark (key_id, mark) values (${key}, ${Buffer.alloc(16)})`
  const count = async (key: string): Promise<number> =>
    (
      await sql<{ count: number }>`select count(*) as count from key_mark where key_id = ${key}`.execute(
        here.context.db,
      )
    ).rows[0]!.count

  it('is all or nothing', async () => {
    await expect(
      inTransaction(here.context.db, async (tx) => {
        await insert('t1').execute(tx)
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await count('t1')).toBe(0)
  })

  it.each(['40001', '40P01'])('runs again when PostgreSQL took it back with %s', async (code) => {
    let attempts = 0
    const result = await inTransaction(here.context.db, async (tx) => {
      attempts += 1
      await insert(`retry ${code}`).execute(tx)
      if (attempts < 3)
        await sql`do $$ begin raise exception 'again' using errcode = ${sql.lit(code)}; end $$`.execute(tx)
      return 'done'
    })
    expect([result, attempts, await count(`retry ${code}`)]).toEqual(['done', 3, 1])
  })

  it('gives up after five attempts, and at once on anything else', async () => {
    const attempts = { serialization: 0, other: 0 }
    const failing = (name: 'serialization' | 'other', code: string) =>
      inTransaction(here.context.db, async () => {
        attempts[name] += 1
        throw Object.assign(new Error(name), { code })
      })
    await expect(failing('serialization', '40001')).rejects.toThrow('serialization')
    await expect(failing('other', '23505')).rejects.toThrow('other')
    expect(attempts).toEqual({ serialization: 5, other: 1 })
  })

  it('two that lock the same rows crosswise both end', async () => {
    await insert('one').execute(here.context.db)
    await insert('two').execute(here.context.db)
    const lock = (first: string, second: string) =>
      inTransaction(here.context.db, async (tx) => {
        for (const key of [first, second]) {
          await sql`select 1 from key_mark where key_id = ${key} for update`.execute(tx)
          await sql`select pg_sleep(0.05)`.execute(tx)
        }
      })
    await Promise.all([lock('one', 'two'), lock('two', 'one')])
  })

  it('is not opened inside another', async () => {
    await expect(inTransaction(here.context.db, (tx) => inTransaction(tx, async () => 1))).rejects.toThrow(
      'pass the Tx on',
    )
  })
})

it('ids are UUIDv7 and sort in the order they were made', () => {
  const ids = Array.from({ length: 20_000 }, newId)
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  expect(Math.abs(Number.parseInt(ids[0]!.slice(0, 8) + ids[0]!.slice(9, 13), 16) - Date.now())).toBeLessThan(60_000)
})

describe('migrations', () => {
  function folderWith(files: Record<string, string>): string {
    const folder = temporaryFolder('migrations')
    cpSync(join(migrationsFolder(), '0001_platform.sql'), join(folder, '0001_platform.sql'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return folder
  }

  it('three processes at once: one migrates, the others find it done', async () => {
    const database = await emptyDatabase()
    expect((await migrationState(database)).applied).toEqual([])
    const results = await Promise.all([migrate(database), migrate(database), migrate(database)])
    const all = results.flatMap((result) => result.applied)
    expect(all.length).toBe(new Set(all).size)
    expect(results.filter((result) => result.applied.length > 0).length).toBe(1)
    expect(await migrationState(database)).toEqual({ applied: all, pending: [] })
    expect(await migrate(database)).toEqual({ applied: [] })
    await database.close()
  })

  it('one that fails leaves nothing of the run behind', async () => {
    const database = await emptyDatabase()
    const folder = folderWith({
      '0002_good.sql': 'create table good (id integer)',
      '0003_bad.sql': 'create table bad (id integer); select nonsense',
    })
    await expect(migrate(database, folder)).rejects.toThrow('migration 0003_bad failed')
    const left = await database.pool.query(`select to_regclass('good') as good, to_regclass('ledger_change') as ledger`)
    expect(left.rows[0]).toEqual({ good: null, ledger: null })
    await database.close()
  })

  it('one that was changed after it was applied is refused; other line ends are no change', async () => {
    const database = await emptyDatabase()
    await migrate(database, folderWith({ '0002_more.sql': 'create table more (\n  id integer\n)' }))
    await expect(
      migrate(database, folderWith({ '0002_more.sql': 'create table more (\r\n  id integer\r\n)' })),
    ).resolves.toEqual({ applied: [] })
    await expect(migrate(database, folderWith({ '0002_more.sql': 'create table more (id bigint)' }))).rejects.toThrow(
      'was changed after it was applied',
    )
    await expect(migrate(database, folderWith({}))).rejects.toThrow('newer version of the product')
    await database.close()
  })
})

it('schema.sql is what the migrations make (write it anew: npx tsx server/testing/write-schema.ts)', async ({
  skip,
}) => {
  skip(here.database.version < 180_000, 'older versions of PostgreSQL describe the same schema in other words')
  expect(readFileSync(join(migrationsFolder(), 'schema.sql'), 'utf8')).toBe(await dumpSchema(here.database))
})

describe('a database of the operator that does not work', () => {
  const open = (databaseUrl: string) =>
    openDatabase({ databaseUrl, dataFolder: '', databasePool: 2, statementNames: true })
  it.each([
    ['nobody listens', 'postgresql://u:secret@127.0.0.1:1/x', /cannot be reached \(ECONNREFUSED\)/],
    ['there is no such database', () => inDatabase(inject('databaseServer').url, 'not_there'), /does not exist/],
  ])('says that %s, without the password', async (_, url, sentence) => {
    const error = await open(typeof url === 'string' ? url : url()).then(
      () => null,
      (fault: Error) => fault,
    )
    expect(error?.message).toMatch(sentence)
    expect(error?.message).not.toContain('secret')
  })
})
