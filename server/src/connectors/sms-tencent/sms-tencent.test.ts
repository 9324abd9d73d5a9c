import { describe, expect, it } from 'vitest'
import { startFakeTencent, tencentAccount } from '../../../testing/fake-vendors/index.ts'
import type { OutgoingMessage } from '../../features/messages/index.ts'
import { channelContract, outsideAt, type RefusalCase } from '../channel.contract.ts'
import { smsTencent } from './index.ts'
import { authorizationOf } from './signature.ts'

const { secretId, secretKey, appId, signName } = tencentAccount
const sms = { templateCode: '1110', variables: { name: '张三', days: '30' } }
const region = 'ap-guangzhou' as const

const refused = (code: string, kind: RefusalCase['class'], retryAfterSeconds?: number): RefusalCase => ({
  what: code,
  fault: {
    kind: 'answer',
    body: {
      Response: { SendStatusSet: [{ SerialNo: '', Code: code, Message: 'in the words of Tencent' }], RequestId: 'a0' },
    },
  },
  class: kind,
  code,
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
})
const refusedWhole = (code: string, kind: RefusalCase['class']): RefusalCase => ({
  what: `${code} of the whole call`,
  fault: { kind: 'answer', body: { Response: { Error: { Code: code, Message: 'no' }, RequestId: 'a0' } } },
  class: kind,
  code,
})
// The suite's clock stands at ten in the morning in Beijing.
const untilTomorrow = 14 * 3_600 + 60

channelContract(
  smsTencent,
  async (clock) => {
    const vendor = await startFakeTencent(clock)
    const settings = { service: vendor.url, region, secretId, appId, signName }
    const elsewhere = { ...settings, service: 'http://127.0.0.1:2' }
    return {
      vendor,
      settings,
      secrets: { secretKey },
      to: '+8613900000000',
      message: { address: '13900000000', sms },
      elsewhere,
    }
  },
  {
    refusals: [
      refused('LimitExceeded.PhoneNumberThirtySecondLimit', 'retry', 60),
      refused('LimitExceeded.PhoneNumberOneHourLimit', 'retry', 3_600),
      refused('LimitExceeded.DeliveryFrequencyLimit', 'retry', 3_600),
      refused('LimitExceeded.PhoneNumberDailyLimit', 'retry', untilTomorrow),
      refused('LimitExceeded.PhoneNumberSameContentDailyLimit', 'retry', untilTomorrow),
      refused('LimitExceeded.AppDailyLimit', 'channel', untilTomorrow),
      refusedWhole('RequestLimitExceeded', 'retry'),
      refusedWhole('InternalError.Timeout', 'unknown'),
      refusedWhole('InternalError.OtherError', 'unknown'),
      refused('FailedOperation.InsufficientBalanceInSmsPackage', 'channel'),
      refused('FailedOperation.SignatureIncorrectOrUnapproved', 'channel'),
      refused('FailedOperation.TemplateIncorrectOrUnapproved', 'message'),
      refused('FailedOperation.TemplateParamSetNotMatchApprovedTemplate', 'message'),
      refused('FailedOperation.ContainSensitiveWord', 'message'),
      refused('InvalidParameterValue.ContentLengthLimit', 'message'),
      refused('FailedOperation.PhoneNumberInBlacklist', 'address'),
      refused('InvalidParameterValue.IncorrectPhoneNumber', 'address'),
      refusedWhole('UnauthorizedOperation.RequestIpNotInWhitelist', 'channel'),
      refusedWhole('AuthFailure.SignatureFailure', 'channel'),
      refusedWhole('AuthFailure.SignatureExpire', 'channel'),
    ],
  },
)

describe('TC3-HMAC-SHA256', () => {
  it('is the published one', () => {
    const authorization = authorizationOf({
      host: 'cvm.tencentcloudapi.com',
      service: 'cvm',
      contentType: 'application/json; charset=utf-8',
      timestamp: 1_551_113_065,
      secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
      secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
      body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
    })
    expect(authorization).toBe(
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    )
  })

  it('of a message', () => {
    const authorization = authorizationOf({
      host: 'sms.tencentcloudapi.com',
      service: 'sms',
      contentType: 'application/json',
      timestamp: 1_767_323_045,
      secretId: 'AKIDEXAMPLE',
      secretKey: 'SECRETEXAMPLE',
      body: '{"PhoneNumberSet":["+8618501234444"],"SmsSdkAppId":"1400006666","TemplateId":"1110","SignName":"腾讯云","TemplateParamSet":["张三","30"]}',
    })
    expect(authorization).toMatch(/Signature=b4e10186acf096eb1f264075715ce1fe5818c656fd74c51873538882037e16f7$/)
  })
})

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

describe('an SMS whose fate is not known', () => {
  it('is found by its receipt; without one nothing is proven for days', async () => {
    let now = at
    const vendor = await startFakeTencent(() => now)
    const settings = { service: vendor.url, region, secretId, appId, signName }
    const channel = smsTencent.open(
      { settings, secrets: { secretKey } },
      outsideAt(() => now),
    )
    const sent = await channel.send(message, signal)
    expect(vendor.arrived).toEqual([{ to: '+8613900000000', text: '1110 ["张三","30"]' }])
    const id = sent.outcome === 'accepted' ? sent.vendorId! : ''
    expect(await channel.wasAccepted!(message, at, signal)).toBe('unknown')
    expect(await channel.receiptOf!(id, message.address!, at, signal)).toMatchObject({ fate: 'pending' })
    vendor.receipts.fate = 'delivered'
    expect(await channel.wasAccepted!(message, at, signal)).toBe('accepted')
    expect(await channel.receiptOf!(id, message.address!, at, signal)).toMatchObject({
      fate: 'delivered',
      code: 'SUCCESS',
    })
    vendor.receipts.fate = 'none'
    now = new Date(at.getTime() + 73 * 3_600_000)
    expect(await channel.wasAccepted!(message, at, signal)).toBe('not_accepted')
    await vendor.close()
  })
})
