import { ask, createThreads } from '../thread/index.ts'
import type { LabelSheet } from './label-sheet.ts'
import type { Printed, PrintedDocument } from './layout.ts'
import type { PrintJob } from './print-worker.ts'

/** Documents that are set at the same time; others wait for their turn. Each takes a thread with its fonts. */
const threads = createThreads(import.meta.url, 'print-worker', { atOnce: 2 })
const longestSeconds = 120

/** Labels with QR codes on A4, printed at 100 %. */
export function printLabels(sheet: LabelSheet): Promise<Printed> {
  return printed({ is: 'labels', sheet })
}

/** Text, facts and tables on A4. */
export function printDocument(document: PrintedDocument): Promise<Printed> {
  return printed({ is: 'document', document })
}

function printed(job: PrintJob): Promise<Printed> {
  return threads.use((thread) => ask<Printed>(thread, job, longestSeconds))
}
