import type { Way } from '@chizheng/contract'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addChannel, fakeChannel } from '../../../testing/fake-channel.ts'
import { type Client, type World, world } from '../../../testing/index.ts'
import { inTransaction, newId, sql } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { queueMessages } from './index.ts'
import { tidyJob } from './jobs.ts'

// What the queue does by itself after a message was sent, held or lost: receipts, a channel that resumes, the nightly tidying.
let here: World
let hr: Client
const sms = fakeChannel('sms_aliyun', { repeats: 'askable' })
const mail = fakeChannel('smtp')
let smsId: string
const monday = '2026-11-30T10:00:00+08:00'

beforeAll(async () => {
  here = await world({ channels: { smtp: mail.definition, sms_aliyun: sms.definition } })
  here.setNow(monday)
  hr = here.as('hr')
  await here.as('admin').get('/api/session')
  smsId = await addChannel(here, 'sms_aliyun', '短信')
  await addChannel(here, 'smtp')
  await sql`insert into message_template (template, way, language, sms_code, sms_variables, updated_at)
    values ('push', 'sms', 'zh-CN', 'SMS_1', '{"name": "fromName"}', now())`.execute(here.context.db)
})

beforeEach(() => {
  here.setNow(monday)
  sms.receipt = null
  for (const fake of [sms, mail]) fake.calls.length = 0
})

let people = 0
async function tell(ways: Way[], fields: { email?: string } = {}): Promise<{ key: string; personId: string }> {
  const phone = `139${String(++people).padStart(8, '0')}`
  const { body } = await hr.post('/api/people', { name: '张三', phone, email: fields.email ?? null })
  const key = newId()
  const data = { items: [], fromName: '李四' }
  await inTransaction(here.context.db, (tx) =>
    queueMessages(tx, here.context, [
      { key, template: 'push', to: { personId: body.id }, ways, data, credentialIds: [] },
    ]),
  )
  return { key, personId: body.id }
}

/** The clock moves on, and every job that waits for its time has reached it. */
async function later(minutes: number): Promise<void> {
  here.setNow(new Date(here.context.clock.now().getTime() + minutes * 60_000).toISOString())
  await sql`update graphile_worker._private_jobs set run_at = now() where run_at > now()`.execute(here.context.db)
  await here.drainJobs()
}
const waiting = async (job: string): Promise<number> =>
  (
    await sql<{
      count: number
    }>`select count(*)::int as count from graphile_worker.jobs where task_identifier = ${job}`.execute(here.context.db)
  ).rows[0]!.count
const log = async (personId: string) =>
  (await hr.get(`/api/messages?person=${personId}`)).body.rows
    .map((row: { way: string; state: string; obstacle: string | null; reason: string | null }) =>
      [row.way, row.state, row.obstacle, row.reason].filter(Boolean).join(' '),
    )
    .sort()

describe('a receipt', () => {
  it('is asked for some minutes after the vendor accepted, and the log says that it arrived', async () => {
    const { personId } = await tell(['sms'])
    await later(0)
    expect(await log(personId)).toEqual(['sms sent'])
    sms.receipt = { fate: 'delivered', code: 'DELIVERED', reason: 'DELIVERED' }
    await later(10)
    expect(await log(personId)).toEqual(['sms delivered'])
    expect(await waiting('messages.receipt')).toBe(0)
  })

  it('that does not come is asked for four times, and the message stays sent', async () => {
    const { personId, key } = await tell(['sms'])
    for (const minutes of [0, 10, 50, 300, 1_080]) await later(minutes)
    expect(await log(personId)).toEqual(['sms sent'])
    const { rows } = await sql`select receipt_asked as asked from message where key = ${key}`.execute(here.context.db)
    expect(rows).toEqual([{ asked: 4 }])
    expect(await waiting('messages.receipt')).toBe(0)
    expect(sms.calls).toHaveLength(1)
  })

  it('that says it failed takes the next way, with the vendor’s words; the number is none the worse', async () => {
    const { personId } = await tell(['sms'], { email: 'a@example.cn' })
    await later(0)
    sms.receipt = { fate: 'failed', code: 'UNDELIV', reason: '关机' }
    await later(10)
    expect(await log(personId)).toEqual(['mail sent', 'sms fell_back address 关机'])
    expect((await hr.get(`/api/people/${personId}/reach`)).body.wrongAddresses).toEqual([])
  })

  it('that says nobody is there is remembered of the address as well', async () => {
    const { personId } = await tell(['sms'])
    await later(0)
    sms.receipt = { fate: 'failed', code: 'MK:0001', reason: '空号', isWrongAddress: true }
    await later(10)
    expect(await log(personId)).toEqual(['sms unreachable address 空号'])
    expect((await hr.get(`/api/people/${personId}/reach`)).body).toMatchObject({
      reachableBy: [],
      wrongAddresses: [{ kind: 'phone', reason: '空号' }],
    })
  })
})

