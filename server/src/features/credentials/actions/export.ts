import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { CredentialFilter } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append, type Json } from '../../../platform/ledger/index.ts'
import { type CellValue, writeWorkbook } from '../../../platform/spreadsheet/index.ts'
import { knownPeople } from '../../people/index.ts'
import { type ExportColumn, exportColumns } from '../export-columns.ts'
import { presentRow, type Reading } from '../present.ts'
import { hiddenNumber } from '../rules/number-secrecy.ts'
import type { StoredCredential } from '../store/credentials.ts'
import { inSnapshot } from '../store/export.ts'
import type { ListOrder } from '../store/list.ts'
import { resolveFilter } from './list.ts'
import { readingFor } from './reading.ts'

export type ExportQuery = CredentialFilter & {
  readonly sort: ListOrder['sort']
  readonly order: 'asc' | 'desc'
  readonly columns?: readonly string[] | undefined
}

/**
 * Exactly the filtered credentials as a workbook, ID numbers masked wherever they stand.
 *
 * The rows are those of one moment. The file is finished on disk and its ledger entry, with filter and count, is written
 * before the first byte leaves; memory does not grow with the rows, and no database connection waits for a slow reader.
 */
export async function exportCredentials(
  context: Context,
  actor: Actor,
  query: ExportQuery,
  language: Language,
): Promise<Download> {
  const { db, clock } = context
  const { columns: keys, sort, order, ...filter } = query
  const columns = exportColumns(keys, language)
  const resolved = await resolveFilter(db, filter, clock.today())
  const reading = { ...(await readingFor(context, db, actor)), readsIdNumbers: false }
  const folder = await mkdtemp(join(tmpdir(), 'chizheng-export-'))
  try {
    const path = join(folder, 'export.xlsx')
    const count = await inSnapshot(db, resolved, { sort, direction: order }, (snapshot, parts) =>
      writeRows(path, snapshot, parts, { columns, reading, sheetName: texts[language].registry.title }),
    )
    const after = {
      filter: recordedFilter(filter, reading),
      sort,
      order,
      columns: columns.map(({ key }) => key),
      count,
    }
    await inTransaction(db, (tx) =>
      append(tx, actor, clock.now(), [
        { action: 'credentials.exported', subject: { type: 'export', id: newId() }, after },
      ]),
    )
    return await downloadOf(folder, path, `${texts[language].registry.title} ${clock.today()}.xlsx`)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

interface Sheet {
  readonly columns: readonly ExportColumn[]
  readonly reading: Reading
  readonly sheetName: string
}

async function writeRows(
  path: string,
  db: Db,
  parts: AsyncIterable<readonly StoredCredential[]>,
  { columns, reading, sheetName }: Sheet,
): Promise<number> {
  let count = 0
  async function* rows(): AsyncGenerator<CellValue[]> {
    for await (const part of parts) {
      const people = await knownPeople(db, { ids: [...new Set(part.map(({ personId }) => personId))] })
      const masks = new Map(people.map(({ id, idMasked }) => [id, idMasked]))
      for (const credential of part) {
        const row = { ...presentRow(credential, reading), idMasked: masks.get(credential.personId) ?? null }
        count++
        yield columns.map((column) => column.value(row))
      }
    }
  }
  const file = createWriteStream(path, { mode: 0o600 })
  const written = finished(file)
  try {
    await writeWorkbook(file, [{ name: sheetName, columns, rows: rows() }])
    file.end()
    await written
  } catch (error) {
    file.destroy()
    await written.catch(() => {})
    throw error
  }
  return count
}

/** What was asked for, as the ledger keeps it: somebody may have searched by an ID number. */
function recordedFilter(filter: CredentialFilter, { today }: Reading): Json {
  const q = hiddenNumber(filter.q ?? null, today)?.masked ?? filter.q
  return { ...filter, q }
}

/** The file as an answer; it goes away when it was sent, and also when it was not. */
async function downloadOf(folder: string, path: string, name: string): Promise<Download> {
  const { size } = await stat(path)
  const stream = createReadStream(path)
  stream.once('close', () => void rm(folder, { recursive: true, force: true }))
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name, mediaType, stream, bytes: size }
}
