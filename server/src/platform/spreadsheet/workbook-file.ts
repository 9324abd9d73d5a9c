import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type SheetToWrite, writeWorkbook } from './write.ts'

export const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A finished workbook on disk. */
export interface WorkbookFile {
  readonly bytes: number
  /** Its content, once. The file goes away when the stream closes, read to its end or not. */
  read(): Readable
  /** Takes the file away when it will not be read. */
  discard(): Promise<void>
}

/**
 * Writes a workbook to a file of its own, complete before anybody sees a byte: rows that come from a database are read at the
 * database's pace and not at that of a slow reader, and what fails half way leaves nothing. Memory does not grow with the rows.
 */
export async function writeWorkbookFile(sheets: readonly SheetToWrite[]): Promise<WorkbookFile> {
  const folder = await mkdtemp(join(tmpdir(), 'chizheng-workbook-'))
  const path = join(folder, 'workbook.xlsx')
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const file = createWriteStream(path, { mode: 0o600 })
  const written = finished(file)
  try {
    await writeWorkbook(file, sheets)
    file.end()
    await written
    const { size } = await stat(path)
    return {
      bytes: size,
      discard,
      read() {
        const stream = createReadStream(path)
        stream.once('close', () => void discard())
        return stream
      },
    }
  } catch (error) {
    file.destroy()
    await written.catch(() => {})
    await discard()
    throw error
  }
}
