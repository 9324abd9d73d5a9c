import { describe, expect, it } from 'vitest'
import { aliyunAccount, startFakeAliyun } from '../../../testing/fake-vendors/index.ts'
import type { OutgoingMessage } from '../../features/messages/index.ts'
import { channelContract, outsideAt, type RefusalCase } from '../channel.contract.ts'
import { smsAliyun } from './index.ts'
import { canonicalQuery, signedHeaders } from './signature.ts'

const { accessKeyId, accessKeySecret, signName } = aliyunAccount
const sms = { templateCode: 'SMS_153055065', variables: { name: '张三 & (李四)*', days: '30' } }

const refused = (
  code: string,
  kind: RefusalCase['class'],
  { words = '', status = 200, retryAfterSeconds }: { words?: string; status?: number; retryAfterSeconds?: number } = {},
): RefusalCase => ({
  what: `${code} ${words}`,
  fault: { kind: 'answer', status, body: { Code: code, Message: words, RequestId: 'F655' } },
  class: kind,
  code,
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
})
// The suite's clock stands at ten in the morning in Beijing.
const untilTomorrow = 14 * 3_600 + 60

channelContract(
  smsAliyun,
  async (clock) => {
    const vendor = await startFakeAliyun(clock)
    const settings = { service: vendor.url, accessKeyId, signName }
    const elsewhere = { ...settings, service: 'http://127.0.0.1:2' }
    return { vendor, settings, secrets: { accessKeySecret }, to: '13900000000', message: { sms }, elsewhere }
  },
  {
    refusals: [
      refused('isv.BUSINESS_LIMIT_CONTROL', 'retry', { words: '触发分钟级流控Permits:1', retryAfterSeconds: 60 }),
      refused('isv.BUSINESS_LIMIT_CONTROL', 'retry', {
        words: '触发天级流控Permits:40',
        retryAfterSeconds: untilTomorrow,
      }),
      refused('isp.SYSTEM_ERROR', 'unknown'),
      refused('isp.GATEWAY_ERROR', 'unknown'),
      refused('Throttling.User', 'retry', { status: 400 }),
      refused('Throttling.Api', 'retry', { status: 400 }),
      refused('isv.DAY_LIMIT_CONTROL', 'channel', { retryAfterSeconds: untilTomorrow }),
      // The day is the last of its month.
      refused('isv.MONTH_LIMIT_CONTROL', 'channel', { retryAfterSeconds: untilTomorrow }),
      refused('isv.AMOUNT_NOT_ENOUGH', 'channel'),
      refused('isv.OUT_OF_SERVICE', 'channel'),
      refused('isv.MOBILE_NUMBER_ILLEGAL', 'address'),
      refused('isv.MOBILE_COUNT_OVER_LIMIT', 'message'),
      refused('isv.SMS_TEMPLATE_ILLEGAL', 'message'),
      refused('isv.SMS_SIGNATURE_ILLEGAL', 'channel'),
      refused('isv.TEMPLATE_MISSING_PARAMETERS', 'message'),
      refused('isv.PARAM_LENGTH_LIMIT', 'message'),
      refused('isv.BLACK_KEY_CONTROL_LIMIT', 'channel'),
      refused('isv.DENY_IP_RANGE', 'channel'),
      refused('isp.RAM_PERMISSION_DENY', 'channel'),
      refused('SignatureDoesNotMatch', 'channel', { status: 400 }),
      refused('InvalidAccessKeyId.NotFound', 'channel', { status: 404 }),
      refused('InvalidTimeStamp.Expired', 'channel', { status: 400 }),
      refused('InternalError', 'unknown', { status: 500 }),
    ],
  },
)

const signal = new AbortController().signal
const at = new Date('2026-01-02T03:04:05Z')
const message: OutgoingMessage = {
  key: 'digest:2026-01-02:p1',
  address: '13900000000',
  title: '',
  text: '',
  html: null,
  link: null,
  sms,
  payload: null,
}

