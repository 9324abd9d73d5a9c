import type { ApprovalRecord, LoanRecord } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { inTransaction, sql } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { dailyJob } from './index.ts'

let w: World
let [admin, hr, head, borrower, stranger]: Client[] = []
let unitId: string
const people = new Map<string, string>()

beforeAll(async () => {
  w = await world({ today: '2026-11-30' })
  ;[admin, hr] = [w.as('admin'), w.as('hr')]
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  unitId = await made('/api/org-units', { parentId: root, name: '机电部' })
  for (const name of ['部长', '持证人', '借用人', '旁人']) people.set(name, await made('/api/people', { name, unitId }))
  const { version } = (await hr.get('/api/org-units')).body.rows.find(({ id }: { id: string }) => id === unitId)
  expect((await hr.patch(`/api/org-units/${unitId}`, { version, headId: people.get('部长') })).status).toBe(200)
  const own = (username: string, name: string) => w.asAccount({ username, personId: people.get(name)! })
  ;[head, borrower, stranger] = [own('buzhang', '部长'), own('jieyong', '借用人'), own('pangren', '旁人')]
  // Accounts are made when they are first used.
  for (const client of [admin, head, borrower, stranger]) await client!.get('/api/session')
})

async function made(url: string, body: object): Promise<string> {
  const answer = await hr!.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}
const codeOf = ({ status, body }: Answer): string => (status < 300 ? '-' : body.code)
const certificate = (validUntil = '2027-12-31') =>
  made('/api/credentials', { personId: people.get('持证人'), typeId: 'pmp', validUntil })
const request = (credentialId: string, more: object = {}) =>
  hr!.post('/api/loans', {
    ...{ credentialId, what: 'original', purpose: 'tender', unitId, borrowerId: people.get('借用人') },
    ...{ from: '2026-11-30', to: '2026-12-10', reason: '投标' },
    ...more,
  })
const read = async ({ id }: { id: string }, client = hr!): Promise<LoanRecord> =>
  (await client.get(`/api/loans/${id}`)).body
async function decide(client: Client, approvalId: string, decision = 'approved'): Promise<Answer> {
  const { version, seen }: ApprovalRecord = (await client.get(`/api/approvals/${approvalId}`)).body
  const comment = decision === 'refused' ? '另有安排' : null
  return client.post(`/api/approvals/${approvalId}/decision`, { version, seen, decision, comment })
}
async function approved(credentialId: string): Promise<LoanRecord> {
  const { body } = await request(credentialId)
  for (const client of [head!, admin!]) expect(codeOf(await decide(client, body.approvalId))).toBe('-')
  return await read(body)
}
async function out(credentialId: string): Promise<LoanRecord> {
  const { id, version } = await approved(credentialId)
  const answer = await hr!.post(`/api/loans/${id}/hand-over`, { version })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}
const extend = ({ id, version }: LoanRecord, to: string, client = borrower!) =>
  client.post(`/api/loans/${id}/extensions`, { version, to, reason: '评标推迟' })

