import { waitingApprovals } from './approvals-at-work.ts'
import { type Api, expect, password } from './desk.ts'
import { loansAtWork } from './loans-at-work.ts'

/** The address of a record's screen: any credential that is due, its holder, an import. */
export const records = {
  credential: async (api: Api) => `/credentials/${(await someCredential(api)).id}`,
  person: async (api: Api) => `/people/${(await someCredential(api)).person.id}`,
  renewal: async (api: Api) => `/renewals/${await someRenewal(api)}`,
  project: async (api: Api) => `/projects/${await someProject(api)}`,
  approval: async (api: Api) => `/approvals/${await someApproval(api)}`,
  approvalToHandOver: async (api: Api) => `/approvals/${(await waitingApprovals(api))[0]}`,
  loan: async (api: Api) => `/loans/${await someLoan(api)}`,
  custodyCases: async (api: Api) => `/loans/cases?credential=${await someLostCredential(api)}`,
  casesOffered: async (api: Api) => `/loans/cases?credential=${(await loansAtWork(api)).offeredId}`,
  casesToReturn: async (api: Api) => `/loans/cases?credential=${(await loansAtWork(api)).credentialId}`,
  loanToHandOver: async (api: Api) => `/loans/${(await loansAtWork(api)).approved}`,
  loanOut: async (api: Api) => `/loans/${(await loansAtWork(api)).out}`,
  loanOfScan: async (api: Api) => `/loans/${(await loansAtWork(api)).scan}`,
  credentialInVault: async (api: Api) => `/credentials/${(await loansAtWork(api)).credentialId}`,
  personWhoLends: async (api: Api) => `/people/${(await loansAtWork(api)).holderId}`,
  stocktake: async (api: Api) => `/stocktakes/${await someStocktake(api)}?show=all&size=20`,
  unexpected: async (api: Api) => `/stocktakes/${await someStocktake(api)}?show=unexpected`,
  stocktakeCases: async (api: Api) => `/stocktakes/${await someStocktake(api)}?show=cases`,
  /** The channels, with one to look at that nothing goes out by. */
  channels: async (api: Api) => {
    const { rows } = await api.get<{ rows: unknown[] }>('/api/channels')
    const robot = { kind: 'wecom_robot', name: '证书群机器人', settings: {}, secrets: { key: 'not-a-key' } }
    if (rows.length === 0) await api.post('/api/channels', robot)
    return '/settings/channels'
  },
  proposal: async (api: Api) => `/projects/${await someShortProject(api)}/proposal`,
  import: async (api: Api) => `/imports/${(await api.get<{ rows: { id: string }[] }>('/api/imports')).rows[0]!.id}`,
}

