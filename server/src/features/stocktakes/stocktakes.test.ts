import type { CountAnswer, StocktakeCase, StocktakeRecord, Tally } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { inventedId, textsIn } from '../../../testing/ledgers.ts'
import { readPdf } from '../../../testing/pdf-reader.ts'
import { inTransaction, newId, sql } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { freezeList } from './actions/freeze.ts'
import { openDueJob } from './jobs.ts'

let w: World
let [hr, admin, head, steward]: Client[] = []
let [rootId, unitId, otherUnitId, stewardId] = ['', '', '', '']
const people = new Map<string, string>()
let made = 0

beforeAll(async () => {
  w = await world({ today: '2026-11-24' })
  ;[hr, admin] = [w.as('hr'), w.as('admin')]
  rootId = (await hr.get('/api/org-units')).body.rows[0].id
  unitId = await create('/api/org-units', { parentId: rootId, name: '机电部' })
  otherUnitId = await create('/api/org-units', { parentId: rootId, name: '土建部' })
  const headId = await create('/api/people', { name: '部长', unitId })
  stewardId = await create('/api/people', { name: '管证人', unitId: otherUnitId })
  const { version } = (await hr.get('/api/org-units')).body.rows.find(({ id }: { id: string }) => id === unitId)
  expect((await hr.patch(`/api/org-units/${unitId}`, { version, headId })).status).toBe(200)
  head = w.asAccount({ username: 'buzhang', personId: headId })
  for (const name of ['甲', '乙', '丙']) people.set(name, await create('/api/people', { name, unitId, stewardId }))
  people.set('丁', await create('/api/people', { name: '丁', unitId: otherUnitId }))
  steward = w.asAccount({ username: 'guanzheng', personId: stewardId })
  for (const client of [head, steward]) await client.get('/api/session')
})

