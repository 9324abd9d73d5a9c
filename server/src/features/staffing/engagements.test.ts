import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'

let here: World
let hr: Client
let root: string
let site: string

async function made(url: string, body: object, client = hr): Promise<Answer['body']> {
  const answer = await client.post(url, body)
  expect(answer.status, `${url} ${JSON.stringify(answer.body)}`).toBe(201)
  return answer.body
}
const got = async (url: string, client = hr): Promise<Answer['body']> => (await client.get(url)).body
const refused = ({ status, body }: Answer): [number, string] => [status, body.code]

let nth = 0
const person = async (): Promise<string> =>
  (
    await made('/api/people', {
      name: `工程师${'甲乙丙丁戊己庚辛'[nth++ % 8]}`,
      unitId: site,
      employeeNumber: `E${nth}`,
    })
  ).id

interface Staffed {
  readonly id: string
  readonly slots: { id: string; role: string; version: number }[]
}
/** A project of 2026 and 2027, running since March unless said otherwise, with a manager, a leader and two officers. */
async function project(name: string, more: object = {}): Promise<Staffed> {
  const days = { startsOn: '2026-03-01', endsOn: '2027-10-31', state: 'running', stateOn: '2026-03-01' }
  const { id } = await made('/api/projects', { kind: 'building', name, entityId: root, unitId: site, ...days, ...more })
  const slots = [
    { role: 'project_manager', name: '项目经理', priority: 1 },
    { role: 'technical_leader', name: '技术负责人', exclusive: true },
    { role: 'document_officer', name: '资料员', count: 2 },
  ]
  return await made(`/api/projects/${id}/slots`, { slots })
}
const notice = { by: 'winning_notice', evidence: { note: '中标通知书 1 号' } }
const days = { fromOn: '2026-03-01', toOn: '2027-10-31' }
const begin = (at: Staffed, slot: number, personId: string, more: object = {}): Promise<Answer> =>
  hr.post(`/api/projects/${at.id}/engagements`, {
    personId,
    slotId: at.slots[slot]!.id,
    ...days,
    begin: notice,
    ...more,
  })
const reserve = (at: Staffed, slot: number, personId: string, more: object = {}): Promise<Answer> =>
  begin(at, slot, personId, { begin: undefined, reservedUntil: '2027-01-31', ...more })
async function begun(...asked: Parameters<typeof begin>) {
  const answer = await begin(...asked)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.engagements.find((one: { person: { id: string } }) => one.person.id === asked[2])
}
const said = { evidence: { note: '会议纪要 7 号' } }
const move = async (at: { id: string }, to: string, note: string | null, more: object = {}): Promise<Answer> => {
  const { version } = await got(`/api/projects/${at.id}`)
  return await hr.post(`/api/projects/${at.id}/state`, { version, to, on: '2026-11-30', note, ...more })
}

beforeAll(async () => {
  here = await world({ today: '2026-11-30' })
  hr = here.as('hr')
  root = (await got('/api/org-units')).rows[0].id
  site = (await made('/api/org-units', { parentId: root, name: '一工区' })).id
})