/** A running project whose manager is locked, with a reservation beside; made once. */
export async function someProject(api: Api): Promise<string> {
  const name = '滨江路综合管廊及市政道路改造提升工程（二期）'
  const { rows } = await api.get<{ rows: { id: string }[] }>(`/api/projects?q=${encodeURIComponent(name)}`)
  if (rows[0]) return rows[0].id
  const { rows: units } = await api.get<{ rows: { id: string }[] }>('/api/org-units')
  const { rows: people } = await api.get<{ rows: { id: string }[] }>('/api/people?size=2')
  const days = { startsOn: '2026-03-01', endsOn: '2027-10-31', state: 'running', stateOn: '2026-03-01' }
  const facts = { code: 'GC-2026-01', name, kind: 'municipal', entityId: units[0]!.id, place: '杭州', ...days }
  const { id } = await api.post<{ id: string }>('/api/projects', { ...facts, areaM2: 42_000, contractWanYuan: 18_600 })
  const requirement = {
    kind: 'credential',
    types: ['constructor-1'],
    professions: ['市政公用工程'],
    registeredWith: 'ours',
  }
  const { slots } = await api.post<{ slots: { id: string }[] }>(`/api/projects/${id}/slots`, {
    slots: [
      { role: 'project_manager', name: '项目经理', priority: 1, requirement },
      { role: 'safety_officer', name: '专职安全生产管理人员', count: 3 },
    ],
  })
  const period = { fromOn: '2026-03-01', toOn: '2027-10-31' }
  const begin = { by: 'winning_notice', evidence: { note: '中标通知书 2026-017 号' } }
  await api.post(`/api/projects/${id}/engagements`, { personId: people[0]!.id, slotId: slots[0]!.id, ...period, begin })
  const reserved = { personId: people[1]!.id, slotId: slots[1]!.id, ...period, reservedUntil: '2030-12-31' }
  await api.post(`/api/projects/${id}/engagements`, reserved)
  return id
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

/** A loan within a unit whose head can sign in; HR has a colleague to decide. */
export async function someLoan(api: Api): Promise<string> {
  const { rows } = await api.get<{ rows: { id: string }[] }>('/api/loans?size=1')
  if (rows[0]) return rows[0].id
  const units = await api.get<{ rows: { id: string; parentId: string | null }[] }>('/api/org-units')
  const { id: parentId } = units.rows.find((unit) => unit.parentId === null)!
  const unit = await api.post<{ id: string; version: number }>('/api/org-units', { parentId, name: '地铁机电安装部' })
  const person = (name: string) => api.post<{ id: string }>('/api/people', { name, unitId: unit.id })
  const [holder, borrower, head] = [await person('欧阳慕容雪峰'), await person('借用人'), await person('出借部长')]
  const grants = [{ role: 'head', unitId: unit.id }]
  const displayName = '出借部长'
  await api.post('/api/accounts', { username: 'chujie', displayName, personId: head.id, grants, password })
  const body = { personId: holder.id, typeId: 'pmp', number: 'PMP-2026-1', validUntil: '2030-12-31' }
  const { id: credentialId } = await api.post<{ id: string }>('/api/credentials', body)
  const today = new Date().toISOString().slice(0, 10)
  const days = { from: today, to: `${Number(today.slice(0, 4)) + 1}-01-31` }
  const what = { what: 'original', purpose: 'tender', projectName: '城市轨道交通 9 号线一期机电安装总承包工程投标' }
  const terms = { credentialId, unitId: unit.id, borrowerId: borrower.id, ...what, ...days }
  return (await api.post<{ id: string }>('/api/loans', { ...terms, reason: '投标原件核验' })).id
}

/** A certificate with a long name whose original is reported lost. */
export async function someLostCredential(api: Api): Promise<string> {
  const { rows } = await api.get<{ rows: { credential: { id: string } }[] }>('/api/custody-cases?kind=lost&size=1')
  if (rows[0]) return rows[0].credential.id
  const { rows: people } = await api.get<{ rows: { id: string }[] }>('/api/people?size=1')
  const certificate = {
    personId: people[0]!.id,
    typeId: 'constructor-1',
    profession: '市政公用工程',
    number: '京1112026000017',
  }
  const { id } = await api.post<{ id: string }>('/api/credentials', { ...certificate, validUntil: '2030-12-31' })
  const note = '随投标文件送至招标代理机构，开标后清点时发现少一本，已联系对方查找'
  const lost = { item: 'original', kind: 'lost', note, ownerId: people[0]!.id, dueOn: '2099-12-31' }
  await api.post(`/api/credentials/${id}/custody-cases`, lost)
  return id
}

/** One in which something differs and something was not expected. */
export async function someStocktake(api: Api): Promise<string> {
  const { rows } = await api.get<{ rows: { id: string }[] }>('/api/stocktakes?size=1')
  if (rows[0]) return rows[0].id
  const { id } = await api.post<{ id: string }>('/api/stocktakes', { name: '年末盘点', dueOn: '2099-12-20' })
  await expect.poll(async () => (await api.get<{ state: string }>(`/api/stocktakes/${id}`)).state).toBe('counting')
  const items = await api.get<{ rows: { credentialId: string }[] }>(`/api/stocktakes/${id}/items?size=2`)
  const [one, other] = items.rows.map(({ credentialId }) => credentialId)
  const at = '2026-11-30T02:00:00.000Z'
  const key = (nth: number) => `018f0000-0000-4000-8000-00000000000${nth}`
  const seen = (nth: number, code: string) => ({
    kind: 'seen',
    key: key(nth),
    at,
    code,
    how: 'scan',
    place: '档案室 2 号柜',
  })
  const checked = {
    kind: 'checked',
    key: key(4),
    at,
    credentialId: one,
    differs: ['number', 'employer'],
    note: '证书上少一位',
  }
  const counts = [seen(1, one!), seen(2, other!), seen(3, '路边的二维码'), checked]
  await api.post(`/api/stocktakes/${id}/counts`, { counts })
  return id
}

export async function someCredential(api: Api): Promise<{ id: string; person: { id: string } }> {
  const { rows } = await api.get<{ rows: { id: string; person: { id: string } }[] }>(
    '/api/credentials?status=due&size=1',
  )
  return rows[0]!
}

/** A tender whose places share too few people, with the proposal that says so. */
export async function someShortProject(api: Api): Promise<string> {
  const name = '机电安装工程（缺人的标）'
  const { rows } = await api.get<{ rows: { id: string }[] }>(`/api/projects?q=${encodeURIComponent(name)}`)
  if (rows[0]) return rows[0].id
  const units = (
    await api.get<{ rows: { id: string; legalEntity: boolean; parentId: string | null }[] }>('/api/org-units')
  ).rows
  const entityId = (units.find(({ legalEntity, parentId }) => legalEntity && parentId !== null) ?? units[0]!).id
  const project = { name, kind: 'mechanical', entityId, startsOn: '2027-03-01', endsOn: '2028-02-28' }
  const { id } = await api.post<{ id: string }>('/api/projects', project)
  const held = (types: string[], more: object = {}) => ({ kind: 'credential', types, ...more })
  const slot = { exclusive: true, priority: 1, mayExpire: true }
  const slots = [
    { ...slot, role: 'project_manager', name: '项目经理', count: 7, requirement: held(['constructor-1']) },
    {
      ...slot,
      role: 'technical_leader',
      name: '技术负责人',
      requirement: held(['title-engineer'], { orHigher: true }),
    },
    { ...slot, role: 'safety_officer', name: '专职安全员', count: 2, requirement: held(['safety-c3']) },
    { ...slot, role: 'document_officer', name: '资料员' },
  ]
  await api.post(`/api/projects/${id}/slots`, { slots })
  await api.post('/api/proposals', { projectIds: [id], secondBest: true })
  return id
}
