import type { ApprovalRecord, CustodyState, LoanOutcome, LoanRecord } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { inTransaction, sql } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { custodyOf, dailyJob } from './index.ts'

let w: World
let [admin, hr, head, holder, borrower, stranger]: Client[] = []
let unitId: string
let [sister, sisterUnit] = ['', '']
const people = new Map<string, string>()
let count = 0

beforeAll(async () => {
  w = await world({ today: '2026-11-30' })
  ;[admin, hr] = [w.as('admin'), w.as('hr')]
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  unitId = await made('/api/org-units', { parentId: root, name: '机电部' })
  sister = await made('/api/org-units', { parentId: root, name: '二公司', legalEntity: true })
  sisterUnit = await made('/api/org-units', { parentId: sister, name: '二公司工程部' })
  for (const name of ['部长', '持证人', '借用人']) people.set(name, await made('/api/people', { name, unitId }))
  for (const name of ['外人', '二公司的人']) people.set(name, await made('/api/people', { name, unitId: sisterUnit }))
  const { version } = (await hr.get('/api/org-units')).body.rows.find(({ id }: { id: string }) => id === unitId)
  expect((await hr.patch(`/api/org-units/${unitId}`, { version, headId: people.get('部长') })).status).toBe(200)
  const own = (username: string, name: string) => w.asAccount({ username, personId: people.get(name)! })
  ;[head, holder] = [own('buzhang', '部长'), own('chizheng', '持证人')]
  ;[borrower, stranger] = [own('jieyong', '借用人'), own('wairen', '外人')]
  // Accounts are made when they are first used.
  for (const client of [head, holder, borrower, stranger]) await client!.get('/api/session')
})

