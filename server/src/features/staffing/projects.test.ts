import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'

let here: World
let hr: Client
let root: string
let site: string
let elsewhere: string

async function made(url: string, body: object, client = hr): Promise<Answer['body']> {
  const answer = await client.post(url, body)
  expect(answer.status, `${url} ${JSON.stringify(answer.body)}`).toBe(201)
  return answer.body
}
async function got(url: string, client = hr): Promise<Answer['body']> {
  const answer = await client.get(url)
  expect(answer.status, `${url} ${JSON.stringify(answer.body)}`).toBe(200)
  return answer.body
}
const refused = ({ status, body }: Answer): [number, string] => [status, body.code]

const facts = { kind: 'building', startsOn: '2026-03-01', endsOn: '2027-10-31' }
const project = (name: string, more: object = {}) =>
  made('/api/projects', { ...facts, name, entityId: root, unitId: site, ...more })
const manager = { role: 'project_manager', name: '项目经理', exclusive: true, priority: 1 }

beforeAll(async () => {
  here = await world({ today: '2026-11-30' })
  hr = here.as('hr')
  root = (await got('/api/org-units')).rows[0].id
  site = (await made('/api/org-units', { parentId: root, name: '一工区' })).id
  elsewhere = (await made('/api/org-units', { parentId: root, name: '二工区' })).id
})

describe('a project', () => {
  it('is added, changed with its version, and keeps what was changed in the ledger', async () => {
    const added = await project('滨江大厦', { code: 'GC-01', areaM2: 42_000, contractWanYuan: 18_600.5, place: '杭州' })
    expect(added).toMatchObject({
      version: 1,
      code: 'GC-01',
      state: 'tender',
      stateOn: '2026-11-30',
      contractWanYuan: 18_600.5,
      entity: { id: root },
      unit: { id: site, name: '一工区' },
      slots: [],
      can: { change: true, states: ['won', 'lost'], remove: true },
    })
    const change = { ...facts, name: '滨江大厦二期', code: 'GC-01', entityId: root, unitId: site }
    const changed = await hr.put(`/api/projects/${added.id}`, { ...change, version: 1 })
    expect(changed.body).toMatchObject({ version: 2, name: '滨江大厦二期', areaM2: null })
    const late = await hr.put(`/api/projects/${added.id}`, { ...change, version: 1 })
    expect([...refused(late), late.body.current.name]).toEqual([409, 'changed_meanwhile', '滨江大厦二期'])
  })

  it.each<[string, object, number, string]>([
    ['a number that is taken', { code: 'gc-01' }, 409, 'project_code_taken'],
    ['a last day before the first', { endsOn: '2026-02-28' }, 422, 'invalid_input'],
    ['a department as the contracting company', { entityId: 'site' }, 404, 'not_found'],
    ['a stop without its reason', { state: 'stopped', stateOn: '2026-05-01' }, 422, 'project_note_missing'],
    ['a state of tomorrow', { stateOn: '2026-12-01' }, 422, 'project_day_unfit'],
  ])('is refused with %s', async (_what, more, status, code) => {
    const body = { ...facts, name: '又一个', entityId: root, ...more }
    if (body.entityId === 'site') body.entityId = site
    expect(refused(await hr.post('/api/projects', body))).toEqual([status, code])
  })

  it('is moved from state to state', async () => {
    const { id } = await project('状态楼')
    const move = (version: number, to: string, on: string, note: string | null = null) =>
      hr.post(`/api/projects/${id}/state`, { version, to, on, note })
    expect((await move(1, 'won', '2026-11-30')).body).toMatchObject({ version: 2, state: 'won', stateOn: '2026-11-30' })
    expect(refused(await move(2, 'accepted', '2026-11-30', '验收'))).toEqual([409, 'project_state_unfit'])
    expect(refused(await move(1, 'running', '2026-11-30'))).toEqual([409, 'changed_meanwhile'])
    expect(refused(await move(2, 'running', '2026-12-01'))).toEqual([422, 'project_day_unfit'])
    expect((await move(2, 'running', '2026-11-30')).body.can.states).toEqual(['stopped', 'accepted', 'won'])
    expect(refused(await move(3, 'accepted', '2026-11-30'))).toEqual([422, 'project_note_missing'])
    expect((await move(3, 'accepted', '2026-11-30', '备案 8 号')).body).toMatchObject({ stateNote: '备案 8 号' })
  })

  it('is taken away while nobody was engaged for it', async () => {
    const { id } = await project('误建')
    await made(`/api/projects/${id}/slots`, { slots: [manager] })
    expect((await hr.delete(`/api/projects/${id}?version=1`)).status).toBe(200)
    expect((await hr.get(`/api/projects/${id}`)).status).toBe(404)
  })
})

