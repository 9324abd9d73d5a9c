import type { CredentialRow } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { fillRegistry } from './testing/registry.ts'

let w: World
let all: CredentialRow[]
const scanned = new Set<string>()

beforeAll(async () => {
  w = await world()
  const { credentialIds } = await fillRegistry(w, { people: 120, credentials: 700 }, 7)
  for (const [index, id] of credentialIds.slice(0, 60).entries()) {
    const url = `/api/credentials/${id}`
    if (index % 3 === 0) await hr().patch(url, { version: 1, labels: [`标签${index % 4}`] })
    else await hr().post(`${url}/${index % 3 === 1 ? 'suspend' : 'give-up'}`, { version: 1, reason: '试一试' })
  }
  for (const [index, id] of credentialIds.slice(60, 66).entries()) {
    const file = { name: '扫描件.pdf', content: `%PDF-1.7\n${id}\n${'x'.repeat(64)}` }
    const { body } = await hr().upload(`/api/credentials/${id}/documents`, file, { kind: index < 4 ? 'scan' : 'other' })
    if (index === 0) await hr().post(`/api/documents/${body.id}/withdraw`, { reason: '试一试' })
    else if (index < 4) scanned.add(id)
  }
  for (const [index, id] of credentialIds.slice(66, 76).entries()) {
    const agreed = { agreedOn: '2026-11-01', agreement: '签字的保管协议', shelf: `A-0${index % 2}` }
    const more = [{ place: 'vault', ...agreed }, { place: 'outside', withName: '住建局' }, { place: 'holder' }][
      index % 3
    ]
    const move = { item: index === 9 ? 'seal' : 'original', version: 0, movedOn: '2026-11-24', ...more }
    expect((await hr().post(`/api/credentials/${id}/custody`, move)).status).toBe(201)
  }
  const holder: string = (await hr().get('/api/credentials?size=1')).body.rows[0].person.id
  const { version } = (await hr().get(`/api/people/${holder}`)).body
  await hr().patch(`/api/people/${holder}`, { version, employmentState: 'leaving' })
  all = []
  for (let page = 1; ; page++) {
    const { rows } = (await hr().get(`/api/credentials?givenUp=all&history=yes&size=200&page=${page}&sort=number`)).body
    if (rows.length === 0) break
    all.push(...rows)
  }
})

const hr = () => w.as('hr')

