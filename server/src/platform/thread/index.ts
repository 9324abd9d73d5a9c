import { Worker } from 'node:worker_threads'

const heapMegabytes = 512

/**
 * Starts a thread that deals with files from outside: a small heap, no environment, and whoever started it may end it at any
 * moment. Its entry `NAME.ts` lies beside the caller; in a built product beside the bundle. Where the sources run it goes through
 * tsx, which a thread must ask for.
 *
 * @param here the caller's `import.meta.url`.
 */
export function startThread(here: string, name: string, workerData: unknown): Worker {
  const isSource = here.endsWith('.ts')
  const entry = new URL(`./${name}${isSource ? '.ts' : '.mjs'}`, here)
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes }
  const options = { workerData, resourceLimits, env: {}, execArgv: [], stdout: true, stderr: true }
  if (!isSource) return new Worker(entry, options)
  const [tsx, source] = [import.meta.resolve('tsx/esm/api'), entry.href].map((address) => JSON.stringify(address))
  return new Worker(`import(${tsx}).then(({ register }) => { register(); return import(${source}) })`, {
    ...options,
    eval: true,
  })
}

export interface Threads {
  /** Runs the work with a thread of its own, in turn. When it throws the thread is ended, else it waits for the next work. */
  use<T>(work: (thread: Worker) => Promise<T>): Promise<T>
}

/**
 * Threads of one kind that are used again: starting one takes longer than most of its work. At most `atOnce` work at the same time,
 * others wait for their turn; one that nobody needs for a while is ended, and none keeps a process from ending.
 */
export function createThreads(
  here: string,
  name: string,
  { atOnce, idleSeconds = 30 }: { readonly atOnce: number; readonly idleSeconds?: number },
): Threads {
  let running = 0
  const waiting: (() => void)[] = []
  const idle = new Map<Worker, NodeJS.Timeout>()

  function end(thread: Worker): void {
    clearTimeout(idle.get(thread))
    idle.delete(thread)
    void thread.terminate()
  }
  function take(): Worker {
    const [known] = idle
    if (known === undefined) {
      const made = startThread(here, name, null)
      return made.on('error', () => end(made)).on('exit', () => end(made))
    }
    const [thread, timer] = known
    clearTimeout(timer)
    idle.delete(thread)
    thread.ref()
    return thread
  }
  function keep(thread: Worker): void {
    thread.unref()
    idle.set(thread, setTimeout(() => end(thread), idleSeconds * 1_000).unref())
  }
  return {
    async use(work) {
      if (running < atOnce) running += 1
      else await new Promise<void>((begin) => waiting.push(begin))
      const thread = take()
      try {
        const done = await work(thread)
        keep(thread)
        return done
      } catch (error) {
        end(thread)
        throw error
      } finally {
        const next = waiting.shift()
        if (next === undefined) running -= 1
        else next()
      }
    },
  }
}

/** The thread's next message after this one was posted to it. Throws when it ends, fails, or takes longer than `seconds`. */
export function ask<T>(thread: Worker, message: unknown, seconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer)
      // The last listener for messages must go alone: with all of them goes what starts the port again.
      thread.off('message', done).off('error', fail).off('exit', gone)
    }
    const done = (answer: T): void => {
      end()
      resolve(answer)
    }
    const fail = (error: unknown): void => {
      end()
      reject(error)
    }
    const gone = (code: number): void => fail(new Error(`a thread ended with ${code} and without an answer`))
    const timer = setTimeout(() => fail(new Error('a thread took too long to answer')), seconds * 1_000)
    thread.on('message', done).on('error', fail).on('exit', gone)
    thread.postMessage(message)
  })
}
