import type {
  ApprovalRecord,
  CustodyCase,
  CustodyMove,
  CustodyRecord,
  LoanRecord,
  PersonCustody,
} from '@chizheng/contract'
import { depositAgreement } from '@chizheng/texts/deposit-agreement'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { inTransaction, sql } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { dailyJob } from './jobs.ts'

let w: World
let [admin, hr, head, borrower, holder, owner]: Client[] = []
let unitId: string
const people = new Map<string, string>()

beforeAll(async () => {
  w = await world({ today: '2026-11-30' })
  ;[admin, hr] = [w.as('admin'), w.as('hr')]
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  unitId = await made('/api/org-units', { parentId: root, name: '机电部' })
  for (const name of ['部长', '持证人', '借用人', '经办人'])
    people.set(name, await made('/api/people', { name, unitId }))
  const { version } = (await hr.get('/api/org-units')).body.rows.find(({ id }: { id: string }) => id === unitId)
  expect((await hr.patch(`/api/org-units/${unitId}`, { version, headId: people.get('部长') })).status).toBe(200)
  const own = (username: string, name: string) => w.asAccount({ username, personId: people.get(name)! })
  ;[head, borrower] = [own('buzhang', '部长'), own('jieyong', '借用人')]
  ;[holder, owner] = [own('chizheng', '持证人'), own('jingban', '经办人')]
  // Accounts are made when they are first used.
  for (const client of [admin, head, borrower, holder, owner]) await client!.get('/api/session')
})

async function made(url: string, body: object): Promise<string> {
  const answer = await hr!.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}
const codeOf = ({ status, body }: Answer): string => (status < 300 ? '-' : body.code)
const certificate = () =>
  made('/api/credentials', { personId: people.get('持证人'), typeId: 'pmp', validUntil: '2027-12-31' })
const request = (credentialId: string, more: object = {}) =>
  hr!.post('/api/loans', {
    ...{ credentialId, what: 'original', purpose: 'tender', unitId, borrowerId: people.get('借用人') },
    ...{ from: '2026-11-30', to: '2026-12-10', reason: '投标' },
    ...more,
  })
const read = async ({ id }: { id: string }, client = hr!): Promise<LoanRecord> =>
  (await client.get(`/api/loans/${id}`)).body
async function decide(client: Client, approvalId: string): Promise<Answer> {
  const { version, seen }: ApprovalRecord = (await client.get(`/api/approvals/${approvalId}`)).body
  return client.post(`/api/approvals/${approvalId}/decision`, { version, seen, decision: 'approved' })
}
async function approved(credentialId: string, more: object = {}): Promise<LoanRecord> {
  const { body } = await request(credentialId, more)
  for (const client of [head!, admin!]) expect(codeOf(await decide(client, body.approvalId))).toBe('-')
  return await read(body)
}
async function out(credentialId: string, more: object = {}): Promise<LoanRecord> {
  const { id, version } = await approved(credentialId, more)
  const answer = await hr!.post(`/api/loans/${id}/hand-over`, { version })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}
const report = (credentialId: string, more: object = {}, client = hr!) =>
  client.post(`/api/credentials/${credentialId}/custody-cases`, {
    ...{ item: 'original', kind: 'lost', note: '投标途中遗失', ownerId: people.get('经办人'), dueOn: '2026-12-31' },
    ...more,
  })
const close = ({ id, version }: CustodyCase, body: object, client = hr!) =>
  client.post(`/api/custody-cases/${id}/close`, { version, note: '已处理', ...body })
const custody = async (id: string) => (await hr!.get(`/api/credentials/${id}/custody`)).body
const openOf = async (id: string, client = hr!): Promise<CustodyCase[]> =>
  (await client.get(`/api/custody-cases?credential=${id}`)).body.rows

