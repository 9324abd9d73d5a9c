import type { CredentialRecord } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type World, world } from '../../../testing/index.ts'
import { idCheckDigit } from '../../kernel/identity.ts'
import { sql } from '../../platform/db/index.ts'

let w: World
let personId: string
let unitId: string

beforeAll(async () => {
  w = await world()
  const root = (await hr().get('/api/org-units')).body.rows[0].id
  unitId = (await hr().post('/api/org-units', { parentId: root, name: '第二项目部' })).body.id
  personId = await person({ name: '张三丰', idNumber: '110105197503087991', employeeNumber: 'E001', unitId })
})

const hr = () => w.as('hr')
const url = (id: string, verb = '') => `/api/credentials/${id}${verb && `/${verb}`}`

async function person(fields: object): Promise<string> {
  const answer = await hr().post('/api/people', fields)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

let numbers = 0
const fields = () => ({
  personId,
  typeId: 'constructor-2',
  profession: '建筑工程',
  number: `京220201720170${String(++numbers).padStart(4, '0')}`,
  issuer: '北京市住房和城乡建设委员会',
  issuedOn: '2024-08-15',
  validUntil: '2027-08-14',
  registered: true,
})

async function register(changes: object = {}): Promise<CredentialRecord> {
  const answer = await hr().post('/api/credentials', { ...fields(), ...changes })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}

/** A command on a credential as it was read. */
const order = (one: CredentialRecord, verb: string, body: object = {}): Promise<Answer> =>
  hr().post(url(one.id, verb), { version: one.version, ...body })
const correct = (one: CredentialRecord, body: object): Promise<Answer> =>
  hr().patch(url(one.id), { version: one.version, ...body })

async function timeline(
  one: CredentialRecord,
): Promise<{ action: string; reason: string | null; changes: object[] }[]> {
  return (await hr().get(url(one.id, 'timeline'))).body.rows
}

describe('registering', () => {
  it('a review that fell due before the card was recorded counts as passed, the next one is watched', async () => {
    const card = { typeId: 'special-op-lv-electrician', profession: null, registered: null }
    const early = await register({
      ...card,
      number: 'T110105198001011234',
      issuedOn: '2021-12-10',
      validUntil: '2027-12-09',
    })
    expect(early.status).toBe('valid')
    const young = await register({
      ...card,
      number: 'T110105198001012345',
      issuedOn: '2024-12-10',
      validUntil: '2030-12-09',
    })
    expect(young.deadlines.find(({ kind }) => kind === 'review')?.dueOn).toBe('2027-12-09')
  })

  it('keeps the certificate with its period, its deadlines and its status', async () => {
    const made = await register({ remarks: '  原件在总部 ', labels: ['投标常用', '投标常用'] })
    expect(made).toMatchObject({
      person: { id: personId, name: '张三丰', employeeNumber: 'E001', employmentState: 'active' },
      unit: { id: unitId, name: '第二项目部', path: expect.stringContaining('第二项目部') },
      typeId: 'constructor-2',
      typeName: '二级建造师',
      category: 'registration',
      status: 'valid',
      state: 'held',
      version: 1,
      verification: 'unverified',
      labels: ['投标常用'],
      remarks: '原件在总部',
      documentCount: 0,
      periods: [{ ordinal: 1, validUntil: '2027-08-14', recordedBy: 'hr' }],
    })
    expect(made.deadlines).toContainEqual(
      expect.objectContaining({ kind: 'expiry', dueOn: '2027-08-14', daysLeft: 263 }),
    )
    expect((await hr().get(url(made.id))).body).toEqual(made)
  })

  it('writes an entry of the ledger with what was recorded', async () => {
    const made = await register({ number: 'AQ-1' })
    expect(await timeline(made)).toMatchObject([{ action: 'credential.registered', by: { label: 'hr' } }])
    expect((await timeline(made))[0]!.changes).toContainEqual({ field: 'number', before: null, after: 'AQ-1' })
  })

  it.each<[string, object, number, string]>([
    ['of nobody', { personId: '01990000-0000-7000-8000-000000000000' }, 404, 'not_found'],
    ['of no type', { typeId: 'driver-licence' }, 422, 'type_missing'],
    ['that ends before it was issued', { issuedOn: '2027-08-15' }, 422, 'date_order'],
    ['with a last day and without expiry', { noExpiry: true }, 422, 'invalid_input'],
    ['with a day that is none', { validUntil: '2027-02-30' }, 422, 'invalid_input'],
    ['at a unit that is no company', { employerUnitId: '01990000-0000-7000-8000-000000000000' }, 404, 'not_found'],
  ])('one %s is refused', async (_what, changes, status, code) => {
    const answer = await hr().post('/api/credentials', { ...fields(), ...changes })
    expect(answer).toMatchObject({ status, body: { code } })
  })

  it('the same certificate twice is refused, also written differently', async () => {
    const first = await register({ typeId: 'safety-b', profession: null, number: '京建安B（2017）0001957' })
    expect(first.number).toBe('京建安B(2017)0001957')
    const again = await hr().post('/api/credentials', {
      ...fields(),
      typeId: 'safety-b',
      profession: null,
      number: '京建安b2017 0001957',
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'credential_number_taken', credentialId: first.id } })
  })

  it('one registration number may name a second profession', async () => {
    const first = await register({ profession: '建筑工程' })
    const second = await register({ number: first.number, profession: '机电工程', validUntil: '2028-01-31' })
    expect(second.id).not.toBe(first.id)
    const unclear = await hr().post('/api/credentials', { ...fields(), number: first.number, profession: null })
    expect(unclear.body.code).toBe('credential_number_taken')
  })

  it('the same number on somebody else is a doubt of both that stays until one is corrected', async () => {
    const first = await register()
    const other = await person({ name: '李四' })
    const second = await register({ personId: other, number: first.number })
    expect(second).toMatchObject({ reviewCodes: ['number_conflict'], version: 1 })
    const codes = async () => (await hr().get(url(first.id))).body.reviewCodes
    expect(await codes()).toEqual(['number_conflict'])
    const corrected = await correct(second, { number: '京2202017201799999' })
    expect(corrected.body.reviewCodes).toEqual([])
    expect(await codes()).toEqual([])
    expect(await timeline(first)).toMatchObject([
      { action: 'credential.corrected', by: { id: 'system:registry' } },
      { action: 'credential.corrected', by: { id: 'system:registry' } },
      { action: 'credential.registered' },
    ])
  })

  it('of two people registered with one number at the same moment both are marked', async () => {
    const [one, two] = [await person({ name: '赵一' }), await person({ name: '钱二' })]
    const made = await Promise.all([one, two].map((id) => register({ personId: id, number: '京2202017201788888' })))
    const codes = await Promise.all(made.map(async ({ id }) => (await hr().get(url(id))).body.reviewCodes))
    expect(codes).toEqual([['number_conflict'], ['number_conflict']])
  })

  it('after a cancellation a new one under the same number takes its place', async () => {
    const card = { typeId: 'special-op-lv-electrician', profession: null, number: 'T110105196001011239' }
    const old = await register({ ...card, issuedOn: '2020-12-01', validUntil: '2026-11-30' })
    const cancelled = (await order(old, 'cancel', { reason: '逾期未复审' })).body
    const draft = await register({ ...card, validUntil: '2032-11-30', draft: true })
    expect((await hr().get(url(old.id))).body.state).toBe('cancelled')
    const made = (await correct(draft, { draft: false })).body
    expect((await hr().get(url(old.id))).body).toMatchObject({
      status: 'superseded',
      supersededBy: made.id,
      stateReason: '逾期未复审',
      can: { resume: false },
    })
    expect((await timeline(old))[0]).toMatchObject({ action: 'credential.superseded' })
    const again = await hr().post('/api/credentials', { ...fields(), ...card })
    expect(again.body).toMatchObject({ code: 'credential_number_taken', credentialId: made.id })
    expect((await order(cancelled, 'resume', { reason: '误登' })).body.code).toBe('changed_meanwhile')
  })

  it('a draft is neither valid nor due, and becomes held when it is complete', async () => {
    const draft = await register({ draft: true, validUntil: '2026-12-01', issuedOn: null })
    expect(draft).toMatchObject({ status: 'draft', daysLeft: null, can: { correct: true, renew: false } })
    expect((await correct(draft, { draft: false })).body).toMatchObject({ status: 'due', daysLeft: 7, version: 2 })
  })

  it('a draft that comes to nothing is given up, and its number is free again', async () => {
    const draft = await register({ draft: true })
    const given = (await order(draft, 'give-up', { reason: '录错了' })).body
    expect(given).toMatchObject({ state: 'draft', givenUp: true, can: { giveUp: false, takeUp: true } })
    const again = await register({ number: draft.number })
    expect((await order(given, 'take-up', { reason: '又要了' })).body.code).toBe('credential_number_taken')
    expect(again.status).toBe('valid')
  })

  it('an employer that is ours is found by its name, any brackets', async () => {
    const root = (await hr().get('/api/org-units')).body.rows[0].id
    const body = { parentId: root, name: '示例（北京）工程有限公司', legalEntity: true }
    const entity = (await hr().post('/api/org-units', body)).body
    const ours = await register({ employerName: '示例(北京)工程有限公司' })
    expect(ours.employer).toEqual({ unitId: entity.id, name: '示例（北京）工程有限公司' })
    const others = await register({ employerName: '别家建设有限公司' })
    expect(others.employer).toEqual({ unitId: null, name: '别家建设有限公司' })
    expect((await hr().get(`/api/credentials?employer=${entity.id}`)).body.total).toBe(1)
    expect((await hr().get(`/api/credentials?employer=${encodeURIComponent('别家建设有限公司')}`)).body.total).toBe(1)
  })
})

