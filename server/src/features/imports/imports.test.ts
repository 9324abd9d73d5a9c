import { beforeAll, describe, expect, it, vi } from 'vitest'
import { codesOf, type ImportDesk, importDesk } from '../../../testing/import-desk.ts'
import { type Client, type World, world } from '../../../testing/index.ts'
import { inventedId, ledger, ledgerHeaders, textsIn, workbook } from '../../../testing/ledgers.ts'
import { sql } from '../../platform/db/index.ts'
import type { CellValue } from '../../platform/spreadsheet/index.ts'
import { applyImport } from './actions/apply.ts'

// Every file is read in a process of its own.
vi.setConfig({ testTimeout: 180_000 })

let w: World
let hr: Client
let { row, receive, read, readyImport, rowsOf, apply } = {} as ImportDesk
beforeAll(async () => {
  w = await world()
  ;({ hr, row, receive, read, readyImport, rowsOf, apply } = importDesk(w))
})

describe('a spreadsheet becomes certificates', () => {
  it('is received, read, shown and applied; the ledger knows who did it', async () => {
    const found = await readyImport([row({ 姓名: '赵一' }), row({ 姓名: '钱二' })])
    expect(found).toMatchObject({ summary: { rows: 3, ok: 2, skipped: 1, people: 2, create: 2, newPeople: 2 } })
    expect(found.can).toEqual({ edit: true, apply: true, cancel: true })
    const shown = await rowsOf(found.id)
    expect(shown[1]).toMatchObject({
      row: 2,
      status: 'ok',
      action: 'create',
      fields: { credential_type: 'constructor-1' },
    })
    const applied = await apply(found.id)
    expect(applied).toMatchObject({
      state: 'applied',
      failure: null,
      progress: { step: 'applying', done: 2, total: 2 },
    })
    const { rows, total } = (await hr.get(`/api/credentials?import=${found.id}`)).body
    expect(total).toBe(2)
    const timeline = (await hr.get(`/api/people/${rows[0].person.id}/timeline`)).body.rows
    expect(timeline.map(({ action }: { action: string }) => action)).toEqual(['credential.registered', 'person.added'])
    expect(timeline[0].by.id).toBe(timeline[1].by.id)
  })

  it('lists imports, newest first, and says when a file came before', async () => {
    const content = await ledger([row()])
    const first = await receive(content, '一月.xlsx')
    const second = await receive(content, '二月.xlsx')
    expect(first.sameFileAs).toBeNull()
    expect(second.sameFileAs).toMatchObject({ id: first.id })
    const list = (await hr.get('/api/imports?size=2')).body
    expect(list.rows.map(({ fileName }: { fileName: string }) => fileName)).toEqual(['二月.xlsx', '一月.xlsx'])
    await w.drainJobs()
  })

  it('keeps two periods of one certificate as one credential with its history', async () => {
    const id = inventedId(901)
    const same = { 姓名: '孙三', 身份证号: id, 证书编号: '鲁1372016202000901', 手机: null }
    const found = await readyImport([
      row({ ...same, 发证日期: '2024-03-01', 有效期至: '2027-02-28' }),
      row({ ...same, 发证日期: '2021-03-01', 有效期至: '2024-02-29' }),
    ])
    await apply(found.id)
    const { rows, total } = (await hr.get(`/api/credentials?import=${found.id}`)).body
    expect(total).toBe(1)
    const credential = (await hr.get(`/api/credentials/${rows[0].id}`)).body
    expect(credential.validUntil).toBe('2027-02-28')
    expect(credential.periods.map(({ validUntil }: { validUntil: string }) => validUntil).sort()).toEqual([
      '2024-02-29',
      '2027-02-28',
    ])
  })

  it('renews and corrects what the registry holds, and adds what it did not know about people', async () => {
    const person = { 姓名: '李四', 身份证号: inventedId(902), 手机: null }
    const renewed = { ...person, 证书编号: '鲁1372016202000902' }
    const corrected = {
      ...person,
      证书名称: '中级工程师',
      专业: '测量',
      证书编号: '鲁工2019-00902',
      有效期至: '长期',
      注册单位: null,
    }
    await apply((await readyImport([row(renewed), row({ ...corrected, 发证机构: '某市人社局' })])).id)
    const again = await readyImport([
      row({ ...renewed, 手机: '15400009020', 发证日期: '2027-03-01', 有效期至: '2030-02-28' }),
      row({ ...corrected, 发证机构: '山东省人力资源和社会保障厅' }),
    ])
    expect(again.summary).toMatchObject({ renew: 1, change: 1, create: 0, newPeople: 0 })
    const shown = await rowsOf(again.id, 'status=ok')
    expect(shown.map(({ action }: { action: string }) => action).sort()).toEqual(['change', 'renew'])
    expect(shown.find(({ action }: { action: string }) => action === 'change').differences).toEqual([
      { field: 'issuer', before: '某市人社局', after: '山东省人力资源和社会保障厅' },
    ])
    expect(await apply(again.id)).toMatchObject({ state: 'applied' })
    const person2 = (await hr.get(`/api/people?q=${encodeURIComponent('李四')}`)).body.rows[0]
    expect(person2.phoneMasked).toBe('154****9020')
    const list = (await hr.get(`/api/credentials?person=${person2.id}`)).body.rows
    const periods = (
      await hr.get(`/api/credentials/${list.find((c: { number: string }) => c.number.startsWith('鲁137')).id}`)
    ).body.periods
    expect(periods).toHaveLength(2)
  })

  it('one certificate out of force says so at its row, and holds nobody else up', async () => {
    const suspended = { 姓名: '程十九', 身份证号: inventedId(903), 证书编号: '鲁1372016202000903', 手机: null }
    const other = { 姓名: '程二十', 身份证号: inventedId(904), 证书编号: '鲁1372016202000904', 手机: null }
    const first = await apply((await readyImport([row(suspended), row(other)])).id)
    const { rows } = (await hr.get(`/api/credentials?import=${first.id}`)).body
    const held = rows.find(({ number }: { number: string }) => number === suspended.证书编号)
    const answer = await hr.post(`/api/credentials/${held.id}/suspend`, { version: 1, reason: '暂扣' })
    expect(answer.status).toBe(200)
    const later = { 发证日期: '2027-03-01', 有效期至: '2030-02-28' }
    const again = await readyImport([row({ ...suspended, ...later }), row({ ...other, ...later })])
    const [, one, two] = await rowsOf(again.id)
    expect([one.status, codesOf(one), one.action]).toEqual(['duplicate', ['duplicate_in_registry'], 'none'])
    expect(two.action).toBe('renew')
    expect(await apply(again.id)).toMatchObject({ state: 'applied', failure: null })
  })
})

