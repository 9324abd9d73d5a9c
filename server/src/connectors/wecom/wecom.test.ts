import { describe, expect, it } from 'vitest'
import { startFakeWecom, wecomAccount } from '../../../testing/fake-vendors/index.ts'
import type { OutgoingMessage } from '../../features/messages/index.ts'
import { channelContract, outsideAt, type RefusalCase } from '../channel.contract.ts'
import { wecomApp, wecomRobot } from './index.ts'

const answer = (errcode: number, errmsg = 'in the words of WeCom'): RefusalCase['fault'] => ({
  kind: 'answer',
  body: { errcode, errmsg },
})
const refused = (code: number, kind: RefusalCase['class'], retryAfterSeconds?: number): RefusalCase => ({
  what: `errcode ${code}`,
  fault: answer(code),
  class: kind,
  code: String(code),
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
})
const nowhere = 'http://127.0.0.1:2'
const { corpId, appSecret, agentId, key } = wecomAccount

channelContract(
  wecomApp,
  async () => {
    const vendor = await startFakeWecom()
    const settings = { service: vendor.url, corpId, agentId }
    return {
      vendor,
      settings,
      secrets: { appSecret },
      to: 'ZhangSan',
      message: {},
      elsewhere: { ...settings, service: nowhere },
    }
  },
  {
    refusals: [
      refused(-1, 'retry'),
      refused(6000, 'retry'),
      refused(45009, 'retry', 60),
      refused(45033, 'retry', 60),
      refused(40001, 'channel'),
      refused(40013, 'channel'),
      refused(40056, 'channel'),
      refused(48002, 'channel'),
      refused(60011, 'channel'),
      refused(301055, 'channel'),
      refused(60020, 'channel'),
      refused(60111, 'address'),
      refused(40003, 'address'),
      refused(81013, 'address'),
      refused(44004, 'message'),
      refused(45002, 'message'),
      refused(99999, 'message'),
    ],
  },
)

channelContract(
  wecomRobot,
  async () => {
    const vendor = await startFakeWecom()
    const settings = { service: vendor.url }
    return { vendor, settings, secrets: { key }, to: 'group', message: {}, elsewhere: { service: nowhere } }
  },
  {
    refusals: [
      refused(93000, 'channel'),
      refused(93004, 'channel'),
      refused(93008, 'channel'),
      refused(93017, 'message'),
      refused(45009, 'retry', 60),
    ],
  },
)

const signal = new AbortController().signal
const message: OutgoingMessage = {
  key: 'push:1',
  address: 'zhangsan',
  title: '催办',
  text: '<b>张三</b>',
  html: null,
  link: 'https://zheng.example.com/due',
  sms: null,
  payload: null,
}

describe('the token of an app', () => {
  it('is fetched once for many messages, again when it is near its end, and again when it is refused', async () => {
    const vendor = await startFakeWecom()
    let now = new Date('2026-11-30T02:00:00Z')
    const settings = { service: vendor.url, corpId, agentId }
    const channel = wecomApp.open(
      { settings, secrets: { appSecret } },
      outsideAt(() => now),
    )
    const send = (number: number) => channel.send({ ...message, text: `第 ${number} 条` }, signal)
    await Promise.all([1, 2, 3, 4].map(send))
    expect([vendor.tokens.lent, vendor.arrived.length]).toEqual([1, 4])
    now = new Date(now.getTime() + (7_200 - 299) * 1_000)
    await send(5)
    expect(vendor.tokens.lent).toBe(2)
    vendor.expireTokens()
    expect(await send(6)).toMatchObject({ outcome: 'accepted' })
    expect([vendor.tokens.lent, vendor.arrived.length]).toEqual([3, 6])
    // Refused again at once: fetched no third time.
    vendor.faults.push(answer(42001), answer(42001))
    expect(await send(7)).toMatchObject({ class: 'retry', code: '42001' })
    expect(vendor.tokens.lent).toBe(4)
    await vendor.close()
  })

  it('refused with a wrong secret, the channel cannot be used, and the secret is not told', async () => {
    const vendor = await startFakeWecom()
    const settings = { service: vendor.url, corpId, agentId }
    const channel = wecomApp.open({ settings, secrets: { appSecret: 'wrong-secret' } }, outsideAt())
    expect(await channel.send(message, signal)).toEqual({
      outcome: 'refused',
      class: 'channel',
      code: '40001',
      reason: 'invalid credential •••',
    })
    await vendor.close()
  })
})

describe('a message of an app', () => {
  it('to somebody outside its visible range is refused although the answer is ok', async () => {
    const vendor = await startFakeWecom()
    vendor.unreachable.add('zhangsan')
    const settings = { service: vendor.url, corpId, agentId }
    const channel = wecomApp.open({ settings, secrets: { appSecret } }, outsideAt())
    expect(await channel.send(message, signal)).toMatchObject({ class: 'address', code: 'invaliduser' })
    expect(await channel.send({ ...message, address: 'lisi' }, signal)).toMatchObject({ outcome: 'accepted' })
    expect(vendor.arrived).toEqual([{ to: 'lisi', text: '催办\n＜b>张三＜/b>\nhttps://zheng.example.com/due' }])
    await vendor.close()
  })

  it('a robot takes the whole address that the console shows', async () => {
    const vendor = await startFakeWecom()
    const pasted = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`
    const channel = wecomRobot.open({ settings: { service: vendor.url }, secrets: { key: pasted } }, outsideAt())
    expect(await channel.send(message, signal)).toMatchObject({ outcome: 'accepted' })
    await vendor.close()
  })
})
