import type { Way } from '@chizheng/contract'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addChannel, fakeChannel, Killed } from '../../../testing/fake-channel.ts'
import { type World, world } from '../../../testing/index.ts'
import { inTransaction, newId, sql } from '../../platform/db/index.ts'
import { deliverDue, type MessageSeams, queueMessages, releaseMessages } from './index.ts'

// What must survive: nobody is told twice by a way, nobody is never told, and the log says why.
let here: World
let seams: MessageSeams
let smtpId: string
const undeliverable: string[] = []
const mail = fakeChannel('smtp', { repeats: 'dropped' })
const sms = fakeChannel('sms_aliyun', { repeats: 'askable' })
const wecom = fakeChannel('wecom_app', { repeats: 'possible' })
const dingtalk = fakeChannel('dingtalk_notice', {
  repeats: 'possible',
  limits: { sameTextPerDay: 1, perPersonPerDay: 2 },
})
const robot = fakeChannel('dingtalk_robot', { repeats: 'possible', limits: { perMinute: 20 } })
const fakes = [mail, sms, wecom, dingtalk, robot]
let robotId: string

const monday = '2026-11-30T10:00:00+08:00'

beforeAll(async () => {
  const channels = Object.fromEntries(fakes.map(({ definition }) => [definition.kind, definition]))
  here = await world({ channels })
  seams = {
    ...here.messageSeams,
    listener: { onUndeliverable: async (_tx, _context, { key }) => void undeliverable.push(key) },
  }
  smtpId = await addChannel(here, 'smtp')
  for (const kind of ['sms_aliyun', 'wecom_app', 'dingtalk_notice'] as const) await addChannel(here, kind)
  robotId = await addChannel(here, 'dingtalk_robot')
  await here.as('admin').get('/api/session')
  await sql`insert into message_template (template, way, language, sms_code, sms_variables, updated_at)
    values ('push', 'sms', 'zh-CN', 'SMS_1', '{"name": "fromName"}', now())`.execute(here.context.db)
})

beforeEach(() => {
  here.setNow(monday)
  for (const fake of fakes) {
    fake.accepted.length = 0
    fake.calls.length = 0
    fake.meetsAlways(null)
  }
  undeliverable.length = 0
})

async function person(fields: { email?: string; phone?: string; wecom?: string; dingtalk?: string }): Promise<string> {
  const { email = null, phone = null } = fields
  const answer = await here.as('hr').post('/api/people', { name: '张三', email, phone })
  const id: string = answer.body.id
  await sql`insert into message_recipient (person_id, wecom_user, dingtalk_user, updated_at)
    values (${id}::uuid, ${fields.wecom ?? null}, ${fields.dingtalk ?? null}, now())`.execute(here.context.db)
  return id
}

async function order(
  to: { personId: string } | { channelId: string },
  ways: Way[],
  note: string | null = null,
): Promise<string> {
  const key = newId()
  await inTransaction(here.context.db, (tx) =>
    queueMessages(tx, here.context, [
      { key, template: 'push', to, ways, data: { items: [], fromName: '李四', note }, credentialIds: [] },
    ]),
  )
  return key
}

const deliver = (): Promise<void> => deliverDue(here.context, seams)
const after = (minutes: number, from = monday): void =>
  here.setNow(new Date(new Date(from).getTime() + minutes * 60_000).toISOString())

interface Row {
  way: Way
  state: string
  refusal: string | null
  attempts: number
  maybe_double: boolean
}
const rowsOf = async (key: string): Promise<Row[]> =>
  (
    await sql<Row>`select way, state, refusal, attempts, maybe_double from message where key = ${key} order by created_at, id`.execute(
      here.context.db,
    )
  ).rows
const attemptsOf = async (key: string): Promise<(string | null)[]> =>
  (
    await sql<{ outcome: string | null }>`select outcome from message_attempt a join message m on m.id = a.message_id
      where m.key = ${key} order by a.number`.execute(here.context.db)
  ).rows.map(({ outcome }) => outcome)
const refused = (kind: 'retry' | 'address' | 'message' | 'channel' | 'unknown') =>
  ({ outcome: 'refused', class: kind, code: 'E', reason: 'no' }) as const

