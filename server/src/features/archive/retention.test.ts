import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importDesk } from '../../../testing/import-desk.ts'
import { type Answer, type World, world } from '../../../testing/index.ts'
import { inventedId } from '../../../testing/ledgers.ts'
import { sql } from '../../platform/db/index.ts'
import { migrationsFolder } from '../../platform/db/migrate.ts'

let w: World

beforeAll(async () => {
  w = await world()
})
beforeEach(() => w.setToday('2026-11-24'))

const hr = () => w.as('hr')
let made = 0
interface Holder {
  readonly id: string
  readonly credentialId: string
}
async function holder(name: string): Promise<Holder> {
  const { id } = (await hr().post('/api/people', { name })).body
  const body = { personId: id, typeId: 'constructor-2', number: `京220201720170${String(++made).padStart(4, '0')}` }
  return { id, credentialId: (await hr().post('/api/credentials', body)).body.id }
}
const attach = async (to: Holder, kind = 'scan'): Promise<Answer['body']> => {
  const file = { name: '一.pdf', content: Buffer.from(`%PDF-1.7\n${++made}`) }
  return (await hr().upload(`/api/credentials/${to.credentialId}/documents`, file, { kind })).body
}
const change = async ({ id }: Holder, fields: object): Promise<Answer> => {
  const { version } = (await hr().get(`/api/people/${id}`)).body
  return hr().patch(`/api/people/${id}`, { version, ...fields })
}
const until = async (of: Holder): Promise<(string | null)[]> =>
  (await hr().get(`/api/credentials/${of.credentialId}/documents`)).body.rows
    .map((row: { kind: string; retainUntil: string | null }) => [row.kind, row.retainUntil].join(' '))
    .sort()
const due = async (query = ''): Promise<Answer['body']> => (await hr().get(`/api/documents/due?${query}`)).body

describe('until when a document is kept', () => {
  it('is open while its holder is with us, and follows every change of the last day', async () => {
    const one = await holder('张三丰')
    for (const kind of ['scan', 'verification_evidence', 'continuing_education']) await attach(one, kind)
    expect(await until(one)).toEqual(['continuing_education ', 'scan ', 'verification_evidence '])
    await change(one, { employmentState: 'left', leftOn: '2026-10-31' })
    const left = ['continuing_education 2029-11-24', 'scan 2028-10-31', 'verification_evidence 2031-11-24']
    expect(await until(one)).toEqual(left)
    await change(one, { employmentState: 'left', leftOn: '2026-09-30' })
    expect(await until(one)).toEqual([left[0], 'scan 2028-09-30', left[2]])
    await change(one, { employmentState: 'leaving', leftOn: '2027-01-15' })
    expect(await until(one)).toContain('scan 2029-01-15')
    await change(one, { employmentState: 'active', leftOn: null })
    expect(await until(one)).toContain('scan ')
  })

  it('is said at once of what is added after the holder left', async () => {
    const one = await holder('李四')
    await change(one, { employmentState: 'left', leftOn: '2026-10-31' })
    expect(await attach(one, 'post_fit_note')).toMatchObject({ retainUntil: '2028-10-31' })
  })

  it('is right whoever comes first, the document or the last day', async () => {
    for (let round = 0; round < 5; round++) {
      const one = await holder('王五')
      await Promise.all([attach(one), change(one, { employmentState: 'left', leftOn: '2026-10-31' })])
      expect(await until(one)).toEqual(['scan 2028-10-31'])
    }
  })

  it('is computed for documents of before by a job, in parts', async () => {
    const [one, other] = [await holder('赵六'), await holder('钱七')]
    for (const each of [one, other]) {
      await attach(each)
      await change(each, { employmentState: 'left', leftOn: '2026-10-31' })
    }
    await sql`update document set retain_until = null`.execute(w.context.db)
    // As the migration queues it.
    const migration = readFileSync(join(migrationsFolder(), '0009_retention.sql'), 'utf8')
    await sql.raw(/select graphile_worker[^;]+/.exec(migration)![0]).execute(w.context.db)
    await w.drainJobs()
    expect([await until(one), await until(other)]).toEqual([['scan 2028-10-31'], ['scan 2028-10-31']])
  })
})

