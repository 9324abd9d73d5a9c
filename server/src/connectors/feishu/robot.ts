import { createHmac } from 'node:crypto'
import type { ChannelSettings } from '@chizheng/contract'
import type { Channel, ChannelDefinition } from '../../features/messages/index.ts'
import { call } from '../../platform/outside/index.ts'
import { cardOf } from './card.ts'
import { refusalIn } from './errors.ts'

/** The whole body may have 20 KB. */
const maxTextBytes = 9_000

export const feishuRobot: ChannelDefinition<ChannelSettings<'feishu_robot'>> = {
  kind: 'feishu_robot',
  way: 'group',
  addressing: null,
  repeats: 'possible',
  limits: { perSecond: 5, perMinute: 100, perPersonPerDay: null, sameTextPerDay: null, maxBytes: maxTextBytes },
  open({ settings, secrets }, { fetch, now }): Channel {
    const token = tokenOf(secrets.token ?? '')
    const secret = secrets.signSecret ?? ''
    return {
      async send(message, signal) {
        const reply = await call(fetch, {
          method: 'POST',
          url: `${settings.service}/open-apis/bot/v2/hook/${encodeURIComponent(token)}`,
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify({
            ...signed(secret, now()),
            msg_type: 'interactive',
            card: cardOf(message, maxTextBytes),
          }),
          signal,
        })
        return refusalIn(reply, [token, secret]) ?? { outcome: 'accepted', vendorId: null }
      },
      close: async () => undefined,
    }
  },
}

function signed(secret: string, now: Date): object {
  if (secret === '') return {}
  const timestamp = Math.floor(now.getTime() / 1_000)
  return { timestamp: String(timestamp), sign: robotSignature(secret, timestamp) }
}

/** Time in seconds and secret are the key, the message is empty: the reverse of DingTalk's. */
export function robotSignature(secret: string, timestampSeconds: number): string {
  return createHmac('sha256', `${timestampSeconds}\n${secret}`).update('').digest('base64')
}

/** The console shows the token as the end of an address; either may be pasted. */
function tokenOf(pasted: string): string {
  return /\/hook\/([^/?#\s]+)/.exec(pasted)?.[1] ?? pasted
}
