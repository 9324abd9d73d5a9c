import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { inTransaction, newId } from '../../platform/db/index.ts'
import { peopleSeams } from '../../wiring.ts'
import { companySettings, ensureOrgUnits, legalEntities, orgTree, unitIdsOf } from './index.ts'

let here: World
let hr: Client
let admin: Client
let root: string

beforeAll(async () => {
  here = await world()
  hr = here.as('hr')
  admin = here.as('admin')
  root = (await hr.get('/api/org-units')).body.rows[0].id
})

interface UnitSeen {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly parentId: string | null
  readonly peopleCount: number
  readonly can: { readonly remove: boolean }
}

async function unit(name: string, parentId: string | null = root, more: object = {}): Promise<UnitSeen> {
  const answer = await hr.post('/api/org-units', { parentId, name, ...more })
  expect(answer.status).toBe(201)
  return answer.body
}

const change = (id: string, body: object): Promise<Answer> => hr.patch(`/api/org-units/${id}`, body)
const tree = async (): Promise<UnitSeen[]> => (await hr.get('/api/org-units')).body.rows

describe('the organisation tree', () => {
  it('begins with the company as a legal entity of its own, which cannot be removed', async () => {
    const [first] = await tree()
    expect(first).toMatchObject({ parentId: null, legalEntity: true, can: { change: true, remove: false } })
    expect((await hr.delete(`/api/org-units/${root}`)).body.code).toBe('org_unit_not_empty')
  })

  it('is listed parents before children, in the order units were added, and counts people with those below', async () => {
    const east = await unit('东部公司', root, { legalEntity: true, creditCode: '91350100m000100y43' })
    const second = await unit('第二项目部', east.id)
    await unit('第一项目部', east.id)
    await hr.post('/api/people', { name: '张三', unitId: second.id })
    const rows = (await tree()).filter(({ id, parentId }) => id === root || id === east.id || parentId === east.id)
    expect(rows.map(({ name, peopleCount }) => [name, peopleCount])).toEqual([
      ['示例工程有限公司', 1],
      ['东部公司', 1],
      ['第二项目部', 1],
      ['第一项目部', 0],
    ])
    expect(rows[1]).toMatchObject({ creditCode: '91350100M000100Y43', legalEntity: true, can: { remove: false } })
  })

  it('refuses a credit code whose check character does not fit', async () => {
    const wrong = { parentId: root, name: '错码公司', legalEntity: true, creditCode: '91350100M000100Y44' }
    const answer = await hr.post('/api/org-units', wrong)
    expect(answer.body).toMatchObject({ code: 'invalid_input', errors: [{ path: 'creditCode' }] })
  })

  it('refuses two units of one name under one parent, and allows them elsewhere', async () => {
    const a = await unit('甲公司')
    const b = await unit('乙公司')
    await unit('质量部（一）', a.id)
    await unit('质量部(一)', b.id)
    const again = await hr.post('/api/org-units', { parentId: a.id, name: '质量部(一)' })
    expect(again).toMatchObject({ status: 409, body: { code: 'org_unit_name_taken' } })
    const atOnce = await Promise.all([1, 2].map(() => hr.post('/api/org-units', { parentId: a.id, name: '安全部' })))
    expect(atOnce.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('a moved unit takes everything below it along, and the paths of its people', async () => {
    const from = await unit('移出公司')
    const to = await unit('移入公司')
    const moved = await unit('项目部', from.id)
    const team = await unit('一队', moved.id)
    const { body: person } = await hr.post('/api/people', { name: '李四', unitId: team.id })
    expect(person.unit.path).toBe('示例工程有限公司/移出公司/项目部/一队')
    expect((await change(moved.id, { version: 1, parentId: to.id, name: '大项目部' })).body).toMatchObject({
      version: 2,
      parentId: to.id,
      name: '大项目部',
    })
    expect((await hr.get(`/api/people/${person.id}`)).body.unit.path).toBe('示例工程有限公司/移入公司/大项目部/一队')
    expect(await unitIdsOf(here.context.db, to.id, 'below')).toEqual([to.id, moved.id, team.id])
    expect(await unitIdsOf(here.context.db, to.id, 'only')).toEqual([to.id])
  })

  it('refuses to move a unit below itself, also when two moves would do it together', async () => {
    const one = await unit('一')
    const two = await unit('二')
    const child = await unit('一之一', one.id)
    expect((await change(one.id, { version: 1, parentId: child.id })).body.code).toBe('org_unit_cycle')
    expect((await change(one.id, { version: 1, parentId: one.id })).body.code).toBe('org_unit_cycle')
    const both = await Promise.all([
      change(one.id, { version: 1, parentId: two.id }),
      change(two.id, { version: 1, parentId: one.id }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(both.find(({ status }) => status === 422)!.body.code).toBe('org_unit_cycle')
  })

  it('refuses over somebody else’s change, and what does not exist', async () => {
    const { id } = await unit('改名部')
    await change(id, { version: 1, name: '新名部' })
    const late = await change(id, { version: 1, name: '别名部' })
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', current: { version: 2, name: '新名部' } },
    })
    expect((await change(newId(), { version: 1 })).status).toBe(404)
    expect((await change(id, { version: 2, parentId: newId() })).status).toBe(404)
    expect((await hr.post('/api/org-units', { parentId: newId(), name: 'x' })).status).toBe(404)
  })

  it('only an empty unit is removed', async () => {
    const parent = await unit('将撤部')
    const child = await unit('将撤组', parent.id)
    const { body: person } = await hr.post('/api/people', { name: '王五', unitId: child.id })
    const remove = (id: string): Promise<Answer> => hr.delete(`/api/org-units/${id}`)
    expect((await remove(parent.id)).body.code).toBe('org_unit_not_empty')
    expect((await remove(child.id)).body.code).toBe('org_unit_not_empty')
    await hr.patch(`/api/people/${person.id}`, { version: 1, unitId: root })
    expect([(await remove(child.id)).status, (await remove(parent.id)).status]).toEqual([204, 204])
    expect((await remove(parent.id)).status).toBe(404)
    expect((await tree()).some(({ id }) => id === parent.id)).toBe(false)
  })
})

describe('departments named by a spreadsheet', () => {
  const ensure = (...names: string[]): Promise<Map<string, string>> =>
    inTransaction(here.context.db, (tx) =>
      ensureOrgUnits(here.context, peopleSeams(here.context).listener, tx, here.actor('hr'), names),
    )

  it('are found or made, once, plain names below the company', async () => {
    const ids = await ensure(
      '财务部',
      '华东建工有限公司/机电部',
      '华东建工有限公司 > 机电部',
      '示例工程有限公司/财务部',
      '华东建工有限公司',
    )
    expect(ids.get('财务部')).toBe(ids.get('示例工程有限公司/财务部'))
    expect(ids.get('华东建工有限公司/机电部')).toBe(ids.get('华东建工有限公司 > 机电部'))
    const units = new Map((await orgTree(here.context.db)).map((one) => [one.id, one]))
    expect(units.get(ids.get('财务部')!)).toMatchObject({ path: '示例工程有限公司/财务部', legalEntity: false })
    expect(units.get(ids.get('华东建工有限公司/机电部')!)).toMatchObject({
      path: '示例工程有限公司/华东建工有限公司/机电部',
      parentId: ids.get('华东建工有限公司'),
    })
    expect(units.get(ids.get('华东建工有限公司')!)!.legalEntity).toBe(true)
    expect(await ensure('财务部', '机电部')).toEqual(
      new Map([
        ['财务部', ids.get('财务部')],
        ['机电部', ids.get('华东建工有限公司/机电部')],
      ]),
    )
  })

  it('two imports at once make one unit', async () => {
    const [one, two] = await Promise.all([ensure('同时部'), ensure('同时部')])
    expect(one.get('同时部')).toBe(two.get('同时部'))
  })

  it('legal entities are known by their names', async () => {
    const found = await legalEntities(here.context.db)
    expect(found).toEqual(
      expect.arrayContaining([
        { id: root, name: '示例工程有限公司', names: ['示例工程有限公司'] },
        expect.objectContaining({ name: '华东建工有限公司' }),
      ]),
    )
  })
})

describe('a legal entity that comes later', () => {
  it('is the employer of the credentials that named it before, at once', async () => {
    const person = (await hr.post('/api/people', { name: '赵六' })).body
    const register = async (employerName: string): Promise<string> => {
      const input = { personId: person.id, typeId: 'constructor-1', registered: true, employerName, draft: true }
      const answer = await hr.post('/api/credentials', input)
      expect(answer.status, JSON.stringify(answer.body)).toBe(201)
      return answer.body.id
    }
    const employerOf = async (id: string) => (await hr.get(`/api/credentials/${id}`)).body.employer
    const added = await register('华建机电（厦门）有限公司')
    const ticked = await register('华建装饰有限公司')
    const renamed = await register('华建幕墙有限公司')
    expect(await employerOf(added)).toMatchObject({ unitId: null })

    const entity = await unit('华建机电(厦门)有限公司', root, { legalEntity: true })
    expect((await employerOf(added)).unitId).toBe(entity.id)
    expect((await hr.get(`/api/credentials?employer=${entity.id}`)).body.total).toBe(1)
    const { rows } = (await hr.get(`/api/credentials/${added}/timeline`)).body
    expect(rows[0]).toMatchObject({ action: 'credential.employer_recognised', changes: [] })

    const plain = await unit('华建装饰有限公司')
    expect((await employerOf(ticked)).unitId).toBeNull()
    await change(plain.id, { version: 1, legalEntity: true })
    expect((await employerOf(ticked)).unitId).toBe(plain.id)
    await change(plain.id, { version: 2, name: '华建幕墙有限公司' })
    expect((await employerOf(renamed)).unitId).toBe(plain.id)
    expect((await employerOf(ticked)).unitId).toBe(plain.id)
  })
})

describe('the company', () => {
  it('is named on the first run; its time zone is the installation’s', async () => {
    expect((await hr.get('/api/company')).body).toEqual({
      version: expect.any(Number),
      name: '示例工程有限公司',
      province: null,
      timeZone: 'Asia/Shanghai',
      today: '2026-11-24',
      can: { change: false },
    })
  })

  it('is changed by an administrator, and its root unit takes the name along', async () => {
    const { version } = await companySettings(here.context.db)
    const changed = await admin.patch('/api/company', { version, name: '示例建设集团有限公司', province: '北京' })
    expect(changed.body).toMatchObject({ version: version + 1, name: '示例建设集团有限公司', province: '北京' })
    expect((await tree())[0]!.name).toBe('示例建设集团有限公司')
    const late = await admin.patch('/api/company', { version, name: '另一名' })
    expect(late.body).toMatchObject({ code: 'changed_meanwhile', current: { province: '北京' } })
    expect((await hr.patch('/api/company', { version: version + 1 })).body.code).toBe('forbidden')
  })
})
