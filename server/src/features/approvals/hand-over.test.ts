import type { ApprovalRecord } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { inTransaction } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { remindJob } from './index.ts'

let w: World
let [admin, hr, hr2, head, chief, colleague, holder, outsider]: Client[] = []
const people = new Map<string, string>()
let [unitId, root, count] = ['', '', 0]
const id = (name: string): string => people.get(name)!

beforeAll(async () => {
  w = await world({ today: '2026-11-30' })
  ;[admin, hr] = [w.as('admin'), w.as('hr')]
  root = (await hr.get('/api/org-units')).body.rows[0].id
  unitId = await made('/api/org-units', { parentId: root, name: '机电部' })
  const other = await made('/api/org-units', { parentId: root, name: '财务部' })
  for (const name of ['部长', '同事', '持证人', '人事李', '主管'])
    people.set(name, await made('/api/people', { name, unitId }))
  people.set('财务部长', await made('/api/people', { name: '财务部长', unitId: other }))
  await headed(unitId, '部长')
  await headed(other, '财务部长')
  head = w.asAccount({ username: 'buzhang', personId: id('部长') })
  colleague = w.asAccount({ username: 'tongshi', personId: id('同事') })
  holder = w.asAccount({ username: 'chizheng', personId: id('持证人') })
  outsider = w.asAccount({ username: 'caiwu', personId: id('财务部长') })
  // HR of the unit, beside the whole company's; and whoever was granted the head's role.
  hr2 = w.asAccount({ username: 'renshili', personId: id('人事李'), grants: [{ role: 'hr', unitId }] })
  chief = w.asAccount({ username: 'zhuguan', personId: id('主管'), grants: [{ role: 'head', unitId }] })
  for (const client of [admin, head, chief, colleague, holder, outsider, hr2]) await client!.get('/api/session')
})

async function made(url: string, body: object): Promise<string> {
  const answer = await hr!.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}
async function headed(of: string, name: string): Promise<void> {
  const { version } = (await hr!.get('/api/org-units')).body.rows.find((unit: { id: string }) => unit.id === of)
  expect((await hr!.patch(`/api/org-units/${of}`, { version, headId: id(name) })).status).toBe(200)
}
async function asked(by = holder!): Promise<ApprovalRecord> {
  const number = `京建安B（2026）${++count}`
  const days = { validFrom: '2025-01-10', validUntil: '2028-01-09' }
  const credentialId = await made('/api/credentials', { personId: id('持证人'), typeId: 'safety-b', number, ...days })
  const subject = { kind: 'give_up_credential', credentialId }
  const answer = await by.post('/api/approvals', { subject, reason: '已转岗' })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}
const read = async (client: Client, one: { id: string }): Promise<ApprovalRecord> =>
  (await client.get(`/api/approvals/${one.id}`)).body
const decide = (client: Client, one: ApprovalRecord) =>
  client.post(`/api/approvals/${one.id}/decision`, { version: one.version, seen: one.seen, decision: 'approved' })
const give = (client: Client, { id: requestId, version }: ApprovalRecord, to: string) =>
  client.post(`/api/approvals/${requestId}/hand-over`, { version, personId: id(to), reason: '出差' })
const takeBack = (client: Client, { id: requestId, version }: ApprovalRecord) =>
  client.post(`/api/approvals/${requestId}/take-back`, { version })
const codeOf = ({ status, body }: Answer): string =>
  status < 300 ? '-' : [body.code, body.why].filter(Boolean).join(' ')
const waits = async (client: Client, { id: requestId }: { id: string }): Promise<boolean> =>
  (await client.get('/api/approvals?size=100')).body.rows.some((row: { id: string }) => row.id === requestId)
const inbox = async (client: Client, { id: requestId }: { id: string }): Promise<string[]> =>
  (await client.get('/api/inbox?size=100')).body.rows
    .filter(({ link }: { link: string }) => link === `/approvals/${requestId}`)
    .map(({ title }: { title: string }) => title.split('：')[0])
const given = async (to = '人事李'): Promise<ApprovalRecord> => {
  const answer = await give(head!, await asked(), to)
  expect(codeOf(answer)).toBe('-')
  return answer.body
}

