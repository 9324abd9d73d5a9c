/** Vendors of mainland China count days and months by the clocks of Beijing, which know no summer time. */
const beijingMilliseconds = 8 * 3_600_000
/** Their counters turn at midnight, give or take their own clocks. */
const marginSeconds = 60

/** Seconds until a minute past the vendor's next midnight. */
export function secondsToNextDay(now: Date): number {
  return secondsTo(now, (there) => Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate() + 1))
}

/** Seconds until a minute past midnight on the first of the vendor's next month. */
export function secondsToNextMonth(now: Date): number {
  return secondsTo(now, (there) => Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 1))
}

function secondsTo(now: Date, next: (there: Date) => number): number {
  const there = new Date(now.getTime() + beijingMilliseconds)
  return Math.ceil((next(there) - there.getTime()) / 1_000) + marginSeconds
}
