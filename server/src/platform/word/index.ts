/**
 * Word documents of our own: the same documents that are printed (`platform/pdf`), for readers who go on writing in them. Only the
 * blocks that such documents hold; nothing from outside is opened.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, PrintedDocument } from '../pdf/index.ts'

export const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Named for both scripts: else Word sets Chinese in whatever it finds. */
const font = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '微软雅黑' }
/** Half points. */
const size = { text: 21, small: 18, heading: 26, title: 44 }
const quiet = '5A616B'
const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8C4D2' }
const borders = { top: line, bottom: line, left: line, right: line }

export async function wordDocument(document: PrintedDocument): Promise<Buffer> {
  const [before, between, after] = document.words.page.split(/\{pages?\}/)
  const foot = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        size: size.small,
        color: quiet,
        children: [
          `${document.words.foot}　${before ?? ''}`,
          PageNumber.CURRENT,
          between ?? '',
          PageNumber.TOTAL_PAGES,
          after ?? '',
        ],
      }),
    ],
  })
  const orientation = document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return await Packer.toBuffer(
    new Document({
      title: document.title,
      // Neither a program nor a time of its own: the same papers are the same file.
      creator: '',
      styles: { default: { document: { run: { font, size: size.text } } } },
      sections: [
        {
          properties: { page: { size: { orientation }, margin: { top: 1000, bottom: 1000, left: 1000, right: 1000 } } },
          footers: { default: new Footer({ children: [foot] }) },
          children: document.blocks.flatMap(drawn),
        },
      ],
    }),
  )
}

function drawn(block: Block): (Paragraph | Table)[] {
  switch (block.is) {
    case 'title':
      return [
        paragraph(block.text, { size: size.title, bold: true }, { heading: HeadingLevel.TITLE, center: true }),
        paragraph(block.beneath, { color: quiet }, { center: true }),
      ]
    case 'heading':
      return [
        paragraph(
          [block.text, block.aside].filter(Boolean).join('　'),
          { size: size.heading, bold: true },
          {
            heading: HeadingLevel.HEADING_2,
          },
        ),
      ]
    case 'text':
      return [paragraph(block.text, block.quiet ? { color: quiet } : {})]
    case 'facts':
      return block.items.map(({ label, value }) => paragraph(`${label}：${value}`))
    case 'signatures':
      return [paragraph(block.labels.map((label) => `${label}：________________`).join('　　'))]
    case 'table':
      return [tableOf(block), new Paragraph({})]
  }
}

interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
}
type Heading = (typeof HeadingLevel)[keyof typeof HeadingLevel]

function paragraph(text: string, look: Look = {}, at: { heading?: Heading; center?: boolean } = {}): Paragraph {
  return new Paragraph({
    ...(at.heading === undefined ? {} : { heading: at.heading }),
    ...(at.center ? { alignment: AlignmentType.CENTER } : {}),
    spacing: { before: 80, after: 80 },
    children: [new TextRun({ text: writable(text), font, color: '000000', ...look })],
  })
}

function tableOf({ columns, rows }: Extract<Block, { is: 'table' }>): Table {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0)
  const row = (texts: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: columns.map(
        ({ weight, align }, at) =>
          new TableCell({
            borders,
            width: { size: Math.round((weight / whole) * 100), type: WidthType.PERCENTAGE },
            ...(isHeader ? { shading: { fill: 'EFF3F8' } } : {}),
            children: [
              new Paragraph({
                ...(align === 'right' ? { alignment: AlignmentType.RIGHT } : {}),
                children: [new TextRun({ text: writable(texts[at] ?? ''), font, size: size.small, bold: isHeader })],
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(
        columns.map(({ header }) => header),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  })
}

/** XML knows no control characters. */
function writable(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, '')
}