describe('a step that is handed over', () => {
  it('is decided by whom it was given to, in the name of who gave it', async () => {
    const one = await given()
    expect(one).toMatchObject({
      version: 2,
      handedOver: { by: 'buzhang', to: '人事李', reason: '出差' },
      can: { decide: false, handOver: false, takeBack: true },
    })
    expect([await waits(head!, one), await waits(hr2!, one), await inbox(hr2!, one)]).toEqual([
      false,
      true,
      ['转交给您'],
    ])
    const passed = (await decide(hr2!, await read(hr2!, one))).body
    expect(passed).toMatchObject({ step: { position: 2 }, handedOver: null })
    expect(passed.steps[0]).toMatchObject({ decidedBy: 'renshili', decidedFor: 'buzhang' })
    const told = passed.history.map(
      ({ kind, by, forName }: ApprovalRecord['history'][number]) => `${kind} ${by} ${forName}`,
    )
    expect(told).toEqual(['requested chizheng null', 'handed_over buzhang 人事李', 'approved renshili buzhang'])
    const entries = await changesOf(w.context.db, { subject: { type: 'approval', id: one.id } }, { limit: 9 })
    expect(entries.map(({ action }) => action)).toEqual([
      'approval.step_approved',
      'approval.handed_over',
      'approval.requested',
    ])
    expect(entries[1]).toMatchObject({ reason: '出差', after: { personId: id('人事李') } })
    // Both count as having decided.
    expect(codeOf(await decide(hr2!, await read(hr2!, passed)))).toBe('approval_not_yours')
    expect((await decide(hr!, await read(hr!, passed))).body.state).toBe('approved')
  })

  it('is taken back until it is decided, and given again', async () => {
    const one = await given()
    expect(codeOf(await takeBack(hr2!, one))).toBe('approval_not_yours')
    const back = (await takeBack(head!, one)).body
    expect(back).toMatchObject({ handedOver: null, can: { decide: true, handOver: true, takeBack: false } })
    expect([await waits(head!, one), await waits(hr2!, one)]).toEqual([true, false])
    expect(codeOf(await decide(hr2!, await read(hr2!, back)))).toBe('approval_not_yours')
    const again = (await give(head!, back, '人事李')).body
    expect(await inbox(hr2!, one)).toEqual(['转交给您', '转交给您'])
    await decide(hr2!, await read(hr2!, again))
    expect(codeOf(await takeBack(head!, await read(head!, one)))).toBe('approval_not_yours')
  })

  it('is the other’s alone: of this request nothing else, of others nothing', async () => {
    const [one, next] = [await given(), await asked()]
    const seen = await read(hr2!, next)
    expect([seen.can.decide, await waits(hr2!, next), seen.deputyFor]).toEqual([false, false, null])
    // Nobody gives on what was given to them, nor what a colleague of the same right gave already.
    expect(codeOf(await give(hr2!, await read(hr2!, one), '主管'))).toBe('approval_not_yours')
    expect(codeOf(await give(chief!, await read(chief!, one), '部长'))).toBe('hand_over_unfit handed_over')
    // Who has the right of their own keeps it.
    expect(codeOf(await decide(chief!, await read(chief!, one)))).toBe('-')
    expect(await read(hr2!, one)).toMatchObject({ deputyFor: null, handedOver: null })
  })

  it('is over with a request that is recalled', async () => {
    const one = await given()
    expect(codeOf(await holder!.post(`/api/approvals/${one.id}/recall`, { version: one.version }))).toBe('-')
    expect([await waits(hr2!, one), codeOf(await takeBack(head!, await read(head!, one)))]).toEqual([
      false,
      'approval_over',
    ])
  })

  it('is reminded of with whom it is, too', async () => {
    const one = await given()
    w.setToday('2026-12-04')
    await inTransaction(w.context.db, (tx) => enqueue(tx, remindJob, {}))
    await w.drainJobs()
    expect((await inbox(hr2!, one)).sort()).toEqual(['已逾期', '转交给您'])
    expect(await inbox(head!, one)).toContain('已逾期')
    w.setToday('2026-11-30')
  })
})

