import { parentPort } from 'node:worker_threads'
import { drawLabels } from './draw-labels.ts'
import type { LabelSheet } from './label-sheet.ts'
import type { Printed, PrintedDocument } from './layout.ts'
import { setDocument } from './set-document.ts'

/** The thread in which documents are set, one after the other, so that the server goes on answering meanwhile. */
export type PrintJob =
  | { readonly is: 'labels'; readonly sheet: LabelSheet }
  | { readonly is: 'document'; readonly document: PrintedDocument }

/** A document that cannot be set is a defect: it ends the thread, and whoever asked is told. */
parentPort!.on('message', async (job: PrintJob) => {
  const printed = job.is === 'labels' ? await drawLabels(job.sheet) : await setDocument(job.document)
  parentPort!.postMessage({ ...printed, pdf: Uint8Array.from(printed.pdf) } satisfies Printed)
})
