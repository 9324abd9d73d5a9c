/**
 * The linear relaxation of a component: halves of people allowed. Its prices of people are the best tolls a search can begin with; that
 * they are computed with rounding errors harms no proof, for a bound is made anew from whole tolls.
 *
 * A primal simplex on a full tableau, from the team in which every place is empty. Empty places of each priority and costs are rows
 * of the objective of their own, compared in their order: one sum would be too wide for floating numbers. Right-hand sides are
 * 1 to 3, so ties are broken by a small fixed disturbance.
 */

export interface Relaxation {
  /** By variable the place it fills and its cost. */
  readonly places: ArrayLike<number>
  readonly costs: ArrayLike<number>
  /** By place its level: 0 for the first priority. */
  readonly levelOf: ArrayLike<number>
  readonly levels: number
  /** Rows of variables of which at most `limits` are chosen. */
  readonly rows: readonly (readonly number[])[]
  readonly limits: readonly number[]
}

const tiny = 1e-7

interface Tableau {
  readonly cells: Float64Array
  readonly width: number
  /** Rows of the program; the objective's rows stand below them. */
  readonly height: number
  readonly objectives: number
}

/** For each of the rows its price: by level, and as cost last. Null when the program is too large or does not end in time. */
export function rowPrices(relaxation: Relaxation): number[][] | null {
  const { places, costs, levelOf, levels, rows, limits } = relaxation
  const variables = places.length
  const height = levelOf.length + rows.length
  const width = variables + height + 1
  const objectives = levels + 1
  if ((height + objectives) * width > 6_000_000) return null
  const tableau: Tableau = { cells: new Float64Array((height + objectives) * width), width, height, objectives }
  const { cells } = tableau
  for (let variable = 0; variable < variables; variable++) {
    cells[places[variable]! * width + variable] = 1
    cells[(height + levelOf[places[variable]!]!) * width + variable] = -1
    cells[(height + levels) * width + variable] = costs[variable]!
  }
  for (const [row, members] of rows.entries())
    for (const variable of members) cells[(levelOf.length + row) * width + variable] = 1
  for (let row = 0; row < height; row++) {
    cells[row * width + variables + row] = 1
    cells[row * width + width - 1] = (limits[row - levelOf.length] ?? 1) + ((row * 7_919) % 1_009) * 1e-7
  }
  for (let pivots = 0; pivots < 20 * height + 1_000; pivots++) {
    const entering = enteringColumn(tableau)
    if (entering < 0)
      return rows.map((_, row) =>
        Array.from(
          { length: objectives },
          (_, level) => cells[(height + level) * width + variables + levelOf.length + row]!,
        ),
      )
    const leaving = leavingRow(tableau, entering)
    if (leaving < 0) return null
    pivot(tableau, leaving, entering)
  }
  return null
}

/** The column whose choice betters the most important row of the objective that can still be bettered, by most. */
function enteringColumn({ cells, width, height, objectives }: Tableau): number {
  let best = -1
  let bestLevel = objectives
  let bestGain = -tiny
  for (let column = 0; column < width - 1; column++) {
    for (let level = 0; level <= bestLevel && level < objectives; level++) {
      const gain = cells[(height + level) * width + column]!
      if (gain > tiny) break
      if (gain >= -tiny) continue
      if (level < bestLevel || gain < bestGain) {
        best = column
        bestLevel = level
        bestGain = gain
      }
      break
    }
  }
  return best
}

function leavingRow({ cells, width, height }: Tableau, column: number): number {
  let best = -1
  let bestRatio = Number.POSITIVE_INFINITY
  for (let row = 0; row < height; row++) {
    const cell = cells[row * width + column]!
    if (cell <= tiny) continue
    const ratio = cells[row * width + width - 1]! / cell
    if (ratio < bestRatio) {
      best = row
      bestRatio = ratio
    }
  }
  return best
}

function pivot({ cells, width, height, objectives }: Tableau, row: number, column: number): void {
  const first = row * width
  const divisor = cells[first + column]!
  const filled: number[] = []
  for (let at = 0; at < width; at++) {
    if (cells[first + at] === 0) continue
    cells[first + at]! /= divisor
    filled.push(at)
  }
  for (let other = 0; other < height + objectives; other++) {
    const factor = cells[other * width + column]!
    if (other === row || factor === 0) continue
    for (const at of filled) {
      const cell = cells[other * width + at]! - factor * cells[first + at]!
      // What rounding leaves of a zero would fill the tableau.
      cells[other * width + at] = Math.abs(cell) < 1e-11 ? 0 : cell
    }
  }
}