async function create(url: string, body: object): Promise<string> {
  const answer = await hr!.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

const credential = (name: string, more: object = {}) =>
  create('/api/credentials', {
    personId: people.get(name),
    typeId: 'safety-b',
    number: `京建安B（2026）${++made}`,
    validFrom: '2025-01-10',
    validUntil: '2028-01-09',
    ...more,
  })

/** A stock-take of a unit of its own, with as many certificates, frozen. */
async function campaign(count: number, more: object = {}): Promise<{ one: StocktakeRecord; ids: string[] }> {
  const own = await create('/api/org-units', { parentId: unitId, name: `班组${++made}` })
  const holder = `持证人${made}`
  people.set(holder, await create('/api/people', { name: holder, unitId: own, stewardId }))
  const ids: string[] = []
  for (let nth = 0; nth < count; nth++) ids.push(await credential(holder, { profession: `专业${nth}` }))
  const id = await create('/api/stocktakes', { unitIds: [own], dueOn: '2026-12-20', ...more })
  await w.drainJobs()
  return { one: await read(id), ids }
}

const read = async (id: string, client = hr!): Promise<StocktakeRecord> =>
  (await client.get(`/api/stocktakes/${id}`)).body
const command = (kind: string, more: object) => ({ kind, key: newId(), at: '2026-11-24T01:00:00.000Z', ...more })
const seen = (code: string, more: object = {}) => command('seen', { code, how: 'scan', ...more })
const compared = (credentialId: string, ...differs: string[]) => command('checked', { credentialId, differs })
const send = (id: string, counts: object[], client = hr!): Promise<Answer> =>
  client.post(`/api/stocktakes/${id}/counts`, { counts })
async function counted(id: string, counts: object[], client = hr!): Promise<{ rows: CountAnswer[]; tally: Tally }> {
  const answer = await send(id, counts, client)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}
const outcomes = ({ rows }: { rows: CountAnswer[] }) => rows.map(({ outcome }) => outcome)
const sign = (id: string, tally: Tally, client = hr!) =>
  client.post(`/api/stocktakes/${id}/signatures`, { seen: tally })
const casesOf = async (id: string, query = ''): Promise<StocktakeCase[]> =>
  (await hr!.get(`/api/stocktake-cases?stocktake=${id}${query}`)).body.rows
const itemsOf = async (id: string, query = ''): Promise<Answer['body']['rows']> =>
  (await hr!.get(`/api/stocktakes/${id}/items?${query}`)).body.rows
const label = (credentialId: string) => `https://old.example.com/m/c/${credentialId}`
const numbers = (
  expected: number,
  found: number,
  missing: number,
  different: number,
  unexpected = 0,
  unchecked = 0,
) => {
  return { expected, found, missing, different, unexpected, unchecked }
}
const codeOf = ({ status, body }: Answer): string => (status < 300 ? '-' : body.code)

describe('the whole life of a stock-take', () => {
  it('is frozen, counted, signed by two, and leaves cases with which the next one begins', async () => {
    const { one, ids } = await campaign(4)
    const [equal, differing, unchecked, missing] = ids as [string, string, string, string]
    expect(one).toMatchObject({ state: 'counting', quarter: '2026-Q4', daysLeft: 26, tally: numbers(4, 0, 4, 0) })
    const first = await counted(one.id, [
      seen(label(equal)),
      compared(equal),
      seen(differing),
      compared(differing, 'number', 'use'),
    ])
    expect(outcomes(first)).toEqual(['counted', 'checked', 'counted', 'checked'])
    expect(first.tally).toEqual(numbers(4, 1, 2, 1))
    await counted(one.id, [seen(unchecked)])
    expect(await itemsOf(one.id, 'state=missing')).toMatchObject([{ credentialId: missing, status: 'valid' }])
    expect(await itemsOf(one.id, 'unchecked=yes')).toMatchObject([{ credentialId: unchecked }])
    expect(await casesOf(one.id)).toMatchObject([
      { kind: 'different', differs: ['number', 'use'], owner: { name: '管证人' }, dueOn: '2026-12-08', state: 'open' },
    ])

    const { tally } = await read(one.id)
    expect(codeOf(await sign(one.id, { ...tally, found: 3 }))).toBe('stocktake_numbers_moved')
    expect((await sign(one.id, tally)).body).toMatchObject({ state: 'counting', can: { sign: false, unsign: true } })
    expect(codeOf(await sign(one.id, tally))).toBe('stocktake_signed_by_you')
    const closed = (await sign(one.id, tally, admin)).body
    expect(closed).toMatchObject({
      state: 'closed',
      tally: numbers(4, 2, 1, 1, 0, 1),
      signatures: [{}, {}],
      can: { sign: false },
    })
    const left = await casesOf(one.id)
    expect(left.map(({ kind, credentialId }) => [kind, credentialId]).sort()).toEqual(
      [
        ['different', differing],
        ['missing', missing],
        ['unchecked', unchecked],
      ].sort(),
    )

    // Nothing after the end.
    expect(outcomes(await counted(one.id, [seen(missing)]))).toEqual(['closed'])
    expect(codeOf(await hr!.patch(`/api/stocktakes/${one.id}`, { version: closed.version, counterIds: [] }))).toBe(
      'stocktake_closed',
    )
    expect(codeOf(await hr!.delete(`/api/stocktakes/${one.id}/signatures`))).toBe('stocktake_closed')
    await expect(
      sql`update stocktake_item set note = 'x' where stocktake_id = ${one.id}`.execute(w.context.db),
    ).rejects.toThrow('closed')
    await expect(
      sql`update stocktake set state = 'counting' where id = ${one.id}`.execute(w.context.db),
    ).rejects.toThrow()

    // The next one: what is open comes first; seen again ends a missing one, equal after all a different one.
    const nextId = await create('/api/stocktakes', { unitIds: one.units.map(({ id }) => id), dueOn: '2026-12-24' })
    await w.drainJobs()
    expect(await read(nextId)).toMatchObject({ carried: 3, tally: { expected: 4 } })
    const marks = (await itemsOf(nextId)).map(({ carried }: { carried: boolean }) => carried)
    expect(marks).toEqual([true, true, true, false])
    await counted(nextId, [seen(missing), seen(differing), compared(differing)])
    const byId = new Map((await casesOf(one.id)).map((each) => [each.credentialId, each]))
    expect(byId.get(missing)).toMatchObject({ state: 'resolved', resolvedHow: 'seen' })
    expect(byId.get(differing)).toMatchObject({ state: 'resolved', resolvedHow: 'equal' })
    expect(byId.get(unchecked)).toMatchObject({ state: 'open' })
  })
})

describe('counting', () => {
  it('answers a key that was sent before as it did, and counts nothing twice', async () => {
    const { one, ids } = await campaign(3)
    const batch = [seen(ids[0]!), compared(ids[0]!, 'level'), seen(ids[1]!), seen('街边的二维码'), seen(ids[0]!)]
    const first = await counted(one.id, [...batch, batch[0]!])
    expect(outcomes(first)).toEqual(['counted', 'checked', 'counted', 'unexpected', 'already', 'counted'])
    const entries = async () =>
      (await sql<{ n: number }>`select count(*) as n from ledger_change`.execute(w.context.db)).rows[0]!.n
    const before = await entries()
    const again = await counted(one.id, batch)
    expect(again).toEqual({ rows: first.rows.slice(0, 5), tally: first.tally })
    expect(first.tally).toEqual(numbers(3, 1, 1, 1, 1, 1))
    expect(await entries()).toBe(before)
    expect((await read(one.id)).tally).toEqual(first.tally)
  })

  it('tells a second one who counted it and when', async () => {
    const { one, ids } = await campaign(1)
    await counted(one.id, [seen(ids[0]!, { place: '二号柜' })], head)
    const { rows } = await counted(one.id, [seen(label(ids[0]!))])
    expect(rows[0]).toMatchObject({ outcome: 'already', by: 'buzhang' })
    expect(new Date(rows[0]!.at!).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })).toBe('2026-11-24')
    expect(outcomes(await counted(one.id, [command('undone', { credentialId: ids[0] })], steward))).toEqual([
      'not_yours',
    ])
    expect(outcomes(await counted(one.id, [command('undone', { credentialId: ids[0] })], head))).toEqual(['undone'])
    expect((await read(one.id)).tally).toEqual(numbers(1, 0, 1, 0))
  })

  it('by fifty at once counts each item once, and the sums are those of the items', async () => {
    const { one, ids } = await campaign(5)
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, nth) => counted(one.id, [seen(ids[nth % 5]!)], nth % 2 === 0 ? hr : head)),
    )
    expect(answers.flatMap(outcomes).filter((outcome) => outcome === 'counted')).toHaveLength(5)
    expect((await read(one.id)).tally).toEqual(numbers(5, 5, 0, 0, 0, 5))
  })

  it('keeps what nobody expected, once, with place and photo, and no ID number in it', async () => {
    const { one } = await campaign(1)
    const idNumber = inventedId(77)
    const code = `https://cx.example.gov.cn/q?no=T${idNumber}`
    const scanned = seen(code, { place: '前台抽屉', note: '夹在合同里' })
    // The photo may arrive first.
    const fields = { key: scanned.key, at: scanned.at, code, place: '前台抽屉' }
    const url = `/api/stocktakes/${one.id}/unexpected-photos`
    const bad = await hr!.upload(url, { name: '照片.jpg', content: 'no picture at all' }, fields)
    expect(codeOf(bad)).toBe('file_type_unknown')
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64, 1)])
    const sent = await hr!.upload(url, { name: '照片.jpg', content: jpeg }, fields)
    expect(sent.body, JSON.stringify(sent.body)).toMatchObject({ outcome: 'unexpected' })
    expect(outcomes(await counted(one.id, [scanned, seen(code)], hr))).toEqual(['unexpected', 'already'])
    const { rows } = (await hr!.get(`/api/stocktakes/${one.id}/unexpected`)).body
    expect(rows).toMatchObject([{ place: '前台抽屉', hasPhoto: true, by: 'hr', credential: null }])
    expect(rows[0].code).toContain('****')
    const stored = await sql<{ all: string }>`select json_agg(u)::text as all from stocktake_unexpected u`.execute(
      w.context.db,
    )
    expect(stored.rows[0]!.all).not.toContain(idNumber)
    expect((await hr!.get(`/api/stocktake-unexpected/${rows[0].id}/photo`)).status).toBe(200)
    expect(await casesOf(one.id)).toMatchObject([{ kind: 'unexpected', owner: null }])
    expect((await read(one.id)).tally).toEqual(numbers(1, 0, 1, 0, 1))
  })

  it('takes back a signature that was given before it', async () => {
    const { one, ids } = await campaign(2)
    await sign(one.id, one.tally)
    await counted(one.id, [seen(ids[0]!)], head)
    expect(await read(one.id)).toMatchObject({ signatures: [], can: { sign: true } })
    expect(codeOf(await sign(one.id, one.tally, admin))).toBe('stocktake_numbers_moved')
  })
})

