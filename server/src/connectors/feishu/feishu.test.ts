import { describe, expect, it } from 'vitest'
import { feishuAccount, startFakeFeishu } from '../../../testing/fake-vendors/index.ts'
import type { OutgoingMessage } from '../../features/messages/index.ts'
import { channelContract, outsideAt, type RefusalCase } from '../channel.contract.ts'
import { feishuApp, feishuRobot, robotSignature } from './index.ts'

const { appId, appSecret, token, signSecret } = feishuAccount
const nowhere = 'http://127.0.0.1:2'

const refused = (
  code: number,
  kind: RefusalCase['class'],
  retryAfterSeconds?: number,
  answer: { status?: number; headers?: Record<string, string> } = { status: 400 },
): RefusalCase => ({
  what: `code ${code}`,
  fault: { kind: 'answer', body: { code, msg: 'in the words of Feishu', error: { log_id: '20260101' } }, ...answer },
  class: kind,
  code: String(code),
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
})

channelContract(
  feishuApp,
  async (clock) => {
    const vendor = await startFakeFeishu(clock)
    const settings = { service: vendor.url, appId, addressedBy: 'user_id' as const }
    return {
      vendor,
      settings,
      secrets: { appSecret },
      to: 'e33ggbyz',
      message: {},
      elsewhere: { ...settings, service: nowhere },
    }
  },
  {
    refusals: [
      refused(230001, 'message'),
      refused(230006, 'channel'),
      refused(230013, 'address'),
      refused(230020, 'retry'),
      refused(230022, 'message'),
      refused(230025, 'message'),
      refused(230027, 'channel'),
      refused(230028, 'message'),
      refused(230029, 'address'),
      refused(230034, 'address'),
      refused(230035, 'channel'),
      refused(230049, 'retry'),
      refused(230053, 'address'),
      refused(99992351, 'address'),
      refused(99992360, 'address'),
      refused(99991401, 'channel'),
      refused(99991403, 'channel'),
      refused(99991672, 'channel'),
      refused(99991662, 'channel'),
      refused(99991400, 'retry', 7, { status: 429, headers: { 'x-ogw-ratelimit-reset': '7' } }),
      refused(230022, 'message', undefined, { status: 200 }),
    ],
  },
)

channelContract(
  feishuRobot,
  async (clock) => {
    const vendor = await startFakeFeishu(clock)
    const settings = { service: vendor.url }
    return {
      vendor,
      settings,
      secrets: { token, signSecret },
      to: 'group',
      message: {},
      elsewhere: { service: nowhere },
    }
  },
  {
    refusals: [
      refused(9499, 'message', undefined, { status: 200 }),
      refused(19021, 'channel', undefined, { status: 200 }),
      refused(19022, 'channel', undefined, { status: 200 }),
      refused(19024, 'channel', undefined, { status: 200 }),
      refused(11232, 'retry', 60, { status: 200 }),
    ],
  },
)

const signal = new AbortController().signal
const message: OutgoingMessage = {
  key: 'push:1',
  address: 'e33ggbyz',
  title: '催办',
  text: '[张三](https://bad.example)',
  html: null,
  link: 'https://zheng.example.com/due',
  sms: null,
  payload: null,
}

it('the signature of a robot is the published one', () => {
  expect(robotSignature('demo', 1_599_360_473)).toBe('l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=')
})

describe('a message of an app', () => {
  const open = (service: string, secret = appSecret) =>
    feishuApp.open(
      { settings: { service, appId, addressedBy: 'user_id' }, secrets: { appSecret: secret } },
      outsideAt(),
    )

  it('is a card of plain text with a button', async () => {
    const vendor = await startFakeFeishu(() => new Date())
    expect(await open(vendor.url).send(message, signal)).toEqual({ outcome: 'accepted', vendorId: 'om_1' })
    expect(vendor.arrived).toEqual([
      { to: 'e33ggbyz', text: '催办\n[张三](https://bad.example)\n查看\nhttps://zheng.example.com/due' },
    ])
    await vendor.close()
  })

  it('takes a new token when its own is refused, and a wrong secret stops the channel', async () => {
    const vendor = await startFakeFeishu(() => new Date())
    const channel = open(vendor.url)
    await channel.send(message, signal)
    vendor.expireTokens()
    expect(await channel.send({ ...message, key: 'push:2' }, signal)).toMatchObject({ outcome: 'accepted' })
    expect(vendor.tokens.lent).toBe(2)
    const wrong = await open(vendor.url, 'wrong-secret').send(message, signal)
    expect(wrong).toMatchObject({ class: 'channel', reason: 'app secret invalid •••' })
    await vendor.close()
  })
})