describe('what is lost or damaged', () => {
  it('ends the loan it was lost in, is not lent while its case is open, and is there again when it is found', async () => {
    const credentialId = await certificate()
    const loan = await out(credentialId)
    const one: CustodyCase = (await report(credentialId)).body
    expect(one).toMatchObject({ kind: 'lost', loanId: loan.id, owner: { name: '经办人' }, closedOn: null })
    expect(await read(loan)).toMatchObject({
      state: 'lost',
      stateReason: '投标途中遗失',
      custody: { place: 'unknown', condition: 'lost' },
    })
    expect((await openOf(credentialId)).map(({ id }) => id)).toEqual([one.id])
    expect((await request(credentialId)).body).toMatchObject({ code: 'loan_not_allowed', why: ['lost'] })
    expect((await request(credentialId, { what: 'scan' })).status).toBe(201)
    const moved = { item: 'original', version: 2, place: 'holder', movedOn: '2026-11-30' }
    expect(codeOf(await hr!.post(`/api/credentials/${credentialId}/custody`, moved))).toBe('custody_case_open')
    expect(codeOf(await close(one, { outcome: 'repaired' }))).toBe('custody_outcome_unfit')
    expect(codeOf(await close(one, { outcome: 'found', to: { place: 'vault' } }))).toBe('custody_agreement_missing')
    expect((await close(one, { outcome: 'found' })).body).toMatchObject({ outcome: 'found', closedOn: '2026-11-30' })
    expect((await custody(credentialId)).original).toMatchObject({ place: 'holder', condition: 'sound' })
    expect(await openOf(credentialId)).toEqual([])
    expect(codeOf(await close({ ...one, version: 2 }, { outcome: 'found' }))).toBe('wrong_state')
    expect((await request(credentialId)).status).toBe(201)
    const actions = (await changesOf(w.context.db, { credentialId }, { limit: 20 })).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['custody.reported', 'loan.lost', 'custody.case_closed']))
  })

  it('is not lent after it was written off', async () => {
    const credentialId = await certificate()
    const { body } = await report(credentialId)
    expect(codeOf(await close(body, { outcome: 'written_off' }))).toBe('-')
    expect((await request(credentialId)).body.why).toEqual(['lost'])
  })

  it('stays damaged, with whom it is, until it is repaired', async () => {
    const credentialId = await certificate()
    const loan = await out(credentialId)
    const one: CustodyCase = (await report(credentialId, { kind: 'damaged', note: '封面破损' })).body
    const now = await read(loan)
    expect(now).toMatchObject({ state: 'out', custody: { place: 'borrower', condition: 'damaged' } })
    const back = await hr!.post(`/api/loans/${loan.id}/return`, { version: now.version, to: { place: 'holder' } })
    expect(back.body.custody).toMatchObject({ place: 'holder', condition: 'damaged' })
    expect(codeOf(await close(one, { outcome: 'found' }))).toBe('custody_outcome_unfit')
    expect(codeOf(await close(one, { outcome: 'repaired' }))).toBe('-')
    expect((await custody(credentialId)).original).toMatchObject({ place: 'holder', condition: 'sound' })
  })

  it('is reported by HR alone, once, also of many at once, and for a day to come', async () => {
    const credentialId = await certificate()
    expect(codeOf(await report(credentialId, {}, head!))).toBe('forbidden')
    expect(codeOf(await report(credentialId, {}, borrower!))).toBe('forbidden')
    expect(codeOf(await report(credentialId, { dueOn: '2026-11-29' }))).toBe('custody_case_day_unfit')
    const all = await Promise.all(Array.from({ length: 6 }, () => report(credentialId)))
    expect(all.map(codeOf).sort()).toEqual(['-', ...Array.from({ length: 5 }, () => 'custody_case_open')])
    const [one] = await openOf(credentialId, head!)
    expect(await openOf(credentialId, borrower!)).toEqual([])
    const ends = await Promise.all(Array.from({ length: 4 }, () => close(one!, { outcome: 'replaced' })))
    expect(ends.map(codeOf).sort()).toEqual(['-', ...Array.from({ length: 3 }, () => 'changed_meanwhile')])
  })
})

const own = (credentialId: string, client: Client, more: object = {}) =>
  client.post(`/api/credentials/${credentialId}/custody-reports`, {
    ...{ item: 'original', kind: 'lost', note: '找不到了' },
    ...more,
  })

