/**
 * Where waiting files are kept: IndexedDB. Their bytes are copied there, because what a camera or another app handed over may be
 * gone when the page is opened next. Where a web view allows no storage they are kept in memory, and `isLasting` says so.
 */
import type { WaitingFile } from './rules.ts'

export interface WaitingStore {
  /** Whether files outlive the page. */
  isLasting(): Promise<boolean>
  /** Those of an account, the oldest first. */
  list(account: string): Promise<WaitingFile[]>
  put(file: WaitingFile): Promise<void>
  remove(id: string): Promise<void>
}

const table = 'waiting'

/** Opens at once; the database itself may take its time. */
export function openWaitingStore(): WaitingStore {
  const opening = openDatabase().then(databaseStore, memoryStore)
  return {
    isLasting: async () => (await opening).isLasting(),
    list: async (account) => (await opening).list(account),
    put: async (file) => (await opening).put(file),
    remove: async (id) => (await opening).remove(id),
  }
}

/** The phone's one database, with a table for each thing that is kept. */
export function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('chizheng-phone', 2)
    opening.onupgradeneeded = () => {
      const database = opening.result
      for (const name of [table, 'counts', 'lists'])
        if (!database.objectStoreNames.contains(name)) database.createObjectStore(name, { keyPath: 'id' })
    }
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close()
      resolve(opening.result)
    }
    opening.onerror = () => reject(opening.error)
    opening.onblocked = () => reject(new Error('blocked'))
  })
}

type Ask<T> = (store: IDBObjectStore) => IDBRequest<T>

/** Asks one table in a transaction of its own. */
export function askTable<T>(database: IDBDatabase, name: string, mode: IDBTransactionMode, ask: Ask<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode)
    const request = ask(transaction.objectStore(name))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}

function databaseStore(database: IDBDatabase): WaitingStore {
  const run = <T>(mode: IDBTransactionMode, ask: Ask<T>): Promise<T> => askTable(database, table, mode, ask)
  return {
    isLasting: async () => true,
    list: async (account) => oldestFirst(await run('readonly', (store) => store.getAll()), account),
    put: async (file) => void (await run('readwrite', (store) => store.put(file))),
    remove: (id) => run('readwrite', (store) => store.delete(id)),
  }
}

export function memoryStore(): WaitingStore {
  const files = new Map<string, WaitingFile>()
  return {
    isLasting: async () => false,
    list: async (account) => oldestFirst([...files.values()], account),
    put: async (file) => void files.set(file.id, file),
    remove: async (id) => void files.delete(id),
  }
}

function oldestFirst(files: readonly WaitingFile[], account: string): WaitingFile[] {
  return files.filter((file) => file.account === account).sort((one, other) => one.addedAt - other.addedAt)
}