describe('the report', () => {
  it('says the same numbers on paper and in the workbook, and leaves an entry with its reason', async () => {
    const { one, ids } = await campaign(3)
    await counted(one.id, [
      seen(ids[0]!),
      compared(ids[0]!),
      seen(ids[1]!),
      compared(ids[1]!, 'number'),
      seen('路边的码'),
    ])
    const reason = '季度例会'
    expect(codeOf(await hr!.post(`/api/stocktakes/${one.id}/report.pdf`, { reason: '——' }))).toBe(
      'export_reason_missing',
    )
    const paper = await hr!.post(`/api/stocktakes/${one.id}/report.pdf`, { reason })
    const said = (await readPdf(paper.body)).map((page) => page.said).join('')
    for (const words of ['1+1+1=3', '未见1', '不符1', '清单外1', '证书编号', '路边的码']) expect(said).toContain(words)
    const book = await hr!.post(`/api/stocktakes/${one.id}/report.xlsx`, { reason })
    const texts = JSON.stringify(await textsIn(book.body))
    for (const words of ['概要', '各部门进度', '清单外', '问题', '路边的码', '管证人']) expect(texts).toContain(words)
  })
})

describe('who counts', () => {
  it('only what is within their reach: the rest is unexpected to them, and they are told nothing of it', async () => {
    const outside = await credential('丁')
    const id = await create('/api/stocktakes', { unitIds: [rootId], dueOn: '2026-12-20' })
    await w.drainJobs()
    const list = (await head!.get(`/api/stocktakes/${id}/counting`)).body.rows
    expect(JSON.stringify(list)).not.toContain('丁')
    const { rows } = await counted(id, [seen(outside)], head)
    expect(rows).toMatchObject([{ outcome: 'unexpected', credentialId: null }])
    expect(
      (await itemsOf(id, 'size=200')).find(({ credentialId }: { credentialId: string }) => credentialId === outside),
    ).toMatchObject({ state: 'missing' })
    expect((await steward!.get(`/api/stocktakes/${id}`)).status).toBe(403)
    expect((await steward!.get('/api/counting')).body.rows.map((row: { id: string }) => row.id)).toContain(id)
  })

  it('only those who are named, where somebody is', async () => {
    const { one, ids } = await campaign(1, { counterIds: [stewardId] })
    expect(codeOf(await send(one.id, [seen(ids[0]!)], head))).toBe('forbidden')
    expect((await head!.get('/api/counting')).body.rows.map((row: { id: string }) => row.id)).not.toContain(one.id)
    expect(outcomes(await counted(one.id, [seen(ids[0]!)], steward))).toEqual(['counted'])
    expect(await read(one.id)).toMatchObject({
      counters: [{ name: '管证人' }],
      byCounter: [{ name: 'guanzheng', counted: 1 }],
    })
  })

  it('what waits on the phone of a counter who was taken off is not taken, and is once they are named again', async () => {
    const { one, ids } = await campaign(2, { counterIds: [stewardId] })
    const waiting = ids.map((each) => seen(each))
    const off = await hr!.patch(`/api/stocktakes/${one.id}`, { version: one.version, counterIds: [people.get('甲')] })
    expect(codeOf(await send(one.id, waiting, steward))).toBe('forbidden')
    expect((await read(one.id)).tally).toEqual(numbers(2, 0, 2, 0))
    // Whoever got hold of the queue brings nothing in either, and spoils none of its keys.
    expect(codeOf(await send(one.id, waiting, head))).toBe('forbidden')
    const { version } = off.body
    expect((await hr!.patch(`/api/stocktakes/${one.id}`, { version, counterIds: [stewardId] })).status).toBe(200)
    expect(outcomes(await counted(one.id, waiting, steward))).toEqual(['counted', 'counted'])
    // Replayed by somebody who may count all: the keys are not theirs, they are told nothing and change nothing.
    const replayed = await counted(one.id, waiting)
    expect(replayed.rows.map(({ outcome, by }) => [outcome, by])).toEqual(ids.map(() => ['not_counted', null]))
    expect((await read(one.id)).byCounter).toMatchObject([{ name: 'guanzheng', counted: 2 }])
  })
})

