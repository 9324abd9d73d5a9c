import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { newId } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'

const password = 'kurze Wege, lange Beine'
const another = 'lange Wege, kurze Beine'
let here: World
let admin: Client

beforeAll(async () => {
  here = await world()
  admin = here.as('admin')
})

interface AccountSeen {
  readonly id: string
  readonly version: number
  readonly username: string
}

const grant = (role: string, unitId: string | null = null) => ({ role, unitId })

async function create(username: string, grants: readonly object[] = [grant('auditor')]): Promise<AccountSeen> {
  const answer = await admin.post('/api/accounts', { username, displayName: username, grants, password })
  expect(answer.status).toBe(201)
  return answer.body
}

/** A browser signed in as that account, beside the clients the world has. */
async function browserOf(username: string, secret = password, app = here.app) {
  const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload: { username, password: secret } })
  expect(signedIn.statusCode).toBe(201)
  const cookies = { chizheng_session: signedIn.cookies[0]!.value }
  const headers = { 'x-csrf-token': signedIn.json().csrfToken }
  const send = async (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) => {
    const response = await app.inject({ method, url, cookies, headers, ...(payload ? { payload } : {}) })
    return { status: response.statusCode, body: response.json() }
  }
  return { id: signedIn.json().account.id as string, send }
}

const change = (id: string, body: object): Promise<Answer> => admin.patch(`/api/accounts/${id}`, body)

describe('accounts', () => {
  it('are made with roles and a first password, and listed without it', async () => {
    const made = await create('Zhou.Jie', [grant('auditor'), grant('hr'), grant('auditor')])
    expect(made).toMatchObject({
      username: 'zhou.jie',
      grants: [
        { role: 'hr', unit: null },
        { role: 'auditor', unit: null },
      ],
      person: null,
      enabled: true,
      version: 1,
      lastSignInAt: null,
    })
    const { rows } = (await admin.get('/api/accounts')).body
    expect(rows.find(({ id }: AccountSeen) => id === made.id)).toEqual(made)
    expect(JSON.stringify(rows)).not.toMatch(/argon2|password/)
    const entries = await changesOf(here.context.db, { subject: { type: 'account', id: made.id } }, { limit: 5 })
    expect(entries).toMatchObject([
      {
        action: 'account.created',
        after: {
          roles: [
            { role: 'hr', unit: null, unitId: null },
            { role: 'auditor', unit: null, unitId: null },
          ],
        },
      },
    ])
    expect(JSON.stringify(entries)).not.toMatch(/argon2/)
  })

  it('have names of their own', async () => {
    await create('double')
    const body = { username: 'Double', displayName: 'x', grants: [grant('hr')], password }
    expect(await admin.post('/api/accounts', body)).toMatchObject({ status: 409, body: { code: 'username_taken' } })
  })

  it.each([
    ['short', 'kurz'],
    ['guessable', 'aaaaaaaaaaaa'],
    ['guessable', '示例工程有限公司2026'],
    ['guessable', 'wanglina2026'],
  ])('refuse a password that is %s', async (reason, weak) => {
    const body = { username: 'weak', displayName: '王丽娜', grants: [grant('hr')], password: weak }
    expect(await admin.post('/api/accounts', body)).toMatchObject({
      status: 422,
      body: { code: 'password_weak', reason },
    })
  })

  it('change, with both sides in the ledger, and refuse over somebody else’s change', async () => {
    const { id } = await create('changing')
    const changed = await change(id, { version: 1, displayName: '新名', grants: [grant('hr')] })
    expect(changed.body).toMatchObject({ version: 2, displayName: '新名', grants: [{ role: 'hr', unit: null }] })
    const late = await change(id, { version: 1, displayName: '晚名' })
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', current: { version: 2, displayName: '新名' } },
    })
    expect((await change(id, { version: 2, displayName: '新名' })).body.version).toBe(2)
    const [entry] = await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 1 })
    expect(entry).toMatchObject({ action: 'account.changed', before: { displayName: 'changing' } })
    expect((await change(newId(), { version: 1 })).status).toBe(404)
  })

  it('a changed role counts from the next request on', async () => {
    const { id } = await create('promoted')
    const browser = await browserOf('promoted')
    expect((await browser.send('POST', '/api/people', { name: '张三' })).body.code).toBe('forbidden')
    await change(id, { version: 1, grants: [grant('hr')] })
    expect((await browser.send('POST', '/api/people', { name: '张三' })).status).toBe(201)
  })
})