describe('the list of what is due', () => {
  let leaver: Holder
  let other: Holder
  beforeAll(async () => {
    await sql`update document set retain_until = null`.execute(w.context.db)
    leaver = await holder('周八')
    other = await holder('吴九')
    for (let count = 0; count < 3; count++) await attach(leaver)
    await attach(leaver, 'verification_evidence')
    const older = await attach(other)
    await hr().post(`/api/documents/${older.id}/withdraw`, { reason: '传错了' })
    await change(leaver, { employmentState: 'left', leftOn: '2024-06-30' })
    await change(other, { employmentState: 'left', leftOn: '2024-03-31' })
  })

  it('holds what is over since yesterday, the longest overdue first, withdrawn ones too, with its reason', async () => {
    const { rows, total, totalCapped } = await due()
    expect([total, totalCapped]).toEqual([4, false])
    expect(rows.map((row: Answer['body']) => [row.person.name, row.retainUntil])).toEqual([
      ['吴九', '2026-03-31'],
      ...Array.from({ length: 3 }, () => ['周八', '2026-06-30']),
    ])
    expect(rows[0]).toMatchObject({ withdrawn: { reason: '传错了' }, credentialId: other.credentialId, kind: 'scan' })
    expect(rows[0].basis).toContain('个人信息保护法')
    expect(rows[0].typeName).toContain('二级')
  })

  it('keeps a document through its last day', async () => {
    expect((await due('on=2026-03-31')).total).toBe(0)
    expect((await due('on=2026-04-01')).total).toBe(1)
    w.setToday('2026-06-30')
    expect((await due()).total).toBe(1)
    w.setToday('2026-07-01')
    expect((await due()).total).toBe(4)
  })

  it('is paged and narrowed', async () => {
    const pages = [await due('size=2'), await due('size=2&page=2'), await due('size=2&page=3')]
    expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
      [2, 4],
      [2, 4],
      [0, 4],
    ])
    const ids = pages.flatMap(({ rows }) => rows.map((row: { id: string }) => row.id))
    expect(new Set(ids).size).toBe(4)
    expect((await due('kind=verification_evidence')).total).toBe(0)
    expect((await due('kind=verification_evidence,scan&on=2032-01-01')).total).toBe(5)
    expect((await due('month=2026-03')).rows.map((row: Answer['body']) => row.person.name)).toEqual(['吴九'])
    expect((await due('month=2026-06')).total).toBe(3)
    expect((await due('month=2026-05')).total).toBe(0)
    expect((await hr().get('/api/documents/due?on=2026-02-30')).body.code).toBe('invalid_input')
    expect((await hr().get('/api/documents/due?month=2026-13')).body.code).toBe('invalid_input')
  })

  it('is narrowed to the people of a unit, also when one of them moves', async () => {
    const root = (await hr().get('/api/org-units')).body.rows[0].id
    const unit = async (name: string): Promise<string> =>
      (await hr().post('/api/org-units', { parentId: root, name })).body.id
    const [ours, theirs] = [await unit('第一项目部'), await unit('第二项目部')]
    const local = w.asAccount({ username: 'unit.hr', grants: [{ role: 'hr', unitId: ours }] })
    const seen = async (): Promise<number> => (await local.get('/api/documents/due')).body.total
    expect(await seen()).toBe(0)
    await change(other, { unitId: ours })
    expect(await seen()).toBe(1)
    await change(other, { unitId: theirs })
    expect(await seen()).toBe(0)
  })

  it('knows the unit that an import tells of somebody who had none', async () => {
    const idNumber = inventedId(71)
    const { id } = (await hr().post('/api/people', { name: '郑十', idNumber })).body
    const body = { personId: id, typeId: 'safety-b', number: '京建安B(2017)0001957' }
    const one = { id, credentialId: (await hr().post('/api/credentials', body)).body.id }
    await attach(one)
    const desk = importDesk(w)
    const { id: importId } = await desk.readyImport([desk.row({ 姓名: '郑十', 身份证号: idNumber, 部门: '测量部' })])
    await desk.apply(importId)
    const { unit } = (await hr().get(`/api/people/${id}`)).body
    expect(unit.name).toBe('测量部')
    const { unit_id: unitId } = (
      await sql<{ unit_id: string }>`select unit_id from document where person_id = ${id}::uuid`.execute(w.context.db)
    ).rows[0]!
    expect(unitId).toBe(unit.id)
  })

  it('is for those who decide about documents', async () => {
    expect((await w.as('auditor').get('/api/documents/due')).status).toBe(403)
    expect((await w.as('nobody').get('/api/documents/due')).status).toBe(401)
  })

  it('is read along its index, not sorted, where there are many', async () => {
    const { db } = w.context
    await sql`
      insert into document (id, credential_id, person_id, kind, file_name, media_type, bytes, sha256, added_at, added_by,
        added_by_label, retain_until)
      select gen_random_uuid(), ${leaver.credentialId}, ${leaver.id}, 'scan', 'x.pdf', 'application/pdf', 1,
        encode(sha256(number::text::bytea), 'hex'), now(), 'x', 'x', date '2020-01-01' + number % 5000
      from generate_series(1, 20000) as number`.execute(db)
    await sql`analyze document`.execute(db)
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select * from document where retain_until < '2026-11-24' order by retain_until, id limit 50`.execute(db)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('document_due')
    expect(plan).not.toContain('Sort')
    expect((await due()).rows).toHaveLength(50)
  })
})