describe('HR of some units', () => {
  it('sees every stranger of the stock-take they run, has its case, and signs the numbers they see', async () => {
    const { one, ids } = await campaign(1)
    const grants = [{ role: 'hr', unitId: one.units[0]!.id }] as const
    const [own, other] = ['hr.yi', 'hr.er'].map((username) => w.asAccount({ username, grants })) as [Client, Client]
    await counted(one.id, [seen(ids[0]!), compared(ids[0]!), seen('抽屉里的旧码')], head)
    const shown = await read(one.id, own)
    expect(shown).toMatchObject({ tally: numbers(1, 1, 0, 0, 1), openCases: 1 })
    expect((await own.get(`/api/stocktakes/${one.id}/unexpected`)).body.rows).toMatchObject([{ code: '抽屉里的旧码' }])
    const [stranger] = (await own.get(`/api/stocktake-cases?stocktake=${one.id}`)).body.rows
    expect(stranger).toMatchObject({ kind: 'unexpected', can: { change: true } })
    expect(codeOf(await sign(one.id, shown.tally, own))).toBe('-')
    expect((await sign(one.id, (await read(one.id, other)).tally, other)).body).toMatchObject({ state: 'closed' })
    // Who looks after none of it sees none of it.
    expect(codeOf(await steward!.get(`/api/stocktakes/${one.id}/unexpected`))).toBe('forbidden')
  })
})

