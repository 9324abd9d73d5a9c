/** Ends a request of which nothing has been heard for so long. While nobody waits for the service, no time counts. */
export interface Patience {
  readonly signal: AbortSignal
  /** Waits for a piece of work of the service. */
  during<T>(work: Promise<T>): Promise<T>
  /** Something was heard: the time begins anew. */
  renew(): void
  /** Nobody wants the answer any more. */
  giveUp(): void
}

export function createPatience(ms: number): Patience {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | null = null
  return {
    signal: controller.signal,
    async during(work) {
      timer = setTimeout(() => controller.abort(new Error(`nothing was heard for ${ms} ms`)), ms)
      try {
        return await work
      } finally {
        clearTimeout(timer)
        timer = null
      }
    },
    renew: () => void timer?.refresh(),
    giveUp: () => controller.abort(new Error('nobody wants the answer any more')),
  }
}
