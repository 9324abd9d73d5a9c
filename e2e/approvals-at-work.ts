/** Requests that wait for the administrator, asked for by somebody of HR, with a colleague who could get a step. */
import { type Api, password } from './desk.ts'
import { sessionOf } from './loans-at-work.ts'

let made: Promise<readonly string[]> | null = null

/** Two of one kind, made once for a worker. */
export const waitingApprovals = (api: Api): Promise<readonly string[]> => (made ??= make(api))

async function make(api: Api): Promise<readonly string[]> {
  // Made already, where a test that failed began the worker anew.
  const { rows } = await api.get<{ rows: { id: string; requestedBy: string }[] }>(
    '/api/approvals?scope=all&state=open&size=100',
  )
  const known = rows.filter(({ requestedBy }) => requestedBy === 'shenqing.hr')
  if (known.length > 0) return known.map(({ id }) => id)
  const created = async (path: string, body: object) => (await api.post<{ id: string }>(path, body)).id
  const person = (name: string) => created('/api/people', { name })
  const grants = [{ role: 'hr', unitId: null }]
  const [asker, colleague] = [await person('人事申请人'), await person('欧阳人力资源共享中心')]
  const accounts = [
    { username: 'shenqing.hr', personId: asker },
    { username: 'jieshou.hr', personId: colleague },
  ]
  for (const one of accounts) await api.post('/api/accounts', { ...one, displayName: one.username, grants, password })
  // Of people without a unit: HR decides alone.
  const holder = await person('司马不再持证')
  const { api: hers, close } = await sessionOf('shenqing.hr')
  const ids: string[] = []
  for (const number of ['京建安B（2026）0101', '京建安B（2026）0102']) {
    const credentialId = await created('/api/credentials', {
      personId: holder,
      typeId: 'safety-b',
      number,
      validUntil: '2030-12-31',
    })
    const subject = { kind: 'give_up_credential', credentialId }
    const reason = '已转岗至行政岗位，不再从事现场安全管理工作，证书不再需要'
    ids.push((await hers.post<{ id: string }>('/api/approvals', { subject, reason })).id)
  }
  await close()
  return ids
}
