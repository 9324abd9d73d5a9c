import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { addDays, day } from '../../kernel/day.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { inTransaction, type Tx } from '../../platform/db/index.ts'
import {
  correctCredentials,
  knownCredentials,
  type NewCredential,
  numberKey,
  registerCredentials,
  renewCredentials,
  settleImportedNumbers,
} from './index.ts'

let w: World
let personIds: string[]

beforeAll(async () => {
  w = await world()
  personIds = []
  for (const name of ['张三', '李四', '王五']) personIds.push((await w.as('hr').post('/api/people', { name })).body.id)
})

let numbers = 0
const item = (changes: Partial<NewCredential> = {}): NewCredential => ({
  personId: personIds[0]!,
  typeId: 'safety-b',
  typeText: null,
  category: null,
  profession: null,
  level: null,
  number: `京建安B(2017)${String(++numbers).padStart(7, '0')}`,
  issuer: '北京市住房和城乡建设委员会',
  issuedOn: day('2025-04-15'),
  validFrom: null,
  validUntil: day('2028-04-14'),
  noExpiry: false,
  reviewedOn: null,
  reviewDueOn: null,
  registered: null,
  employerName: null,
  remarks: null,
  reviewCodes: [],
  importId: null,
  ...changes,
})

const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(w.context.db, work)
const register = (items: NewCredential[]): Promise<string[]> =>
  inTx((tx) => registerCredentials(w.context, tx, w.actor('hr'), items))

async function refusalOf(work: Promise<unknown>): Promise<Refusal | null> {
  return work.then(
    () => null,
    (error) => {
      if (error instanceof Refusal) return error
      throw error
    },
  )
}

describe('registering many', () => {
  it('gives back the ids in order, and everything a single registration gives', async () => {
    const items = Array.from({ length: 25 }, (_, index) => item({ personId: personIds[index % 3]! }))
    const done: number[] = []
    const ids = await inTx((tx) =>
      registerCredentials(w.context, tx, w.actor('hr'), items, { progress: (count) => done.push(count) }),
    )
    expect(done).toEqual([25])
    for (const [index, id] of ids.slice(0, 3).entries()) {
      const record = (await w.as('hr').get(`/api/credentials/${id}`)).body
      expect(record).toMatchObject({
        number: items[index]!.number,
        status: 'valid',
        version: 1,
        typeName: expect.any(String),
      })
      expect(record.periods).toHaveLength(1)
      expect(record.deadlines.map(({ kind }: { kind: string }) => kind)).toContain('expiry')
      expect((await w.as('hr').get(`/api/credentials/${id}/timeline`)).body.rows).toHaveLength(1)
    }
    const people = (await w.as('hr').get('/api/people')).body.rows
    expect(people.reduce((sum: number, one: { credentialCount: number }) => sum + one.credentialCount, 0)).toBe(25)
  })

  it('keeps earlier periods in the chain', async () => {
    const earlier = {
      number: 'A-1',
      issuer: null,
      issuedOn: day('2019-04-15'),
      validFrom: null,
      validUntil: day('2022-04-14'),
      noExpiry: false,
      reviewedOn: null,
      reviewDueOn: null,
      eCertificateUseUntil: null,
    }
    const [id] = await register([item({ earlierPeriods: [earlier, { ...earlier, validUntil: day('2025-04-14') }] })])
    const { periods } = (await w.as('hr').get(`/api/credentials/${id}`)).body
    expect(
      periods.map(({ ordinal, validUntil }: { ordinal: number; validUntil: string }) => [ordinal, validUntil]),
    ).toEqual([
      [1, '2022-04-14'],
      [2, '2025-04-14'],
      [3, '2028-04-14'],
    ])
    const [known] = await knownCredentials(w.context, w.context.db, {
      numberKeys: [numberKey((await w.as('hr').get(`/api/credentials/${id}`)).body.number)],
    })
    expect(known!.periods.map(({ validUntil }) => validUntil)).toEqual(['2022-04-14', '2025-04-14', '2028-04-14'])
  })

  it('a type nobody knows is kept as it was written', async () => {
    const [id] = await register([
      item({ typeId: null, typeText: '安全培训合格证', category: 'skill', reviewCodes: ['type_unknown'] }),
    ])
    const record = (await w.as('hr').get(`/api/credentials/${id}`)).body
    expect(record).toMatchObject({
      typeId: null,
      typeName: '安全培训合格证',
      category: 'skill',
      reviewCodes: ['type_unknown'],
    })
    const chosen = await w.as('hr').patch(`/api/credentials/${id}`, { version: 1, typeId: 'safety-b' })
    expect(chosen.body).toMatchObject({
      typeName: expect.not.stringContaining('培训'),
      reviewCodes: [],
      category: expect.any(String),
    })
  })

  it.each<[string, () => NewCredential[], string]>([
    [
      'twice the same',
      () => {
        const one = item()
        return [one, { ...one }]
      },
      'credential_number_taken',
    ],
    ['dates in the wrong order', () => [item(), item({ issuedOn: day('2029-01-01') })], 'date_order'],
    ['somebody who is not there', () => [item({ personId: '01990000-0000-7000-8000-000000000000' })], 'not_found'],
  ])('%s: nothing is registered', async (_what, items, code) => {
    const before = (await w.as('hr').get('/api/credentials')).body.total
    expect((await refusalOf(register(items())))?.code).toBe(code)
    expect((await w.as('hr').get('/api/credentials')).body.total).toBe(before)
  })
})

