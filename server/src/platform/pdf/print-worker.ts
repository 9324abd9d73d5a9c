import { parentPort } from 'node:worker_threads'
import { drawLabels } from './draw-labels.ts'
import type { LabelSheet } from './label-sheet.ts'

/** The thread in which documents are set, one after the other, so that the server goes on answering meanwhile. */
export type PrintJob = { readonly is: 'labels'; readonly sheet: LabelSheet }

/** A document that cannot be set is a defect: it ends the thread, and whoever asked is told. */
parentPort!.on('message', async ({ sheet }: PrintJob) => {
  const pdf = await drawLabels(sheet)
  parentPort!.postMessage(pdf, [pdf.buffer as ArrayBuffer])
})
