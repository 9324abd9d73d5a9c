/**
 * Counting originals on the phone: the queue of counts, and the list they are counted by. Fetched when it is opened; and by the
 * frame when counts wait from before.
 */
import type { CountAnswer, CountCommand, CountingItem, CountingStocktake } from '@chizheng/contract'
import { get, send } from '../api/client.ts'
import { cache, readings } from '../api/readings.ts'
import { asProblem } from '../problem.ts'
import { createCountQueue } from './queue.ts'
import { after, credentialOf, type KnownItem, nameOf, newKey, settled } from './rules.ts'
import { listStore, openCountStore } from './store.ts'

/** Says to the frame, beyond the page, that counts wait. */
const markKey = 'chizheng.counts-wait'

export const queue = createCountQueue({
  store: openCountStore(),
  async send(stocktakeId, counts) {
    try {
      const path = `/api/stocktakes/${stocktakeId}/counts` as const
      return (await send<{ rows: CountAnswer[] }>('POST', path, { counts })).rows
    } catch (thrown) {
      if (asProblem(thrown).code === 'not_signed_in')
        void cache.invalidateQueries({ queryKey: readings.session().queryKey })
      throw thrown
    }
  },
  onAnswer: (stocktakeId, command, answer) => lists.get(stocktakeId)?.settle(command, answer),
  later(again, seconds) {
    const timer = setTimeout(again, seconds * 1_000)
    return () => clearTimeout(timer)
  },
  now: Date.now,
})

/** Whose counts are looked after now. Those of others on this phone keep their mark until they are sent. */
let looked = ''
queue.subscribe(() => {
  try {
    const others = (localStorage.getItem(markKey) ?? '').split(' ').filter((one) => one !== '' && one !== looked)
    const marked = queue.read().length > 0 ? [...others, looked] : others
    if (marked.length > 0) localStorage.setItem(markKey, marked.join(' '))
    else localStorage.removeItem(markKey)
  } catch {
    // Storage is forbidden here; then nothing outlives the page anyway.
  }
})

/** Sends what waits, now and whenever there is reason to hope. */
export function sendCounts(account: string): void {
  looked = account
  void queue.of(account)
}
addEventListener('online', () => {
  const [first] = queue.read()
  if (first !== undefined) void queue.of(first.account)
})

export interface ListNow {
  readonly items: ReadonlyMap<string, KnownItem>
  readonly isWhole: boolean
  readonly isLoading: boolean
}

export interface CountingList {
  read(): ListNow
  subscribe(listener: () => void): () => void
  /** Reads what this phone keeps, then what the server has. */
  open(account: { readonly id: string; readonly displayName: string }): Promise<void>
  /** Counts here and now, and hands it to the queue. */
  count(command: CountCommand, self: { readonly name: string }): void
  settle(command: CountCommand, answer: CountAnswer): void
}

const lists = new Map<string, CountingList>()

/** The list of a stock-take, one for the page. */
export function listOf(stocktakeId: string): CountingList {
  const known = lists.get(stocktakeId) ?? createList(stocktakeId)
  lists.set(stocktakeId, known)
  return known
}

const partSize = 1_000

function createList(stocktakeId: string): CountingList {
  const listeners = new Set<() => void>()
  let now: ListNow = { items: new Map(), isWhole: false, isLoading: false }
  const set = (change: Partial<ListNow>) => {
    now = { ...now, ...change }
    for (const listener of listeners) listener()
  }
  const put = (item: KnownItem) => set({ items: new Map(now.items).set(item.credentialId, item) })

  /** What waits here has happened, whatever the server knows. */
  function withWaiting(rows: Iterable<CountingItem>, name: string): Map<string, KnownItem> {
    const items = new Map<string, KnownItem>()
    for (const row of rows) items.set(row.credentialId, row)
    for (const { stocktakeId: of, command, refused } of queue.read()) {
      if (of !== stocktakeId || refused !== null) continue
      const item = items.get(credentialOf(command) ?? '')
      if (item !== undefined) items.set(item.credentialId, after(item, command, { name }))
    }
    return items
  }

  async function load({ id: account, displayName }: Parameters<CountingList['open']>[0]): Promise<void> {
    const all: CountingItem[] = []
    let next: string | null = null
    for (let part = 0; part === 0 || next !== null; part++) {
      const path = `/api/stocktakes/${stocktakeId}/counting` as const
      const answer: { rows: CountingItem[]; next: string | null } = await get(path, { size: partSize, after: next })
      all.push(...answer.rows)
      next = answer.next
      await listStore.put({ id: `${stocktakeId}:${part}`, account, stocktakeId, rows: answer.rows })
      if (!now.isWhole) set({ items: withWaiting(all, displayName) })
    }
    set({ items: withWaiting(all, displayName), isWhole: true })
  }

  return {
    read: () => now,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async open(account) {
      if (now.isLoading) return
      set({ isLoading: true })
      if (now.items.size === 0) {
        const kept = await listStore.parts(account.id, stocktakeId)
        set({
          items: withWaiting(
            kept.flatMap(({ rows }) => rows),
            account.displayName,
          ),
        })
      }
      await load(account).catch(() => undefined)
      set({ isLoading: false })
    },
    count(command, self) {
      const item = now.items.get(credentialOf(command) ?? '')
      if (item !== undefined) put(after(item, command, self))
      queue.add(stocktakeId, command, item && nameOf(item))
    },
    settle(command, answer) {
      const item = now.items.get(credentialOf(command) ?? '')
      if (item !== undefined) put(settled(item, command, answer))
    },
  }
}

export const freshKey = (): string => newKey((bytes) => crypto.getRandomValues(bytes))

export const countingQuery = {
  queryKey: ['counting'],
  queryFn: async () => (await get<{ rows: CountingStocktake[] }>('/api/counting')).rows,
} as const

/** Forgets the lists of stock-takes that are over, and those of other accounts. */
export const forgetLists = (account: string, open: readonly string[]): Promise<void> =>
  listStore.keepOnly(account, open)
