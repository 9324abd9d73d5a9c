/** A seeded source of chance: the same seed makes the same roster on every machine (mulberry32). */
export interface Chance {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  happens(probability: number): boolean
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { next, int, pick: (from) => from[int(0, from.length - 1)]!, happens: (probability) => next() < probability }
}

export const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** A day as YYYY-MM-DD, `days` after 1 January of `year`. */
export function dayAfter(year: number, days: number): string {
  return new Date(Date.UTC(year, 0, 1 + days)).toISOString().slice(0, 10)
}

/** The last day of a term of `months` from `start`: the day before the anniversary. */
export function termEnd(start: string, months: number): string {
  const [y, m, d] = start.split('-').map(Number) as [number, number, number]
  const index = y * 12 + m - 1 + months
  const [year, month] = [Math.floor(index / 12), index % 12]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(d, last) - 1)).toISOString().slice(0, 10)
}
