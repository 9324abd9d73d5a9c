import type { ChannelSettings } from '@chizheng/contract'
import type { Channel, ChannelDefinition, OutgoingMessage, SendResult } from '../../features/messages/index.ts'
import { keyDigest } from '../../platform/outside/index.ts'
import { type Posted, postGuarded, type Resolve, resolveByDns } from './guarded.ts'
import { allowedBy } from './inside.ts'
import { signatureOf } from './signature.ts'

/** What receivers are asked to take. */
const maxBodyBytes = 20 * 1_024
const longestWaitSeconds = 24 * 3_600

type Definition = ChannelDefinition<ChannelSettings<'webhook'>>

/** With the names of hosts resolved by `resolve`. */
export function webhookResolving(resolve: Resolve): Definition {
  return {
    kind: 'webhook',
    way: 'webhook',
    addressing: null,
    repeats: 'dropped',
    limits: { perSecond: null, perMinute: null, perPersonPerDay: null, sameTextPerDay: null, maxBytes: maxBodyBytes },
    open({ settings, secrets }, { now }): Channel {
      const allowed = allowedBy(settings.insideHosts)
      return {
        async send(message, signal) {
          const at = now()
          const body = bodyOf(message, at)
          if (Buffer.byteLength(body) > maxBodyBytes) return refused('message', 'too_large', 'over 20 KB')
          const headers = headersOf(message.key, body, at, secrets)
          const url = targetOf(settings.url)
          if (headers === null)
            return refused('channel', 'bad_secret', 'the signing secret is not one of Standard Webhooks')
          if (url === null) return refused('channel', 'bad_address', 'the address cannot be used')
          return resultOf(await postGuarded({ url, headers, body }, { allowed, resolve }, signal), at)
        },
        close: async () => undefined,
      }
    },
  }
}

export const webhook: Definition = webhookResolving(resolveByDns)

/** Read once more here: what was stored before a rule changed is held to it as well. */
function targetOf(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.username + url.password !== '') return null
  const isLoopback = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback) ? url : null
}

/** The event as it was ordered; a message in words where there is none. */
function bodyOf({ payload, title, text, link }: OutgoingMessage, at: Date): string {
  return JSON.stringify(payload ?? { type: 'message', timestamp: at.toISOString(), data: { title, text, link } })
}

/** Signed with the secret, and for a day with the one before it, so that a receiver can change over; null without a usable one. */
function headersOf(
  key: string,
  body: string,
  at: Date,
  { signingSecret = '', signingSecretBefore = '', signingSecretBeforeUntil = '' }: Readonly<Record<string, string>>,
): Record<string, string> | null {
  // The identifier is a part of what is signed and has no dot.
  const id = `msg_${keyDigest(key, 32)}`
  const timestamp = Math.floor(at.getTime() / 1_000)
  const current = signatureOf(signingSecret, id, timestamp, body)
  if (current === null) return null
  const isBeforeValid = signingSecretBeforeUntil !== '' && at < new Date(signingSecretBeforeUntil)
  const before = isBeforeValid ? signatureOf(signingSecretBefore, id, timestamp, body) : null
  return {
    'content-type': 'application/json',
    'user-agent': 'Chizheng',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': before === null ? current : `${current} ${before}`,
  }
}

/** Only 2xx is success. 410: nobody wants it any more. Everything else may be mended at the other end, so it is tried again. */
function resultOf(posted: Posted, now: Date): SendResult {
  switch (posted.kind) {
    case 'forbidden':
      return refused(
        'channel',
        'inside_address',
        'the address lies inside the network and is not on the list of allowed ones',
      )
    case 'lost':
      return refused(posted.arrived === 'no' ? 'retry' : 'unknown', posted.code, 'no answer')
    case 'answered': {
      const { status } = posted
      if (status >= 200 && status < 300) return { outcome: 'accepted', vendorId: null }
      if (status === 410) return refused('channel', 'http_410', 'the receiver wants no more events')
      const wait = waitOf(posted.retryAfter, now)
      const result = refused(
        'retry',
        `http_${status}`,
        status < 400 ? 'redirects are not followed' : 'the receiver refused',
      )
      return wait === null ? result : { ...result, retryAfterSeconds: wait }
    }
  }
}

function refused(kind: 'retry' | 'message' | 'channel' | 'unknown', code: string, reason: string) {
  return { outcome: 'refused', class: kind, code, reason } as const
}

/** `Retry-After` in seconds or as a date. */
function waitOf(text: string | null, now: Date): number | null {
  if (text === null) return null
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now.getTime()) / 1_000)
  return Number.isNaN(seconds) ? null : Math.min(Math.max(0, seconds), longestWaitSeconds)
}