describe('several certificates in one row', () => {
  const headers = ['姓名', '身份证号', '证书名称1', '证书编号1', '有效期至1', '证书名称2', '证书编号2', '有效期至2']
  const constructor1 = (nth: number) => ['一级建造师', `鲁13720162029${nth}`, '2027-02-28']
  const safety = (nth: number, end = '2027-05-19') => ['安全员B证', `鲁建安B(2020)00${nth}`, end]

  it('are rows of their own: shown, mended, decided, taken home and applied by themselves', async () => {
    const found = await readyImport(
      [
        ['葛廿一', inventedId(905), ...constructor1(10_001), ...safety(10_001)],
        ['葛廿二', inventedId(906), ...constructor1(10_002), null, null, null],
        ['葛廿三', inventedId(907), ...constructor1(10_003), ...safety(10_003, '2027-02-30')],
        ['葛廿四', inventedId(908), ...constructor1(10_004), ...safety(10_004, '2027-13-01')],
      ],
      headers,
    )
    expect(found.summary).toMatchObject({ ok: 5, error: 2, people: 4, credentials: 5, create: 5 })
    const shown = await rowsOf(found.id)
    expect(shown.slice(1).map(({ row, part, status }: Record<string, unknown>) => [row, part, status])).toEqual([
      [2, 0, 'ok'],
      [2, 1, 'ok'],
      [3, 0, 'ok'],
      [4, 0, 'ok'],
      [4, 1, 'error'],
      [5, 0, 'ok'],
      [5, 1, 'error'],
    ])
    expect(shown[2].fields).toMatchObject({ name: '葛廿一', credential_type: 'safety-b', valid_until: '2027-05-19' })
    const edited = await hr.patch(`/api/imports/${found.id}/rows`, {
      edits: [{ sheet: '台账', row: 4, part: 1, version: 0, field: 'valid_until', value: '2027-02-28' }],
    })
    expect(edited.body.import.summary).toMatchObject({ ok: 6, error: 1 })
    await hr.post(`/api/imports/${found.id}/decide`, {
      rows: [{ sheet: '台账', row: 2, part: 1, version: 0 }],
      leave: true,
    })
    const download = await hr.get(`/api/imports/${found.id}/failed-rows.xlsx`)
    const [, ...unsaved] = (await textsIn(download.body)).台账!
    expect(unsaved.map((cells) => cells.slice(0, 8))).toEqual([
      ['葛廿一', inventedId(905), '', '', '', ...safety(10_001)],
      ['葛廿四', inventedId(908), '', '', '', ...safety(10_004, '2027-13-01')],
    ])
    expect(await apply(found.id)).toMatchObject({ state: 'applied', failure: null })
    const person = (await hr.get(`/api/people?q=${encodeURIComponent('葛廿三')}`)).body.rows[0]
    const held = (await hr.get(`/api/credentials?person=${person.id}`)).body.rows
    expect(held.map(({ typeId }: { typeId: string }) => typeId).sort()).toEqual(['constructor-1', 'safety-b'])
  })
})

