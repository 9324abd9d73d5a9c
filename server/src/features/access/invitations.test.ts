import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, everythingIn, type World, world } from '../../../testing/index.ts'
import { newId, sql } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'

const password = 'kurze Wege, lange Beine'
let here: World
let admin: Client

beforeAll(async () => {
  here = await world()
  // A link ends so many days after its instant: in the morning that is the same day here and by UTC.
  here.setNow('2026-11-24T10:00:00+08:00')
  admin = here.as('admin')
})

async function invite(username: string, more: object = {}): Promise<{ id: string; token: string; body: unknown }> {
  const { status, body } = await admin.post('/api/accounts/invite', { username, displayName: '李明', ...more })
  expect(status).toBe(201)
  return { id: body.account.id, token: body.invitation.token, body }
}

const nobody = () => here.as('nobody')
const read = (token: string) => nobody().post('/api/invitation/read', { token })
const accept = (token: string, secret = password) => nobody().post('/api/invitation', { token, password: secret })
const signIn = (username: string, secret = password) =>
  here.app.inject({ method: 'POST', url: '/api/session', payload: { username, password: secret } })

async function account(id: string) {
  const { rows } = (await admin.get('/api/accounts')).body
  return rows.find((row: { id: string }) => row.id === id)
}

const actions = async (id: string): Promise<string[]> =>
  (await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 9 })).map(({ action }) => action)

describe('an invitation', () => {
  it('makes an account that nobody signs in to, until its link has chosen a password', async () => {
    const { id, token, body } = await invite('first', { grants: [{ role: 'hr', unitId: null }] })
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(body).toMatchObject({
      account: { enabled: true, activated: false, invitation: { isOver: false }, grants: [{ role: 'hr', unit: null }] },
      invitation: { expiresAt: expect.stringMatching(/^2026-12-01T/) },
    })
    expect((await signIn('first', '')).statusCode).toBe(422)
    expect((await signIn('first')).json().code).toBe('wrong_credentials')
    expect((await read(token)).body).toMatchObject({
      companyName: '示例工程有限公司',
      username: 'first',
      displayName: '李明',
    })
    const accepted = await accept(token)
    expect(accepted).toMatchObject({ status: 201, body: { account: { id, username: 'first' } } })
    expect(String(accepted.headers['set-cookie'])).toContain('chizheng_session=')
    expect((await signIn('first')).statusCode).toBe(201)
    expect(await account(id)).toMatchObject({ activated: true, invitation: null })
    expect(await actions(id)).toEqual(['account.activated', 'account.invited', 'account.created'])
  })

  it('opens once, also of two at the same time', async () => {
    const { token } = await invite('once')
    const both = await Promise.all([accept(token), accept(token)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 410])
    for (const answer of [await read(token), await accept(token)]) expect(answer.body.code).toBe('invitation_invalid')
  })

  it('stays as it is when the password is refused', async () => {
    const { token } = await invite('weak')
    expect((await accept(token, 'kurz')).body).toMatchObject({ code: 'password_weak', reason: 'short' })
    expect((await accept(token, 'liming1990!!')).body).toMatchObject({ code: 'password_weak', reason: 'guessable' })
    expect((await accept(token)).status).toBe(201)
  })

  it('is kept as a hash only', async () => {
    const { token } = await invite('hashed')
    expect(await everythingIn(here.context.db)).not.toContain(token)
  })

  it('expires after seven days, and a new one opens', async () => {
    const { id, token } = await invite('late')
    here.setNow('2026-12-02T10:00:00+08:00')
    for (const answer of [await read(token), await accept(token)]) expect(answer.body.code).toBe('invitation_invalid')
    expect((await account(id)).invitation).toMatchObject({ isOver: true })
    const renewed = await admin.post(`/api/accounts/${id}/invitation`)
    expect(renewed).toMatchObject({ status: 201, body: { expiresAt: expect.stringMatching(/^2026-12-09T/) } })
    expect((await accept(token)).body.code).toBe('invitation_invalid')
    expect((await accept(renewed.body.token)).status).toBe(201)
    here.setNow('2026-11-24T10:00:00+08:00')
  })

  it('is withdrawn, with an entry, and only while there is one', async () => {
    const { id, token } = await invite('withdrawn')
    expect((await admin.delete(`/api/accounts/${id}/invitation`)).status).toBe(204)
    expect((await accept(token)).body.code).toBe('invitation_invalid')
    expect((await admin.delete(`/api/accounts/${id}/invitation`)).body.code).toBe('not_found')
    expect((await actions(id))[0]).toBe('account.invitation_withdrawn')
    expect((await account(id)).invitation).toBeNull()
  })

  it('ends when the account is disabled, and does not come back with it', async () => {
    const { id, token } = await invite('disabled')
    await admin.patch(`/api/accounts/${id}`, { version: 1, enabled: false })
    expect((await read(token)).body.code).toBe('invitation_invalid')
    expect((await admin.post(`/api/accounts/${id}/invitation`)).body.code).toBe('account_disabled')
    await admin.patch(`/api/accounts/${id}`, { version: 2, enabled: true })
    expect((await accept(token)).body.code).toBe('invitation_invalid')
  })

  it('ends when the person leaves, and when an administrator gives a password', async () => {
    const { body: person } = await admin.post('/api/people', { name: '赵离' })
    const leaver = await invite('leaver', { personId: person.id })
    const { version } = (await admin.get(`/api/people/${person.id}`)).body
    expect((await admin.patch(`/api/people/${person.id}`, { version, employmentState: 'left' })).status).toBe(200)
    expect((await accept(leaver.token)).body.code).toBe('invitation_invalid')
    const given = await invite('given')
    await admin.patch(`/api/accounts/${given.id}`, { version: 1, password })
    expect((await accept(given.token)).body.code).toBe('invitation_invalid')
    expect((await signIn('given')).statusCode).toBe(201)
  })

  it('is for accounts without a password, of somebody who is there', async () => {
    const { id, token } = await invite('active')
    await accept(token)
    expect((await admin.post(`/api/accounts/${id}/invitation`)).body.code).toBe('invitation_used')
    expect((await admin.post(`/api/accounts/${newId()}/invitation`)).body.code).toBe('not_found')
    expect((await admin.post('/api/accounts/invite', { username: 'active', displayName: 'x' })).body.code).toBe(
      'username_taken',
    )
    for (const invented of ['x'.repeat(43), 'x'.repeat(10)]) {
      expect((await read(invented)).body.code).toBe('invitation_invalid')
    }
  })
})

it('an invited administrator is none yet: the last one stays', async () => {
  await invite('second-admin', { grants: [{ role: 'admin', unitId: null }] })
  const me = (await admin.get('/api/session')).body.account.id
  expect((await account(me)).can.disable).toBe(false)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from account where password_hash is null`.execute(
    here.context.db,
  )
  expect(rows[0]!.n).toBeGreaterThan(0)
})