describe('a longer loan', () => {
  it('is asked for by the borrower, has its days at once, and is approved by the head and HR', async () => {
    const credentialId = await certificate()
    const loan = await out(credentialId)
    expect((await read(loan, borrower!)).can.extend).toBe(true)
    const asked: LoanRecord = (await extend(loan, '2026-12-20')).body
    expect(asked).toMatchObject({ to: '2026-12-10', can: { extend: false } })
    expect(asked.extensions).toMatchObject([
      { from: '2026-12-10', to: '2026-12-20', state: 'requested', reason: '评标推迟' },
    ])
    expect(codeOf(await extend(asked, '2026-12-25'))).toBe('approval_open_already')
    const taken = await request(credentialId, { from: '2026-12-15', to: '2026-12-18' })
    expect(taken.body).toMatchObject({ code: 'loan_taken', by: '借用人', until: '2026-12-20' })
    const { approvalId } = asked.extensions[0]!
    const shown: ApprovalRecord = (await head!.get(`/api/approvals/${approvalId}`)).body
    expect(shown.subject.kind).toBe('extend_loan')
    expect(shown.steps.map(({ decider }) => decider.kind)).toEqual(['head', 'hr'])
    expect(shown.snapshot.facts).toEqual(
      expect.arrayContaining([
        { kind: 'to', value: '2026-12-10' },
        { kind: 'extended_to', value: '2026-12-20' },
      ]),
    )
    for (const client of [head!, hr!]) expect(codeOf(await decide(client, approvalId))).toBe('-')
    const after = await read(loan, borrower!)
    expect(after).toMatchObject({ state: 'out', to: '2026-12-20', daysLeft: 20, can: { extend: true } })
    expect(after.extensions[0]!.state).toBe('approved')
    expect(after.history.map(({ event }) => event).slice(0, 2)).toEqual(['extended', 'extension_requested'])
  })

  it.each(['refused', 'recalled'])('that is %s gives its days back', async (state) => {
    const credentialId = await certificate()
    const loan = await approved(credentialId)
    const asked: LoanRecord = (await extend(loan, '2026-12-20', hr!)).body
    const { approvalId } = asked.extensions[0]!
    expect(codeOf(await decide(hr!, approvalId))).toBe('approval_not_yours')
    const ended =
      state === 'refused'
        ? await decide(head!, approvalId, 'refused')
        : await hr!.post(`/api/approvals/${approvalId}/recall`, { version: 1 })
    expect(codeOf(ended)).toBe('-')
    const after = await read(loan)
    expect([after.to, after.extensions[0]!.state, after.can.extend]).toEqual(['2026-12-10', state, true])
    expect((await request(credentialId, { from: '2026-12-11', to: '2026-12-20' })).status).toBe(201)
    // Now somebody else has them.
    expect((await extend(after, '2026-12-12')).body).toMatchObject({
      code: 'loan_taken',
      from: '2026-12-11',
      until: '2026-12-20',
    })
  })

  it('is not for others, not beyond the validity, and not for another year and a day', async () => {
    const loan = await out(await certificate('2026-12-15'))
    expect(codeOf(await extend(loan, '2026-12-14', head!))).toBe('forbidden')
    expect((await read(loan, head!)).can.extend).toBe(false)
    expect(codeOf(await extend(loan, '2026-12-14', stranger!))).toBe('not_found')
    expect((await extend(loan, '2026-12-16')).body).toMatchObject({ code: 'loan_not_allowed', why: ['ends_before'] })
    for (const to of ['2026-12-10', '2027-12-12'])
      expect((await extend(loan, to)).body).toMatchObject({ code: 'loan_day_unfit', to: '2026-12-10' })
    expect(codeOf(await extend({ ...loan, version: 1 }, '2026-12-14'))).toBe('changed_meanwhile')
    // What was asked for is looked at once more when it is decided.
    const asked: LoanRecord = (await extend(loan, '2026-12-14')).body
    const { version } = (await hr!.get(`/api/credentials/${loan.credential.id}`)).body
    await hr!.patch(`/api/credentials/${loan.credential.id}`, { version, validUntil: '2026-12-12' })
    const { approvalId } = asked.extensions[0]!
    expect(codeOf(await decide(head!, approvalId))).toBe('-')
    expect((await decide(admin!, approvalId)).body).toMatchObject({ code: 'loan_not_allowed', why: ['ends_before'] })
  })

  it('is nothing any more once the thing is back; its request can only be refused', async () => {
    const loan = await out(await certificate())
    const asked: LoanRecord = (await extend(loan, '2026-12-20')).body
    const back = await hr!.post(`/api/loans/${loan.id}/return`, { version: asked.version, to: { place: 'holder' } })
    expect(back.body).toMatchObject({ state: 'returned', extensions: [{ state: 'recalled' }] })
    const { approvalId } = asked.extensions[0]!
    expect(codeOf(await decide(head!, approvalId))).toBe('wrong_state')
    expect(codeOf(await decide(head!, approvalId, 'refused'))).toBe('-')
    expect((await read(loan)).extensions[0]!.state).toBe('recalled')
  })

  it('keeps what was not fetched yet from lapsing while it is decided', async () => {
    const loan = await approved(await certificate())
    const asked: LoanRecord = (await extend(loan, '2026-12-20')).body
    w.setToday('2026-12-12')
    const daily = async () => {
      await inTransaction(w.context.db, (tx) => enqueue(tx, dailyJob, {}))
      await w.drainJobs()
    }
    await daily()
    expect((await read(loan)).state).toBe('approved')
    await decide(head!, asked.extensions[0]!.approvalId, 'refused')
    await daily()
    expect((await read(loan)).state).toBe('lapsed')
    w.setToday('2026-11-30')
  })

  it('and another loan of the same days: of many at once one has them', async () => {
    const credentialId = await certificate()
    const loan = await out(credentialId)
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, nth) =>
        nth % 2 === 0
          ? extend(loan, '2026-12-20')
          : request(credentialId, { from: '2026-12-15', to: `2026-12-${20 + nth}` }),
      ),
    )
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
    const others = all.filter(({ status }) => status !== 201).map(codeOf)
    expect(others.every((code) => ['loan_taken', 'changed_meanwhile'].includes(code))).toBe(true)
    const { rows } = await sql<{ meets: number }>`
      select count(*) as meets from loan a join loan b on a.id < b.id and a.credential_id = b.credential_id and a.held && b.held
      where a.credential_id = ${credentialId}::uuid and a.closed_on is null and b.closed_on is null`.execute(
      w.context.db,
    )
    expect(rows).toEqual([{ meets: 0 }])
  })
})
