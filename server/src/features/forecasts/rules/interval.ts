/**
 * Between which numbers a month is expected to lie.
 *
 * Chance and unknown rates are not all: companies change, and what is assumed of renewals is not quite so. By how much, in parts of
 * the number, is learned from the back-test for each distance, and assumed where there was none.
 */
import { bands } from './bands.ts'
import type { ForecastMonth } from './project.ts'

/** Four of five months fall inside. */
const z = 1.2816

/** Squared relative error beyond chance, by band. */
export type ModelErrors = readonly number[]

export interface Judged {
  readonly band: number
  readonly actual: number
  readonly expected: number
  readonly variance: number
}

/** Assumed of each band before anything is seen: 2, 3, 4 and 6 per cent; it weighs so many months. */
const assumed = [0.02, 0.03, 0.04, 0.06]
const weight = 12

export function modelErrors(cases: readonly Judged[]): ModelErrors {
  return bands.map((_, band) => {
    const before = assumed[band]! ** 2
    let sum = before * weight
    let seen = weight
    for (const one of cases) {
      if (one.band !== band || one.expected < 1) continue
      sum += ((one.actual - one.expected) ** 2 - one.variance) / one.expected ** 2
      seen++
    }
    return Math.max(before / 4, sum / seen)
  })
}

export function intervalOf(
  { expected, variance }: Pick<ForecastMonth, 'expected' | 'variance'>,
  error: number,
): { low: number; high: number } {
  const sigma = Math.sqrt(variance + expected ** 2 * error)
  return { low: Math.max(0, Math.floor(expected - z * sigma)), high: Math.ceil(expected + z * sigma) }
}