describe('whoever has a thing', () => {
  it('reports it: its holder what they keep, HR answers for it within a week', async () => {
    const credentialId = await certificate()
    expect((await custodyFor(credentialId, holder!)).can.report).toEqual(['original', 'seal'])
    const { status, body: one } = await own(credentialId, holder!)
    expect(status, JSON.stringify(one)).toBe(201)
    expect(one).toMatchObject({
      ...{ origin: 'holder', owner: null, dueOn: '2026-12-07', daysLeft: 7, ageDays: 0 },
      ...{ reportedBy: 'chizheng', can: { change: false, close: false } },
    })
    expect((await custodyFor(credentialId, holder!)).can.report).toEqual(['seal'])
    expect((await openOf(credentialId))[0]).toMatchObject({ id: one.id, can: { change: true, close: true } })
    expect(codeOf(await own(credentialId, holder!, { kind: 'damaged' }))).toBe('custody_case_open')
    expect(codeOf(await close(one, { outcome: 'found' }, holder!))).toBe('forbidden')
  })

  it('reports it: its borrower what they have, which ends the loan; before and after they do not', async () => {
    const credentialId = await certificate()
    expect(codeOf(await own(credentialId, borrower!))).toBe('not_found')
    const loan = await out(credentialId)
    expect((await read(loan, borrower!)).can.report).toBe(true)
    expect(codeOf(await own(credentialId, holder!))).toBe('forbidden')
    expect(codeOf(await own(credentialId, head!))).toBe('forbidden')
    expect((await custodyFor(credentialId, holder!)).can.report).toEqual(['seal'])
    expect((await own(credentialId, borrower!)).body).toMatchObject({ origin: 'borrower', loanId: loan.id })
    expect(await read(loan, borrower!)).toMatchObject({ state: 'lost', can: { report: false } })
    expect(codeOf(await own(credentialId, borrower!, { item: 'seal' }))).toBe('not_found')
  })

  it('reports it once, also when HR does so at the same moment', async () => {
    const credentialId = await certificate()
    const both = await Promise.all([own(credentialId, holder!), report(credentialId), own(credentialId, holder!)])
    expect(both.map(codeOf).sort()).toEqual(['-', 'custody_case_open', 'custody_case_open'])
  })

  it('does not report what lies in the vault', async () => {
    const credentialId = await certificate()
    const laid = { item: 'original', version: 0, place: 'vault', movedOn: '2026-11-30', agreedOn: '2026-11-30' }
    expect(
      codeOf(await hr!.post(`/api/credentials/${credentialId}/custody`, { ...laid, agreement: '保管协议 14' })),
    ).toBe('-')
    expect(codeOf(await own(credentialId, holder!))).toBe('forbidden')
  })
})

const custodyFor = async (id: string, client: Client) => (await client.get(`/api/credentials/${id}/custody`)).body
const change = ({ id, version }: CustodyCase, body: object, client = hr!) =>
  client.patch(`/api/custody-cases/${id}`, { version, ownerId: null, dueOn: '2026-12-31', ...body })
const told = async (client: Client, credentialId: string): Promise<string[]> => {
  await w.drainJobs()
  return (await client.get('/api/inbox?size=100')).body.rows
    .filter(({ link }: { link: string }) => link === `/credentials/${credentialId}`)
    .map(({ title }: { title: string }) => title.split('：')[0])
}

const morning = async (to: string) => {
  w.setToday(to)
  await inTransaction(w.context.db, (tx) => enqueue(tx, dailyJob, {}))
  await w.drainJobs()
}

