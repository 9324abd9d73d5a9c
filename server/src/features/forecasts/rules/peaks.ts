import type { ForecastMonth } from './project.ts'

const most = 4
const above = 1.3
const fewest = 5

/** The months that stand out: well above the middle one, the largest first. */
export function peaksOf(months: readonly ForecastMonth[]): ForecastMonth[] {
  const sorted = months.map(({ expected }) => expected).sort((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  return months
    .filter(({ expected }) => expected >= Math.max(fewest, middle * above))
    .sort((one, other) => other.expected - one.expected)
    .slice(0, most)
}

/** Sums by a key, the largest first, at most so many. */
export function largest<T>(
  parts: readonly T[],
  keyOf: (part: T) => string | null,
  sizeOf: (part: T) => number,
  limit: number,
): { key: string | null; size: number }[] {
  const sums = new Map<string | null, number>()
  for (const part of parts) sums.set(keyOf(part), (sums.get(keyOf(part)) ?? 0) + sizeOf(part))
  return [...sums]
    .map(([key, size]) => ({ key, size }))
    .filter(({ size }) => size > 0)
    .sort((one, other) => other.size - one.size || String(one.key).localeCompare(String(other.key)))
    .slice(0, limit)
}
