import type { ForecastAnswer } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'

let here: World
let hr: Client
let ours: string
let theirs: string
const people: string[] = []

async function made(url: string, body: object): Promise<string> {
  const answer = await hr.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}
const read = async (client: Client): Promise<ForecastAnswer> => {
  const { status, body } = await client.get('/api/forecasts')
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const at = (answer: ForecastAnswer, month: string) => answer.months.find((one) => one.month === month)!

/** A company that entered 24 certificates in May 2023 and has renewed what expired, but one of them. */
beforeAll(async () => {
  here = await world({ today: '2023-05-10' })
  hr = here.as('hr')
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  ours = await made('/api/org-units', { parentId: root, name: '机电部' })
  theirs = await made('/api/org-units', { parentId: root, name: '土建部' })
  const ids: string[] = []
  for (let nth = 0; nth < 24; nth++) {
    const unitId = nth % 2 === 0 ? ours : theirs
    const personId = await made('/api/people', { name: `员工${nth}`, unitId })
    people.push(personId)
    const month = String((nth % 12) + 1).padStart(2, '0')
    const dates = { issuedOn: `2021-${month}-16`, validUntil: `2024-${month}-15` }
    ids.push(await made('/api/credentials', { personId, typeId: 'safety-b', number: `安B${nth}`, ...dates }))
  }
  for (const [nth, id] of ids.entries()) {
    if (nth === 5) continue
    const month = String((nth % 12) + 1).padStart(2, '0')
    here.setToday(`2024-${month}-05`)
    const dates = { issuedOn: `2024-${month}-01`, validUntil: `2027-${month}-15` }
    const { version } = (await hr.get(`/api/credentials/${id}`)).body
    const { status, body } = await hr.post(`/api/credentials/${id}/renew`, { version, ...dates })
    expect(status, JSON.stringify(body)).toBe(200)
  }
  here.setToday('2026-11-24')
})

describe('a forecast', () => {
  it('knows of each month what the registry lists, and expects what renewals bring', async () => {
    const answer = await read(hr)
    expect(answer.months.map(({ month }) => month)).toEqual([...answer.months.map(({ month }) => month)].sort())
    expect([answer.months.length, answer.months[0]!.month]).toEqual([36, '2026-11'])
    const listed = (await hr.get('/api/credentials?dueFrom=2027-03-01&dueTo=2027-03-31')).body.total
    expect([at(answer, '2027-03').known, listed]).toEqual([2, 2])
    for (const { known, losses, renewals, arrivals, expected, low, high } of answer.months) {
      expect(expected).toBeCloseTo(known - losses + renewals + arrivals, 0)
      expect(low <= expected && expected <= high).toBe(true)
    }
    // What expires in 2027 comes back in 2030: beyond the horizon.
    expect(at(answer, '2028-06').renewals).toBeLessThan(1)
  })

  it('says from how much it learned', async () => {
    const { rates, backTest } = await read(hr)
    expect(rates).toMatchObject({ outcomes: 24, isThin: true })
    expect(rates.renewal).toBeGreaterThan(90)
    expect(backTest.historyMonths).toBe(42)
  })

  it('was made anew for past months from what was recorded then', async () => {
    const { backTest } = await read(hr)
    // Each certificate of 2024 was known in 2023, and came.
    const [, near] = backTest.bands
    expect(near!.months).toBeGreaterThan(50)
    expect(near!.deadlines).toBeGreaterThan(20)
    expect(near!.knownOnly.mae).toBeLessThan(0.1)
    expect(near!.forecast.mae).toBeLessThan(near!.lastYear.mae)
  })

  it('with nothing recorded before this month says so', async () => {
    here.setToday('2023-05-20')
    const { backTest, rates } = await read(hr)
    expect(backTest.historyMonths).toBe(0)
    expect(backTest.bands.every(({ months, isThin }) => months === 0 && isThin)).toBe(true)
    expect(rates.isThin).toBe(true)
    here.setToday('2026-11-24')
  })

  it('is narrowed to what the reader reaches', async () => {
    const head = here.asAccount({ username: 'head', grants: [{ role: 'head', unitId: ours }] })
    const answer = await read(head)
    expect(at(answer, '2027-03').known).toBe(2)
    expect(at(answer, '2027-02').known).toBe(0)
    expect(answer.peaks.flatMap(({ units }) => units.map(({ unitId }) => unitId))).not.toContain(theirs)
  })
})

describe('what if', () => {
  const ask = async (client: Client, body: object) => {
    const { status, body: answer } = await client.post('/api/forecasts/what-if', body)
    expect(status, JSON.stringify(answer)).toBe(200)
    const of = (month: string) => answer.months.find((one: { month: string }) => one.month === month)
    return { leaving: answer.leaving as number, of }
  }

  it('nothing changes, nothing moves', async () => {
    const { of } = await ask(hr, {})
    expect(of('2027-03').before).toBe(of('2027-03').after)
  })

  it('a department leaves, or one person', async () => {
    const { leaving, of } = await ask(hr, { leaving: { unitIds: [ours] } })
    expect(leaving).toBe(12)
    expect([of('2027-03').after < 0.3, of('2027-02').after > 1.5]).toEqual([true, true])
    expect((await ask(hr, { leaving: { personIds: [people[0]] } })).leaving).toBe(1)
  })

  it('only whoever the reader sees can leave', async () => {
    const head = here.asAccount({ username: 'head2', grants: [{ role: 'head', unitId: ours }] })
    expect((await ask(head, { leaving: { unitIds: [theirs] } })).leaving).toBe(0)
  })

  it('renewals of a type last a year: they come back twice', async () => {
    const types = [{ typeId: 'safety-b', validityMonths: 12, reviewCycleMonths: null }]
    const { of } = await ask(hr, { types })
    expect(of('2028-03').after - of('2028-03').before).toBeGreaterThan(1)
    expect(of('2029-03').after - of('2029-03').before).toBeGreaterThan(1)
    expect(of('2027-03').after).toBe(of('2027-03').before)
  })
})