describe('a code that cannot be written down as it is', () => {
  it('is kept as far as it can, and keeps nothing back that was counted after it', async () => {
    const { one, ids } = await campaign(1)
    const { rows } = await counted(one.id, [seen('A\0B'), seen('甲\ud842'), seen(ids[0]!, { note: '\0旧\ud842' })])
    expect(rows.map(({ outcome }) => outcome)).toEqual(['unexpected', 'unexpected', 'counted'])
    const codes = (await hr!.get(`/api/stocktakes/${one.id}/unexpected`)).body.rows.map(
      ({ code }: { code: string }) => code,
    )
    expect(codes.toSorted()).toEqual(['AB', '甲'])
    expect(await itemsOf(one.id)).toMatchObject([{ note: '旧' }])
  })
})

describe('cases', () => {
  it('are given to somebody, moved, and resolved with a word', async () => {
    const { one, ids } = await campaign(1)
    await counted(one.id, [seen(ids[0]!), compared(ids[0]!, 'employer')])
    const [found] = await casesOf(one.id)
    const url = `/api/stocktake-cases/${found!.id}`
    const given = await hr!.patch(url, { version: found!.version, ownerId: people.get('甲'), dueOn: '2027-01-05' })
    expect(given.body).toMatchObject({ owner: { name: '甲' }, dueOn: '2027-01-05' })
    expect(codeOf(await hr!.patch(url, { version: found!.version, ownerId: null }))).toBe('changed_meanwhile')
    const resolved = await hr!.patch(url, { version: given.body.version, resolution: '已变更注册单位' })
    expect(resolved.body).toMatchObject({
      state: 'resolved',
      resolvedHow: 'said',
      resolution: '已变更注册单位',
      can: { change: false },
    })
    expect(codeOf(await hr!.patch(url, { version: resolved.body.version, ownerId: null }))).toBe('wrong_state')
  })
})