describe('it is not given', () => {
  it('by who has not the step, does not see it, or may not decide', async () => {
    const one = await asked()
    const from = async (client: Client) => codeOf(await give(client, one, '人事李'))
    expect(await from(hr!)).toBe('approval_not_yours')
    expect(await from(holder!)).toBe('approval_not_yours')
    expect(await from(outsider!)).toBe('not_found')
    expect(await from(w.as('auditor'))).toBe('forbidden')
    expect((await outsider!.get(`/api/approvals/${one.id}/receivers`)).status).toBe(404)
    expect(codeOf(await hr!.get(`/api/approvals/${one.id}/receivers`))).toBe('approval_not_yours')
    expect(await waits(outsider!, one)).toBe(false)
  })

  it('to who asked, is concerned, cannot sign in, sees nothing of it, or is oneself', async () => {
    const one = await asked(hr2!)
    const to = async (name: string) => codeOf(await give(head!, one, name))
    expect(await to('人事李')).toBe('hand_over_unfit asked')
    expect(await to('持证人')).toBe('hand_over_unfit served')
    expect(await to('部长')).toBe('hand_over_unfit yourself')
    expect(await to('同事')).toBe('hand_over_unfit does_not_see')
    // Not of the head's reach: nothing is told of them.
    expect(await to('财务部长')).toBe('not_found')
    const { body } = await head!.get(`/api/approvals/${one.id}/receivers`)
    expect(body.rows).toEqual([{ personId: id('主管'), name: '主管', unit: '机电部' }])
    people.set('新人', await made('/api/people', { name: '新人', unitId }))
    expect(await to('新人')).toBe('hand_over_unfit no_account')
  })

  it('by a deputy', async () => {
    const one = await asked()
    const period = { role: 'head', from: '2026-11-30', until: '2026-12-04', reason: '外出' }
    const named = await head!.post('/api/approval-deputies', { personId: id('同事'), ...period })
    expect(named.status).toBe(201)
    const seen = await read(colleague!, one)
    expect(seen.can).toMatchObject({ decide: true, handOver: false })
    expect(codeOf(await give(colleague!, seen, '人事李'))).toBe('approval_not_yours')
    // What the head gave away their deputy has no more.
    const moved = (await give(head!, one, '人事李')).body
    expect([await waits(colleague!, one), (await read(colleague!, moved)).can.decide]).toEqual([false, false])
    expect((await head!.delete(`/api/approval-deputies/${named.body.id}`)).status).toBe(204)
  })
})

describe('it falls back to who gave it', () => {
  const account = async (username: string) =>
    (await admin!.get('/api/accounts?size=200')).body.rows.find(
      (row: { username: string }) => row.username === username,
    )

  it('while the other’s account is disabled, and may be given to somebody else', async () => {
    people.set('副部', await made('/api/people', { name: '副部', unitId }))
    const second = { username: 'fubu', personId: id('副部'), grants: [{ role: 'head', unitId }] } as const
    await w.asAccount(second).get('/api/session')
    const one = await given('副部')
    expect(await waits(head!, one)).toBe(false)
    const { id: accountId, version } = await account('fubu')
    expect((await admin!.patch(`/api/accounts/${accountId}`, { version, enabled: false })).status).toBe(200)
    expect([await waits(head!, one), (await read(head!, one)).can]).toMatchObject([
      true,
      { decide: true, handOver: true },
    ])
    const moved = await give(head!, one, '人事李')
    expect(codeOf(moved)).toBe('-')
    const now = await account('fubu')
    await admin!.patch(`/api/accounts/${accountId}`, { version: now.version, enabled: true })
    expect([await waits(hr2!, one), (await read(head!, one)).can.decide]).toEqual([true, false])
  })

  it('when the other loses the role by which they see it, or leaves', async () => {
    const one = await given()
    const { id: accountId, version } = await account('renshili')
    expect((await admin!.patch(`/api/accounts/${accountId}`, { version, grants: [] })).status).toBe(200)
    expect([await waits(head!, one), (await hr2!.get(`/api/approvals/${one.id}`)).status]).toEqual([true, 404])
    const now = await account('renshili')
    await admin!.patch(`/api/accounts/${accountId}`, { version: now.version, grants: [{ role: 'hr', unitId }] })
    expect([await waits(head!, one), await waits(hr2!, one)]).toEqual([false, true])
  })

  it('and is nobody’s by it once who gave it has the role no more', async () => {
    const one = await asked()
    expect(codeOf(await give(chief!, await read(chief!, one), '人事李'))).toBe('-')
    const { id: accountId, version } = await account('zhuguan')
    await admin!.patch(`/api/accounts/${accountId}`, { version, grants: [] })
    expect([await waits(hr2!, one), (await read(hr2!, one)).can.decide]).toEqual([false, false])
    expect(await waits(head!, one)).toBe(true)
  })
})

