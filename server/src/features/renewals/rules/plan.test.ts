import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../kernel/day.ts'
import { monthsOf, monthsOver, type Planned, plannedMonth, smooth } from './plan.ts'

const item = (id: string, from: string, to: string, costFen: number): Planned => {
  const window = { windowFrom: day(from), windowTo: day(to) }
  return { credentialId: id, kind: 'renewal', ...window, costFen, month: plannedMonth(window), isDone: false }
}

describe('the planned month', () => {
  it.each([
    ['a month before the last day', '2027-01-01', '2027-06-15', '2027-05'],
    ['not before the window opens', '2027-06-01', '2027-06-15', '2027-06'],
    ['of a window of one day', '2027-06-15', '2027-06-15', '2027-06'],
  ])('%s', (_name, from, to, month) => {
    expect(item('a', from, to, 0).month).toBe(month)
  })
})

describe('taking peaks down', () => {
  it('spreads equal renewals over their windows, the peak first', () => {
    const items = ['a', 'b', 'c'].map((id) => item(id, '2027-03-01', '2027-06-30', 100))
    expect(
      smooth(items, 2027, '2027-01').map(({ item: { credentialId }, to, load }) => [credentialId, to, load]),
    ).toEqual([
      ['a', '2027-03', { from: 300, to: 0 }],
      ['b', '2027-04', { from: 200, to: 0 }],
    ])
  })

  it.each([
    ['nothing to move', [item('a', '2027-03-01', '2027-06-30', 100)], '2027-01'],
    [
      'windows of one month',
      [item('a', '2027-03-01', '2027-03-30', 9), item('b', '2027-03-01', '2027-03-30', 9)],
      '2027-01',
    ],
    [
      'all that is left of the window is past',
      [item('a', '2027-03-01', '2027-06-30', 9), item('b', '2027-03-01', '2027-06-30', 9)],
      '2027-06',
    ],
  ])('%s', (_name, items, first) => {
    expect(smooth(items, 2027, first)).toEqual([])
  })

  it('what is renewed already weighs, and stays', () => {
    const items = ['a', 'b'].map((id) => item(id, '2027-03-01', '2027-06-30', 100))
    const [done, open] = [{ ...items[0]!, isDone: true }, items[1]!]
    expect(smooth([done, open], 2027, '2027-01').map(({ item: { credentialId } }) => credentialId)).toEqual(['b'])
    expect(smooth([done, { ...open, isDone: true }], 2027, '2027-01')).toEqual([])
  })

  it('counts renewals where no cost is known', () => {
    expect(
      smooth(
        ['a', 'b'].map((id) => item(id, '2027-03-01', '2027-06-30', 0)),
        2027,
        '2027-01',
      ),
    ).toHaveLength(1)
  })

  const window = fc
    .tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 9_000 }))
    .map(([start, length, costFen]) => ({ from: addDays(day('2027-01-01'), start), length, costFen }))
  const plan = fc
    .array(window, { maxLength: 40 })
    .map((windows) =>
      windows
        .map(({ from, length, costFen }, index) => item(`c${index}`, from, addDays(from, length), costFen))
        .filter(({ month }) => month.startsWith('2027')),
    )
  const loads = (items: readonly Planned[]): number[] => {
    const sums = new Map<string, number>()
    for (const { month, costFen } of items) sums.set(month, (sums.get(month) ?? 0) + costFen)
    return [...sums.values()]
  }

  it('never leaves a window, keeps the total, never raises the peak, moves each once, and is the same in any order', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 1, max: 12 }), (items, startMonth) => {
        const first = `2027-${String(startMonth).padStart(2, '0')}`
        const moves = smooth(items, 2027, first)
        const to = new Map(moves.map((move) => [move.item.credentialId, move.to]))
        expect(to.size).toBe(moves.length)
        for (const { item: moved, to: month } of moves) expect(monthsOf(moved, 2027, first)).toContain(month)
        const after = items.map((one) => ({ ...one, month: to.get(one.credentialId) ?? one.month }))
        const [before, since] = [loads(items), loads(after)]
        const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0)
        expect(sum(since)).toBe(sum(before))
        expect(Math.max(0, ...since)).toBeLessThanOrEqual(Math.max(0, ...before))
        expect(smooth(items.toReversed(), 2027, first)).toEqual(moves)
      }),
      { numRuns: 200 },
    )
  })
})

it('months beyond the budget are those from which on the year’s sum exceeds it', () => {
  const costs = ['2027-01', '2027-02', '2027-03', '2027-04'].map((month, index) => ({
    month,
    costFen: index === 2 ? 0 : 40,
  }))
  expect([...monthsOver(costs, 100)]).toEqual(['2027-04'])
  expect([...monthsOver(costs, null)]).toEqual([])
})