async function list(
  query: Record<string, string>,
): Promise<{ rows: CredentialRow[]; total: number; totalCapped: boolean }> {
  const answer = await hr().get(`/api/credentials?${new URLSearchParams(query)}`)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

it('a walk over the pages meets every credential once', () => {
  expect(all).toHaveLength(700)
  expect(new Set(all.map(({ id }) => id)).size).toBe(700)
})

type Query = Record<string, string>
const inDays = (days: number): string => new Date(Date.UTC(2026, 10, 24 + days)).toISOString().slice(0, 10)

/** A filter, and what it says about a row. */
const filters: [string, Query, (row: CredentialRow) => boolean][] = [
  ['a type', { type: 'constructor-1' }, (row) => row.typeId === 'constructor-1'],
  ['two types', { type: 'constructor-1,safety-b' }, (row) => ['constructor-1', 'safety-b'].includes(row.typeId ?? '')],
  ['no type', { type: 'none' }, (row) => row.typeId === null],
  ['a type or none', { type: 'none,safety-b' }, (row) => row.typeId === null || row.typeId === 'safety-b'],
  ['a category', { category: 'title' }, (row) => row.category === 'title'],
  ['no category', { category: 'none' }, (row) => row.category === null],
  ['a profession', { profession: '建筑工程' }, (row) => row.profession === '建筑工程'],
  ['no profession', { profession: 'none' }, (row) => row.profession === null],
  ['no level', { level: 'none' }, (row) => row.level === null],
  ['an issuer', { issuer: '应急管理部' }, (row) => row.issuer === '应急管理部'],
  ['no issuer', { issuer: 'none' }, (row) => row.issuer === null],
  ['no unit', { unit: 'none' }, (row) => row.unit === null],
  ['expired', { status: 'expired' }, (row) => row.status === 'expired'],
  ['due', { status: 'due,review_due' }, (row) => ['due', 'review_due'].includes(row.status)],
  ['suspended', { status: 'suspended' }, (row) => row.status === 'suspended'],
  ['valid or expired', { status: 'valid,expired' }, (row) => ['valid', 'expired'].includes(row.status)],
  [
    'ending in a window',
    { expiresFrom: inDays(-30), expiresTo: inDays(30) },
    (row) => row.validUntil !== null && row.validUntil >= inDays(-30) && row.validUntil <= inDays(30),
  ],
  ['without an end', { expires: 'none' }, (row) => row.validUntil === null],
  ['issued since', { issuedFrom: '2024-01-01' }, (row) => row.issuedOn !== null && row.issuedOn >= '2024-01-01'],
  ['issued who knows when', { issued: 'none' }, (row) => row.issuedOn === null],
  ['unverified', { verification: 'unverified,doubtful' }, (row) => row.verification === 'unverified'],
  ['registered', { registered: 'yes' }, (row) => row.registered === true],
  ['not registered', { registered: 'no' }, (row) => row.registered === false],
  ['registered or not, nobody knows', { registered: 'unknown' }, (row) => row.registered === null],
  ['of another employer', { employer: '别家建设有限公司' }, (row) => row.employer?.name === '别家建设有限公司'],
  ['of no employer', { employer: 'none' }, (row) => row.employer === null],
  ['a label', { label: '标签0,标签1' }, (row) => row.labels.some((label) => ['标签0', '标签1'].includes(label))],
  ['no label', { label: 'none' }, (row) => row.labels.length === 0],
  ['leaving', { employment: 'leaving' }, (row) => row.person.employmentState === 'leaving'],
  ['without a scan', { scan: 'none' }, (row) => !scanned.has(row.id)],
  ['with a scan', { scan: 'some' }, (row) => scanned.has(row.id)],
  ['in the vault', { custody: 'vault' }, (row) => row.custody.place === 'vault'],
  ['on a shelf', { custodyShelf: 'A-01' }, (row) => row.custody.shelf === 'A-01'],
  ['outside or kept by its holder', { custody: 'outside,holder' }, (row) => /outside|holder/.test(row.custody.place)],
  ['of which nobody has said where it is', { custody: 'unknown' }, (row) => row.custody.place === 'unknown'],
  ['with doubts', { review: 'open' }, (row) => row.reviewCodes.length > 0],
  ['given up', { givenUp: 'yes' }, (row) => row.givenUp],
  ['given up or not', { givenUp: 'all' }, () => true],
  [
    'several at once',
    { category: 'skill', status: 'valid,due', registered: 'yes', issuer: '应急管理部' },
    (row) =>
      row.category === 'skill' &&
      ['valid', 'due'].includes(row.status) &&
      row.registered === true &&
      row.issuer === '应急管理部',
  ],
]

describe('a filter finds exactly what it says', () => {
  it.each(filters)('%s', async (_what, query, matches) => {
    const shown = (row: CredentialRow): boolean => query.givenUp !== undefined || !row.givenUp
    const wanted = all.filter((row) => shown(row) && matches(row)).map(({ id }) => id)
    const found = await list({ ...query, size: '200' })
    expect(found.total).toBe(wanted.length)
    expect(found.total).toBeGreaterThan(0)
    expect(found.totalCapped).toBe(false)
    expect(wanted).toEqual(expect.arrayContaining(found.rows.map(({ id }) => id)))
    expect(found.rows).toHaveLength(Math.min(wanted.length, 200))
  })

  it('the days that count: the earlier of expiry and review, of what is in force', async () => {
    const found = await list({ dueWithin: '60', size: '200' })
    expect(found.total).toBeGreaterThan(5)
    expect((await list({ dueFrom: '2026-11-24', dueTo: inDays(60) })).total).toBe(found.total)
    for (const row of found.rows.filter(({ status }) => status === 'valid'))
      expect(row.daysLeft).toBeLessThanOrEqual(60)
  })

  it('a department with those below it, or alone', async () => {
    const units = (await hr().get('/api/org-units')).body.rows as { id: string; name: string; parentId: string }[]
    const above = units.find(({ name }) => name === '第1项目部')!
    const below = units.filter(({ parentId }) => parentId === above.id).map(({ id }) => id)
    expect(below).toHaveLength(2)
    const total = async (query: Query): Promise<number> => (await list(query)).total
    const alone = await total({ unit: above.id, unitScope: 'only' })
    const parts = [await total({ unit: below[0]! }), await total({ unit: below[1]! })]
    expect(await total({ unit: above.id })).toBe(alone + parts[0]! + parts[1]!)
    expect(Math.min(alone, ...parts)).toBeGreaterThan(0)
    expect(await total({ unit: '01990000-0000-7000-8000-000000000000' })).toBe(0)
  })

  it.each([
    ['a surname', (row: CredentialRow) => [...row.person.name][0]!],
    ['a given name', (row: CredentialRow) => [...row.person.name].slice(1).join('')],
    ['a whole name', (row: CredentialRow) => row.person.name],
    ['an employee number', (row: CredentialRow) => row.person.employeeNumber!],
    ['a certificate number', (row: CredentialRow) => row.number!],
    ['the end of a number', (row: CredentialRow) => row.number!.slice(-5)],
    ['a number in lower case and full width', (row: CredentialRow) => row.number!.replace('7', '７')],
    ['a name and a number', (row: CredentialRow) => `${row.person.name} ${row.number}`],
  ])('a search by %s', async (_what, words) => {
    const row = all.find(({ number, givenUp }) => number !== null && Number(number.slice(-5)) > 300 && !givenUp)!
    const found = await list({ q: words(row), size: '200' })
    expect(found.rows.map(({ id }) => id)).toContain(row.id)
    expect(found.total).toBeLessThan(300)
  })

  it('pinyin and initials', async () => {
    const holder = (await hr().post('/api/people', { name: '欧阳锋' })).body.id
    const body = { personId: holder, typeId: 'safety-b', number: '京建安B(2020)0077777' }
    const { id } = (await hr().post('/api/credentials', body)).body
    for (const q of ['ouyangfeng', 'oyf', 'OYF', '锋', '京建安b2020 77777'.slice(0, 8), '（2020）0077777']) {
      expect(
        (await list({ q })).rows.map((row) => row.id),
        q,
      ).toEqual([id])
    }
    expect((await list({ q: '%' })).total).toBe(0)
  })
})

describe('the orders', () => {
  const keys: Readonly<Record<string, (row: CredentialRow) => string | number | null>> = {
    number: (row) => row.number,
    issued: (row) => row.issuedOn,
    validUntil: (row) => row.validUntil,
  }

  it.each([
    ...['due', 'name', 'type', 'number', 'issued', 'validUntil', 'updated'].flatMap((sort) => [
      [sort, 'asc'] as const,
      [sort, 'desc'] as const,
    ]),
  ])('by %s %s: pages follow one another, and the same again', async (sort, order) => {
    const page = async (page: number, filter: Query = {}) =>
      (await list({ sort, order, size: '50', page: String(page), ...filter })).rows.map(({ id }) => id)
    const whole = (await list({ sort, order, size: '150' })).rows
    expect([...(await page(1)), ...(await page(2)), ...(await page(3))]).toEqual(whole.map(({ id }) => id))
    const key = keys[sort]
    if (key !== undefined) {
      const values = whole.map(key).filter((value) => value !== null)
      const sorted = [...values].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
      expect(values).toEqual(order === 'asc' ? sorted : sorted.reverse())
    }
    const filtered = [...(await page(1, { status: 'valid' })), ...(await page(2, { status: 'valid' }))]
    expect(new Set(filtered).size).toBe(100)
  })

  it('descending is ascending backwards', async () => {
    const { total } = await list({})
    const ids = async (order: string): Promise<string[]> => {
      const pages = Array.from({ length: Math.ceil(total / 200) }, (_, index) =>
        list({ order, size: '200', page: String(index + 1) }),
      )
      return (await Promise.all(pages)).flatMap(({ rows }) => rows.map(({ id }) => id))
    }
    expect(await ids('desc')).toEqual((await ids('asc')).reverse())
  })

  it('a page behind the last one is empty', async () => {
    expect((await list({ page: '999' })).rows).toEqual([])
    expect((await list({ page: '999', category: 'title' })).rows).toEqual([])
  })
})

it('the filters offer what occurs', async () => {
  const values = (await hr().get('/api/credentials/filter-values')).body
  const distinct = (of: (row: CredentialRow) => string | null): string[] =>
    [...new Set(all.map(of))].filter((value) => value !== null).sort()
  expect([...values.professions].sort()).toEqual(distinct((row) => row.profession))
  expect([...values.levels].sort()).toEqual(distinct((row) => row.level))
  expect(values.shelves).toEqual(['A-00', 'A-01'])
  expect(values.labels).toEqual(['标签0', '标签1', '标签2', '标签3'])
  expect(values.employers.map(({ name }: { name: string }) => name).sort()).toEqual(
    distinct((row) => row.employer?.name ?? null),
  )
})

it('a whole ID number finds its holder’s credentials, of a resident as of a foreigner', async () => {
  for (const [name, idNumber] of [
    ['陈二', '11010519491231002X'],
    ['Anna Meier', 'E71234567'],
  ] as const) {
    const person = (await hr().post('/api/people', { name, idNumber })).body
    const credential = await hr().post('/api/credentials', { personId: person.id, typeId: 'safety-b', draft: true })
    expect(credential.status).toBe(201)
    const found = await list({ q: idNumber.toLowerCase() })
    expect(found.rows.map(({ id }) => id)).toEqual([credential.body.id])
  }
})