describe('an engagement', () => {
  it('locks the person: another project is told by whom and until when', async () => {
    const [first, second, manager] = [await project('甲楼'), await project('乙楼'), await person()]
    const answer = await begin(first, 0, manager)
    expect(answer.body.slots[0].exclusive).toBe(true)
    expect(answer.body.engagements).toMatchObject([
      { state: 'active', role: 'project_manager', exclusive: true, overdue: false, ended: null },
    ])
    const taken = await reserve(second, 0, manager)
    expect(refused(taken)).toEqual([409, 'person_locked'])
    expect(taken.body).toMatchObject({ project: '甲楼', projectId: first.id, until: '2027-10-31' })
    const active = await begin(second, 0, manager, { fromOn: '2029-01-01', toOn: null })
    expect([...refused(active), active.body.until]).toEqual([409, 'person_locked', undefined])
    expect((await got(`/api/people/${manager}/engagements`)).lock).toEqual({
      projectId: first.id,
      project: '甲楼',
      until: '2027-10-31',
    })
  })

  it('of twenty at once for one person one wins', async () => {
    const manager = await person()
    const sites = await Promise.all(Array.from({ length: 20 }, (_, at) => project(`同时 ${at}`)))
    const answers = await Promise.all(sites.map((one) => begin(one, 0, manager)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const winner = sites[answers.findIndex(({ status }) => status === 201)]!
    const lost = answers.filter(({ status }) => status !== 201)
    expect(lost.every(({ body }) => body.code === 'person_locked' && body.projectId === winner.id)).toBe(true)
  })

  it.each<[string, object, number, string]>([
    ['without evidence', { begin: { by: 'winning_notice', evidence: {} } }, 422, 'invalid_input'],
    ['neither reserved nor begun', { begin: undefined }, 422, 'invalid_input'],
    ['reserved until yesterday', { begin: undefined, reservedUntil: '2026-11-29' }, 422, 'engagement_day_unfit'],
    ['ending before it begins', { toOn: '2026-02-01' }, 422, 'invalid_input'],
    [
      'by a file of another project',
      { begin: { by: 'winning_notice', evidence: { documentId: '01990000-0000-7000-8000-000000000000' } } },
      404,
      'not_found',
    ],
  ])('is refused %s', async (_what, more, status, code) => {
    const at = await project(`拒 ${code} ${Object.keys(more).join()} ${status}`)
    expect(refused(await begin(at, 0, await person(), more))).toEqual([status, code])
  })

  it('begins once the bid is won, not before; a slot has its places; who left is not engaged', async () => {
    const bid = await project('投标楼', { state: 'tender', stateOn: '2026-11-01' })
    expect(refused(await begin(bid, 0, await person()))).toEqual([409, 'project_state_unfit'])
    expect((await reserve(bid, 0, await person())).status).toBe(201)
    expect(refused(await reserve(bid, 0, await person()))).toEqual([409, 'slot_full'])
    const gone = await person()
    const { version } = await got(`/api/people/${gone}`)
    await hr.patch(`/api/people/${gone}`, { version, employmentState: 'left', leftOn: '2026-11-01' })
    expect((await reserve(bid, 1, gone)).body.code).toBe('person_has_left')
    expect(refused(await hr.delete(`/api/projects/${bid.id}?version=1`))).toEqual([409, 'project_in_use'])
    const slot = { role: 'project_manager', name: '项目经理', version: 1 }
    const other = await hr.put(`/api/project-slots/${bid.slots[0]!.id}`, { ...slot, role: 'tester' })
    expect(refused(other)).toEqual([409, 'slot_in_use'])
  })

  it('reserved is begun with its evidence, and its days are moved while nothing is in the way', async () => {
    const [at, officer] = [await project('移日楼'), await person()]
    const reserved = (await reserve(at, 2, officer)).body.engagements[0]
    const moved = { version: 1, fromOn: '2026-04-01', toOn: '2027-06-30', reservedUntil: '2027-02-28' }
    const after = await hr.put(`/api/engagements/${reserved.id}/days`, moved)
    expect(after.body.engagements[0]).toMatchObject({ fromOn: '2026-04-01', reservedUntil: '2027-02-28', version: 2 })
    expect(refused(await hr.put(`/api/engagements/${reserved.id}/days`, moved))).toEqual([409, 'changed_meanwhile'])
    const active = await hr.post(`/api/engagements/${reserved.id}/begin`, { version: 2, ...notice })
    expect(active.body.engagements[0]).toMatchObject({
      state: 'active',
      reservedUntil: null,
      begun: { by: 'winning_notice' },
    })
    const again = await hr.post(`/api/engagements/${reserved.id}/begin`, { version: 3, ...notice })
    expect(refused(again)).toEqual([409, 'engagement_over'])
  })
})

describe('a lock in force', () => {
  it('is not left by days: neither by moving its beginning ahead, nor by a second one planned to end before', async () => {
    const [first, second, manager] = [await project('锁定楼'), await project('先行楼'), await person()]
    const engaged = await begun(first, 0, manager)
    const ahead = { version: 1, fromOn: '2027-03-01', toOn: '2027-10-31' }
    expect(refused(await hr.put(`/api/engagements/${engaged.id}/days`, ahead))).toEqual([422, 'engagement_day_unfit'])
    const [third, winter, other] = [await project('春季楼'), await project('冬季楼'), await person()]
    await begun(third, 0, other, { fromOn: '2027-03-01' })
    const before = { fromOn: '2026-12-01', toOn: '2027-02-28' }
    expect(refused(await begin(winter, 0, other, before))).toEqual([409, 'person_locked'])
    expect((await reserve(winter, 0, other, before)).status).toBe(201)
    expect(refused(await begin(second, 0, manager, before))).toEqual([409, 'person_locked'])
  })

  it('does not begin for who has left since they were reserved', async () => {
    const [bid, gone] = [await project('离职楼', { state: 'tender', stateOn: '2026-11-01' }), await person()]
    const [reserved] = (await reserve(bid, 0, gone)).body.engagements
    const { version } = await got(`/api/people/${gone}`)
    await hr.patch(`/api/people/${gone}`, { version, employmentState: 'left', leftOn: '2026-11-20' })
    const won = await move(bid, 'won', '中标通知书 12 号', { beginIds: [reserved.id] })
    expect([...refused(won), won.body.personId]).toEqual([409, 'person_has_left', gone])
    expect((await move(bid, 'won', null)).status).toBe(200)
    const begun = await hr.post(`/api/engagements/${reserved.id}/begin`, { version: 1, ...notice })
    expect(refused(begun)).toEqual([409, 'person_has_left'])
  })
})

describe('the exceptions of the law', () => {
  it('hold for both: the first one’s days are still moved', async () => {
    const [first, second, manager] = [await project('一期'), await project('二期'), await person()]
    const engaged = await begun(first, 0, manager)
    const exception = { kind: 'adjacent_sections', projectIds: [first.id], ...said }
    await begun(second, 0, manager, { exception })
    const longer = { version: 1, fromOn: '2026-03-01', toOn: '2027-12-31' }
    expect((await hr.put(`/api/engagements/${engaged.id}/days`, longer)).status).toBe(200)
  })

  it('hold with their evidence, for the project they name', async () => {
    const [first, second, manager] = [await project('一标段'), await project('二标段'), await person()]
    await begun(first, 0, manager)
    const { body } = await hr.upload(
      `/api/projects/${second.id}/documents`,
      { name: '相邻标段说明.pdf', content: `%PDF-1.7\n说明\n${'x'.repeat(64)}` },
      { kind: 'other' },
    )
    const exception = { kind: 'adjacent_sections', projectIds: [first.id], evidence: { documentId: body.documentId } }
    const both = await begun(second, 0, manager, { exception })
    expect(both.exception).toMatchObject({
      kind: 'adjacent_sections',
      projects: [{ id: first.id, name: '一标段' }],
      evidence: { document: { id: body.documentId, name: '相邻标段说明.pdf' } },
    })
    const file = await hr.get(`/api/project-documents/${body.documentId}/file?inline=yes`)
    expect([file.status, Buffer.isBuffer(file.body)]).toEqual([200, true])
    const third = await project('三标段')
    expect(refused(await begin(third, 0, manager, { exception: { ...exception, ...said } }))).toEqual([
      409,
      'person_locked',
    ])
  })

  it('a stopped project frees nobody by time alone: 120 days, not of our making, with the owner’s consent', async () => {
    const [first, second, manager] = [await project('停工楼'), await project('新楼'), await person()]
    await begun(first, 0, manager)
    const { version } = await got(`/api/projects/${first.id}`)
    await hr.post(`/api/projects/${first.id}/state`, { version, to: 'stopped', on: '2026-08-03', note: '业主资金' })
    here.setToday('2026-11-30')
    const exception = { kind: 'stopped_120_days', projectIds: [first.id], notOfOurMaking: true, ...said }
    const later = { fromOn: '2026-12-15', exception }
    expect(refused(await begin(second, 0, manager, { fromOn: '2026-12-15' }))).toEqual([409, 'person_locked'])
    expect(refused(await begin(second, 0, manager, later))).toEqual([422, 'lock_exception_unfit'])
    here.setToday('2026-12-01')
    const ours = { ...later, exception: { ...exception, notOfOurMaking: false } }
    expect(refused(await begin(second, 0, manager, ours))).toEqual([422, 'lock_exception_unfit'])
    expect((await begin(second, 0, manager, later)).status).toBe(201)
    here.setToday('2026-11-30')
  })
})

describe('an end', () => {
  it('of a project manager is for three reasons, with evidence; a mistake the same day', async () => {
    const [at, manager] = [await project('换人楼'), await person()]
    const engaged = await begun(at, 0, manager)
    const end = (more: object) =>
      hr.post(`/api/engagements/${engaged.id}/end`, {
        version: 1,
        on: '2026-11-30',
        reason: 'owner_agreed',
        ...said,
        ...more,
      })
    expect(refused(await end({ reason: 'left_project' }))).toEqual([422, 'ending_reason_unfit'])
    expect(refused(await end({ evidence: {} }))).toEqual([422, 'invalid_input'])
    expect(refused(await end({ on: '2026-12-01' }))).toEqual([422, 'engagement_day_unfit'])
    expect((await end({})).body.engagements[0]).toMatchObject({
      state: 'ended',
      toOn: '2026-11-30',
      ended: { reason: 'owner_agreed', evidence: { note: '会议纪要 7 号' } },
    })
    expect(refused(await end({ version: 2 }))).toEqual([409, 'engagement_over'])
  })

  it('by replacement begins another in the same transaction, or does nothing', async () => {
    const [at, other] = [await project('交接楼'), await project('别处楼')]
    const [old, free, busy] = [await person(), await person(), await person()]
    await begun(other, 0, busy)
    const engaged = await begun(at, 0, old)
    const replace = (personId: string) =>
      hr.post(`/api/engagements/${engaged.id}/replace`, {
        ...{ version: 1, on: '2026-11-30', reason: 'owner_agreed', personId, ...said },
        handOver: { note: '交接单 3 号' },
      })
    expect(refused(await replace(busy))).toEqual([409, 'person_locked'])
    expect((await got(`/api/projects/${at.id}`)).engagements).toMatchObject([{ state: 'active', version: 1 }])
    const { body } = await replace(free)
    expect(body.engagements).toMatchObject([
      { state: 'active', fromOn: '2026-12-01', replaces: engaged.id, begun: { by: 'hand_over' }, person: { id: free } },
      { state: 'ended', toOn: '2026-11-30', person: { id: old } },
    ])
    expect((await reserve(other, 1, old)).status).toBe(201)
  })
})

describe('days that are moved', () => {
  const days = (fromOn: string, toOn: string, more: object = {}) => ({
    ...{ version: 1, fromOn, toOn, reservedUntil: '2026-12-31' },
    ...more,
  })

  it('of eight at once one wins, and the others are shown what it wrote', async () => {
    const [at, officer] = [await project('改期楼'), await person()]
    const [one] = (await reserve(at, 2, officer)).body.engagements
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, nth) =>
        hr.put(`/api/engagements/${one.id}/days`, days(`2027-01-0${nth + 1}`, '2027-06-30')),
      ),
    )
    const winner = answers.find(({ status }) => status === 200)!.body.engagements[0]
    const lost = answers.filter(({ status }) => status !== 200)
    expect(lost.map((answer) => refused(answer))).toEqual(Array(7).fill([409, 'changed_meanwhile']))
    expect(lost[0]!.body.current.engagements).toMatchObject([{ version: 2, fromOn: winner.fromOn }])
  })

  it('of two that move the same person onto the same days one wins', async () => {
    const [one, other, manager] = [await project('春楼'), await project('秋楼'), await person()]
    const [spring] = (await reserve(one, 0, manager, { fromOn: '2027-01-01', toOn: '2027-03-31' })).body.engagements
    const [autumn] = (await reserve(other, 0, manager, { fromOn: '2027-09-01', toOn: '2027-12-31' })).body.engagements
    const answers = await Promise.all([
      hr.put(`/api/engagements/${spring.id}/days`, days('2027-01-01', '2027-07-31')),
      hr.put(`/api/engagements/${autumn.id}/days`, days('2027-06-01', '2027-12-31')),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'person_locked',
      personId: manager,
    })
  })
})

