import type { ProposedMove, RenewalPlan } from '@chizheng/contract'
import { beforeAll, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { textsIn } from '../../../testing/ledgers.ts'

let w: World
let hr: Client
let rootId: string
let unitId: string
let credentialId: string
let otherId: string

const templateUrl = '/api/renewal-templates/constructor-1'

beforeAll(async () => {
  w = await world()
  hr = w.as('hr')
  rootId = (await hr.get('/api/org-units')).body.rows[0].id
  unitId = await made('/api/org-units', { parentId: rootId, name: '机电部' })
  const steps = [{ kind: 'fee', owner: 'hr', daysBefore: 10, costFen: 50_000 }]
  expect((await hr.put(templateUrl, { version: 0, steps })).status).toBe(200)
  const personId = await made('/api/people', { name: '张三', unitId })
  // Its window closes 30 days before, so on 2027-08-01, and opens with the first warning 90 days before that.
  const register = (number: string, more: object = {}) =>
    made('/api/credentials', { personId, typeId: 'constructor-1', number, validUntil: '2027-08-31', ...more })
  credentialId = await register('京1')
  otherId = await register('京2')
  await register('京3')
  await register('京4', { validUntil: '2029-08-31' })
})

async function made(url: string, body: object): Promise<string> {
  const answer = await hr.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

const plan = async (): Promise<RenewalPlan> => (await hr.get('/api/renewal-plan?year=2027')).body
const monthOf = (of: RenewalPlan, month: string) => of.months.find((one) => one.month === month)!

it('next year’s plan is there before anything opens, and its peak is taken down inside the windows', async () => {
  const before = await plan()
  expect(before).toMatchObject({ version: 0, frozen: null, planned: { count: 3, costFen: 150_000 }, withoutCost: 0 })
  expect(monthOf(before, '2027-07').planned).toEqual({ count: 3, costFen: 150_000 })
  expect(before.units).toMatchObject([{ unitId, planned: { count: 3 }, budgeted: null, overMonths: [] }])
  // The hours of two periods that end then are due with their window.
  expect(monthOf(before, '2027-08').hoursDue).toBe(3)
  expect(before.types).toMatchObject([{ typeId: 'constructor-1', planned: { count: 3 } }])

  const budget = (await hr.put('/api/renewal-plan/budget', { year: 2027, amountFen: 100_000 })).body
  expect(budget).toMatchObject({ budgetFen: 100_000 })
  expect(monthOf(budget, '2027-07').isOver).toBe(true)

  // A unit above is told by its own budget what the units below it plan.
  const ofUnit = (await hr.put('/api/renewal-plan/budget', { year: 2027, unitId: rootId, amountFen: 140_000 })).body
  expect(ofUnit.units.find((unit: { unitId: string }) => unit.unitId === rootId)).toMatchObject({
    planned: { count: 0, costFen: 0 },
    budgeted: { count: 3, costFen: 150_000 },
    isOver: true,
    overMonths: ['2027-07'],
  })
  const narrowed = (await hr.get(`/api/renewal-plan?year=2027&unit=${unitId}`)).body
  expect(narrowed).toMatchObject({ unit: { id: unitId }, budgetFen: null, planned: { count: 3 } })
  expect((await hr.get(`/api/renewal-plan?year=2027&unit=${credentialId}`)).status).toBe(404)

  const moves: ProposedMove[] = (await hr.get('/api/renewal-plan/proposals?year=2027')).body.rows
  expect(moves.map(({ from, to }) => `${from} ${to}`)).toEqual(['2027-07 2027-05', '2027-07 2027-06'])
  const [first] = moves
  const chosen = { credentialId: first!.credentialId, kind: 'renewal', month: first!.to }
  const moved = (await hr.post('/api/renewal-plan/moves', { year: 2027, moves: [chosen] })).body
  expect(monthOf(moved, '2027-05').planned.count).toBe(1)
  const outside = await hr.post('/api/renewal-plan/moves', { year: 2027, moves: [{ ...chosen, month: '2027-09' }] })
  expect(outside.body.code).toBe('month_outside_window')
})

it('what is approved is frozen: no move, no second freezing; corrections are lines of their own', async () => {
  const { version } = await plan()
  const freeze = () => hr.post('/api/renewal-plan/freeze', { year: 2027, version })
  expect(
    (await hr.post('/api/renewal-plan/corrections', { year: 2027, month: '2027-03', costFen: 1, reason: '提前' })).body
      .code,
  ).toBe('wrong_state')
  const answers = await Promise.all([freeze(), freeze()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const frozen = await plan()
  expect(frozen).toMatchObject({ frozen: { by: expect.any(String) }, planned: { count: 3, costFen: 150_000 } })

  // The registry goes on; the plan does not.
  expect((await hr.post('/api/renewals', { credentialId: otherId })).status).toBe(201)
  const credential = (await hr.get(`/api/credentials/${credentialId}`)).body
  await hr.post(`/api/credentials/${credentialId}/give-up`, { version: credential.version, reason: '不再使用' })
  expect((await plan()).planned.count).toBe(3)
  const move = { credentialId, kind: 'renewal', month: '2027-06' }
  expect((await hr.post('/api/renewal-plan/moves', { year: 2027, moves: [move] })).body.code).toBe('plan_frozen')

  const correction = { year: 2027, month: '2027-07', unitId, costFen: -50_000, reason: '一本不再续期' }
  const corrected = (await hr.post('/api/renewal-plan/corrections', correction)).body
  expect(corrected).toMatchObject({ planned: { count: 3, costFen: 100_000 }, corrections: [{ costFen: -50_000 }] })
  expect(corrected.units.find((unit: { unitId: string }) => unit.unitId === unitId)).toMatchObject({
    planned: { count: 3, costFen: 100_000 },
  })

  expect((await hr.post('/api/renewal-plan/export.xlsx', { year: 2027, reason: '' })).status).toBe(422)
  const file = await hr.post('/api/renewal-plan/export.xlsx', { year: 2027, reason: '年度会议' })
  expect(file.status).toBe(200)
  const text = JSON.stringify(await textsIn(file.body))
  for (const word of ['一本不再续期', '张三', '办理中', '按月份']) expect(text).toContain(word)
})

it('people are put on a course from their cases: of its type, while places are left', async () => {
  const course = {
    kind: 'training',
    title: '一建延续培训',
    typeIds: ['constructor-1'],
    startsOn: '2027-03-01',
    endsOn: '2027-03-03',
    registerBy: '2027-02-20',
    capacity: 1,
  }
  const wrong = await hr.post('/api/renewal-calendar', { ...course, endsOn: '2027-02-01' })
  expect(wrong.body.code).toBe('date_order')
  const entryId = await made('/api/renewal-calendar', course)
  const steps = [{ kind: 'booking', owner: 'holder', daysBefore: 30 }]
  expect((await hr.put(templateUrl, { version: 1, steps })).status).toBe(200)
  const caseFor = async (typeId: string, number: string) => {
    const personId = await made('/api/people', { name: `学员${number}`, unitId })
    const id = await made('/api/credentials', { personId, typeId, number, validUntil: '2027-08-31' })
    return (await hr.post('/api/renewals', { credentialId: id })).body
  }
  const book = (one: { id: string; version: number }) =>
    hr.patch(`/api/renewals/${one.id}/steps/1`, { version: one.version, entryId })
  const [one, other] = [await caseFor('constructor-1', '京5'), await caseFor('constructor-1', '京6')]
  const answers = await Promise.all([book(one), book(other)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const booked = answers.find(({ status }) => status === 200)!.body
  expect(booked).toMatchObject({ state: 'waiting', steps: [{ entry: { id: entryId, title: '一建延续培训' } }] })
  const listed = (await hr.get('/api/renewal-calendar?from=2027-03-02&to=2027-03-31')).body.rows
  expect(listed).toMatchObject([{ id: entryId, taken: 1, capacity: 1, cancelled: false }])
  const off = await hr.patch(`/api/renewal-calendar/${entryId}`, { version: 1, cancelled: true })
  // What is not named stays.
  expect(off.body).toMatchObject({ ...course, cancelled: true, version: 2 })
  expect((await hr.patch(`/api/renewal-calendar/${entryId}`, { version: 1, place: '北京' })).body.code).toBe(
    'changed_meanwhile',
  )
})

it('what was renewed in a year stays in its plan, in the month it was planned for', async () => {
  const personId = await made('/api/people', { name: '已续人', unitId })
  const id = await made('/api/credentials', {
    personId,
    typeId: 'safety-b',
    number: '京建安B1',
    validUntil: '2028-06-30',
  })
  const url = '/api/renewal-plan?year=2028'
  const before = (await hr.get(url)).body
  expect(monthOf(before, '2028-05')).toMatchObject({ planned: { count: 1 }, actual: { count: 0 } })
  const one = (await hr.post('/api/renewals', { credentialId: id })).body
  const file = { name: '新证.pdf', content: `%PDF-1.7\n${'x'.repeat(64)}` }
  expect((await hr.upload(`/api/renewals/${one.id}/submission`, file, { validUntil: '2031-06-30' })).status).toBe(201)
  expect(monthOf((await hr.get(url)).body, '2028-05').planned).toEqual(monthOf(before, '2028-05').planned)
  const move = { credentialId: id, kind: 'renewal', month: '2028-06' }
  expect((await hr.post('/api/renewal-plan/moves', { year: 2028, moves: [move] })).body.code).toBe('not_found')
  // Done in the year in which it was done.
  expect((await hr.get('/api/renewal-plan?year=2026')).body.types).toMatchObject([
    { typeId: 'safety-b', planned: { count: 0 }, actual: { count: 1 } },
  ])
})
