import type { ChannelSettings } from '@chizheng/contract'
import type { Channel, ChannelDefinition, OutgoingMessage, SendResult } from '../../features/messages/index.ts'
import { call, createTokenKeeper, cutBytes, type Lent, refusedToken, textField } from '../../platform/outside/index.ts'
import { isStale, refusalIn } from './errors.ts'

type Refused = Extract<SendResult, { outcome: 'refused' }>

const maxTextBytes = 2_048
const maxTitleBytes = 128
const maxDescriptionBytes = 512
/** The longest WeCom remembers: an identical message within four hours is dropped. */
const duplicateSeconds = 4 * 3_600

export const wecomApp: ChannelDefinition<ChannelSettings<'wecom_app'>> = {
  kind: 'wecom_app',
  way: 'chat',
  addressing: 'wecom_user',
  repeats: 'dropped',
  limits: { perSecond: null, perMinute: 10_000, perPersonPerDay: null, sameTextPerDay: null, maxBytes: maxTextBytes },
  open({ settings, secrets }, { fetch, now }): Channel {
    const { service, corpId, agentId } = settings
    const secret = secrets.appSecret ?? ''
    const tokens = createTokenKeeper<Refused>(async (signal): Promise<Lent<Refused>> => {
      const url = `${service}/cgi-bin/gettoken?corpid=${encodeURIComponent(corpId)}&corpsecret=${encodeURIComponent(secret)}`
      const reply = await call(fetch, { method: 'GET', url, signal })
      const refusal = refusalIn(reply, [secret])
      if (refusal !== null) return { lent: false, fault: refusedToken(refusal) }
      const answer = reply.kind === 'answered' ? reply.json : null
      const token = textField(answer, 'access_token')
      return { lent: true, token, expiresInSeconds: Number(textField(answer, 'expires_in')) || 0 }
    }, now)

    return {
      async send(message, signal) {
        if (message.address === null) return noAddress
        const body = JSON.stringify(bodyOf(message, message.address, agentId))
        let shown: readonly string[] = [secret]
        const outcome = await tokens.with(
          async (token) => {
            shown = [secret, token]
            return await call(fetch, {
              method: 'POST',
              url: `${service}/cgi-bin/message/send?access_token=${encodeURIComponent(token)}`,
              headers: { 'content-type': 'application/json; charset=utf-8' },
              body,
              signal,
            })
          },
          isStale,
          signal,
        )
        if ('noToken' in outcome) return outcome.noToken
        const refusal = refusalIn(outcome, shown)
        if (refusal !== null) return refusal
        const answer = outcome.kind === 'answered' ? outcome.json : null
        return (
          notReached(answer, message.address) ?? { outcome: 'accepted', vendorId: textField(answer, 'msgid') || null }
        )
      },
      close: async () => undefined,
    }
  },
}

const noAddress: SendResult = { outcome: 'refused', class: 'address', code: 'no_address', reason: 'no WeCom user id' }

/** `errcode` 0 may still leave somebody out: who is outside the app's visible range, or without a licence. */
function notReached(answer: Readonly<Record<string, unknown>> | null, address: string): SendResult | null {
  for (const field of ['invaliduser', 'unlicenseduser']) {
    const left = textField(answer, field).toLowerCase().split('|')
    if (left.includes(address.toLowerCase()))
      return {
        outcome: 'refused',
        class: 'address',
        code: field,
        reason: 'the person is not in the visible range of the app',
      }
  }
  return null
}

/** The same message always gives the same text, or WeCom would not know the repeat. */
function bodyOf({ title, text, link }: OutgoingMessage, address: string, agentId: number): object {
  const rest = {
    touser: address,
    agentid: agentId,
    enable_duplicate_check: 1,
    duplicate_check_interval: duplicateSeconds,
  }
  if (link === null || Buffer.byteLength(text) > maxDescriptionBytes) {
    const ending = link === null || text.includes(link) ? '' : `\n${link}`
    const room = maxTextBytes - Buffer.byteLength(ending)
    return { ...rest, msgtype: 'text', text: { content: cutBytes(`${title}\n${text}`, room) + ending } }
  }
  // A card reads a few tags; nothing of a name may become one.
  const description = cutBytes(text.replaceAll('<', '＜'), maxDescriptionBytes)
  return { ...rest, msgtype: 'textcard', textcard: { title: cutBytes(title, maxTitleBytes), description, url: link } }
}
