import { createHmac } from 'node:crypto'
import { expecting, type FakeVendor, type Json, jsonOf, startVendor } from './vendor.ts'
import type { FakeTokenVendor } from './wecom.ts'

export const dingtalkAccount = {
  appKey: 'ding6ccabc44d2c8d38b',
  appSecret: 'dingtalk-app-secret',
  agentId: 123_456,
  accessToken: 'dingtalk-robot-token',
  signSecret: 'SEC0123456789abcdef0123456789abcdef',
}

export interface FakeDingtalk extends FakeTokenVendor {
  /** What `getsendresult` tells of every task. */
  readonly results: { ofEveryTask: Json }
}

/** DingTalk's older interface: HTTP 200 with an `errcode`; the same words to the same person are given once a day and answered ok again. */
export async function startFakeDingtalk(now: () => Date): Promise<FakeDingtalk> {
  const valid = new Set<string>()
  const seen = new Set<string>()
  const tokens = { lent: 0 }
  const unreachable = new Set<string>()
  const results: FakeDingtalk['results'] = { ofEveryTask: {} }
  const fake = await startVendor({
    isSend: ({ path }) => path === '/robot/send' || path.endsWith('/asyncsend_v2'),
    answer({ method, path, query, headers, body }, self) {
      const expect = expecting(self)
      if (path === '/gettoken') {
        if (query.get('appkey') !== dingtalkAccount.appKey || query.get('appsecret') !== dingtalkAccount.appSecret)
          return { body: { errcode: 40089, errmsg: `invalid appKey or appSecret ${query.get('appsecret')}` } }
        const token = `ding-token-${++tokens.lent}`
        valid.add(token)
        return { body: { errcode: 0, errmsg: 'ok', access_token: token, expires_in: 7_200 } }
      }
      expect(method === 'POST' && /json/.test(String(headers['content-type'])), 'posted as JSON')
      const sent = jsonOf(body)
      if (path === '/robot/send') return { body: robot(sent, body, query, self) }
      const token = query.get('access_token') ?? ''
      if (!valid.has(token))
        return {
          body: { errcode: 88, errmsg: 'ding talk error', sub_code: '40014', sub_msg: `不合法的access_token ${token}` },
        }
      expect(sent.agent_id === dingtalkAccount.agentId, 'agent_id')
      if (path.endsWith('/getsendresult'))
        return { body: { errcode: 0, errmsg: 'ok', send_result: results.ofEveryTask } }
      return { body: notice(sent, self) }
    },
  })

  function notice(sent: Json, self: FakeVendor): Json {
    const expect = expecting(self)
    const message = sent.msg as Json
    expect(Buffer.byteLength(JSON.stringify(message)) <= 2_048, 'msg of 2,048 bytes')
    const card = message.action_card as Json | undefined
    const markdown = message.markdown as Json | undefined
    expect(
      message.msgtype === 'action_card' ? Boolean(card?.single_url) : Boolean(markdown?.text),
      'a card with an address, or Markdown',
    )
    const to = String(sent.userid_list)
    if (unreachable.has(to)) return { errcode: 33012, errmsg: '无效的USERID' }
    const text = String(card === undefined ? markdown?.text : `${card.markdown}\n${card.single_url}`)
    if (!seen.has(to + text)) self.arrived.push({ to, text })
    seen.add(to + text)
    return { errcode: 0, errmsg: 'ok', task_id: 256_271_667_526 }
  }

  function robot(sent: Json, body: string, query: URLSearchParams, self: FakeVendor): Json {
    if (query.get('access_token') !== dingtalkAccount.accessToken)
      return { errcode: 300_001, errmsg: `token is not exist ${query.get('access_token')}` }
    const at = Number(query.get('timestamp'))
    if (!(Math.abs(at - now().getTime()) < 3_600_000)) return { errcode: 310_000, errmsg: 'invalid timestamp' }
    const { signSecret } = dingtalkAccount
    const sign = createHmac('sha256', signSecret).update(`${at}\n${signSecret}`).digest('base64')
    if (query.get('sign') !== sign) return { errcode: 310_000, errmsg: `sign not match ${query.get('sign')}` }
    expecting(self)(Buffer.byteLength(body) <= 20_000, 'body of 20,000 bytes')
    self.arrived.push({ to: 'group', text: String((sent.text as Json | undefined)?.content) })
    return { errcode: 0, errmsg: 'ok' }
  }

  return Object.assign(fake, { expireTokens: () => valid.clear(), tokens, unreachable, results })
}