describe('a channel whose vendor takes no more that day', () => {
  const channel = async () =>
    (await here.as('admin').get('/api/channels')).body.rows.find(({ id }: { id: string }) => id === smsId)

  it('says until when, and goes on by itself the vendor’s next day', async () => {
    const first = await tell(['sms'])
    const second = await tell(['sms'])
    sms.meets({ outcome: 'refused', class: 'channel', code: 'DAY', reason: '当日已满', retryAfterSeconds: 14 * 3_600 })
    await later(0)
    expect(sms.calls).toHaveLength(1)
    expect((await channel()).paused).toMatchObject({
      reason: '当日已满',
      resumesAt: expect.stringMatching(/^2026-11-30T16:00:0/),
    })
    const told = await sql<{ text: string }>`select text from message where template = 'channel_paused'`.execute(
      here.context.db,
    )
    expect(told.rows[0]!.text).toContain('2026-12-01 00:00 自动恢复')
    // A job that comes too early changes nothing.
    await later(60)
    expect((await channel()).paused).not.toBeNull()
    here.setNow('2026-12-01T08:00:01+08:00')
    await later(0)
    expect((await channel()).paused).toBeNull()
    for (const { personId } of [first, second]) expect(await log(personId)).toEqual(['sms sent'])
    const [entry] = await changesOf(here.context.db, { subject: { type: 'channel', id: smsId } }, { limit: 1 })
    expect(entry).toMatchObject({ action: 'channel.resumed', before: { reason: '当日已满' } })
  })
})

const tidy = () => inTransaction(here.context.db, (tx) => enqueue(tx, tidyJob, { day: '2026-12-01' }))

describe('every night', () => {
  it('what lost its job goes', async () => {
    const { personId } = await tell(['sms'])
    await sql`delete from graphile_worker._private_jobs`.execute(here.context.db)
    await here.drainJobs()
    expect(await log(personId)).toEqual(['sms queued'])
    await tidy()
    await later(0)
    expect(await log(personId)).toEqual(['sms sent'])
  })

  it('what was said three years ago is forgotten, and that it was said is not', async () => {
    const [old, young] = [await tell(['sms']), await tell(['sms'])]
    await later(0)
    for (const [{ key }, at] of [
      [old, '2023-11-29'],
      [young, '2023-12-01'],
    ] as const)
      await sql`update message set created_at = ${at}::timestamptz, credential_ids = array[gen_random_uuid()] where key = ${key}`.execute(
        here.context.db,
      )
    await tidy()
    await here.drainJobs()
    const kept = async ({ key }: { key: string }) =>
      (
        await sql<object>`
          select state, person_id is not null as "toSomebody", sent_at is not null as "at", text is null as "textless",
            title is null as "titleless", data = '{}' as "dataless", credential_ids = '{}' as "aboutNothing"
          from message where key = ${key}`.execute(here.context.db)
      ).rows[0]
    const always = { state: 'sent', toSomebody: true, at: true }
    const gone = (is: boolean) => ({ textless: is, titleless: is, dataless: is, aboutNothing: is })
    expect(await kept(old)).toEqual({ ...always, ...gone(true) })
    expect(await kept(young)).toEqual({ ...always, ...gone(false) })
  })
})