describe('a case is given', () => {
  it('to somebody, who is told once, sees it, and is reminded once when it is late; a moved day is another', async () => {
    const credentialId = await certificate()
    const one: CustodyCase = (await own(credentialId, holder!)).body
    expect(await told(hr!, credentialId)).toEqual(['报失交给您处理'])
    expect(await told(owner!, credentialId)).toEqual([])
    expect(codeOf(await change(one, {}, head!))).toBe('forbidden')
    expect(codeOf(await change(one, { dueOn: '2026-11-29' }))).toBe('custody_case_day_unfit')
    const given = (await change(one, { ownerId: people.get('经办人'), dueOn: '2026-12-02' })).body
    expect(given).toMatchObject({ version: 2, owner: { name: '经办人' }, dueOn: '2026-12-02', daysLeft: 2 })
    expect(codeOf(await change(one, {}))).toBe('changed_meanwhile')
    // A day alone is no news.
    expect((await change(given, { ownerId: people.get('经办人'), dueOn: '2026-12-03' })).body.version).toBe(3)
    const mine = (await owner!.get('/api/custody-cases?mine=yes&state=all')).body.rows
    expect(mine.map(({ id }: CustodyCase) => id)).toContain(one.id)
    expect((await holder!.get('/api/custody-cases?mine=yes&state=all')).body.rows).toEqual([])
    const daily = async (to: string) => {
      await morning(to)
      return await told(owner!, credentialId)
    }
    expect(await daily('2026-12-03')).toEqual(['报失交给您处理'])
    expect(await daily('2026-12-04')).toEqual(['报失已逾期', '报失交给您处理'])
    expect(await daily('2026-12-05')).toEqual(['报失已逾期', '报失交给您处理'])
    const moved = (await change({ ...given, version: 3 }, { ownerId: people.get('经办人'), dueOn: '2026-12-06' })).body
    expect(await daily('2026-12-07')).toEqual(['报失已逾期', '报失已逾期', '报失交给您处理'])
    expect(await told(hr!, credentialId)).toEqual(['报失交给您处理'])
    expect(codeOf(await close(moved, { outcome: 'found' }))).toBe('-')
    expect(codeOf(await change({ ...moved, version: 5 }, {}))).toBe('wrong_state')
    w.setToday('2026-11-30')
    const actions = (await changesOf(w.context.db, { credentialId }, { limit: 20 })).map(({ action }) => action)
    expect(actions.filter((action) => action === 'custody.case_changed')).toHaveLength(3)
  })

  it('by one of many at once, and is closed by one of two', async () => {
    const credentialId = await certificate()
    const one: CustodyCase = (await report(credentialId)).body
    expect(await told(owner!, credentialId)).toEqual(['报失交给您处理'])
    const all = await Promise.all([change(one, {}), change(one, {}), close(one, { outcome: 'replaced' })])
    expect(all.map(codeOf).sort()).toEqual(['-', 'changed_meanwhile', 'changed_meanwhile'])
    const kinds = (await hr!.get('/api/custody-cases?state=all&kind=damaged&size=200')).body.rows
    expect(kinds.every(({ kind }: CustodyCase) => kind === 'damaged')).toBe(true)
  })
})

const vault = { place: 'vault', agreedOn: '2026-11-30', agreement: '保管协议 14' }
const move = async (credentialId: string, body: object) => {
  const { version } = (await custody(credentialId)).original
  const moved = { item: 'original', version, movedOn: '2026-11-30', ...body }
  return await hr!.post(`/api/credentials/${credentialId}/custody`, moved)
}
/** Somebody with two certificates, of which one lies in the vault. */
async function withDeposit(name: string) {
  const personId = await made('/api/people', { name, unitId })
  const pmp = { personId, typeId: 'pmp', validUntil: '2027-12-31' }
  const [kept, own] = [await made('/api/credentials', pmp), await made('/api/credentials', { ...pmp, number: name })]
  expect(codeOf(await move(kept, vault))).toBe('-')
  return { personId, kept, own }
}
async function becomes(personId: string, state: object): Promise<void> {
  const { version } = (await hr!.get(`/api/people/${personId}`)).body
  expect(codeOf(await hr!.patch(`/api/people/${personId}`, { version, ...state }))).toBe('-')
}

