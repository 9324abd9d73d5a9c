import type { ApprovalRecord } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, everythingIn, tracesOf, type World, world } from '../../../testing/index.ts'
import { inventedId } from '../../../testing/ledgers.ts'
import { inTransaction } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { remindJob } from './index.ts'

let w: World
let [admin, hr, head, colleague, holder]: Client[] = []
let unitId: string
const people = new Map<string, string>()
let count = 0

beforeAll(async () => {
  w = await world({ today: '2026-11-30' })
  ;[admin, hr] = [w.as('admin'), w.as('hr')]
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  unitId = await made('/api/org-units', { parentId: root, name: '机电部' })
  for (const name of ['部长', '同事', '持证人']) people.set(name, await made('/api/people', { name, unitId }))
  const { version } = (await hr.get('/api/org-units')).body.rows.find(({ id }: { id: string }) => id === unitId)
  const headed = await hr.patch(`/api/org-units/${unitId}`, { version, headId: people.get('部长') })
  expect(headed.status, JSON.stringify(headed.body)).toBe(200)
  head = w.asAccount({ username: 'buzhang', personId: people.get('部长')! })
  colleague = w.asAccount({ username: 'tongshi', personId: people.get('同事')! })
  holder = w.asAccount({ username: 'chizheng', personId: people.get('持证人')! })
  // Accounts are made when they are first used.
  for (const client of [head, colleague, holder]) await client!.get('/api/session')
})

