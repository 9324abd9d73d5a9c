/**
 * Lets up to `count` pieces of work run at the same time: while the database is busy with one, the next is prepared. On one
 * transaction their statements still come one after the other.
 */
export interface Lanes {
  /** Starts the work as soon as a lane is free. Throws what an earlier piece threw; then nothing more is started. */
  start(work: () => Promise<void>): Promise<void>
  /** Waits for all of them, also when one throws: nothing runs on when this is over. */
  end(): Promise<void>
}

export function createLanes(count: number): Lanes {
  const running = new Set<Promise<void>>()
  let fault: { readonly error: unknown } | null = null
  const end = async (): Promise<void> => {
    await Promise.all(running)
    if (fault !== null) throw fault.error
  }
  return {
    async start(work) {
      while (fault === null && running.size >= count) await Promise.race(running)
      if (fault !== null) return await end()
      const piece: Promise<void> = work()
        .catch((error: unknown) => {
          fault ??= { error }
        })
        .finally(() => running.delete(piece))
      running.add(piece)
    },
    end,
  }
}
