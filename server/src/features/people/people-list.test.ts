import { read, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { inTransaction, sql } from '../../platform/db/index.ts'
import { rememberCredentialSummary } from './index.ts'

let here: World
let hr: Client
let auditor: Client

beforeAll(async () => {
  here = await world()
  hr = here.as('hr')
  auditor = here.as('auditor')
})

async function add(person: object): Promise<{ id: string }> {
  const answer = await hr.post('/api/people', person)
  expect(answer.status).toBe(201)
  return answer.body
}

const names = async (query: string): Promise<string[]> =>
  (await auditor.get(`/api/people?${query}`)).body.rows.map((row: { name: string }) => row.name)

/** The first sheet's cells as texts. */
function rowsOf(workbook: Buffer): string[][] {
  const book = read(workbook)
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1, defval: '', raw: false })
}

describe('the list', () => {
  let unit: string
  let below: string

  beforeAll(async () => {
    unit = (await hr.post('/api/org-units', { parentId: null, name: '列表公司' })).body.id
    below = (await hr.post('/api/org-units', { parentId: unit, name: '机电部' })).body.id
    const people = [
      { name: '单雄信', employeeNumber: 'L-0001', unitId: unit },
      { name: '曾国藩', unitId: below, employmentState: 'left' },
      { name: '买买提·艾力', unitId: below },
      { name: '张伟', unitId: below, idNumber: '110105194912310021' },
      { name: '章伟', unitId: unit },
      { name: 'John Smith', unitId: unit },
    ]
    for (const person of people) await add(person)
  })

  it.each([
    [
      'everybody of a unit and what is below it, by pinyin',
      '',
      ['John Smith', '买买提·艾力', '单雄信', '曾国藩', '张伟', '章伟'],
    ],
    ['by the name', 'q=张伟', ['张伟']],
    ['by the given name', 'q=国藩', ['曾国藩']],
    ['by pinyin', 'q=zhangwei', ['张伟', '章伟']],
    ['by initials, surnames read as surnames', 'q=sxx', ['单雄信']],
    ['by the name without its dot', 'q=买买提艾', ['买买提·艾力']],
    ['by the name with it', 'q=买买提·艾', ['买买提·艾力']],
    ['by a part of the employee number', 'q=-0001', ['单雄信']],
    ['by two words', 'q=smith john', ['John Smith']],
    ['by employment', 'employment=left,leaving', ['曾国藩']],
    ['by the state of the ID number', 'idState=invalid', ['张伟']],
    ['nobody', 'q=x_%25', []],
    ['the other way round', 'order=desc&employment=active', ['章伟', '张伟', '单雄信', '买买提·艾力', 'John Smith']],
    ['by unit', 'sort=unit&q=伟', ['章伟', '张伟']],
    ['of the unit itself', 'unitScope=only', ['John Smith', '单雄信', '章伟']],
    ['the second page', 'size=2&page=2', ['单雄信', '曾国藩']],
  ])('%s', async (_, query, found) => {
    expect(await names(`unit=${unit}&${query}`)).toEqual(found)
  })

  it('counts all and shows where each belongs', async () => {
    const { body } = await auditor.get(`/api/people?unit=${below}&size=1`)
    expect(body).toMatchObject({ total: 3, totalCapped: false })
    expect(body.rows).toHaveLength(1)
    expect(body.rows[0].unit).toEqual({ id: below, name: '机电部', path: '列表公司/机电部' })
  })

  it('a whole ID number finds its holder, whatever the words say', async () => {
    await add({ name: '陈二', idNumber: '11010519491231002X' })
    await add({ name: 'Anna Meier', idNumber: 'E71234567' })
    await add({ name: '工号如护照', employeeNumber: 'E7123456' })
    expect(await names('q=11010519491231002x')).toEqual(['陈二'])
    expect(await names('q=110105200002299990')).toEqual([])
    expect(await names('q=E71234567')).toEqual(['Anna Meier'])
    expect(await names('q=E7123456')).toEqual(['工号如护照'])
  })

  it('by unit goes through the tree, people without a unit at its end, whatever the page', async () => {
    const place = { name: '', post: '无部门' }
    await add({ ...place, name: '阿甲' })
    await add({ ...place, name: '阿乙' })
    const units = (await hr.get('/api/org-units')).body.rows.map(({ id }: { id: string }) => id)
    const all = (await auditor.get('/api/people?size=200')).body.rows
    const placeOf = (row: { unit: { id: string } | null }) => (row.unit ? units.indexOf(row.unit.id) : units.length)
    const expected = all.toSorted((a: never, b: never) => placeOf(a) - placeOf(b)).map(({ id }: { id: string }) => id)
    expect(expected.length).toBeGreaterThan(8)
    for (const order of ['asc', 'desc']) {
      const seen: string[] = []
      for (let page = 1; page <= Math.ceil(expected.length / 3); page++) {
        const { rows } = (await auditor.get(`/api/people?sort=unit&size=3&order=${order}&page=${page}`)).body
        seen.push(...rows.map(({ id }: { id: string }) => id))
      }
      expect(seen).toEqual(order === 'asc' ? expected : expected.toReversed())
    }
  })

  it('of people without a unit, and of those who hold something or nothing', async () => {
    const [holder] = await Promise.all(['持甲', '空乙'].map((name) => add({ name })))
    const told = [{ personId: holder!.id, credentialCount: 2, nextDueOn: null }]
    await inTransaction(here.context.db, (tx) => rememberCredentialSummary(tx, told))
    const nowhere = await names('unit=none&size=200')
    expect(nowhere).toEqual(expect.arrayContaining(['持甲', '空乙']))
    expect(nowhere).not.toContain('单雄信')
    expect(await names('unit=none&holds=some')).toEqual(['持甲'])
    expect(await names('unit=none&holds=none&size=200')).toEqual(nowhere.filter((name) => name !== '持甲'))
    expect((await auditor.get('/api/people?unit=none&holds=none&sort=unit&q=空乙')).body.total).toBe(1)
  })

  it('is sorted by what the credentials told of each person', async () => {
    const people = await Promise.all(['近', '远', '无'].map((name) => add({ name, unitId: unit, post: '排序' })))
    const told = [
      { personId: people[0]!.id, credentialCount: 1, nextDueOn: '2026-12-01' },
      { personId: people[1]!.id, credentialCount: 3, nextDueOn: '2027-12-01' },
    ]
    await inTransaction(here.context.db, (tx) => rememberCredentialSummary(tx, told))
    expect((await names(`unit=${unit}&sort=nextDue`)).slice(0, 2)).toEqual(['近', '远'])
    expect((await names(`unit=${unit}&sort=credentials&order=desc`)).slice(0, 2)).toEqual(['远', '近'])
  })

  it('refuses a filter that is none', async () => {
    expect((await auditor.get('/api/people?employment=gone')).body.code).toBe('invalid_input')
  })
})

