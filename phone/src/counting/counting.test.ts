import type { CountAnswer, CountCommand } from '@chizheng/contract'
import { countingWords } from '@chizheng/texts/counting'
import { expect, test } from 'vitest'
import { Problem, type ProblemCode } from '../problem.ts'
import { tableOf } from './export.ts'
import { createCountQueue } from './queue.ts'
import {
  after,
  isForServer,
  type KnownItem,
  matching,
  newKey,
  readableCode,
  resultOf,
  settled,
  verdictOf,
} from './rules.ts'
import { memoryCounts } from './store.ts'

const id = '018f0000-0000-7000-8000-000000000001'
const item: KnownItem = {
  credentialId: id,
  holder: '欧阳锋',
  holderNumber: 'E-07',
  unitName: '机电部',
  typeName: '二级建造师',
  profession: '机电工程',
  level: null,
  number: '京2（2026）001',
  issuer: null,
  issuedOn: null,
  validUntil: '2027-01-09',
  noExpiry: false,
  employer: null,
  expiresOn: '2027-01-09',
  reviewDueOn: null,
  suspended: false,
  place: { kind: 'unknown', shelf: null, withName: null },
  carried: false,
  state: 'missing',
  countedBy: null,
  countedAt: null,
  isChecked: false,
}
const items = new Map([[id, item]])
const at = '2026-12-01T02:00:00.000Z'
const seen = (key: string, code = id): CountCommand => {
  return { kind: 'seen', key, at, code, how: 'scan', place: null, note: null }
}

test('a label on the list counts, once; anything else is unexpected, and known the second time', () => {
  expect(resultOf(`https://x.example/m/c/${id}`, items, new Map(), true).kind).toBe('counted')
  const counted = new Map([[id, after(item, seen('k'), { name: '我' })]])
  expect(resultOf(id, counted, new Map(), true)).toMatchObject({
    kind: 'already',
    item: { countedBy: '我', countedAt: at },
  })
  expect(resultOf('price tag', items, new Map(), true)).toMatchObject({ kind: 'unexpected', by: null })
  const before = new Map([['price tag', { by: '您', at }]])
  expect(resultOf('price tag', items, before, true)).toMatchObject({ kind: 'unexpected', by: '您' })
})

test('what somebody else counted is sent once more: they may have taken it back; what was scanned here is not', () => {
  const self = { name: '我' }
  const of = (countedBy: string) => ({ kind: 'already', item: { ...item, state: 'found', countedBy } }) as const
  const stranger = (by: string | null) => ({ kind: 'unexpected', code: 'x', by, at: null }) as const
  const results = [{ kind: 'counted', item } as const, of('同事'), of('我'), stranger(null), stranger('您')]
  expect(results.map((result) => isForServer(result, self))).toEqual([true, true, false, true, false])
})

test('a label is not called unexpected by a list that is not whole', () => {
  expect(resultOf(id, new Map(), new Map(), false).kind).toBe('recorded')
  expect(resultOf('price tag', new Map(), new Map(), false).kind).toBe('unexpected')
})

test('somebody who was faster is shown; what was not taken is not counted', () => {
  const mine = after(item, seen('k'), { name: '我' })
  const answer = { key: 'k', credentialId: id, by: '同事', at: '2026-12-01T01:00:00.000Z' }
  expect(settled(mine, seen('k'), { ...answer, outcome: 'already' })).toMatchObject({
    state: 'found',
    countedBy: '同事',
  })
  expect(settled(mine, seen('k'), { ...answer, outcome: 'closed' })).toMatchObject({
    state: 'missing',
    countedBy: null,
  })
  // What was counted in time stays counted when only its comparison comes too late.
  const compared: CountCommand = { kind: 'checked', key: 'c', at, credentialId: id, differs: ['number'], note: null }
  const different = after(mine, compared, { name: '我' })
  expect(different.state).toBe('different')
  const late = settled(different, compared, { ...answer, key: 'c', outcome: 'closed' })
  expect(late).toMatchObject({ state: 'found', countedBy: '我', isChecked: false })
})

test('a difference that somebody else found after this look stands', () => {
  const equal: CountCommand = { kind: 'checked', key: 'c', at, credentialId: id, differs: [], note: null }
  const answer = { key: 'c', outcome: 'already', credentialId: id, by: '同事', at } as const
  expect(settled(after(item, equal, { name: '我' }), equal, answer)).toMatchObject({ state: 'different' })
})

test.each([
  ['2026-10-11', {}, 'soon'],
  ['2026-10-10', {}, 'usable'],
  ['2027-01-09', {}, 'soon'],
  ['2027-01-10', {}, 'expired'],
  ['2026-10-10', { reviewDueOn: '2026-10-09' }, 'reviewMissed'],
  ['2026-10-10', { suspended: true }, 'suspended'],
  ['2026-10-10', { expiresOn: null }, 'usable'],
])('on %s with %o it is %s', (today, more, verdict) => {
  expect(verdictOf({ ...item, ...more }, today)).toBe(verdict)
})

test('name, employee number and certificate number find it, however they are written', () => {
  for (const typed of ['欧阳', 'e07', '2026 001', '（2026）'])
    expect(matching(items.values(), typed, 5).rows, typed).toHaveLength(1)
  expect(matching(items.values(), ' ', 5).rows).toHaveLength(0)
  expect(matching([item, item, { ...item, state: 'found' }], '欧阳', 2)).toMatchObject({ more: 1 })
})

