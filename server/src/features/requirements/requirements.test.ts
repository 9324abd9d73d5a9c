import { type QualificationDemand, type QualificationLevel, requirementRoutes } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { inventedId } from '../../../testing/ledgers.ts'
import { addDays, addMonths, day } from '../../kernel/day.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { parse } from '../../platform/http/parse.ts'

let here: World
let hr: Client
let root: string
let site: string
let second: string
const people: Record<string, string> = {}

async function made(url: string, body: object): Promise<Answer['body']> {
  const answer = await hr.post(url, body)
  expect(answer.status, `${url} ${JSON.stringify(answer.body)}`).toBe(201)
  return answer.body
}
const got = async (url: string, client = hr): Promise<Answer['body']> => {
  const answer = await client.get(url)
  expect(answer.status, `${url} ${JSON.stringify(answer.body)}`).toBe(200)
  return answer.body
}
const person = async (name: string, unitId: string, post: string | null, more: object = {}): Promise<void> => {
  people[name] = (await made('/api/people', { name, unitId, post, ...more })).id
}
let nth = 0
const holds = async (name: string, typeId: string, more: object = {}): Promise<string> => {
  const kept = { number: `证${nth++}`, registered: true, issuedOn: '2025-01-10', validUntil: '2027-12-31', ...more }
  return (await made('/api/credentials', { personId: people[name], typeId, ...kept })).id
}

const manager = {
  kind: 'all',
  parts: [
    { kind: 'credential', types: ['constructor-2'], orHigher: true, professions: ['机电工程'], registeredWith: 'own' },
    { kind: 'credential', types: ['safety-b'], registeredWith: 'own' },
  ],
}

beforeAll(async () => {
  here = await world({ today: '2026-11-30' })
  hr = here.as('hr')
  root = (await got('/api/org-units')).rows[0].id
  await hr.patch(`/api/org-units/${root}`, { version: 1, name: '一公司' })
  site = (await made('/api/org-units', { parentId: root, name: '一工区' })).id
  second = (await made('/api/org-units', { parentId: root, name: '二公司', legalEntity: true })).id
  await person('周全', site, '项目经理')
  await person('吴缺', site, ' 项目经理 ')
  await person('郑借', second, '项目经理')
  await person('王安', root, '安全员')
  await person('冯离', site, '项目经理', { leftOn: '2026-12-31', employmentState: 'leaving' })
  const ours = { employerUnitId: root }
  for (const name of ['周全', '吴缺', '冯离']) {
    await holds(name, 'constructor-1', { profession: '机电工程', ...ours })
  }
  await holds('郑借', 'constructor-2', { profession: '机电工程', ...ours })
  await holds('周全', 'safety-b', ours)
  await holds('冯离', 'safety-b', ours)
  await holds('吴缺', 'safety-b', { ...ours, validUntil: '2026-11-18' })
  await holds('郑借', 'safety-b', { employerUnitId: second })
})