describe('who leaves', () => {
  it('gets back what lies in the vault: HR is told once, and the move with a receipt closes it', async () => {
    const { personId, kept, own: other } = await withDeposit('离职人')
    await morning('2026-11-30')
    expect(await openOf(kept)).toEqual([])
    await becomes(personId, { employmentState: 'leaving', leftOn: '2026-12-10' })
    for (const today of ['2026-11-30', '2026-11-30', '2026-12-01']) await morning(today)
    const [one] = await openOf(kept)
    expect(one).toMatchObject({
      ...{ kind: 'return', origin: 'leaving', owner: null, dueOn: '2026-12-25' },
      ...{ credential: { isHolderLeaving: true }, can: { close: true } },
    })
    expect(await openOf(other)).toEqual([])
    expect(await told(hr!, kept)).toEqual(['离职退还原件交给您处理'])
    expect(codeOf(await close(one!, { outcome: 'returned' }))).toBe('custody_outcome_unfit')
    expect(codeOf(await move(kept, { place: 'holder' }))).toBe('custody_receipt_missing')
    expect(codeOf(await move(kept, { place: 'holder', signature }))).toBe('-')
    expect((await hr!.get(`/api/custody-cases?state=closed&credential=${kept}`)).body.rows).toMatchObject([
      { outcome: 'returned', closedOn: '2026-12-01' },
    ])
    await morning('2026-12-26')
    expect(await openOf(kept)).toEqual([])
    w.setToday('2026-11-30')
  })

  it('may not be reached: the note says why, it is not opened anew, and one of two closings wins', async () => {
    const { personId, kept } = await withDeposit('联系不上的人')
    await becomes(personId, { employmentState: 'left', leftOn: '2026-11-20' })
    await morning('2026-11-30')
    const [one] = await openOf(kept)
    expect(one!.dueOn).toBe('2026-12-05')
    await morning('2026-12-06')
    await morning('2026-12-07')
    expect(await told(hr!, kept)).toEqual(['离职退还原件已逾期', '离职退还原件交给您处理'])
    const both = await Promise.all([
      close(one!, { outcome: 'kept', note: '本人在国外，委托书寄出后再领' }),
      close(one!, { outcome: 'kept', note: '联系不上' }),
      // A loss is another matter: it is reported beside the return.
      report(kept, { kind: 'damaged' }),
    ])
    expect(both.map(codeOf).sort()).toEqual(['-', '-', 'changed_meanwhile'])
    await morning('2026-12-08')
    expect((await openOf(kept)).map(({ kind }) => kind)).toEqual(['damaged'])
    w.setToday('2026-11-30')
  })

  it('with several things in the vault is one message, also where a run broke off before it was told', async () => {
    const { personId, kept, own: other } = await withDeposit('东西多的人')
    expect(codeOf(await move(other, vault))).toBe('-')
    await becomes(personId, { employmentState: 'leaving', leftOn: '2026-12-10' })
    await morning('2026-11-30')
    for (const id of [kept, other]) expect(await told(hr!, id)).toEqual([])
    const together = async () =>
      (await hr!.get('/api/inbox?size=100')).body.rows.filter(({ text }: { text: string }) =>
        text.includes('东西多的人'),
      )
    const [one] = await together()
    expect(one).toMatchObject({ title: '2 项保管事务，最近的期限 2026-12-25', link: '/loans/cases' })
    expect(one.text.match(/东西多的人：离职退还原件，交给您处理，期限 2026-12-25/g)).toHaveLength(2)
    await morning('2026-11-30')
    expect(await together()).toHaveLength(1)
    const { db } = w.context
    await sql`update loan_news set told_at = null where data ->> 'title' like '%东西多的人'`.execute(db)
    await morning('2026-11-30')
    expect(await together()).toHaveLength(2)
  })

  it('and stays after all keeps the deposit', async () => {
    const { personId, kept } = await withDeposit('留下的人')
    await becomes(personId, { employmentState: 'leaving', leftOn: '2026-12-20' })
    await morning('2026-11-30')
    expect(await openOf(kept)).toHaveLength(1)
    await becomes(personId, { employmentState: 'active', leftOn: null })
    await morning('2026-12-01')
    expect(await openOf(kept)).toEqual([])
    await becomes(personId, { employmentState: 'left', leftOn: '2026-12-01' })
    await morning('2026-12-02')
    expect(await openOf(kept)).toMatchObject([{ dueOn: '2026-12-16' }])
    w.setToday('2026-11-30')
  })
})

const wording = { item: 'original', agreement: depositAgreement.version, agreesToRegistered: true }
const offer = (credentialId: string, more: object = {}, client = holder!) =>
  client.post(`/api/credentials/${credentialId}/deposit-offers`, { ...wording, ...more })
const askBack = (credentialId: string, item = 'original', client = holder!) =>
  client.post(`/api/credentials/${credentialId}/return-requests`, { item })
const withdraw = ({ id, version }: CustodyCase, client = holder!) =>
  client.post(`/api/custody-cases/${id}/withdraw`, { version })