describe('what is said about rows', () => {
  it('every code of the promised list, and the status that follows from it', async () => {
    const known = { 姓名: '周五', 身份证号: inventedId(911), 证书编号: '鲁1372016202000911' }
    await apply((await readyImport([row(known)])).id)
    const twice = row({ 姓名: '吴六' })
    const conflicting = row({ 证书名称: '中级工程师', 专业: '结构', 证书编号: '鲁工2019-00912', 有效期至: '长期' })
    const namesake = { 姓名: '郑七', 手机: '15400009130', 证书编号: '鲁1372016202000913' }
    await apply(
      (
        await readyImport([
          row(namesake),
          row({ ...namesake, 身份证号: inventedId(914), 证书编号: '鲁1372016202000914' }),
        ])
      ).id,
    )
    const cases: [CellValue[], string, string[]][] = [
      [row({ 姓名: null }), 'error', ['name_missing']],
      [row({ 身份证号: null, 姓名: '冯八' }), 'review', ['id_missing']],
      [row({ 身份证号: '110105194912310021', 姓名: '陈九' }), 'review', ['id_invalid']],
      [row({ 身份证号: 110105194912310000, 姓名: '褚十' }), 'review', ['id_lost_precision']],
      [row({ 证书名称: '内部上岗证明' }), 'review', ['type_unknown']],
      [row({ 证书名称: '电工证', 专业: null, 发证机构: null, 证书编号: 'D-2019-77' }), 'review', ['type_ambiguous']],
      [row({ 证书编号: '内部0017' }), 'ok', ['number_pattern']],
      [row({ 证书编号: null }), 'review', ['number_missing']],
      [row({ 有效期至: '2027年13月1日' }), 'error', ['date_invalid']],
      [row({ 有效期至: '2023-02-28' }), 'error', ['date_order']],
      [twice, 'ok', []],
      [[...twice], 'duplicate', ['duplicate_in_file']],
      [row(known), 'duplicate', ['duplicate_in_registry']],
      [conflicting, 'ok', []],
      [
        row({ 证书名称: '中级工程师', 专业: '结构', 证书编号: '鲁工2019-00912', 有效期至: '长期' }),
        'review',
        ['number_conflict'],
      ],
      [
        row({ ...namesake, 身份证号: null, 证书编号: '鲁1372016202000915' }),
        'review',
        ['id_missing', 'person_ambiguous'],
      ],
      [row({ 证书编号: '办理中' }), 'review', ['number_missing']],
    ]
    const found = await readyImport(cases.map(([cells]) => cells))
    const shown = (await rowsOf(found.id)).slice(1)
    expect(shown.map((one: { status: string; issues: { code: string }[] }) => [one.status, codesOf(one)])).toEqual(
      cases.map(([, status, codes]) => [status, codes]),
    )
    expect(shown[15].candidates).toHaveLength(2)
    expect(shown[15].candidates[0].idMasked).toMatch(/^3799\*+\d[\dX]$/)
    expect(shown[11].issues[0].other).toEqual({ sheet: '台账', row: 12, part: 0 })
    expect(shown[12].issues[0].credentialId).toEqual(expect.any(String))
  })

  it('shows errors first, and filters by status, code, sheet and text', async () => {
    const found = await readyImport([
      row({ 姓名: '卫十一' }),
      row({ 证书编号: null }),
      row({ 姓名: null }),
      row({ 姓名: '蒋十二' }),
    ])
    const statuses = async (query: string) =>
      (await rowsOf(found.id, query)).map(({ status }: { status: string }) => status)
    expect(await statuses('')).toEqual(['error', 'review', 'ok', 'ok', 'skipped'])
    expect(await statuses('status=review,error')).toEqual(['error', 'review'])
    expect(await statuses('code=number_missing')).toEqual(['review'])
    expect(await statuses('sheet=%E5%85%B6%E4%BB%96')).toEqual([])
    const byName = await rowsOf(found.id, `q=${encodeURIComponent('蒋十二')}`)
    expect(byName.map(({ row }: { row: number }) => row)).toEqual([5])
    expect((await hr.get(`/api/imports/${found.id}/rows?limit=2&offset=1`)).body).toMatchObject({
      total: 5,
      rows: [{ status: 'review' }, { status: 'ok' }],
    })
    const english = await hr.get(`/api/imports/${found.id}/rows?code=number_missing`, { 'accept-language': 'en' })
    expect(english.body.rows[0].issues[0].message).toMatch(/certificate number/i)
  })

  it('shows people’s numbers masked, and a faulty one as it is', async () => {
    const found = await readyImport([
      row({
        身份证号: inventedId(921),
        证书名称: '特种作业操作证(低压电工作业)',
        专业: null,
        证书编号: `T${inventedId(921)}`,
        注册单位: null,
      }),
      row({ 身份证号: '110105194912310021' }),
    ])
    const [, good, faulty] = await rowsOf(found.id)
    expect(good.cells).toMatchObject({
      id_number: expect.stringMatching(/^3799\*{12}\d.$/),
      phone: expect.stringMatching(/^154\*{4}\d{4}$/),
    })
    expect(good.fields.number).toMatch(/^T3799\*+\d.$/)
    expect(faulty.cells.id_number).toBe('110105194912310021')
    expect(found.sheets[0].headers[1].sample[0]).toMatch(/^3799\*+\d.$/)
  })
})

