import type { RefusalClass } from '@chizheng/contract'
import type { SendResult } from '../../features/messages/index.ts'
import { hideSecrets, type Reply, textField, undecidedBy, undecidedByStatus } from '../../platform/outside/index.ts'

type Refused = Extract<SendResult, { outcome: 'refused' }>

interface Meaning {
  readonly class: RefusalClass
  readonly retryAfterSeconds?: number
}

const busy: Meaning = { class: 'retry' }
const configuration: Meaning = { class: 'channel' }
const unknownPerson: Meaning = { class: 'address' }
const content: Meaning = { class: 'message' }

/** Error codes of the older interface and of robots; those inside 88 come with the same numbers. */
const meanings: Readonly<Record<string, Meaning>> = {
  '-1': busy,
  '40014': busy,
  '42001': busy,
  '90018': { class: 'retry', retryAfterSeconds: 1 },
  '90002': { class: 'retry', retryAfterSeconds: 1 },
  // The monthly calls of the standard edition are used up.
  '90020': configuration,
  '60011': configuration,
  '60020': configuration,
  '60121': unknownPerson,
  '33012': unknownPerson,
  '40035': content,
  // Of robots: keyword, signature, clock or address do not fit; the token is unknown; more than 20 a minute.
  '310000': configuration,
  '300001': configuration,
  '130101': { class: 'retry', retryAfterSeconds: 60 },
}

/** An address is shut out for five minutes after 10,000 calls within 20 seconds. */
const shutOutSeconds = 300

function codeOf(answer: Readonly<Record<string, unknown>> | null): string {
  const code = textField(answer, 'errcode')
  // 88 wraps another one, and its text may carry a prefix: `isv.40014`.
  return code === '88' ? (/-?\d+$/.exec(textField(answer, 'sub_code'))?.[0] ?? code) : code
}

/** Whether DingTalk no longer takes the token. */
export function isStale(reply: Reply): boolean {
  return reply.kind === 'answered' && ['40014', '42001'].includes(codeOf(reply.json))
}

/** The refusal in an answer; null when it is none. */
export function refusalIn(reply: Reply, secrets: readonly string[]): Refused | null {
  if (reply.kind === 'lost') return undecidedBy(reply)
  const code = codeOf(reply.json)
  if (textField(reply.json, 'status') === '1111') {
    const reason = 'this address is shut out for five minutes'
    return { outcome: 'refused', class: 'retry', code: '1111', reason, retryAfterSeconds: shutOutSeconds }
  }
  if (code === '') return undecidedByStatus(reply)
  if (code === '0') return null
  const reason = hideSecrets(textField(reply.json, 'sub_msg') || textField(reply.json, 'errmsg'), secrets)
  return { outcome: 'refused', code, reason, ...(meanings[code] ?? content) }
}
