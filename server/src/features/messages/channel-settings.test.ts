import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type FakeTokenVendor,
  receiverSecret,
  startFakeWecom,
  wecomAccount,
} from '../../../testing/fake-vendors/index.ts'
import { type Client, everythingIn, type World, world } from '../../../testing/index.ts'
import { sql } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'

let here: World
let admin: Client
let vendor: FakeTokenVendor

beforeAll(async () => {
  here = await world()
  admin = here.as('admin')
  vendor = await startFakeWecom()
  return () => vendor.close()
})

beforeEach(async () => {
  await sql`delete from message_channel`.execute(here.context.db)
})

const { corpId, agentId, appSecret, key } = wecomAccount
const app = () => ({
  kind: 'wecom_app',
  name: '企业微信',
  settings: { service: vendor?.url, corpId, agentId },
  secrets: { appSecret },
})
const robot = (name = '安全群') => ({ kind: 'wecom_robot', name, settings: { service: vendor.url }, secrets: { key } })
const hook = {
  kind: 'webhook',
  name: 'OA',
  settings: { url: 'https://oa.example.com/hook' },
  secrets: { signingSecret: receiverSecret },
}

async function added(body: object) {
  const answer = await admin.post('/api/channels', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}
const change = ({ id, version, kind }: { id: string; version: number; kind: string }, body: object) =>
  admin.patch(`/api/channels/${id}`, { kind, version, ...body })
const list = async () => (await admin.get('/api/channels')).body.rows

describe('a channel', () => {
  it('is added and listed with its settings and the names of its secrets, and no secret anywhere', async () => {
    const channel = await added(app())
    expect(channel).toEqual({
      id: channel.id,
      version: 1,
      kind: 'wecom_app',
      way: 'chat',
      name: '企业微信',
      enabled: true,
      settings: { service: vendor.url, corpId, agentId },
      secretsStored: ['appSecret'],
      paused: null,
      lastError: null,
      test: null,
    })
    expect(await list()).toEqual([channel])
    expect(JSON.stringify(await everythingIn(here.context.db))).not.toContain(appSecret)
  })

  it('keeps its secrets when others change, takes new ones, and tells the ledger their names alone', async () => {
    const first = await added(app())
    const second = (await change(first, { name: '微信通知', enabled: false, secrets: {} })).body
    expect(second).toMatchObject({ version: 2, name: '微信通知', enabled: false, secretsStored: ['appSecret'] })
    const third = (await change(second, { secrets: { appSecret: 'another-secret' } })).body
    expect(third.version).toBe(3)
    const entries = await changesOf(here.context.db, { subject: { type: 'channel', id: first.id } }, { limit: 9 })
    expect(entries.map(({ action }) => action)).toEqual(['channel.changed', 'channel.changed', 'channel.added'])
    expect(entries[0]!.after).toMatchObject({ name: '微信通知', enabled: false, secrets: ['appSecret'] })
    expect(JSON.stringify(entries)).not.toMatch(/another-secret|wecom-app-secret/)
  })

  it('changed by two at once: one is told what it is now', async () => {
    const channel = await added(app())
    await change(channel, { name: '一' })
    const late = await change(channel, { name: '二' })
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', current: { name: '一', version: 2 } },
    })
  })

  it('does not send its secret anywhere else without being given it again', async () => {
    const channel = await added(app())
    const settings = { service: 'https://elsewhere.example.com', corpId, agentId }
    const refused = await change(channel, { settings })
    expect(refused).toMatchObject({ status: 422, body: { code: 'channel_secrets_missing', names: ['appSecret'] } })
    expect((await change(channel, { settings, secrets: { appSecret: 'x' } })).status).toBe(200)
  })

  it.each([
    ['without a secret it needs', { ...hook, secrets: {} }, 'channel_secrets_missing'],
    ['with a secret of another kind', { ...hook, secrets: { key } }, 'invalid_input'],
    ['with a secret that is none', { ...hook, secrets: { signingSecret: 'whsec_short' } }, 'invalid_input'],
    ['of an unknown kind', { ...hook, kind: 'fax' }, 'invalid_input'],
    ['with settings of another kind', { ...hook, settings: { corpId } }, 'invalid_input'],
    ['whose address is not encrypted', { ...hook, settings: { url: 'http://oa.example.com/' } }, 'invalid_input'],
    [
      'whose address looks like this machine',
      { ...hook, settings: { url: 'http://127.0.0.1@oa.example.com/' } },
      'invalid_input',
    ],
    ['whose address holds a password', { ...hook, settings: { url: 'https://a:b@oa.example.com/' } }, 'invalid_input'],
    [
      'whose service is not encrypted',
      { ...app(), settings: { service: 'http://qyapi.example.com', corpId, agentId } },
      'invalid_input',
    ],
    [
      'whose service is a path',
      { ...app(), settings: { service: 'https://qyapi.example.com/x', corpId, agentId } },
      'invalid_input',
    ],
  ])('%s is refused', async (_what, body, code) => {
    expect((await admin.post('/api/channels', body)).body.code).toBe(code)
    expect(await list()).toEqual([])
  })

  it('has its name alone, until it is removed with its secrets', async () => {
    const channel = await added(robot())
    expect((await admin.post('/api/channels', robot())).body.code).toBe('channel_name_taken')
    expect((await admin.delete(`/api/channels/${channel.id}`)).status).toBe(204)
    expect((await admin.delete(`/api/channels/${channel.id}`)).status).toBe(404)
    expect(await list()).toEqual([])
    await added(robot())
    const { rows } = await sql`select name from message_channel where secrets is null`.execute(here.context.db)
    expect(rows).toEqual([{ name: '安全群' }])
  })

  it('of another kind it is not, and there are thirty at most', async () => {
    const channel = await added(robot())
    expect((await admin.patch(`/api/channels/${channel.id}`, { ...hook, version: 1 })).body.code).toBe('wrong_state')
    await sql`insert into message_channel (id, kind, name, settings, created_at, updated_at)
      select gen_random_uuid(), 'webhook', n::text, '{}', now(), now() from generate_series(1, 29) n`.execute(
      here.context.db,
    )
    expect((await admin.post('/api/channels', hook)).body.code).toBe('too_many_channels')
  })

  it('takes its place in the order', async () => {
    const [one, two, three] = [await added(app()), await added(robot()), await added(robot('二群'))]
    expect((await list()).map(({ id }: { id: string }) => id)).toEqual([one.id, two.id, three.id])
    const ids = [three.id, one.id, two.id]
    const { body } = await admin.put('/api/channels/order', { ids })
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(ids)
    expect((await admin.put('/api/channels/order', { ids: [one.id, two.id] })).status).toBe(404)
  })

  it('that is paused is resumed once', async () => {
    const channel = await added(app())
    await sql`update message_channel set paused_at = now(), paused_reason = 'invalid credential'`.execute(
      here.context.db,
    )
    expect((await list())[0].paused).toMatchObject({ reason: 'invalid credential' })
    const resumed = await admin.post(`/api/channels/${channel.id}/resume`)
    expect(resumed).toMatchObject({ status: 200, body: { paused: null } })
    expect((await admin.post(`/api/channels/${channel.id}/resume`)).body.code).toBe('wrong_state')
  })
})

