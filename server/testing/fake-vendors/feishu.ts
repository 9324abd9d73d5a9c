import { createHmac } from 'node:crypto'
import { expecting, type FakeVendor, type Json, jsonOf, startVendor } from './vendor.ts'
import type { FakeTokenVendor } from './wecom.ts'

export const feishuAccount = {
  appId: 'cli_9f5343c580712544',
  appSecret: 'feishu-app-secret',
  token: 'feishu-robot-token',
  signSecret: 'feishu-sign-secret',
}

/** Feishu: a `code` whatever the status; a `uuid` that was used within the hour is not done again. */
export async function startFakeFeishu(now: () => Date): Promise<FakeTokenVendor> {
  const valid = new Set<string>()
  const seen = new Map<string, string>()
  const tokens = { lent: 0 }
  const unreachable = new Set<string>()
  const fake = await startVendor({
    isSend: ({ path }) => path.startsWith('/open-apis/im/') || path.startsWith('/open-apis/bot/'),
    answer({ method, path, query, headers, body }, self) {
      const expect = expecting(self)
      expect(
        method === 'POST' && headers['content-type'] === 'application/json; charset=utf-8',
        'posted as JSON in UTF-8',
      )
      const sent = jsonOf(body)
      if (path === '/open-apis/auth/v3/tenant_access_token/internal') {
        if (sent.app_id !== feishuAccount.appId || sent.app_secret !== feishuAccount.appSecret)
          return { status: 400, body: { code: 10_014, msg: `app secret invalid ${sent.app_secret}` } }
        const token = `t-${++tokens.lent}-caecc734c2e3328a62489fe0648c4b98779515d3`
        valid.add(token)
        return { body: { code: 0, msg: 'ok', tenant_access_token: token, expire: 7_200 } }
      }
      if (path.startsWith('/open-apis/bot/v2/hook/')) return { body: robot(sent, body, path, self) }
      const token = String(headers.authorization).replace('Bearer ', '')
      if (!valid.has(token)) return { status: 400, body: { code: 99_991_663, msg: `Invalid access token ${token}` } }
      expect(query.get('receive_id_type') === 'user_id', 'receive_id_type')
      return message(sent, self)
    },
  })

  function message(sent: Json, self: FakeVendor): { status?: number; body: Json } {
    const expect = expecting(self)
    const uuid = String(sent.uuid)
    expect(uuid.length > 0 && uuid.length <= 50, 'uuid of 50 characters')
    expect(sent.msg_type === 'interactive' && typeof sent.content === 'string', 'content is a text of JSON')
    expect(Buffer.byteLength(String(sent.content)) <= 30 * 1_024, 'card of 30 KB')
    const to = String(sent.receive_id)
    if (unreachable.has(to))
      return { status: 400, body: { code: 230_013, msg: 'Bot has NO availability to this user.' } }
    const known = seen.get(uuid)
    if (known === undefined) self.arrived.push({ to, text: textOf(jsonOf(String(sent.content))) })
    const id = known ?? `om_${self.arrived.length}`
    seen.set(uuid, id)
    return { body: { code: 0, msg: 'success', data: { message_id: id, msg_type: 'interactive' } } }
  }

  function robot(sent: Json, body: string, path: string, self: FakeVendor): Json {
    if (!path.endsWith(`/${feishuAccount.token}`)) return { code: 19_001, msg: `param invalid: ${path}` }
    const at = Number(sent.timestamp)
    const sign = createHmac('sha256', `${at}\n${feishuAccount.signSecret}`).digest('base64')
    if (!(Math.abs(at - now().getTime() / 1_000) < 3_600) || sent.sign !== sign)
      return { code: 19_021, msg: `sign match fail or timestamp is not within one hour from current time ${sent.sign}` }
    expecting(self)(sent.msg_type === 'interactive' && Buffer.byteLength(body) <= 20 * 1_024, 'card within 20 KB')
    self.arrived.push({ to: 'group', text: textOf(sent.card as Json) })
    return { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' }
  }

  return Object.assign(fake, { expireTokens: () => valid.clear(), tokens, unreachable })
}

/** Everything a card says, and where its button leads. */
function textOf(card: Json): string {
  const found: string[] = []
  JSON.stringify(card, (name, value: unknown) => {
    if ((name === 'content' || name === 'url') && typeof value === 'string') found.push(value)
    return value
  })
  return found.join('\n')
}
