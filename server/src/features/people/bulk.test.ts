import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { idCheckDigit } from '../../kernel/identity.ts'
import { inTransaction, newId } from '../../platform/db/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { addPeople, type Completion, completePeople, type KnownPerson, knownPeople, type NewPerson } from './index.ts'

let here: World
const told: string[][] = []
const listener = {
  async onPeopleChanged(_context: unknown, _tx: unknown, ids: readonly string[]) {
    told.push([...ids])
  },
  async onProvinceChanged() {},
  async onLegalEntitiesChanged() {},
}

beforeAll(async () => {
  here = await world()
})

const nobody: NewPerson = {
  name: '张三',
  idNumber: null,
  idState: 'missing',
  idKind: null,
  employeeNumber: null,
  phone: null,
  email: null,
  unitId: null,
  post: null,
  sex: null,
  bornOn: null,
  remarks: null,
}

function idNumber(place: number): string {
  const first17 = `1101${String(10 + Math.floor(place / 1000))}19900101${String(place % 1000).padStart(3, '0')}`
  return first17 + idCheckDigit(first17)
}

const add = (people: readonly NewPerson[]): Promise<string[]> =>
  inTransaction(here.context.db, (tx) => addPeople(here.context, tx, here.actor('hr'), people))

const complete = (completions: readonly Completion[]): Promise<void> =>
  inTransaction(here.context.db, (tx) => completePeople(here.context, tx, here.actor('hr'), completions, listener))

async function person(id: string): Promise<KnownPerson> {
  const [found] = await knownPeople(here.context.db, { ids: [id] })
  return found!
}

describe('adding many people', () => {
  it('gives their ids in order, across batches, each with an entry in the ledger', async () => {
    const people = Array.from({ length: 4_500 }, (_, place) => ({
      ...nobody,
      name: `人${place}`,
      idNumber: idNumber(place),
      idState: 'valid' as const,
      employeeNumber: `M-${place}`,
    }))
    const ids = await add(people)
    expect(ids).toHaveLength(4_500)
    expect(await person(ids[4_321]!)).toMatchObject({ name: '人4321', employeeNumber: 'M-4321', idState: 'valid' })
    const entries = await changesOf(here.context.db, { personId: ids[0]! }, { limit: 5 })
    expect(entries).toMatchObject([{ action: 'person.added', rev: 1, after: { name: '人0', employeeNumber: 'M-0' } }])
    expect((await here.as('auditor').get('/api/people')).body.total).toBe(4_500)
  })

  it('refuses all of them when one has the ID number of somebody in the registry, or of another one', async () => {
    const valid = (place: number): NewPerson => ({ ...nobody, idNumber: idNumber(place), idState: 'valid' })
    await expect(add([valid(5_001), valid(17)])).rejects.toMatchObject({ code: 'id_number_taken' })
    await expect(add([valid(5_002), valid(5_002)])).rejects.toMatchObject({ code: 'id_number_taken' })
    const [id] = await add([valid(5_001)])
    expect(await person(id!)).toMatchObject({ idState: 'valid' })
  })

  it('keeps an employee number that is somebody’s in the remarks', async () => {
    const [id] = await add([{ ...nobody, employeeNumber: 'm-17', remarks: '外聘' }])
    const { body } = await here.as('auditor').get(`/api/people/${id}`)
    expect(body).toMatchObject({ employeeNumber: null, remarks: '外聘；工号：m-17' })
  })

  it('of none is nothing', async () => {
    expect(await add([])).toEqual([])
  })
})

describe('completing people', () => {
  it('fills what is empty, leaves what is there, and tells the listener', async () => {
    const [id] = await add([{ ...nobody, name: '李四', post: '工程师' }])
    const { version } = await person(id!)
    const fill = {
      post: '经理',
      employeeNumber: 'C-1',
      phone: '13800138000',
      idNumber: idNumber(6_001),
      idState: 'valid' as const,
      idKind: 'resident' as const,
    }
    told.length = 0
    await complete([{ id: id!, version, fill }])
    expect(await person(id!)).toMatchObject({ version: 2, employeeNumber: 'C-1', idState: 'valid' })
    const { body } = await here.as('auditor').get(`/api/people/${id}`)
    expect(body).toMatchObject({
      post: '工程师',
      phoneMasked: '138****8000',
      idMasked: `1101************${idNumber(6_001).slice(-2)}`,
    })
    expect(told).toEqual([[id]])
  })

  it('writes nobody to whom nothing is added', async () => {
    const [id] = await add([{ ...nobody, post: '工程师' }])
    told.length = 0
    await complete([{ id: id!, version: 1, fill: { post: '经理', employeeNumber: 'C-1' } }])
    expect(await person(id!)).toMatchObject({ version: 1, employeeNumber: null })
    expect(told).toEqual([])
  })

  it('refuses over a version that is another one now, and takes everything back', async () => {
    const [one, two] = await add([nobody, nobody])
    await complete([{ id: one!, version: 1, fill: { post: '经理' } }])
    const late = [
      { id: two!, version: 1, fill: { post: '经理' } },
      { id: one!, version: 1, fill: { email: 'a@example.cn' } },
    ]
    await expect(complete(late)).rejects.toMatchObject({ code: 'changed_meanwhile', details: { personId: one } })
    expect(await person(two!)).toMatchObject({ version: 1 })
    await expect(complete([{ id: newId(), version: 1, fill: {} }])).rejects.toMatchObject({ code: 'changed_meanwhile' })
  })
})