const signature = Buffer.from('89504e470d0a1a0a0000000d', 'hex').toString('base64')
const { agreedOn: _day, agreement: _word, ...intoVault } = vault

describe('a holder', () => {
  it('offers a thing for keeping: HR is told, and laying it into the vault keeps what was agreed to', async () => {
    const credentialId = await certificate()
    expect((await custodyFor(credentialId, holder!)).can).toMatchObject({ offer: ['original', 'seal'], askBack: [] })
    expect(codeOf(await move(credentialId, intoVault))).toBe('custody_agreement_missing')
    const { status, body: one } = await offer(credentialId)
    expect(status, JSON.stringify(one)).toBe(201)
    const agreement = `本人在系统中同意《证书原件自愿保管约定》${depositAgreement.version} 版`
    expect(one).toMatchObject({
      ...{ kind: 'deposit', origin: 'holder', owner: null, dueOn: '2026-12-07', agreedOn: '2026-11-30', agreement },
      can: { change: false, close: false, withdraw: true },
    })
    expect((await openOf(credentialId))[0]).toMatchObject({ can: { change: true, close: true, withdraw: false } })
    expect(await told(hr!, credentialId)).toEqual(['本人申请保管交给您处理'])
    expect(await custodyFor(credentialId, holder!)).toMatchObject({
      waiting: [{ caseId: one.id, item: 'original', kind: 'deposit', agreement }],
      can: { offer: ['seal'], askBack: [] },
    })
    expect(codeOf(await close(one, { outcome: 'deposited' }))).toBe('custody_outcome_unfit')
    expect(codeOf(await move(credentialId, { ...intoVault, shelf: 'A-3' }))).toBe('-')
    expect((await custody(credentialId)).original).toMatchObject({
      ...{ place: 'vault', shelf: 'A-3', agreedOn: '2026-11-30', agreement },
    })
    expect(await openOf(credentialId)).toEqual([])
    expect(await told(holder!, credentialId)).toEqual(['本人申请保管已放入保管柜'])
    const kept = await changesOf(w.context.db, { credentialId }, { limit: 20 })
    expect(kept.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['custody.offered', 'custody.case_closed', 'custody.vault']),
    )
  })

  it('agrees in so many words where a registration certificate or a seal is kept, and to the wording of today', async () => {
    const credentialId = await certificate()
    const registered = await made('/api/credentials', {
      ...{ personId: people.get('持证人'), typeId: 'constructor-1', validUntil: '2027-12-31' },
    })
    const plain = { agreesToRegistered: false }
    expect(codeOf(await offer(credentialId, { agreement: '2025-9' }))).toBe('custody_agreement_changed')
    expect(codeOf(await offer(credentialId, { ...plain, item: 'seal' }))).toBe('custody_agreement_missing')
    expect((await custodyFor(registered, holder!)).isRegistered).toBe(true)
    expect(codeOf(await offer(registered, plain))).toBe('custody_agreement_missing')
    expect(codeOf(await offer(credentialId, plain))).toBe('-')
    expect((await offer(registered)).body.agreement).toContain('含注册证书和执业印章条款')
  })

  it('alone offers and asks back what is theirs, once, and only from where it is', async () => {
    const credentialId = await certificate()
    expect(codeOf(await offer(credentialId, {}, hr!))).toBe('forbidden')
    expect(codeOf(await offer(credentialId, {}, head!))).toBe('forbidden')
    expect(codeOf(await offer(credentialId, {}, borrower!))).toBe('not_found')
    expect(codeOf(await askBack(credentialId))).toBe('custody_place_unfit')
    const all = await Promise.all(Array.from({ length: 5 }, () => offer(credentialId)))
    expect(all.map(codeOf).sort()).toEqual(['-', ...Array.from({ length: 4 }, () => 'custody_move_waits')])
    const [one] = await openOf(credentialId)
    expect(codeOf(await withdraw(one!, hr!))).toBe('forbidden')
    expect(codeOf(await withdraw(one!, borrower!))).toBe('not_found')
    expect((await withdraw(one!)).body).toMatchObject({ outcome: 'withdrawn', can: { withdraw: false } })
    expect(codeOf(await withdraw(one!))).toBe('changed_meanwhile')
    expect(codeOf(await move(credentialId, intoVault))).toBe('custody_agreement_missing')
    expect(codeOf(await own(credentialId, holder!))).toBe('-')
    expect(codeOf(await offer(credentialId))).toBe('custody_case_open')
    expect((await custodyFor(credentialId, holder!)).can.offer).toEqual(['seal'])
  })

  it('is refused with a reason, of which they hear, and may offer it again', async () => {
    const credentialId = await certificate()
    const { body: one } = await offer(credentialId)
    expect(codeOf(await close(one, { outcome: 'kept' }))).toBe('custody_outcome_unfit')
    const ends = await Promise.all([close(one, { outcome: 'refused', note: '保管柜已满' }), withdraw(one)])
    expect(ends.map(codeOf).sort()).toEqual(['-', 'changed_meanwhile'])
    const { body: again } = await offer(credentialId)
    expect(codeOf(await close(again, { outcome: 'refused', note: '保管柜已满' }))).toBe('-')
    expect(await told(holder!, credentialId)).toContain('本人申请保管已驳回')
  })

  it('asks back what is kept, also while it is lent; it goes back with a receipt, and they are told', async () => {
    const credentialId = await certificate()
    expect(codeOf(await move(credentialId, vault))).toBe('-')
    expect((await custodyFor(credentialId, holder!)).can).toMatchObject({ offer: ['seal'], askBack: ['original'] })
    const onPage = async (client: Client) =>
      (await client.get(`/api/people/${people.get('持证人')}/custody`)).body.things.find(
        ({ credential }: PersonCustody['things'][number]) => credential.id === credentialId,
      ).canAskBack
    expect([await onPage(holder!), await onPage(hr!)]).toEqual([true, false])
    const loan = await out(credentialId)
    const { body: one } = await askBack(credentialId)
    expect(one).toMatchObject({ kind: 'return', origin: 'holder', lentUntil: '2026-12-10', dueOn: '2026-12-10' })
    expect(await told(hr!, credentialId)).toEqual(['本人要求退还交给您处理'])
    expect(await onPage(holder!)).toBe(false)
    // Whoever stays in the company asked for it all the same.
    await morning('2026-12-01')
    expect(await openOf(credentialId)).toMatchObject([{ id: one.id }])
    w.setToday('2026-11-30')
    const back = await hr!.post(`/api/loans/${loan.id}/return`, { version: loan.version, to: { place: 'vault' } })
    expect(codeOf(back)).toBe('-')
    expect((await openOf(credentialId))[0]).toMatchObject({ lentUntil: null })
    expect(codeOf(await move(credentialId, { place: 'holder' }))).toBe('custody_receipt_missing')
    expect(codeOf(await move(credentialId, { place: 'holder', signature }))).toBe('-')
    expect(await openOf(credentialId)).toEqual([])
    expect(await told(holder!, credentialId)).toContain('本人要求退还已退还')
  })

  it('who took an ask back, or heard why not, still gets it when they leave', async () => {
    const { personId, kept } = await withDeposit('要回又离开的人')
    const leaver = w.asAccount({ username: 'yaohui', personId })
    const { body: one } = await askBack(kept, 'original', leaver)
    expect(codeOf(await close(one, { outcome: 'kept', note: '正在补办，办好再退' }))).toBe('-')
    await becomes(personId, { employmentState: 'leaving', leftOn: '2026-12-10' })
    await morning('2026-11-30')
    expect(await openOf(kept)).toMatchObject([{ origin: 'leaving', can: { withdraw: false } }])
    expect(codeOf(await askBack(kept, 'original', leaver))).toBe('custody_move_waits')
  })

  it('who leaves offers nothing more, and what they offered is not taken', async () => {
    const { personId, own: other } = await withDeposit('给了又离开的人')
    const leaver = w.asAccount({ username: 'geile', personId })
    expect(codeOf(await offer(other, {}, leaver))).toBe('-')
    await becomes(personId, { employmentState: 'leaving', leftOn: '2026-12-10' })
    await morning('2026-11-30')
    expect((await hr!.get(`/api/custody-cases?state=closed&credential=${other}`)).body.rows).toMatchObject([
      { kind: 'deposit', outcome: 'withdrawn' },
    ])
    expect(codeOf(await offer(other, {}, leaver))).toBe('person_has_left')
    expect((await custodyFor(other, leaver)).can.offer).toEqual([])
  })
})

