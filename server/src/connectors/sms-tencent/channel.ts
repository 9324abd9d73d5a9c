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
import { authorizationOf } from './signature.ts'

type Refused = Extract<SendResult, { outcome: 'refused' }>
type Settings = ChannelSettings<'sms_tencent'>

const version = '2021-01-11'
const contentType = 'application/json'
/** Receipts are kept for seven days. A phone that was on has given its own by then, and a message is tried for two days at most. */
const provenAfterMs = 3 * 24 * 3_600_000

export const smsTencent: ChannelDefinition<Settings> = {
  kind: 'sms_tencent',
  way: 'sms',
  addressing: 'phone',
  repeats: 'askable',
  limits: { perSecond: 3_000, perMinute: null, perPersonPerDay: null, sameTextPerDay: null, maxBytes: 1_500 },
  open({ settings, secrets }, outside): Channel {
    const secret = secrets.secretKey ?? ''
    const ask = asking(settings, secret, outside)

    /** The receipts of a number since that moment; null when they cannot be asked for. */
    async function receipts(phone: string, since: Date, signal: AbortSignal): Promise<Arrived[] | null> {
      const body = {
        SmsSdkAppId: settings.appId,
        PhoneNumber: e164(phone),
        BeginTime: Math.floor(since.getTime() / 1_000) - 60,
        EndTime: Math.floor(outside.now().getTime() / 1_000),
        Offset: 0,
        Limit: 100,
      }
      const answer = responseIn(await ask('PullSmsSendStatusByPhoneNumber', body, signal))
      if (answer === null || answer.Error !== undefined) return null
      const rows = answer.PullSmsSendStatusSet
      return Array.isArray(rows) ? (rows as Record<string, unknown>[]).map(arrived) : []
    }

    return {
      async send(message, signal) {
        const refusal = unsendable(message)
        if (refusal !== null) return refusal
        const phone = e164(message.address!)
        const body = {
          PhoneNumberSet: [phone],
          SmsSdkAppId: settings.appId,
          TemplateId: message.sms!.templateCode,
          SignName: settings.signName,
          // By their place in the template; the outbox keeps them in that order.
          TemplateParamSet: Object.values(message.sms!.variables),
          SessionContext: sessionOf(message.key),
        }
        return resultOf(await ask('SendSms', body, signal), [secret, phone, message.address!], outside.now())
      },
      async wasAccepted(message, firstTriedAt, signal) {
        if (message.address === null) return 'not_accepted'
        const found = await receipts(message.address, firstTriedAt, signal)
        if (found?.some(({ session }) => session === sessionOf(message.key))) return 'accepted'
        const isProven = found !== null && outside.now().getTime() - firstTriedAt.getTime() > provenAfterMs
        return isProven ? 'not_accepted' : 'unknown'
      },
      async receiptOf(vendorId, address, sentAt, signal) {
        const found = (await receipts(address, sentAt, signal))?.find(({ serial }) => serial === vendorId)
        return found?.receipt ?? { fate: 'pending', code: '', reason: '' }
      },
      close: async () => undefined,
    }
  },
}

/** Makes signed calls. */
function asking(settings: Settings, secretKey: string, { fetch, now }: Outside) {
  const { service, region, secretId } = settings
  const { host } = new URL(service)
  return async (action: string, content: object, signal: AbortSignal): Promise<Reply> => {
    const body = JSON.stringify(content)
    const timestamp = Math.floor(now().getTime() / 1_000)
    const signed = { host, service: 'sms', body, contentType, timestamp, secretId, secretKey }
    const headers = {
      'content-type': contentType,
      'x-tc-action': action,
      'x-tc-version': version,
      'x-tc-timestamp': String(timestamp),
      'x-tc-region': region,
      'x-tc-language': 'zh-CN',
      authorization: authorizationOf(signed),
    }
    return await call(fetch, { method: 'POST', url: `${service}/`, headers, body, signal })
  }
}

/** Comes back with the receipt; under 512 bytes. */
const sessionOf = (key: string): string => keyDigest(key, 32)

/** Mainland numbers are kept without their country's number. */
const e164 = (phone: string): string => (phone.startsWith('+') ? phone : `+86${phone}`)

function unsendable({ address, sms }: OutgoingMessage): Refused | null {
  if (address === null) return { outcome: 'refused', class: 'address', code: 'no_address', reason: 'no phone number' }
  if (sms === null) return { outcome: 'refused', class: 'message', code: 'no_template', reason: 'no SMS template' }
  return null
}

type Answer = Readonly<Record<string, unknown>>

function responseIn(reply: Reply): Answer | null {
  const inner = reply.kind === 'answered' ? reply.json?.Response : undefined
  return typeof inner === 'object' && inner !== null ? (inner as Answer) : null
}

function resultOf(reply: Reply, secrets: readonly string[], now: Date): SendResult {
  if (reply.kind === 'lost') return undecidedBy(reply)
  const answer = responseIn(reply)
  // Refused as a whole, or for its one number.
  const error = answer?.Error as Answer | undefined
  const status = (answer?.SendStatusSet as readonly Answer[] | undefined)?.[0]
  const verdict = error ?? status
  if (verdict === undefined) return undecidedByStatus(reply)
  const code = textField(verdict, 'Code')
  if (code === 'Ok') return { outcome: 'accepted', vendorId: textField(verdict, 'SerialNo') || null }
  const reason = hideSecrets(textField(verdict, 'Message'), secrets)
  return { outcome: 'refused', class: classOf(code), code, reason, ...waitOf(code, now) }
}

interface Arrived {
  readonly session: string
  readonly serial: string
  readonly receipt: Receipt
}

function arrived(row: Answer): Arrived {
  const isThere = textField(row, 'ReportStatus') === 'SUCCESS'
  const receipt: Receipt = {
    fate: isThere ? 'delivered' : 'failed',
    code: textField(row, 'ReportStatus'),
    reason: textField(row, 'Description'),
  }
  return { session: textField(row, 'SessionContext'), serial: textField(row, 'SerialNo'), receipt }
}