describe('a reservation whose day is over', () => {
  it('is not released under the hands of who holds its project', async () => {
    const { inTransaction, sql } = await import('../../platform/db/index.ts')
    const { expireReservations } = await import('./actions/accept-proposal.ts')
    const [bid, officer] = [await project('到期楼', { state: 'tender', stateOn: '2026-11-01' }), await person()]
    const [reserved] = (await reserve(bid, 2, officer, { reservedUntil: '2026-11-30' })).body.engagements
    here.setToday('2026-12-01')
    const waiting = async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(here.context.db)
      return rows[0]!.count
    }
    let isDone = false
    let releasing = Promise.resolve()
    await inTransaction(here.context.db, async (tx) => {
      await sql`select 1 from project where id = ${bid.id}::uuid for update`.execute(tx)
      releasing = expireReservations(here.context, { kind: 'system', id: 'system:test', label: 'test' }).then(() => {
        isDone = true
      })
      await vi.waitFor(async () => expect(isDone || (await waiting()) > 0).toBe(true))
      expect(isDone).toBe(false)
      await sql`update engagement set reserved_until = '2026-12-31' where id = ${reserved.id}::uuid`.execute(tx)
    })
    await releasing
    expect((await got(`/api/projects/${bid.id}`)).engagements).toMatchObject([{ state: 'reserved', version: 1 }])
    here.setToday('2026-11-30')
  })
})

