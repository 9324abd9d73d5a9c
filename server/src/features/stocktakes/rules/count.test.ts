import { type CountCommand, comparedFields } from '@chizheng/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addsUp, type Count, count, nothingCounted, tallied, uncounted, withinCounting } from './count.ts'

const at = '2026-12-01T02:00:00.000Z'
const [me, other] = [
  { id: 'me', label: '我' },
  { id: 'other', label: '同事' },
]
const key = '018f0000-0000-7000-8000-000000000001'
const seen: CountCommand = { kind: 'seen', key, at, code: 'x', how: 'scan', place: '档案室', note: null }
const checked = (...differs: (typeof comparedFields)[number][]): CountCommand => {
  return { kind: 'checked', key, at, credentialId: key, differs, note: null }
}
const undone: CountCommand = { kind: 'undone', key, at, credentialId: key }
const nobody = { mayUndoAll: false }
const found: Count = count(uncounted, seen, me, nobody).after
const equal: Count = count(found, checked(), me, nobody).after
const different: Count = count(found, checked('number', 'use'), me, nobody).after
const comparedByOther: Count = count(found, checked('number'), other, nobody).after
const earlier = (command: CountCommand): CountCommand => ({ ...command, at: '2026-12-01T01:59:59.999Z' })

describe('counting one item', () => {
  it.each([
    ['seen for the first time', uncounted, seen, me, 'counted', 'found'],
    ['seen again', found, seen, other, 'already', 'found'],
    ['compared, nothing differs', found, checked(), me, 'checked', 'found'],
    ['compared, something differs', found, checked('level'), other, 'checked', 'different'],
    ['compared again, equal after all', different, checked(), me, 'checked', 'found'],
    ['compared again by somebody else, equal after all', different, checked(), other, 'checked', 'found'],
    ['equal by an earlier look that comes late', different, earlier(checked()), other, 'already', 'different'],
    ['equal by one’s own look, whatever the clock says', different, earlier(checked()), me, 'checked', 'found'],
    ['different by an earlier look that comes late', equal, earlier(checked('use')), other, 'checked', 'different'],
    ['undone though somebody else compared it', comparedByOther, undone, me, 'not_yours', 'different'],
    ['compared without being seen', uncounted, checked(), me, 'not_counted', 'missing'],
    ['undone by who counted it', different, undone, me, 'undone', 'missing'],
    ['undone by somebody else', equal, undone, other, 'not_yours', 'found'],
    ['undone though nobody counted it', uncounted, undone, me, 'not_counted', 'missing'],
  ] as const)('%s', (_, before, command, counter, outcome, state) => {
    const result = count(before, command, counter, nobody)
    expect([result.outcome, result.after.state]).toEqual([outcome, state])
  })

  it('says who saw it first and when, whoever sees it again', () => {
    expect(count(found, seen, other, nobody).after.counted).toMatchObject({
      by: 'me',
      label: '我',
      at,
      place: '档案室',
    })
  })

  it('is undone by whoever runs the stock-take', () => {
    for (const before of [equal, comparedByOther])
      expect(count(before, undone, other, { mayUndoAll: true })).toEqual({ outcome: 'undone', after: uncounted })
  })
})

describe('the numbers', () => {
  const command = fc.oneof(
    fc.constant(seen),
    fc.subarray([...comparedFields], { maxLength: 3 }).map((differs) => checked(...differs)),
    fc.constant(undone),
  )
  const step = fc.record({ item: fc.nat(4), command, counter: fc.constantFrom(me, other), mayUndoAll: fc.boolean() })

  it('always add up, after every command in any order, and are what a fresh count of the items gives', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const items: Count[] = Array.from({ length: 5 }, () => uncounted)
        let tally = { ...nothingCounted, expected: 5, missing: 5 }
        for (const one of steps) {
          const before = items[one.item]!
          const { after } = count(before, one.command, one.counter, one)
          tally = tallied(tally, before, after)
          items[one.item] = after
          if (!addsUp(tally)) return false
        }
        const of = (state: Count['state']) => items.filter((item) => item.state === state).length
        const unchecked = items.filter((item) => item.state === 'found' && item.checked === null).length
        expect(tally).toEqual({
          expected: 5,
          found: of('found'),
          missing: of('missing'),
          different: of('different'),
          unexpected: 0,
          unchecked,
        })
        return true
      }),
    )
  })

  it('do not add up when one is wrong', () => {
    expect(addsUp({ ...nothingCounted, expected: 2, found: 1, missing: 1, unchecked: 2 })).toBe(false)
    expect(addsUp({ ...nothingCounted, expected: 2, found: 1 })).toBe(false)
    expect(addsUp({ ...nothingCounted, expected: 1, missing: 2, found: -1 })).toBe(false)
  })
})

describe('a clock that is wrong', () => {
  const now = new Date('2026-12-10T00:00:00Z')
  it.each([
    ['right', '2026-12-05T00:00:00.000Z', '2026-12-05T00:00:00.000Z'],
    ['ahead', '2027-01-01T00:00:00.000Z', '2026-12-10T00:00:00.000Z'],
    ['before there was a list', '1970-01-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'],
  ])('%s', (_, given, kept) => {
    expect(withinCounting(given, '2026-12-01T00:00:00.000Z', now)).toBe(kept)
  })
})
