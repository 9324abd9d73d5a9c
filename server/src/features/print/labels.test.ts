import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type World, world } from '../../../testing/index.ts'
import { inventedId } from '../../../testing/ledgers.ts'
import { readPdf } from '../../../testing/pdf-reader.ts'
import { sql } from '../../platform/db/index.ts'

let w: World
let unitId: string
let ours: string[]
let elsewhere: string
const hr = () => w.as('hr')
const print = (body: object, who = hr()): Promise<Answer> =>
  who.post('/api/print/labels', { purpose: '贴原件', ...body })

beforeAll(async () => {
  w = await world({ environment: { CHIZHENG_PUBLIC_URL: 'https://zheng.example.cn' } })
  const root = (await hr().get('/api/org-units')).body.rows[0].id
  unitId = (await hr().post('/api/org-units', { parentId: root, name: '第一项目部' })).body.id
  const somebody = async (name: string, body: object) => (await hr().post('/api/people', { name, ...body })).body.id
  const held = async (personId: string, body: object) =>
    (await hr().post('/api/credentials', { personId, ...body })).body.id
  const zhou = await somebody('周芷若', { employeeNumber: 'E-1', idNumber: inventedId(1), unitId })
  const rare = await somebody('王𪛖', { unitId })
  ours = [
    await held(zhou, {
      typeId: 'constructor-1',
      profession: '机电工程',
      number: '京1442016201700001',
      validUntil: '2027-05-05',
    }),
    await held(zhou, { typeId: 'special-op-hv-electrician', number: `T${inventedId(1)}` }),
    await held(rare, { typeId: 'constructor-2', number: '京2442016201700002', validUntil: '2027-06-06' }),
  ]
  elsewhere = await held(await somebody('赵敏', {}), { typeId: 'constructor-2', number: '京2442016201700003' })
})

const address = (id: string) => `https://zheng.example.cn/m/c/${id}`
/** A code whose label begins there, in millimetres from the page's upper left. */
const codeIn = (x: number, y: number) => ({
  x: expect.closeTo(x + 35.6, 0),
  y: expect.closeTo(y + 15.4, 0),
  side: expect.closeTo(21.4, 0),
})

describe('labels', () => {
  it('stand in their places to the tenth of a millimetre, go on on the next sheet, and a phone reads them', async () => {
    const answer = await print({ ids: ours, start: 20 })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/pdf')
    const pages = await readPdf(answer.body)
    expect(pages.map(({ width, height }) => [width, height])).toEqual(
      Array(2).fill([expect.closeTo(210, 1), expect.closeTo(297, 1)]),
    )
    const codes = await Promise.all(
      pages.map(async (page) => (await page.codes()).toSorted((one, other) => one.x - other.x)),
    )
    // 60 × 40 mm each, 15 and 8.5 mm from the edges: the last two of the seventh row, then the first of the first.
    expect(codes).toEqual([
      [
        { text: address(ours[0]!), ...codeIn(15 + 60, 8.5 + 240) },
        { text: address(ours[1]!), ...codeIn(15 + 120, 8.5 + 240) },
      ],
      [{ text: address(ours[2]!), ...codeIn(15, 8.5) }],
    ])
    expect(pages[0]!.texts.filter(({ text }) => text === '周芷若')).toEqual([
      { text: '周芷若', x: expect.closeTo(15 + 60 + 3, 1), y: expect.closeTo(8.5 + 280 - 27.2, 1) },
      { text: '周芷若', x: expect.closeTo(15 + 120 + 3, 1), y: expect.closeTo(8.5 + 280 - 27.2, 1) },
    ])
    const [{ said }, next] = pages as [(typeof pages)[0], (typeof pages)[0]]
    for (const word of ['E-1', '机电工程', '编号京1442016201700001', '有效期至2027-05-05', '******'])
      expect(said).toContain(word)
    expect(said).not.toContain(inventedId(1))
    // What the font cannot print is said on the sheet.
    expect(said).not.toContain('〓')
    expect(next.said).toMatch(/王〓.*以〓代替的字：U\+2A6D6（王〓）/)
  })

  it('of a list are what the list shows, in its order, within reach; the ledger says how many', async () => {
    const saidOf = async (answer: Answer) => (await readPdf(answer.body))[0]!.said
    const all = await saidOf(await print({ filter: { sort: 'number', order: 'desc' } }))
    expect(all.indexOf('赵敏')).toBeGreaterThan(-1)
    expect(all.indexOf('赵敏')).toBeLessThan(all.indexOf('王〓'))
    const local = w.asAccount({ username: 'unit.hr', grants: [{ role: 'hr', unitId }] })
    const theirs = await saidOf(await print({ filter: { type: 'constructor-1,constructor-2' } }, local))
    expect(theirs).toContain('周芷若')
    expect(theirs).not.toContain('赵敏')
    expect((await print({ ids: [ours[0], elsewhere] }, local)).status).toBe(404)
    const { rows } = await sql<{ after: object }>`
      select snapshot->'after' as after from ledger_change where action = 'labels.printed' order by id`.execute(
      w.context.db,
    )
    expect(rows.map(({ after }) => after)).toEqual([
      { count: 3, filter: null },
      { count: 4, filter: expect.objectContaining({ sort: 'number' }) },
      { count: 2, filter: expect.objectContaining({ type: ['constructor-1', 'constructor-2'] }) },
    ])
  })

  it('one alone is in the timeline of its certificate', async () => {
    await print({ ids: [ours[0]] })
    const [entry] = (await hr().get(`/api/credentials/${ours[0]}/timeline`)).body.rows
    expect(entry).toMatchObject({ action: 'labels.printed', reason: '贴原件' })
  })

  it.each<[string, object, number, string]>([
    ['of nothing in particular', {}, 422, 'invalid_input'],
    ['of a selection and a list at once', { ids: [crypto.randomUUID()], filter: {} }, 422, 'invalid_input'],
    ['beyond the sheet', { filter: {}, start: 22 }, 422, 'invalid_input'],
    ['for nothing', { filter: {}, purpose: '！！' }, 422, 'export_reason_missing'],
    ['of no certificate', { filter: { q: '没有这个人' } }, 422, 'print_empty'],
    ['of one that is not there', { ids: [crypto.randomUUID()] }, 404, 'not_found'],
  ])('%s are refused', async (_what, body, status, code) => {
    const answer = await print(body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('take the right to export', async () => {
    expect((await print({ ids: ours }, w.as('auditor'))).status).toBe(403)
  })
})
