import { createWriteStream, readFileSync, statSync } from 'node:fs'
import { type Limits, Unreadable } from './limits.ts'
import type { SpreadsheetFormat } from './sheet.ts'
import { sniffSpreadsheet } from './sniff.ts'
import type { Message } from './wire.ts'

/**
 * The process that opens files from outside. It has a small heap, no environment and one job, named in its argument; it
 * writes messages to file descriptor 3 and ends. Whatever a hostile file does to it, the product only sees a message that
 * did not come.
 */
interface Job {
  readonly path: string
  /** Name of the one sheet of a text file. */
  readonly name: string
  readonly limits: Limits
}

const job = JSON.parse(process.argv[2]!) as Job
const out = createWriteStream('', { fd: 3, highWaterMark: 1024 * 1024 })
// The parent is gone or has heard enough.
out.on('error', () => process.exit(0))

async function send(message: Message): Promise<void> {
  if (!out.write(`${JSON.stringify(message)}\n`))
    await new Promise<void>((resolve) => out.once('drain', () => resolve()))
}

async function read(): Promise<void> {
  const { path, limits } = job
  if (statSync(path).size > limits.fileBytes) throw new Unreadable('spreadsheet_too_large', { bytes: limits.fileBytes })
  const file = readFileSync(path)
  const format = sniffSpreadsheet(file)
  const messages = await messagesOf(file, format, job)
  for await (const message of messages) await send(message)
  await send({ is: 'end' })
}

/** Each reader is loaded when its format comes: the one for legacy files is large. */
async function messagesOf(
  file: Buffer,
  format: SpreadsheetFormat,
  { name, limits }: Job,
): Promise<AsyncIterable<Message> | Iterable<Message>> {
  if (format === 'xlsx') return (await import('./xlsx.ts')).readXlsx(file, limits)
  if (format === 'csv') return (await import('./csv.ts')).readCsv(file, name, limits)
  return (await import('./xls.ts')).readXls(file, format, limits)
}

try {
  await read()
} catch (error) {
  if (!(error instanceof Unreadable)) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  const refused = error instanceof Unreadable ? error : new Unreadable('spreadsheet_unreadable', { reason: 'damaged' })
  await send({ is: 'refused', code: refused.code, details: refused.details })
}
out.end()
