import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, everythingIn, type World, world } from '../../../testing/index.ts'
import { sql } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { codeAt, stepAt } from '../../platform/one-time-code/index.ts'

/** As every account that a test world makes. */
const password = 'correct horse battery 马'
let here: World
let admin: Client

beforeAll(async () => {
  here = await world({ environment: { CHIZHENG_TRUSTED_PROXIES: '1' } })
  admin = here.as('admin')
})

beforeEach(async () => {
  await sql`delete from sign_in_attempt`.execute(here.context.db)
})

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app does with the secret that is typed into it. */
function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** The code that the app shows so many steps from now. */
const codeOf = (secret: string, steps = 0): string => codeAt(fromBase32(secret), stepAt(Date.now() / 1000) + steps)

async function signIn(username: string, more: { code?: string; password?: string } = {}, from = '192.0.2.1') {
  const response = await here.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-forwarded-for': from },
    payload: { username, password, ...more },
  })
  return { status: response.statusCode, code: response.json().code as string | undefined }
}

const accountOf = async (username: string) => (await admin.get(`/api/accounts?q=${username}`)).body.rows[0]

/** An account whose second factor is on; the code of the step before now is used up by confirming it. */
async function enrolled(username: string) {
  const client = here.asAccount({ username, grants: [{ role: 'auditor', unitId: null }] })
  const { secret } = (await client.post('/api/session/second-factor', { password })).body
  const confirmed = await client.post('/api/session/second-factor/confirm', { code: codeOf(secret, -1) })
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200)
  return { client, secret: secret as string, recoveryCodes: confirmed.body.recoveryCodes as string[] }
}

/** Back as if the code used last had been used long ago, so that a test needs not wait for the next. */
const forgetStep = () => sql`update second_factor set last_step = 0`.execute(here.context.db)

const actions = async (id: string): Promise<string[]> =>
  (await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 20 })).map(({ action }) => action)

describe('turning it on', () => {
  it('takes the password and a first code; until then nothing asks for one', async () => {
    const client = here.asAccount({ username: 'first', grants: [] })
    expect((await client.post('/api/session/second-factor', { password: 'wrong wrong' })).body.code).toBe(
      'wrong_credentials',
    )
    expect((await client.post('/api/session/second-factor/confirm', { code: '123456' })).body.code).toBe('not_found')
    const begun = (await client.post('/api/session/second-factor', { password })).body
    expect(begun.secret).toMatch(/^[A-Z2-7]{32}$/)
    const named = encodeURIComponent('示例工程有限公司')
    expect(begun.uri).toBe(
      `otpauth://totp/${named}:first?secret=${begun.secret}&issuer=${named}&algorithm=SHA1&digits=6&period=30`,
    )
    expect((await client.get('/api/session/second-factor')).body).toEqual({
      on: false,
      since: null,
      recoveryCodesLeft: 0,
    })
    expect((await signIn('first')).status).toBe(201)
    expect((await client.post('/api/session/second-factor/confirm', { code: codeOf(begun.secret, 9) })).body.code).toBe(
      'second_factor_wrong',
    )
    const confirmed = await client.post('/api/session/second-factor/confirm', { code: codeOf(begun.secret) })
    expect(confirmed.body.recoveryCodes).toHaveLength(10)
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10)
    expect((await client.get('/api/session/second-factor')).body).toMatchObject({ on: true, recoveryCodesLeft: 10 })
    expect((await client.post('/api/session/second-factor', { password })).body.code).toBe('second_factor_on')
    const account = await accountOf('first')
    expect(account.secondFactor).toBe(true)
    expect((await actions(account.id))[0]).toBe('account.second_factor_on')
    const kept = await everythingIn(here.context.db)
    expect(kept).not.toContain(begun.secret)
    expect(kept).not.toContain(fromBase32(begun.secret).toString('base64'))
    expect(kept).not.toContain(fromBase32(begun.secret).toString('hex'))
    for (const code of confirmed.body.recoveryCodes) expect(kept).not.toContain(code.replaceAll('-', ''))
  })
})

