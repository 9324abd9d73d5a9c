import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** A PDF as a reader other than the one that wrote it sees it: its texts and its QR codes, with where they are. */
export interface ReadPage {
  /** In millimetres. */
  readonly width: number
  readonly height: number
  readonly texts: readonly PlacedText[]
  /** All of its text, without spaces and line ends. */
  readonly said: string
  codes(): Promise<readonly PlacedCode[]>
}

/** Where the text begins on its line, in millimetres from the page's upper left. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** The code's upper left and its side, in millimetres, read from the picture of the page. */
export interface PlacedCode {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly side: number
}

const pointsPerMm = 72 / 25.4
/** Of the picture codes are read from: 200 dots an inch, as a poor scanner has. */
const scale = 200 / 72

export async function readPdf(file: Uint8Array): Promise<ReadPage[]> {
  const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  return await Promise.all(numbers.map(async (number) => await readPage(await document.getPage(number))))
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const [left, bottom, right, top] = page.view as [number, number, number, number]
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [x, y] = [item.transform[4] as number, item.transform[5] as number]
    return [{ text: item.str, x: (x - left) / pointsPerMm, y: (top - y) / pointsPerMm }]
  })
  return {
    width: (right - left) / pointsPerMm,
    height: (top - bottom) / pointsPerMm,
    texts,
    said: texts.map(({ text }) => text.replace(/\s+/g, '')).join(''),
    codes: () => codesOf(page),
  }
}

let reader: Promise<unknown> | null = null

async function codesOf(page: PDFPageProxy): Promise<PlacedCode[]> {
  reader ??= openReader()
  await reader
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const pen = canvas.getContext('2d')
  await page.render({ canvas: null, canvasContext: pen as never, viewport }).promise
  const picture = pen.getImageData(0, 0, canvas.width, canvas.height)
  const found = await readBarcodes(picture as never, { formats: ['QRCode'], maxNumberOfSymbols: 255 })
  const mm = (pixels: number) => pixels / scale / pointsPerMm
  return found.map(({ text, position: { topLeft, topRight } }) => ({
    text,
    x: mm(topLeft.x),
    y: mm(topLeft.y),
    side: mm(topRight.x - topLeft.x),
  }))
}

/** The reader's program lies in its package; by itself it would fetch it from elsewhere. */
async function openReader(): Promise<unknown> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  return await prepareZXingModule({
    overrides: { wasmBinary: (await readFile(path)).buffer as ArrayBuffer },
    fireImmediately: true,
  })
}