describe('who sees a case', () => {
  it('the project office those of its own loans, and of a certificate what its loans moved', async () => {
    const root = (await hr!.get('/api/org-units')).body.rows[0].id
    const projectId = await made('/api/projects', {
      ...{ name: '江湾大厦', kind: 'building', entityId: root, unitId },
      ...{ startsOn: '2026-11-01', endsOn: '2027-10-31' },
    })
    const office = w.asAccount({ username: 'xiangmu', grants: [{ role: 'project', unitId }] })
    const elsewhere = await made('/api/org-units', { parentId: root, name: '城西部' })
    const stranger = w.asAccount({ username: 'chengxi', grants: [{ role: 'head', unitId: elsewhere }] })
    const [theirs, others] = [await certificate(), await certificate()]
    for (const id of [theirs, others]) expect(codeOf(await move(id, vault))).toBe('-')
    const loan = await out(theirs, { projectId, projectName: null })
    const plain = await out(others)
    for (const id of [theirs, others]) expect(codeOf(await report(id, { kind: 'damaged' }))).toBe('-')
    expect(codeOf(await offer(await certificate()))).toBe('-')

    expect((await stranger.get('/api/custody-cases?state=all&size=200')).body).toMatchObject({ rows: [], total: 0 })
    const { rows, total } = (await office.get('/api/custody-cases?state=all&size=200')).body
    expect(rows).toMatchObject([{ loanId: loan.id, can: { openLoan: true, openCredential: true, close: false } }])
    expect(total).toBe(1)
    expect(await openOf(others, office)).toEqual([])

    // Whoever may ask for it sees where it is and until when; how it came there is told by the loans they see.
    const [seen, unseen] = [await custodyFor(theirs, office), await custodyFor(others, office)]
    const loansOf = ({ moves }: CustodyRecord) => moves.map(({ loanId }) => loanId)
    expect([...new Set(loansOf(seen))]).toEqual([loan.id])
    expect(seen.moves.every(({ place }: CustodyMove) => place === 'borrower')).toBe(true)
    expect(unseen).toMatchObject({ moves: [], waiting: [], original: { place: 'borrower', agreement: null } })
    expect(loansOf(await custodyFor(others, hr!))).toContain(plain.id)
    expect((await custodyFor(others, hr!)).original.agreement).toBe('保管协议 14')
  })

  it('who sees to one beyond their reach: what they need stands in it, and what they cannot open is no link', async () => {
    const root = (await hr!.get('/api/org-units')).body.rows[0].id
    const elsewhere = await made('/api/org-units', { parentId: root, name: '后勤部' })
    const personId = await made('/api/people', { name: '后勤人', unitId: elsewhere })
    const outsider = w.asAccount({ username: 'houqin', personId })
    const credentialId = await certificate()
    expect(codeOf(await move(credentialId, vault))).toBe('-')
    await out(credentialId)
    expect(codeOf(await report(credentialId, { kind: 'damaged', ownerId: personId }))).toBe('-')
    const [one] = await openOf(credentialId, outsider)
    expect(one).toMatchObject({
      custody: { place: 'borrower', withName: '借用人', since: '2026-11-30' },
      can: { openCredential: false, openLoan: false, change: false, close: false },
    })
    expect((await outsider.get(`/api/credentials/${credentialId}/custody`)).status).toBe(404)
    expect((await outsider.get(`/api/loans/${one!.loanId}`)).status).toBe(404)
    expect((await openOf(credentialId))[0]!.can).toMatchObject({ openCredential: true, openLoan: true })
  })

  it('and finds it by the name of its holder, also in pinyin', async () => {
    const credentialId = await certificate()
    expect(codeOf(await report(credentialId, { kind: 'damaged' }))).toBe('-')
    const found = async (q: string) =>
      (await hr!.get(`/api/custody-cases?credential=${credentialId}&q=${encodeURIComponent(q)}`)).body.total
    for (const q of ['持证人', 'chizhengren', 'czr']) expect(await found(q), q).toBe(1)
    expect(await found('借用人')).toBe(0)
  })
})
