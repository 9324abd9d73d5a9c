import { type Limits, Unreadable } from './limits.ts'
import type { Message, WireCell, WireRow } from './wire.ts'

/**
 * Reads delimited text: UTF-8 with or without BOM, UTF-16 with BOM, else GB18030 (which holds GBK and GB2312); comma,
 * semicolon, tab or bar. A row is a record, as Excel counts them, even when a quoted cell holds line breaks.
 */
export async function* readCsv(file: Buffer, name: string, limits: Limits): AsyncGenerator<Message> {
  const encoding = sniffEncoding(file)
  const pieces = decode(file, encoding)
  const first = pieces.next()
  const head = first.done ? '' : first.value
  const separator = sniffSeparator(head)
  yield {
    is: 'sheet',
    info: { name, index: 0, hidden: false, format: 'csv', dateSystem: '1900', rowCount: null, merges: [], encoding },
  }
  const parser = new CsvParser(separator.character)
  let batch: WireRow[] = []
  let row = 0
  let rowsLeft = limits.rows
  const take = (records: string[][]): void => {
    if (parser.openLength > longestCell)
      throw new Unreadable('spreadsheet_unreadable', { reason: 'quote', row: row + records.length + 1 })
    for (const record of records) {
      row++
      const cells = record.map(wireText)
      while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop()
      if (cells.length > limits.columns) throw new Unreadable('spreadsheet_too_large', { columns: limits.columns })
      if (cells.length === 0) continue
      if (--rowsLeft < 0) throw new Unreadable('spreadsheet_too_large', { rows: limits.rows })
      batch.push([row, 0, [], cells])
    }
  }
  take(parser.push(head.slice(separator.skip)))
  for (const piece of pieces) {
    take(parser.push(piece))
    if (batch.length >= 256) {
      yield { is: 'rows', rows: batch }
      batch = []
    }
  }
  if (parser.isOpen) throw new Unreadable('spreadsheet_unreadable', { reason: 'quote', row: row + 1 })
  take(parser.end())
  if (batch.length > 0) yield { is: 'rows', rows: batch }
}

/** What Excel holds in a cell. A quoted one that grows beyond it was never closed, and would swallow the rows behind it. */
const longestCell = 32_767

/** Text as it stands; `="0123"` is how programs keep Excel from turning text into numbers. */
function wireText(text: string): WireCell {
  const kept = (/^="(.*)"$/s.exec(text)?.[1] ?? text).slice(0, longestCell)
  return kept.trim() === '' ? null : kept
}

function sniffEncoding(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le'
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be'
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < file.length; at += pieceBytes)
      utf8.decode(file.subarray(at, at + pieceBytes), { stream: true })
    utf8.decode()
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

const pieceBytes = 256 * 1024

function* decode(file: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding)
  let unreadable = 0
  for (let at = 0; at < file.length; at += pieceBytes) {
    const last = at + pieceBytes >= file.length
    const text = decoder.decode(file.subarray(at, at + pieceBytes), { stream: !last })
    for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) unreadable++
    // A text in neither encoding decodes to noise; better no answer than a garbled ledger.
    if (unreadable > 20 && unreadable * 50 > at + text.length)
      throw new Unreadable('spreadsheet_unreadable', { reason: 'encoding' })
    yield text
  }
}

/** The character that cuts the first records most evenly; `sep=;` in the first line says it outright. */
export function sniffSeparator(head: string): { readonly character: string; readonly skip: number } {
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(head)
  if (told) return { character: told[1]!, skip: told[0].length }
  let best = { character: ',', score: 0 }
  for (const character of [',', '\t', ';', '|', '，']) {
    const widths = new CsvParser(character)
      .push(head.slice(0, 65_536))
      .slice(0, 60)
      .map((record) => record.length)
      .filter((width) => width > 1)
    const counts = new Map<number, number>()
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
    const score = Math.max(0, ...[...counts].map(([width, count]) => count * Math.min(width, 40)))
    if (score > best.score) best = { character, score }
  }
  return { character: best.character, skip: 0 }
}

/** RFC 4180 with a forgiving hand: a quote inside a bare cell is a character, text after a closing quote is kept. */
export class CsvParser {
  private readonly separator: string
  private readonly stop: RegExp
  private record: string[] = []
  private cell = ''
  private state: 'start' | 'bare' | 'quoted' | 'closed' = 'start'
  private held = ''

  constructor(separator: string) {
    this.separator = separator
    this.stop = new RegExp(`[${separator === '|' ? '\\|' : separator}\\r\\n]`, 'g')
  }

  /** The records that are complete after this piece of text. */
  push(piece: string): string[][] {
    let text = this.held + piece
    this.held = ''
    // Quotes or a carriage return at the very end may be half of a pair.
    const end = /(?:"+|\r)$/.exec(text)
    if (end) {
      this.held = end[0]
      text = text.slice(0, end.index)
    }
    return this.parse(text)
  }

  /** Characters of a quoted cell that is not closed so far; 0 outside of one. */
  get openLength(): number {
    return this.state === 'quoted' ? this.cell.length : 0
  }

  /** Whether the text so far ends inside a quoted cell. */
  get isOpen(): boolean {
    return this.state === 'quoted' && !/^"(?:"")*$/.test(this.held)
  }

  /** The last record, when the text did not end with a line break. */
  end(): string[][] {
    const text = this.held
    this.held = ''
    const records = this.parse(text)
    if (this.record.length > 0 || this.cell !== '' || this.state !== 'start') {
      this.record.push(this.cell)
      records.push(this.record)
      this.record = []
      this.cell = ''
      this.state = 'start'
    }
    return records
  }

  private parse(text: string): string[][] {
    const records: string[][] = []
    let at = 0
    while (at < text.length) {
      if (this.state === 'start' && text[at] === '"') {
        this.state = 'quoted'
        at++
      } else if (this.state === 'quoted') {
        const quote = text.indexOf('"', at)
        this.cell += text.slice(at, quote < 0 ? text.length : quote)
        at = quote < 0 ? text.length : quote + 1
        if (quote >= 0 && text[at] === '"') {
          this.cell += '"'
          at++
        } else if (quote >= 0) {
          this.state = 'closed'
        }
      } else {
        this.stop.lastIndex = at
        const found = this.stop.exec(text)
        const until = found ? found.index : text.length
        if (until > at) this.state = 'bare'
        this.cell += text.slice(at, until)
        at = until
        if (!found) break
        this.record.push(this.cell)
        this.cell = ''
        this.state = 'start'
        if (found[0] !== this.separator) {
          records.push(this.record)
          this.record = []
          if (found[0] === '\r' && text[at + 1] === '\n') at++
        }
        at++
      }
    }
    return records
  }
}