describe('the numbers of an import', () => {
  const importId = '01990000-0000-7000-8000-00000000abcd'
  const read = async (id: string) => (await w.as('hr').get(`/api/credentials/${id}`)).body

  it('mark everybody they contradict, take the place of what is over, and settle what they correct', async () => {
    const mine = item()
    const over = item()
    const [first, ended] = await register([mine, over])
    await w.as('hr').post(`/api/credentials/${ended}/cancel`, { version: 1, reason: '转出' })
    const again = { importId, personId: personIds[1]! }
    const [second, anew] = await inTx(async (tx) => {
      const ids = await registerCredentials(w.context, tx, w.actor('hr'), [
        item({ ...again, number: mine.number }),
        item({ ...over, importId, validUntil: day('2031-04-14') }),
      ])
      await settleImportedNumbers(w.context, tx, w.actor('hr'), importId)
      return ids
    })
    expect([(await read(first!)).reviewCodes, (await read(second!)).reviewCodes]).toEqual([
      ['number_conflict'],
      ['number_conflict'],
    ])
    expect(await read(ended!)).toMatchObject({ state: 'superseded', supersededBy: anew })
    await inTx(async (tx) => {
      const changes = { number: '京建安B(2017)9999999' }
      await correctCredentials(w.context, tx, w.actor('hr'), [{ id: second!, version: 2, importId, changes }])
      await settleImportedNumbers(w.context, tx, w.actor('hr'), importId)
    })
    expect([(await read(first!)).reviewCodes, (await read(second!)).reviewCodes]).toEqual([[], []])
  })
})

describe('changing many', () => {
  it('settles the doubts that a correction answers', async () => {
    const unclear = { number: null, typeId: null, typeText: '安全证', reviewCodes: ['number_missing', 'type_unknown'] }
    const [id] = await register([item(unclear)])
    const changes = { number: '京建安B(2017)8888888', typeId: 'safety-b' }
    await inTx((tx) =>
      correctCredentials(w.context, tx, w.actor('hr'), [{ id: id!, version: 1, importId: null, changes }]),
    )
    expect((await w.as('hr').get(`/api/credentials/${id}`)).body.reviewCodes).toEqual([])
  })

  const known = async (number: string | null) =>
    (await knownCredentials(w.context, w.context.db, { numberKeys: [numberKey(number!)] }))[0]!

  it('renews and corrects by version', async () => {
    const [one, two] = [item(), item()]
    await register([one, two])
    const [first, second] = [await known(one.number), await known(two.number)]
    await inTx(async (tx) => {
      await renewCredentials(w.context, tx, w.actor('hr'), [
        { id: first.id, version: first.version, importId: null, period: { validUntil: day('2031-04-14') } },
      ])
      await correctCredentials(w.context, tx, w.actor('hr'), [
        {
          id: second.id,
          version: second.version,
          importId: null,
          changes: { issuer: '天津市住房和城乡建设委员会', employerName: '别家建设有限公司' },
        },
      ])
    })
    expect(await known(one.number)).toMatchObject({
      version: 2,
      validUntil: '2031-04-14',
      periods: [{ validUntil: '2028-04-14' }, { validUntil: '2031-04-14' }],
    })
    expect(await known(two.number)).toMatchObject({
      version: 2,
      issuer: '天津市住房和城乡建设委员会',
      employerName: '别家建设有限公司',
      validUntil: '2028-04-14',
    })
  })

  it('refuses all of it when one was changed meanwhile, and says which', async () => {
    const [one, two] = [item(), item()]
    await register([one, two])
    const [first, second] = [await known(one.number), await known(two.number)]
    const period = { validUntil: addDays(day('2031-04-14'), 1) }
    const refusal = await refusalOf(
      inTx((tx) =>
        renewCredentials(w.context, tx, w.actor('hr'), [
          { id: first.id, version: 1, importId: null, period },
          { id: second.id, version: 9, importId: null, period },
        ]),
      ),
    )
    expect(refusal).toMatchObject({ code: 'changed_meanwhile', details: { credentialId: second.id } })
    expect(await known(one.number)).toMatchObject({ version: 1, validUntil: '2028-04-14' })
  })

  it('finds credentials by people and by numbers, each once', async () => {
    const one = item({ personId: personIds[2]! })
    await register([one])
    const both = await knownCredentials(w.context, w.context.db, {
      personIds: [personIds[2]!],
      numberKeys: [numberKey(one.number!)],
    })
    expect(both.filter(({ number }) => number === one.number)).toHaveLength(1)
    expect(new Set(both.map(({ personId }) => personId))).toEqual(new Set([personIds[2]]))
    expect(await knownCredentials(w.context, w.context.db, {})).toEqual([])
  })
})