describe('signing in', () => {
  it('asks for a code once the password is right, and takes each once', async () => {
    const { secret } = await enrolled('sign')
    expect(await signIn('sign', { password: 'wrong wrong' })).toEqual({ status: 401, code: 'wrong_credentials' })
    expect(await signIn('sign')).toEqual({ status: 401, code: 'second_factor_required' })
    expect((await signIn('sign', { code: codeOf(secret, -1) })).code).toBe('second_factor_wrong')
    const code = codeOf(secret)
    expect((await signIn('sign', { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` })).status).toBe(201)
    expect((await signIn('sign', { code })).code).toBe('second_factor_wrong')
    expect((await signIn('sign', { code: codeOf(secret, 5) })).code).toBe('second_factor_wrong')
  })

  it('with one code by two at the same time lets one in', async () => {
    const { secret } = await enrolled('twice')
    const code = codeOf(secret)
    const both = await Promise.all([signIn('twice', { code }), signIn('twice', { code }, '192.0.2.2')])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401])
  })

  it('takes a recovery code once, with an entry', async () => {
    const { client, recoveryCodes } = await enrolled('lost')
    const [first, second] = recoveryCodes as [string, string]
    const both = await Promise.all([signIn('lost', { code: first }), signIn('lost', { code: first.toUpperCase() })])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401])
    expect((await signIn('lost', { code: second.replaceAll('-', ' ') })).status).toBe(201)
    expect((await client.get('/api/session/second-factor')).body.recoveryCodesLeft).toBe(8)
    expect(await actions((await accountOf('lost')).id)).toContain('account.recovery_code_used')
    const renewed = (await client.post('/api/session/second-factor/recovery-codes', { password })).body.recoveryCodes
    expect(renewed).toHaveLength(10)
    expect((await signIn('lost', { code: recoveryCodes[5]! })).code).toBe('second_factor_wrong')
    expect((await signIn('lost', { code: renewed[0] })).status).toBe(201)
  })

  it('without a code is no failure, and forgives none; wrong codes count like wrong passwords', async () => {
    const { secret } = await enrolled('guess')
    for (let nth = 0; nth < 12; nth++) expect((await signIn('guess')).code).toBe('second_factor_required')
    for (let nth = 0; nth < 5; nth++) {
      expect((await signIn('guess', { code: '000000' })).code).toBe('second_factor_wrong')
      if (nth < 4) expect((await signIn('guess')).code).toBe('second_factor_required')
    }
    expect((await signIn('guess')).code).toBe('sign_in_locked')
    expect((await signIn('guess', { code: codeOf(secret) })).code).toBe('sign_in_locked')
    expect((await signIn('guess', { code: codeOf(secret) }, '198.51.100.7')).status).toBe(201)
  })

  it('says nothing of a code to whoever does not know the password', async () => {
    const { secret } = await enrolled('quiet')
    expect((await signIn('quiet', { password: 'wrong wrong', code: codeOf(secret) })).code).toBe('wrong_credentials')
    expect((await signIn('quiet', { code: codeOf(secret) })).status).toBe(201)
  })
})

describe('turning it off', () => {
  it('takes the password or a code, and wrong codes are counted', async () => {
    const { client, secret } = await enrolled('off')
    const off = (body: object) => client.post('/api/session/second-factor/off', body)
    expect((await off({})).status).toBe(422)
    expect((await off({ password: 'wrong wrong' })).body.code).toBe('wrong_credentials')
    expect((await off({ code: '000000' })).body.code).toBe('second_factor_wrong')
    await forgetStep()
    expect((await off({ code: codeOf(secret) })).body).toEqual({ ok: true })
    expect((await off({ password })).body.code).toBe('not_found')
    expect((await signIn('off')).status).toBe(201)
    expect((await actions((await accountOf('off')).id))[0]).toBe('account.second_factor_off')
    const again = await enrolled('off-again')
    expect((await again.client.post('/api/session/second-factor/off', { password })).status).toBe(200)
  })

  it('for somebody who lost it is an administrator’s, with a reason that the ledger keeps', async () => {
    await enrolled('helped')
    const { id } = await accountOf('helped')
    const reset = (body: object, client = admin) => client.post(`/api/accounts/${id}/second-factor/reset`, body)
    expect((await reset({ reason: '手机丢了' }, here.as('hr'))).body.code).toBe('forbidden')
    expect((await reset({ reason: ' ' })).status).toBe(422)
    expect((await reset({ reason: '手机丢了' })).status).toBe(204)
    expect((await reset({ reason: '手机丢了' })).body.code).toBe('not_found')
    expect((await signIn('helped')).status).toBe(201)
    const [, entry] = await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 2 })
    const [newest] = await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 1 })
    expect([newest, entry]).toContainEqual(
      expect.objectContaining({ action: 'account.second_factor_reset', reason: '手机丢了', actorLabel: 'admin' }),
    )
  })
})