describe('the life of a credential', () => {
  it('a renewal adds a period, supersedes no record, and asks for verification again', async () => {
    const made = await register()
    const checked = (await order(made, 'verify', { result: 'verified', source: '四库一平台', checkedOn: '2026-11-20' }))
      .body
    const renewed = await order(checked, 'renew', { issuedOn: '2027-07-20', validUntil: '2030-08-14' })
    expect(renewed.body).toMatchObject({
      validUntil: '2030-08-14',
      number: made.number,
      verification: 'unverified',
      verificationDetail: { source: null },
      version: 3,
      periods: [
        { ordinal: 1, validUntil: '2027-08-14', issuedOn: '2024-08-15' },
        { ordinal: 2, validUntil: '2030-08-14', issuedOn: '2027-07-20' },
      ],
    })
    expect((await timeline(made)).map(({ action }) => action)).toEqual([
      'credential.renewed',
      'credential.verified',
      'credential.registered',
    ])
    expect((await order(renewed.body, 'renew', { validUntil: '2030-08-14' })).body.code).toBe('renewal_not_later')
  })

  it('a renewal that names only the new last day has its reviews computed from the day after the old one', async () => {
    const card = { typeId: 'special-op-lv-electrician', profession: null, number: 'T110105199001011231' }
    const made = await register({ ...card, issuedOn: '2020-12-01', validUntil: '2026-11-30' })
    const renewed = (await order(made, 'renew', { validUntil: '2032-11-30' })).body
    expect(renewed).toMatchObject({ validFrom: '2026-12-01', reviewDueOn: '2029-11-30' })
  })

  it('a review that was passed moves the next one, keeps the dates, and stays in the chain', async () => {
    const card = { typeId: 'special-op-hv-electrician', profession: null, number: 'T-REVIEW-0001' }
    const made = await register({ ...card, issuedOn: '2023-12-10', validUntil: '2032-12-09' })
    expect(made.reviewDueOn).toBe('2026-12-09')
    const reviewed = (await order(made, 'renew', { reviewedOn: '2026-11-20' })).body
    expect(reviewed).toMatchObject({
      ...{ issuedOn: '2023-12-10', validUntil: '2032-12-09', reviewedOn: '2026-11-20', reviewDueOn: '2029-12-09' },
      periods: [
        { ordinal: 1, reviewedOn: null },
        { ordinal: 2, reviewedOn: '2026-11-20' },
      ],
    })
    expect((await timeline(made))[0]!.changes).toContainEqual({
      ...{ field: 'reviewedOn', before: null, after: '2026-11-20' },
    })
    expect((await order(reviewed, 'renew', { reviewedOn: '2026-11-20' })).body.code).toBe('renewal_not_later')
    expect((await correct(reviewed, { reviewedOn: '2026-11-25' })).body.code).toBe('date_order')
  })

  it('a correction changes the period and keeps what was recorded before', async () => {
    const made = await register()
    const corrected = (await correct(made, { validUntil: '2027-08-15', reason: '看错了一天' })).body
    expect(corrected.periods).toMatchObject([{ ordinal: 1, validUntil: '2027-08-15' }])
    expect(await timeline(made)).toMatchObject([
      {
        action: 'credential.corrected',
        reason: '看错了一天',
        changes: [{ field: 'validUntil', before: '2027-08-14', after: '2027-08-15' }],
      },
      { action: 'credential.registered' },
    ])
  })

  it('the timeline goes on before its oldest entry', async () => {
    const made = await register()
    await correct(made, { remarks: '一' })
    const page = async (query: string) => (await hr().get(`${url(made.id, 'timeline')}?limit=1${query}`)).body
    const newest = await page('')
    expect(newest).toMatchObject({ rows: [{ action: 'credential.corrected' }], more: true })
    const rest = await page(`&before=${newest.rows[0].id}`)
    expect(rest).toMatchObject({ rows: [{ action: 'credential.registered' }], more: false })
  })

  it('a correction that changes nothing is no event', async () => {
    const made = await register()
    const same = (await correct(made, { validUntil: '2027-08-14', number: made.number })).body
    expect(same).toEqual(made)
    expect(await timeline(made)).toHaveLength(1)
  })

  it('a review day that was computed and came back from a form stays computed', async () => {
    const made = await register({ typeId: 'special-op-lv-electrician', profession: null, validUntil: '2030-08-14' })
    expect(made.reviewDueOn).toBe('2027-08-14')
    const corrected = (await correct(made, { reviewDueOn: made.reviewDueOn, issuedOn: '2024-08-16' })).body
    expect(corrected.reviewDueOn).toBe('2027-08-15')
  })

  it('goes its way by suspension, cancellation, revocation and back', async () => {
    const made = await register()
    const suspended = (await order(made, 'suspend', { reason: '动态核查' })).body
    expect(suspended).toMatchObject({ status: 'suspended', stateReason: '动态核查', daysLeft: null })
    const resumed = (await order(suspended, 'resume', { reason: '已整改' })).body
    expect(resumed).toMatchObject({ status: 'valid', stateReason: null })
    const cancelled = (await order(resumed, 'cancel', { reason: '转出' })).body
    expect(cancelled).toMatchObject({ status: 'cancelled', can: { renew: false, resume: true } })
    const revoked = (await order(cancelled, 'revoke', { reason: '处罚' })).body
    expect(revoked).toMatchObject({ status: 'revoked', can: { resume: false } })
    expect((await order(revoked, 'resume', { reason: '误操作' })).body.code).toBe('wrong_state')
    expect((await timeline(made)).map(({ reason }) => reason)).toEqual(['处罚', '转出', '已整改', '动态核查', null])
  })

  it('cancelled, it counts nowhere, and is found by its status', async () => {
    const holder = await person({ name: '孙八' })
    const made = await register({ personId: holder })
    const counted = async () => (await hr().get(`/api/people/${holder}`)).body.credentialCount
    const total = async (query: string) => (await hr().get(`/api/credentials?person=${holder}${query}`)).body.total
    expect(await counted()).toBe(1)
    await order(made, 'cancel', { reason: '转出' })
    expect(await counted()).toBe(0)
    expect([await total(''), await total('&status=valid,cancelled'), await total('&history=yes')]).toEqual([0, 1, 1])
  })

  it('given up, it leaves the list until it is taken up', async () => {
    const made = await register()
    const one = `/api/credentials?q=${made.number}`
    const given = (await order(made, 'give-up', { reason: '岗位已不需要' })).body
    expect(given).toMatchObject({ givenUp: true, givenUpOn: '2026-11-24', givenUpReason: '岗位已不需要' })
    expect((await hr().get(one)).body.total).toBe(0)
    expect((await hr().get(`${one}&givenUp=yes`)).body.total).toBe(1)
    const taken = (await order(given, 'take-up', { reason: '又需要了' })).body
    expect(taken).toMatchObject({ givenUp: false, givenUpOn: null })
    expect((await hr().get(one)).body.total).toBe(1)
  })

  it('every check of genuineness is recorded, also one that finds the same', async () => {
    const made = await register()
    const check = { result: 'doubtful', source: '电话核实', checkedOn: '2026-11-24', note: '单位不符' }
    const first = (await order(made, 'verify', check)).body
    expect(first).toMatchObject({
      verification: 'doubtful',
      verificationDetail: { source: '电话核实', note: '单位不符' },
    })
    const second = await order(first, 'verify', check)
    expect(second.status).toBe(200)
    expect(await timeline(made)).toHaveLength(3)
    expect((await order(second.body, 'verify', { ...check, checkedOn: '2026-11-25' })).body.code).toBe('date_order')
  })

  it('evidence must lie in its own archive', async () => {
    const made = await register()
    const check = { result: 'verified', source: '四库一平台', checkedOn: '2026-11-24' }
    const answer = await order(made, 'verify', { ...check, documentId: '01990000-0000-7000-8000-000000000000' })
    expect(answer.body.code).toBe('not_found')
  })

  it('days pass: valid, due, expired', async () => {
    const made = await register({ validUntil: '2027-03-31', issuedOn: '2024-04-01' })
    const statusOn = async (day: string) => {
      w.setToday(day)
      const { status, daysLeft } = (await hr().get(url(made.id))).body
      const listed = (await hr().get(`/api/credentials?q=${made.number}&status=${status}`)).body.total
      return [status, daysLeft, listed]
    }
    try {
      // A constructor's window closes 30 days before the expiry, and the first warning is 90 days before that.
      expect(await statusOn('2026-11-30')).toEqual(['valid', 121, 1])
      expect(await statusOn('2026-12-01')).toEqual(['due', 120, 1])
      expect(await statusOn('2027-03-31')).toEqual(['due', 0, 1])
      expect(await statusOn('2027-04-01')).toEqual(['expired', -1, 1])
    } finally {
      w.setToday('2026-11-24')
    }
  })
})

