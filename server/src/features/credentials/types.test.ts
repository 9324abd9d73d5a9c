import { shippedCatalogue } from '@chizheng/catalogue'
import { isNumberPattern } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { recomputeNext } from './actions/recompute.ts'
import { effectiveTypes, typeRecogniserFor } from './index.ts'
import { fillRegistry } from './testing/registry.ts'

let w: World
let personId: string

beforeAll(async () => {
  w = await world()
  personId = (await w.as('hr').post('/api/people', { name: '张三' })).body.id
})

const hr = () => w.as('hr')
const type = (id: string) => `/api/credential-types/${id}`

let numbers = 0
async function register(typeId: string, fields: object = {}) {
  const answer = await hr().post('/api/credentials', { personId, typeId, number: `N-${++numbers}`, ...fields })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}
const read = async (id: string) => (await hr().get(`/api/credentials/${id}`)).body
const entries = async (id: string) => (await hr().get(`/api/credentials/${id}/timeline`)).body.rows

describe('the catalogue', () => {
  it('lists the shipped types with their use', async () => {
    await register('constructor-1')
    const { rows } = (await hr().get('/api/credential-types')).body
    expect(rows).toHaveLength(shippedCatalogue.types.length)
    expect(rows.find(({ id }: { id: string }) => id === 'constructor-1')).toMatchObject({
      origin: 'shipped',
      changedHere: false,
      credentialCount: 1,
    })
  })

  it('tells of each field where it comes from', async () => {
    const record = (await hr().get(type('constructor-1'))).body
    expect(record).toMatchObject({ version: 0, can: { change: true, remove: false }, variesByProvince: false })
    expect((await hr().get(type('safety-b'))).body.variesByProvince).toBe(true)
    expect(record.origins.validityMonths).toMatchObject({ from: 'shipped', source: expect.any(String) })
    expect((await hr().get(type('driver-licence'))).body.code).toBe('not_found')
  })

  it('lists official platforms', async () => {
    const { rows } = (await hr().get('/api/platforms')).body
    expect(rows.length).toBe(shippedCatalogue.platforms.length)
  })
})

describe('a type of the company’s own', () => {
  const own = { id: 'site-vip', nameZh: '场内驾驶证', category: 'skill', validityMonths: 24, aliases: ['厂内叉车证'] }

  it('is added, recognised, used, and removed only when nothing is of it', async () => {
    const made = await hr().post('/api/credential-types', own)
    expect(made).toMatchObject({
      status: 201,
      body: {
        origin: 'company',
        version: 1,
        validityMonths: 24,
        origins: { nameZh: { from: 'company' } },
        can: { remove: true },
      },
    })
    expect((await hr().post('/api/credential-types', own)).body.code).toBe('type_id_taken')
    expect((await hr().post('/api/credential-types', { ...own, id: 'constructor-1' })).body.code).toBe('type_id_taken')
    const recognise = await typeRecogniserFor(w.context.db)
    const evidence = { name: '厂内叉车证', level: null, profession: null, issuer: null, number: null, category: null }
    expect(recognise(evidence)).toMatchObject({ kind: 'recognised', typeId: 'site-vip' })

    const made2 = await register('site-vip', { issuedOn: '2026-01-01' })
    expect(made2).toMatchObject({ typeName: '场内驾驶证', status: 'valid' })
    expect(made2.deadlines).toMatchObject([{ kind: 'expiry', dueOn: '2027-12-31', source: 'company' }])
    const inUse = await hr().delete(type('site-vip'))
    expect(inUse).toMatchObject({ status: 409, body: { code: 'type_in_use', count: 1 } })

    await hr().post('/api/credential-types', { ...own, id: 'site-vip-2', nameZh: '场内驾驶证二' })
    expect((await hr().delete(type('site-vip-2'))).status).toBe(204)
    expect((await hr().get(type('site-vip-2'))).status).toBe(404)
    expect((await hr().delete(type('constructor-1'))).body.code).toBe('type_shipped')
  })
})

