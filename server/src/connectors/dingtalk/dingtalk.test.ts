import { describe, expect, it } from 'vitest'
import { dingtalkAccount, startFakeDingtalk } from '../../../testing/fake-vendors/index.ts'
import type { OutgoingMessage } from '../../features/messages/index.ts'
import { channelContract, outsideAt, type RefusalCase } from '../channel.contract.ts'
import { dingtalkNotice, dingtalkRobot, robotSignature } from './index.ts'

const { appKey, appSecret, agentId, accessToken, signSecret } = dingtalkAccount
const nowhere = 'http://127.0.0.1:2'

const refused = (
  errcode: number | string,
  kind: RefusalCase['class'],
  retryAfterSeconds?: number,
  more: Record<string, unknown> = {},
): RefusalCase => ({
  what: `errcode ${errcode} ${more.sub_code ?? more.errmsg ?? ''}`,
  fault: { kind: 'answer', body: { errcode, errmsg: 'in the words of DingTalk', ...more } },
  class: kind,
  code: String(more.sub_code ?? errcode).replace('isv.', ''),
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
})

channelContract(
  dingtalkNotice,
  async (clock) => {
    const vendor = await startFakeDingtalk(clock)
    const settings = { service: vendor.url, appKey, agentId }
    return {
      vendor,
      settings,
      secrets: { appSecret },
      to: 'user01',
      message: {},
      elsewhere: { ...settings, service: nowhere },
    }
  },
  {
    refusals: [
      refused(-1, 'retry'),
      refused(90018, 'retry', 1),
      refused(90002, 'retry', 1),
      refused(90020, 'channel'),
      refused(60020, 'channel'),
      refused(60011, 'channel'),
      refused(88, 'channel', undefined, { sub_code: '60011', sub_msg: '没有调用该接口的权限' }),
      refused(88, 'channel', undefined, { sub_code: 'isv.60011', sub_msg: '没有调用该接口的权限' }),
      refused(60121, 'address'),
      refused(33012, 'address'),
      refused(40035, 'message'),
      {
        what: 'shut out after too many calls',
        fault: { kind: 'answer', body: { status: 1111, wait: 5, source: 'x5', punish: 'deny' } },
        class: 'retry',
        code: '1111',
        retryAfterSeconds: 300,
      },
    ],
  },
)

channelContract(
  dingtalkRobot,
  async (clock) => {
    const vendor = await startFakeDingtalk(clock)
    const settings = { service: vendor.url }
    return {
      vendor,
      settings,
      secrets: { accessToken, signSecret },
      to: 'group',
      message: {},
      elsewhere: { service: nowhere },
    }
  },
  {
    refusals: [
      refused(310000, 'channel', undefined, { errmsg: 'keywords not in content' }),
      refused(310000, 'channel', undefined, { errmsg: 'sign not match' }),
      refused(310000, 'channel', undefined, { errmsg: 'ip not in whitelist' }),
      refused(300001, 'channel'),
      refused(130101, 'retry', 60),
      refused(400101, 'message'),
    ],
  },
)

const signal = new AbortController().signal
const message: OutgoingMessage = {
  key: 'push:1',
  address: 'user01',
  title: '催办',
  text: '1 本证书\n[点这里](https://bad.example) # *急*',
  html: null,
  link: 'https://zheng.example.com/due',
  sms: null,
  payload: null,
}

describe('the signature of a robot', () => {
  it.each([
    [
      'SEC0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      '1FvsaxjE09b7bxVKSJb6LCsb3v2tUTADgOn5aQImxro=',
    ],
    ['this is secret', 'hmPWwU+7lVdm3ZZz0r9tSfx0L4Q26jWOZr9+Gs6EZQM='],
  ])('of %s', (secret, signature) => {
    expect(robotSignature(secret, 1_577_262_236_757)).toBe(signature)
  })
})

describe('a work notice', () => {
  const settings = (service: string) => ({ service, appKey, agentId })

  it('is plain: nothing in a name becomes a link, a heading or emphasis', async () => {
    const vendor = await startFakeDingtalk(() => new Date())
    const channel = dingtalkNotice.open({ settings: settings(vendor.url), secrets: { appSecret } }, outsideAt())
    await channel.send(message, signal)
    expect(vendor.arrived[0]!.text).toBe(
      '### 催办\n1 本证书\n\n［点这里］(https://bad.example) ＃ ＊急＊\nhttps://zheng.example.com/due',
    )
    await vendor.close()
  })

  it.each([
    [{ read_user_id_list: ['user01'] }, 'delivered'],
    [{ unread_user_id_list: ['user01'] }, 'delivered'],
    [{ unread_user_id_list: ['user02'] }, 'pending'],
    [{}, 'pending'],
    [{ invalid_user_id_list: ['user01'] }, 'failed'],
    [{ failed_user_id_list: ['user01'] }, 'failed'],
    [
      { forbidden_list: [{ code: '143105', count: 1, userid: 'user01' }], forbidden_user_id_list: ['user01'] },
      'failed',
    ],
    [
      { forbidden_list: [{ code: '143106', count: 1, userid: 'user01' }], forbidden_user_id_list: ['user01'] },
      'delivered',
    ],
  ])('%j: %s', async (result, fate) => {
    const vendor = await startFakeDingtalk(() => new Date())
    vendor.results.ofEveryTask = result
    const channel = dingtalkNotice.open({ settings: settings(vendor.url), secrets: { appSecret } }, outsideAt())
    expect(await channel.receiptOf!('256271667526', 'user01', new Date(), signal)).toMatchObject({ fate })
    await vendor.close()
  })

  it('takes a new token when its own is refused inside the wrapper 88', async () => {
    const vendor = await startFakeDingtalk(() => new Date())
    const channel = dingtalkNotice.open({ settings: settings(vendor.url), secrets: { appSecret } }, outsideAt())
    await channel.send(message, signal)
    vendor.expireTokens()
    expect(await channel.send({ ...message, text: 'another' }, signal)).toMatchObject({ outcome: 'accepted' })
    expect([vendor.tokens.lent, vendor.arrived.length]).toEqual([2, 2])
    await vendor.close()
  })

  it('a wrong secret stops the channel', async () => {
    const vendor = await startFakeDingtalk(() => new Date())
    const channel = dingtalkNotice.open(
      { settings: settings(vendor.url), secrets: { appSecret: 'wrong' } },
      outsideAt(),
    )
    expect(await channel.send(message, signal)).toMatchObject({ class: 'channel' })
    await vendor.close()
  })
})

it('a robot without a signature, named by its whole address, sends none', async () => {
  const vendor = await startFakeDingtalk(() => new Date())
  const secrets = { accessToken: `https://oapi.dingtalk.com/robot/send?access_token=${accessToken}` }
  const channel = dingtalkRobot.open({ settings: { service: vendor.url }, secrets }, outsideAt())
  // The fake wants one, and says so.
  expect(await channel.send(message, signal)).toMatchObject({ class: 'channel', reason: 'invalid timestamp' })
  await vendor.close()
})