describe('the plan', () => {
  const night = async () => {
    await inTransaction(w.context.db, (tx) => enqueue(tx, openDueJob, {}))
    await w.drainJobs()
  }
  const automatic = async (): Promise<StocktakeRecord[]> =>
    (await hr!.get('/api/stocktakes?size=200')).body.rows.filter((row: StocktakeRecord) => row.automatic)

  it('opens one a quarter by itself, once the one before is closed', async () => {
    await night()
    expect(await automatic()).toEqual([])
    const own = await create('/api/org-units', { parentId: rootId, name: '计划部' })
    const plan = {
      enabled: true,
      unitIds: [own],
      categories: ['registration'],
      counterIds: [stewardId],
      opensAfterDays: 0,
      countsForDays: 20,
    }
    const set = await hr!.put('/api/stocktake-plan', plan)
    expect(set.body, JSON.stringify(set.body)).toMatchObject({ enabled: true, nextOn: '2026-11-24' })
    await night()
    await night()
    const [opened] = await automatic()
    expect(await automatic()).toHaveLength(1)
    expect(opened).toMatchObject({ quarter: '2026-Q4', dueOn: '2026-12-14', categories: ['registration'] })
    w.setToday('2027-01-02')
    await night()
    expect(await automatic()).toHaveLength(1)
    const { tally } = await read(opened!.id)
    await sign(opened!.id, tally)
    await sign(opened!.id, tally, admin)
    await night()
    expect((await automatic()).map(({ quarter }) => quarter)).toEqual(['2027-Q1', '2026-Q4'])
    w.setToday('2026-11-24')
  })
})