describe('two at once', () => {
  it('the second change is refused and shown what the first made of it', async () => {
    const made = await register()
    const first = await correct(made, { remarks: '一' })
    const second = await correct(made, { remarks: '二' })
    expect(first.status).toBe(200)
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', current: { remarks: '一', version: 2 } },
    })
  })

  it('of two renewals at the same moment one wins', async () => {
    const made = await register()
    const answers = await Promise.all([
      order(made, 'renew', { validUntil: '2030-08-14' }),
      order(made, 'renew', { validUntil: '2031-08-14' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await hr().get(url(made.id))).body.periods).toHaveLength(2)
  })

  it('of two registrations of one certificate at the same moment one wins', async () => {
    const same = fields()
    const answers = await Promise.all([hr().post('/api/credentials', same), hr().post('/api/credentials', same)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('registrations for one person leave the right count', async () => {
    const holder = await person({ name: '王五' })
    await Promise.all(Array.from({ length: 6 }, () => register({ personId: holder })))
    const listed = (await hr().get(`/api/people?q=${encodeURIComponent('王五')}`)).body.rows[0]
    expect(listed).toMatchObject({ credentialCount: 6, nextDueOn: '2027-08-14', expiredCount: 0 })
  })
})

describe('when the holder changes', () => {
  it('name, unit and employment follow; leaving moves the credentials to history', async () => {
    const holder = await person({ name: '赵六', employeeNumber: 'E777' })
    const made = await register({ personId: holder })
    const change = async (body: object) => {
      const { version } = (await hr().get(`/api/people/${holder}`)).body
      const answer = await hr().patch(`/api/people/${holder}`, { version, ...body })
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    }
    await change({ name: '赵陆', unitId })
    const after = (await hr().get(url(made.id))).body
    expect(after).toMatchObject({ person: { name: '赵陆' }, unit: { id: unitId }, version: 1 })
    expect((await hr().get(`/api/credentials?q=zhaolu&unit=${unitId}`)).body.total).toBe(1)

    await change({ employmentState: 'left' })
    expect((await hr().get(`/api/credentials?person=${holder}`)).body.total).toBe(0)
    expect((await hr().get(`/api/credentials?person=${holder}&history=yes`)).body.total).toBe(1)
    expect((await hr().get(`/api/people?q=zhaolu`)).body.rows[0].credentialCount).toBe(0)
  })

  it('an age limit follows the birth date, and cuts the validity', async () => {
    const holder = await person({ name: '孙七' })
    const made = await register({ personId: holder, validUntil: '2027-08-14' })
    expect(made.deadlines.map(({ kind }) => kind)).not.toContain('age_limit')
    const { version } = (await hr().get(`/api/people/${holder}`)).body
    await hr().patch(`/api/people/${holder}`, {
      version,
      idNumber: `11010519620101899${idCheckDigit('11010519620101899')}`,
    })
    const after = (await hr().get(url(made.id))).body
    expect(after.deadlines).toContainEqual(
      expect.objectContaining({ kind: 'expiry', dueOn: '2027-01-01', source: 'law' }),
    )
    expect(after.status).toBe('due')
  })
})

describe('doubts about who somebody is', () => {
  it('end with a valid ID number, and the timeline says so', async () => {
    const holder = await person({ name: '周八' })
    const made = await register({ personId: holder })
    await sql`update credential set review_codes = array['id_missing', 'person_ambiguous'] where id = ${made.id}`.execute(
      w.context.db,
    )
    await hr().patch(`/api/people/${holder}`, {
      version: 1,
      idNumber: `11010519900101001${idCheckDigit('11010519900101001')}`,
    })
    const after = (await hr().get(url(made.id))).body
    expect(after).toMatchObject({ reviewCodes: ['person_ambiguous'], version: 2 })
    expect(await timeline(made)).toMatchObject([
      { action: 'credential.corrected' },
      { action: 'credential.registered' },
    ])
    expect((await correct(after, { settled: ['person_ambiguous'] })).body.reviewCodes).toEqual([])
  })
})

describe('who may not', () => {
  it.each([
    ['auditor', 403],
    ['nobody', 401],
  ] as const)('a %s changes nothing', async (role, status) => {
    const made = await register()
    expect((await w.as(role).patch(url(made.id), { version: 1, remarks: '改' })).status).toBe(status)
    expect((await w.as(role).post('/api/credentials', fields())).status).toBe(status)
    if (role === 'auditor')
      expect((await w.as(role).get(url(made.id))).body.can).toMatchObject({ correct: false, attach: false })
  })
})