describe('a test message', () => {
  const test = ({ id }: { id: string }, body = {}) => admin.post(`/api/channels/${id}/test`, body)

  it('goes to the group, or to the address named, also while the channel is off', async () => {
    const before = vendor.arrived.length
    expect((await test(await added(robot()))).body).toMatchObject({ accepted: true, class: null, code: '' })
    const channel = await added(app())
    await change(channel, { enabled: false })
    expect((await test(channel, { address: 'zhangsan' })).body.accepted).toBe(true)
    const [group, person] = vendor.arrived.slice(before)
    expect([group?.to, person?.to]).toEqual(['group', 'zhangsan'])
    expect(person?.text).toContain('企业微信')
    expect((await list()).map((one: { test: { accepted: boolean } }) => one.test.accepted)).toEqual([true, true])
    // The address is in the vendor's hands and nowhere else.
    expect(JSON.stringify(await everythingIn(here.context.db))).not.toContain('zhangsan')
  })

  it('that is refused shows the vendor’s words, and they stay with the channel', async () => {
    const channel = await added({ ...app(), secrets: { appSecret: 'wrong-app-secret' } })
    const { body } = await test(channel, { address: 'zhangsan' })
    expect(body).toMatchObject({ accepted: false, class: 'channel', code: '40001', reason: 'invalid credential •••' })
    const [stored] = await list()
    expect(stored).toMatchObject({
      test: { accepted: false, code: '40001' },
      lastError: { reason: 'invalid credential •••' },
    })
    const [entry] = await changesOf(here.context.db, { subject: { type: 'channel', id: channel.id } }, { limit: 1 })
    expect(entry).toMatchObject({ action: 'channel.tested', after: { accepted: false, code: '40001' } })
  })

  it('has nowhere to go when the asker has no address of that kind', async () => {
    expect(await test(await added(app()))).toMatchObject({ status: 422, body: { code: 'channel_address_missing' } })
  })

  it('of an SMS goes by the template named; without one the channel says so', async () => {
    const settings = {
      service: 'http://127.0.0.1:2',
      region: 'ap-guangzhou',
      secretId: 'AKID',
      appId: '14',
      signName: '持证',
    }
    const channel = await added({ kind: 'sms_tencent', name: '短信', settings, secrets: { secretKey: 'sms-secret' } })
    expect((await test(channel, { address: '13900000000' })).body).toMatchObject({
      class: 'message',
      code: 'no_template',
    })
    const sms = { templateCode: '1110', variables: [{ name: '1', value: '张三' }] }
    expect((await test(channel, { address: '13900000000', sms })).body).toMatchObject({
      class: 'retry',
      code: 'not_reachable',
    })
  })

  it('of an event never goes inside', async () => {
    const channel = await added({ ...hook, settings: { url: `${vendor.url}/hook` } })
    expect((await test(channel)).body).toMatchObject({ class: 'channel', code: 'inside_address' })
  })
})
