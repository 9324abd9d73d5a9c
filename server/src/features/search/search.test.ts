import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { inventedId } from '../../../testing/ledgers.ts'

let here: World
let hr: Client
let head: Client
const specialId = inventedId(7)

beforeAll(async () => {
  here = await world()
  hr = here.as('hr')
  const made = async (url: string, body: object): Promise<string> => {
    const answer = await hr.post(url, body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.id
  }
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  const ours = await made('/api/org-units', { parentId: root, name: '机电部' })
  const theirs = await made('/api/org-units', { parentId: root, name: '土建部' })
  const people = [
    { name: '李张三', unitId: ours },
    { name: '张三', unitId: ours, employeeNumber: 'E-2017' },
    { name: '张三丰', unitId: theirs },
    { name: '张山', unitId: ours, employmentState: 'left', leftOn: '2026-01-31' },
    { name: '赵四', unitId: theirs, idNumber: specialId },
  ]
  const ids: Record<string, string> = {}
  for (const person of people) ids[person.name] = await made('/api/people', person)
  const certificates = [
    { personId: ids.张三, typeId: 'safety-b', number: '京建安B（2017）0001957' },
    { personId: ids.张三丰, typeId: 'safety-b', number: '0001957' },
    { personId: ids.李张三, typeId: 'constructor-1', number: '京111201700019571' },
    { personId: ids.赵四, typeId: 'special-op-hv-electrician', number: `T${specialId}` },
  ]
  for (const one of certificates) await made('/api/credentials', one)
  const cancelled = await made('/api/credentials', {
    personId: ids.张三,
    typeId: 'constructor-2',
    number: '注销20195',
  })
  await hr.post(`/api/credentials/${cancelled}/cancel`, { version: 1, reason: '试一试' })
  head = here.asAccount({ username: 'head', grants: [{ role: 'head', unitId: ours }] })
})

const ask = async (client: Client, q: string) => {
  const { status, body } = await client.get(`/api/search?q=${encodeURIComponent(q)}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as {
    people: { name: string }[]
    credentials: { number: string; numberMasked: boolean; status: string; person: { name: string } }[]
  }
}
const names = async (client: Client, q: string) => (await ask(client, q)).people.map(({ name }) => name)
const numbers = async (client: Client, q: string) => (await ask(client, q)).credentials.map(({ number }) => number)

describe('people', () => {
  it.each([
    ['whose name it is first, who left last', '张三', ['张三', '张三丰', '李张三']],
    ['by initials', 'zs', ['张三', '赵四', '张三丰', '李张三', '张山']],
    ['by pinyin', 'zhangsan', ['张三', '张三丰', '李张三']],
    ['by the employee number', 'e-2017', ['张三']],
    ['by the whole ID number', specialId, ['赵四']],
    ['nobody', '王五', []],
  ])('%s', async (_, q, found) => {
    expect(await names(hr, q)).toEqual(found)
  })

  it('a few, however many match', async () => {
    for (let nth = 0; nth < 8; nth++) await hr.post('/api/people', { name: `钱多${'甲乙丙丁戊己庚辛'[nth]}` })
    expect(await names(hr, 'qd')).toHaveLength(6)
  })

  it('only within reach', async () => {
    expect(await names(head, 'zs')).toEqual(['张三', '李张三', '张山'])
    expect(await names(head, specialId)).toEqual([])
  })

  it('by no more than a glance needs: no part of an ID or telephone number', async () => {
    const { people } = await ask(hr, '赵四')
    expect(Object.keys(people[0]!).sort()).toEqual(['employeeNumber', 'employmentState', 'id', 'name', 'unit'])
  })
})

describe('certificates', () => {
  it.each([
    ['the whole number first', '0001957', ['0001957', '京111201700019571', '京建安B(2017)0001957']],
    ['as it is printed', '京建安B（2017）', ['京建安B(2017)0001957']],
    ['cancelled ones too', '20195', ['注销20195']],
    ['by letters alone none', '京建安', []],
    ['not those of somebody whose employee number it is', 'E-2017', []],
  ])('%s', async (_, q, found) => {
    expect(await numbers(hr, q)).toEqual(found)
  })

  it('by the whole of a number that holds an ID number, which stays masked', async () => {
    const { credentials } = await ask(hr, `T${specialId}`)
    expect(credentials).toMatchObject([{ numberMasked: true, person: { name: '赵四' } }])
    expect(credentials[0]!.number).not.toContain(specialId)
    expect(await numbers(head, `T${specialId}`)).toEqual([])
  })

  it('only within reach', async () => {
    expect(await numbers(head, '0001957')).toEqual(['京111201700019571', '京建安B(2017)0001957'])
  })
})

it('nothing typed is refused', async () => {
  expect((await hr.get('/api/search?q=%20')).status).toBe(422)
})
