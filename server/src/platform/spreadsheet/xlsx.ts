import { streamXlsxRows } from 'hucre/xlsx'
import type { Merge } from '../../kernel/cell.ts'
import type { DateSystem } from '../../kernel/date-text.ts'
import { type Limits, Unreadable } from './limits.ts'
import { mergeRepeater, parseRange, wireRow } from './merges.ts'
import type { Message, WireCell, WireRow } from './wire.ts'
import { type Budget, readZipDirectory, unpack, unpackText, type ZipEntry } from './zip.ts'

/**
 * Reads .xlsx: values by hucre's row stream, and before it a scan of each sheet for what that stream does not tell:
 * merged ranges (they stand behind the rows), hidden rows, how many rows to expect. The same scan counts every byte that
 * unpacks and refuses document type declarations, so the reader itself only meets files of a sane size.
 */
export async function* readXlsx(file: Buffer, limits: Limits): AsyncGenerator<Message> {
  const budget: Budget = { bytes: limits.unpackedBytes }
  const workbook = await readWorkbookPart(file, budget)
  if (workbook.sheets.length > limits.sheets) throw new Unreadable('spreadsheet_too_large', { sheets: limits.sheets })
  await weighSharedParts(file, workbook.entries, budget)
  let rowsLeft = limits.rows
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (sheet.entry === null) continue
    const outline = await scanSheet(file, sheet.entry, budget)
    if (outline.rowCount > limits.rows * 5) throw new Unreadable('spreadsheet_too_large', { rows: limits.rows })
    yield {
      is: 'sheet',
      info: {
        name: sheet.name,
        index,
        hidden: sheet.hidden,
        format: 'xlsx',
        dateSystem: workbook.dateSystem,
        rowCount: outline.rowCount,
        merges: outline.merges,
        encoding: null,
      },
    }
    if (outline.rowCount === 0) continue
    for await (const rows of readSheetRows(file, index, workbook.dateSystem, outline, limits)) {
      rowsLeft -= rows.length
      if (rowsLeft < 0) throw new Unreadable('spreadsheet_too_large', { rows: limits.rows })
      yield { is: 'rows', rows }
    }
  }
}

async function* readSheetRows(
  file: Buffer,
  index: number,
  dateSystem: DateSystem,
  outline: Outline,
  limits: Limits,
): AsyncGenerator<WireRow[]> {
  const repeat = mergeRepeater(outline.merges)
  let batch: WireRow[] = []
  try {
    for await (const { index: rowIndex, values } of streamXlsxRows(file, { sheet: index })) {
      const cells = values.map((value) => wireCell(value, dateSystem))
      const row = wireRow(rowIndex + 1, outline.hidden.has(rowIndex + 1), cells, repeat)
      if (row === null) continue
      if (row[3].length > limits.columns) throw new Unreadable('spreadsheet_too_large', { columns: limits.columns })
      batch.push(row)
      if (batch.length === 256) {
        yield batch
        batch = []
      }
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(
      error instanceof Error && error.name === 'EncryptedFileError'
        ? 'spreadsheet_protected'
        : 'spreadsheet_unreadable',
      {
        reason: 'damaged',
      },
    )
  }
  if (batch.length > 0) yield batch
}

function wireCell(value: unknown, dateSystem: DateSystem): WireCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string')
    return /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/.test(value) ? { e: value } : value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date) return dateCell(value, dateSystem)
  return String(value)
}

/** A day; or the number again when the cell only looks like a date: 20250301 typed into a column formatted as dates. */
function dateCell(value: Date, dateSystem: DateSystem): WireCell {
  const ms = value.getTime()
  if (Number.isNaN(ms)) return null
  const year = value.getUTCFullYear()
  if (year >= 1900 && year <= 9999) return { d: value.toISOString().slice(0, 10) }
  const days = ms / 86_400_000
  return dateSystem === '1904' ? days + 24_107 : days + 25_569
}

// ---- the workbook part --------------------------------------------------------------------------------------------

interface WorkbookPart {
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly dateSystem: DateSystem
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly entry: ZipEntry | null }[]
}

