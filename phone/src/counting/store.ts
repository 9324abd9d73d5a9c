/**
 * Where counts and the lists they are counted by are kept: two tables of the phone's database. A list has no ID numbers in it,
 * belongs to one account, and goes when its stock-take is over.
 */
import type { CountingItem } from '@chizheng/contract'
import { askTable, openDatabase } from '../waiting/store.ts'
import type { CountStore, WaitingCount } from './queue.ts'

/** A part of a list, as the server gave it. */
export interface ListPart {
  /** `<stock-take>:<number of the part>` */
  readonly id: string
  readonly account: string
  readonly stocktakeId: string
  readonly rows: readonly CountingItem[]
}

export interface ListStore {
  parts(account: string, stocktakeId: string): Promise<ListPart[]>
  put(part: ListPart): Promise<void>
  /** Forgets the lists that are not of this account and these stock-takes. */
  keepOnly(account: string, stocktakeIds: readonly string[]): Promise<void>
}

let opening: Promise<IDBDatabase> | null = null
const opened = (): Promise<IDBDatabase> => {
  opening ??= openDatabase()
  return opening
}

const oldestFirst = (counts: readonly WaitingCount[], account: string): WaitingCount[] =>
  counts.filter((one) => one.account === account).sort((one, other) => one.addedAt - other.addedAt)

/** Without storage all is kept in memory, and `isLasting` says so. */
export function openCountStore(): CountStore {
  const memory = memoryCounts()
  const on = async <T>(ask: (database: IDBDatabase) => Promise<T>, instead: () => Promise<T>): Promise<T> => {
    const database = await opened().catch(() => null)
    return database === null ? instead() : ask(database)
  }
  return {
    isLasting: () => on(async () => true, memory.isLasting),
    list: (account) =>
      on(
        async (database) =>
          oldestFirst(
            await askTable<WaitingCount[]>(database, 'counts', 'readonly', (store) => store.getAll()),
            account,
          ),
        () => memory.list(account),
      ),
    put: (one) =>
      on(
        async (database) => void (await askTable(database, 'counts', 'readwrite', (store) => store.put(one))),
        () => memory.put(one),
      ),
    remove: (id) =>
      on(
        (database) => askTable(database, 'counts', 'readwrite', (store) => store.delete(id)),
        () => memory.remove(id),
      ),
  }
}

export function memoryCounts(): CountStore {
  const counts = new Map<string, WaitingCount>()
  return {
    isLasting: async () => false,
    list: async (account) => oldestFirst([...counts.values()], account),
    put: async (one) => void counts.set(one.id, one),
    remove: async (id) => void counts.delete(id),
  }
}

/** Where there is no storage nothing is kept: the list is asked for again. */
export const listStore: ListStore = {
  async parts(account, stocktakeId) {
    const all = await opened()
      .then((database) => askTable<ListPart[]>(database, 'lists', 'readonly', (store) => store.getAll()))
      .catch(() => [])
    return all.filter((part) => part.account === account && part.stocktakeId === stocktakeId)
  },
  async put(part) {
    await opened()
      .then((database) => askTable(database, 'lists', 'readwrite', (store) => store.put(part)))
      .catch(() => undefined)
  },
  async keepOnly(account, stocktakeIds) {
    const database = await opened().catch(() => null)
    if (database === null) return
    const all = await askTable<ListPart[]>(database, 'lists', 'readonly', (store) => store.getAll())
    const over = all.filter((part) => part.account !== account || !stocktakeIds.includes(part.stocktakeId))
    for (const { id } of over) await askTable(database, 'lists', 'readwrite', (store) => store.delete(id))
  },
}
