import type { RefusalClass } from '@chizheng/contract'
import type { SendResult } from '../../features/messages/index.ts'
import { hideSecrets, type Reply, textField, undecidedBy, undecidedByStatus } from '../../platform/outside/index.ts'

type Refused = Extract<SendResult, { outcome: 'refused' }>

const stale = ['99991661', '99991663', '99991665', '99991668', '99991671', '99991677']

/** By class; what is not named here is taken as a fault of the message. */
const codes: Readonly<Partial<Record<RefusalClass, readonly string[]>>> = {
  retry: ['230020', '230049', '99991400', '11232', ...stale],
  address: ['230002', '230013', '230029', '230034', '230053', '99992351', '99992360'],
  message: ['230001', '230022', '230025', '230028', '9499'],
  channel: [
    '230006',
    '230027',
    '230035',
    '99991401',
    '99991403',
    '99991662',
    '99991672',
    '99991673',
    '99991676',
    '99991679',
    // Of robots: signature or clock, address, keyword.
    '19021',
    '19022',
    '19024',
  ],
}
const classes = new Map(
  Object.entries(codes).flatMap(([name, list]) => list.map((code) => [code, name as RefusalClass] as const)),
)

/** Whether Feishu no longer takes the token. */
export function isStale(reply: Reply): boolean {
  return reply.kind === 'answered' && stale.includes(textField(reply.json, 'code'))
}

/** The refusal in an answer; null when it is none. */
export function refusalIn(reply: Reply, secrets: readonly string[]): Refused | null {
  if (reply.kind === 'lost') return undecidedBy(reply)
  const code = textField(reply.json, 'code')
  if (code === '') return undecidedByStatus(reply)
  if (code === '0') return null
  const reason = hideSecrets(textField(reply.json, 'msg'), secrets)
  // A gateway's words with a code of its own.
  if (reply.status >= 500) return { ...undecidedByStatus(reply), code, reason }
  return { outcome: 'refused', class: classes.get(code) ?? 'message', code, reason, ...waitOf(code, reply.headers) }
}

function waitOf(code: string, headers: Headers): { retryAfterSeconds?: number } {
  if (code === '11232') return { retryAfterSeconds: 60 }
  const seconds = Number(headers.get('x-ogw-ratelimit-reset') ?? '')
  return code === '99991400' && seconds > 0 ? { retryAfterSeconds: Math.min(seconds, 3_600) } : {}
}
