/**
 * Days on which something holds, as spans without gaps or overlaps between them, in order; both ends included.
 */
import { addDays, type Day, later } from '../../../kernel/day.ts'

export interface Span {
  readonly from: Day
  readonly until: Day
}
export type Spans = readonly Span[]

export const never: Spans = []

const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other)

/** The days from `from` to `until` that lie within the span; null stands for no bound. */
export function within(span: Span, from: Day | null, until: Day | null): Spans {
  const first = from === null ? span.from : later(from, span.from)
  const last = until === null ? span.until : earlierOf(until, span.until)
  return first > last ? never : [{ from: first, until: last }]
}

export function covers(spans: Spans, { from, until }: Span): boolean {
  const [only] = spans
  return spans.length === 1 && only!.from <= from && only!.until >= until
}

/** Days of either. */
export function union(all: readonly Spans[]): Spans {
  const sorted = all.flat().sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && span.from <= addDays(last.until, 1)) {
      joined[joined.length - 1] = { from: last.from, until: later(last.until, span.until) }
    } else joined.push(span)
  }
  return joined
}

/** Days of both. */
export function intersection(one: Spans, other: Spans): Spans {
  return union(one.map((span) => other.flatMap(({ from, until }) => within(span, from, until))))
}

/** Days of the whole on which it does not hold. */
export function complement(spans: Spans, whole: Span): Spans {
  const rest: Span[] = []
  let from = whole.from
  for (const span of spans) {
    if (span.from > from) rest.push({ from, until: addDays(span.from, -1) })
    from = addDays(span.until, 1)
  }
  if (from <= whole.until) rest.push({ from, until: whole.until })
  return rest
}

/** Days on which at least so many of them hold. */
export function atLeast(count: number, all: readonly Spans[]): Spans {
  const changes = new Map<Day, number>()
  const change = (at: Day, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)
  for (const { from, until } of all.flat()) {
    change(from, 1)
    change(addDays(until, 1), -1)
  }
  const spans: Span[] = []
  let open: Day | null = null
  let holding = 0
  for (const [at, by] of [...changes].sort(([one], [other]) => (one < other ? -1 : 1))) {
    holding += by
    if (holding >= count && open === null) open = at
    if (holding < count && open !== null) {
      spans.push({ from: open, until: addDays(at, -1) })
      open = null
    }
  }
  return spans
}