describe('a row is mended in the preview', () => {
  it('by typing over a cell; null lets the file speak again; nothing typed is lost', async () => {
    const found = await readyImport([row({ 姓名: null }), row()])
    let version = 0
    const edit = (value: string | null) => {
      const edits = [{ sheet: '台账', row: 2, version: version++, field: 'name', value }]
      return hr.patch(`/api/imports/${found.id}/rows`, { edits })
    }
    const mended = await edit('沈十三')
    expect(mended.status).toBe(200)
    expect(mended.body).toMatchObject({ changed: 1, import: { summary: { ok: 2, error: 0 } } })
    const [shown] = await rowsOf(found.id, 'q=%E6%B2%88%E5%8D%81%E4%B8%89')
    expect(shown).toMatchObject({
      status: 'ok',
      edited: ['name'],
      cells: { name: '沈十三' },
      fields: { name: '沈十三' },
    })
    expect((await edit(null)).body.import.summary).toMatchObject({ ok: 1, error: 1 })
    await edit('沈十三')
    expect((await hr.post(`/api/imports/${found.id}/plan`)).status).toBe(202)
    await w.drainJobs()
    expect(await read(found.id)).toMatchObject({ state: 'ready', summary: { ok: 2, error: 0 } })
  })

  it('and settles what was said about other rows', async () => {
    const same = row({ 姓名: '韩十四' })
    const found = await readyImport([same, [...same]])
    expect(found.summary).toMatchObject({ ok: 1, duplicate: 1 })
    const edits = [{ sheet: '台账', row: 2, version: 0, field: 'number', value: '鲁1372016202309999' }]
    const mended = await hr.patch(`/api/imports/${found.id}/rows`, { edits })
    expect(mended.body.import.summary).toMatchObject({ ok: 2, duplicate: 0 })
  })

  it('together with all equal values, from the suggestions', async () => {
    const found = await readyImport([
      row({ 证书名称: '内部上岗证明' }),
      row({ 证书名称: '内部上岗证明' }),
      row({ 证书名称: '一建' }),
    ])
    const problems = (await hr.get(`/api/imports/${found.id}/problems`)).body.rows
    const group = problems.find(({ code }: { code: string }) => code === 'type_unknown')
    expect(group).toMatchObject({ count: 2, values: [{ field: 'credential_type', value: '内部上岗证明', count: 2 }] })
    const to = 'constructor-1'
    const fixed = await hr.post(`/api/imports/${found.id}/fix`, { field: 'credential_type', from: '内部上岗证明', to })
    expect(fixed.body).toMatchObject({ changed: 2, import: { summary: { ok: 3, review: 0 } } })
    expect((await hr.get(`/api/imports/${found.id}/problems`)).body.rows).toEqual([])
    expect((await rowsOf(found.id))[1]).toMatchObject({
      edited: ['credential_type'],
      cells: { credential_type: '一级建造师' },
    })
  })

  it('offers the types an ambiguous name can mean', async () => {
    const found = await readyImport([row({ 证书名称: '电工证', 专业: null, 发证机构: null, 证书编号: 'D-2019-78' })])
    const [group] = (await hr.get(`/api/imports/${found.id}/problems`)).body.rows
    const { suggestions } = group.values[0]
    expect(suggestions.map(({ value }: { value: string }) => value)).toContain('special-op-lv-electrician')
    const picked = await hr.post(`/api/imports/${found.id}/fix`, {
      field: 'credential_type',
      from: '电工证',
      to: 'special-op-lv-electrician',
    })
    expect(picked.body.import.summary).toMatchObject({ review: 0 })
  })

  it('a faulty ID number of several rows is mended at once', async () => {
    const wrong = '110105194912310021'
    const found = await readyImport([
      row({ 姓名: '杨十五', 身份证号: wrong }),
      row({ 姓名: '杨十五', 身份证号: wrong }),
    ])
    const group = (await hr.get(`/api/imports/${found.id}/problems`)).body.rows.find(
      ({ code }: { code: string }) => code === 'id_invalid',
    )
    expect(group.values).toMatchObject([{ field: 'id_number', value: wrong, count: 2 }])
    const fixed = await hr.post(`/api/imports/${found.id}/fix`, {
      field: 'id_number',
      from: wrong,
      to: inventedId(931),
    })
    expect(fixed.body).toMatchObject({ changed: 2, import: { summary: { ok: 2, people: 1 } } })
  })

  it('by leaving it out, or taking it in again', async () => {
    const found = await readyImport([row(), row()])
    let version = 0
    const decide = (leave: boolean) =>
      hr.post(`/api/imports/${found.id}/decide`, { rows: [{ sheet: '台账', row: 2, version: version++ }], leave })
    expect((await decide(true)).body.import.summary).toMatchObject({ ok: 2, create: 1, left: 1 })
    expect((await rowsOf(found.id))[1]).toMatchObject({ left: true, action: 'none' })
    expect((await decide(false)).body.import.summary).toMatchObject({ create: 2, left: 0 })
    await decide(true)
    await apply(found.id)
    expect((await hr.get(`/api/credentials?import=${found.id}`)).body.total).toBe(1)
  })

  it('by saying whose it is', async () => {
    await apply(
      (
        await readyImport([
          row({ 姓名: '朱十六', 身份证号: inventedId(941) }),
          row({ 姓名: '朱十六', 身份证号: inventedId(942) }),
        ])
      ).id,
    )
    const found = await readyImport([
      row({ 姓名: '朱十六', 身份证号: null, 手机: null }),
      row({ 姓名: '朱十六', 身份证号: null, 手机: null, 部门: '别处' }),
    ])
    const shown = (await rowsOf(found.id)).slice(1)
    expect(codesOf(shown[0])).toContain('person_ambiguous')
    const person = shown[0].candidates[0].personId
    await hr.post(`/api/imports/${found.id}/decide`, { rows: [{ sheet: '台账', row: 2, version: 0 }], person })
    const decided = await hr.post(`/api/imports/${found.id}/decide`, {
      rows: [{ sheet: '台账', row: 3, version: 0 }],
      person: 'new',
    })
    expect(decided.body.import.summary).toMatchObject({ newPeople: 1 })
    const [first, second] = (await rowsOf(found.id)).slice(1)
    expect(first).toMatchObject({ chosenPerson: person, personRef: `r:${person}` })
    expect(codesOf(first)).toEqual(['id_missing'])
    expect(second).toMatchObject({ chosenPerson: 'new' })
    await apply(found.id)
    const { rows } = (await hr.get(`/api/credentials?person=${person}`)).body
    expect(rows).toHaveLength(2)
    expect(rows.find(({ reviewCodes }: { reviewCodes: string[] }) => reviewCodes.length > 0).reviewCodes).toEqual([
      'id_missing',
    ])
  })

  it('refuses rows, people and states that are not there', async () => {
    const found = await readyImport([row()])
    const edits = [{ sheet: '台账', row: 99, version: 0, field: 'name', value: 'x' }]
    expect((await hr.patch(`/api/imports/${found.id}/rows`, { edits })).body.code).toBe('not_found')
    const person = '01a20ed2-0195-70a4-8c96-87be07ea70d6'
    expect(
      (await hr.post(`/api/imports/${found.id}/decide`, { rows: [{ sheet: '台账', row: 2, version: 0 }], person })).body
        .code,
    ).toBe('not_found')
    await apply(found.id)
    const applied = await hr.post(`/api/imports/${found.id}/decide`, {
      rows: [{ sheet: '台账', row: 2, version: 0 }],
      leave: true,
    })
    expect(applied.body.code).toBe('import_applied')
  })
})

