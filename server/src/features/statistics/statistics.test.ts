import { type Dashboard, listText, type StatisticField, statisticFields } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { fillRegistry } from '../credentials/testing/registry.ts'

let w: World
let dashboard: Dashboard

beforeAll(async () => {
  w = await world()
  const root = (await hr().get('/api/org-units')).body.rows[0]
  await hr().patch(`/api/org-units/${root.id}`, { version: root.version, legalEntity: true })
  const { personIds, credentialIds } = await fillRegistry(w, { people: 150, credentials: 600 })
  // Some of everything that people decide.
  const verbs = ['suspend', 'cancel', 'revoke', 'give-up', 'verify', 'label', 'correct'] as const
  for (const [index, id] of credentialIds.slice(0, 70).entries()) await decide(verbs[index % verbs.length]!, id, index)
  const draft = { personId: personIds[10], typeId: 'safety-b', draft: true }
  expect((await hr().post('/api/credentials', draft)).status).toBe(201)
  for (const id of personIds.slice(0, 8)) {
    const { version } = (await hr().get(`/api/people/${id}`)).body
    await hr().patch(`/api/people/${id}`, { version, employmentState: id === personIds[0] ? 'leaving' : 'left' })
  }
  dashboard = (await hr().get('/api/statistics/dashboard')).body
})

const hr = () => w.as('hr')

