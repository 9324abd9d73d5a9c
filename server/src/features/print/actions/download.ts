import { Readable } from 'node:stream'
import type { Download } from '../../../platform/http/index.ts'

/** A document that is made, as an answer. */
export function pdfDownload(name: string, pdf: Uint8Array): Download {
  const stream = Readable.from([Buffer.from(pdf)], { objectMode: false })
  return { name, mediaType: 'application/pdf', bytes: pdf.length, stream }
}