describe('columns are mapped by people', () => {
  const headers = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子', '丑', '寅']
  const columns = {
    name: 1,
    id_number: 2,
    department: 3,
    credential_type: 4,
    profession: 5,
    number: 6,
    issued_on: 8,
    valid_until: 9,
  }

  it('where no header says anything; what was typed stays; the next file of the shape is read alike', async () => {
    const content = await ledger([row({ 姓名: '秦十七' }), row({ 姓名: '尤十八', 证书编号: null })], headers)
    const first = await receive(content)
    await w.drainJobs()
    const before = await read(first.id)
    const mapping = { sheet: '台账', headerRow: 1, columns, ignored: false }
    const answer = await hr.put(`/api/imports/${first.id}/mapping`, mapping)
    expect([before.state, answer.status, answer.body.state]).toEqual([before.state, 202, 'received'])
    await w.drainJobs()
    const mapped = await read(first.id)
    expect(mapped).toMatchObject({
      state: 'ready',
      sheets: [{ columns, headerRow: 1, remembered: false }],
      summary: { ok: 1, review: 1, skipped: 1 },
    })
    await hr.patch(`/api/imports/${first.id}/rows`, {
      edits: [{ sheet: '台账', row: 3, version: 0, field: 'number', value: '鲁1372016202300777' }],
    })
    await hr.put(`/api/imports/${first.id}/mapping`, { ...mapping, columns: { ...columns, issuer: 7 } })
    await w.drainJobs()
    expect(await read(first.id)).toMatchObject({ state: 'ready', summary: { ok: 2, review: 0 } })
    const next = await readyImport([row({ 姓名: '许十九' }), row({ 姓名: '何二十' })], headers)
    expect(next).toMatchObject({
      sheets: [{ columns: { ...columns, issuer: 7 }, headerRow: 1, remembered: true }],
      summary: { ok: 2, review: 0, skipped: 1 },
    })
  })

  it('and remembered by the names of the columns', async () => {
    const odd = [...ledgerHeaders.slice(0, 5), '备用甲', ...ledgerHeaders.slice(6)]
    const first = await readyImport([row(), row()], odd)
    const columnsNow = { ...first.sheets[0].columns, number: 6, remarks: 13 }
    await hr.put(`/api/imports/${first.id}/mapping`, {
      sheet: '台账',
      headerRow: 1,
      columns: columnsNow,
      ignored: false,
    })
    await w.drainJobs()
    const second = await readyImport([row(), row(), row()], odd)
    expect(second.sheets[0]).toMatchObject({ columns: columnsNow, remembered: true })
  })

  it('wherever the next file has its header', async () => {
    const odd = [...ledgerHeaders.slice(0, 5), '备用乙', ...ledgerHeaders.slice(6)]
    const data = row().map((cell) => (typeof cell === 'object' ? '2024-03-01' : cell))
    const first = await receive(Buffer.from(`证书台账\n\n${odd.join(',')}\n${data.join(',')}`), '台账.csv')
    await w.drainJobs()
    const { sheets } = await read(first.id)
    expect(sheets[0].headerRow).toBe(3)
    await hr.put(`/api/imports/${first.id}/mapping`, {
      sheet: sheets[0].name,
      headerRow: 3,
      columns: { ...sheets[0].columns, number: 6 },
      ignored: false,
    })
    await w.drainJobs()
    const second = await readyImport([row(), row(), row()], odd)
    expect(second.sheets[0]).toMatchObject({ headerRow: 1, remembered: true })
    expect(second.summary).toMatchObject({ rows: 4, ok: 3, skipped: 1 })
  })

  it('a sheet can be passed over', async () => {
    const sheet = (name: string) => ({
      name,
      columns: ledgerHeaders.map((header) => ({ header: `${header} ` })),
      rows: [row(), row()],
    })
    const { id } = await receive(await workbook([sheet('在职'), sheet('离职')]))
    await w.drainJobs()
    expect((await read(id)).summary).toMatchObject({ ok: 4 })
    const { columns: own } = (await read(id)).sheets[1]
    await hr.put(`/api/imports/${id}/mapping`, { sheet: '离职', headerRow: 1, columns: own, ignored: true })
    await w.drainJobs()
    const found = await read(id)
    expect(found.sheets.map(({ ignored }: { ignored: boolean }) => ignored)).toEqual([false, true])
    expect(found.summary).toMatchObject({ ok: 2, rows: 3 })
  })
})

