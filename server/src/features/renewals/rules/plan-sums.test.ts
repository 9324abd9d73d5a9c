import { describe, expect, it } from 'vitest'
import { type PlanRow, planSums } from './plan-sums.ts'

/** A company with a branch, and a team in it. */
const below = (unitId: string): ReadonlySet<string> => new Set(unitId === 'branch' ? ['branch', 'team'] : [unitId])
const row = (month: string, unitId: string | null, costFen: number, more: Partial<PlanRow> = {}): PlanRow => ({
  month: `2027-${month}`,
  unitId,
  typeId: 'safety-b',
  costFen,
  count: 1,
  ...more,
})
const planned = [row('02', 'team', 300), row('03', 'branch', 500), row('03', 'other', 50), row('05', null, 10)]
const done = [row('04', 'team', 280, { count: 2 })]
const sums = (budgets: Record<string, number>, within: string | null = null, all = { planned, done }) =>
  planSums(2027, all, new Map(Object.entries(budgets)), within, below)

describe('the plan added up', () => {
  it('by month, unit and type, planned against done', () => {
    const { months, units, types, ...totals } = sums({})
    expect(totals).toEqual({ planned: { count: 4, costFen: 860 }, actual: { count: 2, costFen: 280 }, budgetFen: null })
    expect(months[2]).toEqual({
      month: '2027-03',
      planned: { count: 2, costFen: 550 },
      actual: { count: 0, costFen: 0 },
      isOver: false,
    })
    expect(units.map(({ unitId, planned, actual }) => [unitId, planned.costFen, actual.costFen])).toEqual([
      ['branch', 500, 0],
      ['team', 300, 280],
      ['other', 50, 0],
      [null, 10, 0],
    ])
    expect(types).toEqual([{ typeId: 'safety-b', planned: totals.planned, actual: totals.actual }])
  })

  it.each([
    ['the company', { '': 800 }, ['2027-03', '2027-05']],
    ['exactly the budget is within it', { '': 860 }, []],
  ])('months over the budget of %s', (_name, budgets, over) => {
    expect(sums(budgets).months.flatMap(({ month, isOver }) => (isOver ? [month] : []))).toEqual(over)
  })

  it.each([
    ['holds what is below it against its budget', { branch: 700 }, 'branch', 800, ['2027-03']],
    ['is within it', { branch: 800 }, 'branch', 800, []],
    ['below has one of its own', { team: 299, branch: 900 }, 'team', 300, ['2027-02']],
    ['has one and plans nothing', { empty: 100 }, 'empty', 0, []],
  ])('a unit %s', (_name, budgets, unitId, covered, over) => {
    const unit = sums(budgets).units.find((one) => one.unitId === unitId)
    expect([unit?.budgeted?.costFen, unit?.overMonths]).toEqual([covered, over])
  })

  it('of one unit: its own and what is below it, against its own budget', () => {
    const { planned, actual, budgetFen, months, units } = sums({ '': 1, branch: 700 }, 'branch')
    expect([planned.costFen, actual.costFen, budgetFen]).toEqual([800, 280, 700])
    expect(months.flatMap(({ month, isOver }) => (isOver ? [month] : []))).toEqual(['2027-03'])
    expect(units.map(({ unitId }) => unitId)).toEqual(['branch', 'team'])
  })

  it('a correction is money and no renewal: of its unit, or of the whole company', () => {
    const of = (unitId: string | null) => row('03', unitId, -100, { count: 0, typeId: null })
    const { planned: sum, units, types } = sums({}, null, { planned: [...planned, of('branch'), of(null)], done: [] })
    expect(sum).toEqual({ count: 4, costFen: 660 })
    expect(units.find(({ unitId }) => unitId === 'branch')?.planned).toEqual({ count: 1, costFen: 400 })
    expect(types).toHaveLength(1)
  })
})
