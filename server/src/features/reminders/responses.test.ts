import type { AnswerOutcome, DueRow } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { newId, sql } from '../../platform/db/index.ts'

/** The company on 2026-11-24, a Tuesday: two departments, a steward of one holder, a colleague who is steward of nobody here. */
let here: World
let hr: Client
let steward: Client
let holder: Client
let elsewhere: Client
let hrPerson: string
let stewardId: string
let holderId: string
let departmentId: string
const credentials: Record<'soon' | 'overdue' | 'far' | 'foreign' | 'lonely', string> = {} as never

async function made(url: string, body: object): Promise<string> {
  const answer = await hr.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

const credential = (personId: string, validUntil: string): Promise<string> =>
  made('/api/credentials', { personId, typeId: 'safety-b', number: `安B${newId()}`, validUntil })

beforeAll(async () => {
  here = await world()
  hr = here.as('hr')
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  departmentId = await made('/api/org-units', { parentId: root, name: '第一项目部' })
  const other = await made('/api/org-units', { parentId: root, name: '第二项目部' })
  stewardId = await made('/api/people', { name: '管事', unitId: departmentId })
  holderId = await made('/api/people', { name: '里仁', unitId: departmentId, stewardId, email: 'liren@example.com' })
  const stranger = await made('/api/people', { name: '外人', unitId: other, email: 'wairen@example.com' })
  const headId = await made('/api/people', { name: '别处主任', unitId: other })
  const lonely = await made('/api/people', { name: '无依', unitId: departmentId })
  hrPerson = await made('/api/people', { name: '人事', unitId: root })
  const { version } = (await hr.get('/api/org-units')).body.rows.find(({ id }: { id: string }) => id === other)
  expect((await hr.patch(`/api/org-units/${other}`, { version, headId })).status).toBe(200)
  credentials.soon = await credential(holderId, '2026-12-20')
  credentials.overdue = await credential(holderId, '2026-11-01')
  credentials.far = await credential(holderId, '2028-05-01')
  credentials.foreign = await credential(stranger, '2026-12-01')
  credentials.lonely = await credential(lonely, '2026-12-02')
  steward = here.asAccount({ username: 'guanshi', personId: stewardId })
  holder = here.asAccount({ username: 'liren', personId: holderId })
  elsewhere = here.asAccount({ username: 'biechu', personId: headId })
  const third = here.asAccount({ username: 'renshi', personId: hrPerson, grants: [{ role: 'hr', unitId: null }] })
  await Promise.all([steward, holder, elsewhere, third].map((client) => client.get('/api/session')))
})

async function expiryOf(id: string, client = hr): Promise<DueRow> {
  const { rows } = (await client.get(`/api/credentials/${id}/due`)).body as { rows: DueRow[] }
  return rows.find(({ kind }) => kind === 'expiry')!
}
const keyOf = ({ credentialId, kind, profession, dueOn }: DueRow) => ({ credentialId, kind, profession, dueOn })
async function answer(client: Client, id: string, given: object, version?: number) {
  const { credentialId: _id, ...key } = keyOf(await expiryOf(id))
  const known = version ?? (await expiryOf(id)).response.version
  return await client.post(`/api/credentials/${id}/deadline-answers`, { ...key, version: known, answer: given })
}
async function push(client: Client, id: string) {
  const { credentialId: _id, ...key } = keyOf(await expiryOf(id))
  return await client.post(`/api/credentials/${id}/deadline-pushes`, { ...key, note: '请尽快' })
}
async function list(client: Client, query = ''): Promise<DueRow[]> {
  const { status, body } = await client.get(`/api/due?size=200${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.rows
}
const idsOf = (rows: readonly DueRow[]) => [...new Set(rows.map(({ credentialId }) => credentialId))]

describe('what is due', () => {
  it('is listed within reach, the longest overdue first, and nothing further ahead than 90 days', async () => {
    const all = await list(hr, '&kind=expiry')
    expect(idsOf(all)).toEqual([credentials.overdue, credentials.foreign, credentials.lonely, credentials.soon])
    expect(all[0]).toMatchObject({ group: 'overdue', daysLeft: -23, typeName: expect.any(String), level: 0 })
    expect(all[0]?.responsible).toEqual({ id: stewardId, name: '管事', handedOver: false })
    expect(idsOf(await list(steward, '&kind=expiry'))).toEqual([credentials.overdue, credentials.soon])
    expect(idsOf(await list(holder, '&kind=expiry'))).toEqual([credentials.overdue, credentials.soon])
    expect(idsOf(await list(elsewhere, '&kind=expiry'))).toEqual([credentials.foreign])
  })

  it('is narrowed by group, unit, type and kind, and counted', async () => {
    expect(idsOf(await list(hr, '&kind=expiry&group=overdue'))).toEqual([credentials.overdue])
    expect(idsOf(await list(hr, `&kind=expiry&unit=${departmentId}&group=days30`))).toEqual([
      credentials.lonely,
      credentials.soon,
    ])
    expect(await list(hr, '&type=constructor-1')).toEqual([])
    expect(await list(hr, '&kind=retirement')).toEqual([])
    const counts = (await hr.get('/api/due/counts?kind=expiry')).body
    expect(counts).toMatchObject({ total: 4, groups: { overdue: 1, days7: 1, days30: 2, waiting: 0 }, capped: false })
  })

  it('says of whom nobody hears', async () => {
    const [lonely, ...more] = await list(hr, '&kind=expiry&unreachable=yes')
    expect(more).toEqual([])
    expect(lonely).toMatchObject({ credentialId: credentials.lonely })
    expect(lonely?.unreachable).toEqual(['no_account', 'no_mail', 'no_phone', 'no_steward'])
    expect((await hr.get('/api/due/counts?kind=expiry')).body.unreachable).toBe(1)
  })
})

describe('an answer', () => {
  it('of the holder is seen by everybody, and the deadline waits', async () => {
    const { status, body } = await answer(holder, credentials.soon, {
      kind: 'acknowledge',
      until: '2026-12-10',
      note: '已报名',
    })
    expect(status, JSON.stringify(body)).toBe(200)
    const acknowledged = { until: '2026-12-10', by: 'liren', note: '已报名' }
    expect(body).toMatchObject({ group: 'waiting', response: { version: 1, acknowledged, snoozed: null } })
    expect((await expiryOf(credentials.soon, steward)).response.acknowledged).toEqual(acknowledged)
    expect(idsOf(await list(hr, '&group=waiting'))).toEqual([credentials.soon])
  })

  it.each([
    ['too late', { kind: 'acknowledge', until: '2026-12-21' }, 422, 'answer_too_late'],
    ['in the past', { kind: 'acknowledge', until: '2026-11-23' }, 422, 'answer_in_past'],
    ['a snooze longer than the policy', { kind: 'snooze', until: '2026-12-09' }, 422, 'answer_too_late'],
  ])('%s is refused', async (_name, given, status, code) => {
    expect(await answer(hr, credentials.soon, given)).toMatchObject({ status, body: { code } })
  })

  it('past the day is no snooze', async () => {
    const refused = await answer(steward, credentials.overdue, { kind: 'snooze', until: '2026-11-30' })
    expect(refused).toMatchObject({ status: 422, body: { code: 'snooze_over_due' } })
  })

  it('of two at once one wins, the other sees it', async () => {
    const { version } = (await expiryOf(credentials.overdue)).response
    const answers = await Promise.all([
      answer(steward, credentials.overdue, { kind: 'acknowledge', until: '2026-12-01' }, version),
      answer(hr, credentials.overdue, { kind: 'acknowledge', until: '2026-12-02' }, version),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const lost = answers.find(({ status }) => status === 409)!
    const won = answers.find(({ status }) => status === 200)!
    expect(lost.body).toMatchObject({ code: 'changed_meanwhile' })
    expect(lost.body.current.response).toEqual(won.body.response)
  })

  it('is taken back', async () => {
    const taken = await answer(steward, credentials.overdue, { kind: 'withdraw' })
    expect(taken.body).toMatchObject({ group: 'overdue', response: { acknowledged: null } })
  })

  it('to what has moved says that it is gone', async () => {
    const moved = { kind: 'expiry', profession: null, dueOn: '2026-12-19', version: 0, answer: { kind: 'withdraw' } }
    const gone = await hr.post(`/api/credentials/${credentials.soon}/deadline-answers`, moved)
    expect(gone).toMatchObject({ status: 409, body: { code: 'deadline_gone' } })
  })

  it('ends with the deadline: a renewed certificate begins afresh', async () => {
    const id = await credential(holderId, '2026-12-15')
    await answer(holder, id, { kind: 'acknowledge', until: '2026-12-01' })
    const { version } = (await hr.get(`/api/credentials/${id}`)).body
    await hr.post(`/api/credentials/${id}/renew`, { version, validFrom: '2026-12-16', validUntil: '2027-01-15' })
    const after = await expiryOf(id)
    expect(after).toMatchObject({ dueOn: '2027-01-15', group: 'days90', response: { version: 0, acknowledged: null } })
    const given = (await hr.get(`/api/credentials/${id}`)).body
    await hr.post(`/api/credentials/${id}/give-up`, { version: given.version, reason: '不再维护' })
    expect((await hr.get(`/api/credentials/${id}/due`)).body.rows).toEqual([])
  })
})

describe('handing over', () => {
  it('goes to whoever sees the holder already: those above them, and HR', async () => {
    const { rows } = (await steward.get(`/api/credentials/${credentials.soon}/colleagues`)).body
    expect(rows).toEqual([
      { id: stewardId, name: '管事' },
      { id: hrPerson, name: '人事' },
    ])
    const blind = await answer(steward, credentials.soon, { kind: 'handOver', personId: holderId })
    expect(blind).toMatchObject({ status: 422, body: { code: 'colleague_cannot_see' } })
    const given = await answer(steward, credentials.soon, { kind: 'handOver', personId: hrPerson, note: '请接手' })
    expect(given.body.responsible).toEqual({ id: hrPerson, name: '人事', handedOver: true })
    const told = await sql<{ key: string }>`select key from message where template = 'handed_over'`.execute(
      here.context.db,
    )
    expect(told.rows.length).toBeGreaterThan(0)
  })

  it('is not the holder’s to do', async () => {
    expect(await answer(holder, credentials.soon, { kind: 'handOver', personId: stewardId })).toMatchObject({
      status: 403,
    })
    expect((await holder.get(`/api/credentials/${credentials.soon}/colleagues`)).status).toBe(403)
  })
})

describe('pressing', () => {
  it('reaches the holder once a day, whoever presses', async () => {
    const pressed = await push(steward, credentials.overdue)
    expect(pressed).toMatchObject({ status: 200, body: { reachable: true, pushed: { by: 'guanshi', today: true } } })
    expect(pressed.body.pushed.fates).toEqual([{ way: 'inbox', state: 'sent', obstacle: null }])
    const again = await push(hr, credentials.overdue)
    expect(again).toMatchObject({ status: 409, body: { code: 'pushed_today', by: 'guanshi' } })
    here.setToday('2026-11-25')
    expect((await expiryOf(credentials.overdue)).pushed).toMatchObject({ today: false })
    expect((await push(hr, credentials.overdue)).status).toBe(200)
    here.setToday('2026-11-24')
  })

  it('of two at once is one', async () => {
    const id = await credential(holderId, '2026-12-16')
    const both = await Promise.all([push(steward, id), push(hr, id)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('of somebody whom no way reaches is recorded, and said', async () => {
    const answer = await push(hr, credentials.lonely)
    expect(answer).toMatchObject({ status: 200, body: { reachable: false } })
    expect(answer.body.pushed.fates).toMatchObject([{ state: 'unreachable' }])
  })

  it('is not for holders, nor for another department', async () => {
    expect((await push(holder, credentials.soon)).status).toBe(403)
    expect((await push(elsewhere, credentials.soon)).status).toBe(404)
  })
})

describe('many at once', () => {
  const outcomes = ({ rows }: { rows: AnswerOutcome[] }) => rows.map(({ outcome, reason }) => reason ?? outcome)

  it('has a result for each', async () => {
    const [soon, overdue, foreign] = [
      await expiryOf(credentials.soon),
      await expiryOf(credentials.overdue),
      await expiryOf(credentials.foreign),
    ]
    const named = [soon, overdue, foreign].map((row) => ({ ...keyOf(row), version: row.response.version }))
    const gone = { ...named[0]!, dueOn: '2026-12-19' }
    const stale = { ...named[1]!, version: 99 }
    const body = { deadlines: [named[0], stale, named[2], gone], answer: { kind: 'acknowledge', until: '2026-12-11' } }
    const answered = await steward.post('/api/due/answers', body)
    expect(outcomes(answered.body)).toEqual(['done', 'changed_meanwhile', 'not_found', 'deadline_gone'])
    const pressed = await steward.post('/api/due/pushes', { deadlines: [keyOf(soon), keyOf(soon), keyOf(foreign)] })
    expect(outcomes(pressed.body)).toEqual(['done', 'pushed_today', 'not_found'])
  })

  it('is one message to each holder', async () => {
    const [one, other] = [await credential(holderId, '2026-12-17'), await credential(holderId, '2026-12-18')]
    const before = await pushMessages()
    const deadlines = [keyOf(await expiryOf(one)), keyOf(await expiryOf(other))]
    expect(outcomes((await hr.post('/api/due/pushes', { deadlines })).body)).toEqual(['done', 'done'])
    expect(await pushMessages()).toBe(before + 1)
  })
})

async function pushMessages(): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(distinct key) as count from message where template = 'push'`.execute(here.context.db)
  return found.rows[0]!.count
}

describe('when nobody reacts', () => {
  /** As the nightly run writes it. */
  async function notice(credentialId: string, dueOn: string, on: string): Promise<void> {
    const run = newId()
    await sql`
      with run as (
        insert into reminder_run (id, day, today, state, started_at) values (${run}::uuid, ${on}, ${on}, 'done', ${`${on}T00:00:00Z`})
        on conflict (day) do update set state = 'done' returning id
      )
      insert into notice (id, run_id, credential_id, kind, due_on, stage, role, recipient, ways, planned_at, message_key, told_at)
      select ${newId()}::uuid, id, ${credentialId}::uuid, 'expiry', ${dueOn}, 30, 'holder', ${newId()}, '{inbox,mail}', ${`${on}T00:00:00Z`},
        ${newId()}, ${`${on}T00:00:00Z`} from run`.execute(here.context.db)
  }

  it('the level follows the working days since the first notice, and an answer ends it', async () => {
    const id = await credential(holderId, '2026-12-28')
    await notice(id, '2026-12-28', '2026-11-10')
    // Ten working days later: the head's, by the policy that ships.
    expect(await expiryOf(id)).toMatchObject({ level: 2, told: { ways: ['inbox', 'mail'], times: 1 } })
    expect(idsOf(await list(hr, '&level=2'))).toEqual([id])
    expect((await hr.get('/api/due/counts')).body.levels).toMatchObject({ 2: 1 })
    await answer(holder, id, { kind: 'acknowledge', until: '2026-12-01' })
    expect((await expiryOf(id)).level).toBe(0)
    here.setToday('2026-12-02')
    expect(await expiryOf(id), 'the promise was broken').toMatchObject({ level: 1, group: 'days30' })
    here.setToday('2026-12-23')
    expect((await list(hr, '&level=3')).map(({ credentialId }) => credentialId)).toContain(id)
    here.setToday('2026-11-24')
    const { rows } = (await hr.get(`/api/credentials/${id}/deadline-history?kind=expiry&dueOn=2026-12-28`)).body
    expect(rows.map(({ what }: { what: string }) => what)).toEqual(['acknowledged', 'told'])
  })

  it('follows the policy as it is changed', async () => {
    const { version, can, ...policy } = (await hr.get('/api/response-policy')).body
    expect(can).toEqual({ change: true })
    const changed = { ...policy, version, longestSnooze: 3 }
    expect((await steward.put('/api/response-policy', changed)).status).toBe(403)
    expect((await hr.put('/api/response-policy', changed)).body).toMatchObject({ version: 2, longestSnooze: 3 })
    expect(await hr.put('/api/response-policy', changed)).toMatchObject({ status: 409 })
    const backwards = { ...changed, version: 2, before: { steward: 5, head: 5, hr: null } }
    expect((await hr.put('/api/response-policy', backwards)).status).toBe(422)
    expect((await expiryOf(credentials.soon)).latest.snooze).toBe('2026-11-27')
  })
})
