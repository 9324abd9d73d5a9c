import { parentPort, workerData } from 'node:worker_threads'
import {
  degrees,
  EncryptedPDFError,
  PDFDocument,
  type PDFFont,
  PDFName,
  type PDFPage,
  PDFRef,
  rgb,
} from '@cantoo/pdf-lib'
import { embedFont } from './font.ts'

/** The thread that opens PDF and pictures from outside, one after the other, and writes over each page for whom it is. */
export interface StampWork {
  /** Written over every page, slanting, again and again. */
  readonly lines: readonly string[]
}
export interface StampJob {
  readonly file: Uint8Array
  readonly mediaType: StampedType
  /** Not a file of its own, but objects of a larger one: numbered from here, their pages hanging at the object `parent`. */
  readonly within: { readonly from: number; readonly parent: number } | null
}
export type StampedType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** Why none can be made of a file. */
export type StampFault = 'locked' | 'damaged'
/** A file, or objects with where each begins in them, and the numbers of the pages among them. */
export interface Stamped {
  readonly bytes: Uint8Array
  readonly objects: readonly (readonly [number: number, offset: number])[]
  readonly pages: readonly number[]
}
export type StampAnswer = Stamped | { readonly fault: StampFault }

const { lines } = workerData as StampWork

/** A page for a picture: A4 in points, as it lies. */
const a4 = { short: 595.28, long: 841.89 }
const slant = 30
const ink = { color: rgb(0.45, 0.1, 0.1), opacity: 0.32 }

async function stamped({ file, mediaType, within }: StampJob): Promise<Stamped> {
  const pdf = mediaType === 'application/pdf' ? await PDFDocument.load(file) : await pictured(file, mediaType)
  if (lines.length > 0) {
    const font = await embedFont(pdf)
    for (const page of pdf.getPages()) stampPage(page, font)
  }
  if (within !== null) return await objectsOf(pdf, within)
  return { bytes: await pdf.save(), objects: [], pages: [] }
}

/** The pages with all they refer to, written as they stand in a larger file. */
async function objectsOf(source: PDFDocument, { from, parent }: NonNullable<StampJob['within']>): Promise<Stamped> {
  const target = await PDFDocument.create()
  const { context } = target
  context.largestObjectNumber = from - 1
  const copied = await target.copyPages(source, source.getPageIndices())
  for (const { node } of copied) node.set(PDFName.of('Parent'), PDFRef.of(parent))
  const written = context.enumerateIndirectObjects().filter(([{ objectNumber }]) => objectNumber >= from)
  const head = ({ objectNumber }: PDFRef) => Buffer.from(`${objectNumber} 0 obj\n`)
  const end = Buffer.from('\nendobj\n')
  const size = written.reduce((sum, [ref, object]) => sum + head(ref).length + object.sizeInBytes() + end.length, 0)
  const bytes = new Uint8Array(size)
  const objects: [number, number][] = []
  let offset = 0
  for (const [ref, object] of written) {
    objects.push([ref.objectNumber, offset])
    bytes.set(head(ref), offset)
    offset += head(ref).length
    offset += object.copyBytesInto(bytes, offset)
    bytes.set(end, offset)
    offset += end.length
  }
  return { bytes, objects, pages: copied.map(({ ref }) => ref.objectNumber) }
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
    .catch((error: unknown): StampAnswer => ({ fault: error instanceof EncryptedPDFError ? 'locked' : 'damaged' }))
    .then((answer) => parentPort!.postMessage(answer))
})
