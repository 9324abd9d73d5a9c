import type { ChannelSettings } from '@chizheng/contract'
import { createTransport } from 'nodemailer'
import type { Channel, ChannelDefinition, OutgoingMessage, SendResult } from '../../features/messages/index.ts'
import { keyDigest } from '../../platform/outside/index.ts'
import { refusalOf } from './faults.ts'
import { createGate } from './gate.ts'

type Settings = ChannelSettings<'smtp'>

/**
 * nodemailer's own limits are minutes; a mail that is stuck would hold the outbox. A server that never closes its end holds a
 * process that stops for two seconds.
 */
const timeouts = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 60_000,
  socketCloseTimeout: 2_000,
}

export const smtp: ChannelDefinition<Settings> = {
  kind: 'smtp',
  way: 'mail',
  addressing: 'email',
  repeats: 'possible',
  limits: { perSecond: null, perMinute: null, perPersonPerDay: null, sameTextPerDay: null, maxBytes: 1_000_000 },
  open({ settings, secrets }, { now }): Channel {
    const password = secrets.password ?? ''
    const transport = createTransport(transportOf(settings, password))
    const gate = createGate(settings.perMinute, now)
    return {
      async send(message, signal) {
        if (message.address === null) return noAddress
        if (signal.aborted) return { ...stopped, class: 'retry' }
        const wait = gate.secondsToWait()
        if (wait > 0) {
          const reason = 'as many mails as the settings allow in a minute'
          return { outcome: 'refused', class: 'retry', code: 'rate', reason, retryAfterSeconds: wait }
        }
        try {
          const { response } = await transport.sendMail({ ...mailOf(settings, message, message.address), signal })
          return { outcome: 'accepted', vendorId: response.slice(0, 200) }
        } catch (error) {
          // It may be on its way already, and cannot be called back.
          return signal.aborted ? stopped : refusalOf(error, [password])
        }
      },
      close: async () => transport.close(),
    }
  },
}

const noAddress: SendResult = { outcome: 'refused', class: 'address', code: 'no_address', reason: 'no mail address' }
const stopped = { outcome: 'refused', class: 'unknown', code: 'aborted', reason: 'the call was stopped' } as const

function transportOf(settings: Settings, password: string) {
  const { host, port, security, username, authority, verifyCertificate } = settings
  return {
    host,
    port,
    pool: true as const,
    // What is sent again, and when, is the outbox's to decide.
    maxRequeues: 0,
    secure: security === 'tls',
    // Never by chance: either it is encrypted or somebody chose that it is not.
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(username === null ? {} : { auth: { user: username, pass: password } }),
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
    tls: {
      minVersion: 'TLSv1.2' as const,
      rejectUnauthorized: verifyCertificate,
      ...(authority === null ? {} : { ca: authority }),
    },
  }
}

function mailOf({ from, fromName, replyTo }: Settings, { key, title, text, html, link }: OutgoingMessage, to: string) {
  const body = link === null || text.includes(link) ? text : `${text}\n\n${link}`
  return {
    from: { name: fromName, address: from },
    to: { name: '', address: to },
    ...(replyTo === null ? {} : { replyTo }),
    subject: title,
    text: body,
    ...(html === null ? {} : { html }),
    // Made of our key: whoever gets the mail twice can see that it is one.
    messageId: `<${keyDigest(key, 40)}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }
}