describe('slots', () => {
  let id: string
  beforeAll(async () => {
    id = (await project('岗位楼')).id
  })

  it('are added with what they ask for, changed, put in order and removed', async () => {
    const requirement = { kind: 'credential', types: ['constructor-1'], professions: ['建筑工程'] }
    const officers = { role: 'safety_officer', name: '安全员', count: 2, priority: 2 }
    const added = await made(`/api/projects/${id}/slots`, { slots: [{ ...manager, requirement }, officers] })
    expect(added.slots).toMatchObject([
      { position: 1, role: 'project_manager', requirement, exclusive: true, count: 1, version: 1 },
      { position: 2, role: 'safety_officer', requirement: null, exclusive: false, count: 2, mayExpire: false },
    ])
    const [first, second] = added.slots
    const changed = await hr.put(`/api/project-slots/${second.id}`, { ...officers, count: 3, version: 1 })
    expect(changed.body.slots[1]).toMatchObject({ count: 3, version: 2 })
    expect(refused(await hr.put(`/api/project-slots/${second.id}`, { ...officers, version: 1 }))).toEqual([
      409,
      'changed_meanwhile',
    ])
    const order = await hr.put(`/api/projects/${id}/slots/order`, { slotIds: [second.id, first.id] })
    expect(order.body.slots.map(({ role }: { role: string }) => role)).toEqual(['safety_officer', 'project_manager'])
    const twice = await hr.put(`/api/projects/${id}/slots/order`, { slotIds: [second.id, second.id] })
    expect(refused(twice)).toEqual([409, 'changed_meanwhile'])
    const removed = await hr.delete(`/api/project-slots/${second.id}?version=2`)
    expect(removed.body.slots).toHaveLength(1)
  })

  it('are proposed by the staffing standards of its kind and size, and added as they are', async () => {
    const { id: high } = await project('配员楼', { areaM2: 30_000 })
    const { size, slots, undecided } = await got(`/api/projects/${high}/template?lifting=yes`)
    expect(size).toMatchObject({ is: 'large', by: 'areaM2', rule: { sources: [{ key: 'R171' }, { key: 'K' }] } })
    expect(undecided).toEqual([])
    const due = slots.filter(({ optional }: { optional: boolean }) => !optional)
    expect(due.map(({ role, count }: { role: string; count: number }) => `${role} ${count}`)).toEqual([
      'project_manager 1',
      'technical_leader 1',
      'safety_officer 1',
      'safety_officer 1',
    ])
    const asSlot = ({ role, name, count, priority, exclusive, requirement }: Record<string, unknown>) => ({
      ...{ role, name, count, priority, exclusive, requirement },
    })
    const added = await made(`/api/projects/${high}/slots`, { slots: slots.map(asSlot) })
    expect(added.slots).toHaveLength(slots.length)
    expect((await got(`/api/projects/${high}/template?size=small`)).size).toMatchObject({ is: 'small', by: 'stated' })
    expect((await hr.get(`/api/projects/${elsewhere}/template`)).status).toBe(404)
    expect((await hr.delete(`/api/projects/${high}?version=1`)).status).toBe(200)
  })

  it('are refused beyond a hundred, and when they ask for what nobody knows', async () => {
    const many = Array.from({ length: 100 }, (_, nth) => ({ role: 'other', name: `岗位 ${nth}` }))
    expect(refused(await hr.post(`/api/projects/${id}/slots`, { slots: many }))).toEqual([409, 'too_many_slots'])
    const odd = { ...manager, requirement: { kind: 'credential', types: ['wizard-1'] } }
    expect(refused(await hr.post(`/api/projects/${id}/slots`, { slots: [odd] }))).toEqual([
      422,
      'requirement_unknown_type',
    ])
  })
})

describe('the list', () => {
  it('is narrowed by words, pinyin, state and days, and counts every state', async () => {
    await project('临江桥', { kind: 'municipal', code: 'QL-7', startsOn: '2020-01-01', endsOn: '2021-01-01' })
    const names = async (query: string) =>
      (await got(`/api/projects?${query}`)).rows.map(({ name }: { name: string }) => name)
    expect(await names('q=ljq')).toEqual(['临江桥'])
    expect(await names('q=ql-7')).toEqual(['临江桥'])
    expect(await names(`q=${encodeURIComponent('临江')}`)).toEqual(['临江桥'])
    expect(await names('to=2022-01-01')).toEqual(['临江桥'])
    expect(await names('kind=municipal')).toEqual(['临江桥'])
    expect(await names('state=accepted')).toEqual(['状态楼'])
    expect((await got('/api/projects?state=accepted')).states).toMatchObject({ accepted: 1, tender: 3, lost: 0 })
    expect(await names('sort=name&order=asc&size=2&page=1')).toEqual(['滨江大厦二期', '岗位楼'])
  })

  it('shows a project office its own units only, and lets it add there only', async () => {
    const office = here.asAccount({ username: 'office', grants: [{ role: 'project', unitId: elsewhere }] })
    expect((await got('/api/projects', office)).total).toBe(0)
    const own = { ...facts, name: '二区仓库', entityId: root, unitId: elsewhere }
    const { id } = await made('/api/projects', own, office)
    expect((await got('/api/projects', office)).rows).toMatchObject([{ name: '二区仓库', places: 0, engaged: 0 }])
    expect(refused(await office.post('/api/projects', { ...own, unitId: site }))).toEqual([404, 'not_found'])
    const away = await office.put(`/api/projects/${id}`, { ...own, unitId: site, version: 1 })
    expect(refused(away)).toEqual([404, 'not_found'])
    expect(refused(await here.as('auditor').post('/api/projects', own))).toEqual([403, 'forbidden'])
  })
})