describe('the export', () => {
  const path = '/api/people/export.xlsx'
  const reason = '核对花名册'

  it('holds exactly the filtered people, masked, and leaves an entry', async () => {
    const unit = (await hr.post('/api/org-units', { parentId: null, name: '导出公司' })).body.id
    await add({ name: '钱乙', unitId: unit, idNumber: '110105199912319983', phone: '13800138004' })
    await add({ name: '钱甲', unitId: unit })
    const answer = await hr.post(path, { filter: { unit }, reason }, { 'accept-language': 'zh-CN' })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('人员 2026-11-24.xlsx'))
    const rows = rowsOf(answer.body)
    expect(rows[0]!.slice(0, 4)).toEqual(['姓名', '工号', '身份证号', '号码状态'])
    expect(rows.slice(1).map((row) => [row[0], row[2], row[4], row[6]])).toEqual([
      ['钱甲', '', '导出公司', ''],
      ['钱乙', '1101************83', '导出公司', '138****8004'],
    ])
    const byDue = rowsOf((await hr.post(path, { filter: { unit }, sort: 'name', order: 'desc', reason })).body)
    expect(byDue.slice(1).map((row) => row[0])).toEqual(['钱乙', '钱甲'])
    const entries = await sql<{ after: object }>`
      select snapshot->'after' as after, snapshot->>'reason' as reason from ledger_change where action = 'people.exported'`.execute(
      here.context.db,
    )
    expect(entries.rows).toEqual([
      { after: { filter: { unit, unitScope: 'below' }, sort: 'name', order: 'asc', count: 2 }, reason },
      { after: { filter: { unit, unitScope: 'below' }, sort: 'name', order: 'desc', count: 2 }, reason },
    ])
  })

  it('says what it is for, or is not made', async () => {
    expect((await hr.post(path, { filter: {}, reason: '。。' })).body.code).toBe('export_reason_missing')
    expect((await hr.post(path, { filter: {} })).body.errors).toMatchObject([{ path: 'reason' }])
  })

  it('is not for auditors', async () => {
    expect((await auditor.post(path, { filter: {}, reason })).body.code).toBe('forbidden')
  })
})