describe('a long list', () => {
  it('is frozen in parts, goes on where it was stopped, and is kept by a phone in parts', async () => {
    const { one } = await campaign(7)
    const again = await create('/api/stocktakes', { unitIds: one.units.map(({ id }) => id), dueOn: '2026-12-20' })
    const stopped = new AbortController()
    const seams = {
      custodyOf: async () => {
        stopped.abort()
        return new Map()
      },
      hrMembers: async () => [],
    }
    await freezeList(w.context, seams, again, stopped.signal, 3)
    expect(await read(again)).toMatchObject({
      state: 'freezing',
      frozenPercent: 42,
      tally: { expected: 3, missing: 3 },
      can: { cancel: true, change: true, count: false },
    })
    expect((await itemsOf(again)).length).toBe(3)
    expect(codeOf(await send(again, [seen('x')]))).toBe('stocktake_freezing')
    await w.drainJobs()
    const whole = await read(again)
    expect(whole).toMatchObject({ state: 'counting', frozenPercent: null, tally: numbers(7, 0, 7, 0) })
    expect(whole.can.cancel).toBe(false)
    expect(codeOf(await hr!.post(`/api/stocktakes/${again}/cancel`, {}))).toBe('wrong_state')
    const first = (await hr!.get(`/api/stocktakes/${again}/counting?size=4`)).body
    const second = (await hr!.get(`/api/stocktakes/${again}/counting?size=4&after=${first.next}`)).body
    expect([first.rows.length, second.rows.length, second.next]).toEqual([4, 3, null])
  })

  it('is given up while it is made: nothing of it is left, nothing is counted, and it never comes back', async () => {
    const unitIds = [(await campaign(2)).one.byUnit[0]!.unit!.id]
    const id = await create('/api/stocktakes', { unitIds, dueOn: '2026-12-20' })
    const stopped = new AbortController()
    const custodyOf = async () => {
      stopped.abort()
      return new Map()
    }
    await freezeList(w.context, { custodyOf, hrMembers: async () => [] }, id, stopped.signal, 1)
    const cancelled = await hr!.post(`/api/stocktakes/${id}/cancel`, {})
    expect(cancelled.body).toMatchObject({ state: 'cancelled', frozenPercent: null, tally: numbers(0, 0, 0, 0) })
    expect(cancelled.body.can).toEqual({ count: false, change: false, cancel: false, sign: false, unsign: false })
    await w.drainJobs()
    expect(await read(id)).toMatchObject({ state: 'cancelled', tally: numbers(0, 0, 0, 0) })
    expect(await itemsOf(id)).toEqual([])
    expect(outcomes(await counted(id, [seen('x')]))).toEqual(['closed'])
    expect(codeOf(await sign(id, cancelled.body.tally))).toBe('stocktake_closed')
    expect(codeOf(await hr!.post(`/api/stocktakes/${id}/report.pdf`, { reason: '存档' }))).toBe('wrong_state')
    await expect(
      sql`update stocktake set state = 'counting' where id = ${id}::uuid`.execute(w.context.db),
    ).rejects.toThrow()
  })
})

describe('the terms of a stock-take', () => {
  it('are changed by who read them; counting meanwhile is not another’s change, another’s change is shown', async () => {
    const { one, ids } = await campaign(2)
    const path = `/api/stocktakes/${one.id}`
    await counted(one.id, [seen(ids[0]!)])
    const named = await hr!.patch(path, { version: one.version, name: '年末盘点', dueOn: '2026-12-25' })
    expect(named.body).toMatchObject({ name: '年末盘点', dueOn: '2026-12-25', version: one.version + 1 })
    const late = await admin!.patch(path, { version: one.version, counterIds: [stewardId] })
    expect(codeOf(late)).toBe('changed_meanwhile')
    expect(late.body.current).toMatchObject({ name: '年末盘点', dueOn: '2026-12-25', counters: [] })
    expect((await admin!.patch(path, { version: one.version + 1, name: null })).body).toMatchObject({ name: null })
    expect(codeOf(await head!.patch(path, { version: one.version + 2, name: '我的' }))).toBe('forbidden')
    // Two at once: one wins.
    const both = await Promise.all([1, 2].map((n) => hr!.patch(path, { version: one.version + 2, name: `第 ${n} 个` })))
    expect(both.map(codeOf).sort()).toEqual(['-', 'changed_meanwhile'])
  })

  it('may be changed when the day is over, as long as the day itself is not moved into the past', async () => {
    const { one } = await campaign(1)
    w.setToday('2026-12-22')
    const path = `/api/stocktakes/${one.id}`
    const kept = await hr!.patch(path, { version: one.version, name: '补盘', dueOn: one.dueOn })
    expect(kept.body).toMatchObject({ name: '补盘', dueOn: '2026-12-20' })
    const moved = await hr!.patch(path, { version: one.version + 1, dueOn: '2026-12-21' })
    expect(codeOf(moved)).toBe('stocktake_due_in_past')
    w.setToday('2026-11-24')
  })
})
