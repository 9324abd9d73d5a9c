/** The yearly plan added up: by month, unit and type, planned against done, held against the budgets. */
import { type Month, monthsOfYear, monthsOver } from './plan.ts'

export interface Amount {
  readonly count: number
  readonly costFen: number
}

/** A planned renewal, or a correction, which is money and no renewal: its `count` is 0. */
export interface PlanRow extends Amount {
  readonly month: Month
  readonly unitId: string | null
  readonly typeId: string | null
}

export interface PlanSums {
  readonly planned: Amount
  readonly actual: Amount
  readonly budgetFen: number | null
  readonly months: readonly { month: Month; planned: Amount; actual: Amount; isOver: boolean }[]
  readonly units: readonly {
    unitId: string | null
    planned: Amount
    actual: Amount
    budgetFen: number | null
    /** What the unit and everything below it plan; null without a budget. */
    budgeted: Amount | null
    overMonths: readonly Month[]
  }[]
  readonly types: readonly { typeId: string | null; planned: Amount; actual: Amount }[]
}

const nothing: Amount = { count: 0, costFen: 0 }
const plus = (a: Amount, b: Amount): Amount => ({ count: a.count + b.count, costFen: a.costFen + b.costFen })
const total = (rows: readonly Amount[]): Amount => rows.reduce(plus, nothing)

/** Sums by a key, the empty text for none. */
function sumsBy<Row extends Amount>(rows: readonly Row[], keyOf: (row: Row) => string | null): Map<string, Amount> {
  const sums = new Map<string, Amount>()
  for (const row of rows) {
    const key = keyOf(row) ?? ''
    sums.set(key, plus(sums.get(key) ?? nothing, row))
  }
  return sums
}

/**
 * Adds up the plan of a year. A budget of a unit is for it and everything below it; the company's (`''`) is for all.
 *
 * @param within The unit whose plan it is, with everything below it; null: the company's. Rows outside are left out.
 * @param below The units at and below a unit.
 */
export function planSums(
  year: number,
  all: { readonly planned: readonly PlanRow[]; readonly done: readonly PlanRow[] },
  budgets: ReadonlyMap<string, number>,
  within: string | null,
  below: (unitId: string) => ReadonlySet<string>,
): PlanSums {
  const inside = within === null ? null : below(within)
  const isIn = ({ unitId }: PlanRow) => inside === null || (unitId !== null && inside.has(unitId))
  const [planned, done] = [all.planned.filter(isIn), all.done.filter(isIn)]
  const [byMonth, doneByMonth] = [sumsBy(planned, ({ month }) => month), sumsBy(done, ({ month }) => month)]
  const budgetFen = budgets.get(within ?? '') ?? null
  const over = overOf(year, byMonth, budgetFen)
  const [byUnit, doneByUnit] = [sumsBy(planned, ({ unitId }) => unitId), sumsBy(done, ({ unitId }) => unitId)]
  const [byType, doneByType] = [sumsBy(planned, ({ typeId }) => typeId), sumsBy(done, ({ typeId }) => typeId)]
  // A correction for the whole company is of no unit and no type.
  const isSaid = (sum: Amount | undefined) => sum !== undefined && sum.count > 0
  const known = [...byUnit.keys()].filter((id) => id !== '' || isSaid(byUnit.get(id)))
  const withBudget = [...budgets.keys()].filter((id) => id !== '' && (inside === null || inside.has(id)))
  const unitIds = [...new Set([...known, ...doneByUnit.keys(), ...withBudget])]
  const typeIds = [...new Set([...[...byType.keys()].filter((id) => isSaid(byType.get(id))), ...doneByType.keys()])]
  return {
    planned: total(planned),
    actual: total(done),
    budgetFen,
    months: monthsOfYear(year).map((month) => ({
      month,
      planned: byMonth.get(month) ?? nothing,
      actual: doneByMonth.get(month) ?? nothing,
      isOver: over.has(month),
    })),
    units: unitIds
      .map((id) => {
        const budget = id === '' ? null : (budgets.get(id) ?? null)
        const covered =
          budget === null ? null : planned.filter(({ unitId }) => unitId !== null && below(id).has(unitId))
        const months = sumsBy(covered ?? [], ({ month }) => month)
        return {
          unitId: id || null,
          planned: byUnit.get(id) ?? nothing,
          actual: doneByUnit.get(id) ?? nothing,
          budgetFen: budget,
          budgeted: covered === null ? null : total(covered),
          overMonths: [...overOf(year, months, budget)],
        }
      })
      .sort(dearestFirst),
    types: typeIds
      .map((id) => ({
        typeId: id || null,
        planned: byType.get(id) ?? nothing,
        actual: doneByType.get(id) ?? nothing,
      }))
      .sort(dearestFirst),
  }
}

function overOf(year: number, byMonth: ReadonlyMap<string, Amount>, budgetFen: number | null): ReadonlySet<Month> {
  const costs = monthsOfYear(year).map((month) => ({ month, costFen: byMonth.get(month)?.costFen ?? 0 }))
  return monthsOver(costs, budgetFen)
}

function dearestFirst(a: { planned: Amount }, b: { planned: Amount }): number {
  return b.planned.costFen - a.planned.costFen || b.planned.count - a.planned.count
}
