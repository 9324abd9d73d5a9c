/** Lets so many through in any minute. What is over is told how long to wait, instead of being held: it may go by another way. */
export interface Gate {
  /** 0: one has been let through. */
  secondsToWait(): number
}

const minuteMs = 60_000

/** `perMinute` null: all. */
export function createGate(perMinute: number | null, now: () => Date): Gate {
  let passed: number[] = []
  return {
    secondsToWait() {
      if (perMinute === null) return 0
      const at = now().getTime()
      passed = passed.filter((earlier) => earlier > at - minuteMs)
      if (passed.length >= perMinute) return Math.max(1, Math.ceil((passed[0]! + minuteMs - at) / 1_000))
      passed.push(at)
      return 0
    },
  }
}
