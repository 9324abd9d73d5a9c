import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { copyInto, inTransaction, sql } from './index.ts'

let here: World
beforeAll(async () => {
  here = await world()
  await sql`create table copied (
    id integer primary key, text text, flag boolean, day date, bytes bytea, list text[], json jsonb, made integer not null default 7
  )`.execute(here.context.db)
})
afterAll(() => here.close())

const row = (id: number, given: object = {}) => ({
  id,
  text: null as string | null,
  flag: null as boolean | null,
  day: null as string | null,
  bytes: null as Buffer | null,
  list: null as string[] | null,
  json: null as string | null,
  ...given,
})
type Row = ReturnType<typeof row>

const write = (rows: readonly Row[]) =>
  inTransaction(here.context.db, (tx) => copyInto(tx, 'copied', rows, (one) => one))
const read = async () => (await sql<Row>`select * from copied order by id`.execute(here.context.db)).rows

describe('copyInto', () => {
  it('writes every kind of value as it was given', async () => {
    const texts = ['', 'NULL', '\\N', '\\.', 'a\tb\nc\rd\\e', '\b\f\v', '张𬴂·"引号"', "it's, {one}", ' ']
    const rows = [
      ...texts.map((text, index) => row(index, { text, list: [text, ...texts], json: JSON.stringify({ text }) })),
      row(100, { flag: true, day: '2026-11-24', bytes: Buffer.from([0, 1, 9, 10, 13, 92, 255]), list: [] }),
      row(101, { flag: false, bytes: Buffer.alloc(0) }),
      row(102),
    ]
    await write(rows)
    expect(await read()).toEqual(
      rows.map((one) => ({ ...one, json: one.json === null ? null : JSON.parse(one.json), made: 7 })),
    )
  })

  it('writes more than one part, and nothing for no rows', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => row(1_000 + index, { text: '证'.repeat(50) }))
    await write(many)
    await write([])
    expect((await read()).length).toBe(12 + many.length)
  })

  it.each([
    ['the first row', 0],
    ['the last row', 4_999],
  ])('rejects with the constraint of the database for %s, and the connection serves on', async (_, at) => {
    const many = Array.from({ length: 5_000 }, (_, index) => row(10_000 + index, { text: '证'.repeat(50) }))
    many[at]!.id = 100
    const failing = inTransaction(here.context.db, async (tx) => {
      await expect(copyInto(tx, 'copied', many, (one) => one)).rejects.toMatchObject({
        code: '23505',
        constraint: 'copied_pkey',
      })
      // The transaction is lost, the connection is not: it answers, if only that.
      await expect(sql`select 1`.execute(tx)).rejects.toMatchObject({ code: '25P02' })
      throw new Error('given up')
    })
    await expect(failing).rejects.toThrow('given up')
    expect(await read()).toHaveLength(5_012)
  })

  it('ends the copy when a row cannot be made, and the connection serves on', async () => {
    const rows = [row(20_000), row(20_001)]
    Object.defineProperty(rows[1], 'text', {
      get: () => {
        throw new Error('no such text')
      },
      enumerable: true,
    })
    await expect(write(rows)).rejects.toThrow('no such text')
    expect(await read()).toHaveLength(5_012)
  })

  it('refuses a table that is not there', async () => {
    await expect(inTransaction(here.context.db, (tx) => copyInto(tx, 'nowhere', [1], row))).rejects.toMatchObject({
      code: '42P01',
    })
    expect(await read()).toHaveLength(5_012)
  })
})
