import type { RenewalRecord } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { inTransaction } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { openDueJob } from './index.ts'

let w: World
let hr: Client
let unitId: string
let otherUnitId: string
let stewardId: string

beforeAll(async () => {
  w = await world()
  hr = w.as('hr')
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  unitId = await made('/api/org-units', { parentId: root, name: '机电部' })
  otherUnitId = await made('/api/org-units', { parentId: root, name: '土建部' })
  stewardId = await made('/api/people', { name: '管事', unitId: otherUnitId })
})

async function made(url: string, body: object): Promise<string> {
  const answer = await hr.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

let count = 0
const person = (more: object = {}) => made('/api/people', { name: `持证人${++count}`, unitId, ...more })
const credential = (personId: string, more: object = {}) =>
  made('/api/credentials', {
    personId,
    typeId: 'safety-b',
    number: `京建安B（2023）${++count}`,
    issuedOn: '2024-01-10',
    validFrom: '2024-01-10',
    validUntil: '2027-01-09',
    ...more,
  })

/** What runs every night. */
async function night(): Promise<void> {
  await inTransaction(w.context.db, (tx) => enqueue(tx, openDueJob, openDueJob.payload.parse({})))
  await w.drainJobs()
}

const casesOf = async (credentialId: string, client = hr): Promise<RenewalRecord[]> =>
  (await client.get(`/api/renewals?credential=${credentialId}`)).body.rows
async function caseOf(credentialId: string): Promise<RenewalRecord> {
  const [found] = await casesOf(credentialId)
  expect(found, 'no case is open').toBeDefined()
  return (await hr.get(`/api/renewals/${found!.id}`)).body
}
const pdf = (text: string) => ({ name: '新证.pdf', content: `%PDF-1.7\n${text}\n${'x'.repeat(64)}` })
const step = (one: RenewalRecord, kind: string) => one.steps.find((each) => each.kind === kind)!
const changeStep = (one: RenewalRecord, kind: string, body: object): Promise<Answer> =>
  hr.patch(`/api/renewals/${one.id}/steps/${step(one, kind).position}`, { version: one.version, ...body })

describe('the whole life of a renewal', () => {
  it('opens with its window, goes through its steps, and is closed by the new certificate its holder hands in', async () => {
    const personId = await person({ stewardId })
    const holder = w.asAccount({ username: 'holder.life', personId })
    const id = await credential(personId)
    w.setToday('2026-10-10')
    await night()
    expect(await casesOf(id)).toEqual([])
    // 90 days before 2027-01-09.
    w.setToday('2026-10-11')
    await night()
    await night()
    expect(await casesOf(id)).toHaveLength(1)
    const opened = await caseOf(id)
    expect(opened).toMatchObject({
      kind: 'renewal',
      state: 'open',
      opensOn: '2026-10-11',
      applyBy: '2027-01-09',
      endsOn: '2027-01-09',
      owner: { id: stewardId, name: '管事', named: false },
      nextStep: { kind: 'application', dueOn: '2027-01-02' },
    })
    expect(opened.steps.map(({ kind, owner }) => `${kind} ${owner}`)).toEqual(['application hr', 'document holder'])
    w.setToday('2026-11-24')
    const applied = (await changeStep(opened, 'application', { doneOn: '2026-11-20', costFen: 12_050 })).body
    expect(applied).toMatchObject({ state: 'submitted', costFen: 12_050, nextStep: { kind: 'document' } })

    const before = (await hr.get(`/api/credentials/${id}`)).body
    await hr.post(`/api/credentials/${id}/verify`, {
      version: before.version,
      result: 'verified',
      source: '官网',
      checkedOn: '2026-11-24',
    })
    const seen = (await holder.get(`/api/renewals/${opened.id}`)).body
    expect(seen.can).toEqual({ change: false, submit: true })
    const fields = { version: String(seen.credentialVersion), validFrom: '2027-01-10', validUntil: '2030-01-09' }
    const handedIn = await holder.upload(`/api/renewals/${opened.id}/submission`, pdf('life'), fields)
    expect(handedIn.status, JSON.stringify(handedIn.body)).toBe(201)
    expect(handedIn.body).toMatchObject({ state: 'done', nextStep: null, can: { change: false, submit: false } })
    expect(step(handedIn.body, 'document')).toMatchObject({
      doneOn: '2026-11-24',
      documentId: expect.any(String),
    })

    const after = (await hr.get(`/api/credentials/${id}`)).body
    expect(after).toMatchObject({ validUntil: '2030-01-09', verification: 'unverified', documentCount: 1 })
    expect(after.periods.map(({ validUntil }: { validUntil: string }) => validUntil)).toEqual([
      '2027-01-09',
      '2030-01-09',
    ])
    expect(after.deadlines.map(({ kind, dueOn }: { kind: string; dueOn: string }) => `${kind} ${dueOn}`)).toContain(
      'expiry 2030-01-09',
    )
    // The deadline is armed again: the next case opens with the next window.
    await w.drainJobs()
    await night()
    expect((await casesOf(id)).map(({ state }) => state)).toEqual(['done'])
    w.setToday('2029-10-11')
    await night()
    expect((await casesOf(id)).map(({ state }) => state).sort()).toEqual(['done', 'open'])
    w.setToday('2026-11-24')
    const told = (await hr.get(`/api/credentials/${id}/timeline`)).body.rows.map(
      ({ action }: { action: string }) => action,
    )
    expect(told).toEqual(
      expect.arrayContaining(['renewal.opened', 'renewal.submitted', 'renewal.done', 'credential.renewed']),
    )
  })

  it('a file that is refused leaves everything as it was', async () => {
    const id = await credential(await person())
    await night()
    const one = await caseOf(id)
    const send = (fields: Record<string, string>, file = pdf(id)) =>
      hr.upload(`/api/renewals/${one.id}/submission`, file, { version: String(one.credentialVersion), ...fields })
    expect((await send({ validUntil: '2026-12-31' })).body.code).toBe('renewal_not_later')
    expect((await send({ validUntil: '2030-01-09' }, { name: 'a.exe', content: 'MZ nothing' })).body.code).toBe(
      'file_type_unknown',
    )
    expect((await send({ version: '99', validUntil: '2030-01-09' })).body.code).toBe('changed_meanwhile')
    expect((await hr.get(`/api/credentials/${id}`)).body).toMatchObject({ validUntil: '2027-01-09', documentCount: 0 })
    expect(await caseOf(id)).toMatchObject({ state: 'open', version: one.version })
  })

  it('what was sent already is taken once more, and a file that lay in the archive is handed in as it is', async () => {
    const personId = await person()
    const holder = w.asAccount({ username: 'holder.again', personId })
    const id = await credential(personId)
    await night()
    const one = await caseOf(id)
    const file = pdf(`${id} again`)
    expect((await holder.upload(`/api/credentials/${id}/documents`, file)).status).toBe(201)
    // A phone that sends later names no version; a note of HR's in between is no hindrance.
    const { version } = (await hr.get(`/api/credentials/${id}`)).body
    expect((await hr.patch(`/api/credentials/${id}`, { version, remarks: '原件在前台', reason: '补记' })).status).toBe(
      200,
    )
    const url = `/api/renewals/${one.id}/submission`
    const fields = { validFrom: '2027-01-10', validUntil: '2030-01-09' }
    const sent = [await holder.upload(url, file, fields), await holder.upload(url, file, fields)]
    for (const { status, body } of sent) expect([status, body.state]).toEqual([201, 'done'])
    const after = (await hr.get(`/api/credentials/${id}`)).body
    expect(after).toMatchObject({ validUntil: '2030-01-09', documentCount: 1 })
    expect(after.periods).toHaveLength(2)
    // Another paper is no repetition.
    const other = await holder.upload(url, pdf(`${id} other`), { validUntil: '2033-01-09' })
    expect(other.status).toBe(409)
    expect((await hr.get(`/api/credentials/${id}`)).body.periods).toHaveLength(2)
  })

  it('renewed in the registry a moment ago: a submission without a version begins no third period', async () => {
    const id = await credential(await person())
    await night()
    const one = await caseOf(id)
    const { version } = (await hr.get(`/api/credentials/${id}`)).body
    expect((await hr.post(`/api/credentials/${id}/renew`, { version, validUntil: '2030-01-09' })).status).toBe(200)
    const late = await hr.upload(`/api/renewals/${one.id}/submission`, pdf(id), { validUntil: '2031-01-09' })
    expect(late.body.code).toBe('changed_meanwhile')
    expect((await hr.get(`/api/credentials/${id}`)).body.periods).toHaveLength(2)
  })

  it('the registry closes it as well', async () => {
    const id = await credential(await person())
    await night()
    const { version } = (await hr.get(`/api/credentials/${id}`)).body
    expect((await hr.post(`/api/credentials/${id}/renew`, { version, validUntil: '2030-01-09' })).status).toBe(200)
    await w.drainJobs()
    expect((await casesOf(id)).map(({ state }) => state)).toEqual(['done'])
  })

  it('giving up ends it with the reason, taking up resumes it', async () => {
    const id = await credential(await person())
    await night()
    const act = async (verb: string) => {
      const { version } = (await hr.get(`/api/credentials/${id}`)).body
      expect((await hr.post(`/api/credentials/${id}/${verb}`, { version, reason: '不再使用' })).status).toBe(200)
      await w.drainJobs()
    }
    await act('give-up')
    expect(await caseOf(id)).toMatchObject({ state: 'given_up', endReason: 'given_up', closedAt: expect.any(String) })
    await act('take-up')
    expect(await caseOf(id)).toMatchObject({ state: 'open', endReason: null, closedAt: null })
    await act('cancel')
    expect(await caseOf(id)).toMatchObject({ state: 'given_up', endReason: 'cancelled' })
  })

  it('who leaves has nothing to renew', async () => {
    const personId = await person()
    const id = await credential(personId)
    await night()
    const { version } = (await hr.get(`/api/people/${personId}`)).body
    expect((await hr.patch(`/api/people/${personId}`, { version, employmentState: 'left' })).status).toBe(200)
    expect(await caseOf(id)).toMatchObject({ state: 'given_up', endReason: 'left' })
  })

  it('nights that were missed are caught up, and the day after the last it has lapsed', async () => {
    const id = await credential(await person(), { validUntil: '2027-03-01', validFrom: '2024-03-02' })
    w.setToday('2027-01-20')
    await night()
    expect(await caseOf(id)).toMatchObject({ state: 'open', opensOn: '2026-12-01' })
    w.setToday('2027-03-01')
    await night()
    expect((await caseOf(id)).state).toBe('open')
    w.setToday('2027-03-02')
    await night()
    expect((await caseOf(id)).state).toBe('lapsed')
    w.setToday('2026-11-24')
  })
})

describe('a review', () => {
  it('is a case of its own, and passing it closes that', async () => {
    const id = await credential(await person(), {
      typeId: 'special-op-hv-electrician',
      number: `T${count}`,
      issuedOn: '2024-01-10',
      validFrom: '2024-01-10',
      validUntil: '2030-01-09',
    })
    await night()
    const one = await caseOf(id)
    expect(one).toMatchObject({ kind: 'review', endsOn: '2027-01-09' })
    expect(one.hours).toMatchObject({ required: { total: 8, compulsory: 8 }, missing: { total: 8 } })
    const fields = { version: String(one.credentialVersion), reviewedOn: '2026-11-20' }
    const answer = await hr.upload(`/api/renewals/${one.id}/submission`, pdf(id), fields)
    expect(answer.body).toMatchObject({ state: 'done' })
    expect((await hr.get(`/api/credentials/${id}`)).body).toMatchObject({
      validUntil: '2030-01-09',
      reviewedOn: '2026-11-20',
    })
  })
})

describe('by hand', () => {
  it('HR opens one early, or of what has expired; twice is refused', async () => {
    const early = await credential(await person(), { validUntil: '2028-01-09' })
    const opened = await hr.post('/api/renewals', { credentialId: early })
    expect(opened.body).toMatchObject({ state: 'open', endsOn: '2028-01-09' })
    const again = await hr.post('/api/renewals', { credentialId: early })
    expect(again.body).toMatchObject({ code: 'renewal_open_already', renewalId: opened.body.id })
    const late = await credential(await person(), { validUntil: '2026-01-09', validFrom: null, issuedOn: null })
    await night()
    expect(await casesOf(late)).toEqual([])
    expect((await hr.post('/api/renewals', { credentialId: late })).body.state).toBe('lapsed')
  })

  it('the owner is named, and the first of two changes wins', async () => {
    const id = await credential(await person())
    await night()
    const one = await caseOf(id)
    const [first, second] = await Promise.all([
      hr.patch(`/api/renewals/${one.id}`, { version: one.version, ownerId: stewardId }),
      hr.patch(`/api/renewals/${one.id}`, { version: one.version, ownerId: null }),
    ])
    const statuses = [first.status, second.status].sort()
    // Naming nobody where nobody was named changes nothing, and then both are right.
    expect([
      [200, 200],
      [200, 409],
    ]).toContainEqual(statuses)
    expect((await caseOf(id)).version).toBeGreaterThan(one.version - 1)
  })

  it('two who hand in at once: one period, one case closed', async () => {
    const id = await credential(await person())
    await night()
    const one = await caseOf(id)
    const fields = { version: String(one.credentialVersion), validUntil: '2030-01-09' }
    const send = (text: string) => hr.upload(`/api/renewals/${one.id}/submission`, pdf(text), fields)
    const answers = await Promise.all([send(`${id} 1`), send(`${id} 2`)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await hr.get(`/api/credentials/${id}`)).body).toMatchObject({ documentCount: 1 })
    expect((await hr.get(`/api/credentials/${id}`)).body.periods).toHaveLength(2)
  })

  it('the company sets the steps of a type', async () => {
    const url = '/api/renewal-templates/safety-a'
    const before = (await hr.get(url)).body
    expect(before).toMatchObject({ version: 0 })
    const steps = [
      { kind: 'fee', label: '报名费', owner: 'hr', daysBefore: 40, costFen: 20_000 },
      { kind: 'document', owner: 'holder', daysBefore: 0 },
    ]
    expect((await hr.put(url, { version: 0, steps })).body).toMatchObject({
      version: 1,
      steps: [{ label: '报名费' }, {}],
    })
    expect((await hr.put(url, { version: 0, steps })).body.code).toBe('changed_meanwhile')
    const id = await credential(await person(), { typeId: 'safety-a' })
    await night()
    expect(await caseOf(id)).toMatchObject({
      costFen: 20_000,
      steps: [{ kind: 'fee', label: '报名费', dueOn: '2026-11-30' }, { kind: 'document' }],
    })
    const rowOf = async (typeId: string) =>
      (await hr.get('/api/renewal-templates')).body.rows.find((row: { typeId: string }) => row.typeId === typeId)
    expect(await rowOf('safety-a')).toMatchObject({ isSet: true, costFen: 20_000, steps: [{ label: '报名费' }, {}] })
    expect((await hr.get(url)).body).toMatchObject({ isSet: true, shipped: { renewal: before.steps, review: null } })
    expect((await hr.put(url, { version: 1, steps: [] })).body).toMatchObject({ isSet: false, steps: before.steps })
    expect(await rowOf('safety-a')).toMatchObject({ isSet: false, costFen: 0 })
    const reviewed = (await hr.get('/api/renewal-templates/special-op-hv-electrician')).body
    expect(reviewed.shipped.review.map(({ kind }: { kind: string }) => kind)).toContain('booking')
  })
})

describe('the list', () => {
  it('is narrowed to the reach, filtered by state, urgency, unit and name', async () => {
    const personId = await person({ name: '单独部门人', unitId: otherUnitId })
    const id = await credential(personId)
    await night()
    const head = w.asAccount({ username: 'head.other', grants: [{ role: 'head', unitId: otherUnitId }] })
    const rows = (await head.get('/api/renewals')).body.rows
    expect(rows.map((row: RenewalRecord) => row.credentialId)).toEqual([id])
    const theirs = (await hr.get('/api/renewals?size=200')).body.rows.find(
      (row: RenewalRecord) => row.credentialId !== id,
    )
    expect((await head.get(`/api/renewals/${theirs.id}`)).status).toBe(404)
    const total = async (query: string): Promise<number> => (await hr.get(`/api/renewals?${query}`)).body.total
    expect(await total(`unit=${otherUnitId}&state=open,waiting`)).toBe(1)
    expect(await total(`unit=${otherUnitId}&state=done`)).toBe(0)
    expect(await total(`q=${encodeURIComponent('单独部门')}&urgency=later`)).toBe(1)
    expect(await total(`q=ddbmr&urgency=overdue`)).toBe(0)
    expect((await head.get('/api/renewals/counts')).body).toEqual({ state: { open: 1 }, urgency: { later: 1 } })
  })
})

describe('what is told when cases open', () => {
  it('their holder and their steward get one message each, in the transaction that opens them', async () => {
    const overseerId = await person()
    const personId = await person({ stewardId: overseerId })
    const overseer = w.asAccount({ username: 'overseer.told', personId: overseerId })
    const holder = w.asAccount({ username: 'holder.told', personId })
    for (const reader of [holder, overseer]) await reader.get('/api/session')
    const ids = [await credential(personId), await credential(personId, { validUntil: '2027-01-08' })]
    await night()
    await night()
    for (const reader of [holder, overseer]) {
      const { rows } = (await reader.get('/api/inbox')).body
      expect(rows).toHaveLength(1)
      expect(rows[0].title).toBe('2 项续期可以开始办理，最近的截止 2027-01-08')
    }
    const { rows } = (await hr.get(`/api/messages?template=renewal_opened&person=${personId}`)).body
    expect(rows).toHaveLength(1)
    const { credentialIds } = (await hr.get(`/api/messages/${rows[0].id}`)).body
    expect([...credentialIds].sort()).toEqual([...ids].sort())
  })

  it('a case that is opened by hand is told of too; one that is not opened is not', async () => {
    const personId = await person()
    const holder = w.asAccount({ username: 'holder.hand', personId })
    await holder.get('/api/session')
    const id = await credential(personId, { validUntil: '2029-01-09' })
    expect((await hr.post('/api/renewals', { credentialId: id })).status).toBe(201)
    expect((await hr.post('/api/renewals', { credentialId: id })).status).toBe(409)
    expect((await holder.get('/api/inbox')).body).toMatchObject({ unread: 1 })
  })
})

describe('hours', () => {
  it('a holder records their own; what is missing shows on person and case; HR takes a wrong one out', async () => {
    const personId = await person()
    const holder = w.asAccount({ username: 'holder.hours', personId })
    const id = await credential(personId, {
      typeId: 'cost-1',
      number: `建造${count}`,
      profession: '土木建筑工程',
      issuedOn: '2023-03-01',
      validFrom: '2023-03-01',
      validUntil: '2027-02-28',
    })
    const url = `/api/people/${personId}/hours`
    const course = { earnedOn: '2026-06-01', hours: 40.5, kind: 'compulsory', title: '年度继续教育' }
    const added = await holder.post(url, course)
    expect(added.status, JSON.stringify(added.body)).toBe(201)
    expect(added.body.balances[0]).toMatchObject({
      credentialId: id,
      until: '2027-01-29',
      required: { total: 120, compulsory: 60, elective: 60 },
      missing: { total: 79.5, compulsory: 19.5, elective: 60 },
    })
    await night()
    expect((await caseOf(id)).hours).toMatchObject({ missing: { total: 79.5 } })
    const record = added.body.records[0]
    expect((await holder.post(`/api/hours/${record.id}/withdraw`, { reason: '记错了' })).status).toBe(403)
    const out = await hr.post(`/api/hours/${record.id}/withdraw`, { reason: '记错了' })
    expect(out.body).toMatchObject({
      balances: [{ missing: { total: 120 } }],
      records: [{ withdrawn: { reason: '记错了' } }],
    })
    expect((await hr.post(`/api/hours/${record.id}/withdraw`, { reason: '记错了' })).body.code).toBe('wrong_state')
    expect((await hr.post(url, { ...course, earnedOn: '2027-06-01' })).body.code).toBe('date_order')
    expect((await hr.post(url, { ...course, typeIds: ['nothing'] })).body.code).toBe('type_missing')
    expect((await holder.post(`/api/people/${stewardId}/hours`, course)).status).toBe(404)
  })

  it('of one certificate: with the paper that proves them, sent twice and there once; HR puts a wrong one right', async () => {
    const personId = await person()
    const holder = w.asAccount({ username: 'holder.proof', personId })
    const held = { issuedOn: '2024-03-01', validFrom: '2024-03-01', validUntil: '2027-02-28' }
    const register = (profession: string) =>
      credential(personId, { typeId: 'constructor-1', number: `京1${++count}`, profession, ...held })
    const [id, other] = [await register('机电工程'), await register('建筑工程')]
    const url = `/api/credentials/${id}/hours`
    const fields = { earnedOn: '2026-06-01', hours: '30', kind: 'compulsory', title: '公需课', provider: '协会' }
    const send = (more: object = {}, client = holder) => client.upload(url, pdf(`${id} proof`), { ...fields, ...more })
    const [first, second] = [await send(), await send()]
    for (const { status, body } of [first, second]) {
      expect(status, JSON.stringify(body)).toBe(201)
      expect(body.records).toMatchObject([{ title: '公需课', profession: '机电工程', documentId: expect.any(String) }])
      expect(body.balance).toMatchObject({ credentialId: id, missing: { total: 90, compulsory: 30, elective: 60 } })
      expect(body.can).toEqual({ add: true, withdraw: false, prove: true })
    }
    const documents = (await hr.get(`/api/credentials/${id}/documents`)).body.rows
    expect(documents).toMatchObject([{ kind: 'continuing_education' }])
    // One paper proves hours of two kinds.
    expect((await send({ kind: 'elective', hours: '20.5' })).body.balance.missing.total).toBe(69.5)
    // Those of one profession do not count for the other, and are not listed there.
    expect((await hr.get(`/api/credentials/${other}/hours`)).body).toMatchObject({
      records: [],
      balance: { required: { total: 60 }, missing: { total: 60 } },
    })
    expect((await send({ earnedOn: '2027-06-01' })).body.code).toBe('date_order')
    expect((await send({ hours: '30.2' })).body.code).toBe('invalid_input')

    const record = first.body.records[0]
    const { earnedOn, kind, title, provider, profession, typeIds } = record
    const right = { earnedOn, kind, title, provider, profession, typeIds, hours: 24, reason: '学时看错' }
    const correction = `/api/hours/${record.id}/correction`
    expect((await holder.post(correction, right)).status).toBe(403)
    expect((await hr.post(correction, { ...right, typeIds: ['nothing'] })).body.code).toBe('type_missing')
    const corrected = (await hr.post(correction, right)).body.records
    expect(corrected.filter(({ withdrawn }: { withdrawn: unknown }) => withdrawn === null)).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ hours: 24, documentId: record.documentId })]),
    )
    expect((await hr.post(correction, right)).body.code).toBe('wrong_state')
    expect((await hr.get(url)).body.balance.missing).toEqual({ total: 75.5, compulsory: 36, elective: 39.5 })

    const outsider = w.asAccount({ username: 'head.hours', grants: [{ role: 'head', unitId: otherUnitId }] })
    expect((await outsider.get(url)).status).toBe(404)
    expect((await send({}, outsider)).status).toBe(403)
  })
})
