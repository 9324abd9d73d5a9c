import { describe, expect, it } from 'vitest'
import { credential, numbered, today } from '../testing/records.ts'
import type { Credential } from './credential.ts'
import { recordedTwice, settleNumbers } from './same-number.ts'

const one = (id: string, changes: Partial<Credential> = {}, number = '京2202017201701004') =>
  credential({ id, ...changes }, { number: numbered(number, number.includes('*') ? 'sealed' : null) })
const known = (...people: string[]) => ({ hasValidId: (id: string) => people.includes(id) })
const marks = (alike: Credential[], ...people: string[]) =>
  settleNumbers(alike, known(...people)).map(({ reviewCodes }) => reviewCodes.includes('number_conflict'))

describe('one number on two people', () => {
  const cardNumber = 'T1101************91'
  it.each<[string, Credential[], boolean[]]>([
    ['marks both', [one('a'), one('b', { personId: 'q' })], [true, true]],
    ['marks neither, when it is one person', [one('a'), one('b', { profession: '机电工程' })], [false, false]],
    ['is none, when the types differ', [one('a'), one('b', { personId: 'q', typeId: 'cost-2' })], [false, false]],
    [
      'is one, written differently',
      [one('a', {}, '京A-123456'), one('b', { personId: 'q' }, '京a123456')],
      [true, true],
    ],
    ['proves nothing, when it is short', [one('a', {}, '0012'), one('b', { personId: 'q' }, '0012')], [false, false]],
    ['is taken back from who is alone', [one('a', { reviewCodes: ['number_conflict'] })], [false]],
    [
      'is none, when it is an ID number and one of them is not known by his',
      [one('a', {}, cardNumber), one('b', { personId: 'other' }, cardNumber)],
      [false, false],
    ],
    [
      'is one, when it is an ID number and they are known to be two',
      [one('a', {}, cardNumber), one('b', { personId: 'q' }, cardNumber)],
      [true, true],
    ],
  ])('%s', (_what, alike, expected) => {
    expect(marks(alike, 'p', 'q')).toEqual(expected)
  })

  it('leaves what is right as it is', () => {
    const alike = [one('a'), one('b', { profession: '机电工程' })]
    expect(settleNumbers(alike, known()).every((settled, index) => settled === alike[index])).toBe(true)
  })
})

describe('one number twice on one person', () => {
  it.each<[string, Partial<Credential>, Partial<Credential>, boolean]>([
    ['is the same certificate', {}, {}, true],
    ['may be another profession', {}, { profession: '机电工程' }, false],
    ['is the same where a profession is missing', {}, { profession: null }, true],
    ['is a new registration after a cancellation', {}, { state: 'cancelled' }, false],
    ['is a new registration after a revocation', {}, { state: 'revoked' }, false],
    ['may follow a draft that was given up', {}, { state: 'draft', givenUpOn: today }, false],
    ['is the same as a draft', {}, { state: 'draft' }, true],
    ['is no hindrance to correct what is over', { state: 'cancelled' }, {}, false],
  ])('%s', (_what, own, other, expected) => {
    expect(recordedTwice(one('a', own), [one('b', other)]) !== null).toBe(expected)
  })

  it.each<[string, Partial<Credential>, string | null]>([
    ['in force', {}, 'a'],
    ['that is a draft', { state: 'draft' }, null],
    ['of another profession', { profession: '机电工程' }, null],
  ])('a cancelled one is superseded by one %s', (_what, changes, by) => {
    const [, old] = settleNumbers([one('a', changes), one('b', { state: 'cancelled', stateReason: '转出' })], known())
    expect(old).toMatchObject({
      supersededBy: by,
      state: by === null ? 'cancelled' : 'superseded',
      stateReason: '转出',
    })
  })

  it('what is superseded contradicts nobody', () => {
    const alike = [one('a'), one('b', { state: 'cancelled' }), one('c', { personId: 'q', state: 'superseded' })]
    expect(marks(alike.slice(0, 2), 'p', 'q')).toEqual([false, false])
  })
})