describe('the registry changes underneath', () => {
  const person = (id: number) => ({ 姓名: `许${id}`, 身份证号: inventedId(id) })

  it('before confirming: refused with plan_stale, marked, and planned again', async () => {
    const found = await readyImport([row(person(951))])
    const created = await hr.post('/api/people', { name: '许951', idNumber: inventedId(951) })
    expect(created.status).toBe(201)
    const refused = await hr.post(`/api/imports/${found.id}/apply`, { version: found.version })
    expect([refused.status, refused.body.code]).toEqual([409, 'plan_stale'])
    expect(await read(found.id)).toMatchObject({ state: 'ready', stale: true, failure: { code: 'plan_stale' } })
    await hr.post(`/api/imports/${found.id}/plan`)
    await w.drainJobs()
    expect(await read(found.id)).toMatchObject({
      state: 'ready',
      stale: false,
      failure: null,
      summary: { newPeople: 0, create: 1 },
    })
    expect(await apply(found.id)).toMatchObject({ state: 'applied' })
  })

  it('after confirming, before it is written: nothing is written, the import is ready again', async () => {
    const found = await readyImport([row(person(952)), row(person(953))])
    expect((await hr.post(`/api/imports/${found.id}/apply`, { version: found.version })).status).toBe(202)
    await hr.post('/api/people', { name: '许952', idNumber: inventedId(952) })
    await w.drainJobs()
    expect(await read(found.id)).toMatchObject({ state: 'ready', stale: true, failure: { code: 'plan_stale' } })
    expect((await hr.get(`/api/credentials?import=${found.id}`)).body.total).toBe(0)
  })

  it('two imports of the same people: the second one compares again', async () => {
    const [one, other] = [await readyImport([row(person(954))]), await readyImport([row(person(954))])]
    await hr.post(`/api/imports/${one.id}/apply`, { version: one.version })
    await hr.post(`/api/imports/${other.id}/apply`, { version: other.version })
    await w.drainJobs()
    const states = [await read(one.id), await read(other.id)]
    expect(states.map(({ state }) => state).sort()).toEqual(['applied', 'ready'])
    expect(states.find(({ state }) => state === 'ready')).toMatchObject({ stale: true })
  })

  it('two written at the same moment wait for each other', async () => {
    const [one, other] = [await readyImport([row(person(955))]), await readyImport([row(person(955))])]
    await hr.post(`/api/imports/${one.id}/apply`, { version: one.version })
    await hr.post(`/api/imports/${other.id}/apply`, { version: other.version })
    const signal = new AbortController().signal
    await Promise.all([applyImport(w.context, one.id, { signal }), applyImport(w.context, other.id, { signal })])
    await w.drainJobs()
    const states = [(await read(one.id)).state, (await read(other.id)).state]
    expect(states.sort()).toEqual(['applied', 'ready'])
    expect((await hr.get(`/api/people?q=${encodeURIComponent('许955')}`)).body.total).toBe(1)
  })
})