describe('a project’s state takes its people along', () => {
  it('lost: reservations are released', async () => {
    const [bid, manager] = [await project('落标楼', { state: 'tender', stateOn: '2026-11-01' }), await person()]
    await reserve(bid, 0, manager)
    expect((await move(bid, 'lost', null)).body.engagements).toMatchObject([
      { state: 'released', ended: { reason: 'lost' } },
    ])
    expect((await begin(await project('后来楼'), 0, manager)).status).toBe(201)
  })

  it('won: reservations that are confirmed begin by the notice', async () => {
    const [bid, manager] = [await project('中标楼', { state: 'tender', stateOn: '2026-11-01' }), await person()]
    const { engagements } = (await reserve(bid, 0, manager)).body
    const officer = (await reserve(bid, 2, await person())).body
    expect(officer.engagements).toHaveLength(2)
    const beginIds = [engagements[0].id]
    expect(refused(await move(bid, 'won', null, { beginIds }))).toEqual([422, 'project_note_missing'])
    const won = await move(bid, 'won', '中标通知书 9 号', { beginIds })
    const states = won.body.engagements.map(({ role, state }: { role: string; state: string }) => `${role} ${state}`)
    expect(states.sort()).toEqual(['document_officer reserved', 'project_manager active'])
    expect(refused(await move(bid, 'lost', '未签约'))).toEqual([409, 'project_still_engaged'])
  })

  it('won: of two locks of one person both do not begin together, as they would not one by one', async () => {
    const [bid, manager] = [await project('两段楼', { state: 'tender', stateOn: '2026-11-01' }), await person()]
    await reserve(bid, 0, manager, { fromOn: '2027-01-01', toOn: '2027-03-31' })
    const { engagements } = (await reserve(bid, 1, manager, { fromOn: '2027-04-01', toOn: '2027-10-31' })).body
    const beginIds = engagements.map(({ id }: { id: string }) => id)
    expect(beginIds).toHaveLength(2)
    const won = await move(bid, 'won', '中标通知书 15 号', { beginIds })
    expect([...refused(won), won.body.personId]).toEqual([409, 'person_locked', manager])
    expect((await got(`/api/projects/${bid.id}`)).state).toBe('tender')
  })

  it('accepted: locks are released on that day', async () => {
    const [at, manager] = [await project('验收楼'), await person()]
    await begun(at, 0, manager)
    const accepted = await move(at, 'accepted', '竣工备案 5 号')
    expect(accepted.body.engagements).toMatchObject([
      { state: 'released', toOn: '2026-11-30', ended: { reason: 'accepted', evidence: { note: '竣工备案 5 号' } } },
    ])
    expect((await got(`/api/people/${manager}/engagements`)).lock).toBe(null)
    expect((await begin(await project('下一楼'), 0, manager, { fromOn: '2026-12-01' })).status).toBe(201)
  })
})