async function decide(verb: string, id: string, index: number): Promise<void> {
  const reason = '试一试'
  const check = { result: ['verified', 'doubtful', 'refused'][index % 3], source: '官网', checkedOn: '2026-11-20' }
  const url = `/api/credentials/${id}`
  const answer =
    verb === 'label'
      ? await hr().patch(url, { version: 1, labels: index % 2 === 0 ? ['投标常用', '原件在总部'] : ['投标常用'] })
      : verb === 'correct'
        ? await hr().patch(url, { version: 1, level: null })
        : await hr().post(`${url}/${verb}`, { version: 1, ...(verb === 'verify' ? check : { reason }) })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

/** The total of the list that a number opens. */
async function total(query: Record<string, string>): Promise<number> {
  const answer = await hr().get(`/api/credentials?size=1&${new URLSearchParams(query)}`)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body.total
}
const peopleTotal = async (query: Record<string, string>): Promise<number> =>
  (await hr().get(`/api/people?size=1&employment=active,leaving&${new URLSearchParams(query)}`)).body.total

describe('every number of the dashboard is the total of the list it opens', () => {
  it('credentials and people', async () => {
    expect(dashboard.today).toBe('2026-11-24')
    expect(dashboard.holders).toEqual([])
    expect(dashboard.blocks).toEqual(['todo', 'totals', 'status', 'category', 'calendar', 'units'])
    expect(dashboard.credentials).toBe(await total({}))
    expect(dashboard.people).toBe(await peopleTotal({}))
    const rows = (await hr().get('/api/people?size=200&employment=active,leaving')).body.rows
    const without = rows.filter((row: { credentialCount: number }) => row.credentialCount === 0)
    expect(dashboard.peopleWithoutCredential).toBe(without.length)
    expect(await peopleTotal({ holds: 'none' })).toBe(without.length)
  })

  it('by status', async () => {
    expect(dashboard.byStatus.length).toBeGreaterThan(5)
    for (const { status, count } of dashboard.byStatus)
      expect([status, count]).toEqual([status, await total({ status })])
    expect(dashboard.byStatus.reduce((sum, { count }) => sum + count, 0)).toBe(dashboard.credentials)
  })

  it('by category, with what is due and expired', async () => {
    for (const { category, ...counts } of dashboard.byCategory) {
      const own = { category: category ?? 'none' }
      expect({ category, ...counts }).toEqual({
        category,
        count: await total(own),
        expired: await total({ ...own, status: 'expired' }),
        due: await total({ ...own, status: 'due,review_due' }),
      })
    }
    expect(dashboard.byCategory).toHaveLength(4)
  })

  it('by deadline', async () => {
    expect(dashboard.dueWithin).toEqual({
      days7: await total({ dueWithin: '7' }),
      days30: await total({ dueWithin: '30' }),
      days90: await total({ dueWithin: '90' }),
    })
    expect(dashboard.byMonth).toHaveLength(24)
    for (const { month, count } of dashboard.byMonth) {
      const [year, number] = month.split('-').map(Number) as [number, number]
      const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
      expect([month, count]).toEqual([month, await total({ dueFrom: `${month}-01`, dueTo: `${month}-${last}` })])
    }
  })

  it('by day of a month', async () => {
    const most = dashboard.byMonth.reduce((one, other) => (other.count > one.count ? other : one))
    const { days } = (await hr().get(`/api/statistics/deadlines?month=${most.month}`)).body
    expect(days.length).toBeGreaterThan(3)
    expect(days.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(most.count)
    for (const { day, count } of days) expect([day, count]).toEqual([day, await total({ dueFrom: day, dueTo: day })])
    expect((await hr().get('/api/statistics/deadlines?month=2026-13')).status).toBe(422)
  })

  it('what is to be done', async () => {
    expect(dashboard).toMatchObject({
      expired: await total({ status: 'expired' }),
      unverified: await total({ verification: 'unverified' }),
      reviewOpen: await total({ review: 'open' }),
    })
  })

  it('by department', async () => {
    expect(dashboard.byUnit.length).toBeGreaterThan(8)
    const sumOf = (field: 'people' | 'credentials') => dashboard.byUnit.reduce((sum, one) => sum + one[field], 0)
    expect([sumOf('people'), sumOf('credentials')]).toEqual([dashboard.people, dashboard.credentials])
    for (const { unitId, unitScope, name, people, credentials, due, expired } of dashboard.byUnit) {
      const own = { unit: unitId ?? 'none', unitScope }
      expect({ name, credentials, due, expired }).toEqual({
        name,
        credentials: await total(own),
        due: await total({ ...own, status: 'due,review_due' }),
        expired: await total({ ...own, status: 'expired' }),
      })
      expect(people).toBe(await peopleTotal(own))
    }
  })

  it('the rate, counted from the list itself', async () => {
    const ours = (await hr().get('/api/org-units')).body.rows.filter(
      (unit: { legalEntity: boolean }) => unit.legalEntity,
    )
    const bound = new Map(
      (await hr().get('/api/credential-types')).body.rows.map((type: { id: string; employerBound: boolean }) => [
        type.id,
        type.employerBound,
      ]),
    )
    let [managed, compliant] = [0, 0]
    for (let page = 1; page <= 4; page++) {
      for (const row of (await hr().get(`/api/credentials?size=200&page=${page}`)).body.rows) {
        if (row.status === 'draft') continue
        managed++
        const withUs = row.registered !== false && ours.some(({ id }: { id: string }) => id === row.employer?.unitId)
        const fits = bound.get(row.typeId) !== true || withUs
        if (['valid', 'due', 'review_due'].includes(row.status) && row.verification !== 'refused' && fits) compliant++
      }
    }
    expect(managed).toBe(dashboard.credentials - 1)
    expect(dashboard.complianceRate).toBe(Math.round((1000 * compliant) / managed) / 10)
    expect(dashboard.complianceRate).toBeGreaterThan(10)
    expect(dashboard.complianceRate).toBeLessThan(90)
  })
})

describe('within a part of the company', () => {
  it('every number is the total of the list that the same reader sees', async () => {
    const units = (await hr().get('/api/org-units')).body.rows as { id: string; name: string }[]
    const unit = units.find(({ name }) => name === '第1项目部')!
    const [steward] = (await hr().get('/api/people?unit=none&size=1')).body.rows
    const [named] = (await hr().get(`/api/people?unit=${units.find(({ name }) => name === '第3项目部')!.id}`)).body.rows
    const { version } = (await hr().get(`/api/people/${named.id}`)).body
    expect((await hr().patch(`/api/people/${named.id}`, { version, stewardId: steward.id })).status).toBe(200)
    const reader = w.asAccount({
      username: 'head.1',
      grants: [{ role: 'head', unitId: unit.id }],
      personId: steward.id,
    })
    const listed = async (path: string, query: Record<string, string>): Promise<number> =>
      (await reader.get(`/api/${path}?size=1&${new URLSearchParams(query)}`)).body.total
    const seen = (await reader.get('/api/statistics/dashboard')).body as Dashboard
    // The steward's own record is seen, and counted with nobody else's.
    const own = await listed('credentials', { person: steward.id })
    expect(seen.credentials).toBe((await listed('credentials', {})) - own)
    expect(seen.credentials).toBeGreaterThan(20)
    expect(seen.credentials).toBeLessThan(dashboard.credentials / 2)
    expect(seen.byUnit.map(({ name }) => name)).toEqual(['第1项目部', '机电组', '土建组', '第3项目部'])
    expect(seen.byUnit.at(-1)).toMatchObject({
      people: 1,
      credentials: await listed('credentials', { person: named.id }),
    })
    for (const { unitId, unitScope, people, credentials, due, expired } of seen.byUnit) {
      const there = { unit: unitId!, unitScope }
      expect({ people, credentials, due, expired }).toEqual({
        people: await listed('people', { ...there, employment: 'active,leaving' }),
        credentials: await listed('credentials', there),
        due: await listed('credentials', { ...there, status: 'due,review_due' }),
        expired: await listed('credentials', { ...there, status: 'expired' }),
      })
    }
    expect(seen.blocks).toEqual(['todo', 'totals', 'holders', 'own', 'calendar', 'status', 'category', 'units'])
    expect(seen.holders.length).toBe(Math.min(20, seen.people))
    expect(seen.holders.map(({ personId }) => personId)).not.toContain(steward.id)
    expect(seen.holders.map(({ overdue }) => overdue)).toEqual(
      seen.holders.map(({ overdue }) => overdue).toSorted((a, b) => b - a),
    )
    for (const { personId: person, credentials, overdue, due } of seen.holders.slice(0, 12)) {
      expect({ person, credentials, overdue, due }).toEqual({
        person,
        credentials: await listed('credentials', { person }),
        overdue: await listed('credentials', { person, status: 'expired,review_missed' }),
        due: await listed('credentials', { person, status: 'due,review_due' }),
      })
    }
    const table = (await reader.get('/api/statistics/cross-table?rows=unit')).body
    expect(table.total).toBe(seen.credentials)
    expect((await reader.get('/api/credentials?sort=name&size=200')).body.rows.length).toBe(seen.credentials + own)
    const types = (await reader.get('/api/credential-types')).body.rows as { credentialCount: number }[]
    expect(types.reduce((sum, { credentialCount }) => sum + credentialCount, 0)).toBeLessThanOrEqual(
      seen.credentials + own,
    )
  })
})

/** The filter of the registry that lists what stands under a key. */
function filterOf(field: StatisticField, key: string): Record<string, string> {
  const lastDay = (month: string): string =>
    `${month}-${new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()}`
  switch (field) {
    case 'unit':
      return { unit: key, unitScope: 'only' }
    case 'expiryYear':
      return key === 'none' ? { expires: 'none' } : { expiresFrom: `${key}-01-01`, expiresTo: `${key}-12-31` }
    case 'expiryMonth':
      return key === 'none' ? { expires: 'none' } : { expiresFrom: `${key}-01`, expiresTo: lastDay(key) }
    case 'issueYear':
      return key === 'none' ? { issued: 'none' } : { issuedFrom: `${key}-01-01`, issuedTo: `${key}-12-31` }
    case 'employer':
    case 'registered':
      return { [field]: key }
    default:
      return { [field]: listText([key]) }
  }
}

describe('a table by fields', () => {
  it.each(statisticFields.map((field) => [field]))('by %s counts what the registry lists', async (field) => {
    const table = (await hr().get(`/api/statistics/cross-table?rows=${field}`)).body
    expect(table).toMatchObject({ total: dashboard.credentials, columns: [], cells: [] })
    expect(table.rows.length).toBeGreaterThan(1)
    for (const { key, label, total: counted } of table.rows.slice(0, 12)) {
      expect([key, counted]).toEqual([key, await total(filterOf(field, key))])
      expect(label).not.toBe('')
    }
    if (field !== 'label')
      expect(table.rows.reduce((sum: number, row: { total: number }) => sum + row.total, 0)).toBe(table.total)
  })

  it.each([
    ['unit', 'status'],
    ['category', 'expiryYear'],
    ['label', 'verification'],
    ['type', 'registered'],
    ['employer', 'label'],
  ] as const)('by %s and %s, under a filter', async (rows, columns) => {
    const filter = { status: 'valid,due,review_due,expired', givenUp: 'all' }
    const query = new URLSearchParams({ rows, columns, ...filter })
    const table = (await hr().get(`/api/statistics/cross-table?${query}`)).body
    expect(table.total).toBe(await total(filter))
    expect(table.cells.length).toBeGreaterThan(2)
    for (const { row, column, count } of table.cells.slice(0, 15)) {
      const both = { ...filterOf(rows, row), ...filterOf(columns, column) }
      if (columns === 'status' && !filter.status.split(',').includes(column)) throw new Error(column)
      expect([row, column, count]).toEqual([row, column, await total({ ...filter, ...both })])
    }
  })

  it('by label under a filter of labels shows these alone, each with its own list', async () => {
    const table = (await hr().get('/api/statistics/cross-table?rows=label&columns=verification&label=原件在总部')).body
    expect(table.rows.map(({ key }: { key: string }) => key)).toEqual(['原件在总部'])
    expect(table.rows[0].total).toBe(await total({ label: '原件在总部' }))
  })

  it('a value with a comma in it is counted and listed as one', async () => {
    const [row] = (await hr().get('/api/credentials?type=constructor-1&size=1')).body.rows
    const { version } = (await hr().get(`/api/credentials/${row.id}`)).body
    const changed = await hr().patch(`/api/credentials/${row.id}`, { version, profession: '给排水,暖通' })
    expect(changed.body).toMatchObject({ profession: '给排水,暖通' })
    const table = (await hr().get('/api/statistics/cross-table?rows=profession')).body
    expect(table.rows).toContainEqual({ key: '给排水,暖通', label: '给排水,暖通', total: 1 })
    expect(await total(filterOf('profession', '给排水,暖通'))).toBe(1)
  })

  it('words its values for the reader', async () => {
    const read = async (language: string) =>
      (await hr().get('/api/statistics/cross-table?rows=category', { 'accept-language': language })).body.rows
    expect((await read('zh-CN')).map(({ label }: { label: string }) => label)).toContain('注册类')
    expect((await read('en')).map(({ label }: { label: string }) => label)).toContain('Registration')
  })
})

it('nobody reads statistics without a session', async () => {
  expect((await w.as('nobody').get('/api/statistics/dashboard')).status).toBe(401)
  expect((await w.as('auditor').get('/api/statistics/dashboard')).status).toBe(200)
})