describe('a change of a shipped type', () => {
  it('lies over the catalogue, moves the deadlines of its credentials, and is taken back', async () => {
    const made = await register('special-op-lv-electrician', { issuedOn: '2026-01-01' })
    const before = made.deadlines.find(({ kind }: { kind: string }) => kind === 'expiry')
    expect(before).toMatchObject({ dueOn: '2031-12-31', source: 'type' })

    const changed = await hr().patch(type('special-op-lv-electrician'), {
      version: 0,
      changes: { validityMonths: 12, nameZh: '低压电工证', category: 'skill' },
    })
    expect(changed.body).toMatchObject({ version: 1, changedHere: true, validityMonths: 12, nameZh: '低压电工证' })
    // A field set to what it says already goes on following the catalogue.
    expect(changed.body.origins).toMatchObject({ validityMonths: { from: 'company' }, category: { from: 'shipped' } })
    await w.drainJobs()
    const moved = await read(made.id)
    expect(moved).toMatchObject({ typeName: '低压电工证', status: 'due', version: 1, daysLeft: 37 })
    expect(moved.deadlines).toContainEqual(
      expect.objectContaining({ kind: 'expiry', dueOn: '2026-12-31', source: 'company' }),
    )
    expect(await entries(made.id)).toHaveLength(1)
    expect(
      (await hr().get('/api/people?q=张三'.replace('张三', encodeURIComponent('张三')))).body.rows[0].nextDueOn,
    ).toBe('2026-12-31')

    const restored = await hr().patch(type('special-op-lv-electrician'), {
      version: 1,
      changes: {},
      restore: ['validityMonths', 'nameZh'],
    })
    expect(restored.body).toMatchObject({ version: 2, changedHere: false, validityMonths: 72 })
    await w.drainJobs()
    expect((await read(made.id)).deadlines).toContainEqual(before)
  })

  it('is set and set back, also to the value of the catalogue', async () => {
    const set = async (version: number, renewalClosesDaysBefore: number) =>
      (await hr().patch(type('constructor-1'), { version, changes: { renewalClosesDaysBefore } })).body
    const shipped = (await hr().get(type('constructor-1'))).body.renewalClosesDaysBefore
    expect(await set(0, shipped + 15)).toMatchObject({ changedHere: true, renewalClosesDaysBefore: shipped + 15 })
    expect(await set(1, shipped)).toMatchObject({ changedHere: false, renewalClosesDaysBefore: shipped })
  })

  it.each([
    ['^\\d{7,8}$', 200],
    ['^(\\d+)+$', 422],
    ['^(\\d', 422],
  ])('takes the number form %s: %i', async (form, status) => {
    const { version } = (await hr().get(type('cost-2'))).body
    const answer = await hr().patch(type('cost-2'), { version, changes: { numberPatterns: [form] } })
    expect(answer.status).toBe(status)
  })

  it('every shipped number form may be sent back as it is', () => {
    const forms = shippedCatalogue.types.flatMap(({ numberPatterns }) => numberPatterns.map(({ regex }) => regex))
    expect(forms.filter((form) => form.length > 200 || !isNumberPattern(form))).toEqual([])
  })

  it('refuses who read an older version', async () => {
    const change = (version: number, notes: string) => hr().patch(type('safety-b'), { version, changes: { notes } })
    expect((await change(0, '一')).status).toBe(200)
    expect(await change(0, '二')).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', current: { notes: '一' } },
    })
  })

  it('of two at the same moment one wins', async () => {
    const change = (notes: string) => hr().patch(type('safety-a'), { version: 0, changes: { notes } })
    const answers = await Promise.all([change('一'), change('二')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is for who may change the catalogue', async () => {
    const auditor = w.as('auditor')
    expect((await auditor.patch(type('safety-c1'), { version: 0, changes: { notes: '改' } })).status).toBe(403)
    expect((await auditor.get(type('safety-c1'))).body.can).toEqual({ change: false, remove: false })
  })
})

describe('the province', () => {
  it('moves deadlines where its practice differs', async () => {
    const differing = shippedCatalogue.types.find((one) =>
      one.provinceOverrides.some(
        ({ changes }) => changes.validityMonths !== undefined || changes.renewalWindow?.closesDaysBefore !== undefined,
      ),
    )
    const override = differing!.provinceOverrides[0]!
    const made = await register(differing!.id, { issuedOn: '2026-01-01', validUntil: '2028-12-31' })
    const { version } = (await w.as('admin').get('/api/company')).body
    const answer = await w.as('admin').patch('/api/company', { version, province: override.province })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    await w.drainJobs()
    const name = { renewalOpensDaysBefore: null }
    const national = await hr().patch(type('constructor-2'), { version: 0, changes: name })
    expect(national.body, 'the national rule, said by the company').toMatchObject({ ...name, changedHere: true })
    const sources = (await read(made.id)).deadlines.map(({ source }: { source: string }) => source)
    expect(made.deadlines.map(({ source }: { source: string }) => source)).not.toContain('province')
    expect(sources).toContain('province')
    expect((await effectiveTypes(w.context.db)).length).toBeGreaterThan(100)
  })
})

describe('computing again', () => {
  it('begins anew with a change that comes while an earlier one is being computed', async () => {
    const setProvince = async (province: string) => {
      const { version } = (await w.as('admin').get('/api/company')).body
      await w.as('admin').patch('/api/company', { version, province })
    }
    const first = await register('constructor-2', { validUntil: '2028-12-31' })
    await register('constructor-2')
    await register('constructor-2')
    await setProvince('北京')
    await w.drainJobs()
    const sources = async () => (await read(first.id)).deadlines.map(({ source }: { source: string }) => source)
    expect(await sources()).toContain('province')
    await setProvince('青海')
    const rest = { typeId: null, after: first.id, done: 1 }
    await recomputeNext(w.context, rest, new AbortController().signal, { part: 1, parts: 1 })
    await w.drainJobs()
    expect(await sources()).not.toContain('province')
  })

  it('goes through more credentials than one part holds', async () => {
    await fillRegistry(w, { people: 30, credentials: 2_300 }, 3)
    const { version } = (await w.as('admin').get('/api/company')).body
    await w.as('admin').patch('/api/company', { version, province: '上海' })
    await w.drainJobs()
    const total = (await hr().get('/api/credentials')).body.total
    expect(total).toBeGreaterThan(2_300)
  })
})
