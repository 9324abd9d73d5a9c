import { createHash, createHmac } from 'node:crypto'
import type { FakeSms } from './aliyun.ts'
import { type Asked, expecting, type FakeVendor, type Json, jsonOf, startVendor } from './vendor.ts'

export const tencentAccount = {
  secretId: 'AKIDEXAMPLE',
  secretKey: 'tencent-secret-key',
  appId: '1400006666',
  signName: '腾讯云',
}

interface Sent {
  readonly phone: string
  readonly session: string
  readonly serial: string
}

/** Tencent's SMS: HTTP 200 for everything, a code for each number; checks TC3-HMAC-SHA256; receipts once there are any. */
export async function startFakeTencent(now: () => Date): Promise<FakeSms> {
  const sent: Sent[] = []
  const receipts: FakeSms['receipts'] = { fate: 'none' }
  const fake = await startVendor({
    isSend: ({ headers }) => headers['x-tc-action'] === 'SendSms',
    answer(asked, self) {
      const fault = signatureFault(asked, now())
      if (fault !== null)
        return {
          body: {
            Response: { Error: { Code: fault, Message: `${fault} ${asked.headers.authorization}` }, RequestId: 'a0aa' },
          },
        }
      expecting(self)(
        asked.headers['x-tc-version'] === '2021-01-11' && asked.headers['x-tc-region'] === 'ap-guangzhou',
        'version and region',
      )
      const content = jsonOf(asked.body)
      expecting(self)(content.SmsSdkAppId === tencentAccount.appId, 'SmsSdkAppId')
      if (asked.headers['x-tc-action'] === 'SendSms')
        return { body: { Response: { ...send(content, self), RequestId: 'a0aa' } } }
      return { body: { Response: { PullSmsSendStatusSet: listed(content), RequestId: 'a0aa' } } }
    },
  })

  function send(content: Json, self: FakeVendor): Json {
    const [phone = ''] = content.PhoneNumberSet as string[]
    expecting(self)(content.SignName === tencentAccount.signName, 'SignName')
    expecting(self)(Array.isArray(content.TemplateParamSet), 'TemplateParamSet')
    const session = String(content.SessionContext)
    const serial = `5000:10457106691570536578${sent.length}`
    if (!/^\+861\d{10}$/.test(phone)) {
      const status = {
        SerialNo: '',
        PhoneNumber: phone,
        Fee: 0,
        Code: 'InvalidParameterValue.IncorrectPhoneNumber',
        Message: `incorrect ${phone}`,
      }
      return { SendStatusSet: [status] }
    }
    sent.push({ phone, session, serial })
    self.arrived.push({ to: phone, text: `${content.TemplateId} ${JSON.stringify(content.TemplateParamSet)}` })
    return {
      SendStatusSet: [
        { SerialNo: serial, PhoneNumber: phone, Fee: 1, SessionContext: session, Code: 'Ok', Message: 'send success' },
      ],
    }
  }

  function listed(content: Json): Json[] {
    if (receipts.fate === 'none') return []
    const status = receipts.fate === 'delivered' ? 'SUCCESS' : 'FAIL'
    return sent
      .filter(({ phone }) => phone === content.PhoneNumber)
      .map(({ session, serial }) => ({
        SerialNo: serial,
        SessionContext: session,
        ReportStatus: status,
        Description: status,
      }))
  }

  return Object.assign(fake, { receipts })
}

function signatureFault({ headers, body }: Asked, now: Date): string | null {
  const time = Number(headers['x-tc-timestamp'])
  if (!(Math.abs(time - now.getTime() / 1_000) <= 300)) return 'AuthFailure.SignatureExpire'
  const date = new Date(time * 1_000).toISOString().slice(0, 10)
  const scope = `${date}/sms/tc3_request`
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
  const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
  const request = `POST\n/\n\ncontent-type:${headers['content-type']}\nhost:${headers.host}\n\ncontent-type;host\n${hash(body)}`
  const text = `TC3-HMAC-SHA256\n${time}\n${scope}\n${hash(request)}`
  const signature = mac(mac(mac(mac(`TC3${tencentAccount.secretKey}`, date), 'sms'), 'tc3_request'), text).toString(
    'hex',
  )
  const right = `TC3-HMAC-SHA256 Credential=${tencentAccount.secretId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`
  return headers.authorization === right ? null : 'AuthFailure.SignatureFailure'
}
