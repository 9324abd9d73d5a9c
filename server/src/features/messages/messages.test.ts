import { beforeAll, describe, expect, it } from 'vitest'
import { addChannel, fakeChannel } from '../../../testing/fake-channel.ts'
import { type Client, type World, world } from '../../../testing/index.ts'
import { inTransaction } from '../../platform/db/index.ts'
import { deliverDue, queueMessages } from './index.ts'

let here: World
let hr: Client
let zhang: string
let own: Client
const mail = fakeChannel('smtp')

beforeAll(async () => {
  here = await world({ channels: { smtp: mail.definition } })
  here.setNow('2026-11-30T10:00:00+08:00')
  hr = here.as('hr')
  await addChannel(here, 'smtp', '企业邮箱')
  zhang = (await hr.post('/api/people', { name: '张三', email: 'zhang@example.cn' })).body.id
  own = here.asAccount({ username: 'zhang', personId: zhang })
  await own.get('/api/session')
})

async function push(key: string, ways: ('mail' | 'inbox')[] = ['mail', 'inbox']): Promise<void> {
  await inTransaction(here.context.db, (tx) =>
    queueMessages(tx, here.context, [
      {
        key,
        template: 'push',
        to: { personId: zhang },
        ways,
        data: { items: [], fromName: '李四' },
        credentialIds: [],
      },
    ]),
  )
  await deliverDue(here.context, here.messageSeams)
}

const log = async (query = ''): Promise<{ id: string; way: string; state: string }[]> =>
  (await hr.get(`/api/messages${query}`)).body.rows

describe('the log', () => {
  it('shows each message, newest first, with every attempt and the vendor’s words', async () => {
    mail.meets({ outcome: 'refused', class: 'message', code: '554', reason: 'spam' })
    await push('one')
    const rows = (await log()).toSorted((one, other) => (one.way < other.way ? 1 : -1))
    expect(rows).toMatchObject([
      {
        way: 'mail',
        state: 'failed',
        obstacle: 'message',
        reason: 'spam',
        person: { name: '张三' },
        channel: '企业邮箱',
      },
      { way: 'inbox', state: 'sent', title: '李四 催办：0 项证书期限，最近的是' },
    ])
    const [failed] = await log('?state=failed')
    const { body } = await hr.get(`/api/messages/${failed!.id}`)
    expect(body.log).toMatchObject([
      { number: 1, outcome: 'refused', obstacle: 'message', code: '554', reason: 'spam' },
    ])
    expect(body.alsoBy).toMatchObject([{ way: 'inbox', state: 'sent' }])
    expect(await log('?state=delivered')).toEqual([])
    expect(await log(`?way=inbox&person=${zhang}&from=2026-11-30&until=2026-11-30`)).toHaveLength(1)
    expect(await log('?until=2026-11-29')).toEqual([])
  })

  it('is read page by page', async () => {
    await push('two')
    const first = (await hr.get('/api/messages?size=3')).body
    const second = (await hr.get(`/api/messages?size=3&before=${encodeURIComponent(first.next)}`)).body
    const ids = [...first.rows, ...second.rows].map(({ id }: { id: string }) => id)
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(4)
    expect(second.next).toBeNull()
  })

  it('lets a message be sent again, once for each time it was looked at', async () => {
    mail.accepted.length = 0
    const [failed] = await log('?state=failed')
    const url = `/api/messages/${failed!.id}/resend`
    const answers = await Promise.all([hr.post(url, { resends: 0 }), hr.post(url, { resends: 0 })])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    const again = answers.find(({ status }) => status === 201)!.body.id
    expect((await hr.post(`/api/messages/${again}/resend`, { resends: 0 })).body.code).toBe('message_waiting')
    await deliverDue(here.context, here.messageSeams)
    expect(mail.accepted).toHaveLength(1)
    expect((await hr.get(`/api/messages/${again}`)).body).toMatchObject({ state: 'sent', resendOf: failed!.id })
  })
})

describe('the log of a part of the company', () => {
  it('says who of it was told, and not what: they may have been told of people outside', async () => {
    const admin = here.as('admin')
    const unit = (await admin.post('/api/org-units', { parentId: null, name: '甲部' })).body
    const inside = (await hr.post('/api/people', { name: '里人', unitId: unit.id })).body.id
    const outside = (await hr.post('/api/people', { name: '外人', unitId: null })).body.id
    const body = { personId: outside, typeId: 'constructor-2', number: '京2026009', validUntil: '2027-01-01' }
    const certificate = (await hr.post('/api/credentials', body)).body.id
    await here.asAccount({ username: 'inside', personId: inside }).get('/api/session')
    const days = { kind: 'expiry', dueOn: '2027-01-01', daysLeft: 32, stage: '90', profession: null } as const
    const item = { credentialId: certificate, holderName: '外人', typeName: '二级建造师', ...days }
    await inTransaction(here.context.db, (tx) =>
      queueMessages(tx, here.context, [
        {
          key: 'beyond',
          template: 'deadline_digest',
          to: { personId: inside },
          ways: ['inbox'],
          data: { items: [item], hidden: 0 },
          credentialIds: [certificate],
        },
      ]),
    )
    const head = here.asAccount({ username: 'head-of-part', grants: [{ role: 'head', unitId: unit.id }] })
    const { rows } = (await head.get('/api/messages')).body
    expect(rows).toMatchObject([{ state: 'sent', person: { name: '里人' }, title: null }])
    const one = (await head.get(`/api/messages/${rows[0].id}`)).body
    expect(one).toMatchObject({ text: null, title: null, credentialIds: [] })
    expect(JSON.stringify(one)).not.toContain('外人')
    expect((await hr.get(`/api/messages/${rows[0].id}`)).body.text).toContain('外人')
  })
})

