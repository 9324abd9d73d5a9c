import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type ImportDesk, importDesk } from '../../../testing/import-desk.ts'
import { type World, world } from '../../../testing/index.ts'
import { inventedId, textsIn, workbook } from '../../../testing/ledgers.ts'
import { sql } from '../../platform/db/index.ts'
import { applyImportJob } from './jobs.ts'

vi.setConfig({ testTimeout: 180_000 })

let w: World
let desk: ImportDesk
beforeAll(async () => {
  w = await world()
  desk = importDesk(w)
})

describe('what the preview shows is what is written', () => {
  it('a renewal corrects what else is different about the certificate', async () => {
    const { hr, row, readyImport, rowsOf, apply } = desk
    const known = { 姓名: '李四', 身份证号: inventedId(701), 证书编号: '鲁1372016202000701' }
    await apply((await readyImport([row({ ...known, 注册单位: '甲建设有限公司', 是否注册: '否' })])).id)
    const next = {
      ...known,
      发证日期: '2027-03-01',
      有效期至: '2030-02-28',
      注册单位: '乙建设有限公司',
      是否注册: '是',
    }
    const found = await readyImport([row(next)])
    expect(found.summary).toMatchObject({ renew: 1 })
    const [, shown] = await rowsOf(found.id)
    expect(shown.differences.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['valid_until', 'registered', 'employer']),
    )
    expect(await apply(found.id)).toMatchObject({ state: 'applied' })
    const [listed] = (await hr.get(`/api/credentials?q=${encodeURIComponent('鲁1372016202000701')}`)).body.rows
    const credential = (await hr.get(`/api/credentials/${listed.id}`)).body
    expect(credential).toMatchObject({
      validUntil: '2030-02-28',
      registered: true,
      employer: { name: '乙建设有限公司' },
    })
    expect(credential.periods).toHaveLength(2)
    const again = await readyImport([row(next)])
    expect(again.summary).toMatchObject({ renew: 0, change: 0, duplicate: 1 })
  })

  it('two renewals of one certificate in one file leave it as the later row says', async () => {
    const { hr, row, readyImport, apply } = desk
    const known = { 姓名: '钱五', 身份证号: inventedId(702), 证书编号: '鲁1372016202000702' }
    await apply((await readyImport([row({ ...known, 注册单位: '甲建设有限公司' })])).id)
    const found = await readyImport([
      row({ ...known, 发证日期: '2030-03-01', 有效期至: '2033-02-28', 注册单位: '丙建设有限公司' }),
      row({ ...known, 发证日期: '2027-03-01', 有效期至: '2030-02-28', 注册单位: '乙建设有限公司' }),
    ])
    expect(found.summary).toMatchObject({ renew: 2 })
    expect(await apply(found.id)).toMatchObject({ state: 'applied' })
    const [listed] = (await hr.get(`/api/credentials?q=${encodeURIComponent('鲁1372016202000702')}`)).body.rows
    expect((await hr.get(`/api/credentials/${listed.id}`)).body).toMatchObject({
      validUntil: '2033-02-28',
      employer: { name: '丙建设有限公司' },
    })
  })
})

