import { createHmac } from 'node:crypto'
import type { ChannelSettings } from '@chizheng/contract'
import type { Channel, ChannelDefinition } from '../../features/messages/index.ts'
import { call, cutBytes } from '../../platform/outside/index.ts'
import { refusalIn } from './errors.ts'

/** Of the whole body. A character may take six bytes in JSON, which the text leaves room for. */
const maxBodyBytes = 20_000
const maxTextBytes = 9_000

export const dingtalkRobot: ChannelDefinition<ChannelSettings<'dingtalk_robot'>> = {
  kind: 'dingtalk_robot',
  way: 'group',
  addressing: null,
  repeats: 'possible',
  limits: { perSecond: null, perMinute: 20, perPersonPerDay: null, sameTextPerDay: null, maxBytes: maxTextBytes },
  open({ settings, secrets }, { fetch, now }): Channel {
    const token = tokenOf(secrets.accessToken ?? '')
    const secret = secrets.signSecret ?? ''
    return {
      async send({ title, text, link }, signal) {
        const ending = link === null || text.includes(link) ? '' : `\n${link}`
        const body = JSON.stringify({
          msgtype: 'text',
          text: { content: cutBytes(`${title}\n${text}`, maxTextBytes) + ending },
        })
        if (Buffer.byteLength(body) > maxBodyBytes) {
          return { outcome: 'refused', class: 'message', code: 'too_large', reason: 'over 20,000 bytes' }
        }
        const reply = await call(fetch, {
          method: 'POST',
          url: `${settings.service}/robot/send?access_token=${encodeURIComponent(token)}${signed(secret, now())}`,
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body,
          signal,
        })
        return refusalIn(reply, [token, secret]) ?? { outcome: 'accepted', vendorId: null }
      },
      close: async () => undefined,
    }
  },
}

function signed(secret: string, now: Date): string {
  if (secret === '') return ''
  const timestamp = now.getTime()
  return `&timestamp=${timestamp}&sign=${encodeURIComponent(robotSignature(secret, timestamp))}`
}

/** The secret is the key, the time in milliseconds and the secret the message: the reverse of Feishu's. */
export function robotSignature(secret: string, timestampMs: number): string {
  return createHmac('sha256', secret).update(`${timestampMs}\n${secret}`).digest('base64')
}

/** The console shows the token as a part of an address; either may be pasted. */
function tokenOf(pasted: string): string {
  return /[?&]access_token=([^&\s]+)/.exec(pasted)?.[1] ?? pasted
}
