import { expecting, type FakeVendor, type Json, jsonOf, startVendor } from './vendor.ts'

export interface FakeTokenVendor extends FakeVendor {
  /** Takes back every token that was lent. */
  expireTokens(): void
  /** How many tokens were asked for. */
  readonly tokens: { lent: number }
  /** Persons the app cannot reach. */
  readonly unreachable: Set<string>
}

export const wecomAccount = {
  corpId: 'wx5823bf96d3bd56c7',
  appSecret: 'wecom-app-secret',
  agentId: 218,
  key: 'robot-key-1',
}

/** WeCom: everything is HTTP 200 with an `errcode`; identical messages within the interval are dropped; a robot takes its key. */
export async function startFakeWecom(): Promise<FakeTokenVendor> {
  const valid = new Set<string>()
  const seen = new Set<string>()
  const tokens = { lent: 0 }
  const unreachable = new Set<string>()
  const fake = await startVendor({
    isSend: ({ path }) => path.endsWith('/send'),
    answer({ method, path, query, headers, body }, self) {
      const expect = expecting(self)
      if (path === '/cgi-bin/gettoken') {
        expect(method === 'GET', 'the token is got')
        if (query.get('corpid') !== wecomAccount.corpId) return { body: { errcode: 40013, errmsg: 'invalid corpid' } }
        if (query.get('corpsecret') !== wecomAccount.appSecret)
          return { body: { errcode: 40001, errmsg: `invalid credential ${query.get('corpsecret')}` } }
        const token = `accesstoken-${++tokens.lent}`
        valid.add(token)
        return { body: { errcode: 0, errmsg: 'ok', access_token: token, expires_in: 7_200 } }
      }
      expect(method === 'POST' && /json/.test(String(headers['content-type'])), 'a message is posted as JSON')
      const sent = jsonOf(body)
      if (path === '/cgi-bin/webhook/send') return { body: robot(sent, query, self) }
      if (path !== '/cgi-bin/message/send') return { status: 404, body: 'no such path' }
      const token = query.get('access_token') ?? ''
      if (!valid.has(token)) return { body: { errcode: 42001, errmsg: `access_token expired: ${token}` } }
      return { body: message(sent, body, self) }
    },
  })

  function message(sent: Json, body: string, self: FakeVendor): Json {
    const expect = expecting(self)
    const to = String(sent.touser)
    expect(sent.agentid === wecomAccount.agentId, 'agentid')
    expect(!to.includes('|'), 'one recipient')
    expect(sent.enable_duplicate_check === 1 && Number(sent.duplicate_check_interval) <= 14_400, 'duplicate check')
    const text = (sent.text as Json | undefined)?.content
    const card = sent.textcard as Json | undefined
    if (sent.msgtype === 'text') expect(Buffer.byteLength(String(text)) <= 2_048, 'text of 2,048 bytes')
    else {
      expect(
        sent.msgtype === 'textcard' && Buffer.byteLength(String(card?.title)) <= 128,
        'card with a title of 128 bytes',
      )
      expect(
        Buffer.byteLength(String(card?.description)) <= 512 && Boolean(card?.url),
        'card of 512 bytes with an address',
      )
    }
    if (unreachable.has(to)) return { errcode: 0, errmsg: 'ok', invaliduser: to, msgid: '' }
    if (!seen.has(body))
      self.arrived.push({ to, text: String(text ?? `${card?.title}\n${card?.description}\n${card?.url}`) })
    seen.add(body)
    return { errcode: 0, errmsg: 'ok', invaliduser: '', msgid: `msg-${self.arrived.length}` }
  }

  return Object.assign(fake, { expireTokens: () => valid.clear(), tokens, unreachable })
}

function robot(sent: Json, query: URLSearchParams, self: FakeVendor): Json {
  if (query.get('key') !== wecomAccount.key)
    return { errcode: 93000, errmsg: `invalid webhook url ${query.get('key')}` }
  const content = String((sent.text as Json | undefined)?.content ?? '')
  expecting(self)(sent.msgtype === 'text' && Buffer.byteLength(content) <= 2_048, 'text of 2,048 bytes')
  self.arrived.push({ to: 'group', text: content })
  return { errcode: 0, errmsg: 'ok' }
}
