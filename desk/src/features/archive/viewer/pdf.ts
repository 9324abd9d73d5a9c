/**
 * The reader of PDF (pdf.js, in the build that old phones' browsers understand). It runs no script of a document, and what it
 * needs besides (tables of Chinese characters, standard fonts) lies beside the desk under `assets/`.
 */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { Size, View } from './view.ts'

GlobalWorkerOptions.workerSrc = workerAddress
const beside = `/assets/pdfjs-${version}`

/** Of every page, as it is printed, in points. */
export type PageSizes = readonly Size[]

/** More points than this are not drawn: a phone's memory holds several pages at once. */
const mostPixels = 12_000_000

export interface Opening {
  readonly done: Promise<{ pdf: PDFDocumentProxy; sizes: PageSizes }>
  isClosed(): boolean
  close(): void
}

export function openPdf(source: string): Opening {
  const task = getDocument({
    url: source,
    cMapUrl: `${beside}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${beside}/standard_fonts/`,
    wasmUrl: `${beside}/wasm/`,
    // The desk's policy forbids both.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
  })
  let closed = false
  return {
    done: task.promise.then(async (pdf) => ({ pdf, sizes: await sizesOf(pdf) })),
    isClosed: () => closed,
    close() {
      closed = true
      void task.destroy()
    },
  }
}

async function sizesOf(pdf: PDFDocumentProxy): Promise<PageSizes> {
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  return await Promise.all(
    numbers.map(async (number) => {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
      return { width, height }
    }),
  )
}

/** Draws a page so that it is `width` wide on the screen, turned further by `degrees`. */
export function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  degrees: View['degrees'],
): { done: Promise<void>; stop(): void } {
  let stop = () => {}
  let isStopped = false
  const draw = async () => {
    const page = await pdf.getPage(number)
    if (isStopped) return
    const rotation = (page.rotate + degrees) % 360
    const whole = page.getViewport({ scale: 1, rotation })
    const wanted = (width / whole.width) * (globalThis.devicePixelRatio || 1)
    const scale = Math.min(wanted, Math.sqrt(mostPixels / (whole.width * whole.height)))
    const viewport = page.getViewport({ scale, rotation })
    // Drawn aside first: the page that is looked at does not turn white meanwhile.
    const aside = document.createElement('canvas')
    aside.width = Math.ceil(viewport.width)
    aside.height = Math.ceil(viewport.height)
    const drawing = page.render({ canvas: aside, viewport })
    stop = () => drawing.cancel()
    await drawing.promise
    canvas.width = aside.width
    canvas.height = aside.height
    canvas.getContext('2d')!.drawImage(aside, 0, 0)
  }
  return {
    done: draw(),
    stop() {
      isStopped = true
      stop()
    },
  }
}