describe('a message', () => {
  it('is sent once, and is sent when the channel accepted it', async () => {
    const key = await order({ personId: await person({ email: 'a@example.cn' }) }, ['mail'])
    await deliver()
    await deliver()
    expect(mail.calls).toHaveLength(1)
    expect(mail.accepted[0]).toMatchObject({ address: 'a@example.cn', title: expect.stringContaining('李四 催办') })
    expect(await rowsOf(key)).toMatchObject([{ state: 'sent', attempts: 1, maybe_double: false }])
  })

  it('of two workers goes out once', async () => {
    const key = await order({ personId: await person({ email: 'b@example.cn' }) }, ['mail'])
    await Promise.all([deliver(), deliver(), deliver()])
    expect(mail.calls).toHaveLength(1)
    expect(await attemptsOf(key)).toEqual(['accepted'])
  })

  it('waits for the morning when it is ordered at night', async () => {
    here.setNow('2026-11-27T21:00:00+08:00')
    await order({ personId: await person({ email: 'c@example.cn' }) }, ['mail'])
    await deliver()
    here.setNow('2026-11-30T07:59:00+08:00')
    await deliver()
    expect(mail.calls).toHaveLength(0)
    here.setNow('2026-11-30T08:00:01+08:00')
    await deliver()
    expect(mail.accepted).toHaveLength(1)
  })

  it('to somebody who left meanwhile is cancelled', async () => {
    const id = await person({ email: 'd@example.cn' })
    const key = await order({ personId: id }, ['mail'])
    await sql`update person set employment_state = 'left' where id = ${id}::uuid`.execute(here.context.db)
    await deliver()
    expect(await rowsOf(key)).toMatchObject([{ state: 'cancelled', refusal: 'has_left' }])
  })
})

describe('killed after the vendor accepted and before it was written down', () => {
  it.each([
    ['where the vendor drops a repeat: repeated', 'mail', mail, { email: 'k1@example.cn' }, 2, 1, false],
    ['where it can be asked: asked', 'sms', sms, { phone: '13900000011' }, 1, 1, false],
    ['elsewhere: repeated, and marked', 'chat', wecom, { wecom: 'k3' }, 2, 2, true],
  ] as const)('%s', async (_, way, fake, fields, calls, accepted, marked) => {
    const key = await order({ personId: await person(fields) }, [way])
    fake.meets({ outcome: 'cut_off' })
    await expect(deliver()).rejects.toThrow(Killed)
    // Another worker does not take it while the first may still be at it.
    await deliver()
    expect(fake.calls).toHaveLength(1)
    after(3)
    await deliver()
    expect([fake.calls.length, fake.accepted.length]).toEqual([calls, accepted])
    expect(await rowsOf(key)).toMatchObject([{ state: 'sent', attempts: 2, maybe_double: marked }])
    expect(await attemptsOf(key)).toEqual(['cut_off', 'accepted'])
  })
})

describe('a way that fails', () => {
  it('for good is followed by the next one', async () => {
    const key = await order({ personId: await person({ email: 'f@example.cn', wecom: 'f' }) }, ['mail'])
    mail.meets(refused('address'))
    await deliver()
    expect(await rowsOf(key)).toMatchObject([
      { way: 'mail', state: 'fell_back', refusal: 'address' },
      { way: 'chat', state: 'sent' },
    ])
    expect(undeliverable).toEqual([])
  })

  it('and is the last is handed to whoever listens', async () => {
    const key = await order({ personId: await person({ email: 'g@example.cn' }) }, ['mail'])
    mail.meets(refused('message'))
    await deliver()
    expect(await rowsOf(key)).toMatchObject([{ state: 'unreachable', refusal: 'message' }])
    expect(undeliverable).toEqual([key])
  })

  it('beside one that told them is a failure and no alarm', async () => {
    const key = await order({ personId: await person({ email: 'h@example.cn', wecom: 'h' }) }, ['mail', 'chat'])
    mail.meets(refused('address'))
    await deliver()
    const states = (await rowsOf(key)).map(({ way, state }) => `${way} ${state}`).sort()
    expect(states).toEqual(['chat sent', 'mail failed'])
    expect(undeliverable).toEqual([])
  })

  it('for now is tried again, later each time', async () => {
    const key = await order({ personId: await person({ email: 'i@example.cn' }) }, ['mail'])
    mail.meets(refused('retry'), refused('retry'))
    await deliver()
    after(4)
    await deliver()
    expect(mail.calls).toHaveLength(1)
    after(6)
    await deliver()
    after(22)
    await deliver()
    expect(mail.calls).toHaveLength(3)
    expect(await rowsOf(key)).toMatchObject([{ state: 'sent', attempts: 3 }])
  })
})