describe('an inbox', () => {
  it('counts what is unread, and is its owner’s', async () => {
    const { rows, unread } = (await own.get('/api/inbox')).body
    expect(rows.length).toBeGreaterThan(0)
    expect(unread).toBe(rows.length)
    expect((await hr.get('/api/inbox')).body).toMatchObject({ rows: [], unread: 0 })
    expect((await hr.post('/api/inbox/read', { ids: [rows[0].id] })).body).toEqual({ unread: 0 })
    expect((await own.post('/api/inbox/read', { ids: [rows[0].id] })).body).toEqual({ unread: unread - 1 })
    expect((await own.get('/api/inbox?unread=true')).body.rows).toHaveLength(unread - 1)
    await own.post('/api/inbox/read', { ids: null })
    expect((await own.get('/api/inbox/unread')).body).toEqual({ unread: 0 })
  })
})

describe('settings', () => {
  it('say when messages go out', async () => {
    const { body } = await hr.get('/api/message-settings')
    expect(body).toMatchObject({ quietFrom: 1200, quietUntil: 480, workingDaysOnly: true, language: 'zh-CN' })
    const change = { ...body, quietFrom: 1080 }
    expect((await hr.put('/api/message-settings', change)).body).toMatchObject({ version: 2, quietFrom: 1080 })
    expect((await hr.put('/api/message-settings', change)).body.code).toBe('changed_meanwhile')
    expect((await hr.put('/api/message-settings', { ...change, version: 2, quietFrom: 1440 })).status).toBe(422)
  })

  it('of a person come before the company’s, and are theirs to choose', async () => {
    expect((await own.get('/api/reach')).body).toMatchObject({ version: 0, ways: null, reachableBy: ['inbox', 'mail'] })
    expect((await own.get('/api/reach')).body.each).toEqual([
      { way: 'inbox', channel: null, isPaused: false, fault: null },
      { way: 'chat', channel: null, isPaused: false, fault: 'no_channel' },
      { way: 'mail', channel: '企业邮箱', isPaused: false, fault: null },
      { way: 'sms', channel: null, isPaused: false, fault: 'no_channel' },
    ])
    const answer = await own.put('/api/reach', { version: 0, ways: ['mail', 'inbox'], language: 'en' })
    expect(answer.body).toMatchObject({ version: 1, reachableBy: ['mail', 'inbox'], language: 'en' })
    const byHr = await hr.put(`/api/people/${zhang}/reach`, { version: 1, wecomUser: 'ZhangSan' })
    expect(byHr.body).toMatchObject({ version: 2, wecomUser: 'ZhangSan', language: 'en' })
    expect((await own.put('/api/reach', { version: 1, ways: null })).body.code).toBe('changed_meanwhile')
    expect((await own.get(`/api/people/${zhang}/reach`)).status).toBe(403)
    expect((await here.as('admin').get('/api/reach')).status).toBe(404)
    await push('english', ['mail'])
    expect(mail.accepted.at(-1)?.title).toContain('李四 asks you')
  })
})

describe('an own text', () => {
  const url = '/api/message-templates/push/mail/zh-CN'
  const text = { title: '请办理', text: '{{fromName}} 请您办理 {{count}} 项' }

  it('is refused by the names it may not say, and shown before it is saved', async () => {
    const wrong = { ...text, text: '{{idNumber}} {{#items}}{{holder}}{{salary}}{{/items}}' }
    const refused = await hr.put(url, { version: 0, ...wrong })
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      422,
      'template_wrong',
      expect.stringContaining('idNumber, salary'),
    ])
    const preview = await hr.post('/api/message-templates/preview', {
      template: 'push',
      way: 'mail',
      language: 'zh-CN',
      ...text,
    })
    expect(preview.body).toMatchObject({
      title: '请办理',
      text: expect.stringContaining('赵主管 请您办理 5 项'),
      faults: [],
    })
  })

  it('lies over the shipped one until it is taken away', async () => {
    await own.put('/api/reach', { version: 2, language: null })
    expect((await hr.put(url, { version: 0, ...text })).body).toMatchObject({
      version: 1,
      title: '请办理',
      isBroken: false,
      changed: { at: expect.stringContaining('2026-11-30'), by: expect.any(String) },
    })
    await push('own', ['mail'])
    expect(mail.accepted.at(-1)).toMatchObject({ title: '请办理' })
    expect((await hr.put(url, { version: 0, ...text })).body.code).toBe('changed_meanwhile')
    expect((await hr.delete(url)).status).toBe(204)
    const rows: { template: string; way: string; version: number }[] = (await hr.get('/api/message-templates')).body
      .rows
    expect(rows.find(({ template, way }) => template === 'push' && way === 'mail')).toMatchObject({
      version: 0,
      changed: null,
    })
  })

  it('of an SMS names the vendor’s template and only words that may stand in one', async () => {
    const sms = '/api/message-templates/push/sms/zh-CN'
    const body = { version: 0, title: '', text: '', smsCode: 'SMS_1', smsVariables: { url: 'link' } }
    expect((await hr.put(sms, body)).body.code).toBe('template_wrong')
    expect((await hr.put(sms, { ...body, smsVariables: { name: 'fromName' } })).status).toBe(200)
  })
})
