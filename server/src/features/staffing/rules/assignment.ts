/**
 * Places and people of whom each takes at most one of the places: the cheapest assignment, exactly.
 *
 * Every place also has the choice to stay empty at a price of its own, so there always is an answer; prices of empty places that
 * are larger than all that could be saved make it fill as many as possible first. Costs are whole numbers, so equal is equal.
 * Shortest augmenting paths with potentials (Jonker, Volgenant 1987) on lists of pairs: a place is added at a time.
 */

/** Pairs of a place and a person, sorted by place: those of place `s` are `start[s]` to `start[s + 1] - 1`. */
export interface Graph {
  readonly start: Int32Array
  readonly person: Int32Array
  /** Infinite for a pair that no team may take. */
  readonly cost: Float64Array
  /** What it costs that the place stays empty. */
  readonly empty: Float64Array
  readonly persons: number
}

export interface Assignment {
  /** For each of the rows the pair it takes, or -1 when it stays empty. */
  readonly pairOf: Int32Array
  /** Potentials: price - rowPrice - personPrice is never negative, and zero on the pairs taken. */
  readonly rowPrice: Float64Array
  readonly personPrice: Float64Array
  readonly total: number
}

interface Work extends Assignment {
  readonly rows: ArrayLike<number>
  readonly rowOf: Int32Array
  readonly distance: Float64Array
  /** Through which row and pair a person is reached. */
  readonly fromRow: Int32Array
  readonly byPair: Int32Array
  readonly isSettled: Uint8Array
  readonly reached: number[]
}

/** Where a search ended: a row that takes a free person, or stays empty (-1). */
interface End {
  readonly row: number
  readonly pair: number
  readonly distance: number
}

/**
 * The cheapest assignment of the places `rows` at these prices of pairs; an infinite price forbids a pair.
 * Ties go to whoever comes first, so the same question has the same answer.
 */
export function assign(graph: Graph, rows: ArrayLike<number>, price: Float64Array = graph.cost): Assignment {
  const work: Work = {
    rows,
    pairOf: new Int32Array(rows.length).fill(-1),
    rowPrice: new Float64Array(rows.length),
    personPrice: new Float64Array(graph.persons),
    total: 0,
    rowOf: new Int32Array(graph.persons).fill(-1),
    distance: new Float64Array(graph.persons).fill(Number.POSITIVE_INFINITY),
    fromRow: new Int32Array(graph.persons),
    byPair: new Int32Array(graph.persons),
    isSettled: new Uint8Array(graph.persons),
    reached: [],
  }
  for (let row = 0; row < rows.length; row++) {
    const end = shortestPath(graph, price, work, row)
    reprice(work, row, end)
    augment(graph, work, row, end)
    for (const person of work.reached) {
      work.distance[person] = Number.POSITIVE_INFINITY
      work.isSettled[person] = 0
    }
    work.reached.length = 0
  }
  let total = 0
  for (let row = 0; row < rows.length; row++) {
    const pair = work.pairOf[row]!
    total += pair < 0 ? graph.empty[rows[row]!]! : price[pair]!
  }
  return { pairOf: work.pairOf, rowPrice: work.rowPrice, personPrice: work.personPrice, total }
}

function shortestPath(graph: Graph, price: Float64Array, work: Work, from: number): End {
  const { distance, isSettled, reached, rowOf, rowPrice, personPrice } = work
  let row = from
  let at = 0
  let emptyAt = Number.POSITIVE_INFINITY
  let emptyRow = from
  for (;;) {
    const seat = work.rows[row]!
    const base = at - rowPrice[row]!
    if (base + graph.empty[seat]! < emptyAt) {
      emptyAt = base + graph.empty[seat]!
      emptyRow = row
    }
    for (let pair = graph.start[seat]!; pair < graph.start[seat + 1]!; pair++) {
      const person = graph.person[pair]!
      const there = base + price[pair]! - personPrice[person]!
      if (isSettled[person] === 1 || there >= distance[person]!) continue
      if (distance[person] === Number.POSITIVE_INFINITY) reached.push(person)
      distance[person] = there
      work.byPair[person] = pair
      work.fromRow[person] = row
    }
    const next = nearest(work)
    if (next < 0 || emptyAt < distance[next]!) return { row: emptyRow, pair: -1, distance: emptyAt }
    isSettled[next] = 1
    at = distance[next]!
    if (rowOf[next] === -1) return { row: work.fromRow[next]!, pair: work.byPair[next]!, distance: at }
    row = rowOf[next]!
  }
}

/** The nearest person reached and not settled, a free one before others; -1 when there is none. */
function nearest({ reached, isSettled, distance, rowOf }: Work): number {
  let best = -1
  for (const person of reached) {
    if (isSettled[person] === 1) continue
    if (
      best < 0 ||
      distance[person]! < distance[best]! ||
      (distance[person] === distance[best] && rowOf[best] !== -1 && rowOf[person] === -1)
    )
      best = person
  }
  return best
}

function reprice(work: Work, from: number, end: End): void {
  const { rowPrice, personPrice, rowOf, distance, isSettled } = work
  rowPrice[from]! += end.distance
  for (const person of work.reached) {
    if (isSettled[person] === 0 || rowOf[person] === -1) continue
    const change = end.distance - distance[person]!
    rowPrice[rowOf[person]!]! += change
    personPrice[person]! -= change
  }
}

/** Hands people along the path that was found, from its end back to the row that was added. */
function augment(graph: Graph, work: Work, from: number, end: End): void {
  let { row, pair } = end
  for (;;) {
    const before = work.pairOf[row]!
    work.pairOf[row] = pair
    if (pair >= 0) work.rowOf[graph.person[pair]!] = row
    if (row === from) return
    const person = graph.person[before]!
    row = work.fromRow[person]!
    pair = work.byPair[person]!
  }
}
