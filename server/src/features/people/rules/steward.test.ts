import { expect, it } from 'vitest'
import { stewardOf } from './steward.ts'

const named = (id: string, hasLeft = false) => ({ id, name: id.toUpperCase(), hasLeft })
const unit = (id: string, parentId: string | null, head: ReturnType<typeof named> | null = null) => ({
  id,
  parentId,
  head,
})
const units = [
  unit('company', null, named('boss')),
  unit('a', 'company', named('ann')),
  unit('a1', 'a'),
  unit('b', 'company', named('bob', true)),
  unit('c', null),
]
const person = (unitId: string | null, steward: ReturnType<typeof named> | null = null, id = 'p') => ({
  id,
  unitId,
  steward,
})

it.each([
  ['who was named', person('a1', named('sue')), { id: 'sue', name: 'SUE', named: true }],
  ['the head of the unit', person('a'), { id: 'ann', name: 'ANN', named: false }],
  ['the nearest head upwards', person('a1'), { id: 'ann', name: 'ANN', named: false }],
  ['of a head the next one up', person('a', null, 'ann'), { id: 'boss', name: 'BOSS', named: false }],
  ['the next one up when the head has left', person('b'), { id: 'boss', name: 'BOSS', named: false }],
  ['the head when who was named has left', person('a', named('sue', true)), { id: 'ann', name: 'ANN', named: false }],
  ['nobody at the very top', person('company', null, 'boss'), null],
  ['nobody where no unit has a head', person('c'), null],
  ['nobody without a unit', person(null), null],
  ['nobody in a unit that is gone', person('gone'), null],
])('the steward is %s', (_, of, steward) => {
  expect(stewardOf(of, units)).toEqual(steward)
})
