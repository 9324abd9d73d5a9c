import { createHash } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { sql } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'

const password = 'kurze Wege, lange Beine'
let here: World

beforeAll(async () => {
  here = await world({ environment: { CHIZHENG_TRUSTED_PROXIES: '1' } })
  const account = { username: 'li.ming', displayName: '李明', grants: [{ role: 'hr', unitId: null }], password }
  expect((await here.as('admin').post('/api/accounts', account)).status).toBe(201)
})

beforeEach(async () => {
  await sql`delete from sign_in_attempt`.execute(here.context.db)
})

// The server limits requests by address besides; tests that are not about it come from an address of their own.
let addresses = 0
const newAddress = (): string => `192.0.2.${++addresses}`

async function signIn(given: { username?: string; password?: string; from?: string; device?: string } = {}) {
  const response = await here.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-forwarded-for': given.from ?? newAddress() },
    payload: { username: given.username ?? 'li.ming', password: given.password ?? password },
    cookies: given.device === undefined ? {} : { chizheng_device: given.device },
  })
  const cookieOf = (wanted: string) => response.cookies.find(({ name }) => name === wanted)
  const cookie = cookieOf('chizheng_session')
  const device = cookieOf('chizheng_device')?.value
  return { status: response.statusCode, body: response.json(), cookie, token: cookie?.value ?? '', device }
}

async function ask(token: string, method: 'GET' | 'DELETE' = 'GET', csrfToken?: string, url = '/api/session') {
  const headers = { ...(csrfToken === undefined ? {} : { 'x-csrf-token': csrfToken }) }
  const response = await here.app.inject({ method, url, headers, cookies: { chizheng_session: token } })
  return { status: response.statusCode, body: response.body === '' ? null : response.json(), cookies: response.cookies }
}

describe('signing in', () => {
  it('tells who one is and what one may, by a cookie out of reach of scripts', async () => {
    const { status, body, cookie, token } = await signIn({ username: ' Li.Ming ' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      account: { username: 'li.ming', displayName: '李明' },
      roles: [{ role: 'hr', everywhere: true, units: [], people: 0 }],
      company: { name: '示例工程有限公司', today: '2026-11-24', timeZone: 'Asia/Shanghai' },
    })
    expect(body.permissions).toContain('people.reveal')
    expect(body.permissions).not.toContain('accounts.manage')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookie?.secure).toBeUndefined()
    expect((await ask(token)).body).toEqual(body)
  })

  it('keeps the token as a hash only', async () => {
    const { token } = await signIn()
    const rows = await sql<{ hash: string }>`select encode(token_hash, 'hex') as hash from session`.execute(
      here.context.db,
    )
    expect(rows.rows.map(({ hash }) => hash)).toContain(createHash('sha256').update(token).digest('hex'))
    expect(JSON.stringify(rows.rows)).not.toContain(Buffer.from(token).toString('hex'))
  })

  it('leaves an entry, and the day it was', async () => {
    const { body } = await signIn()
    const session = await sql<{ id: string }>`
      select id from session where account_id = ${body.account.id} order by id desc limit 1`.execute(here.context.db)
    const entries = await changesOf(
      here.context.db,
      { subject: { type: 'session', id: session.rows[0]!.id } },
      { limit: 5 },
    )
    expect(entries).toMatchObject([{ action: 'session.started', actorLabel: '李明', after: { username: 'li.ming' } }])
    const { rows } = (await here.as('admin').get('/api/accounts')).body
    expect(rows.find(({ username }: { username: string }) => username === 'li.ming').lastSignInAt).not.toBeNull()
  })

  it('answers the same for an unknown name and a wrong password', async () => {
    const [unknown, wrong] = [await signIn({ username: 'nobody' }), await signIn({ password: 'kurze Wege' })]
    expect(unknown).toMatchObject({ status: 401, body: { code: 'wrong_credentials' }, token: '' })
    expect({ ...unknown.body, instance: '' }).toEqual({ ...wrong.body, instance: '' })
  })

  it('keeps the password as argon2id, made anew when its costs have risen', async () => {
    const kept = async (): Promise<string> => {
      const { rows } = await sql<{ hash: string }>`
        select password_hash as hash from account where username = 'li.ming'`.execute(here.context.db)
      return rows[0]!.hash
    }
    const costs = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/
    expect(await kept()).toMatch(costs)
    const old = await hash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 })
    await sql`update account set password_hash = ${old} where username = 'li.ming'`.execute(here.context.db)
    expect((await signIn({ password: 'kurze Wege' })).status).toBe(401)
    expect(await kept()).toBe(old)
    expect((await signIn()).status).toBe(201)
    const renewed = await kept()
    expect(renewed).toMatch(costs)
    expect((await signIn()).status).toBe(201)
    expect(await kept()).toBe(renewed)
  })

  it('takes a password in any form a keyboard writes it in', async () => {
    expect((await signIn({ password: 'ｋｕｒｚｅ Wege, lange Beine' })).status).toBe(201)
  })

  it('has a secure cookie where the product is served over https', async () => {
    const secure = await world({ environment: { CHIZHENG_PUBLIC_URL: 'https://certificates.example.cn' } })
    await secure.as('admin').get('/api/session')
    const payload = { username: 'admin', password: 'correct horse battery 马' }
    const response = await secure.app.inject({ method: 'POST', url: '/api/session', payload })
    expect(response.cookies[0]).toMatchObject({ name: 'chizheng_session', secure: true })
  })
})

