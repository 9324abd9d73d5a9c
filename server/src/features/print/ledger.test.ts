import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type World, world } from '../../../testing/index.ts'
import { inventedId } from '../../../testing/ledgers.ts'
import { readPdf } from '../../../testing/pdf-reader.ts'
import { sql } from '../../platform/db/index.ts'

let w: World
let unitId: string
const hr = () => w.as('hr')
const print = (list: 'credentials' | 'people', body: object = {}, who = hr()): Promise<Answer> =>
  who.post(`/api/print/${list}`, { filter: {}, purpose: '年度检查', ...body })

beforeAll(async () => {
  w = await world()
  const root = (await hr().get('/api/org-units')).body.rows[0].id
  unitId = (await hr().post('/api/org-units', { parentId: root, name: '第一项目部' })).body.id
  for (let nth = 1; nth <= 60; nth++) {
    const person = {
      name: `周${nth}`,
      employeeNumber: `E-${nth}`,
      idNumber: inventedId(nth),
      ...(nth % 2 ? { unitId } : {}),
    }
    const { id } = (await hr().post('/api/people', person)).body
    const body = { personId: id, typeId: 'constructor-1', number: `京1442016201700${nth}`, validUntil: '2027-05-05' }
    expect((await hr().post('/api/credentials', body)).status).toBe(201)
  }
})

describe('a printed ledger', () => {
  it('is what the list shows: head on every page, pages counted, filters in words, who and what for', async () => {
    const filter = { unit: unitId, type: 'constructor-1', dueWithin: '3660' }
    const pages = await readPdf((await print('credentials', { filter, sort: 'number' })).body)
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, { said, width, height }] of pages.entries()) {
      expect(width).toBeGreaterThan(height)
      expect(said).toContain('证书编号')
      expect(said).toContain(`第${index + 1}页，共${pages.length}页`)
    }
    const said = pages.map((page) => page.said).join('')
    expect(said).toContain('筛选：证书种类：一级建造师；部门：第一项目部；期限落在：3660天内')
    expect(said).toContain('用途：年度检查·共30条')
    expect(said.indexOf('京144201620170011')).toBeLessThan(said.indexOf('京144201620170013'))
    expect(said).not.toContain('周2E-2')
  })

  it('has the columns that are shown, in their order', async () => {
    const [page] = await readPdf((await print('credentials', { columns: 'number,person' })).body)
    expect(page!.said).toMatch(/证书编号持证人京14420162017001/)
    expect(page!.said).not.toContain('第一项目部')
  })

  it('of people masks their numbers', async () => {
    const [page] = await readPdf((await print('people', { filter: { unit: unitId } })).body)
    expect(page!.said).toContain('周1')
    expect(page!.said).toContain('****')
    expect(page!.said).not.toContain(inventedId(1))
    expect(page!.said).toContain('筛选：部门：第一项目部')
  })

  it('is in the ledger with filter, count and purpose, and no ID number that was searched for', async () => {
    await print('credentials', { filter: { q: inventedId(3) } })
    const { rows } = await sql<{ after: object; reason: string }>`
      select snapshot->'after' as after, snapshot->>'reason' as reason from ledger_change where action = 'ledger.printed' order by id`.execute(
      w.context.db,
    )
    expect(rows.map(({ reason }) => reason)).toEqual(Array(rows.length).fill('年度检查'))
    expect(rows.at(-1)!.after).toMatchObject({ of: 'credentials', count: 1 })
    expect(JSON.stringify(rows)).not.toContain(inventedId(3))
  })

  it.each<[string, object, number, string]>([
    ['for nothing', { purpose: '……' }, 422, 'export_reason_missing'],
    ['of nothing', { filter: { q: '没有这个人' } }, 422, 'print_empty'],
  ])('%s is refused', async (_what, body, status, code) => {
    for (const list of ['credentials', 'people'] as const) {
      const answer = await print(list, body)
      expect([answer.status, answer.body.code]).toEqual([status, code])
    }
  })
})