async function made(url: string, body: object, client = hr!): Promise<string> {
  const answer = await client.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

const codeOf = ({ status, body }: Answer): string => (status < 300 ? '-' : body.code)
/** Registered with our company, as its type asks; `title` is bound to nobody. */
const certificate = (typeId = 'constructor-1') =>
  made('/api/credentials', {
    personId: people.get('持证人'),
    typeId,
    profession: typeId === 'constructor-1' ? '机电工程' : null,
    number: `京${++count}`,
    registered: typeId === 'constructor-1' ? true : null,
    validUntil: '2027-12-31',
  })
const termsOf = (credentialId: string, more: object = {}) => ({
  credentialId,
  what: 'original',
  purpose: 'tender',
  projectName: '地铁 9 号线机电标',
  unitId,
  borrowerId: people.get('借用人'),
  from: '2026-11-30',
  to: '2026-12-20',
  reason: '投标原件核验',
  ...more,
})
const ask = (credentialId: string, more: object = {}, client = hr!) =>
  client.post('/api/loans', termsOf(credentialId, more))
async function asked(credentialId: string, more: object = {}, client = hr!): Promise<LoanRecord> {
  const answer = await ask(credentialId, more, client)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}
const read = async ({ id }: { id: string }, client = hr!): Promise<LoanRecord> =>
  (await client.get(`/api/loans/${id}`)).body
async function decide(client: Client, { approvalId }: LoanRecord, decision = 'approved'): Promise<Answer> {
  const one: ApprovalRecord = (await client.get(`/api/approvals/${approvalId}`)).body
  const comment = decision === 'refused' ? '另有安排' : null
  return client.post(`/api/approvals/${approvalId}/decision`, {
    version: one.version,
    seen: one.seen,
    decision,
    comment,
  })
}
async function approved(credentialId: string, more: object = {}): Promise<LoanRecord> {
  const loan = await asked(credentialId, more)
  for (const client of [holder, head, admin]) if ((await read(loan)).state === 'requested') await decide(client!, loan)
  const now = await read(loan)
  expect(now.state).toBe('approved')
  return now
}
const label = (id: string) => `https://chizheng.example/m/c/${id}`
const handOver = ({ id, version, credential }: LoanRecord, more: object = {}, client = hr!) =>
  client.post(`/api/loans/${id}/hand-over`, { version, label: label(credential.id), ...more })
const takeBack = ({ id, version }: LoanRecord, to: object = { place: 'holder' }) =>
  hr!.post(`/api/loans/${id}/return`, { version, to })
const custody = async (credentialId: string, client = hr!) =>
  (await client.get(`/api/credentials/${credentialId}/custody`)).body
const move = (credentialId: string, body: object, client = hr!) =>
  client.post(`/api/credentials/${credentialId}/custody`, {
    item: 'original',
    version: 0,
    movedOn: '2026-11-30',
    ...body,
  })
const deposit = { place: 'vault', shelf: 'A-3', agreedOn: '2026-11-20', agreement: '保管协议 14' }

describe('a loan', () => {
  it('is asked for, agreed to by the holder, the head and HR, handed over and returned', async () => {
    const credentialId = await certificate()
    expect(codeOf(await move(credentialId, deposit))).toBe('-')
    const loan = await asked(credentialId)
    expect(loan).toMatchObject({
      state: 'requested',
      holder: { name: '持证人' },
      unit: { name: '机电部' },
      obstacles: [],
    })
    const request: ApprovalRecord = (await holder!.get(`/api/approvals/${loan.approvalId}`)).body
    expect(request.steps.map(({ decider }) => decider.kind)).toEqual(['holder', 'head', 'hr'])
    expect(request.snapshot.facts).toContainEqual({ kind: 'project', value: '地铁 9 号线机电标' })
    expect(request.snapshot.risks).toEqual([{ kind: 'unverified', value: null }])
    expect(codeOf(await decide(head!, loan))).toBe('approval_not_yours')
    for (const client of [holder!, head!]) expect(codeOf(await decide(client, loan))).toBe('-')
    expect(codeOf(await decide(hr!, loan))).toBe('approval_not_yours')
    expect(codeOf(await handOver(await read(loan)))).toBe('wrong_state')
    expect(codeOf(await decide(admin!, loan))).toBe('-')
    const ready = await read(loan)
    expect(codeOf(await handOver(ready, { label: label(unitId) }))).toBe('label_differs')
    const out = (await handOver(ready)).body
    expect(out).toMatchObject({
      state: 'out',
      handedOn: '2026-11-30',
      daysLeft: 20,
      custody: { place: 'borrower', withName: '借用人', loanId: loan.id },
    })
    expect((await custodyOf(w.context.db, [credentialId])).get(credentialId)).toMatchObject({
      place: 'borrower',
      withName: '借用人',
      loanId: loan.id,
    })
    // The deposit goes on: nobody must agree again.
    const back = (await takeBack(out, { place: 'vault' })).body
    expect(back).toMatchObject({ state: 'returned', closedOn: '2026-11-30', custody: { place: 'vault', shelf: 'A-3' } })
    const { moves } = await custody(credentialId)
    expect(moves.map(({ place, scanned }: { place: string; scanned: boolean }) => `${place} ${scanned}`)).toEqual([
      'vault false',
      'borrower true',
      'vault false',
    ])
    expect(back.history.map(({ event }: { event: string }) => event)).toEqual([
      'returned',
      'handed_over',
      'approved',
      'requested',
    ])
    const actions = (await changesOf(w.context.db, { credentialId }, { limit: 20 })).map(({ action }) => action)
    expect(actions).toEqual(
      expect.arrayContaining(['custody.vault', 'loan.requested', 'custody.borrower', 'loan.returned']),
    )
  })

  it('is refused or recalled with its request, and its days are free again', async () => {
    const credentialId = await certificate()
    const first = await asked(credentialId)
    expect(codeOf(await decide(holder!, first, 'refused'))).toBe('-')
    expect(await read(first)).toMatchObject({ state: 'refused', closedOn: '2026-11-30', can: { handOver: false } })
    const second = await asked(credentialId)
    expect(codeOf(await hr!.post(`/api/approvals/${second.approvalId}/recall`, { version: 1 }))).toBe('-')
    expect((await read(second)).state).toBe('recalled')
    const third = await approved(credentialId)
    const cancelled = await hr!.post(`/api/loans/${third.id}/cancel`, { version: third.version, reason: '不再需要' })
    expect(cancelled.body).toMatchObject({ state: 'cancelled', stateReason: '不再需要' })
    await asked(credentialId)
  })

  it('is blocked across companies, for a borrower of another, and beyond the validity', async () => {
    const credentialId = await certificate()
    const abroad = { unitId: sisterUnit, borrowerId: people.get('二公司的人') }
    const why = async (more: object, id = credentialId) => (await ask(id, more)).body.why
    expect(await why(abroad)).toEqual(['other_entity'])
    expect(await why(abroad, await certificate('pmp'))).toEqual(['not_employed'])
    expect(await why({ borrowerId: people.get('二公司的人') })).toEqual(['borrower_elsewhere'])
    expect(await why({ from: '2027-06-01', to: '2028-01-01' })).toEqual(['ends_before'])
    const checked = await hr!.post('/api/loans/check', { ...termsOf(credentialId, abroad), reason: undefined })
    expect(checked.body).toEqual({ obstacles: ['other_entity'], taken: [], steps: ['holder', 'head', 'hr'] })
    expect(codeOf(await ask(credentialId, { from: '2026-11-01', to: '2026-11-29' }))).toBe('loan_in_past')
    expect((await ask(credentialId, abroad)).body.detail).toContain('分公司可以')
  })

  it('is blocked for a project of another company, whichever unit fetches it', async () => {
    const days = { startsOn: '2026-11-01', endsOn: '2027-10-31' }
    const theirs = await made('/api/projects', { ...days, name: '二公司的标', kind: 'building', entityId: sister })
    const forIt = { projectId: theirs, projectName: null }
    const why = async (id: string) => (await ask(id, forIt)).body.why
    expect(await why(await certificate())).toEqual(['other_entity'])
    expect(await why(await certificate('pmp'))).toEqual(['not_employed'])
    const copies = { ...termsOf(await certificate(), forIt), what: 'scan', reason: undefined }
    expect((await hr!.post('/api/loans/check', copies)).body.obstacles).toEqual(['other_entity'])
  })

  it('is looked at again when it is approved and when it is handed over', async () => {
    const credentialId = await certificate('pmp')
    const loan = await asked(credentialId)
    const ready = await approved(await certificate('pmp'))
    for (const id of [credentialId, ready.credential.id]) {
      const { version } = (await hr!.get(`/api/credentials/${id}`)).body
      const until = await hr!.patch(`/api/credentials/${id}`, { version, validUntil: '2026-12-10' })
      expect(until.status, JSON.stringify(until.body)).toBe(200)
    }
    await decide(head!, loan)
    expect((await decide(admin!, loan)).body).toMatchObject({ code: 'loan_not_allowed', why: ['ends_before'] })
    expect((await handOver(ready)).body).toMatchObject({ code: 'loan_not_allowed', why: ['ends_before'] })
    expect((await read(ready)).obstacles).toEqual(['ends_before'])
  })

  it('waits for its first day, and for what is not here', async () => {
    const later = await approved(await certificate('pmp'), { from: '2026-12-05' })
    expect((await handOver(later)).body).toMatchObject({ code: 'loan_not_begun', from: '2026-12-05' })
    const ready = await approved(await certificate('pmp'))
    await move(ready.credential.id, { place: 'outside', withName: '住建局' })
    expect((await handOver(ready)).body).toMatchObject({ code: 'custody_lent', by: '住建局' })
  })

  it('of a copy is recorded, and moves nothing', async () => {
    const ready = await approved(await certificate(), { what: 'scan' })
    const out = (await handOver(ready)).body
    expect(out).toMatchObject({ state: 'out', custody: null })
    expect((await takeBack(out)).body).toMatchObject({ state: 'returned' })
    expect((await custody(ready.credential.id)).moves).toEqual([])
  })

  it('is handed over once, of many who do so at once', async () => {
    const ready = await approved(await certificate('pmp'))
    const all = await Promise.all(Array.from({ length: 10 }, () => handOver(ready)))
    expect(all.map(codeOf).sort()).toEqual(['-', ...Array.from({ length: 9 }, () => 'changed_meanwhile')])
    expect((await custody(ready.credential.id)).moves).toHaveLength(1)
  })

  it('of one certificate is had by one of 50 who ask at once; the others learn by whom and until when', async () => {
    const credentialId = await certificate()
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, nth) =>
        ask(credentialId, { from: `2026-12-${String(1 + (nth % 9)).padStart(2, '0')}` }),
      ),
    )
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
    const { from } = all.find(({ status }) => status === 201)!.body
    const others = all.filter(({ status }) => status !== 201).map(({ body }) => body)
    for (const body of others)
      expect(body).toMatchObject({ code: 'loan_taken', by: '借用人', unit: '机电部', from, until: '2026-12-20' })
    expect(others[0].detail).toContain('2026-12-20')
    const kept = await sql<{ loans: number; requests: number }>`
      select (select count(*) from loan where credential_id = ${credentialId}::uuid) as loans,
        (select count(*) from approval_request where credential_id = ${credentialId}::uuid) as requests`.execute(
      w.context.db,
    )
    expect(kept.rows).toEqual([{ loans: 1, requests: 1 }])
    const { bookings } = await custody(credentialId)
    expect(bookings).toHaveLength(1)
    // The seal, other days and copies are free.
    await asked(credentialId, { what: 'seal' })
    await asked(credentialId, { from: '2026-12-21', to: '2026-12-31' })
    for (let nth = 0; nth < 2; nth++) await asked(credentialId, { what: 'scan' })
    expect(codeOf(await ask(credentialId, { from: '2026-12-20', to: '2026-12-20' }))).toBe('loan_taken')
  })

  it('is known to have its days, however many copies are lent beside it', async () => {
    const credentialId = await certificate('pmp')
    const days = { from: '2026-12-10', to: '2026-12-20' }
    await asked(credentialId, days)
    const copy = await asked(credentialId, { what: 'scan' })
    await sql`insert into loan select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid()))).*
      from loan l cross join generate_series(1, 210) where l.id = ${copy.id}::uuid`.execute(w.context.db)
    expect((await ask(credentialId, days)).body).toMatchObject({ code: 'loan_taken', by: '借用人', until: days.to })
  })

  it('is seen by whom it concerns, and by nobody else', async () => {
    const loan = await asked(await certificate())
    for (const client of [hr!, head!, holder!, borrower!]) {
      expect((await read(loan, client)).id).toBe(loan.id)
      const { rows } = (await client.get('/api/loans?size=200')).body
      expect(rows.some(({ id }: LoanRecord) => id === loan.id)).toBe(true)
    }
    expect((await stranger!.get(`/api/loans/${loan.id}`)).status).toBe(404)
    expect((await stranger!.get('/api/loans')).body).toMatchObject({ rows: [], total: 0 })
    expect((await stranger!.get('/api/loans/counts')).body).toMatchObject({ all: 0 })
    expect(codeOf(await ask(loan.credential.id, {}, stranger!))).toBe('not_found')
    expect(codeOf(await handOver(loan, {}, head!))).toBe('forbidden')
    const cancel = { version: loan.version, reason: '不要了' }
    expect(codeOf(await borrower!.post(`/api/loans/${loan.id}/cancel`, cancel))).toBe('forbidden')
    expect(codeOf(await hr!.get('/api/loans?mine=yes&view=approval&q=地铁'))).toBe('-')
    const own = (await borrower!.get('/api/loans?mine=yes&view=approval&q=地铁')).body
    expect(own.rows.some(({ id }: LoanRecord) => id === loan.id)).toBe(true)
    const counts = (await hr!.get('/api/loans/counts')).body
    expect(counts.all).toBe((await hr!.get('/api/loans?size=1')).body.total)
    expect(counts.approval).toBe((await hr!.get('/api/loans?size=1&view=approval')).body.total)
  })
})

