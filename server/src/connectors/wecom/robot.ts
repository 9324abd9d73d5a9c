import type { ChannelSettings } from '@chizheng/contract'
import type { Channel, ChannelDefinition } from '../../features/messages/index.ts'
import { call, cutBytes } from '../../platform/outside/index.ts'
import { refusalIn } from './errors.ts'

const maxTextBytes = 2_048

export const wecomRobot: ChannelDefinition<ChannelSettings<'wecom_robot'>> = {
  kind: 'wecom_robot',
  way: 'group',
  addressing: null,
  repeats: 'possible',
  limits: { perSecond: null, perMinute: 20, perPersonPerDay: null, sameTextPerDay: null, maxBytes: maxTextBytes },
  open({ settings, secrets }, { fetch }): Channel {
    const key = keyOf(secrets.key ?? '')
    return {
      async send({ title, text, link }, signal) {
        const ending = link === null || text.includes(link) ? '' : `\n${link}`
        const content = cutBytes(`${title}\n${text}`, maxTextBytes - Buffer.byteLength(ending)) + ending
        const reply = await call(fetch, {
          method: 'POST',
          url: `${settings.service}/cgi-bin/webhook/send?key=${encodeURIComponent(key)}`,
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify({ msgtype: 'text', text: { content } }),
          signal,
        })
        return refusalIn(reply, [key]) ?? { outcome: 'accepted', vendorId: null }
      },
      close: async () => undefined,
    }
  },
}

/** The console shows the key as a part of an address; either may be pasted. */
function keyOf(pasted: string): string {
  return /[?&]key=([^&\s]+)/.exec(pasted)?.[1] ?? pasted
}