describe('twenty at once', () => {
  it('give one step, or decide it: one wins, the others are told', async () => {
    const one = await asked()
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => (nth % 3 === 0 ? decide(head!, one) : give(head!, one, '人事李'))),
    )
    expect(all.map(codeOf).sort()).toEqual(['-', ...Array.from({ length: 19 }, () => 'changed_meanwhile')])
    expect(all.find(({ status }) => status === 409)!.body.current).toMatchObject({ id: one.id, version: 2 })
  })

  it('take it back and decide it: one wins', async () => {
    const one = await given()
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => (nth % 2 === 0 ? takeBack(head!, one) : decide(hr2!, one))),
    )
    expect(all.map(codeOf).sort()).toEqual(['-', ...Array.from({ length: 19 }, () => 'changed_meanwhile')])
  })
})

describe('a step that follows', () => {
  const lending = (client: Client, body: object) =>
    client.post('/api/loans', {
      what: 'original',
      purpose: 'tender',
      from: '2026-12-01',
      to: '2026-12-20',
      reason: '投标',
      ...body,
    })

  it('keeps somebody to decide it: who is the only one left does not take another', async () => {
    people.set('经办', await made('/api/people', { name: '经办', unitId }))
    const { rows } = (await admin!.get('/api/accounts?size=200')).body
    const { id: accountId, version } = rows.find((row: { username: string }) => row.username === 'hr')
    // HR borrows for themselves, the administrator asks: HR of the unit alone is left.
    expect((await admin!.patch(`/api/accounts/${accountId}`, { version, personId: id('经办') })).status).toBe(200)
    const credentialId = await made('/api/credentials', {
      personId: id('持证人'),
      typeId: 'pmp',
      validUntil: '2028-01-09',
    })
    const asking = await lending(admin!, { credentialId, unitId, borrowerId: id('经办') })
    expect(asking.status, JSON.stringify(asking.body)).toBe(201)
    const one = await read(head!, { id: asking.body.approvalId })
    expect(codeOf(await give(head!, one, '人事李'))).toBe('hand_over_unfit needed_later')
    const { body } = await head!.get(`/api/approvals/${one.id}/receivers`)
    expect(body.rows.map(({ name }: { name: string }) => name)).not.toContain('人事李')
    const period = { role: 'head', from: '2026-11-30', until: '2026-12-04', reason: '外出' }
    const named = await head!.post('/api/approval-deputies', { personId: id('人事李'), ...period })
    expect(codeOf(await decide(hr2!, await read(hr2!, one)))).toBe('approval_needs_you_later')
    await head!.delete(`/api/approval-deputies/${named.body.id}`)
    expect((await decide(head!, one)).body.step.position).toBe(2)
    expect((await decide(hr2!, await read(hr2!, one))).body.state).toBe('approved')
  })

  it('is the next head’s, where the nearest one has consented as the holder', async () => {
    const unit = (await hr!.get(`/api/people/${id('财务部长')}`)).body.unit.id
    people.set('总经理', await made('/api/people', { name: '总经理', unitId: root }))
    const borrowerId = await made('/api/people', { name: '出纳', unitId: unit })
    await headed(root, '总经理')
    const boss = w.asAccount({ username: 'zongjingli', personId: id('总经理') })
    await boss.get('/api/session')
    const registered = { typeId: 'constructor-1', profession: '机电工程', number: '京1', registered: true }
    const credentialId = await made('/api/credentials', {
      personId: id('财务部长'),
      ...registered,
      validUntil: '2028-01-09',
    })
    const asking = await lending(admin!, { credentialId, unitId: unit, borrowerId })
    expect(asking.status, JSON.stringify(asking.body)).toBe(201)
    const one = { id: asking.body.approvalId }
    expect((await decide(outsider!, await read(outsider!, one))).body.step.position).toBe(2)
    expect([codeOf(await decide(outsider!, await read(outsider!, one))), await inbox(boss, one)]).toEqual([
      'approval_not_yours',
      ['待审批'],
    ])
    expect((await decide(boss, await read(boss, one))).body.step.position).toBe(3)
  })
})