describe('guessing', () => {
  const fail = (from: string, username = 'li.ming') => signIn({ from, username, password: 'wrong wrong wrong' })

  it('has to wait after five failures, though the password be right; elsewhere it is not', async () => {
    const from = newAddress()
    for (let attempt = 0; attempt < 5; attempt++) expect((await fail(from)).body.code).toBe('wrong_credentials')
    const waiting = await signIn({ from })
    expect(waiting).toMatchObject({ status: 429, body: { code: 'sign_in_locked', seconds: 5 } })
    expect((await signIn()).status).toBe(201)
  })

  it('ten at once are ten', async () => {
    const from = newAddress()
    const answers = await Promise.all(Array.from({ length: 10 }, () => fail(from)))
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429, 429])
  })

  it('a success begins the count anew', async () => {
    const from = newAddress()
    for (let attempt = 0; attempt < 4; attempt++) await fail(from)
    expect((await signIn({ from })).status).toBe(201)
    for (let attempt = 0; attempt < 4; attempt++) await fail(from)
    expect((await signIn({ from })).status).toBe(201)
  })

  it('from everywhere slows strangers, and not the place where the owner has been', async () => {
    const home = newAddress()
    await signIn({ from: home })
    // The name's own count is the one that neither address nor both together are part of.
    await fail(newAddress())
    const key = createHash('sha256')
      .update(JSON.stringify(['name', 'li.ming']))
      .digest()
    await sql`update sign_in_attempt set failures = 5000 where key = ${key}`.execute(here.context.db)
    expect((await signIn()).body).toMatchObject({ code: 'sign_in_locked', seconds: 5 })
    expect((await signIn({ from: home })).status).toBe(201)
  })

  it('by a stranger at the same address does not stop the owner on a known device', async () => {
    const office = newAddress()
    const { device, cookie } = await signIn({ from: office })
    expect(device).toMatch(/^[\w-]{43}$/)
    expect(device).not.toBe(cookie?.value)
    for (let attempt = 0; attempt < 5; attempt++) await fail(office)
    expect((await signIn({ from: office })).status).toBe(429)
    expect((await signIn({ from: office, device: device! })).status).toBe(201)
    // Nor does what the owner mistypes there give the stranger anything back.
    expect((await signIn({ from: office })).status).toBe(429)
  })

  it('with a device of one’s own is slowed for every other name, and with an invented one for all', async () => {
    const { device } = await signIn({ username: 'admin', password: 'correct horse battery 马' })
    for (const guessed of [device!, 'A'.repeat(43)]) {
      const from = newAddress()
      const guess = () => signIn({ from, device: guessed, password: 'wrong wrong wrong' })
      for (let attempt = 0; attempt < 5; attempt++) expect((await guess()).status).toBe(401)
      expect((await guess()).status).toBe(429)
    }
  })

  it('on a known device is slowed as well', async () => {
    const { device } = await signIn()
    const guess = () => signIn({ device: device!, password: 'wrong wrong wrong' })
    for (let attempt = 0; attempt < 5; attempt++) expect((await guess()).status).toBe(401)
    expect((await guess()).body).toMatchObject({ code: 'sign_in_locked', seconds: 5 })
  })

  it('leaves no trace of unknown names after a day; places where somebody signed in stay for ninety', async () => {
    await fail(newAddress(), 'nobody')
    await signIn()
    await sql`update sign_in_attempt set last_at = now() - interval '25 hours', succeeded_at = succeeded_at - interval '25 hours'`.execute(
      here.context.db,
    )
    await signIn()
    const { rows } = await sql<{ succeeded: boolean }>`
      select succeeded_at is not null as succeeded from sign_in_attempt where last_at < now() - interval '1 hour'`.execute(
      here.context.db,
    )
    expect(rows).toEqual([{ succeeded: true }, { succeeded: true }])
  })
})

