/**
 * Files on their way to the server. They are kept on this phone until the server has them: through a tunnel, a closed page, an
 * expired session. `waiting` is the one queue of the page; `useWaiting()` shows it.
 */
import { useSyncExternalStore } from 'react'
import { cache, forgetDocuments, readings } from '../api/readings.ts'
import { asProblem } from '../problem.ts'
import type { WaitingFile } from './rules.ts'
import { createSender, type Sender, type Waiting } from './sender.ts'
import { openWaitingStore } from './store.ts'
import { uploadFile } from './upload.ts'

export { type Fields, faultOf, type WaitingFile } from './rules.ts'

const sentListeners = new Set<(file: WaitingFile) => void>()

export const waiting: Sender = createSender({
  store: openWaitingStore(),
  upload: (...file) =>
    uploadFile(...file).catch((thrown: unknown) => {
      // The frame asks who is signed in, and for the password; the file waits.
      if (asProblem(thrown).code === 'not_signed_in')
        void cache.invalidateQueries({ queryKey: readings.session().queryKey })
      throw thrown
    }),
  onSent(file) {
    void forgetDocuments()
    for (const listener of sentListeners) listener(file)
  },
  later(again, seconds) {
    const timer = setTimeout(again, seconds * 1_000)
    return () => clearTimeout(timer)
  },
})

/** Calls `listener` with every file the server took; gives back how to stop. */
export function onSent(listener: (file: WaitingFile) => void): () => void {
  sentListeners.add(listener)
  return () => sentListeners.delete(listener)
}

export function useWaiting(): Waiting {
  return useSyncExternalStore(waiting.subscribe, waiting.read)
}

/** Tries again whenever there is reason to hope: the network is back, or the page is looked at again. */
export function sendWhenPossible(account: string): () => void {
  const again = () => {
    if (document.visibilityState === 'visible') void waiting.of(account)
  }
  again()
  addEventListener('online', again)
  document.addEventListener('visibilitychange', again)
  return () => {
    removeEventListener('online', again)
    document.removeEventListener('visibilitychange', again)
  }
}
