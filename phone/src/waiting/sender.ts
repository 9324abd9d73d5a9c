/**
 * Sends what waits: one file after the other, the oldest first, again and again until the server has it or says that it never
 * will. A file is kept before it is sent and forgotten after the server's answer, so nothing is lost in between.
 */
import { asProblem } from '../problem.ts'
import { fateOf, pauseSeconds, type WaitingFile } from './rules.ts'
import type { WaitingStore } from './store.ts'

export interface Waiting {
  /** Whether the files outlive the page. */
  readonly isKept: boolean
  readonly files: readonly WaitingFile[]
  /** The one being sent, and the share of it that has gone out, 0 to 1. */
  readonly sending: { readonly id: string; readonly share: number } | null
}

export interface Sender {
  /** What waits now; the same object until something changes. */
  read(): Waiting
  /** Calls `listener` after every change; gives back how to stop. */
  subscribe(listener: () => void): () => void
  /** Takes up the files of an account that signed in, or lets go of those of one that signed out. */
  of(account: string | null): Promise<void>
  add(files: readonly WaitingFile[]): Promise<void>
  /** Sends at once what waits, that which was refused included. */
  now(): Promise<void>
  discard(id: string): Promise<void>
}

export interface Sending {
  readonly store: WaitingStore
  /** Uploads a file; rejects with a `Problem`. */
  upload(file: WaitingFile, onShare: (share: number) => void, signal: AbortSignal): Promise<unknown>
  /** The server has it. */
  onSent(file: WaitingFile): void
  /** Calls `again` after so many seconds; gives back how not to. */
  later(again: () => void, seconds: number): () => void
}

const nothing: Waiting = { isKept: true, files: [], sending: null }

export function createSender({ store, upload, onSent, later }: Sending): Sender {
  const listeners = new Set<() => void>()
  let waiting = nothing
  let account: string | null = null
  let failures = 0
  let isRunning = false
  let stop: AbortController | null = null
  let forgetPause = () => {}

  const set = (change: Partial<Waiting>) => {
    waiting = { ...waiting, ...change }
    for (const listener of listeners) listener()
  }
  const without = (id: string) => waiting.files.filter((file) => file.id !== id)

  async function run(): Promise<void> {
    if (isRunning) return
    isRunning = true
    forgetPause()
    for (let next = nextFile(); next !== undefined; next = nextFile()) {
      const isOver = await sendOne(next)
      if (!isOver) break
    }
    isRunning = false
  }

  function nextFile(): WaitingFile | undefined {
    return account === null ? undefined : waiting.files.find((file) => file.refused === null)
  }

  /** Whether the next one can be tried. */
  async function sendOne(file: WaitingFile): Promise<boolean> {
    stop = new AbortController()
    const { signal } = stop
    set({ sending: { id: file.id, share: 0 } })
    const problem = await upload(file, (share) => set({ sending: { id: file.id, share } }), signal).then(
      () => null,
      asProblem,
    )
    set({ sending: null })
    // Discarded, or its account signed out, while it was on its way.
    if (signal.aborted) return true
    const fate = fateOf(problem?.code ?? null)
    if (fate === 'later') {
      failures += 1
      forgetPause = later(() => void run(), pauseSeconds(failures))
      return false
    }
    failures = 0
    if (fate === 'done') {
      await store.remove(file.id)
      set({ files: without(file.id) })
      onSent(file)
    } else {
      const refused = { ...file, refused: { code: problem!.code, details: problem!.details } }
      await store.put(refused)
      set({ files: waiting.files.map((one) => (one.id === file.id ? refused : one)) })
    }
    return true
  }

  return {
    read: () => waiting,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async of(next) {
      if (next === account) return run()
      account = next
      stop?.abort()
      forgetPause()
      set({ files: [] })
      if (next === null) return
      const [files, isKept] = await Promise.all([store.list(next), store.isLasting()])
      if (account !== next) return
      set({ files: [...files, ...waiting.files], isKept })
      await run()
    },
    async add(files) {
      // A phone without space left: better sent from memory than not at all.
      const kept = await Promise.all(
        files.map((file) =>
          store.put(file).then(
            () => true,
            () => false,
          ),
        ),
      )
      set({ files: [...waiting.files, ...files], isKept: waiting.isKept && !kept.includes(false) })
      void run()
    },
    async now() {
      failures = 0
      const again = waiting.files.map((file) => ({ ...file, refused: null }))
      set({ files: again })
      await run()
    },
    async discard(id) {
      if (waiting.sending?.id === id) stop?.abort()
      await store.remove(id)
      set({ files: without(id) })
    },
  }
}
