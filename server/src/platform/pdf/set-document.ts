import pdfmake, { type Content, type DocumentDefinition, type TableCell, type TableLayout } from 'pdfmake'
import { fontPath, openFont } from './font.ts'
import { type Glyphs, glyphsOf } from './glyphs.ts'
import type { Block, Column, Fact, Printed, PrintedDocument } from './layout.ts'

const mm = 72 / 25.4
const a4 = { short: 210 * mm, long: 297 * mm }
const margin = { side: 15 * mm, top: 15 * mm, bottom: 17 * mm }
const ink = { quiet: '#595959', line: '#bfbfbf', head: '#f0f2f5' }
const cellPadding = 3
const sizes = { title: 17, heading: 11, text: 9, small: 8 } as const

const fonts = [fontPath('regular'), fontPath('bold')]
pdfmake.setFonts({ Noto: { normal: fonts[0]!, bold: fonts[1]! } })
// A document reads its fonts and nothing else, whatever stands in it.
pdfmake.setLocalAccessPolicy((path) => fonts.includes(path))
pdfmake.setUrlAccessPolicy(() => false)

/** The document as PDF on A4: heads of tables on every page, pages numbered, and at the end what the font could not print. */
export async function setDocument(document: PrintedDocument): Promise<Printed> {
  const { title, landscape, blocks, words } = document
  const glyphs = glyphsOf(openFont())
  const width = (landscape ? a4.long : a4.short) - 2 * margin.side
  const content = blocks.map((block) => contentOf(block, { text: glyphs.printable, width }))
  const foot = glyphs.printable(words.foot)
  let counted = 0
  const definition: DocumentDefinition = {
    info: { title, creator: 'Chizheng', producer: 'Chizheng' },
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: [margin.side, margin.top, margin.side, margin.bottom],
    defaultStyle: { font: 'Noto', fontSize: sizes.text, lineHeight: 1.15 },
    content: [...content, ...missingNote(glyphs, words.missing)],
    footer: (page, pages) => {
      counted = pages
      return {
        margin: [margin.side, 14, margin.side, 0],
        fontSize: sizes.small,
        color: ink.quiet,
        columns: [
          { text: foot },
          {
            text: words.page.replace('{page}', String(page)).replace('{pages}', String(pages)),
            alignment: 'right',
            width: 'auto',
          },
        ],
      }
    },
  }
  return { pdf: await pdfmake.createPdf(definition).getBuffer(), pages: counted }
}

interface Setting {
  /** What the font can print of it. */
  readonly text: (value: string) => string
  /** Between the margins, in points. */
  readonly width: number
}

function contentOf(block: Block, setting: Setting): Content {
  const { text } = setting
  switch (block.is) {
    case 'title':
      return {
        stack: [
          { text: text(block.text), fontSize: sizes.title, bold: true },
          { text: text(block.beneath), color: ink.quiet, fontSize: sizes.small, margin: [0, 3, 0, 10] },
        ],
      }
    case 'heading':
      return {
        columns: [
          { text: text(block.text), fontSize: sizes.heading, bold: true },
          ...(block.aside === undefined
            ? []
            : [{ text: text(block.aside), alignment: 'right' as const, color: ink.quiet, width: 'auto' as const }]),
        ],
        columnGap: 12,
        margin: [0, 10, 0, 4],
        headlineLevel: 1,
      }
    case 'text':
      return { text: text(block.text), margin: [0, 0, 0, 4], ...(block.quiet ? { color: ink.quiet } : {}) }
    case 'facts':
      return factsOf(block.items, block.columns, text)
    case 'table':
      return tableOf(block.columns, block.rows, setting)
    case 'signatures':
      return {
        columns: block.labels.map((label) => ({
          stack: [{ text: text(label), color: ink.quiet }, lineOf()],
        })),
        columnGap: 24,
        margin: [0, 26, 0, 0],
        unbreakable: true,
      }
  }
}

function lineOf(): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 26, x2: 40 * mm, y2: 26, lineWidth: 0.5, lineColor: '#000000' }],
  }
}

function factsOf(items: readonly Fact[], columns: number, text: (value: string) => string): Content {
  const cells = items.map(
    ({ label, value }): TableCell => ({
      stack: [{ text: text(label), color: ink.quiet, fontSize: sizes.small }, { text: text(value) || '–' }],
    }),
  )
  while (cells.length % columns !== 0) cells.push({ text: '' })
  const body = Array.from({ length: cells.length / columns }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  )
  return { table: { widths: Array(columns).fill('*'), body, dontBreakRows: true }, layout: plain, margin: [0, 0, 0, 4] }
}

function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[], { text, width }: Setting): Content {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0)
  const head = columns.map(
    ({ header, align }): TableCell => ({
      text: text(header),
      bold: true,
      fillColor: ink.head,
      fontSize: sizes.small,
      ...(align ? { alignment: align } : {}),
    }),
  )
  const body = rows.map((row) =>
    row.map(
      (value, index): TableCell => ({
        text: text(value),
        fontSize: sizes.small,
        ...(columns[index]?.align ? { alignment: columns[index].align } : {}),
      }),
    ),
  )
  const room = width - columns.length * 2 * cellPadding
  const widths = columns.map(({ weight }) => (weight / whole) * room)
  return {
    table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...body] },
    layout: ruled,
    margin: [0, 0, 0, 6],
  }
}

const plain: TableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 8,
  paddingTop: () => 2,
  paddingBottom: () => 3,
}

const ruled: TableLayout = {
  hLineWidth: () => 0.4,
  vLineWidth: () => 0,
  hLineColor: () => ink.line,
  paddingLeft: () => cellPadding,
  paddingRight: () => cellPadding,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
}

function missingNote(glyphs: Glyphs, words: string): Content[] {
  const lost = glyphs.takeMissing()
  if (lost.length === 0) return []
  const list = lost.map(({ character, within }) => `${character}（${within}）`).join(' ')
  return [{ text: `${words}${list}`, fontSize: sizes.small, color: ink.quiet, margin: [0, 8, 0, 0] }]
}
