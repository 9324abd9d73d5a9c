import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addChannel, fakeChannel } from '../../../testing/fake-channel.ts'
import { type Client, everythingIn, tracesOf, type World, world } from '../../../testing/index.ts'
import { inTransaction, newId, sql } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { deliverDue, type MessageSeams, queueMessages } from './index.ts'

// An address that a vendor refused for good is not tried again, and everybody who looks sees why.
let here: World
let hr: Client
let seams: MessageSeams
const undeliverable: string[] = []
const mail = fakeChannel('smtp')
const sms = fakeChannel('sms_aliyun')
const dingtalk = fakeChannel('dingtalk_notice')
const unknownUser = { outcome: 'refused', class: 'address', code: '550', reason: 'user unknown' } as const

beforeAll(async () => {
  const channels = { smtp: mail.definition, sms_aliyun: sms.definition, dingtalk_notice: dingtalk.definition }
  here = await world({ channels })
  here.setNow('2026-11-30T10:00:00+08:00')
  hr = here.as('hr')
  seams = {
    ...here.messageSeams,
    listener: { onUndeliverable: async (_tx, _context, { key }) => void undeliverable.push(key) },
  }
  await addChannel(here, 'smtp', '企业邮箱')
  for (const kind of ['sms_aliyun', 'dingtalk_notice'] as const) await addChannel(here, kind)
  await sql`insert into message_template (template, way, language, sms_code, sms_variables, updated_at)
    values ('push', 'sms', 'zh-CN', 'SMS_1', '{"name": "fromName"}', now())`.execute(here.context.db)
})

beforeEach(() => {
  for (const fake of [mail, sms, dingtalk]) fake.calls.length = 0
  undeliverable.length = 0
})

interface Fields {
  readonly email?: string
  readonly phone?: string
  readonly dingtalk?: string
}
async function person({ email, phone, dingtalk: user }: Fields): Promise<{ id: string; version: number }> {
  const { body } = await hr.post('/api/people', { name: '张三', email: email ?? null, phone: phone ?? null })
  if (user) await hr.put(`/api/people/${body.id}/reach`, { version: 0, dingtalkUser: user })
  return body
}

async function tell(personId: string, ways: ('mail' | 'chat' | 'sms')[]): Promise<string[]> {
  const key = newId()
  await inTransaction(here.context.db, (tx) =>
    queueMessages(tx, here.context, [
      { key, template: 'push', to: { personId }, ways, data: { items: [], fromName: '李四' }, credentialIds: [] },
    ]),
  )
  await deliverDue(here.context, seams)
  const { rows } = await sql<{ line: string }>`
    select way || ' ' || state || coalesce(' ' || refusal, '') || coalesce(' ' || code || ' ' || reason, '') as line
    from message where key = ${key} order by 1`.execute(here.context.db)
  return rows.map(({ line }) => line)
}
const wrong = async (id: string) => (await hr.get(`/api/people/${id}/reach`)).body.wrongAddresses

describe('an address that was refused for good', () => {
  it('is not tried again, the log says why, and the next way is taken', async () => {
    const { id } = await person({ email: 'gone@example.cn', dingtalk: 'zhang' })
    mail.meets(unknownUser)
    expect(await tell(id, ['mail'])).toEqual(['chat sent', 'mail fell_back address 550 user unknown'])
    expect(await tell(id, ['mail'])).toEqual(['chat sent', 'mail fell_back wrong_address 550 user unknown'])
    expect(await tell(id, ['mail', 'chat'])).toEqual(['chat sent', 'mail failed wrong_address 550 user unknown'])
    expect(mail.calls).toHaveLength(1)
    expect(await wrong(id)).toMatchObject([
      { kind: 'email', channel: '企业邮箱', code: '550', reason: 'user unknown', foundAt: expect.any(String) },
    ])
    const log = (await hr.get(`/api/messages?person=${id}&way=mail`)).body.rows
    expect(log[0]).toMatchObject({ state: 'failed', obstacle: 'wrong_address', reason: 'user unknown' })
  })

  it('and is the only one leaves somebody who cannot be told', async () => {
    const { id } = await person({ email: 'only@example.cn' })
    mail.meets(unknownUser)
    await tell(id, ['mail'])
    expect(undeliverable).toHaveLength(1)
    expect(await tell(id, ['mail'])).toEqual(['mail unreachable wrong_address 550 user unknown'])
    expect((await hr.get(`/api/people/${id}/reach`)).body.reachableBy).toEqual([])
  })

  it('is tried again once it is another, and is still the old one when it comes back', async () => {
    const { id, version } = await person({ email: 'typo@example.cn' })
    mail.meets(unknownUser)
    await tell(id, ['mail'])
    const change = (email: string, of: number) => hr.patch(`/api/people/${id}`, { version: of, email })
    expect((await change('right@example.cn', version)).status).toBe(200)
    expect(await wrong(id)).toEqual([])
    expect(await tell(id, ['mail'])).toEqual(['mail sent'])
    await change('typo@example.cn', version + 1)
    expect(await tell(id, ['mail'])).toEqual(['mail unreachable wrong_address 550 user unknown'])
  })

  it('is tried again when somebody says so, once, which the ledger knows', async () => {
    const { id } = await person({ email: 'again@example.cn' })
    mail.meets(unknownUser)
    await tell(id, ['mail'])
    const url = `/api/people/${id}/reach/try-again`
    expect((await here.as('auditor').post(url, { kind: 'email' })).status).toBe(403)
    expect((await hr.post(url, { kind: 'email' })).body).toMatchObject({ wrongAddresses: [], reachableBy: ['mail'] })
    expect((await hr.post(url, { kind: 'email' })).status).toBe(200)
    expect(await tell(id, ['mail'])).toEqual(['mail sent'])
    const entries = await changesOf(here.context.db, { subject: { type: 'message_recipient', id } }, { limit: 9 })
    expect(entries).toMatchObject([{ action: 'message_recipient.address_cleared', before: { wrongAddress: 'email' } }])
  })

  it('may be a telephone number: it is remembered and not written down', async () => {
    const { id } = await person({ phone: '13900000077' })
    sms.meets({ outcome: 'refused', class: 'address', code: 'isv.MOBILE_NUMBER_ILLEGAL', reason: '号码不对' })
    await tell(id, ['sms'])
    expect(await tell(id, ['sms'])).toEqual(['sms unreachable wrong_address isv.MOBILE_NUMBER_ILLEGAL 号码不对'])
    expect(await wrong(id)).toMatchObject([{ kind: 'phone' }])
    const all = await everythingIn(here.context.db)
    for (const trace of tracesOf('13900000077')) expect(all).not.toContain(trace)
  })

  it('stops what was ordered before it was found, too', async () => {
    const { id } = await person({ email: 'two@example.cn' })
    mail.meets(unknownUser)
    const both = await Promise.all([tell(id, ['mail']), tell(id, ['mail'])])
    expect(mail.calls).toHaveLength(1)
    expect(both.flat().map((line) => line.split(' ')[2])).toContain('wrong_address')
  })

  it('is none when the vendor could not, or would not take this message', async () => {
    const { id } = await person({ email: 'fine@example.cn' })
    mail.meets({ outcome: 'refused', class: 'message', code: '554', reason: 'spam' })
    await tell(id, ['mail'])
    expect(await wrong(id)).toEqual([])
    expect(await tell(id, ['mail'])).toEqual(['mail sent'])
  })
})