describe('who pays the social insurance', () => {
  const headers = ['姓名', '身份证号', '证书名称', '专业', '证书编号', '有效期至', '社保单位']
  const line = (nth: number, insurer: string | null) => [
    `保${nth}`,
    inventedId(nth),
    '一级建造师',
    '建筑工程',
    `鲁1372016202000${nth}`,
    '2028-02-28',
    insurer,
  ]
  const insurerOf = async (nth: number) =>
    (await desk.hr.get(`/api/people?q=${encodeURIComponent(`保${nth}`)}`)).body.rows[0].insuredWith

  it('is one of our companies under any spelling; another is said, kept as written, and mended for all at once', async () => {
    const { hr, readyImport, rowsOf, apply } = desk
    const root = (await hr.get('/api/org-units')).body.rows[0]
    const entity = (
      await hr.post('/api/org-units', { parentId: root.id, name: '保安（上海）有限公司', legalEntity: true })
    ).body
    const found = await readyImport(
      [
        line(751, '保安(上海) 有限公司'),
        line(752, '远山劳务'),
        line(753, '保安上海'),
        line(754, '保安上海'),
        line(755, null),
      ],
      headers,
    )
    expect(found.sheets[0].columns).toMatchObject({ insured_with: 7 })
    const [, ours, outside] = await rowsOf(found.id)
    expect([ours.fields.insured_with, ours.issues, ours.status]).toEqual([entity.name, [], 'ok'])
    expect([outside.fields.insured_with, outside.issues, outside.status]).toEqual([
      '远山劳务',
      [expect.objectContaining({ code: 'insurer_outside', field: 'insured_with' })],
      'ok',
    ])
    const problems = (await hr.get(`/api/imports/${found.id}/problems`)).body.rows
    const values = problems.find(({ code }: { code: string }) => code === 'insurer_outside').values
    expect(values.map(({ value, count }: { value: string; count: number }) => [value, count]).sort()).toEqual([
      ['保安上海', 2],
      ['远山劳务', 1],
    ])
    expect(values.find(({ value }: { value: string }) => value === '保安上海').suggestions[0].value).toBe(entity.name)
    const fix = { field: 'insured_with', from: '保安上海', to: entity.name }
    expect((await hr.post(`/api/imports/${found.id}/fix`, fix)).body.changed).toBe(2)
    await apply(found.id)
    expect(await insurerOf(751)).toEqual({ id: entity.id, name: entity.name })
    expect(await insurerOf(752)).toEqual({ id: null, name: '远山劳务' })
    expect(await insurerOf(754)).toEqual({ id: entity.id, name: entity.name })
    expect(await insurerOf(755)).toBeNull()
  })

  it('is news of a person whose certificates are known: shown, written, and the certificate left alone', async () => {
    const { hr, readyImport, rowsOf, apply } = desk
    const again = await readyImport([line(751, '远山劳务'), line(755, '远山劳务'), line(752, '远山劳务')], headers)
    expect(again.summary).toMatchObject({ change: 2, duplicate: 1 })
    const [, moved, known] = await rowsOf(again.id)
    expect(moved.differences).toEqual([{ field: 'insured_with', before: '保安（上海）有限公司', after: '远山劳务' }])
    expect(known.differences).toEqual([{ field: 'insured_with', before: null, after: '远山劳务' }])
    const credential = async () =>
      (await hr.get(`/api/credentials?q=${encodeURIComponent('鲁1372016202000751')}`)).body.rows[0]
    const before = await credential()
    expect(await apply(again.id)).toMatchObject({ state: 'applied' })
    expect([await insurerOf(751), await insurerOf(755)]).toEqual([
      { id: null, name: '远山劳务' },
      { id: null, name: '远山劳务' },
    ])
    expect((await credential()).version).toBe(before.version)
  })

  it('stands in the exports, under a name that the import knows', async () => {
    const { hr } = desk
    const reason = '核对社保'
    for (const [url, filter] of [
      ['/api/people/export.xlsx', { q: '保751' }],
      ['/api/credentials/export.xlsx', { q: '鲁1372016202000751' }],
    ] as const) {
      const sheets = await textsIn((await hr.post(url, { filter, reason })).body)
      const [headers, row] = Object.values(sheets)[0]!
      expect(row![headers!.indexOf('社保单位')]).toBe('远山劳务')
    }
  })
})

describe('a job that was given up', () => {
  it('is added anew by confirming again', async () => {
    const { hr, row, read, readyImport } = desk
    const found = await readyImport([row({ 姓名: '孙六' })])
    const confirm = () => hr.post(`/api/imports/${found.id}/apply`, { version: found.version })
    expect((await confirm()).status).toBe(202)
    // As after a process that was killed at every attempt.
    await sql`update graphile_worker._private_jobs set attempts = max_attempts where key = ${`${applyImportJob.name}:${found.id}`}`.execute(
      w.context.db,
    )
    await w.drainJobs()
    expect(await read(found.id)).toMatchObject({ state: 'applying', can: { cancel: false } })
    expect((await confirm()).body).toMatchObject({ state: 'applying' })
    await w.drainJobs()
    expect(await read(found.id)).toMatchObject({ state: 'applied' })
    expect((await hr.get(`/api/credentials?import=${found.id}`)).body.total).toBe(1)
  })
})

