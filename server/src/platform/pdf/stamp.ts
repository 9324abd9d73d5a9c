import type { Worker } from 'node:worker_threads'
import { startThread } from '../thread/index.ts'
import type { StampAnswer, Stamped, StampedType, StampFault, StampJob } from './stamp-worker.ts'

const stampedTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'] satisfies StampedType[]

/** Whether a file of this type can be written over. */
export function canStamp(mediaType: string): mediaType is StampedType {
  return stampedTypes.includes(mediaType)
}

/** Why a file cannot be written over; `slow`: it takes too long. */
export type Unstamped = StampFault | 'slow'

export interface Stamper {
  /** The file as PDF with the lines over every page; null where it cannot be opened (damaged, locked) or takes too long. */
  stamp(file: Uint8Array, mediaType: StampedType): Promise<Uint8Array | null>
  /** The same as objects of a larger file. */
  stampWithin(
    file: Uint8Array,
    mediaType: StampedType,
    within: NonNullable<StampJob['within']>,
  ): Promise<Stamped | { readonly fault: Unstamped }>
  /** Ends its thread. Whoever opens one closes it, whatever happens. */
  close(): Promise<void>
}

/** Writes lines over files, one after the other. */
export function openStamper(lines: readonly string[], { seconds = 60 }: { seconds?: number } = {}): Stamper {
  let thread: Worker | null = null
  const end = async () => {
    const ended = thread
    thread = null
    await ended?.terminate()
  }
  const answerTo = async (job: StampJob): Promise<Stamped | { readonly fault: Unstamped }> => {
    thread ??= startThread(import.meta.url, 'stamp-worker', { lines })
    const answer = await answerOf(thread, job, seconds)
    if (answer !== 'silent') return answer
    await end()
    return { fault: 'slow' }
  }
  return {
    async stamp(file, mediaType) {
      const answer = await answerTo({ file, mediaType, within: null })
      return 'fault' in answer ? null : answer.bytes
    },
    stampWithin: (file, mediaType, within) => answerTo({ file, mediaType, within }),
    close: end,
  }
}

function answerOf(thread: Worker, job: StampJob, seconds: number): Promise<StampAnswer | 'silent'> {
  return new Promise((resolve) => {
    const done = (answer: StampAnswer | 'silent') => {
      clearTimeout(timer)
      thread.off('message', done).off('error', silent).off('exit', silent)
      resolve(answer)
    }
    const silent = () => done('silent')
    const timer = setTimeout(silent, seconds * 1_000)
    thread.on('message', done).on('error', silent).on('exit', silent)
    thread.postMessage(job)
  })
}