async function readWorkbookPart(file: Buffer, budget: Budget): Promise<WorkbookPart> {
  const directory = readZipDirectory(file)
  if (directory.reduce((sum, entry) => sum + Math.min(entry.claimedBytes, 0xfffffffe), 0) > budget.bytes) {
    throw new Unreadable('spreadsheet_too_large', { reason: 'unpacked' })
  }
  const entries = new Map(directory.map((entry) => [entry.name, entry]))
  const root = await relations(file, entries, '_rels/.rels', '', budget)
  const path = root.find((relation) => relation.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  const part = entries.get(path)
  if (!part) throw new Unreadable('spreadsheet_unreadable', { reason: 'damaged' })
  const xml = await unpackText(file, part, budget)
  if (xml.includes('<!DOCTYPE')) throw new Unreadable('spreadsheet_unreadable', { reason: 'entities' })
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  const own = await relations(
    file,
    entries,
    `${folder ? `${folder}/` : ''}_rels/${path.slice(path.lastIndexOf('/') + 1)}.rels`,
    folder,
    budget,
  )
  // Chart sheets are sheets too, and hold no rows.
  const targetOf = new Map(own.filter(({ type }) => type.endsWith('/worksheet')).map(({ id, target }) => [id, target]))
  return {
    entries,
    dateSystem: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(xml) ? '1904' : '1900',
    // hucre numbers the sheets in this order too; a sheet without name or relation is none.
    sheets: [...xml.matchAll(/<(?:\w+:)?sheet\b([^>]*)\/?>/g)]
      .map((match) => attributes(match[1]!))
      .filter((sheet) => sheet.name && relationId(sheet))
      .map((sheet) => ({
        name: sheet.name!,
        hidden: sheet.state === 'hidden' || sheet.state === 'veryHidden',
        entry: entries.get(targetOf.get(relationId(sheet)!) ?? '') ?? null,
      })),
  }
}

async function relations(
  file: Buffer,
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
  folder: string,
  budget: Budget,
) {
  const entry = entries.get(name)
  if (!entry) return []
  const xml = await unpackText(file, entry, budget)
  return [...xml.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map((match) => {
    const relation = attributes(match[1]!)
    const target = relation.Target ?? ''
    return {
      id: relation.Id ?? '',
      type: relation.Type ?? '',
      target: target.startsWith('/') ? target.slice(1) : resolve(folder, target),
    }
  })
}

function resolve(folder: string, target: string): string {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function attributes(text: string): Record<string, string | undefined> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((m) => [
      m[1]!,
      decodeEntities(m[2] ?? m[3] ?? ''),
    ]),
  )
}

function relationId(sheet: Record<string, string | undefined>): string | undefined {
  return Object.entries(sheet).find(([key]) => key.endsWith(':id'))?.[1]
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) =>
    name
      ? { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[String(name).toLowerCase()]!
      : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
  )
}

/** Shared strings and styles are loaded whole by the reader, so they are weighed first. */
async function weighSharedParts(file: Buffer, entries: ReadonlyMap<string, ZipEntry>, budget: Budget): Promise<void> {
  for (const [name, entry] of entries) {
    if (!/(?:sharedStrings|styles)\.xml$/i.test(name)) continue
    for await (const piece of unpack(file, entry, budget)) refuseDoctype(piece)
  }
}

// ---- the outline of a sheet ---------------------------------------------------------------------------------------

interface Outline {
  readonly merges: readonly Merge[]
  readonly hidden: ReadonlySet<number>
  readonly rowCount: number
}

async function scanSheet(file: Buffer, entry: ZipEntry, budget: Budget): Promise<Outline> {
  const merges: Merge[] = []
  const hidden = new Set<number>()
  let rowCount = 0
  let currentRow = 0
  let carried = ''
  for await (const piece of unpack(file, entry, budget)) {
    refuseDoctype(piece)
    const text = carried + piece.toString('latin1')
    const tag = /<(?:\w+:)?(row|mergeCell)(?:\s([^>]*)|\/?)>/g
    for (let match = tag.exec(text); match; match = tag.exec(text)) {
      const values = match[2] ?? ''
      if (match[1] === 'row') {
        rowCount++
        const at = values.indexOf('r="')
        currentRow = at === 0 || values[at - 1] === ' ' ? Number.parseInt(values.slice(at + 3), 10) : currentRow + 1
        if (values.includes('hidden="1"') || values.includes('hidden="true"')) hidden.add(currentRow)
      } else {
        const range = parseRange(/\bref="([^"]+)"/.exec(values)?.[1] ?? '')
        if (range) merges.push(range)
      }
    }
    const open = text.lastIndexOf('<')
    carried = open >= 0 && !text.includes('>', open) ? text.slice(open, open + 4096) : ''
  }
  return { merges, hidden, rowCount }
}

function refuseDoctype(piece: Buffer): void {
  if (piece.subarray(0, 2048).includes('<!DOCTYPE'))
    throw new Unreadable('spreadsheet_unreadable', { reason: 'entities' })
}
