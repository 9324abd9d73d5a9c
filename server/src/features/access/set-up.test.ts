import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { sql } from '../../platform/db/index.ts'
import { prepareSetUp } from './index.ts'

let here: World

beforeAll(async () => {
  here = await world()
})

const wanted = {
  companyName: '华北建工（集团）有限公司',
  province: '北京',
  username: 'li.ming',
  displayName: '李明',
  password: 'kurze Wege, lange Beine',
}

async function setUp(token: string, change: object = {}) {
  const response = await here.app.inject({
    method: 'POST',
    url: '/api/setup',
    payload: { token, ...wanted, ...change },
  })
  return { status: response.statusCode, body: response.json(), cookies: response.cookies }
}

const needed = async (): Promise<boolean> => (await here.app.inject('/api/setup')).json().needed

// One story: each step is only right after the one before.
it('an installation waits for its first administrator, and only the newest link lets anybody be it', async () => {
  expect(await needed()).toBe(true)
  const older = await prepareSetUp(here.context)
  const newest = await prepareSetUp(here.context)
  expect((await setUp(older!)).body.code).toBe('setup_link_invalid')
  expect((await setUp('x'.repeat(43))).body.code).toBe('setup_link_invalid')
  expect((await setUp(newest!, { password: '华北建工2026' })).body).toMatchObject({
    code: 'password_weak',
    reason: 'short',
  })
  expect((await setUp(newest!, { password: 'hbjg2026liming' })).body).toMatchObject({ code: 'password_weak' })
  expect(await needed()).toBe(true)

  const stored = await sql<{ hash: string }>`select encode(token_hash, 'hex') as hash from setup_link`.execute(
    here.context.db,
  )
  expect(stored.rows).toEqual([{ hash: createHash('sha256').update(newest!).digest('hex') }])

  const both = await Promise.all([setUp(newest!), setUp(newest!, { username: 'second' })])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  expect(both.find(({ status }) => status === 409)!.body.code).toBe('setup_done')
  const done = both.find(({ status }) => status === 201)!
  expect(done.body).toMatchObject({
    roles: [{ role: 'admin', everywhere: true }],
    company: { name: wanted.companyName },
  })

  expect(await needed()).toBe(false)
  expect(await prepareSetUp(here.context)).toBeNull()
  expect((await setUp(newest!)).body.code).toBe('setup_done')

  const cookies = { chizheng_session: done.cookies[0]!.value }
  const units = await here.app.inject({ url: '/api/org-units', cookies })
  expect(units.json().rows).toMatchObject([{ name: wanted.companyName, legalEntity: true, parentId: null }])
  const company = await here.app.inject({ url: '/api/company', cookies })
  expect(company.json()).toMatchObject({ name: wanted.companyName, province: '北京', can: { change: true } })
  const actions = await sql<{ action: string }>`select action from ledger_change order by id`.execute(here.context.db)
  expect(actions.rows.map(({ action }) => action)).toEqual([
    'account.created',
    'org_unit.added',
    'company.founded',
    'session.started',
  ])
})
