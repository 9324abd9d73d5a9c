import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { newId, sql } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'

const password = 'kurze Wege, lange Beine'
const another = 'lange Wege, kurze Beine'
let here: World
let id: string

beforeAll(async () => {
  here = await world({ environment: { CHIZHENG_TRUSTED_PROXIES: '1' } })
  const account = { username: 'li.ming', displayName: '李明', grants: [{ role: 'hr', unitId: null }], password }
  id = (await here.as('admin').post('/api/accounts', account)).body.id
})

beforeEach(async () => {
  await sql`delete from sign_in_attempt`.execute(here.context.db)
})

async function signIn(from: string, secret = password, device?: string) {
  const response = await here.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-forwarded-for': from },
    payload: { username: 'li.ming', password: secret },
    cookies: device === undefined ? {} : { chizheng_device: device },
  })
  const cookie = response.cookies.find(({ name }) => name === 'chizheng_device')
  return { status: response.statusCode, body: response.json(), device: cookie?.value }
}

async function failFrom(from: string, times = 5, device?: string): Promise<void> {
  for (let nth = 0; nth < times; nth++) expect((await signIn(from, 'wrong wrong', device)).status).toBe(401)
}

const lockedUntil = async (): Promise<string | null> =>
  (await here.as('admin').get('/api/accounts')).body.rows.find((row: { id: string }) => row.id === id).lockedUntil

const lift = () => here.as('admin').delete(`/api/accounts/${id}/lock`)

describe('a lock', () => {
  it('says until when, by the company’s clock, in the reader’s language', async () => {
    await failFrom('192.0.2.1')
    const { status, body } = await signIn('192.0.2.1')
    expect({ status, code: body.code, seconds: body.seconds }).toEqual({
      status: 429,
      code: 'sign_in_locked',
      seconds: 5,
    })
    const inSeconds = (Date.parse(body.until) - Date.now()) / 1000
    expect(inSeconds).toBeGreaterThan(0)
    expect(inSeconds).toBeLessThanOrEqual(6)
    const clock = { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
    expect(body.detail).toContain(new Date(body.until).toLocaleTimeString('en-GB', clock))
  })

  it('is shown to administrators with the account, and to nobody when it is over', async () => {
    expect(await lockedUntil()).toBeNull()
    await failFrom('192.0.2.2')
    expect(Date.parse((await lockedUntil())!)).toBeGreaterThan(Date.now())
    await sql`update sign_in_attempt set last_at = last_at - interval '5 seconds'`.execute(here.context.db)
    expect(await lockedUntil()).toBeNull()
  })

  it('by strangers leaves a browser alone that signed in before', async () => {
    const { device } = await signIn('192.0.2.3')
    await failFrom('192.0.2.3')
    expect((await signIn('192.0.2.3')).status).toBe(429)
    expect((await signIn('192.0.2.3', password, device!)).status).toBe(201)
  })
})

describe('lifting it', () => {
  it.each([
    ['an address', false],
    ['the owner’s own browser', true],
  ])('lets %s try again at once, with an entry', async (_, isKnown) => {
    const from = '192.0.2.4'
    const device = isKnown ? (await signIn(from)).device : undefined
    await failFrom(from, 5, device)
    expect((await signIn(from, password, device)).status).toBe(429)
    expect((await lift()).status).toBe(204)
    expect(await lockedUntil()).toBeNull()
    expect((await signIn(from, password, device)).status).toBe(201)
    const [entry] = await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 1 })
    expect(entry).toMatchObject({ action: 'account.unlocked', after: { username: 'li.ming' } })
    expect(entry!.before).toHaveProperty('lockedUntil')
  })

  it('leaves other names as they are, and writes nothing where nobody waits', async () => {
    const fail = () =>
      here.app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { 'x-forwarded-for': '192.0.2.5' },
        payload: { username: 'hr', password: 'wrong wrong' },
      })
    for (let nth = 0; nth < 5; nth++) await fail()
    const before = await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 50 })
    expect((await lift()).status).toBe(204)
    expect(await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 50 })).toEqual(before)
    expect((await fail()).statusCode).toBe(429)
  })

  it('is what a new password does as well', async () => {
    await failFrom('192.0.2.6')
    const { rows } = (await here.as('admin').get('/api/accounts')).body
    const { version } = rows.find((row: { id: string }) => row.id === id)
    expect((await here.as('admin').patch(`/api/accounts/${id}`, { version, password: another })).status).toBe(200)
    expect((await signIn('192.0.2.6', another)).status).toBe(201)
  })

  it('is for administrators, of an account that is there', async () => {
    expect((await here.as('hr').delete(`/api/accounts/${id}/lock`)).body.code).toBe('forbidden')
    expect((await here.as('admin').delete(`/api/accounts/${newId()}/lock`)).body.code).toBe('not_found')
  })
})
