import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { inventedId } from '../../../testing/ledgers.ts'
import { newId } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { peopleSeams } from '../../wiring.ts'
import { endEmployment } from '../people/actions/persons.ts'

/** What roles for a part of the company do, through HTTP: two departments, the first with a team in it. */
let here: World
let hr: Client
let root: string
let first: string
let team: string
let second: string

beforeAll(async () => {
  here = await world()
  hr = here.as('hr')
  root = (await hr.get('/api/org-units')).body.rows[0].id
  first = await unit('第一项目部', root)
  team = await unit('机电组', first)
  second = await unit('第二项目部', root)
})

async function made(client: Client, url: string, body: object): Promise<string> {
  const answer = await client.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}
const unit = (name: string, parentId: string): Promise<string> => made(hr, '/api/org-units', { name, parentId })
const person = (name: string, unitId: string | null): Promise<string> => made(hr, '/api/people', { name, unitId })
const namesSeen = async (client: Client): Promise<string[]> =>
  (await client.get('/api/people?size=200')).body.rows.map(({ name }: { name: string }) => name)
async function changed(url: string, body: object): Promise<Record<string, unknown>> {
  const { version } = url.startsWith('/api/org-units')
    ? (await hr.get('/api/org-units')).body.rows.find(({ id }: { id: string }) => url.endsWith(id))
    : (await hr.get(url)).body
  const answer = await hr.patch(url, { version, ...body })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

describe('the certificate administrator of a department', () => {
  let clerk: Client
  beforeAll(() => {
    clerk = here.asAccount({ username: 'clerk', grants: [{ role: 'hr', unitId: first }] })
  })

  it('keeps the people of the department, and no others', async () => {
    const own = await made(clerk, '/api/people', { name: '丁一', unitId: team })
    const other = await person('丁二', second)
    expect(await clerk.post('/api/people', { name: '丁三', unitId: second })).toMatchObject({
      status: 404,
      body: { code: 'not_found', field: 'unitId' },
    })
    expect(await clerk.post('/api/people', { name: '丁三', unitId: null })).toMatchObject({
      status: 403,
      body: { code: 'forbidden', everywhere: true },
    })
    expect(await clerk.patch(`/api/people/${own}`, { version: 1, unitId: second })).toMatchObject({ status: 404 })
    expect(await clerk.patch(`/api/people/${own}`, { version: 1, stewardId: other })).toMatchObject({
      status: 404,
      body: { field: 'stewardId' },
    })
    expect(await clerk.patch(`/api/people/${own}`, { version: 1, unitId: first })).toMatchObject({ status: 200 })
    expect(await namesSeen(clerk)).toEqual(['丁一'])
    expect((await clerk.get('/api/people?q=ding')).body.total).toBe(1)
    expect((await clerk.get(`/api/people?unit=${second}`)).body.total).toBe(0)
  })

  it('shapes the tree below the department, and sees what is above', async () => {
    const { body: added } = await clerk.post('/api/org-units', { name: '土建组', parentId: first })
    expect(added).toMatchObject({ parentId: first, can: { change: true, move: true, remove: true } })
    const { rows } = (await clerk.get('/api/org-units')).body
    expect(rows.map(({ name, can }: { name: string; can: object }) => [name, Object.values(can)])).toEqual([
      ['示例工程有限公司', [false, false, false]],
      ['第一项目部', [true, false, false]],
      ['机电组', [true, true, expect.any(Boolean)]],
      ['土建组', [true, true, true]],
    ])
    expect((await clerk.patch(`/api/org-units/${first}`, { version: 1, name: '一部' })).body.name).toBe('一部')
    expect((await clerk.patch(`/api/org-units/${first}`, { version: 2, name: '第一项目部' })).status).toBe(200)
    for (const [change, status] of [
      [{ parentId: second }, 403],
      [{ position: 9 }, 403],
    ] as const)
      expect((await clerk.patch(`/api/org-units/${first}`, { version: 3, ...change })).status).toBe(status)
    expect((await clerk.patch(`/api/org-units/${added.id}`, { version: 1, parentId: second })).status).toBe(404)
    expect((await clerk.patch(`/api/org-units/${added.id}`, { version: 1, parentId: null })).status).toBe(403)
    expect((await clerk.post('/api/org-units', { name: '新公司', parentId: null })).status).toBe(403)
    expect((await clerk.delete(`/api/org-units/${added.id}`)).status).toBe(204)
  })

  it('neither imports nor changes the catalogue', async () => {
    expect((await clerk.post('/api/imports/demo', {})).body).toMatchObject({ code: 'forbidden', everywhere: true })
    const change = { version: 0, changes: { notes: '改' } }
    expect((await clerk.patch('/api/credential-types/constructor-1', change)).status).toBe(403)
    expect((await clerk.get('/api/credential-types/constructor-1')).body.can).toEqual({ change: false, remove: false })
  })

  it('keeps the unit from being removed, which the role names', async () => {
    const alone = await unit('将撤', root)
    await made(here.as('admin'), '/api/accounts', {
      username: 'for.alone',
      displayName: 'x',
      grants: [{ role: 'hr', unitId: alone }],
      password: 'kurze Wege, lange Beine',
    })
    expect((await hr.delete(`/api/org-units/${alone}`)).body.code).toBe('org_unit_not_empty')
  })
})

describe('the head of a unit', () => {
  it('is named in the ledger, and from then on sees everybody in it and below', async () => {
    const head = await person('郝主任', second)
    const mate = await person('赫兵', team)
    const client = here.asAccount({ username: 'hao', personId: head })
    expect(await namesSeen(client)).toEqual(['郝主任'])
    const named = await changed(`/api/org-units/${first}`, { headId: head })
    expect(named.head).toEqual({ id: head, name: '郝主任' })
    expect(await namesSeen(client)).toEqual(expect.arrayContaining(['郝主任', '赫兵']))
    const [entry] = await changesOf(here.context.db, { subject: { type: 'org_unit', id: first } }, { limit: 1 })
    expect(entry).toMatchObject({ action: 'org_unit.changed', before: { head: null }, after: { head: '郝主任' } })
    const session = (await client.get('/api/session')).body
    expect(session.roles).toEqual([
      { role: 'head', everywhere: false, units: [expect.objectContaining({ id: first })], people: 0 },
      { role: 'steward', everywhere: false, units: [expect.objectContaining({ id: first })], people: 0 },
      { role: 'holder', everywhere: false, units: [], people: 1 },
    ])
    expect(session).toMatchObject({ person: { id: head, name: '郝主任' }, everywhere: [] })
    expect(session.permissions).toContain('archive.attach')
    // Sees the record and may change nothing of it.
    expect((await client.get(`/api/people/${mate}`)).body.can).toEqual({
      change: false,
      reveal: false,
      register: false,
      archive: true,
      export: false,
    })
    expect((await client.patch(`/api/people/${mate}`, { version: 1, name: '改' })).body.code).toBe('forbidden')
    await changed(`/api/org-units/${first}`, { headId: null })
    expect(await namesSeen(client)).toEqual(['郝主任'])
  })

  it('is nobody who has left, and nobody unknown', async () => {
    const left = await person('已走', second)
    await changed(`/api/people/${left}`, { employmentState: 'left' })
    const { version } = (await hr.get('/api/org-units')).body.rows.find(({ id }: { id: string }) => id === second)
    for (const [headId, status] of [
      [left, 409],
      [newId(), 404],
    ] as const)
      expect((await hr.patch(`/api/org-units/${second}`, { version, headId })).status).toBe(status)
  })
})

describe('the steward', () => {
  it('is who was named, else the head; sees those who named them', async () => {
    const [boss, steward] = [await person('萧总', root), await person('司徒', second)]
    const holder = await person('贺仁', team)
    await changed(`/api/org-units/${root}`, { headId: boss })
    expect((await hr.get(`/api/people/${holder}`)).body.steward).toEqual({ id: boss, name: '萧总', named: false })
    const client = here.asAccount({ username: 'situ', personId: steward })
    expect((await client.get(`/api/people/${holder}`)).status).toBe(404)
    const named = await changed(`/api/people/${holder}`, { stewardId: steward })
    expect(named.steward).toEqual({ id: steward, name: '司徒', named: true })
    expect(await namesSeen(client)).toEqual(['贺仁', '司徒'])
    const units = (await client.get('/api/org-units')).body.rows
    expect(units.map(({ name, peopleCount }: { name: string; peopleCount: number }) => [name, peopleCount])).toEqual([
      ['示例工程有限公司', 2],
      ['第一项目部', 1],
      ['机电组', 1],
      ['第二项目部', 1],
    ])
    const { rows } = (await hr.get(`/api/people/${holder}/timeline`)).body
    expect(rows[0].changes).toEqual([{ field: 'steward', before: null, after: '司徒' }])
    await changed(`/api/people/${steward}`, { employmentState: 'left' })
    expect((await hr.get(`/api/people/${holder}`)).body.steward).toEqual({ id: boss, name: '萧总', named: false })
  })

  it('is never oneself', async () => {
    const own = await person('自理', second)
    expect(await hr.patch(`/api/people/${own}`, { version: 1, stewardId: own })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'stewardId', code: 'own' }] },
    })
  })

  it('two who name each other at once both succeed', async () => {
    const [one, other] = [await person('甲甲', second), await person('乙乙', second)]
    const answers = await Promise.all([
      hr.patch(`/api/people/${one}`, { version: 1, stewardId: other }),
      hr.patch(`/api/people/${other}`, { version: 1, stewardId: one }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })
})

describe('an account of a person', () => {
  const account = (username: string, personId: string) => ({
    username,
    displayName: username,
    personId,
    password: 'kurze Wege, lange Beine',
  })

  it('is one person’s, who is here', async () => {
    const admin = here.as('admin')
    const own = await person('独有', second)
    const first = (await admin.post('/api/accounts', account('only.one', own))).body
    expect(first).toMatchObject({ grants: [], person: { id: own, name: '独有', employeeNumber: null } })
    expect(await admin.post('/api/accounts', account('second.one', own))).toMatchObject({
      status: 409,
      body: { code: 'person_bound_already', username: 'only.one' },
    })
    expect((await admin.post('/api/accounts', account('third.one', newId()))).status).toBe(404)
    const freed = await admin.patch(`/api/accounts/${first.id}`, { version: 1, personId: null })
    expect(freed.body.person).toBeNull()
    const [entry] = await changesOf(here.context.db, { subject: { type: 'account', id: first.id } }, { limit: 1 })
    expect(entry).toMatchObject({ action: 'account.changed', before: { person: '独有', personId: own } })
    await changed(`/api/people/${own}`, { employmentState: 'left' })
    expect((await admin.patch(`/api/accounts/${first.id}`, { version: 2, personId: own })).body.code).toBe(
      'person_has_left',
    )
  })

  it('is refused a role in a unit that is not there', async () => {
    const body = { ...account('nowhere', ''), personId: null, grants: [{ role: 'hr', unitId: newId() }] }
    expect((await here.as('admin').post('/api/accounts', body)).body).toMatchObject({
      code: 'not_found',
      field: 'grants',
    })
  })

  it('is disabled and out the moment the person leaves, in one transaction', async () => {
    const leaver = await person('离人', second)
    const client = here.asAccount({ username: 'leaver', personId: leaver })
    expect((await client.get('/api/session')).status).toBe(200)
    await changed(`/api/people/${leaver}`, { employmentState: 'left' })
    expect((await client.get('/api/session')).body.code).toBe('not_signed_in')
    const listed = (await here.as('admin').get('/api/accounts')).body.rows
    const found = listed.find(({ username }: { username: string }) => username === 'leaver')
    expect(found.enabled).toBe(false)
    const [entry] = await changesOf(here.context.db, { subject: { type: 'account', id: found.id } }, { limit: 1 })
    expect(entry).toMatchObject({ action: 'account.disabled', actorLabel: 'hr', before: { enabled: true } })
    await changed(`/api/people/${leaver}`, { employmentState: 'active' })
    const again = (await here.as('admin').get('/api/accounts')).body.rows
    expect(again.find(({ id }: { id: string }) => id === found.id).enabled).toBe(false)
  })

  it('is out on the day somebody leaves later, by the job of that day', async () => {
    const leaver = await person('将走', second)
    const client = here.asAccount({ username: 'later', personId: leaver })
    await changed(`/api/people/${leaver}`, { employmentState: 'left', leftOn: '2026-12-31' })
    expect((await client.get('/api/session')).status).toBe(200)
    here.setToday('2026-12-31')
    try {
      await endEmployment(here.context, peopleSeams(here.context), leaver)
      expect((await client.get('/api/session')).body.code).toBe('not_signed_in')
    } finally {
      here.setToday('2026-11-24')
    }
  })

  it('of the last administrator stays, though it is out', async () => {
    const alone = await world()
    const admin = alone.as('admin')
    const own = (await admin.post('/api/people', { name: '末任' })).body
    const { account: me } = (await admin.get('/api/session')).body
    expect((await admin.patch(`/api/accounts/${me.id}`, { version: 1, personId: own.id })).status).toBe(200)
    const clerk = alone.as('hr')
    expect((await clerk.patch(`/api/people/${own.id}`, { version: 1, employmentState: 'left' })).status).toBe(200)
    expect((await admin.get('/api/session')).status).toBe(401)
    const password = 'correct horse battery 马'
    const payload = { username: 'admin', password }
    expect((await alone.app.inject({ method: 'POST', url: '/api/session', payload })).statusCode).toBe(201)
  })
})

it('who does not see the holder of an ID number learns that it is taken, not whose it is', async () => {
  const idNumber = inventedId(77)
  const holder = await made(hr, '/api/people', { name: '号主', unitId: second, idNumber })
  const clerk = here.asAccount({ username: 'clerk.of.first', grants: [{ role: 'hr', unitId: first }] })
  const taken = (await clerk.post('/api/people', { name: '同号', unitId: first, idNumber })).body
  expect(taken.code).toBe('id_number_taken')
  expect(JSON.stringify(taken)).not.toContain(holder)
  expect((await hr.post('/api/people', { name: '同号', unitId: first, idNumber })).body).toMatchObject({
    code: 'id_number_taken',
    personId: holder,
  })
})

it('who sees no archive reads a timeline without it', async () => {
  const holder = await person('有证', team)
  const credential = await made(hr, '/api/credentials', { personId: holder, typeId: 'constructor-1', number: '京1' })
  const file = { name: '张三身份证.pdf', content: `%PDF-1.7\n${'x'.repeat(64)}` }
  expect((await hr.upload(`/api/credentials/${credential}/documents`, file)).status).toBe(201)
  const actions = async (client: Client, url: string): Promise<string[]> =>
    (await client.get(url)).body.rows.map(({ action }: { action: string }) => action)
  for (const url of [`/api/people/${holder}/timeline`, `/api/credentials/${credential}/timeline`]) {
    expect(await actions(hr, url)).toContain('document.attached')
    const seen = await actions(here.as('project'), url)
    expect(seen).toContain('credential.registered')
    expect(seen).not.toContain('document.attached')
  }
})
