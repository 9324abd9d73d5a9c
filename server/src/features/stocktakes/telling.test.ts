import type { StocktakeRecord } from '@chizheng/contract'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { inTransaction, newId, sql } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { stocktakeSeams } from '../../wiring.ts'
import { tellCases, tellDue, tellOpened } from './actions/tell.ts'
import { openDueJob, remindJob, tellCasesJob } from './jobs.ts'
import { takeNews } from './store/telling.ts'

let w: World
let [hr, admin, steward, other]: Client[] = []
let [unitId, stewardId, otherId] = ['', '', '']
let made = 0
const never = new AbortController().signal

beforeAll(async () => {
  w = await world({ today: '2026-11-24' })
  ;[hr, admin] = [w.as('hr'), w.as('admin')]
  const rootId = (await hr.get('/api/org-units')).body.rows[0].id
  unitId = await create('/api/org-units', { parentId: rootId, name: '机电部' })
  stewardId = await create('/api/people', { name: '管证人', unitId })
  otherId = await create('/api/people', { name: '盘点员', unitId })
  steward = w.asAccount({ username: 'guanzheng', personId: stewardId })
  other = w.asAccount({ username: 'pandianyuan', personId: otherId })
  for (const client of [steward, other]) await client.get('/api/session')
})

afterEach(() => w.setToday('2026-11-24'))