describe('several at once', () => {
  const many = (credentialIds: string[], more: object = {}, client = hr!) => {
    const { credentialId, ...terms } = termsOf('', more)
    return client.post('/api/loans/many', { ...terms, credentialIds })
  }
  const said = (rows: LoanOutcome[]) =>
    rows.map(({ loanId, refusal }) => (loanId === null ? [refusal?.code, ...(refusal?.why ?? [])].join(' ') : 'asked'))

  it('are asked for one by one: what cannot be lent says why, and takes no other with it', async () => {
    const [free, taken, lapsed, title] = [
      await certificate(),
      await certificate(),
      await certificate('pmp'),
      await certificate('pmp'),
    ]
    await asked(taken, { from: '2026-12-01', to: '2026-12-05' })
    const { version } = (await hr!.get(`/api/credentials/${lapsed}`)).body
    await hr!.post(`/api/credentials/${lapsed}/suspend`, { version, reason: '主管部门暂停' })
    const nobody = '01990000-0000-7000-8000-000000000000'
    const { status, body } = await many([free, taken, lapsed, nobody, title])
    expect(status, JSON.stringify(body)).toBe(200)
    const rows: LoanOutcome[] = body.rows
    expect(rows.map(({ credentialId }) => credentialId)).toEqual([free, taken, lapsed, nobody, title])
    expect(said(rows)).toEqual(['asked', 'loan_taken', 'loan_not_allowed not_valid', 'not_found', 'asked'])
    expect(rows[0]!.credential).toEqual({ holderName: '持证人', typeName: '一级建造师', profession: '机电工程' })
    expect(rows[1]!.refusal!.taken).toEqual({ by: '借用人', unit: '机电部', from: '2026-12-01', until: '2026-12-05' })
    expect(rows[3]!.credential).toBeNull()
    expect(await read({ id: rows[0]!.loanId! })).toMatchObject({ state: 'requested', reason: '投标原件核验' })
    // Pressed twice: nothing is asked for twice.
    expect(said((await many([free, title])).body.rows)).toEqual(['loan_taken', 'loan_taken'])
  })

  it('are for people one may ask of, on terms that can be', async () => {
    const id = await certificate('pmp')
    expect(codeOf(await many([id], {}, stranger!))).toBe('not_found')
    expect(codeOf(await many([id], { borrowerId: people.get('二公司的人') }, head!))).toBe('not_found')
    expect(codeOf(await many([id], { unitId: id }))).toBe('not_found')
    expect(codeOf(await many([id], { from: '2026-11-01', to: '2026-11-29' }))).toBe('loan_in_past')
    for (const ids of [[], [id, id], Array.from({ length: 51 }, () => id)])
      expect(codeOf(await many(ids))).toBe('invalid_input')
  })

  it('of two who ask for the same ones at once each gets what the other did not', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => certificate('pmp')))
    const [one, other] = await Promise.all([many(ids), many(ids.toReversed())])
    const won = [one, other].flatMap(({ body }) =>
      body.rows.filter(({ loanId }: LoanOutcome) => loanId !== null).map((row: LoanOutcome) => row.credentialId),
    )
    expect(won.toSorted()).toEqual(ids.toSorted())
  })
})

