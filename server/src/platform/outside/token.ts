/** A token as a service lends it, or why it does not. */
export type Lent<Fault> =
  | { readonly lent: true; readonly token: string; readonly expiresInSeconds: number }
  | { readonly lent: false; readonly fault: Fault }

export interface TokenKeeper<Fault> {
  /**
   * Does something with the token. When `isStale` says of the outcome that the service no longer takes the token, it is fetched anew
   * and the thing is done once more, and not a third time.
   */
  with<Outcome>(
    work: (token: string) => Promise<Outcome>,
    isStale: (outcome: Outcome) => boolean,
    signal: AbortSignal,
  ): Promise<Outcome | { readonly noToken: Fault }>
}

/** So long before its end a token is not used any more: a call takes its time, and clocks differ. */
const marginSeconds = 300

/** Keeps one token; `borrow` asks the service for it, once for all who wait at the same time. */
export function createTokenKeeper<Fault>(
  borrow: (signal: AbortSignal) => Promise<Lent<Fault>>,
  now: () => Date,
): TokenKeeper<Fault> {
  let kept: { readonly token: string; readonly until: number } | null = null
  let asking: Promise<Lent<Fault>> | null = null

  async function current(signal: AbortSignal): Promise<Lent<Fault>> {
    if (kept !== null && kept.until > now().getTime()) return { lent: true, token: kept.token, expiresInSeconds: 0 }
    asking ??= ask(signal).finally(() => {
      asking = null
    })
    return await asking
  }

  async function ask(signal: AbortSignal): Promise<Lent<Fault>> {
    const answer = await borrow(signal)
    if (answer.lent) {
      const seconds = Math.max(0, answer.expiresInSeconds - marginSeconds)
      kept = { token: answer.token, until: now().getTime() + seconds * 1_000 }
    }
    return answer
  }

  return {
    async with(work, isStale, signal) {
      const first = await current(signal)
      if (!first.lent) return { noToken: first.fault }
      const outcome = await work(first.token)
      if (!isStale(outcome)) return outcome
      // Somebody else may have fetched a newer one meanwhile.
      if (kept?.token === first.token) kept = null
      const second = await current(signal)
      return second.lent ? await work(second.token) : { noToken: second.fault }
    },
  }
}
