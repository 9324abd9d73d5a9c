import type { RefusalClass } from '@chizheng/contract'
import type { SendResult } from '../../features/messages/index.ts'
import { hideSecrets, type Reply, textField, undecidedBy, undecidedByStatus } from '../../platform/outside/index.ts'

type Refused = Extract<SendResult, { outcome: 'refused' }>

interface Meaning {
  readonly class: RefusalClass
  readonly retryAfterSeconds?: number
}

const busy: Meaning = { class: 'retry' }
const tooFast: Meaning = { class: 'retry', retryAfterSeconds: 60 }
const configuration: Meaning = { class: 'channel' }
const unknownPerson: Meaning = { class: 'address' }
const content: Meaning = { class: 'message' }

/** Global error codes and those of robots. */
const meanings: Readonly<Record<string, Meaning>> = {
  '-1': busy,
  '6000': busy,
  '45009': tooFast,
  '45033': tooFast,
  // A token that is refused although it was fetched a moment ago: fetched again with the next try.
  '40014': busy,
  '42001': busy,
  '41001': busy,
  '40001': configuration,
  '40013': configuration,
  '40056': configuration,
  '48002': configuration,
  '60011': configuration,
  '301055': configuration,
  '60020': configuration,
  '93000': configuration,
  '93004': configuration,
  '93008': configuration,
  '60111': unknownPerson,
  '40003': unknownPerson,
  '81013': unknownPerson,
  '44004': content,
  '45002': content,
  '93017': content,
}

const staleCodes = new Set(['40014', '42001', '41001'])

/** Whether WeCom no longer takes the token. */
export function isStale(reply: Reply): boolean {
  return reply.kind === 'answered' && staleCodes.has(textField(reply.json, 'errcode'))
}

/** The refusal in an answer; null when it is none. */
export function refusalIn(reply: Reply, secrets: readonly string[]): Refused | null {
  if (reply.kind === 'lost') return undecidedBy(reply)
  const code = textField(reply.json, 'errcode')
  if (code === '') return undecidedByStatus(reply)
  if (code === '0') return null
  const reason = hideSecrets(textField(reply.json, 'errmsg'), secrets)
  return { outcome: 'refused', code, reason, ...(meanings[code] ?? content) }
}