describe('a project office', () => {
  it('sees loans for its projects and those it asked for, not those of everybody within its reach', async () => {
    const grants = [{ role: 'project', unitId }] as const
    const [office, company] = [
      w.asAccount({ username: 'xiangmu', grants }),
      w.asAccount({ username: 'zongbu', grants: [{ role: 'project', unitId: null }] }),
    ]
    const root = (await hr!.get('/api/org-units')).body.rows[0].id
    const facts = { kind: 'building', startsOn: '2026-11-01', endsOn: '2027-10-31', entityId: root }
    const ours = await made('/api/projects', { ...facts, name: '滨江大厦', unitId })
    const theirs = await made('/api/projects', { ...facts, name: '城西大厦', unitId: null })
    const forIt = async (projectId: string | null, client = hr!) =>
      (await asked(await certificate('pmp'), { projectId, projectName: null }, client)).id
    const [ofOurs, ofTheirs, ofNone] = [await forIt(ours), await forIt(theirs), await forIt(null)]
    const own = await forIt(null, office)
    for (const [client, seen] of [
      [office, [ofOurs, own]],
      [company, [ofOurs, ofTheirs]],
    ] as const) {
      const all = [ofOurs, ofTheirs, ofNone, own]
      for (const id of all)
        expect((await client.get(`/api/loans/${id}`)).status, id).toBe(seen.includes(id) ? 200 : 404)
      const { rows, total } = (await client.get('/api/loans?size=200')).body
      expect(rows.map(({ id }: LoanRecord) => id).sort()).toEqual(seen.toSorted())
      expect(total).toBe(2)
      expect((await client.get('/api/loans/counts')).body).toMatchObject({ all: 2 })
      // What decides about them is not told in another way.
      const requests = (await client.get('/api/approvals?scope=all&size=100')).body.rows
      const told = requests.map(({ subject }: ApprovalRecord) => (subject as { loanId: string }).loanId)
      for (const id of all.filter((one) => !seen.includes(one))) expect(told).not.toContain(id)
      const { approvalId } = (await hr!.get(`/api/loans/${ofNone}`)).body
      expect((await client.get(`/api/approvals/${approvalId}`)).status).toBe(404)
    }
    expect((await office.get(`/api/loans/${own}`)).body.can).toMatchObject({ cancel: false, approval: true })
    expect((await office.get(`/api/loans/${ofOurs}`)).body.can).toMatchObject({ extend: false, approval: false })
    // Where the original is stays known to whoever may ask for it.
    const { credential } = (await hr!.get(`/api/loans/${ofNone}`)).body
    expect((await office.get(`/api/credentials/${credential.id}/custody`)).status).toBe(200)
  })
})

