/**
 * Counts on their way to the server: kept on this phone before they are sent, forgotten after the answer. Each has a key, so
 * that one whose answer was lost is sent again and counts nothing twice.
 */
import type { CountAnswer, CountCommand } from '@chizheng/contract'
import { asProblem } from '../problem.ts'
import { fateOf, pauseSeconds } from '../waiting/rules.ts'

export interface WaitingCount {
  /** The command's key. */
  readonly id: string
  /** The account it is sent by; nobody else on this phone sees it. */
  readonly account: string
  readonly stocktakeId: string
  readonly command: CountCommand
  /** Milliseconds since 1970, growing: the oldest is sent first. */
  readonly addedAt: number
  /** What people call it, for when its list is gone; what was kept before there were titles has none. */
  readonly title?: string
  /** Why it was not accepted; null while it may be. */
  readonly refused: WhyRefused | null
}

/** closed: signed by two people; barred: not one of those who count (any more); other: not to be understood. */
export type WhyRefused = 'closed' | 'barred' | 'other'

export interface CountStore {
  isLasting(): Promise<boolean>
  list(account: string): Promise<WaitingCount[]>
  put(one: WaitingCount): Promise<void>
  remove(id: string): Promise<void>
}

export interface CountQueue {
  /** Those that wait, the oldest first, with those that were refused; the same list until something changes. */
  read(): readonly WaitingCount[]
  subscribe(listener: () => void): () => void
  /** Takes up what an account left here, and sends it. */
  of(account: string): Promise<void>
  add(stocktakeId: string, command: CountCommand, title?: string): void
  /** Sends what was refused once more, except to what is closed for good: who counts may have been named anew. */
  retryRefused(): Promise<void>
  discardRefused(): Promise<void>
  readonly isKept: () => boolean
}

export interface QueueDoors {
  readonly store: CountStore
  /** Rejects with a `Problem`. */
  send(stocktakeId: string, counts: readonly CountCommand[]): Promise<readonly CountAnswer[]>
  onAnswer(stocktakeId: string, command: CountCommand, answer: CountAnswer): void
  /** Calls `again` after so many seconds; gives back how not to. */
  later(again: () => void, seconds: number): () => void
  now(): number
}

/** So few that a bad network brings them through, so many that an hour without one is sent in seconds. */
const atOnce = 50

export function createCountQueue({ store, send, onAnswer, later, now }: QueueDoors): CountQueue {
  const listeners = new Set<() => void>()
  let waiting: readonly WaitingCount[] = []
  let account: string | null = null
  let isKept = true
  let failures = 0
  let isRunning = false
  let last = 0
  let forgetPause = () => {}

  const set = (next: readonly WaitingCount[]) => {
    waiting = next
    for (const listener of listeners) listener()
  }

  async function run(): Promise<void> {
    if (isRunning) return
    isRunning = true
    forgetPause()
    for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) {
      if (!(await sendBatch(batch))) break
    }
    isRunning = false
  }

  /** The oldest of one stock-take, in their order. */
  function nextBatch(): WaitingCount[] {
    const open = waiting.filter(({ refused }) => refused === null)
    return open.filter(({ stocktakeId }) => stocktakeId === open[0]!.stocktakeId).slice(0, atOnce)
  }

  /** Whether the next ones can be tried. */
  async function sendBatch(batch: readonly WaitingCount[]): Promise<boolean> {
    const { stocktakeId } = batch[0]!
    const sent = await send(
      stocktakeId,
      batch.map(({ command }) => command),
    ).catch(asProblem)
    if (sent instanceof Error) {
      if (fateOf(sent.code) === 'later' || sent.code === 'stocktake_freezing') {
        failures += 1
        forgetPause = later(() => void run(), pauseSeconds(failures))
        return false
      }
      const isBarred = sent.code === 'forbidden' || sent.code === 'not_found'
      if (!isBarred && batch.length > 1) {
        // One of them cannot be understood: it must not take the others with it.
        for (const one of batch) if (!(await sendBatch([one]))) return false
        return true
      }
      for (const one of batch) {
        await refuse(one, isBarred ? 'barred' : 'other')
        onAnswer(stocktakeId, one.command, { key: one.id, outcome: 'closed', credentialId: null, by: null, at: null })
      }
      return true
    }
    failures = 0
    const answers = new Map(sent.map((answer) => [answer.key, answer]))
    for (const one of batch) {
      const answer = answers.get(one.id)
      if (answer?.outcome === 'closed') await refuse(one, 'closed')
      else await forget(one)
      if (answer !== undefined) onAnswer(stocktakeId, one.command, answer)
    }
    return true
  }

  async function refuse(one: WaitingCount, refused: WhyRefused): Promise<void> {
    const kept = { ...one, refused }
    await store.put(kept).catch(() => undefined)
    set(waiting.map((other) => (other.id === one.id ? kept : other)))
  }

  async function forget(one: WaitingCount): Promise<void> {
    await store.remove(one.id).catch(() => undefined)
    set(waiting.filter(({ id }) => id !== one.id))
  }

  return {
    read: () => waiting,
    isKept: () => isKept,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async of(next) {
      if (next !== account) {
        account = next
        set([])
        const [kept, isLasting] = await Promise.all([store.list(next), store.isLasting()])
        if (account !== next) return
        isKept = isLasting
        set([...kept, ...waiting])
      }
      await run()
    },
    add(stocktakeId, command, title) {
      last = Math.max(now(), last + 1)
      const one = {
        id: command.key,
        account: account!,
        stocktakeId,
        command,
        addedAt: last,
        refused: null,
        ...(title === undefined ? {} : { title }),
      }
      set([...waiting, one])
      // Kept first: what was counted outlives the page.
      void store
        .put(one)
        .catch(() => {
          isKept = false
        })
        .then(run)
    },
    async retryRefused() {
      for (const one of waiting) {
        if (one.refused === null || one.refused === 'closed') continue
        const again = { ...one, refused: null }
        await store.put(again).catch(() => undefined)
        set(waiting.map((other) => (other.id === one.id ? again : other)))
      }
      await run()
    },
    async discardRefused() {
      for (const one of waiting.filter(({ refused }) => refused !== null)) await forget(one)
    },
  }
}