async function made(url: string, body: object, client = hr!): Promise<string> {
  const answer = await client.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

const credential = (personId = people.get('持证人')!) =>
  made('/api/credentials', {
    personId,
    typeId: 'safety-b',
    number: `京建安B（2026）${++count}`,
    validFrom: '2025-01-10',
    validUntil: '2028-01-09',
  })
const reason = '已转岗，不再需要'
const subjectOf = (credentialId: string) => ({ kind: 'give_up_credential', credentialId })
const ask = (client: Client, credentialId: string) =>
  client.post('/api/approvals', { subject: subjectOf(credentialId), reason })
async function asked(client = holder!): Promise<ApprovalRecord> {
  const answer = await ask(client, await credential())
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}
const read = async (client: Client, { id }: { id: string }): Promise<ApprovalRecord> =>
  (await client.get(`/api/approvals/${id}`)).body
const decide = (client: Client, one: ApprovalRecord, decision = 'approved', comment: string | null = null) =>
  client.post(`/api/approvals/${one.id}/decision`, { version: one.version, seen: one.seen, decision, comment })
const queue = async (client: Client, query = 'size=100'): Promise<string[]> =>
  (await client.get(`/api/approvals?${query}`)).body.rows.map(({ id }: { id: string }) => id)
const codeOf = ({ status, body }: Answer): string => (status < 300 ? '-' : body.code)
const inbox = async (client: Client, { id }: { id: string }): Promise<string[]> =>
  (await client.get('/api/inbox?size=100')).body.rows
    .filter(({ link }: { link: string }) => link === `/approvals/${id}`)
    .map(({ title }: { title: string }) => title.split('：')[0])
const credentialOf = async ({ credentialId }: ApprovalRecord) =>
  (await hr!.get(`/api/credentials/${credentialId}`)).body

describe('a request', () => {
  it('goes through its steps, and the last approval does what was asked for', async () => {
    const one = await asked()
    expect(one).toMatchObject({
      title: expect.stringContaining('持证人'),
      state: 'open',
      step: { position: 1, of: 2, decider: { kind: 'head', unit: '机电部' }, dueOn: '2026-12-03', daysLeft: 3 },
      snapshot: { risks: [{ kind: 'still_valid', value: '2028-01-09' }] },
      can: { decide: false, recall: true, push: true },
    })
    expect(await inbox(head!, one)).toEqual(['待审批'])
    expect([(await queue(head!)).includes(one.id), (await queue(hr!)).includes(one.id)]).toEqual([true, false])
    expect(codeOf(await decide(hr!, await read(hr!, one)))).toBe('approval_not_yours')
    const second = (await decide(head!, await read(head!, one), 'approved', '同意')).body
    expect(second).toMatchObject({ state: 'open', version: 2, step: { position: 2, decider: { kind: 'hr' } } })
    expect((await credentialOf(one)).givenUp).toBe(false)
    const last = (await decide(hr!, await read(hr!, one))).body
    expect(last).toMatchObject({ state: 'approved', step: null, can: { decide: false, comment: false } })
    expect(await credentialOf(one)).toMatchObject({ givenUp: true })
    expect(last.history.map(({ kind, by }: { kind: string; by: string }) => `${kind} ${by}`)).toEqual([
      'requested chizheng',
      'approved buzhang',
      'approved hr',
    ])
    expect(await inbox(holder!, one)).toEqual(['已通过'])
    const entries = await changesOf(w.context.db, { subject: { type: 'approval', id: one.id } }, { limit: 9 })
    expect(entries.map(({ action, after }) => `${action} ${(after as { seen: string }).seen === one.seen}`)).toEqual([
      'approval.approved true',
      'approval.step_approved true',
      'approval.requested true',
    ])
    const [done] = await changesOf(
      w.context.db,
      { subject: { type: 'credential', id: one.credentialId! } },
      { limit: 1 },
    )
    expect(done).toMatchObject({ action: 'credential.given_up', reason })
  })

  it('is decided by nobody who asked, whom it serves, or who decided before', async () => {
    const byHead = (await ask(head!, await credential())).body
    expect(byHead.steps.map(({ state }: { state: string }) => state)).toEqual(['dropped', 'open'])
    expect(codeOf(await decide(head!, byHead))).toBe('approval_not_yours')
    const byHr = (await ask(hr!, await credential())).body
    const passed = (await decide(head!, await read(head!, byHr))).body
    expect(codeOf(await decide(hr!, await read(hr!, passed)))).toBe('approval_not_yours')
    expect((await queue(hr!)).includes(byHr.id)).toBe(false)
    // No HR is left but who asked: the administrator stands in.
    expect(await inbox(admin!, byHr)).toEqual(['待审批'])
    expect((await decide(admin!, await read(admin!, passed))).body.state).toBe('approved')
    const aboutHead = (await ask(colleague!, await credential(people.get('部长')))).body
    expect([aboutHead.code, (await ask(hr!, await credential(people.get('部长')))).body.steps[0].state]).toEqual([
      'not_found',
      'dropped',
    ])
  })

  it('is open once for a subject, and not about what is over', async () => {
    const one = await asked()
    const again = await ask(hr!, one.credentialId!)
    expect(again.body).toMatchObject({ code: 'approval_open_already', requestId: one.id })
    await hr!.post(`/api/credentials/${one.credentialId!}/give-up`, { version: 1, reason })
    expect(await read(head!, one)).toMatchObject({ isGone: true })
    expect(codeOf(await decide(head!, await read(head!, one)))).toBe('wrong_state')
    expect(codeOf(await decide(head!, await read(head!, one), 'refused', '已处理'))).toBe('-')
    expect(codeOf(await ask(hr!, one.credentialId!))).toBe('wrong_state')
  })

  it('that changed since it was seen is shown again before it is decided', async () => {
    const one = await read(head!, await asked())
    const id = one.credentialId!
    const { version } = (await hr!.get(`/api/credentials/${id}`)).body
    expect((await hr!.patch(`/api/credentials/${id}`, { version, validUntil: '2029-01-09' })).status).toBe(200)
    const refused = await decide(head!, one)
    expect(refused.body).toMatchObject({ code: 'approval_subject_changed' })
    const now = await read(head!, one)
    expect([now.seen === one.seen, now.atRequest?.sha256]).toEqual([false, one.seen])
    const passed = (await decide(head!, now)).body
    expect(passed.steps[0]).toMatchObject({ state: 'approved', seen: now.seen })
  })

  it('refused says why to who asked, and does nothing', async () => {
    const one = await read(head!, await asked())
    expect(codeOf(await decide(head!, one, 'refused'))).toBe('approval_comment_missing')
    expect((await decide(head!, one, 'refused', '投标还要用')).body).toMatchObject({ state: 'refused' })
    expect(await inbox(holder!, one)).toEqual(['已驳回'])
    expect((await credentialOf(one)).givenUp).toBe(false)
    expect(codeOf(await decide(hr!, await read(hr!, one)))).toBe('approval_over')
  })

  it('is recalled by who asked, until somebody decided', async () => {
    const recall = (client: Client, { id, version }: ApprovalRecord) =>
      client.post(`/api/approvals/${id}/recall`, { version })
    const one = await asked()
    expect(codeOf(await recall(head!, one))).toBe('approval_not_yours')
    expect((await recall(holder!, one)).body).toMatchObject({ state: 'recalled', can: { recall: false } })
    const begun = (await decide(head!, await read(head!, await asked()))).body
    expect([codeOf(await recall(holder!, begun)), (await read(holder!, begun)).can.recall]).toEqual([
      'approval_begun',
      false,
    ])
    expect(codeOf(await recall(holder!, { ...begun, version: 1 }))).toBe('changed_meanwhile')
  })

  it('is pressed for once a day, and said something to', async () => {
    const one = await asked()
    const push = (client = holder!) => client.post(`/api/approvals/${one.id}/push`, { note: '周五前要' })
    expect([codeOf(await push(head!)), codeOf(await push()), codeOf(await push())]).toEqual([
      'approval_not_yours',
      '-',
      'pushed_today',
    ])
    expect((await inbox(head!, one)).sort()).toEqual(['催办', '待审批'])
    const said = await head!.post(`/api/approvals/${one.id}/comments`, { text: '请附上调岗通知' })
    expect(said.body.history.at(-1)).toMatchObject({ kind: 'commented', by: 'buzhang', text: '请附上调岗通知' })
    const file = { name: '调岗通知.pdf', content: `%PDF-1.7\n${'x'.repeat(64)}` }
    const attach = (client: Client, given = file) => client.upload(`/api/approvals/${one.id}/attachments`, given)
    expect(codeOf(await attach(hr!))).toBe('approval_not_yours')
    expect(codeOf(await attach(holder!, { name: '页.html', content: '<html></html>' }))).toBe('file_type_unknown')
    const attached = (await attach(holder!)).body
    // Twice the same is once.
    expect((await attach(holder!)).body.attachments).toEqual(attached.attachments)
    const url = `/api/approval-attachments/${attached.attachments[0].id}/file`
    expect([(await head!.get(url)).status, (await colleague!.get(url)).status]).toEqual([200, 404])
  })

  it('is found by kind, state and the unit of whom it is about, above it too', async () => {
    const root = (await hr!.get('/api/org-units')).body.rows[0].id
    const other = await made('/api/org-units', { parentId: root, name: '财务部' })
    const one = await asked()
    const at = async (query: string, client = hr!) =>
      (await queue(client, `scope=all&size=100&${query}`)).includes(one.id)
    expect([await at(`unit=${unitId}`), await at(`unit=${root}`), await at(`unit=${other}`)]).toEqual([
      true,
      true,
      false,
    ])
    expect([await at('kind=give_up_credential,loan'), await at('kind=loan')]).toEqual([true, false])
    expect([await at('state=open'), await at('state=approved,refused')]).toEqual([true, false])
    // Also of what waits for somebody.
    expect(await queue(head!, `unit=${other}`)).toEqual([])
    expect(await queue(head!, `size=100&unit=${unitId}`)).toContain(one.id)
  })

  it('is not found by who neither sees it nor takes part', async () => {
    const one = await asked()
    expect((await colleague!.get(`/api/approvals/${one.id}`)).status).toBe(404)
    expect(await queue(colleague!, 'scope=all')).toEqual([])
    const auditor = w.as('auditor')
    expect((await read(auditor, one)).can).toEqual({
      decide: false,
      handOver: false,
      takeBack: false,
      recall: false,
      push: false,
      comment: false,
      attach: false,
    })
    expect(codeOf(await auditor.post(`/api/approvals/${one.id}/comments`, { text: '看看' }))).toBe('forbidden')
  })
})

it('of a unit that is removed stays as it was', async () => {
  const root = (await hr!.get('/api/org-units')).body.rows[0].id
  const goneId = await made('/api/org-units', { parentId: root, name: '临时部' })
  const personId = await made('/api/people', { name: '临时工', unitId: goneId })
  const one = (await ask(hr!, await credential(personId))).body
  const { version } = (await hr!.get(`/api/people/${personId}`)).body
  expect((await hr!.patch(`/api/people/${personId}`, { version, unitId })).status).toBe(200)
  expect((await hr!.delete(`/api/org-units/${goneId}`)).status).toBe(204)
  expect((await decide(admin!, await read(admin!, one))).body).toMatchObject({ state: 'approved' })
})

describe('twenty at once', () => {
  it('decide one step: one wins, the others are told, and it is done once', async () => {
    const passed = (await decide(head!, await read(head!, await asked()))).body
    const now = await read(hr!, passed)
    const others = await Promise.all(Array.from({ length: 20 }, (_, nth) => decide(nth % 2 === 0 ? hr! : admin!, now)))
    const codes = others.map(codeOf)
    expect(codes.filter((code) => code === '-')).toHaveLength(1)
    expect(codes.filter((code) => code === 'changed_meanwhile')).toHaveLength(19)
    expect(others.find(({ status }) => status === 409)!.body.current).toMatchObject({ state: 'approved' })
    const entries = await changesOf(
      w.context.db,
      { subject: { type: 'credential', id: now.credentialId! } },
      { limit: 9 },
    )
    expect(entries.filter(({ action }) => action === 'credential.given_up')).toHaveLength(1)
    expect(await inbox(holder!, now)).toEqual(['已通过'])
  })

  it('ask about one subject: one is open', async () => {
    const id = await credential()
    const all = await Promise.all(Array.from({ length: 20 }, (_, nth) => ask(nth % 2 === 0 ? holder! : head!, id)))
    expect(all.map(codeOf).sort()).toEqual(['-', ...Array.from({ length: 19 }, () => 'approval_open_already')])
  })
})

describe('many of one kind', () => {
  it('are approved together, each by itself, and the queue goes on where it was', async () => {
    const all = []
    for (let nth = 0; nth < 5; nth++) all.push(await read(head!, await asked()))
    const waiting = await queue(head!)
    const first = (await head!.get('/api/approvals?size=2')).body
    const [gone, ...rest] = all
    await hr!.post(`/api/credentials/${gone!.credentialId!}/give-up`, { version: 1, reason })
    const requests = [gone!, ...rest.slice(0, 2)].map(({ id, version, seen }) => ({ id, version, seen }))
    const foreign = { ...requests[0]!, id: '01890000-0000-7000-8000-000000000000' }
    const body = { kind: 'give_up_credential', requests: [...requests, foreign] }
    const answer = await head!.post('/api/approvals/decisions', body)
    expect(answer.body.rows.map(({ obstacle }: { obstacle: string | null }) => obstacle)).toEqual([
      'wrong_state',
      null,
      null,
      'not_found',
    ])
    // Behind the cursor stands what stood there, though those before it were decided.
    const done = new Set(rest.slice(0, 2).map(({ id }) => id))
    const next = await queue(head!, `size=100&after=${encodeURIComponent(first.next)}`)
    expect(next).toEqual(waiting.slice(2).filter((id) => !done.has(id)))
    expect(codeOf(await head!.post('/api/approvals/decisions', { ...body, requests: [foreign] }))).toBe('not_found')
  })
})

describe('a deputy', () => {
  const naming = (more: object = {}) => ({
    personId: people.get('同事'),
    role: 'head',
    from: '2026-11-30',
    until: '2026-12-04',
    reason: '外出',
    ...more,
  })
  it('decides in the head’s place, within the role, from then until then', async () => {
    const one = await asked()
    expect(codeOf(await head!.post('/api/approval-deputies', naming({ role: 'hr' })))).toBe('deputy_unfit')
    expect(codeOf(await head!.post('/api/approval-deputies', naming({ personId: people.get('部长') })))).toBe(
      'deputy_unfit',
    )
    expect(codeOf(await colleague!.post('/api/approval-deputies', naming({ principalAccountId: one.id })))).toBe(
      'forbidden',
    )
    const { body: deputy } = await head!.post('/api/approval-deputies', naming())
    expect(deputy).toMatchObject({ principal: { name: 'buzhang' }, deputy: { name: '同事' }, isMine: true })
    const seen = await read(colleague!, one)
    expect(seen).toMatchObject({ deputyFor: 'buzhang', can: { decide: true } })
    expect((await queue(colleague!)).includes(one.id)).toBe(true)
    w.setToday('2026-12-05')
    expect((await queue(colleague!)).includes(one.id)).toBe(false)
    w.setToday('2026-12-01')
    const other = await read(colleague!, await asked())
    // Told beside the head.
    expect(await inbox(colleague!, other)).toEqual(['待审批'])
    const passed = (await decide(colleague!, other)).body
    expect(passed.steps[0]).toMatchObject({ decidedBy: 'tongshi', decidedFor: 'buzhang' })
    expect((await colleague!.get('/api/approval-deputies')).body.rows).toHaveLength(1)
    expect((await colleague!.delete(`/api/approval-deputies/${deputy.id}`)).status).toBe(404)
    expect((await head!.delete(`/api/approval-deputies/${deputy.id}`)).status).toBe(204)
    expect(codeOf(await decide(colleague!, seen))).toBe('not_found')
    w.setToday('2026-11-30')
  })
})

describe('a step that waits', () => {
  const night = async (on: string): Promise<void> => {
    w.setToday(on)
    await inTransaction(w.context.db, (tx) => enqueue(tx, remindJob, {}))
    await w.drainJobs()
  }
  it('is reminded of on its last day and escalated the day after, once each', async () => {
    const one = await asked()
    await night('2026-12-02')
    expect(await inbox(head!, one)).toEqual(['待审批'])
    await night('2026-12-03')
    await night('2026-12-03')
    expect((await inbox(head!, one)).sort()).toEqual(['今天到期', '待审批'])
    await night('2026-12-04')
    await night('2026-12-07')
    expect([await inbox(hr!, one), await inbox(holder!, one)]).toEqual([['已逾期'], ['逾期无人审批']])
    expect((await read(hr!, one)).history.map(({ kind }) => kind)).toEqual(['requested', 'reminded', 'escalated'])
    expect((await head!.get('/api/approvals/counts')).body.late).toBeGreaterThan(0)
    w.setToday('2026-11-30')
  })
})

it('what an approver saw holds no number that can be read', async () => {
  const idNumber = inventedId(77)
  const personId = await made('/api/people', { name: '电工', unitId, idNumber })
  const typeId = 'special-op-hv-electrician'
  const number = `T${idNumber}`
  const id = await made('/api/credentials', { personId, typeId, profession: '高压电工作业', number })
  const one = (await ask(head!, id)).body
  expect(one.snapshot.facts.find(({ kind }: { kind: string }) => kind === 'number').value).toContain('*')
  const all = await everythingIn(w.context.db)
  for (const trace of tracesOf(idNumber)) expect(all).not.toContain(trace)
})
