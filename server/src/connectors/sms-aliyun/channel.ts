import type { ChannelSettings } from '@chizheng/contract'
import type {
  Channel,
  ChannelDefinition,
  OutgoingMessage,
  Outside,
  Receipt,
  SendResult,
} from '../../features/messages/index.ts'
import {
  call,
  hideSecrets,
  keyDigest,
  type Reply,
  textField,
  undecidedBy,
  undecidedByStatus,
} from '../../platform/outside/index.ts'
import { classOf, waitOf } from './errors.ts'
import { canonicalQuery, signedHeaders } from './signature.ts'

type Refused = Extract<SendResult, { outcome: 'refused' }>
type Settings = ChannelSettings<'sms_aliyun'>

const version = '2017-05-25'
/** A message is listed a moment after it was accepted; absent sooner means nothing. */
const listedAfterMs = 2 * 60_000
const pageSize = 50
const mostPages = 4

export const smsAliyun: ChannelDefinition<Settings> = {
  kind: 'sms_aliyun',
  way: 'sms',
  addressing: 'phone',
  repeats: 'askable',
  limits: { perSecond: 5_000, perMinute: null, perPersonPerDay: null, sameTextPerDay: null, maxBytes: 1_500 },
  open({ settings, secrets }, outside): Channel {
    const secret = secrets.accessKeySecret ?? ''
    const ask = asking(settings, secret, outside)

    /** What Aliyun lists of ours to that number on the day of that moment, newest first; null when it cannot be asked. */
    async function listed(phone: string, at: Date, bizId: string | null, signal: AbortSignal): Promise<Sent[] | null> {
      const found: Sent[] = []
      for (let page = 1; page <= mostPages; page++) {
        const query = {
          PhoneNumber: phone,
          SendDate: beijingDay(at),
          PageSize: String(pageSize),
          CurrentPage: String(page),
          ...(bizId === null ? {} : { BizId: bizId }),
        }
        const reply = await ask('QuerySendDetails', query, signal)
        if (reply.kind === 'lost' || textField(reply.json, 'Code') !== 'OK') return null
        const rows = sentIn(reply.json)
        found.push(...rows)
        if (rows.length < pageSize) break
      }
      return found
    }

    return {
      async send(message, signal) {
        const refusal = unsendable(message)
        if (refusal !== null) return refusal
        const query = {
          PhoneNumbers: message.address!,
          SignName: settings.signName,
          TemplateCode: message.sms!.templateCode,
          TemplateParam: JSON.stringify(message.sms!.variables),
          OutId: outId(message.key),
        }
        let reply = await ask('SendSms', query, signal)
        // Refused before anything was done: with another nonce it is taken.
        if (reply.kind === 'answered' && textField(reply.json, 'Code') === 'SignatureNonceUsed') {
          reply = await ask('SendSms', query, signal)
        }
        return resultOf(reply, [secret, message.address!], outside.now())
      },
      async wasAccepted(message, firstTriedAt, signal) {
        if (message.address === null) return 'not_accepted'
        const days = [...new Set([firstTriedAt, outside.now()].map(beijingDay))]
        const moments = days.length === 1 ? [firstTriedAt] : [firstTriedAt, outside.now()]
        for (const moment of moments) {
          const rows = await listed(message.address, moment, null, signal)
          if (rows === null) return 'unknown'
          if (rows.some((row) => row.outId === outId(message.key))) return 'accepted'
        }
        return outside.now().getTime() - firstTriedAt.getTime() < listedAfterMs ? 'unknown' : 'not_accepted'
      },
      async receiptOf(vendorId, address, sentAt, signal) {
        const rows = await listed(address, sentAt, vendorId, signal)
        return rows?.[0] === undefined ? { fate: 'pending', code: '', reason: '' } : receiptIn(rows[0])
      },
      close: async () => undefined,
    }
  },
}

/** Makes signed calls. */
function asking({ service, accessKeyId }: Settings, accessKeySecret: string, { fetch, now, random }: Outside) {
  const { host } = new URL(service)
  return async (action: string, query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Reply> => {
    const nonce = Buffer.from(random(16)).toString('hex')
    const headers = signedHeaders({ host, action, version, query, at: now(), nonce, accessKeyId, accessKeySecret })
    return await call(fetch, { method: 'POST', url: `${service}/?${canonicalQuery(query)}`, headers, signal })
  }
}

/** Comes back with what Aliyun lists; digits and letters alone. */
const outId = (key: string): string => keyDigest(key, 32)

function unsendable({ address, sms }: OutgoingMessage): Refused | null {
  if (address === null) return { outcome: 'refused', class: 'address', code: 'no_address', reason: 'no phone number' }
  if (sms === null) return { outcome: 'refused', class: 'message', code: 'no_template', reason: 'no SMS template' }
  return null
}

function resultOf(reply: Reply, secrets: readonly string[], now: Date): SendResult {
  if (reply.kind === 'lost') return undecidedBy(reply)
  const code = textField(reply.json, 'Code')
  if (code === '') return undecidedByStatus(reply)
  if (code === 'OK') return { outcome: 'accepted', vendorId: textField(reply.json, 'BizId') || null }
  const words = hideSecrets(textField(reply.json, 'Message'), secrets)
  if (reply.status >= 500) return { ...undecidedByStatus(reply), code, reason: words }
  return { outcome: 'refused', class: classOf(code), code, reason: words, ...waitOf(code, words, now) }
}

interface Sent {
  readonly outId: string
  /** 1 waiting, 2 failed, 3 delivered. */
  readonly status: string
  readonly code: string
}

function sentIn(answer: Readonly<Record<string, unknown>> | null): Sent[] {
  const rows = (answer?.SmsSendDetailDTOs as { SmsSendDetailDTO?: unknown } | undefined)?.SmsSendDetailDTO
  return (Array.isArray(rows) ? (rows as Record<string, unknown>[]) : []).map((row) => ({
    outId: textField(row, 'OutId'),
    status: textField(row, 'SendStatus'),
    code: textField(row, 'ErrCode'),
  }))
}

function receiptIn({ status, code }: Sent): Receipt {
  const fate = status === '3' ? 'delivered' : status === '2' ? 'failed' : 'pending'
  return { fate, code, reason: code }
}

/** `yyyyMMdd` in Beijing, where Aliyun's days begin. */
function beijingDay(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '')
}
