import type { SendResult } from '../../features/messages/index.ts'
import { hideSecrets } from '../../platform/outside/index.ts'

type Refused = Extract<SendResult, { outcome: 'refused' }>

/** What nodemailer tells of a failure. */
interface MailFault {
  readonly code?: unknown
  readonly responseCode?: unknown
  readonly response?: unknown
  readonly command?: unknown
  readonly message?: unknown
}

/** The first pause after a full mailbox or greylisting; the outbox makes it longer. */
const greylistingSeconds = 5 * 60

/** What a failed mail means: by the number of the server's reply first, by the library's code where there was none. */
export function refusalOf(error: unknown, secrets: readonly string[]): Refused {
  const fault = (error ?? {}) as MailFault
  const code = String(fault.code ?? 'unknown')
  const status = Number(fault.responseCode ?? 0)
  const words = String((status === 0 ? fault.message : fault.response) ?? '')
  const reason = hideSecrets(words.replace(/\s+/g, ' '), secrets)
  const refused = (kind: Refused['class'], more = {}): Refused => ({
    outcome: 'refused',
    class: kind,
    code: status === 0 ? code : String(status),
    reason,
    ...more,
  })
  // Of the setting up itself: nobody is reached until the settings change.
  if (code === 'ETLS') return refused('channel')
  if (status === 0) return refused(withoutReply(code, words))
  if (status < 500) return refused('retry', { retryAfterSeconds: greylistingSeconds })
  if (code === 'EAUTH' || status === 535) return refused('channel')
  return refused(permanent(String(fault.command ?? '')))
}

/** 5xx: of the recipient, of what was sent, or of everything else that is said before. */
function permanent(command: string): Refused['class'] {
  if (command === 'RCPT TO') return 'address'
  return command === 'DATA' ? 'message' : 'channel'
}

/** Nothing of the mail can have left before the server had answered once. */
const beforeGreeting =
  /^(Connection timeout|Greeting never received)|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/

function withoutReply(code: string, words: string): Refused['class'] {
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'channel'
  if (code === 'EENVELOPE') return 'address'
  if (code === 'EDNS' || beforeGreeting.test(words)) return 'retry'
  if (/certificate|self.signed|altnames|wrong version number|handshake/i.test(words)) return 'channel'
  return 'unknown'
}
