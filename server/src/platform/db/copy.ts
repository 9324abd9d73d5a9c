import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import type { Tx } from './transaction.ts'

/** A value as a column takes it: jsonb as its text, bytea as bytes, days and instants as texts, texts of an array as a list. */
export type Cell = string | number | boolean | Buffer | readonly string[] | null

/**
 * Characters at a time: the database reads one part while the next is written. So large that it has work for the milliseconds in
 * which this process computes something else, and small beside the statement that it replaces.
 */
const chunkLength = 131_072

/** The rows of a COPY on their way to the connection, made into text only as fast as the database takes them. */
export class CopiedRows {
  readonly #rows: Iterable<readonly Cell[]>

  constructor(rows: Iterable<readonly Cell[]>) {
    this.#rows = rows
  }

  *chunks(): Generator<Buffer> {
    let text = ''
    for (const row of this.#rows) {
      text += copyLine(row)
      if (text.length < chunkLength) continue
      yield Buffer.from(text)
      text = ''
    }
    if (text !== '') yield Buffer.from(text)
  }
}

/**
 * Inserts a row for each item with COPY, for which PostgreSQL neither parses nor holds a statement as large as they are: half
 * the work of an `insert` for thousands of rows, and as good for one. Rows are made one by one as the database takes them; each
 * has the columns of the first. Constraints, defaults and triggers act as on `insert`; conflicts cannot be skipped.
 */
export async function copyInto<Item, Row extends { readonly [Column in keyof Row]: Cell }>(
  tx: Tx,
  table: string,
  items: readonly Item[],
  rowOf: (item: Item) => Row,
): Promise<void> {
  if (items.length === 0) return
  const first = rowOf(items[0]!)
  const columns = Object.keys(first) as (keyof Row & string)[]
  const statement = `copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`
  function* cells(): Generator<Cell[]> {
    for (const [index, item] of items.entries()) {
      const row = index === 0 ? first : rowOf(item)
      yield columns.map((name) => row[name])
    }
  }
  await tx.executeQuery(CompiledQuery.raw(statement, [new CopiedRows(cells())]))
}

/** Runs a COPY on a connection; answers as a query does. Rejects with the database's error, the connection usable again. */
export async function copyOn(client: pg.Client, statement: string, copied: CopiedRows): Promise<pg.QueryResult> {
  const taking = client.query(from(statement))
  await pipeline(Readable.from(copied.chunks(), { highWaterMark: 1 }), taking)
  return { command: 'COPY', rowCount: taking.rowCount, oid: 0, rows: [], fields: [] }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** One row in the text format of COPY (PostgreSQL manual, COPY, "Text Format"). */
export function copyLine(row: readonly Cell[]): string {
  let line = ''
  for (let index = 0; index < row.length; index++) {
    if (index > 0) line += '\t'
    line += copyText(row[index]!)
  }
  return `${line}\n`
}

const special = /[\\\n\r\t\b\f\v]/
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
}

function copyText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'string') return escaped(cell)
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 't' : 'f'
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`
  return escaped(`{${(cell as readonly string[]).map(arrayElement).join(',')}}`)
}

function escaped(text: string): string {
  return special.test(text) ? text.replace(/[\\\n\r\t\b\f\v]/g, (character) => escapes[character]!) : text
}

/** Always quoted, so that an empty text, `NULL` and commas stay what they are. */
const arrayElement = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
