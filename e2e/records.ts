import type { Api } from './desk.ts'

/** The address of a record's screen: any credential that is due, its holder, an import. */
export const records = {
  credential: async (api: Api) => `/credentials/${(await someCredential(api)).id}`,
  person: async (api: Api) => `/people/${(await someCredential(api)).person.id}`,
  renewal: async (api: Api) => `/renewals/${await someRenewal(api)}`,
  approval: async (api: Api) => `/approvals/${await someApproval(api)}`,
  /** The channels, with one to look at that nothing goes out by. */
  channels: async (api: Api) => {
    const { rows } = await api.get<{ rows: unknown[] }>('/api/channels')
    const robot = { kind: 'wecom_robot', name: '证书群机器人', settings: {}, secrets: { key: 'not-a-key' } }
    if (rows.length === 0) await api.post('/api/channels', robot)
    return '/settings/channels'
  },
  import: async (api: Api) => `/imports/${(await api.get<{ rows: { id: string }[] }>('/api/imports')).rows[0]!.id}`,
}

export async function someRenewal(api: Api): Promise<string> {
  const { rows } = await api.get<{ rows: { id: string }[] }>('/api/renewals?state=open')
  if (rows[0]) return rows[0].id
  const { id: credentialId } = await someCredential(api)
  return (await api.post<{ id: string }>('/api/renewals', { credentialId })).id
}

export async function someApproval(api: Api): Promise<string> {
  const { rows } = await api.get<{ rows: { id: string }[] }>('/api/approvals?scope=all&size=1')
  if (rows[0]) return rows[0].id
  const { id: credentialId } = await someCredential(api)
  const subject = { kind: 'give_up_credential', credentialId }
  return (await api.post<{ id: string }>('/api/approvals', { subject, reason: '已转岗，不再需要' })).id
}

export async function someCredential(api: Api): Promise<{ id: string; person: { id: string } }> {
  const { rows } = await api.get<{ rows: { id: string; person: { id: string } }[] }>(
    '/api/credentials?status=due&size=1',
  )
  return rows[0]!
}
