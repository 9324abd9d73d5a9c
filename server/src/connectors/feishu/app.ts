import type { ChannelSettings } from '@chizheng/contract'
import type { Channel, ChannelDefinition, OutgoingMessage, SendResult } from '../../features/messages/index.ts'
import { call, createTokenKeeper, keyDigest, type Lent, refusedToken, textField } from '../../platform/outside/index.ts'
import { cardOf } from './card.ts'
import { isStale, refusalIn } from './errors.ts'

type Refused = Extract<SendResult, { outcome: 'refused' }>

/** A card may have 30 KB; inside it the text is JSON twice, so a line break takes more than its byte. */
const maxTextBytes = 12_000
/** `uuid` takes 50 characters. */
const uuidDigits = 32

export const feishuApp: ChannelDefinition<ChannelSettings<'feishu_app'>> = {
  kind: 'feishu_app',
  way: 'chat',
  addressing: 'feishu_user',
  repeats: 'dropped',
  limits: { perSecond: 50, perMinute: 1_000, perPersonPerDay: null, sameTextPerDay: null, maxBytes: maxTextBytes },
  open({ settings, secrets }, { fetch, now }): Channel {
    const { service, appId, addressedBy } = settings
    const secret = secrets.appSecret ?? ''
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const tokens = createTokenKeeper<Refused>(async (signal): Promise<Lent<Refused>> => {
      const url = `${service}/open-apis/auth/v3/tenant_access_token/internal`
      const body = JSON.stringify({ app_id: appId, app_secret: secret })
      const reply = await call(fetch, { method: 'POST', url, headers, body, signal })
      const refusal = refusalIn(reply, [secret])
      if (refusal !== null) return { lent: false, fault: refusedToken(refusal) }
      const answer = reply.kind === 'answered' ? reply.json : null
      const expiresInSeconds = Number(textField(answer, 'expire')) || 0
      return { lent: true, token: textField(answer, 'tenant_access_token'), expiresInSeconds }
    }, now)

    return {
      async send(message, signal) {
        if (message.address === null) return noAddress
        const url = `${service}/open-apis/im/v1/messages?receive_id_type=${addressedBy}`
        const body = bodyOf(message, message.address)
        let shown: readonly string[] = [secret]
        const outcome = await tokens.with(
          async (token) => {
            shown = [secret, token]
            const authorization = `Bearer ${token}`
            return await call(fetch, { method: 'POST', url, headers: { ...headers, authorization }, body, signal })
          },
          isStale,
          signal,
        )
        if ('noToken' in outcome) return outcome.noToken
        const refusal = refusalIn(outcome, shown)
        if (refusal !== null) return refusal
        const data =
          outcome.kind === 'answered' ? (outcome.json?.data as Record<string, unknown> | undefined) : undefined
        return { outcome: 'accepted', vendorId: textField(data ?? null, 'message_id') || null }
      },
      close: async () => undefined,
    }
  },
}

const noAddress: SendResult = { outcome: 'refused', class: 'address', code: 'no_address', reason: 'no Feishu user id' }

function bodyOf(message: OutgoingMessage, address: string): string {
  return JSON.stringify({
    receive_id: address,
    msg_type: 'interactive',
    content: JSON.stringify(cardOf(message, maxTextBytes)),
    uuid: keyDigest(message.key, uuidDigits),
  })
}