describe('every day', () => {
  const daily = async (to: string) => {
    w.setToday(to)
    await inTransaction(w.context.db, (tx) => enqueue(tx, dailyJob, {}))
    await w.drainJobs()
  }
  const told = async (client: Client, { id }: { id: string }): Promise<string[]> =>
    (await client.get('/api/inbox?size=100')).body.rows
      .filter(({ link }: { link: string }) => link === `/loans/${id}`)
      .map(({ title }: { title: string }) => title.split('：')[0])

  /** What was told of several at once, the newest first. */
  const together = async (client: Client): Promise<{ title: string; text: string }[]> =>
    (await client.get('/api/inbox?size=100')).body.rows.filter(
      ({ link }: { link: string }) => link === '/loans?view=out',
    )

  it('what is out is reminded of by stages, what was never fetched lapses, what may not be lent is called back', async () => {
    const days = { to: '2026-12-10' }
    const late = (await handOver(await approved(await certificate('pmp'), days))).body
    const never = await approved(await certificate('pmp'), days)
    const bad = (await handOver(await approved(await certificate('pmp'), { to: '2026-12-30' }))).body
    await daily('2026-12-06')
    expect(await told(borrower!, late)).toEqual([])
    for (const one of ['2026-12-07', '2026-12-07', '2026-12-08']) await daily(one)
    expect(await told(borrower!, late)).toEqual(['借用即将到期'])
    expect(await told(head!, late)).toEqual([])
    const { version } = (await hr!.get(`/api/credentials/${bad.credential.id}`)).body
    const suspend = await hr!.post(`/api/credentials/${bad.credential.id}/suspend`, { version, reason: '主管部门暂停' })
    expect(suspend.status, JSON.stringify(suspend.body)).toBe(200)
    // The day itself is missed: its night is caught up by what is true now.
    await daily('2026-12-11')
    // Of one morning one message, with all of it.
    for (const client of [borrower!, head!, hr!]) {
      expect(await together(client)).toMatchObject([{ title: '2 笔借用请处理，最近的 2026-12-10 归还' }])
      const [{ text } = { text: '' }] = await together(client)
      expect(text).toMatch(/约定 2026-12-10 归还：已逾期\n.*约定 2026-12-30 归还：须提前归还/)
    }
    expect(await told(borrower!, late)).toEqual(['借用即将到期'])
    expect(await read(never)).toMatchObject({ state: 'lapsed', closedOn: '2026-12-11' })
    expect(await read(bad)).toMatchObject({ state: 'out', calledBack: { on: '2026-12-11', why: ['not_valid'] } })
    expect(await told(borrower!, bad)).toEqual([])
    await daily('2026-12-11')
    for (const client of [borrower!, head!, hr!]) expect(await together(client)).toHaveLength(1)
    const overdue = (await hr!.get('/api/loans?view=overdue&size=200')).body.rows.map(({ id }: LoanRecord) => id)
    expect(overdue).toEqual(expect.arrayContaining([late.id, bad.id]))
    await daily('2026-12-17')
    expect(await told(head!, late)).toEqual(['借用逾期一周'])
    // What is overdue is still away: today is taken.
    expect((await ask(late.credential.id, { from: '2026-12-17', to: '2026-12-25' })).body).toMatchObject({
      code: 'loan_taken',
      by: '借用人',
    })
    expect(codeOf(await takeBack(await read(late)))).toBe('-')
    w.setToday('2026-11-30')
  })
})

