import { createHash, createHmac } from 'node:crypto'
import { type Asked, expecting, type FakeVendor, type Json, jsonOf, startVendor } from './vendor.ts'

export const aliyunAccount = { accessKeyId: 'testid', accessKeySecret: 'aliyun-testsecret', signName: '阿里云' }

export interface FakeSms extends FakeVendor {
  /** What became of all messages at the phones, in the vendor's words. */
  readonly receipts: { fate: 'none' | 'delivered' | 'failed' }
}

interface Sent {
  readonly phone: string
  readonly outId: string
  readonly bizId: string
}

/** Aliyun's SMS: not idempotent; checks Signature V3 from the request as it came, and lists what was sent to a number on a day. */
export async function startFakeAliyun(now: () => Date): Promise<FakeSms> {
  const nonces = new Set<string>()
  const sent: Sent[] = []
  const receipts: FakeSms['receipts'] = { fate: 'none' }
  const fake = await startVendor({
    isSend: ({ headers }) => headers['x-acs-action'] === 'SendSms',
    answer(asked, self) {
      const fault = signatureFault(asked, nonces, now())
      if (fault !== null)
        return {
          status: 400,
          body: {
            RequestId: 'F655',
            HostId: 'dysmsapi',
            Code: fault,
            Message: `${fault} ${asked.headers.authorization}`,
          },
        }
      if (asked.headers['x-acs-action'] === 'QuerySendDetails') return { body: listed(asked.query) }
      return { body: send(asked.query, self) }
    },
  })

  function send(query: URLSearchParams, self: FakeVendor): Json {
    const expect = expecting(self)
    expect(query.get('SignName') === aliyunAccount.signName, 'SignName')
    expect(/^[0-9a-f]{32}$/.test(query.get('OutId') ?? ''), 'OutId')
    const phone = query.get('PhoneNumbers') ?? ''
    if (!/^1\d{10}$/.test(phone))
      return { Code: 'isv.MOBILE_NUMBER_ILLEGAL', Message: `非法手机号 ${phone}`, RequestId: 'F655' }
    const bizId = `9006197469364984${400 + sent.length}`
    sent.push({ phone, outId: query.get('OutId') ?? '', bizId })
    self.arrived.push({
      to: phone,
      text: `${query.get('TemplateCode')} ${JSON.stringify(jsonOf(query.get('TemplateParam') ?? ''))}`,
    })
    return { Code: 'OK', Message: 'OK', BizId: bizId, RequestId: 'F655' }
  }

  function listed(query: URLSearchParams): Json {
    const day = new Date(now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '')
    const bizId = query.get('BizId')
    const rows = sent.filter(
      (one) =>
        one.phone === query.get('PhoneNumber') &&
        query.get('SendDate') === day &&
        (bizId === null || one.bizId === bizId),
    )
    const status = { none: 1, failed: 2, delivered: 3 }[receipts.fate]
    const code = { none: '', failed: 'MOBILE_IN_BLACK', delivered: 'DELIVERED' }[receipts.fate]
    return {
      Code: 'OK',
      Message: 'OK',
      TotalCount: String(rows.length),
      SmsSendDetailDTOs: {
        SmsSendDetailDTO: rows.map(({ phone, outId }) => ({
          PhoneNum: phone,
          SendStatus: status,
          ErrCode: code,
          OutId: outId,
        })),
      },
    }
  }

  return Object.assign(fake, { receipts })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** ACS3-HMAC-SHA256 worked out again from what came in; the query as it stands in the request must be the canonical one. */
function signatureFault({ headers, query, body, method }: Asked, nonces: Set<string>, now: Date): string | null {
  const form = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  )
  if (form === null) return 'MissingAuthorization'
  const [, keyId, names, signature] = form as unknown as [string, string, string, string]
  if (keyId !== aliyunAccount.accessKeyId) return 'InvalidAccessKeyId.NotFound'
  const date = String(headers['x-acs-date'])
  if (Math.abs(Date.parse(date) - now.getTime()) > 15 * 60_000) return 'InvalidTimeStamp.Expired'
  const mustBeSigned = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-acs-'))].sort()
  if (mustBeSigned.join(';') !== names || method !== 'POST') return 'SignatureDoesNotMatch'
  const rfc3986 = (text: string): string =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  const canonical = [...query]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${rfc3986(k)}=${rfc3986(v)}`)
    .join('&')
  const lines = names
    .split(';')
    .map((name) => `${name}:${String(headers[name]).trim()}\n`)
    .join('')
  const digest = headers['x-acs-content-sha256']
  if (digest !== sha256(body)) return 'SignatureDoesNotMatch'
  const request = `POST\n/\n${canonical}\n${lines}\n${names}\n${digest}`
  const right = createHmac('sha256', aliyunAccount.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(request)}`)
    .digest('hex')
  if (right !== signature) return 'SignatureDoesNotMatch'
  const nonce = String(headers['x-acs-signature-nonce'])
  if (nonces.has(nonce)) return 'SignatureNonceUsed'
  nonces.add(nonce)
  return null
}