test('a key is a UUID', () => {
  expect(newKey((bytes) => bytes.fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
})

/** A server whose answers end as told, in turn, and that keeps what it took by its key. */
function bench(endings: (ProblemCode | null | 'lost' | 'closed')[], store = memoryCounts()) {
  const [taken, resumes, answered] = [new Map<string, CountCommand>(), [] as (() => void)[], [] as string[]]
  let sendings = 0
  const queue = createCountQueue({
    store,
    async send(_, counts) {
      sendings += 1
      const ending = endings.shift() ?? null
      if (ending === 'closed')
        return counts.map(({ key }) => ({ key, outcome: 'closed', credentialId: null, by: null, at: null }))
      // A server understands all of a sending or nothing of it.
      if (counts.some((one) => one.kind === 'seen' && one.code === 'unreadable')) throw new Problem('invalid_input')
      if (ending !== null && ending !== 'lost') throw new Problem(ending)
      for (const command of counts) taken.set(command.key, command)
      // The server took it, and its answer was lost on the way.
      if (ending === 'lost') throw new Problem('unreachable')
      return counts.map(({ key }): CountAnswer => ({ key, outcome: 'counted', credentialId: id, by: null, at: null }))
    },
    onAnswer: (_, { key }) => void answered.push(key),
    later(again) {
      resumes.push(again)
      return () => undefined
    },
    now: () => 1,
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return { queue, store, taken, answered, resume: () => resumes.shift()?.(), settle, sendings: () => sendings }
}

test('what is counted without a network waits in its order, outlives the page, and is sent once there is one', async () => {
  const here = bench(['unreachable', 'lost'])
  await here.queue.of('me')
  for (const key of ['k1', 'k2', 'k3']) here.queue.add('s', seen(key))
  await here.settle()
  expect(here.queue.read()).toHaveLength(3)
  expect((await here.store.list('me')).map((one) => one.id)).toEqual(['k1', 'k2', 'k3'])
  expect(await here.store.list('you')).toEqual([])
  here.resume()
  await here.settle()
  expect([here.taken.size, here.queue.read().length]).toEqual([3, 3])
  here.resume()
  await here.settle()
  expect(here.queue.read()).toEqual([])
  expect(here.answered).toEqual(['k1', 'k2', 'k3'])
  expect([...here.taken.keys()]).toEqual(['k1', 'k2', 'k3'])
})

test('an hour without a network goes in few sendings; what is refused says so and keeps nobody waiting', async () => {
  const here = bench(['unreachable', 'forbidden'])
  await here.queue.of('me')
  for (let nth = 0; nth < 120; nth++) here.queue.add('s', seen(`k${nth}`))
  await here.settle()
  here.resume()
  await here.settle()
  expect(here.queue.read().every(({ refused }) => refused === 'barred')).toBe(true)
  expect(here.queue.read()).toHaveLength(50)
  expect(here.taken.size).toBe(70)
  expect(here.sendings()).toBe(4)
  await here.queue.discardRefused()
  expect(here.queue.read()).toEqual([])
})

test('one that cannot be understood takes no other with it', async () => {
  const here = bench(['unreachable'])
  await here.queue.of('me')
  for (const key of ['k1', 'k2', 'k3']) here.queue.add('s', seen(key, key === 'k2' ? 'unreadable' : id), '欧阳锋')
  await here.settle()
  here.resume()
  await here.settle()
  expect([...here.taken.keys()]).toEqual(['k1', 'k3'])
  expect(here.queue.read()).toMatchObject([{ id: 'k2', refused: 'other', title: '欧阳锋' }])
  expect([readableCode('\0A\0'), readableCode('\0')]).toEqual(['A', null])
  expect([readableCode('  '), readableCode(`${'x'.repeat(2_000)}`)?.length]).toEqual([null, 1_000])
})

test.each([
  ['closed', 'closed', 1],
  ['forbidden', 'barred', 0],
  ['not_found', 'barred', 0],
] as const)(
  'counts that meet %s are kept beyond the page, can be read and exported, and go when somebody says so',
  async (ending, why, left) => {
    const store = memoryCounts()
    const here = bench(['unreachable', ending], store)
    await here.queue.of('me')
    here.queue.add('s', seen('k1'), '=HYPERLINK("x") · 二级建造师')
    await here.settle()
    here.resume()
    await here.settle()
    expect(here.queue.read()).toMatchObject([{ id: 'k1', refused: why }])
    // The page was closed and opened again; the list of the stock-take is gone.
    const later = bench([], store)
    await later.queue.of('me')
    expect(later.queue.read()).toMatchObject([{ id: 'k1', refused: why }])
    const table = tableOf(later.queue.read(), countingWords['zh-CN'])
    expect(table).toContain(`"'=HYPERLINK(""x"") · 二级建造师","已见"`)
    expect(table).toContain(countingWords['zh-CN'].refusedWhy[why])
    // Named anew, it is sent; what is closed stays.
    await later.queue.retryRefused()
    expect(later.queue.read().length).toBe(left)
    await later.queue.discardRefused()
    expect(await store.list('me')).toEqual([])
  },
)
