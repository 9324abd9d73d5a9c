import { beforeAll, describe, expect, it, vi } from 'vitest'
import { codesOf, type ImportDesk, importDesk } from '../../../testing/import-desk.ts'
import { type World, world } from '../../../testing/index.ts'
import { inventedId, workbook } from '../../../testing/ledgers.ts'

vi.setConfig({ testTimeout: 180_000 })

let w: World
let desk: ImportDesk
beforeAll(async () => {
  w = await world()
  desk = importDesk(w)
})

describe('equal values are equal texts', () => {
  const problemsOf = async (id: string, code: string) => {
    const { rows } = (await desk.hr.get(`/api/imports/${id}/problems`)).body
    return rows.find((group: { code: string }) => group.code === code)?.values
  }

  it('also where a period of one column was read', async () => {
    const headers = ['姓名', '身份证号', '证书名称', '专业', '证书编号', '有效期']
    const line = (nth: number, validity: string) => [
      `赵${nth}`,
      inventedId(nth),
      '一级建造师',
      '建筑工程',
      `鲁1372016202000${nth}`,
      validity,
    ]
    const found = await desk.readyImport(
      [line(801, '2024.01.05-2027.13.05'), line(802, '待换证'), line(803, '待换证'), line(804, '2024.1.1-2027.1.1')],
      headers,
    )
    const values = await problemsOf(found.id, 'date_invalid')
    expect(values).toMatchObject([
      { value: '待换证', count: 2, suggestions: [{ value: '长期' }] },
      { value: '2024.01.05-2027.13.05', count: 1, suggestions: [] },
    ])
    const fixed = await desk.hr.post(`/api/imports/${found.id}/fix`, {
      field: values[0].field,
      from: '待换证',
      to: '长期',
    })
    expect(fixed.body).toMatchObject({ changed: 2, import: { summary: { error: 1 } } })
    expect((await desk.rowsOf(found.id)).slice(1).map(({ fields }) => fields.no_expiry)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('and where only the names of sheets tell the type', async () => {
    const sheet = (name: string, nth: number) => ({
      name,
      columns: ['姓名', '身份证号', '证书编号', '有效期至'].map((header) => ({ header })),
      rows: [0, 1].map((i) => [`钱${i}`, inventedId(nth + i), `X-${nth + i}`, '2028-01-31']),
    })
    const { id } = await desk.receive(await workbook([sheet('电工证', 810), sheet('焊工证', 820)]))
    await w.drainJobs()
    expect(await problemsOf(id, 'type_ambiguous')).toMatchObject([
      { value: '电工证', count: 2 },
      { value: '焊工证', count: 2 },
    ])
  })
})

describe('two people mend one import', () => {
  const admin = () => w.as('admin')
  const edit = (client: ImportDesk['hr'], id: string, version: number, value: string | null) =>
    client.patch(`/api/imports/${id}/rows`, {
      edits: [{ sheet: '台账', row: 2, version, field: 'name', value }],
    })

  it('the second is told, and shown the row as it is now', async () => {
    const found = await desk.readyImport([desk.row({ 姓名: null }), desk.row()])
    expect((await desk.rowsOf(found.id))[1].version).toBe(0)
    expect((await edit(desk.hr, found.id, 0, '沈一')).status).toBe(200)
    const late = await edit(admin(), found.id, 0, '沈二')
    expect([late.status, late.body.code]).toEqual([409, 'changed_meanwhile'])
    expect(late.body.current).toMatchObject({ sheet: '台账', row: 2, version: 1, cells: { name: '沈一' } })
    expect((await edit(admin(), found.id, 1, '沈二')).status).toBe(200)
    expect((await desk.rowsOf(found.id))[1]).toMatchObject({ version: 2, cells: { name: '沈二' } })
  })

  it('about what to do with a row as well; another row is nobody’s quarrel', async () => {
    const found = await desk.readyImport([desk.row(), desk.row()])
    const decide = (row: number, version: number, leave: boolean) =>
      admin().post(`/api/imports/${found.id}/decide`, { rows: [{ sheet: '台账', row, version }], leave })
    await edit(desk.hr, found.id, 0, '韩三')
    expect((await decide(2, 0, true)).body.code).toBe('changed_meanwhile')
    expect((await decide(3, 0, true)).status).toBe(200)
    expect((await desk.rowsOf(found.id)).map(({ version }) => version)).toEqual([0, 1, 1])
  })

  it('a new reading does not make it forgotten; equal values mended at once count', async () => {
    const found = await desk.readyImport([desk.row({ 证书名称: '内部证明' }), desk.row({ 证书名称: '内部证明' })])
    const fix = { field: 'credential_type', from: '内部证明', to: 'constructor-1' }
    expect((await desk.hr.post(`/api/imports/${found.id}/fix`, fix)).body.changed).toBe(2)
    await desk.hr.post(`/api/imports/${found.id}/plan`)
    await w.drainJobs()
    expect((await edit(admin(), found.id, 0, '杨四')).body.code).toBe('changed_meanwhile')
    expect((await edit(admin(), found.id, 1, '杨四')).status).toBe(200)
  })
})

describe('whose certificate it is', () => {
  it('stays to be chosen again: another person, nobody known, or undecided', async () => {
    const known = { 姓名: '朱五', 手机: null }
    await desk.apply(
      (
        await desk.readyImport([
          desk.row({ ...known, 身份证号: inventedId(841) }),
          desk.row({ ...known, 身份证号: inventedId(842) }),
        ])
      ).id,
    )
    const rows = [desk.row({ ...known, 身份证号: null }), desk.row({ ...known, 身份证号: null })]
    const found = await desk.readyImport(rows)
    const row2 = async () => (await desk.rowsOf(found.id))[1]
    const choose = async (person: string | null) => {
      const { version } = await row2()
      const answer = await desk.hr.post(`/api/imports/${found.id}/decide`, {
        rows: [{ sheet: '台账', row: 2, version }],
        person,
      })
      expect(answer.status).toBe(200)
      return row2()
    }
    const { candidates } = await row2()
    expect(candidates).toHaveLength(2)
    const fresh = await choose('new')
    expect(fresh).toMatchObject({ chosenPerson: 'new', candidates })
    expect(codesOf(fresh)).toEqual(['id_missing'])
    const { personId } = candidates[1]
    expect(await choose(personId)).toMatchObject({ chosenPerson: personId, personRef: `r:${personId}`, candidates })
    const undecided = await choose(null)
    expect(undecided).toMatchObject({ chosenPerson: null, candidates })
    expect(codesOf(undecided)).toContain('person_ambiguous')
  })

  it('a valid ID number of somebody else wins over the choice, and the plan can be applied', async () => {
    const [one, other] = [
      { 姓名: '秦六', 身份证号: inventedId(851) },
      { 姓名: '秦六', 身份证号: inventedId(852) },
    ]
    await desk.apply((await desk.readyImport([desk.row(one), desk.row(other)])).id)
    const people = (await desk.hr.get(`/api/people?q=${encodeURIComponent('秦六')}`)).body.rows
    const found = await desk.readyImport([desk.row({ ...one, 证书编号: '鲁1372016202000853' })])
    const [, before] = await desk.rowsOf(found.id)
    const person = people.map(({ id }: { id: string }) => id).find((id: string) => before.personRef !== `r:${id}`)
    for (const [version, choice] of [person, 'new'].entries()) {
      const rows = [{ sheet: '台账', row: 2, version }]
      expect((await desk.hr.post(`/api/imports/${found.id}/decide`, { rows, person: choice })).status).toBe(200)
      expect((await desk.rowsOf(found.id))[1]).toMatchObject({ personRef: before.personRef, chosenPerson: null })
    }
    expect(await desk.apply(found.id)).toMatchObject({ state: 'applied', failure: null })
  })
})
