/**
 * PDF: the Chinese font in it, documents of our own, and writing over what others made. What we print is set in a thread, and says
 * itself which characters it could not print. Files from outside are opened in a thread that is ended when one
 * takes too long; the next one gets another thread.
 */
import type { Worker } from 'node:worker_threads'
import { startThread } from '../thread/index.ts'
import type { StampAnswer, StampedType, StampJob } from './stamp-worker.ts'

export { type Label, type LabelSheet, labelsOnSheet } from './label-sheet.ts'
export type { Block, Column, Fact, PrintedDocument } from './layout.ts'
export { printDocument, printLabels } from './print.ts'

const stampedTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'] satisfies StampedType[]

/** Whether a file of this type can be written over. */
export function canStamp(mediaType: string): mediaType is StampedType {
  return stampedTypes.includes(mediaType)
}

export interface Stamper {
  /** The file as PDF with the lines over every page; null where it cannot be opened (damaged, locked) or takes too long. */
  stamp(file: Uint8Array, mediaType: StampedType): Promise<Uint8Array | null>
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
  return {
    async stamp(file, mediaType) {
      thread ??= startThread(import.meta.url, 'stamp-worker', { lines })
      const answer = await answerOf(thread, { file, mediaType }, seconds)
      if (answer === 'silent') await end()
      return answer === 'silent' ? null : answer.pdf
    },
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