async function create(url: string, body: object): Promise<string> {
  const answer = await hr!.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

/** A stock-take of a unit of its own with as many certificates, whose holder has a steward. */
async function campaign(count: number, more: object = {}): Promise<{ id: string; ids: string[] }> {
  const own = await create('/api/org-units', { parentId: unitId, name: `班组${++made}` })
  const personId = await create('/api/people', { name: `持证人${made}`, unitId: own, stewardId })
  const ids: string[] = []
  for (let nth = 0; nth < count; nth++)
    ids.push(
      await create('/api/credentials', {
        personId,
        typeId: 'safety-b',
        number: `京建安B（2026）${++made}`,
        profession: `专业${nth}`,
        validFrom: '2025-01-10',
        validUntil: '2028-01-09',
      }),
    )
  const id = await create('/api/stocktakes', { name: `盘点${++made}`, unitIds: [own], dueOn: '2026-12-10', ...more })
  await w.drainJobs()
  return { id, ids }
}

const read = async (id: string): Promise<StocktakeRecord> => (await hr!.get(`/api/stocktakes/${id}`)).body
const count = (id: string, commands: object[], client = hr!) =>
  client.post(`/api/stocktakes/${id}/counts`, {
    counts: commands.map((one) => ({ key: newId(), at: '2026-11-24T02:00:00.000Z', ...one })),
  })
const seen = (code: string) => ({ kind: 'seen', code, how: 'scan' })
const compared = (credentialId: string, ...differs: string[]) => ({ kind: 'checked', credentialId, differs })

/** Titles of the messages about it in somebody's inbox, newest first. */
async function told(client: Client, id: string): Promise<string[]> {
  const { rows } = (await client.get('/api/inbox?size=100')).body
  return rows
    .filter(({ link }: { link: string }) => link.startsWith(`/stocktakes/${id}`))
    .map(({ title }: { title: string }) => title)
}

async function daily(on: string): Promise<void> {
  w.setToday(on)
  await tellDue(w.context, stocktakeSeams, never)
}

const seams = (overrides: object = {}) => ({
  custodyOf: async () => new Map(),
  hrMembers: async () => [],
  ...overrides,
})

describe('whoever counts', () => {
  it('is told that it began, nears its day and is late, each once; HR when it is late', async () => {
    const { id } = await campaign(2, { counterIds: [otherId] })
    const { name } = await read(id)
    const opened = `盘点已开始：${name}，截止 2026-12-10`
    expect(await told(other!, id)).toEqual([opened])
    for (const client of [steward!, hr!, admin!]) expect(await told(client, id)).toEqual([])
    await daily('2026-12-06')
    expect(await told(other!, id)).toEqual([opened])
    for (const on of ['2026-12-07', '2026-12-07', '2026-12-08']) await daily(on)
    const before = `盘点即将到期：${name}，截止 2026-12-10`
    expect(await told(other!, id)).toEqual([before, opened])
    // A moved day is reminded of anew.
    const { version } = await read(id)
    expect((await hr!.patch(`/api/stocktakes/${id}`, { version, dueOn: '2026-12-09' })).status).toBe(200)
    await daily('2026-12-08')
    expect(await told(other!, id)).toEqual([before.replace('12-10', '12-09'), before, opened])
    expect(await told(hr!, id)).toEqual([])
    for (const on of ['2026-12-12', '2026-12-13']) await daily(on)
    const late = `盘点已逾期：${name}，截止 2026-12-09`
    expect((await told(other!, id))[0]).toBe(late)
    expect(await told(hr!, id)).toEqual([late])
    expect(await told(steward!, id)).toEqual([])
  })

  it('is, where nobody is named, the stewards of what is on the list and HR, but not who opened it', async () => {
    const { id, ids } = await campaign(1)
    expect((await told(steward!, id)).length).toBe(1)
    expect(await told(hr!, id)).toEqual([])
    // Who has counted all of theirs is not reminded; HR hears that it is late, for it is to be signed.
    expect((await count(id, [seen(ids[0]!), compared(ids[0]!)])).status).toBe(200)
    for (const on of ['2026-12-08', '2026-12-11']) await daily(on)
    expect((await told(steward!, id)).length).toBe(1)
    expect((await told(hr!, id)).map((title) => title.split('：')[0])).toEqual(['盘点已逾期'])
  })

  it('is told when they are named later, and nobody twice', async () => {
    const { id } = await campaign(1, { counterIds: [otherId] })
    const { version } = await read(id)
    const body = { version, counterIds: [otherId, stewardId] }
    expect((await hr!.patch(`/api/stocktakes/${id}`, body)).status).toBe(200)
    await w.drainJobs()
    for (const client of [other!, steward!]) expect((await told(client, id)).length).toBe(1)
  })

  it('is told once whatever breaks between the parts, and when two tell at the same time', async () => {
    const { id } = await campaign(1)
    await sql`delete from message where data->>'stocktakeId' = ${id}`.execute(w.context.db)
    const broken = seams({ hrMembers: () => Promise.reject(new Error('cut')) })
    await expect(tellOpened(w.context, broken, id, never)).rejects.toThrow('cut')
    expect(await told(steward!, id)).toEqual([])
    await Promise.all([1, 2, 3].map(() => tellOpened(w.context, seams(), id, never)))
    await tellOpened(w.context, seams(), id, never)
    expect((await told(steward!, id)).length).toBe(1)
  })

  it('is told of the quarter’s own one, which nobody opened', async () => {
    const plan = {
      enabled: true,
      opensAfterDays: 5,
      countsForDays: 20,
      unitIds: [],
      categories: [],
      counterIds: [otherId],
    }
    expect((await hr!.put('/api/stocktake-plan', plan)).status).toBe(200)
    await inTransaction(w.context.db, (tx) => enqueue(tx, openDueJob, {}))
    await w.drainJobs()
    const [one] = (await hr!.get('/api/stocktakes')).body.rows
    expect(one).toMatchObject({ automatic: true, state: 'counting' })
    expect(await told(other!, one.id)).toEqual(['盘点已开始：2026-Q4，截止 2026-12-14'])
  })
})

describe('owners of cases', () => {
  const cases = async (id: string) => (await hr!.get(`/api/stocktake-cases?stocktake=${id}&size=100`)).body.rows
  const tell = async () => {
    await inTransaction(w.context.db, (tx) => enqueue(tx, tellCasesJob, {}))
    await w.drainJobs()
  }

  it('get one message for many cases, once, when they are given and when they are late', async () => {
    const { id, ids } = await campaign(4)
    const news = async (client: Client) => (await told(client, id)).filter((title) => title.includes('盘点问题'))
    await count(id, [...ids.slice(0, 3).map(seen), ...ids.slice(0, 3).map((one) => compared(one, 'number'))])
    await w.drainJobs()
    // Counting has not come to rest: it is told together.
    expect(await news(steward!)).toEqual([])
    await tell()
    await tell()
    expect(await news(steward!)).toEqual(['3 个盘点问题交给您处理，最近的期限 2026-12-08'])
    // By hand to somebody else: at once, and only what is new.
    const [first] = await cases(id)
    const given = { version: first.version, ownerId: otherId }
    expect((await hr!.patch(`/api/stocktake-cases/${first.id}`, given)).status).toBe(200)
    await w.drainJobs()
    expect(await news(other!)).toEqual(['1 个盘点问题交给您处理，最近的期限 2026-12-08'])
    for (const on of ['2026-12-08', '2026-12-09', '2026-12-10']) await daily(on)
    expect((await news(steward!))[0]).toBe('2 个盘点问题已逾期，最近的期限 2026-12-08')
    expect((await news(steward!)).length).toBe(2)
    expect((await news(other!))[0]).toBe('1 个盘点问题已逾期，最近的期限 2026-12-08')
    // A moved day is late anew, what is resolved is not.
    const [one, two] = (await cases(id)).filter(({ owner }: { owner: { id: string } }) => owner.id === stewardId)
    const moved = { version: one.version, dueOn: '2026-12-11' }
    expect((await hr!.patch(`/api/stocktake-cases/${one.id}`, moved)).status).toBe(200)
    const resolved = { version: two.version, resolution: '补办了', dueOn: '2026-12-11' }
    expect((await hr!.patch(`/api/stocktake-cases/${two.id}`, resolved)).status).toBe(200)
    await daily('2026-12-12')
    expect((await news(steward!))[0]).toBe('1 个盘点问题已逾期，最近的期限 2026-12-11')
  })

  it('that are nobody’s go to HR once they are late', async () => {
    const { id } = await campaign(1)
    const at = '2026-11-24T02:00:00.000Z'
    expect((await count(id, [{ kind: 'seen', code: '来历不明', how: 'scan', at }])).status).toBe(200)
    await tell()
    expect((await told(hr!, id)).length).toBe(0)
    for (const on of ['2026-12-09', '2026-12-10']) await daily(on)
    const late = (await told(hr!, id)).filter((title) => title.includes('盘点问题'))
    expect(late).toEqual(['1 个盘点问题已逾期，最近的期限 2026-12-08'])
  })

  it('are told what is marked, or nothing is marked: a fault takes both back, and two at once tell once', async () => {
    const { id, ids } = await campaign(1)
    await count(id, [seen(ids[0]!), compared(ids[0]!, 'use')])
    // A name that is longer than a message takes keeps nobody from being told.
    await sql`update stocktake_case set title = repeat('很长', 300) where stocktake_id = ${id}::uuid`.execute(
      w.context.db,
    )
    const options = { today: w.context.clock.today(), most: 50 }
    await expect(
      inTransaction(w.context.db, async (tx) => {
        expect((await takeNews(tx, 'given', stewardId, options)).map(({ count: n }) => n)).toEqual([1])
        throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    await Promise.all([1, 2, 3].map(() => tellCases(w.context, seams(), never)))
    await inTransaction(w.context.db, (tx) => enqueue(tx, remindJob, {}))
    await w.drainJobs()
    const news = (await told(steward!, id)).filter((title) => title.includes('盘点问题'))
    expect(news).toEqual(['1 个盘点问题交给您处理，最近的期限 2026-12-08'])
  })
})