describe('nine o’clock', () => {
  it('sixty colleagues sign in within a minute from one address, for the first time', async () => {
    const [hashed] = (
      await sql<{ hash: string }>`select password_hash as hash from account where username = 'li.ming'`.execute(
        here.context.db,
      )
    ).rows
    await sql`
      insert into account (id, username, display_name, password_hash, password_set_at, created_at, updated_at)
      select gen_random_uuid(), 'colleague-' || n, '同事', ${hashed!.hash}, now(), now(), now()
      from generate_series(1, 60) n`.execute(here.context.db)
    const from = newAddress()
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => signIn({ from, username: `colleague-${index + 1}` })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(60).fill(201))
  })
})

describe('a session', () => {
  it('ends by signing out, with an entry', async () => {
    const { token, body } = await signIn()
    const out = await ask(token, 'DELETE', body.csrfToken)
    expect(out.status).toBe(204)
    expect(out.cookies).toMatchObject([{ name: 'chizheng_session', value: '' }])
    expect((await ask(token)).body.code).toBe('not_signed_in')
    const ended = await sql<{ after: object }>`
      select snapshot->'after' as after from ledger_change where action = 'session.ended'`.execute(here.context.db)
    expect(ended.rows).toContainEqual({ after: { accountId: body.account.id, because: 'signed_out' } })
  })

  it('changes nothing without its own CSRF token', async () => {
    const [one, two] = [await signIn(), await signIn()]
    for (const csrfToken of [undefined, '', two.body.csrfToken]) {
      expect((await ask(one.token, 'DELETE', csrfToken)).body.code).toBe('csrf_mismatch')
    }
    expect((await ask(one.token)).status).toBe(200)
  })

  it.each([
    ['when it is idle', 'idle_until = now()'],
    ['after its last day', 'idle_until = now(), ends_at = now()'],
  ])('ends %s', async (_, moved) => {
    const { token } = await signIn()
    const tokenHash = createHash('sha256').update(token).digest()
    await sql`update session set ${sql.raw(moved)} where token_hash = ${tokenHash}`.execute(here.context.db)
    expect((await ask(token)).body.code).toBe('not_signed_in')
    await signIn()
    const left = await sql`select 1 from session where token_hash = ${tokenHash}`.execute(here.context.db)
    expect(left.rows).toEqual([])
  })

  it('is kept from idling by use, and never beyond its last day', async () => {
    const { token } = await signIn()
    const tokenHash = createHash('sha256').update(token).digest()
    const hoursLeft = async (): Promise<number> => {
      const { rows } = await sql<{ hours: string }>`
        select extract(epoch from idle_until - now()) / 3600 as hours from session where token_hash = ${tokenHash}`.execute(
        here.context.db,
      )
      return Math.round(Number(rows[0]!.hours))
    }
    await sql`update session set idle_until = now() + interval '1 hour' where token_hash = ${tokenHash}`.execute(
      here.context.db,
    )
    await ask(token)
    expect(await hoursLeft()).toBe(12)
    await sql`update session set idle_until = now() + interval '1 hour', ends_at = now() + interval '2 hours'
      where token_hash = ${tokenHash}`.execute(here.context.db)
    await ask(token)
    expect(await hoursLeft()).toBe(2)
  })

  it.each(['', 'x', 'A'.repeat(43)])('is not opened by the token %j', async (token) => {
    expect((await ask(token)).body.code).toBe('not_signed_in')
  })
})
