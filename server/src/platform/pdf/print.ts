import type { Worker } from 'node:worker_threads'
import { startThread } from '../thread/index.ts'
import type { LabelSheet } from './label-sheet.ts'
import type { Printed, PrintedDocument } from './layout.ts'
import type { PrintJob } from './print-worker.ts'

/** Documents that are set at the same time; others wait for their turn. Each takes a thread with its fonts. */
const atOnce = 2
const longestSeconds = 120
/** A thread that has read its fonts waits so long for the next document. */
const idleSeconds = 30

/** Labels with QR codes on A4, printed at 100 %. */
export function printLabels(sheet: LabelSheet): Promise<Printed> {
  return inTurn(() => printed({ is: 'labels', sheet }))
}

/** Text, facts and tables on A4. */
export function printDocument(document: PrintedDocument): Promise<Printed> {
  return inTurn(() => printed({ is: 'document', document }))
}

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1
  else await new Promise<void>((begin) => waiting.push(begin))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

const idle = new Map<Worker, NodeJS.Timeout>()

function takeThread(): Worker {
  const [known] = idle
  if (known === undefined) {
    const made = startThread(import.meta.url, 'print-worker', null)
    return made.on('error', () => endThread(made)).on('exit', () => endThread(made))
  }
  const [thread, timer] = known
  clearTimeout(timer)
  idle.delete(thread)
  thread.ref()
  return thread
}

/** It keeps no process from ending. */
function keepThread(thread: Worker): void {
  thread.unref()
  idle.set(thread, setTimeout(() => endThread(thread), idleSeconds * 1_000).unref())
}

function endThread(thread: Worker): void {
  clearTimeout(idle.get(thread))
  idle.delete(thread)
  void thread.terminate()
}

function printed(job: PrintJob): Promise<Printed> {
  const thread = takeThread()
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer)
      // The last listener for messages must go alone: with all of them goes what starts the port again.
      thread.off('message', done).off('error', fail).off('exit', gone)
    }
    const done = (answer: Printed): void => {
      end()
      keepThread(thread)
      resolve(answer)
    }
    const fail = (error: unknown): void => {
      end()
      endThread(thread)
      reject(error)
    }
    const gone = (code: number): void => fail(new Error(`printing ended with ${code} and without a document`))
    const timer = setTimeout(() => fail(new Error('a document took too long to print')), longestSeconds * 1_000)
    thread.on('message', done).on('error', fail).on('exit', gone)
    thread.postMessage(job)
  })
}