describe('applying', () => {
  it('twice is once', async () => {
    const found = await readyImport([row()])
    const confirm = () => hr.post(`/api/imports/${found.id}/apply`, { version: found.version })
    const [one, other] = await Promise.all([confirm(), confirm()])
    expect([one.status, other.status]).toEqual([202, 202])
    await w.drainJobs()
    const third = await confirm()
    expect([third.status, third.body.state]).toEqual([202, 'applied'])
    await w.drainJobs()
    expect((await hr.get(`/api/credentials?import=${found.id}`)).body.total).toBe(1)
  })

  it('refuses another version, and a plan with nothing to write', async () => {
    const found = await readyImport([row({ 姓名: null })])
    expect((await hr.post(`/api/imports/${found.id}/apply`, { version: found.version + 1 })).body.code).toBe(
      'changed_meanwhile',
    )
    expect((await hr.post(`/api/imports/${found.id}/apply`, { version: found.version })).body.code).toBe(
      'import_nothing_to_apply',
    )
  })

  it('broken off in the middle leaves nothing; the job tries again and writes all', async () => {
    const found = await readyImport([row({ 姓名: '何一' }), row({ 姓名: '吕二' })])
    await hr.post(`/api/imports/${found.id}/apply`, { version: found.version })
    let checks = 0
    const breaking = {
      throwIfAborted() {
        checks += 1
        if (checks === 2) throw new Error('the process ends here')
      },
    } as AbortSignal
    await expect(applyImport(w.context, found.id, { signal: breaking })).rejects.toThrow('ends here')
    expect(await read(found.id)).toMatchObject({ state: 'applying' })
    const people = async () => (await hr.get(`/api/people?q=${encodeURIComponent('吕二')}`)).body.total
    expect(await people()).toBe(0)
    await w.drainJobs()
    expect(await read(found.id)).toMatchObject({ state: 'applied' })
    expect(await people()).toBe(1)
  })

  it('a lost database connection in the middle leaves nothing either', async () => {
    const found = await readyImport([row({ 姓名: '施三' })])
    await hr.post(`/api/imports/${found.id}/apply`, { version: found.version })
    let checks = 0
    const cutting = {
      throwIfAborted() {
        checks += 1
        if (checks === 2)
          void sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`.execute(
            w.context.db,
          )
      },
    } as AbortSignal
    await applyImport(w.context, found.id, { signal: cutting }).catch(() => {})
    await w.drainJobs()
    expect(await read(found.id)).toMatchObject({ state: 'applied' })
    expect((await hr.get(`/api/people?q=${encodeURIComponent('施三')}`)).body.total).toBe(1)
  })
})

describe('cancelling', () => {
  it('before it is read, while it is read, and with a plan', async () => {
    const waiting = await receive(await ledger([row()]))
    expect((await hr.post(`/api/imports/${waiting.id}/cancel`)).body.state).toBe('cancelled')
    await w.drainJobs()
    expect(await read(waiting.id)).toMatchObject({ state: 'cancelled', summary: null })

    const long = await receive(await ledger(Array.from({ length: 3_000 }, () => row())))
    const draining = w.drainJobs()
    for (let seen = 0; seen === 0; ) {
      const { progress, state } = await read(long.id)
      expect(['received', 'reading']).toContain(state)
      seen = progress.done
    }
    expect((await hr.post(`/api/imports/${long.id}/cancel`)).body.state).toBe('cancelled')
    await draining
    expect(await read(long.id)).toMatchObject({
      state: 'cancelled',
      summary: null,
      can: { edit: false, apply: false, cancel: false },
    })

    const ready = await readyImport([row()])
    expect((await hr.post(`/api/imports/${ready.id}/cancel`)).body.state).toBe('cancelled')
    expect((await hr.post(`/api/imports/${ready.id}/apply`, { version: ready.version })).body.code).toBe(
      'import_cancelled',
    )
    expect((await hr.get(`/api/imports/${ready.id}/rows`)).body.code).toBe('import_not_ready')
  })
})

describe('files go out again', () => {
  it('rows that were not saved, as the sheet had them, with a reason; corrected they meet the registry', async () => {
    const good = row({ 姓名: '张甲乙' })
    const bad = row({ 姓名: '孔乙丙', 有效期至: '2027年13月1日' })
    const unsure = row({ 姓名: '曹丙丁', 身份证号: null })
    const found = await readyImport([good, [...good], bad, unsure])
    await apply(found.id)
    const download = await hr.get(`/api/imports/${found.id}/failed-rows.xlsx`)
    expect(download.status).toBe(200)
    expect(decodeURIComponent(String(download.headers['content-disposition']))).toContain('台账 未写入的行.xlsx')
    const { 台账: rows } = await textsIn(download.body)
    expect(rows![0]).toEqual([...ledgerHeaders, '原因'])
    expect(rows!.slice(1).map((cells) => [cells[0], cells[8], cells[13]])).toEqual([
      ['张甲乙', '2027-02-28', '与“台账”第 2 行重复'],
      ['孔乙丙', '2027年13月1日', '“2027年13月1日”不是有效的日期'],
    ])
    const corrected = rows!
      .slice(1)
      .map((cells) => cells.map((text) => text.replace('2027年13月1日', '2027年12月1日') || null))
    const again = await readyImport(corrected, rows![0])
    expect(again.sheets[0].columns).not.toHaveProperty('remarks', 14)
    expect(again.summary).toMatchObject({ ok: 1, duplicate: 1, newPeople: 1, create: 1 })
    await apply(again.id)
    expect((await hr.get(`/api/people?q=${encodeURIComponent('张甲乙')}`)).body.total).toBe(1)
    expect((await hr.get(`/api/people?q=${encodeURIComponent('孔乙丙')}`)).body.total).toBe(1)
  })

  it('rows under a header of two lines come back under one that is read alike', async () => {
    const person = ['单丁戊', inventedId(961), '工程部']
    const names = ['姓名', '身份证号码', '所属单位', '名称', '专业', '编号', '发证单位', '发证日期', '起', '止']
    const certificate = ['一级建造师', '机电工程', '京1112015201600961', '住建部', '2024-05-01', '2024-05-01']
    const saved = ['单戊己', inventedId(962), '工程部', ...certificate, '2027年4月30日'].map((text) =>
      text.replace('00961', '00962'),
    )
    const groups = ['人员基本情况', null, null, '证书信息', null, null, null, null, '证书有效期', null]
    const line = [...person, ...certificate, '2027年13月1日']
    const columns = groups.map((header) => ({ header: header ?? '' }))
    const { id } = await receive(await workbook([{ name: '台账', columns, rows: [names, line, saved] }]))
    await w.drainJobs()
    const before = await read(id)
    expect(before).toMatchObject({ state: 'ready', summary: { error: 1, ok: 1 } })
    await apply(id)
    const { 台账: rows } = await textsIn((await hr.get(`/api/imports/${id}/failed-rows.xlsx`)).body)
    expect(rows![0]).toContain('证书信息 编号')
    const mended = rows!.slice(1).map((cells) => cells.map((text) => text.replace('2027年13月1日', '2027年4月30日')))
    const again = await readyImport(mended, rows![0])
    expect(again.sheets[0].columns).toEqual(before.sheets[0].columns)
    expect(again.summary).toMatchObject({ ok: 1, review: 0, newPeople: 1 })
  })

  it('the file as it was received, byte for byte', async () => {
    const content = await ledger([row()])
    const { id } = await receive(content, '原件.xlsx')
    const download = await hr.get(`/api/imports/${id}/file`)
    expect(Buffer.compare(download.body, content)).toBe(0)
    await w.drainJobs()
  })

  it.each(['zh-CN', 'en'])(
    'a template (%s) whose columns are all recognised and whose example is passed over',
    async (language) => {
      const download = await hr.get('/api/imports/template.xlsx', { 'accept-language': language })
      expect(download.status).toBe(200)
      const { id } = await receive(download.body, '模板.xlsx')
      await w.drainJobs()
      const found = await read(id)
      const sheet = found.sheets[0]
      expect(Object.keys(sheet.columns)).toEqual(
        expect.arrayContaining([
          'name',
          'id_number',
          'credential_type',
          'number',
          'valid_until',
          'registered',
          'employer',
          'issuer',
          'review_due_on',
        ]),
      )
      expect(found.summary).toMatchObject({ ok: 0, review: 0, error: 0 })
    },
  )

  it('each with an entry in the ledger', async () => {
    const entries = await sql<{ action: string; count: number }>`
      select action, count(*) as count from ledger_change where action in ('import.failed_rows_taken', 'import.file_taken') group by action order by action
    `.execute(w.context.db)
    expect(entries.rows).toEqual([
      { action: 'import.failed_rows_taken', count: 3 },
      { action: 'import.file_taken', count: 1 },
    ])
  })
})

describe('files that are no ledger', () => {
  it('are refused at the door, or fail with a sentence', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    expect((await hr.upload('/api/imports', { name: '照片.xlsx', content: picture })).body.code).toBe(
      'spreadsheet_unsupported',
    )
    expect((await hr.upload('/api/imports', { name: '空.xlsx', content: Buffer.alloc(0) })).body.code).toBe(
      'file_empty',
    )
    const broken = await receive((await ledger([row()])).subarray(0, 2_000))
    await w.drainJobs()
    expect(await read(broken.id)).toMatchObject({
      state: 'failed',
      failure: { code: 'spreadsheet_unreadable', message: expect.any(String) },
    })
    expect((await hr.get(`/api/imports/${broken.id}/rows`)).body.code).toBe('import_not_ready')
    expect((await hr.post(`/api/imports/${broken.id}/apply`, { version: 1 })).body.code).toBe('import_not_ready')
  })

  it('a sheet in which no table is found can still be explained', async () => {
    const { id } = await receive(await ledger([['一些话'], ['别的话']], ['只有一列']))
    await w.drainJobs()
    expect(await read(id)).toMatchObject({
      state: 'failed',
      failure: { code: 'spreadsheet_no_header' },
      sheets: [{ name: '台账', headerRow: null }],
    })
  })

  it('a CSV in GB18030 is one', async () => {
    const gb18030 = Buffer.from(
      'd0d5c3fb2cc9edb7ddd6a4bac52cd6a4cae9c3fbb3c62cd6a4cae9b1e0bac52cd3d0d0a7c6dad6c10acdf5d2bb2c2cd2bbbcb6bda8d4ecca a62cc2b331333732303136323032333030303838 2c323032372d30322d32380a'.replace(
        / /g,
        '',
      ),
      'hex',
    )
    const { id } = await receive(gb18030, '台账.csv')
    await w.drainJobs()
    const found = await read(id)
    expect(found).toMatchObject({ state: 'ready' })
    expect((await rowsOf(found.id))[1].fields).toMatchObject({ name: '王一', credential_type: 'constructor-1' })
  })
})

describe('who may see and do what', () => {
  it('a head may not see imports, an auditor looks at them, nobody without a session anything', async () => {
    const found = await readyImport([row()])
    for (const [role, reading, status] of [
      ['head', 403, 403],
      ['auditor', 200, 403],
      ['nobody', 401, 401],
    ] as const) {
      const client = w.as(role)
      expect((await client.get('/api/imports')).status).toBe(reading)
      expect((await client.get(`/api/imports/${found.id}/rows`)).status).toBe(reading)
      expect((await client.get(`/api/imports/${found.id}/file`)).status).toBe(status)
      expect((await client.post(`/api/imports/${found.id}/apply`, { version: found.version })).status).toBe(status)
      expect((await client.upload('/api/imports', { name: 'a.csv', content: 'a' })).status).toBe(status)
    }
  })

  it('no ID or phone number can be read in the tables of imports', async () => {
    const id = inventedId(981)
    const found = await readyImport([
      row({
        身份证号: id,
        手机: '15409810981',
        证书名称: '特种作业操作证(低压电工作业)',
        专业: null,
        证书编号: `T${id}`,
        备注: `原号 ${id}`,
      }),
      row({ 身份证号: '110105194912310021', 手机: '15409820982' }),
    ])
    await hr.patch(`/api/imports/${found.id}/rows`, {
      edits: [{ sheet: '台账', row: 3, version: 0, field: 'id_number', value: inventedId(982) }],
    })
    const tables = await sql<{
      name: string
    }>`select tablename as name from pg_tables where schemaname = 'public' and tablename like 'import%'`.execute(
      w.context.db,
    )
    expect(tables.rows.length).toBeGreaterThan(6)
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} t`.execute(
        w.context.db,
      )
      const everything = rows.map(({ text }) => text).join('\n')
      for (const secret of [id, inventedId(982), '110105194912310021', '15409810981', '15409820982', id.slice(6, 17)])
        expect(everything.includes(secret), `${name} holds ${secret}`).toBe(false)
    }
  })
})