describe('the timeline', () => {
  it('has people of the period with their bars, the overdue among them, and only those within reach', async () => {
    const [at, late] = [await project('时间楼'), await person()]
    await begun(at, 1, late, { fromOn: '2026-03-01', toOn: '2026-06-30' })
    const window = 'from=2026-10-01&to=2026-12-31'
    const { rows, total } = await got(`/api/projects/timeline?${window}&project=${at.id}`)
    expect(total).toBe(1)
    expect(rows).toMatchObject([
      { person: { id: late }, unit: { id: site }, bars: [{ overdue: true, exclusive: true }] },
    ])
    expect((await got(`/api/projects/timeline?${window}&size=2`)).rows).toHaveLength(2)
    expect((await got('/api/projects/timeline?from=2020-01-01&to=2020-12-31')).total).toBe(0)
    expect((await hr.get('/api/projects/timeline?from=2026-12-31&to=2026-01-01')).status).toBe(422)
    const elsewhere = (await made('/api/org-units', { parentId: root, name: '二工区' })).id
    const office = here.asAccount({ username: 'office', grants: [{ role: 'project', unitId: elsewhere }] })
    expect((await got(`/api/projects/timeline?${window}`, office)).total).toBe(0)
    expect((await office.get(`/api/people/${late}/engagements`)).status).toBe(404)
  })

  it('stands in the history of the person', async () => {
    const [at, manager] = [await project('履历楼'), await person()]
    await begun(at, 0, manager)
    const { rows } = await got(`/api/people/${manager}/timeline?limit=20`)
    expect(rows[0].action).toBe('engagement.begun')
  })
})
