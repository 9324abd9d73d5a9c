import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { newId, sql } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'

const password = 'kurze Wege, lange Beine'
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36'
const wecom = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148 wxwork/4.1.10 MicroMessenger/7.0.1'
let here: World

beforeAll(async () => {
  here = await world({ environment: { CHIZHENG_TRUSTED_PROXIES: '1' } })
})

async function account(username: string): Promise<string> {
  const body = { username, displayName: username, grants: [{ role: 'hr', unitId: null }], password }
  return (await here.as('admin').post('/api/accounts', body)).body.id
}

/** A browser signed in from that address. */
async function browserOf(username: string, userAgent = chrome, address = '192.0.2.1') {
  const headers = { 'x-forwarded-for': address, 'user-agent': userAgent }
  const payload = { username, password }
  const signedIn = await here.app.inject({ method: 'POST', url: '/api/session', headers, payload })
  expect(signedIn.statusCode).toBe(201)
  const cookies = { chizheng_session: signedIn.cookies[0]!.value }
  const ask = async (method: 'GET' | 'DELETE', url: string, from = address) => {
    const sent = { ...headers, 'x-forwarded-for': from, 'x-csrf-token': signedIn.json().csrfToken }
    const response = await here.app.inject({ method, url, cookies, headers: sent })
    return { status: response.statusCode, body: response.body === '' ? null : response.json() }
  }
  const isOpen = async (): Promise<boolean> => (await ask('GET', '/api/session')).status === 200
  return { ask, isOpen }
}

const endings = async (accountId: string): Promise<unknown[]> => {
  const { rows } = await sql<{ because: string }>`
    select snapshot->'after'->>'because' as because from ledger_change
    where action = 'session.ended' and snapshot->'after'->>'accountId' = ${accountId}`.execute(here.context.db)
  return rows.map(({ because }) => because)
}

describe('one’s own sessions', () => {
  it('are told by what one signed in with, from where, since when and when it was used last', async () => {
    await account('many')
    const desk = await browserOf('many')
    await browserOf('many', wecom, '198.51.100.7')
    await account('other')
    await browserOf('other')
    await sql`update session set used_at = now() - interval '3 hours', created_at = now() - interval '2 days'
      where system = 'windows'`.execute(here.context.db)
    await sql`update session set used_at = now() - interval '1 hour' where system = 'ios'`.execute(here.context.db)
    const { rows } = (await desk.ask('GET', '/api/sessions', '203.0.113.9')).body
    expect(rows).toMatchObject([
      { program: 'chrome', system: 'windows', address: '203.0.113.9', isThis: true },
      { program: 'wecom', system: 'ios', address: '198.51.100.7', isThis: false },
    ])
    expect(Date.now() - Date.parse(rows[0].usedAt)).toBeLessThan(60_000)
    expect(Date.now() - Date.parse(rows[0].startedAt)).toBeGreaterThan(47 * 3_600_000)
    expect(JSON.stringify(rows)).not.toMatch(/token|Mozilla/)
  })

  it('that time has ended are not among them', async () => {
    await account('idle')
    const desk = await browserOf('idle')
    await browserOf('idle', wecom)
    await sql`update session set idle_until = now() where system = 'ios'`.execute(here.context.db)
    expect((await desk.ask('GET', '/api/sessions')).body.rows).toMatchObject([{ isThis: true }])
  })

  it('end one by one, with an entry; those of others are not found', async () => {
    const id = await account('lost-phone')
    const [desk, phone] = [await browserOf('lost-phone'), await browserOf('lost-phone', wecom)]
    await account('stranger')
    const stranger = await browserOf('stranger')
    const { rows } = (await desk.ask('GET', '/api/sessions')).body
    const lost = rows.find(({ isThis }: { isThis: boolean }) => !isThis)
    expect((await stranger.ask('DELETE', `/api/sessions/${lost.id}`)).body.code).toBe('not_found')
    expect(await phone.isOpen()).toBe(true)
    expect((await desk.ask('DELETE', `/api/sessions/${lost.id}`)).status).toBe(204)
    expect([await phone.isOpen(), await desk.isOpen()]).toEqual([false, true])
    expect((await desk.ask('DELETE', `/api/sessions/${lost.id}`)).body.code).toBe('not_found')
    const [entry] = await changesOf(here.context.db, { subject: { type: 'session', id: lost.id } }, { limit: 1 })
    expect(entry).toMatchObject({ action: 'session.ended', actorLabel: 'lost-phone' })
    expect(await endings(id)).toEqual(['ended_by_owner'])
  })

  it('all end but the one that asks', async () => {
    const id = await account('everywhere')
    const browsers = [await browserOf('everywhere'), await browserOf('everywhere'), await browserOf('everywhere')]
    expect((await browsers[1]!.ask('DELETE', '/api/sessions')).status).toBe(204)
    expect(await Promise.all(browsers.map(({ isOpen }) => isOpen()))).toEqual([false, true, false])
    expect(await endings(id)).toEqual(['ended_by_owner', 'ended_by_owner'])
  })
})

describe('an administrator', () => {
  it('sees where accounts are signed in, and signs one out everywhere', async () => {
    const id = await account('suspect')
    const browsers = [await browserOf('suspect'), await browserOf('suspect')]
    const sessions = async (): Promise<number> =>
      (await here.as('admin').get('/api/accounts')).body.rows.find((row: { id: string }) => row.id === id).sessions
    expect(await sessions()).toBe(2)
    expect((await browsers[0]!.ask('DELETE', `/api/accounts/${id}/sessions`)).body.code).toBe('forbidden')
    expect((await here.as('admin').delete(`/api/accounts/${id}/sessions`)).status).toBe(204)
    expect(await Promise.all(browsers.map(({ isOpen }) => isOpen()))).toEqual([false, false])
    expect(await sessions()).toBe(0)
    expect(await endings(id)).toEqual(['ended_by_admin', 'ended_by_admin'])
    expect(await (await browserOf('suspect')).isOpen()).toBe(true)
  })

  it('is told of an account that is not there', async () => {
    expect((await here.as('admin').delete(`/api/accounts/${newId()}/sessions`)).body.code).toBe('not_found')
  })
})
