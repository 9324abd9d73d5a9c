import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { newId, sql } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { codeAt, stepAt } from '../../platform/one-time-code/index.ts'

/** As every account that a test world makes. */
const password = 'correct horse battery 马'
const another = 'lange Wege, kurze Beine'
const reason = '疑似钓鱼邮件'
let here: World
let admin: Client

beforeAll(async () => {
  here = await world()
  admin = here.as('admin')
})

beforeEach(async () => {
  await sql`delete from sign_in_attempt`.execute(here.context.db)
})

async function signIn(username: string, more: { password?: string; newPassword?: string; code?: string } = {}) {
  const payload = { username, password, ...more }
  const response = await here.app.inject({ method: 'POST', url: '/api/session', payload })
  const { code, reason } = response.json()
  return { status: response.statusCode, ...(code ? { code } : {}), ...(reason ? { reason } : {}) }
}

async function made(username: string): Promise<{ client: Client; id: string }> {
  const client = here.asAccount({ username, grants: [{ role: 'auditor', unitId: null }] })
  return { client, id: (await client.get('/api/session')).body.account.id }
}

const ask = (accounts: readonly string[], client = admin) =>
  client.post('/api/accounts/password-renewal', { accounts, reason })
const accountOf = async (username: string) => (await admin.get(`/api/accounts?q=${username}`)).body.rows[0]
const actions = async (id: string): Promise<string[]> =>
  (await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 9 })).map(({ action }) => action)

describe('an account whose password may be known', () => {
  it('is signed out at once, and let in with a new password only', async () => {
    const { client, id } = await made('phished')
    expect((await ask([id])).body).toEqual({ rows: [{ id, outcome: 'asked' }] })
    expect((await client.get('/api/session')).body.code).toBe('not_signed_in')
    expect(await accountOf('phished')).toMatchObject({ renewalAsked: true, sessions: 0, enabled: true })
    const [asked] = await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 1 })
    expect(asked).toMatchObject({ action: 'account.renewal_asked', reason, actorLabel: 'admin' })

    expect(await signIn('phished')).toEqual({ status: 401, code: 'password_renewal_required' })
    expect((await signIn('phished', { password: 'wrong wrong', newPassword: another })).code).toBe('wrong_credentials')
    expect(await signIn('phished', { newPassword: password })).toEqual({ status: 422, code: 'password_same' })
    // The same characters as another keyboard writes them are the same password.
    expect((await signIn('phished', { newPassword: password.normalize('NFD') })).code).toBe('password_same')
    expect(await signIn('phished', { newPassword: 'phished2026' })).toMatchObject({
      code: 'password_weak',
      reason: 'guessable',
    })
    expect((await signIn('phished', { newPassword: another })).status).toBe(201)
    expect((await signIn('phished')).code).toBe('wrong_credentials')
    expect((await signIn('phished', { password: another })).status).toBe(201)
    expect(await accountOf('phished')).toMatchObject({ renewalAsked: false })
    expect((await actions(id))[0]).toBe('account.password_renewed')
  })

  it('asking is no failure, however often', async () => {
    const { id } = await made('patient')
    await ask([id])
    for (let nth = 0; nth < 8; nth++) expect((await signIn('patient')).code).toBe('password_renewal_required')
    expect((await signIn('patient', { newPassword: another })).status).toBe(201)
  })

  it('is opened by one of two who renew it at once', async () => {
    const { id } = await made('race')
    await ask([id])
    const both = await Promise.all([
      signIn('race', { newPassword: another }),
      signIn('race', { newPassword: 'ganz anders, viel laenger' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401])
  })

  it('with a second factor takes the new password before the code, and no code in vain', async () => {
    const { client, id } = await made('both')
    const { secret } = (await client.post('/api/session/second-factor', { password })).body
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
    const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
    const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
    const code = (steps: number) => codeAt(key, stepAt(Date.now() / 1000) + steps)
    await client.post('/api/session/second-factor/confirm', { code: code(-1) })
    await ask([id])
    const now = code(0)
    expect((await signIn('both', { code: now })).code).toBe('password_renewal_required')
    expect((await signIn('both', { code: now, newPassword: 'kurz' })).code).toBe('password_weak')
    expect((await signIn('both', { newPassword: another })).code).toBe('second_factor_required')
    expect((await signIn('both', { newPassword: another, code: '000000' })).code).toBe('second_factor_wrong')
    expect((await signIn('both', { newPassword: another, code: now })).status).toBe(201)
  })

  it('is done by a password that an administrator gives', async () => {
    const { id } = await made('given')
    await ask([id])
    const { version } = await accountOf('given')
    expect((await admin.patch(`/api/accounts/${id}`, { version, password: another })).body.renewalAsked).toBe(false)
    expect((await signIn('given', { password: another })).status).toBe(201)
  })
})

describe('many at once', () => {
  it('are told one by one what became of them', async () => {
    const [first, second] = [await made('many.1'), await made('many.2')]
    await ask([second.id])
    const invited = (await admin.post('/api/accounts/invite', { username: 'many.3', displayName: 'x' })).body.account.id
    const me = (await admin.get('/api/session')).body.account.id
    const nobody = newId()
    const { body } = await ask([first.id, second.id, invited, me, nobody, first.id])
    expect(body.rows).toEqual([
      { id: first.id, outcome: 'asked' },
      { id: second.id, outcome: 'asked_already' },
      { id: invited, outcome: 'no_password' },
      { id: me, outcome: 'own_account' },
      { id: nobody, outcome: 'not_found' },
    ])
    expect((await admin.get('/api/session')).status).toBe(200)
    expect(await actions(second.id)).toEqual(['account.renewal_asked', 'account.created'])
  })

  it('may be all of a filtered list', async () => {
    const { client } = await made('listed.1')
    await made('listed.2')
    const { body } = await admin.post('/api/accounts/password-renewal', { filter: { q: 'listed.' }, reason })
    expect(body.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['asked', 'asked'])
    expect((await client.get('/api/session')).status).toBe(401)
  })

  it('are an administrator’s, with a reason', async () => {
    const { id } = await made('asked.by.hr')
    expect((await ask([id], here.as('hr'))).body.code).toBe('forbidden')
    for (const body of [{ accounts: [id] }, { accounts: [id], reason: ' ' }, { accounts: [], reason }, { reason }])
      expect((await admin.post('/api/accounts/password-renewal', body)).status).toBe(422)
  })
})