describe('requirements the company keeps', () => {
  let id: string

  it('are written, changed with their version, and say who asks for them', async () => {
    const kept = await made('/api/requirements', { name: '项目经理（机电）', requirement: manager })
    id = kept.id
    expect(kept).toMatchObject({ version: 1, requirement: manager, posts: 0 })
    const some = { kind: 'credential', types: ['safety-b'], registeredWith: [second] }
    expect((await made('/api/requirements', { name: '二公司的', requirement: some })).requirement).toEqual(some)
    const changed = await hr.put(`/api/requirements/${id}`, { name: '项目经理', requirement: manager, version: 1 })
    expect(changed.body).toMatchObject({ version: 2, name: '项目经理' })
    const late = await hr.put(`/api/requirements/${id}`, { name: 'X', requirement: manager, version: 1 })
    expect([late.status, late.body.code, late.body.current.name]).toEqual([409, 'changed_meanwhile', '项目经理'])
    expect((await got('/api/requirements')).rows).toContainEqual({
      id,
      version: 2,
      name: '项目经理',
      requirement: manager,
      posts: 0,
    })
  })

  const some = { kind: 'age', max: 60 }
  it.each<[string, object, number, string]>([
    ['a name that is taken', { name: '项目经理', requirement: some }, 409, 'requirement_name_taken'],
    ['no requirement', { name: 'X', requirement: { kind: 'xor' } }, 422, 'invalid_input'],
    [
      'a type nobody knows',
      { name: 'X', requirement: { kind: 'credential', types: ['wizard-1'] } },
      422,
      'requirement_unknown_type',
    ],
  ])('refuse %s', async (_what, body, status, code) => {
    const answer = await hr.post('/api/requirements', body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('refuse a nest deeper than any reader could follow', async () => {
    let requirement: object = some
    for (let depth = 0; depth < 2_000; depth++) requirement = { kind: 'not', part: requirement }
    expect((await hr.post('/api/requirements', { name: 'X', requirement })).body.code).toBe('invalid_input')
    for (let depth = 0; depth < 50_000; depth++) requirement = { kind: 'not', part: requirement }
    expect(() => parse(requirementRoutes.createRequirement.body, { name: 'X', requirement }, 'en')).toThrow(Refusal)
  })

  it('are in use as long as a post asks for them', async () => {
    const post = await made('/api/posts', { name: '项目经理', requirementId: id })
    expect(post).toMatchObject({ name: '项目经理', requirementName: '项目经理', people: 4 })
    const used = await hr.delete(`/api/requirements/${id}?version=2`)
    expect([used.status, used.body.code]).toEqual([409, 'requirement_in_use'])
    const twice = await hr.post('/api/posts', { name: ' 项目经理', requirementId: id })
    expect([twice.status, twice.body.code]).toEqual([409, 'post_name_taken'])
    const nothing = await hr.post('/api/posts', { name: '司机', requirementId: root })
    expect([nothing.status, nothing.body.code]).toEqual([404, 'not_found'])
    expect((await got('/api/posts')).without).toEqual([{ name: '安全员', people: 1 }])
  })

  it('leave the ledger with every change', async () => {
    const entries = await here.database.db
      .withTables<{ ledger_change: { action: string } }>()
      .selectFrom('ledger_change')
      .select('action')
      .where('action', 'like', 'requirement.%')
      .execute()
    expect(entries.map(({ action }) => action)).toEqual([
      'requirement.created',
      'requirement.created',
      'requirement.changed',
    ])
  })
})

describe('people on posts', () => {
  it('who do not meet what the post asks for are told with why', async () => {
    const { rows, next } = await got('/api/posts/gaps')
    expect(next).toBeNull()
    expect(rows.map(({ name }: { name: string }) => name).sort()).toEqual(['吴缺', '郑借'])
    const [lacking, borrowed] = ['吴缺', '郑借'].map((name) => rows.find((row: { name: string }) => row.name === name))
    expect(lacking.failure).toMatchObject({
      kind: 'credential',
      nearest: [{ typeId: 'safety-b', lacks: [{ kind: 'expired', on: '2026-11-18', days: 12 }] }],
    })
    expect(borrowed).toMatchObject({
      unit: { name: '二公司' },
      failure: { nearest: [{ lacks: [{ kind: 'registered_elsewhere' }] }] },
    })
  })

  it('are counted by department and by post', async () => {
    const found = await got('/api/posts/compliance')
    expect(found).toMatchObject({ on: '2026-11-30', people: 4, met: 2, rate: 50 })
    expect(found.byUnit).toEqual([
      { unitId: site, unitScope: 'below', name: '一工区', people: 3, met: 2, rate: 66.7 },
      { unitId: second, unitScope: 'below', name: '二公司', people: 1, met: 0, rate: 0 },
    ])
    expect(found.byPost).toMatchObject([{ name: '项目经理', people: 4, met: 2 }])
  })

  it('on a coming day: who leaves before it does not meet it', async () => {
    expect(await got('/api/posts/compliance?on=2027-01-01')).toMatchObject({ people: 4, met: 1 })
    const { rows } = await got(`/api/posts/gaps?on=2027-01-01&unit=${site}`)
    expect(rows.find(({ name }: { name: string }) => name === '冯离').failure).toEqual({
      kind: 'employment',
      from: null,
      until: '2026-12-31',
    })
  })

  it('come in pages that go on where the last ended', async () => {
    const first = await got('/api/posts/gaps?size=1')
    const rest = await got(`/api/posts/gaps?size=1&after=${first.next}`)
    expect([first.rows.length, rest.rows.length, rest.next]).toEqual([1, 1, null])
    expect(rest.rows[0].name).not.toBe(first.rows[0].name)
  })

  it('of a department are all its head sees', async () => {
    const head = here.asAccount({ username: 'head', grants: [{ role: 'head', unitId: site }] })
    expect((await got('/api/posts/gaps', head)).rows.map(({ name }: { name: string }) => name)).toEqual(['吴缺'])
    expect(await got('/api/posts/compliance', head)).toMatchObject({ people: 3, met: 2 })
    expect((await got('/api/posts', head)).without).toEqual([])
    expect((await head.post('/api/requirements', { name: 'X', requirement: manager })).status).toBe(403)
    expect((await head.get('/api/qualifications')).status).toBe(403)
  })
})

describe('qualifications', () => {
  const level = (levels: QualificationLevel[], name: string): QualificationLevel =>
    levels.find((one) => one.level === name)!
  const demand = (of: QualificationLevel, kind: string): QualificationDemand =>
    of.demands.find((one) => one.kind === kind)!

  it('are fifteen standards, and what each legal entity holds', async () => {
    const list = await got('/api/qualifications')
    expect(list.standards).toHaveLength(15)
    expect(list.entities.map(({ name }: { name: string }) => name)).toEqual(['一公司', '二公司'])
    expect(list.sources['R-Q226']).toMatch(/简化/)
    const held = { entityId: root, standardId: 'fire-facility', level: '二级' }
    expect((await hr.put('/api/qualifications/held', held)).status).toBe(200)
    expect((await got('/api/qualifications')).held).toEqual([held])
    for (const wrong of [{ entityId: site }, { standardId: 'castle' }, { level: '九级' }]) {
      expect((await hr.put('/api/qualifications/held', { ...held, ...wrong })).status).toBe(404)
    }
  })

  it('stand on people who are registered with the entity and work for it', async () => {
    const { levels } = await got(`/api/qualifications/standing?entity=${root}`)
    expect(levels).toHaveLength(1)
    const constructors = demand(level(levels, '二级'), 'constructors')
    // Three must be; whoever works for the sister company is not one of them.
    expect(constructors).toMatchObject({ need: 3, have: 3, checked: true, short: [], blocking: null, spare: 0 })
    expect(constructors.people.every(({ essential }) => essential)).toBe(true)
    expect(demand(level(levels, '二级'), 'sites')).toMatchObject({ checked: false, basis: 'R-Q53', need: 15, have: 0 })
    expect(level(levels, '二级').met).toEqual({ all: false, checked: false })
  })

  it('on a coming day say who falls away and what is missing then', async () => {
    const { levels } = await got(`/api/qualifications/standing?entity=${root}&on=2027-06-01`)
    const constructors = demand(level(levels, '二级'), 'constructors')
    expect(constructors).toMatchObject({
      have: 2,
      short: [{ place: '', count: 1 }],
      blocking: { seats: 3 },
      lost: [{ name: '冯离', failure: { kind: 'employment', until: '2026-12-31' } }],
    })
    expect(constructors.blocking?.people.map(({ name }) => name).sort()).toEqual(['吴缺', '周全'])
  })

  it('of a standard show all its levels; figures of higher ones are asked for and not checked', async () => {
    const { levels } = await got(`/api/qualifications/standing?entity=${root}&standard=building-general`)
    expect(levels.map((one: { level: string }) => one.level)).toEqual(['特级', '一级', '二级', '三级'])
    expect(demand(level(levels, '一级'), 'constructors')).toMatchObject({ need: 12, checked: false, basis: 'R-Q226' })
    expect(demand(level(levels, '三级'), 'constructors')).toMatchObject({ checked: true, basis: null })
    expect(demand(level(levels, '特级'), 'titles')).toMatchObject({ need: null, have: 0, short: [] })
  })

  it('count whoever holds what two demands ask for twice, or once when that is asked', async () => {
    await person('孙双', root, null)
    await holds('孙双', 'title-senior-engineer', { profession: '电气', validUntil: null })
    const at = `/api/qualifications/standing?entity=${root}&standard=fire-facility`
    const counted = (levels: QualificationLevel[]) =>
      ['director', 'titles'].map((kind) => demand(level(levels, '二级'), kind).people.map((one) => one.name))
    const each = counted((await got(at)).levels)
    expect(each[1]).toEqual(['孙双'])
    const once = counted((await got(`${at}&counting=once`)).levels)
    expect(once[0]!.filter((name) => once[1]!.includes(name))).toEqual([])
  })

  it('tell why a title falls away: its holder is too old by then, and has another that lacks', async () => {
    await person('钱老', root, null, { sex: 'male', idNumber: inventedId(1) })
    const { bornOn } = await got(`/api/people/${people.钱老}`)
    await holds('钱老', 'title-engineer', { profession: '电气', validUntil: null })
    const on = addDays(addMonths(day(bornOn), 60 * 12), 1)
    const { levels } = await got(`/api/qualifications/standing?entity=${root}&standard=fire-facility&on=${on}`)
    const lost = demand(level(levels, '二级'), 'titles').lost.find(({ name }) => name === '钱老')
    expect(lost?.failure).toMatchObject({ kind: 'not', part: { kind: 'age', min: 60 }, on })
  })

  it('are nobody’s whose entity is not there', async () => {
    expect((await hr.get(`/api/qualifications/standing?entity=${site}`)).status).toBe(404)
  })
})

it('social insurance is asked for: paid by the own company, by another of ours, and not known', async () => {
  const insured = await made('/api/requirements', {
    name: '社保在本公司',
    requirement: { kind: 'insured', with: 'own' },
  })
  const post = await made('/api/posts', { name: '资料员', requirementId: insured.id })
  await person('甲在', site, '资料员', { insuredWithId: root })
  await person('乙别', site, '资料员', { insuredWithId: second })
  await person('丙未', site, '资料员')
  const { rows } = await got(`/api/posts/gaps?post=${post.id}`)
  expect(rows.map((row: { name: string; failure: object }) => [row.name, row.failure]).sort()).toEqual([
    ['丙未', { kind: 'insured', known: false }],
    ['乙别', { kind: 'insured', known: true }],
  ])
})
