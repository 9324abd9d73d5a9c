import { systemViews } from '@chizheng/contract'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { inventedId } from '../../../testing/ledgers.ts'
import { sql } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'

let here: World
let hr: Client
let head: Client
let department: string

beforeAll(async () => {
  here = await world()
  hr = here.as('hr')
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  department = await made('/api/org-units', { parentId: root, name: '机电部' })
  head = here.asAccount({ username: 'head', grants: [{ role: 'head', unitId: department }] })
  const people = [
    { name: '张三', unitId: department, idNumber: inventedId(1) },
    { name: '李四', unitId: department, employmentState: 'leaving' },
    { name: '王五', unitId: root, employmentState: 'leaving' },
  ]
  const ids = []
  for (const person of people) ids.push(await made('/api/people', person))
  const days = ['2026-12-01', '2027-01-20', '2026-11-01']
  for (const [index, validUntil] of days.entries())
    await made('/api/credentials', { personId: ids[index], typeId: 'safety-b', number: `N${index}`, validUntil })
  const scanned = await made('/api/credentials', { personId: ids[0], typeId: 'constructor-1', number: '京1' })
  const file = { name: 's.pdf', content: `%PDF-1.7\n${'x'.repeat(64)}` }
  expect((await hr.upload(`/api/credentials/${scanned}/documents`, file, { kind: 'scan' })).status).toBe(201)
})

beforeEach(async () => {
  await sql`delete from saved_view`.execute(here.context.db)
})

