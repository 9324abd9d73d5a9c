import { parentPort, workerData } from 'node:worker_threads'
import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'
import { embedFont } from './font.ts'

/** The thread that opens PDF and pictures from outside, one after the other, and writes over each page for whom it is. */
export interface StampWork {
  /** Written over every page, slanting, again and again. */
  readonly lines: readonly string[]
}
export interface StampJob {
  readonly file: Uint8Array
  readonly mediaType: StampedType
}
export type StampedType = 'application/pdf' | 'image/jpeg' | 'image/png'
/** The PDF, or null where none can be made of the file. */
export type StampAnswer = { readonly pdf: Uint8Array | null }

const { lines } = workerData as StampWork

/** A page for a picture: A4 in points, as it lies. */
const a4 = { short: 595.28, long: 841.89 }
const slant = 30
const ink = { color: rgb(0.45, 0.1, 0.1), opacity: 0.32 }

async function stamped({ file, mediaType }: StampJob): Promise<Uint8Array> {
  const pdf = mediaType === 'application/pdf' ? await PDFDocument.load(file) : await pictured(file, mediaType)
  const font = await embedFont(pdf)
  for (const page of pdf.getPages()) stampPage(page, font)
  return await pdf.save()
}

async function pictured(file: Uint8Array, mediaType: StampedType): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  const picture = mediaType === 'image/png' ? await pdf.embedPng(file) : await pdf.embedJpg(file)
  const isWide = picture.width > picture.height
  const page = pdf.addPage(isWide ? [a4.long, a4.short] : [a4.short, a4.long])
  const { width, height } = picture.scaleToFit(page.getWidth() - 40, page.getHeight() - 40)
  page.drawImage(picture, { x: (page.getWidth() - width) / 2, y: (page.getHeight() - height) / 2, width, height })
  return pdf
}

/** The lines in rows over the whole page, in two columns where it is wide, so that no part of it can be cut out without them. */
function stampPage(page: PDFPage, font: PDFFont): void {
  const { x: left, y: bottom, width, height } = page.getMediaBox()
  const columns = width > height ? [0.04, 0.52] : [0.08]
  const widest = Math.max(...lines.map((line) => font.widthOfTextAtSize(line, 1)), 1)
  const size = Math.max(7, Math.min(20, (width * 0.8) / columns.length / widest))
  for (const column of columns)
    for (const row of [0.06, 0.36, 0.66])
      lines.forEach((line, index) => {
        const down = index * size * 1.5
        const x = left + width * column + down * Math.sin((slant * Math.PI) / 180)
        const y = bottom + height * row - down * Math.cos((slant * Math.PI) / 180)
        page.drawText(line, { x, y, size, font, rotate: degrees(slant), ...ink })
      })
}

parentPort!.on('message', (job: StampJob) => {
  stamped(job)
    .then((pdf): StampAnswer => ({ pdf }))
    .catch((): StampAnswer => ({ pdf: null }))
    .then((answer) => parentPort!.postMessage(answer))
})