describe('rows that were not saved', () => {
  it('of a further table stand under its own header, with what was typed where the file has no column', async () => {
    const { hr, receive, read, rowsOf, readyImport } = desk
    const id = (nth: number) => inventedId(nth)
    const rows = [
      ['赵一', id(711), '一级建造师', '建筑工程', '鲁1372016202000711', '2027年13月1日'],
      ['赵二', id(712), '一级建造师', '建筑工程', '鲁1372016202000712', '2028-01-31'],
      ['证书编号', '姓名', '身份证号', '发证机构', '证书名称', '有效期至', '备注'],
      ['0001957', '赵三', id(713), '山东省住房和城乡建设厅', '安全员C证', '2028-02-30', '现场'],
      ['0001958', '赵四', id(714), '山东省住房和城乡建设厅', '安全员C证', '2028-02-28', '机关'],
    ]
    const columns = ['姓名', '身份证号', '证书名称', '专业', '证书编号', '有效期至'].map((header) => ({ header }))
    const received = await receive(await workbook([{ name: '台账', columns, rows }]))
    await w.drainJobs()
    const edits = [
      { sheet: '台账', row: 2, version: 0, field: 'issuer', value: '住房和城乡建设部' },
      { sheet: '台账', row: 5, version: 0, field: 'department', value: '安全部' },
    ]
    expect((await rowsOf(received.id)).map(({ status }) => status)).toEqual([
      'skipped',
      'error',
      'ok',
      'skipped',
      'error',
      'ok',
    ])
    expect((await hr.patch(`/api/imports/${received.id}/rows`, { edits })).status).toBe(200)

    const download = await hr.get(`/api/imports/${received.id}/failed-rows.xlsx`)
    const { 台账: texts } = await textsIn(download.body)
    expect(texts).toEqual([
      ['姓名', '身份证号', '证书名称', '专业', '证书编号', '有效期至', '', '部门', '发证机构', '原因'],
      [...rows[0]!, '', '', '住房和城乡建设部', '“2027年13月1日”不是有效的日期'],
      [...rows[2]!, '部门', '', '原因'],
      [...rows[3]!, '安全部', '', expect.stringContaining('“2028-02-30”不是有效的日期')],
    ])

    const mended = texts!
      .slice(1)
      .map((cells) => cells.map((text) => text.replace('13月1日', '12月1日').replace('02-30', '02-29') || null))
    const again = await readyImport(mended, texts![0])
    expect(again.summary).toMatchObject({ ok: 2, error: 0, review: 0 })
    expect((await rowsOf(again.id)).filter(({ status }) => status === 'ok').map(({ fields }) => fields)).toMatchObject([
      { name: '赵一', issuer: '住房和城乡建设部', valid_until: '2027-12-01', number: '鲁1372016202000711' },
      {
        name: '赵三',
        department: '安全部',
        issuer: '山东省住房和城乡建设厅',
        number: '0001957',
        valid_until: '2028-02-29',
      },
    ])
    expect((await read(received.id)).state).toBe('ready')
  })
})

describe('the file and its sheets', () => {
  it('a text file is called what it was sent as, and its name may say which certificates it lists', async () => {
    const { receive, read, rowsOf } = desk
    const content = Buffer.from(
      [
        '姓名,身份证号,证书编号,有效期至',
        ...[721, 721].map((nth) => `周七,${inventedId(nth)},鲁1372016202000721,2027-02-28`),
      ].join('\n'),
    )
    const { id } = await receive(content, '一级建造师.csv')
    await w.drainJobs()
    expect((await read(id)).sheets[0].name).toBe('一级建造师')
    const [, first, second] = await rowsOf(id)
    expect(first.fields.credential_type).toBe('constructor-1')
    expect(second.issues[0]).toMatchObject({ message: '与“一级建造师”第 2 行重复' })
  })

  it('characters outside the first plane are never cut in half', async () => {
    const { receive, read, row } = desk
    const long = `${'字'.repeat(59)}𠮷𠮷`
    const { id } = await receive(
      await workbook([
        {
          name: '台账',
          columns: [{ header: '姓名' }, { header: '身份证号' }, { header: '证书名称' }, { header: '说明' }],
          rows: [['吴八', inventedId(722), '一级建造师', long]],
        },
      ]),
    )
    await w.drainJobs()
    expect(row()).toHaveLength(13)
    const found = await read(id)
    expect(found).toMatchObject({ state: 'ready', failure: null })
    expect(found.sheets[0].headers[3].sample).toEqual([`${'字'.repeat(59)}𠮷`])
  })
})

describe('the list of imports', () => {
  it('says which file, who brought it, when, and what came of it', async () => {
    const { hr, row, readyImport, apply, receive } = desk
    const { id } = await readyImport([row(), row(), row({ 姓名: null })])
    await apply(id)
    await receive(Buffer.from('无关的文字\n没有表格\n'), '通知.csv')
    await w.drainJobs()
    const { rows, total } = (await hr.get('/api/imports?size=2')).body
    expect(total).toBeGreaterThan(5)
    expect(rows).toMatchObject([
      {
        fileName: '通知.csv',
        state: 'failed',
        summary: null,
        appliedAt: null,
        failure: { code: 'spreadsheet_no_header' },
      },
      {
        id,
        fileName: '台账.xlsx',
        state: 'applied',
        summary: { rows: 4, ok: 2, error: 1, skipped: 1, people: 2, create: 2 },
        receivedAt: expect.stringMatching(/^2026-11-2\dT/),
        appliedAt: expect.stringMatching(/^2026-11-2\dT/),
      },
    ])
    expect(rows[0].bytes).toBeGreaterThan(10)
    expect(rows.map(({ by }: { by: string }) => by)).toEqual(['hr', 'hr'])
  })
})
