import type { ChannelSettings } from '@chizheng/contract'
import type { Channel, ChannelDefinition, OutgoingMessage, Receipt, SendResult } from '../../features/messages/index.ts'
import {
  call,
  createTokenKeeper,
  cutBytes,
  type Lent,
  plainMarkdown,
  type Reply,
  refusedToken,
  textField,
} from '../../platform/outside/index.ts'
import { isStale, refusalIn } from './errors.ts'

type Refused = Extract<SendResult, { outcome: 'refused' }>

/** Of the whole `msg`, as JSON. */
const maxMessageBytes = 2_048

export const dingtalkNotice: ChannelDefinition<ChannelSettings<'dingtalk_notice'>> = {
  kind: 'dingtalk_notice',
  way: 'chat',
  addressing: 'dingtalk_user',
  repeats: 'dropped',
  limits: { perSecond: 20, perMinute: 5_000, perPersonPerDay: 500, sameTextPerDay: 1, maxBytes: maxMessageBytes },
  open({ settings, secrets }, { fetch, now }): Channel {
    const { service, appKey, agentId } = settings
    const secret = secrets.appSecret ?? ''
    const tokens = createTokenKeeper<Refused>(async (signal): Promise<Lent<Refused>> => {
      const url = `${service}/gettoken?appkey=${encodeURIComponent(appKey)}&appsecret=${encodeURIComponent(secret)}`
      const reply = await call(fetch, { method: 'GET', url, signal })
      const refusal = refusalIn(reply, [secret])
      if (refusal !== null) return { lent: false, fault: refusedToken(refusal) }
      const answer = reply.kind === 'answered' ? reply.json : null
      const expiresInSeconds = Number(textField(answer, 'expires_in')) || 0
      return { lent: true, token: textField(answer, 'access_token'), expiresInSeconds }
    }, now)

    /** One call of the older interface with the token; its answer, or the refusal. */
    async function ask(path: string, body: object, signal: AbortSignal): Promise<Record<string, unknown> | Refused> {
      let shown: readonly string[] = [secret]
      const post = async (token: string): Promise<Reply> => {
        shown = [secret, token]
        return await call(fetch, {
          method: 'POST',
          url: `${service}${path}?access_token=${encodeURIComponent(token)}`,
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify(body),
          signal,
        })
      }
      const reply = await tokens.with(post, isStale, signal)
      if ('noToken' in reply) return reply.noToken
      return refusalIn(reply, shown) ?? (reply.kind === 'answered' ? (reply.json ?? {}) : {})
    }

    return {
      async send(message, signal) {
        if (message.address === null) return noAddress
        const body = { agent_id: agentId, userid_list: message.address, msg: noticeOf(message) }
        const answer = await ask('/topapi/message/corpconversation/asyncsend_v2', body, signal)
        if (isRefused(answer)) return answer
        return { outcome: 'accepted', vendorId: textField(answer, 'task_id') || null }
      },
      async receiptOf(vendorId, address, _sentAt, signal) {
        const body = { agent_id: agentId, task_id: Number(vendorId) }
        const answer = await ask('/topapi/message/corpconversation/getsendresult', body, signal)
        if (isRefused(answer)) return { fate: 'pending', code: answer.code, reason: answer.reason }
        return receiptIn(answer.send_result, address)
      },
      close: async () => undefined,
    }
  },
}

const noAddress: SendResult = {
  outcome: 'refused',
  class: 'address',
  code: 'no_address',
  reason: 'no DingTalk user id',
}

function isRefused(answer: Record<string, unknown> | Refused): answer is Refused {
  return answer.outcome === 'refused'
}

/** The notice, cut so that all of it stays within DingTalk's bytes. */
function noticeOf({ title, text, link }: OutgoingMessage): object {
  const headline = cutBytes(plainMarkdown(title), 200)
  const made = (body: string): object => {
    const markdown = `### ${headline}\n${body}`
    return link === null
      ? { msgtype: 'markdown', markdown: { title: headline, text: markdown } }
      : { msgtype: 'action_card', action_card: { title: headline, markdown, single_title: '查看', single_url: link } }
  }
  const body = plainMarkdown(text)
  const sizeOf = (notice: object): number => Buffer.byteLength(JSON.stringify(notice))
  // In JSON a line break takes two bytes, so what is cut is measured again.
  for (
    let room = Buffer.byteLength(body);
    ;
    room -= Math.max(1, sizeOf(made(cutBytes(body, room))) - maxMessageBytes)
  ) {
    const notice = made(cutBytes(body, Math.max(0, room)))
    if (room <= 0 || sizeOf(notice) <= maxMessageBytes) return notice
  }
}

/** What became of a notice at its only recipient. */
function receiptIn(result: unknown, address: string): Receipt {
  const lists = (result ?? {}) as Readonly<Record<string, unknown>>
  const has = (name: string): boolean => Array.isArray(lists[name]) && lists[name].map(String).includes(address)
  if (has('read_user_id_list')) return { fate: 'delivered', code: 'read', reason: 'read' }
  if (has('unread_user_id_list')) return { fate: 'delivered', code: 'unread', reason: 'delivered, not read yet' }
  const forbidden = Array.isArray(lists.forbidden_list) ? (lists.forbidden_list as Record<string, unknown>[]) : []
  const code = textField(forbidden.find((one) => textField(one, 'userid') === address) ?? null, 'code')
  // The text arrived today already: ours, sent twice.
  if (code === '143106') return { fate: 'delivered', code, reason: 'the same text was delivered earlier today' }
  if (code === '143105') return { fate: 'failed', code, reason: 'over the number of notices of one person and day' }
  for (const name of ['invalid_user_id_list', 'forbidden_user_id_list', 'failed_user_id_list']) {
    if (!has(name)) continue
    const isWrongAddress = name === 'invalid_user_id_list'
    return { fate: 'failed', code: code || name, reason: name.replace('_user_id_list', ''), isWrongAddress }
  }
  return { fate: 'pending', code: '', reason: '' }
}
