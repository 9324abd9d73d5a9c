import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { type World, world } from '../../testing/index.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { changesOf } from '../platform/ledger/index.ts'
import { accountCommand } from './account.ts'

const old = 'correct horse battery 马'
const own = 'eleven purple umbrellas 伞'
const keys = temporaryFolder('keys')
let here: World

beforeAll(async () => {
  here = await world({ environment: { CHIZHENG_KEYS: keys } })
  await here.as('admin').get('/api/session')
})
afterEach(() => vi.restoreAllMocks())

async function account(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const written = { said: '', complained: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.said += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.complained += text
    return true
  })
  const { url } = here.database
  const code = await accountCommand(args, { DATABASE_URL: url, CHIZHENG_DATA: keys, CHIZHENG_KEYS: keys })
  vi.restoreAllMocks()
  return { code, ...written }
}

async function signIn(username: string, password: string, newPassword?: string) {
  const payload = { username, password, ...(newPassword === undefined ? {} : { newPassword }) }
  const { statusCode, body } = await here.app.inject({ method: 'POST', url: '/api/session', payload })
  return [statusCode, (JSON.parse(body) as { code?: string }).code]
}

it('a password for one sign-in, which asks for another; sessions end, and the ledger says so', async () => {
  const client = here.asAccount({ username: 'locked-out', grants: [{ role: 'admin', unitId: null }] })
  const { id } = (await client.get('/api/accounts?q=locked-out')).body.rows[0]
  const reopened = await account('locked-out')
  expect([reopened.code, reopened.complained]).toEqual([0, ''])
  const password = /sign-in: (\S{16})\n/.exec(reopened.said)![1]!
  expect((await client.get('/api/session')).status).toBe(401)
  expect(await signIn('locked-out', old)).toEqual([401, 'wrong_credentials'])
  expect(await signIn('locked-out', password)).toEqual([401, 'password_renewal_required'])
  expect(await signIn('locked-out', password, own)).toEqual([201, undefined])
  const entries = await changesOf(here.context.db, { subject: { type: 'account', id } }, { limit: 9 })
  expect(entries).toContainEqual(expect.objectContaining({ action: 'account.reopened', actorLabel: 'command line' }))
  expect(JSON.stringify(entries)).not.toContain(password)
})

it.each([
  ['nobody’s name', ['no-such-name'], 1, /no account/],
  ['no name', [], 64, /USERNAME/],
  ['a flag', ['--force'], 64, /USERNAME/],
])('%s is answered with a sentence', async (_, args, code, sentence) => {
  expect(await account(...args)).toEqual({ code, said: '', complained: expect.stringMatching(sentence) })
})

it('an account that an administrator disabled stays so', async () => {
  const admin = here.as('admin')
  await here.asAccount({ username: 'sent-away', grants: [{ role: 'auditor', unitId: null }] }).get('/api/session')
  const { id, version } = (await admin.get('/api/accounts?q=sent-away')).body.rows[0]
  expect((await admin.patch(`/api/accounts/${id}`, { version, enabled: false })).status).toBe(200)
  expect((await account('sent-away')).complained).toMatch(/disabled/)
})
