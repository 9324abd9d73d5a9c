/** Loans in each state that has dialogs: asked for by the administrator, decided by a head and somebody of HR. */
import { depositAgreement } from '@chizheng/texts/deposit-agreement'
import { request } from '@playwright/test'
import { type Api, apiOf, password } from './desk.ts'

export interface LoansAtWork {
  readonly credentialId: string
  readonly holderId: string
  /** Of what its holder offers for keeping, and asks back: the certificate in the vault. */
  readonly offeredId: string
  readonly approved: string
  readonly out: string
  /** Of a scan, with a link that is open. */
  readonly scan: string
}

let made: Promise<LoansAtWork> | null = null

/** Names are a worker's own: one that begins anew after a test that failed makes its loans anew. */
const worker = process.env.TEST_WORKER_INDEX ?? '0'

/** Made once for a worker. */
export const loansAtWork = (api: Api): Promise<LoansAtWork> => (made ??= make(api))

async function make(api: Api): Promise<LoansAtWork> {
  const created = (path: string, body: object) => api.post<{ id: string; version: number }>(path, body)
  const { rows } = await api.get<{ rows: { id: string; parentId: string | null }[] }>('/api/org-units')
  const { id: parentId } = rows.find((unit) => unit.parentId === null)!
  const unitId = (await created('/api/org-units', { parentId, name: `交接组 ${worker}` })).id
  const person = async (name: string) => (await created('/api/people', { name, unitId })).id
  const [holderId, borrowerId, headId] = [
    await person('司马长卿之子如'),
    await person('慕容取件人'),
    await person('交接部长'),
  ]
  const accounts = [
    { username: `jiaojie${worker}.head`, personId: headId, grants: [{ role: 'head', unitId }] },
    { username: `jiaojie${worker}.hr`, personId: null, grants: [{ role: 'hr', unitId: null }] },
    { username: `jiaojie${worker}.holder`, personId: holderId, grants: [] },
  ]
  for (const one of accounts) await api.post('/api/accounts', { ...one, displayName: one.username, password })
  const deciders = [await sessionOf(`jiaojie${worker}.head`), await sessionOf(`jiaojie${worker}.hr`)]
  const { today } = (await api.get<{ company: { today: string } }>('/api/session')).company
  const certificate = async (number: string) =>
    (await created('/api/credentials', { personId: holderId, typeId: 'pmp', number, validUntil: '2030-12-31' })).id
  const lent = async (credentialId: string, what: 'original' | 'scan') => {
    const terms = {
      credentialId,
      what,
      purpose: 'tender',
      projectName: '城市轨道交通 9 号线一期机电安装总承包工程投标',
    }
    const days = { from: today, to: `${Number(today.slice(0, 4)) + 1}-01-31` }
    const body = { ...terms, ...days, unitId, borrowerId, reason: '投标原件核验' }
    const { id, approvalId } = await api.post<{ id: string; approvalId: string }>('/api/loans', body)
    for (const decider of deciders) {
      const { version, seen } = await decider.api.get<{ version: number; seen: string }>(`/api/approvals/${approvalId}`)
      await decider.api.post(`/api/approvals/${approvalId}/decision`, { version, seen, decision: 'approved' })
    }
    return id
  }
  const credentialId = await certificate(`PMP-2026-21-${worker}`)
  const deposit = { place: 'vault', shelf: 'A-3 柜 2 层', agreedOn: today, agreement: '签字的保管协议 2026-014' }
  await api.post(`/api/credentials/${credentialId}/custody`, {
    item: 'original',
    version: 0,
    movedOn: today,
    ...deposit,
  })
  const approved = await lent(credentialId, 'original')
  const out = await lent(await certificate(`PMP-2026-22-${worker}`), 'original')
  const { version } = await api.get<{ version: number }>(`/api/loans/${out}`)
  await api.post(`/api/loans/${out}/hand-over`, { version })
  const scanned = await certificate(`PMP-2026-23-${worker}`)
  await deciders[1]!.scan(`/api/credentials/${scanned}/documents`)
  const scan = await lent(scanned, 'scan')
  const link = { recipient: '江城市公共资源交易中心', outside: true, consentOn: today, consent: '书面告知并签字同意' }
  await api.post(`/api/loans/${scan}/links`, { ...link, expiresOn: today })
  const holder = await sessionOf(`jiaojie${worker}.holder`)
  const offeredId = await certificate(`PMP-2026-24-${worker}`)
  const agreed = { item: 'original', agreement: depositAgreement.version }
  await holder.api.post(`/api/credentials/${offeredId}/deposit-offers`, agreed)
  await holder.api.post(`/api/credentials/${credentialId}/return-requests`, { item: 'original' })
  for (const { close } of [...deciders, holder]) await close()
  return { credentialId, holderId, offeredId, approved, out, scan }
}

export async function sessionOf(username: string) {
  const context = await request.newContext({ baseURL: `http://127.0.0.1:${process.env.CHIZHENG_E2E_PORT}` })
  const answer = await context.post('/api/session', { data: { username, password } })
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  return {
    api: await apiOf(context),
    /** Any picture will do. */
    scan: async (path: string) => {
      const buffer = await (await context.get('/m/icon-192.png')).body()
      const multipart = { kind: 'scan', file: { name: '扫描件.png', mimeType: 'image/png', buffer } }
      const sent = await context.post(path, { multipart, headers: { 'x-csrf-token': csrfToken } })
      if (!sent.ok()) throw new Error(`${path}: ${sent.status()} ${await sent.text()}`)
    },
    close: () => context.dispose(),
  }
}