describe('disabling', () => {
  it('ends the account’s sessions at once, and lets nobody in who has not the password', async () => {
    const { id } = await create('leaving')
    const browser = await browserOf('leaving')
    expect((await change(id, { version: 1, enabled: false })).body).toMatchObject({
      enabled: false,
      can: { disable: false },
    })
    expect((await browser.send('GET', '/api/session')).body.code).toBe('not_signed_in')
    const signIn = async (secret: string): Promise<string> =>
      (
        await here.app.inject({
          method: 'POST',
          url: '/api/session',
          payload: { username: 'leaving', password: secret },
        })
      ).json().code
    expect([await signIn(password), await signIn(another)]).toEqual(['account_disabled', 'wrong_credentials'])
    const [entry] = await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 1 })
    expect(entry).toMatchObject({ action: 'account.disabled', before: { enabled: true } })
    await change(id, { version: 2, enabled: true })
    expect((await browser.send('GET', '/api/session')).body.code).toBe('not_signed_in')
    await browserOf('leaving')
  })

  it('oneself, or taking one’s own administrator’s role, is refused', async () => {
    const me = (await admin.get('/api/session')).body.account.id
    const { version } = (await admin.get('/api/accounts')).body.rows.find(({ id }: AccountSeen) => id === me)
    for (const body of [{ enabled: false }, { grants: [grant('hr')] }, { password: another }]) {
      expect((await change(me, { version, ...body })).body.code).toBe('own_account')
    }
  })

  it('of two administrators who disable each other at once exactly one succeeds', async () => {
    const alone = await world()
    const first = alone.as('admin')
    await first.post('/api/accounts', { username: 'second', displayName: 'x', grants: [grant('admin')], password })
    const second = await browserOf('second', password, alone.app)
    const firstId = (await first.get('/api/session')).body.account.id
    const disable = { version: 1, enabled: false }
    const answers = await Promise.all([
      first.patch(`/api/accounts/${second.id}`, disable),
      second.send('PATCH', `/api/accounts/${firstId}`, disable),
    ])
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    // The other was refused as the last administrator, or came too late to be one.
    expect([401, 409]).toContain(statuses.find((status) => status !== 200))
  })
})

describe('passwords', () => {
  it('changing one’s own needs the current one and ends one’s other sessions', async () => {
    await create('own')
    const [one, other] = [await browserOf('own'), await browserOf('own')]
    const change = (current: string, next: string) => one.send('POST', '/api/session/password', { current, next })
    expect((await change(another, 'dritte Wege, keine Beine')).body.code).toBe('wrong_credentials')
    expect((await change(password, 'own2026own2026')).body.code).toBe('password_weak')
    expect((await change(password, another)).body).toEqual({ ok: true })
    expect((await one.send('GET', '/api/session')).status).toBe(200)
    expect((await other.send('GET', '/api/session')).body.code).toBe('not_signed_in')
    await browserOf('own', another)
  })

  it('a new one given by an administrator ends all sessions', async () => {
    const { id } = await create('reset')
    const browser = await browserOf('reset')
    expect((await change(id, { version: 1, password: another })).body.version).toBe(2)
    expect((await browser.send('GET', '/api/session')).body.code).toBe('not_signed_in')
    await browserOf('reset', another)
  })
})
