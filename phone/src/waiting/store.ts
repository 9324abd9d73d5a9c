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

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('chizheng-phone', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: 'id' })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
    opening.onblocked = () => reject(new Error('blocked'))
  })
}

function databaseStore(database: IDBDatabase): WaitingStore {
  const run = <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(table, mode)
      const request = ask(transaction.objectStore(table))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
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
