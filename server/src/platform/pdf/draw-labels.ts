import { PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'
import { encode } from 'uqr'
import { embedFont, openFont } from './font.ts'
import { type Glyphs, glyphsOf } from './glyphs.ts'
import {
  broken,
  cornerOf,
  cut,
  darkRuns,
  type Label,
  type LabelSheet,
  labelGrid,
  labelsOnSheet,
} from './label-sheet.ts'
import type { Printed } from './layout.ts'

const mm = 72 / 25.4
const a4: [number, number] = [210 * mm, 297 * mm]
const black = rgb(0, 0, 0)
const grey = rgb(0.35, 0.35, 0.35)
const line = { color: rgb(0.75, 0.75, 0.75), thickness: 0.3 }

/** Of one label, in millimetres from its lower left: head and title over the whole width, then the text left of the code. */
const inside = {
  left: 3,
  right: 57,
  head: 33.9,
  rule: 32.6,
  title: 27.2,
  text: 22,
  code: { x: 35.6, y: 3.2, size: 21.4 },
}
const gap = 2.2
/** Millimetres from line to line of the text: six lines reach the lower edge. */
const leading = 3.75
const sizes = { head: [7, 5.5], title: [12, 7], text: 7.5 } as const

interface Pens {
  readonly regular: Pen
  readonly bold: Pen
  readonly glyphs: Glyphs
}
interface Pen {
  readonly font: PDFFont
  /** In points at a size of one point, each character by itself. */
  readonly widthOf: (text: string) => number
}

/** The sheets as PDF, 1:1. */
export async function drawLabels({ labels, skip, borders, missing }: LabelSheet): Promise<Printed> {
  const pdf = await PDFDocument.create()
  const pens = {
    regular: penOf(await embedFont(pdf)),
    bold: penOf(await embedFont(pdf, 'bold')),
    glyphs: glyphsOf(openFont()),
  }
  const first = skip % labelsOnSheet
  for (let from = -first; from < labels.length; from += labelsOnSheet) {
    const page = pdf.addPage(a4)
    const codes: string[] = []
    const places = Array.from({ length: labelsOnSheet }, (_, place) => [place, labels[from + place]] as const)
    for (const [place, label] of places) {
      if (label === undefined) continue
      const corner = cornerOf(place)
      if (borders) drawBorder(page, corner)
      drawLabel(page, pens, label, corner)
      codes.push(codeAt(label.code, corner))
    }
    // As one stream of rectangles: two thousand codes as objects would fill the memory.
    const { context } = pdf
    page.node.addContentStream(context.register(context.flateStream(`q 0 g\n${codes.join('')}f\nQ\n`)))
    noteMissing(page, pens, missing)
  }
  return { pdf: await pdf.save(), pages: pdf.getPageCount() }
}

function penOf(font: PDFFont): Pen {
  const widths = new Map<string, number>()
  const widthOfOne = (character: string): number => {
    const known = widths.get(character) ?? font.widthOfTextAtSize(character, 1)
    widths.set(character, known)
    return known
  }
  return { font, widthOf: (text) => [...text].reduce((sum, character) => sum + widthOfOne(character), 0) }
}

interface Corner {
  readonly x: number
  readonly y: number
}

function drawBorder(page: PDFPage, { x, y }: Corner): void {
  page.drawRectangle({
    x: x * mm,
    y: y * mm,
    width: labelGrid.width * mm,
    height: labelGrid.height * mm,
    borderColor: line.color,
    borderWidth: line.thickness,
  })
}

function drawLabel(page: PDFPage, { regular, bold, glyphs }: Pens, label: Label, corner: Corner): void {
  const write = (pen: Pen, text: string, x: number, y: number, size: number, color = black) =>
    page.drawText(text, { x: (corner.x + x) * mm, y: (corner.y + y) * mm, size, font: pen.font, color })
  const whole = (inside.right - inside.left) * mm
  const head = glyphs.printable(label.head)
  const headSize = fitting(regular, head, whole, sizes.head)
  write(regular, cut(head, whole / headSize, regular.widthOf), inside.left, inside.head, headSize, grey)
  page.drawLine({
    start: { x: (corner.x + inside.left) * mm, y: (corner.y + inside.rule) * mm },
    end: { x: (corner.x + inside.right) * mm, y: (corner.y + inside.rule) * mm },
    ...line,
  })
  const aside = cut(glyphs.printable(label.aside), (whole * 0.4) / sizes.text, regular.widthOf)
  const asideWidth = regular.widthOf(aside) * sizes.text
  const title = glyphs.printable(label.title)
  const titleWidth = whole - asideWidth - gap * mm
  const titleSize = fitting(bold, title, titleWidth, sizes.title)
  write(bold, cut(title, titleWidth / titleSize, bold.widthOf), inside.left, inside.title, titleSize)
  write(regular, aside, inside.right - asideWidth / mm, inside.title, sizes.text, grey)
  const across = ((inside.code.x - gap - inside.left) * mm) / sizes.text
  const rows = label.lines.flatMap(({ text, most }) => broken(glyphs.printable(text), most, across, regular.widthOf))
  rows.forEach((row, index) => {
    write(regular, row, inside.left, inside.text - index * leading, sizes.text)
  })
}

/** The size between `largest` and `smallest` at which a text fits. */
function fitting(pen: Pen, text: string, width: number, [largest, smallest]: readonly [number, number]): number {
  return Math.max(smallest, Math.min(largest, width / Math.max(pen.widthOf(text), 0.01)))
}

/** The code's dark modules as rectangles. Around it the label is white for the four modules that readers ask for. */
function codeAt(text: string, corner: Corner): string {
  const { data } = encode(text, { ecc: 'M', boostEcc: true, border: 0 })
  const side = (inside.code.size / data.length) * mm
  const left = (corner.x + inside.code.x) * mm
  const top = (corner.y + inside.code.y + inside.code.size) * mm
  const number = (value: number) => value.toFixed(3)
  return darkRuns(data)
    .map(({ row, from, to }) => {
      const [x, y] = [left + from * side, top - (row + 1) * side]
      return `${number(x)} ${number(y)} ${number((to - from) * side)} ${number(side)} re\n`
    })
    .join('')
}

/** In the lower margin, where no label is. */
function noteMissing(page: PDFPage, { regular, glyphs }: Pens, missing: string): void {
  const lost = glyphs.takeMissing()
  if (lost.length === 0) return
  const text = `${missing}${lost.map(({ character, within }) => `${character}（${within}）`).join(' ')}`
  const size = 6
  const width = labelGrid.width * labelGrid.columns * mm
  page.drawText(cut(text, width / size, regular.widthOf), {
    x: labelGrid.left * mm,
    y: 4 * mm,
    size,
    font: regular.font,
    color: grey,
  })
}