describe('a channel', () => {
  it('that is down for two days loses nothing and doubles nothing', async () => {
    const keys = [
      await order({ personId: await person({ email: 'j1@example.cn' }) }, ['mail']),
      await order({ personId: await person({ email: 'j2@example.cn' }) }, ['mail']),
    ]
    mail.meetsAlways(refused('retry'))
    for (let hours = 0; hours < 48; hours += 6) {
      after(hours * 60)
      await deliver()
    }
    mail.meetsAlways(null)
    for (let hours = 48; hours < 60; hours += 6) {
      after(hours * 60)
      await deliver()
    }
    expect(mail.accepted.map(({ address }) => address).sort()).toEqual(['j1@example.cn', 'j2@example.cn'])
    for (const key of keys) expect(await rowsOf(key)).toMatchObject([{ state: 'sent' }])
    expect(undeliverable).toEqual([])
  })

  it('that refuses everybody is paused, its messages wait, administrators hear it once, and all go when it is resumed', async () => {
    const keys = [
      await order({ personId: await person({ email: 'l1@example.cn' }) }, ['mail']),
      await order({ personId: await person({ email: 'l2@example.cn' }) }, ['mail']),
    ]
    mail.meets(refused('channel'))
    await deliver()
    after(2 * 24 * 60)
    await deliver()
    expect(mail.calls).toHaveLength(1)
    for (const key of keys) expect(await rowsOf(key)).toMatchObject([{ state: 'held', refusal: 'channel' }])
    const told = await sql<{ title: string }>`select title from message where template = 'channel_paused'`.execute(
      here.context.db,
    )
    expect(told.rows).toEqual([{ title: '消息渠道“smtp”已暂停' }])
    await inTransaction(here.context.db, async (tx) => {
      await sql`update message_channel set paused_at = null where id = ${smtpId}::uuid`.execute(tx)
      await releaseMessages(tx, here.context, smtpId)
    })
    await deliver()
    expect(mail.accepted).toHaveLength(2)
  })

  it('takes messages at the pace of its vendor', async () => {
    for (let count = 0; count < 3; count++) await order({ channelId: robotId }, ['group'], String(count))
    await deliver()
    expect(robot.accepted).toHaveLength(1)
    after(4 / 60)
    await deliver()
    expect(robot.accepted).toHaveLength(2)
    after(7 / 60)
    await deliver()
    expect(robot.accepted).toHaveLength(3)
  })

  it('that drops the same text of a day gets it the next working day, and only so many a day', async () => {
    const to = { personId: await person({ dingtalk: 'm' }) }
    const same = [await order(to, ['chat']), await order(to, ['chat'])]
    await deliver()
    expect(dingtalk.accepted).toHaveLength(1)
    expect(await rowsOf(same[1]!)).toMatchObject([{ state: 'queued', refusal: 'same_text' }])
    await order(to, ['chat'], 'other')
    const third = await order(to, ['chat'], 'one too many')
    await deliver()
    expect(dingtalk.accepted).toHaveLength(2)
    expect(await rowsOf(third)).toMatchObject([{ state: 'queued', refusal: 'day_limit' }])
    here.setNow('2026-12-01T08:00:01+08:00')
    await deliver()
    expect(dingtalk.accepted).toHaveLength(4)
  })
})

describe('an own text', () => {
  it('that cannot be filled gives way to the shipped one, and the log says so', async () => {
    await sql`insert into message_template (template, way, language, title, text, updated_at)
      values ('push', 'chat', 'zh-CN', 'OK', '{{#nothing}}', now())`.execute(here.context.db)
    const key = await order({ personId: await person({ wecom: 'n' }) }, ['chat'])
    await deliver()
    expect(wecom.accepted[0]?.title).toContain('李四 催办')
    const { rows } = await sql`select shipped_instead from message where key = ${key}`.execute(here.context.db)
    expect(rows).toEqual([{ shipped_instead: true }])
  })
})