describe('custody', () => {
  it('is by agreement, goes back to its holder at any time, and keeps every move', async () => {
    const credentialId = await certificate('pmp')
    expect(await custody(credentialId, holder!)).toMatchObject({
      original: { place: 'unknown', version: 0 },
      moves: [],
      can: { move: false, request: true },
    })
    expect(codeOf(await move(credentialId, { place: 'vault', shelf: 'A-3' }))).toBe('custody_agreement_missing')
    expect(codeOf(await move(credentialId, deposit, head!))).toBe('forbidden')
    expect(codeOf(await move(credentialId, { ...deposit, movedOn: '2026-12-01' }))).toBe('date_order')
    const laid = (await move(credentialId, deposit)).body
    expect(laid.original).toMatchObject({ place: 'vault', shelf: 'A-3', version: 1, agreement: '保管协议 14' })
    expect((await move(credentialId, deposit)).body).toMatchObject({
      code: 'changed_meanwhile',
      current: { original: { version: 1 } },
    })
    // Reserved or not.
    const ready = await approved(credentialId)
    expect((await move(credentialId, { place: 'holder', version: 1 })).body.original).toMatchObject({
      place: 'holder',
      agreedOn: null,
    })
    const out = (await handOver(ready)).body
    expect((await move(credentialId, { place: 'holder', version: 3 })).body).toMatchObject({
      code: 'custody_lent',
      by: '借用人',
    })
    expect(codeOf(await takeBack(out, { place: 'vault' }))).toBe('custody_agreement_missing')
    expect(codeOf(await takeBack(out))).toBe('-')
    expect((await custody(credentialId)).moves).toHaveLength(4)
    await expect(sql`update custody_move set note = 'x'`.execute(w.context.db)).rejects.toThrow('append-only')
  })

  it('of a person tells what is not with them: kept, lent, outside, missing', async () => {
    const person = await made('/api/people', { name: '寄存人', unitId })
    const things = async (client = hr!) => (await client.get(`/api/people/${person}/custody`)).body.things
    expect(await things()).toEqual([])
    const places = [deposit, { place: 'outside', withName: '住建局' }, { place: 'unknown' }, { place: 'holder' }]
    for (const [nth, where] of places.entries()) {
      const id = await made('/api/credentials', { personId: person, typeId: 'pmp', number: `寄${nth}` })
      expect(codeOf(await move(id, where))).toBe('-')
      if (nth === 0) expect(codeOf(await move(id, { ...where, item: 'seal', shelf: 'B-1' }))).toBe('-')
    }
    const told = (await things(head!)).map(({ item, place, shelf, withName }: CustodyState) =>
      [item, place, shelf, withName].filter(Boolean).join(' '),
    )
    expect(told.sort()).toEqual(
      ['original vault A-3', 'original outside 住建局', 'original unknown', 'seal vault B-1'].sort(),
    )
    expect((await stranger!.get(`/api/people/${person}/custody`)).status).toBe(404)
  })

  it('of many moves at once one is written', async () => {
    const credentialId = await certificate('pmp')
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => move(credentialId, { ...deposit, shelf: `A-${nth}` })),
    )
    expect(all.map(codeOf).sort()).toEqual(['-', ...Array.from({ length: 9 }, () => 'changed_meanwhile')])
  })

  it('keeps the signature of who received it', async () => {
    const credentialId = await certificate('pmp')
    const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex').toString('base64')
    expect(
      codeOf(await move(credentialId, { place: 'holder', signature: Buffer.from('GIF89a').toString('base64') })),
    ).toBe('file_type_unknown')
    const signed = (await move(credentialId, { place: 'holder', signature: png, scanned: true })).body
    expect(signed.moves[0]).toMatchObject({ signed: true, scanned: true })
  })
})