describe('Signature V3', () => {
  it('is the published one', () => {
    const query = { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' }
    const headers = signedHeaders({
      host: 'ecs.cn-shanghai.aliyuncs.com',
      action: 'RunInstances',
      version: '2014-05-26',
      query,
      at: new Date('2023-10-26T10:22:32Z'),
      nonce: '3156853299f313e23d1673dc12e1703d',
      accessKeyId: 'YourAccessKeyId',
      accessKeySecret: 'YourAccessKeySecret',
    })
    expect(headers.authorization).toBe(
      'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    )
  })

  it('of a message', () => {
    const query = {
      PhoneNumbers: '13900000000',
      SignName: '阿里云',
      TemplateCode: 'SMS_153055065',
      TemplateParam: '{"name":"张三","days":"30"}',
    }
    expect(canonicalQuery(query)).toBe(
      'PhoneNumbers=13900000000&SignName=%E9%98%BF%E9%87%8C%E4%BA%91&TemplateCode=SMS_153055065&TemplateParam=%7B%22name%22%3A%22%E5%BC%A0%E4%B8%89%22%2C%22days%22%3A%2230%22%7D',
    )
    const headers = signedHeaders({
      host: 'dysmsapi.aliyuncs.com',
      action: 'SendSms',
      version: '2017-05-25',
      query,
      at,
      nonce: '0123456789abcdef0123456789abcdef',
      accessKeyId: 'testid',
      accessKeySecret: 'testsecret',
    })
    expect(headers.authorization).toMatch(/Signature=1c6e200eeb72404db135383dd3c5d67606599cbac43e2ad24fc3b167a4c56f95$/)
  })
})

describe('an SMS whose fate is not known', () => {
  const open = async (clock: () => Date) => {
    const vendor = await startFakeAliyun(clock)
    const settings = { service: vendor.url, accessKeyId, signName }
    return { vendor, channel: smsAliyun.open({ settings, secrets: { accessKeySecret } }, outsideAt(clock)) }
  }

  it('is found by our identifier; not found is not proven before it would be listed', async () => {
    let now = at
    const { vendor, channel } = await open(() => now)
    vendor.faults.push({ kind: 'cut after' })
    expect(await channel.send(message, signal)).toMatchObject({ class: 'unknown' })
    expect(await channel.wasAccepted!(message, at, signal)).toBe('accepted')
    const other = { ...message, key: 'another' }
    expect(await channel.wasAccepted!(other, at, signal)).toBe('unknown')
    now = new Date(at.getTime() + 121_000)
    expect(await channel.wasAccepted!(other, at, signal)).toBe('not_accepted')
    await vendor.close()
    expect(await channel.wasAccepted!(message, at, signal)).toBe('unknown')
  })

  it('a nonce that was used is replaced once', async () => {
    const { vendor, channel } = await open(() => at)
    const used = { kind: 'answer', status: 400, body: { Code: 'SignatureNonceUsed', Message: 'no' } } as const
    vendor.faults.push(used)
    expect(await channel.send(message, signal)).toMatchObject({ outcome: 'accepted' })
    vendor.faults.push(used, used)
    expect(await channel.send({ ...message, key: 'b' }, signal)).toMatchObject({ class: 'retry' })
    await vendor.close()
  })

  it('has a receipt once the phone has it', async () => {
    const { vendor, channel } = await open(() => at)
    const sent = await channel.send(message, signal)
    const id = sent.outcome === 'accepted' ? sent.vendorId! : ''
    const receipt = () => channel.receiptOf!(id, message.address!, at, signal)
    expect(await receipt()).toMatchObject({ fate: 'pending' })
    vendor.receipts.fate = 'failed'
    expect(await receipt()).toEqual({ fate: 'failed', code: 'MOBILE_IN_BLACK', reason: 'MOBILE_IN_BLACK' })
    vendor.receipts.fate = 'delivered'
    expect(await receipt()).toMatchObject({ fate: 'delivered' })
    await vendor.close()
  })
})

it('without a number or a template nothing is asked', async () => {
  const vendor = await startFakeAliyun(() => at)
  const settings = { service: vendor.url, accessKeyId, signName }
  const channel = smsAliyun.open(
    { settings, secrets: { accessKeySecret } },
    outsideAt(() => at),
  )
  expect(await channel.send({ ...message, address: null }, signal)).toMatchObject({ class: 'address' })
  expect(await channel.send({ ...message, sms: null }, signal)).toMatchObject({ class: 'message' })
  expect(vendor.asked).toEqual([])
  await vendor.close()
})