async function made(url: string, body: object, client = hr): Promise<string> {
  const answer = await client.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

const due = { list: 'credentials', name: '一建将到期', query: { type: 'constructor-1', dueWithin: '90', sort: 'name' } }
const names = async (client: Client): Promise<string[]> =>
  (await client.get('/api/views')).body.rows.map(({ name }: { name: string }) => name)
const counts = async (client: Client, list: string): Promise<Record<string, number | null>> => {
  const { body } = await client.get(`/api/views/counts?list=${list}`)
  return Object.fromEntries(body.rows.map(({ key, count }: { key: string; count: number }) => [key, count]))
}
const entriesOf = async (id: string) =>
  (await changesOf(here.context.db, { subject: { type: 'view', id } }, { limit: 9 })).map(({ action }) => action)

describe('a personal view', () => {
  it('is its owner’s alone, as it was saved, and leaves no entry', async () => {
    const id = await made('/api/views', due)
    const [view] = (await hr.get('/api/views')).body.rows
    expect(view).toEqual({ ...due, id, version: 1, sharedWith: null, own: true, shown: true, can: { change: true } })
    expect(await names(head)).toEqual([])
    expect(await names(here.as('admin'))).toEqual([])
    expect((await head.patch(`/api/views/${id}`, { version: 1, name: '我的' })).status).toBe(404)
    expect((await head.delete(`/api/views/${id}`)).status).toBe(404)
    expect(await entriesOf(id)).toEqual([])
  })

  it('is renamed, put into order, and removed', async () => {
    const first = await made('/api/views', { ...due, name: '甲' })
    const second = await made('/api/views', { ...due, name: '乙' })
    expect((await hr.patch(`/api/views/${first}`, { version: 1, name: '丙' })).body).toMatchObject({ version: 2 })
    expect(await names(hr)).toEqual(['丙', '乙'])
    const { body } = await hr.put('/api/views/order', { ids: [second, first] })
    expect(body.rows.map(({ name }: { name: string }) => name)).toEqual(['乙', '丙'])
    expect((await hr.delete(`/api/views/${second}`)).status).toBe(204)
    expect(await names(hr)).toEqual(['丙'])
    expect((await head.put('/api/views/order', { ids: [first] })).status).toBe(404)
  })

  it.each([
    ['a filter its list does not know', { ...due, query: { colour: 'red' } }],
    ['a value the filter does not take', { ...due, query: { status: 'blue' } }],
    ['the words of a search, which may be an ID number', { ...due, query: { q: inventedId(1) } }],
    ['a filter of the other list', { ...due, list: 'people' }],
    ['no name', { ...due, name: ' ' }],
  ])('with %s is refused', async (_, body) => {
    expect((await hr.post('/api/views', body)).status).toBe(422)
  })

  it('of a name there is already is refused, for the same list', async () => {
    await made('/api/views', due)
    expect((await hr.post('/api/views', due)).body.code).toBe('view_name_taken')
    await made('/api/views', { ...due, list: 'people', query: {} })
    await made('/api/views', due, head)
  })

  it('of an older version is not written over', async () => {
    const id = await made('/api/views', due)
    await hr.patch(`/api/views/${id}`, { version: 1, name: '新' })
    const { status, body } = await hr.patch(`/api/views/${id}`, { version: 1, name: '旧' })
    expect([status, body.code, body.current.name]).toEqual([409, 'changed_meanwhile', '新'])
  })

  it('is one of fifty at most', async () => {
    for (let nth = 0; nth < 50; nth++) await made('/api/views', { ...due, name: `${nth}` })
    expect((await hr.post('/api/views', due)).body.code).toBe('too_many_views')
  })
})

describe('a shared view', () => {
  it('is seen by whoever holds the role, and changed by whoever may share', async () => {
    const id = await made('/api/views', { ...due, sharedWith: 'head' })
    await made('/api/views', { ...due, name: '我的' }, head)
    expect(await names(head)).toEqual(['一建将到期', '我的'])
    expect((await head.get('/api/views')).body.can).toEqual({ share: false })
    expect(await names(here.as('auditor'))).toEqual([])
    const [forHr] = (await hr.get('/api/views')).body.rows
    expect(forHr).toMatchObject({ own: true, shown: false, can: { change: true } })
    expect((await head.patch(`/api/views/${id}`, { version: 1, name: '改' })).status).toBe(403)
    expect((await head.delete(`/api/views/${id}`)).status).toBe(403)
    expect((await here.as('admin').patch(`/api/views/${id}`, { version: 1, name: '改' })).status).toBe(200)
    expect((await hr.delete(`/api/views/${id}`)).status).toBe(204)
    expect(await entriesOf(id)).toEqual(['view.withdrawn', 'view.changed', 'view.shared'])
  })

  it('takes the right for the whole company', async () => {
    const ours = here.asAccount({ username: 'hr.unit', grants: [{ role: 'hr', unitId: department }] })
    for (const client of [head, ours, here.as('auditor')])
      expect((await client.post('/api/views', { ...due, sharedWith: 'head' })).status).toBe(403)
    const id = await made('/api/views', due, ours)
    expect((await ours.patch(`/api/views/${id}`, { version: 1, sharedWith: 'hr' })).status).toBe(403)
  })

  it('becomes personal again, which others are told by the ledger alone', async () => {
    const id = await made('/api/views', due)
    await hr.patch(`/api/views/${id}`, { version: 1, sharedWith: 'auditor' })
    expect(await names(here.as('auditor'))).toEqual(['一建将到期'])
    await hr.patch(`/api/views/${id}`, { version: 2, sharedWith: null })
    expect(await names(here.as('auditor'))).toEqual([])
    expect(await entriesOf(id)).toEqual(['view.withdrawn', 'view.shared'])
  })
})

describe('the counts', () => {
  const listed = async (client: Client, list: string, query: Readonly<Record<string, string>>): Promise<number> =>
    (await client.get(`/api/${list}?${new URLSearchParams(query)}`)).body.total

  it.each(['credentials', 'people'] as const)('of %s are the totals of their lists, within reach', async (list) => {
    for (const client of [hr, head]) {
      const found = await counts(client, list)
      for (const { key, query } of systemViews[list])
        expect([key, found[key]]).toEqual([key, await listed(client, list, query)])
    }
  })

  it('tell what is due, without a scan, and leaving', async () => {
    expect(await counts(hr, 'credentials')).toMatchObject({
      all: 4,
      due30: 1,
      expired: 1,
      due90: 2,
      unscanned: 3,
      unverified: 4,
      leaving: 2,
    })
    expect(await counts(head, 'credentials')).toMatchObject({ all: 3, leaving: 1, expired: 0 })
    expect(await counts(hr, 'people')).toMatchObject({ all: 3, leaving: 2, uncertified: 0, unidentified: 2 })
  })

  it('of saved views come in the same answer; one the list no longer knows has none', async () => {
    const shared = await made('/api/views', { ...due, sharedWith: 'head', query: { type: 'safety-b' } })
    const own = await made(
      '/api/views',
      { ...due, query: { type: 'safety-b', columns: 'number', sort: 'number' } },
      head,
    )
    const others = await made('/api/views', due)
    await sql`update saved_view set query = '{"colour": "red"}' where id = ${others}::uuid`.execute(here.context.db)
    expect(await counts(head, 'credentials')).toMatchObject({ [shared]: 2, [own]: 2 })
    expect(await counts(head, 'credentials')).not.toHaveProperty(others)
    expect(await counts(hr, 'credentials')).toMatchObject({ [others]: null })
  })
})
