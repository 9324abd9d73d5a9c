import { read, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { sql } from '../../platform/db/index.ts'
import { fillRegistry } from './testing/registry.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await fillRegistry(w, { people: 100, credentials: 1_500 }, 11)
})

const hr = () => w.as('hr')

const path = '/api/credentials/export.xlsx'
const reason = '每月汇总'

/** As the registry's address has it: filters, order and columns. */
async function exported(query: Record<string, string>): Promise<Record<string, unknown>[]> {
  const { sort, order, columns, ...filter } = query
  const answer = await hr().post(path, { filter, sort, order, columns, reason })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const book = read(answer.body as Buffer, { UTC: true })
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { raw: false, dateNF: 'yyyy-mm-dd', defval: null })
}

async function lastExport() {
  const found = await sql<{ after: object }>`
    select snapshot -> 'after' as after from ledger_change where action = 'credentials.exported' order by id desc limit 1`.execute(
    w.context.db,
  )
  return found.rows[0]!.after
}

describe('an export', () => {
  it('is exactly the filtered list in its order, and leaves an entry with filter and count', async () => {
    const query = { status: 'valid,due', sort: 'number', order: 'desc' }
    const rows = await exported(query)
    const listed = []
    for (let page = 1; page <= 10; page++)
      listed.push(
        ...(await hr().get(`/api/credentials?${new URLSearchParams({ ...query, size: '200', page: String(page) })}`))
          .body.rows,
      )
    expect(rows).toHaveLength(listed.length)
    expect(rows.length).toBeGreaterThan(300)
    expect(rows.map((row) => row.证书编号)).toEqual(listed.map(({ number }) => number))
    expect(rows[0]).toMatchObject({
      持证人: listed[0].person.name,
      证书种类: listed[0].typeName,
      有效期至: listed[0].noExpiry ? '长期有效' : listed[0].validUntil,
    })
    expect(await lastExport()).toMatchObject({
      count: rows.length,
      filter: { status: ['valid', 'due'] },
      sort: 'number',
      order: 'desc',
    })
  })

  it('has the columns asked for, in their order', async () => {
    const [row] = await exported({ columns: 'number,person,nonsense', category: 'title' })
    expect(Object.keys(row!)).toEqual(['证书编号', '持证人'])
  })

  it('masks ID numbers, also inside certificate numbers and in what was searched for', async () => {
    const body = { name: '李四', idNumber: '110105197503087991' }
    const holder = (await hr().post('/api/people', body)).body.id
    const certificate = { personId: holder, typeId: 'special-op-lv-electrician', number: 'T110105197503087991' }
    await hr().post('/api/credentials', certificate)
    await hr().post('/api/credentials', { personId: holder, typeId: 'safety-b', number: '京建安B(2020)0000001' })
    const rows = await exported({ q: '110105197503087991', sort: 'number' })
    expect(rows).toMatchObject([
      { 持证人: '李四', 身份证号: '1101************91', 证书编号: 'T1101************91' },
      { 持证人: '李四', 身份证号: '1101************91', 证书编号: '京建安B(2020)0000001' },
    ])
    expect(JSON.stringify(await lastExport())).not.toContain('197503')
  })

  it('has a name for people, and speaks the reader’s language', async () => {
    const answer = await hr().post(path, { filter: { category: 'title' }, reason }, { 'accept-language': 'en' })
    expect(String(answer.headers['content-disposition'])).toContain(
      encodeURIComponent('Certificates 2026-11-24.xlsx').replaceAll("'", '%27'),
    )
    const book = read(answer.body as Buffer)
    expect(utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 })[0]).toContain('Holder')
  })

  it('is for who may export, and an empty list exports as headers', async () => {
    expect((await w.as('auditor').post(path, { filter: {}, reason })).status).toBe(403)
    expect(await exported({ q: '没有这个人' })).toEqual([])
  })
})
