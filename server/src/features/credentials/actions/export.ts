import type { CredentialFilter } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import { type Actor, reachOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { maskSearched } from '../../../kernel/personal-number.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append, type Json } from '../../../platform/ledger/index.ts'
import { type CellValue, workbookMediaType, writeWorkbookFile } from '../../../platform/spreadsheet/index.ts'
import { knownPeople, saysReason } from '../../people/index.ts'
import { type ExportColumn, exportColumns } from '../export-columns.ts'
import { presentRow, type Reading } from '../present.ts'
import type { StoredCredential } from '../store/credentials.ts'
import { inSnapshot } from '../store/export.ts'
import type { ListOrder } from '../store/list.ts'
import { resolveFilter } from './list.ts'
import { readingFor } from './reading.ts'

export interface Export {
  readonly filter: CredentialFilter
  readonly reason: string
  readonly sort: ListOrder['sort']
  readonly order: 'asc' | 'desc'
  readonly columns?: readonly string[] | undefined
}

/**
 * Exactly the filtered credentials as a workbook, as they are at one moment, ID numbers masked wherever they stand. The ledger
 * entry, with filter, count and reason, is written before the first byte leaves.
 *
 * @throws Refusal `export_reason_missing`.
 */
export async function exportCredentials(
  context: Context,
  actor: Actor,
  asked: Export,
  language: Language,
): Promise<Download> {
  const { db, clock } = context
  const { columns: keys, sort, order, filter, reason } = asked
  if (!saysReason(reason)) throw new Refusal('export_reason_missing')
  const columns = exportColumns(keys, language)
  const name = texts[language].registry.title
  const reading = await readingFor(context, db, actor)
  const counted = { credentials: 0 }
  const resolved = await resolveFilter(context, filter, reachOf(actor, 'credentials.export'))
  const file = await inSnapshot(db, resolved, { sort, direction: order }, (snapshot, parts) =>
    writeWorkbookFile([{ name, columns, rows: cellsOf(snapshot, parts, { columns, reading, counted }) }]),
  )
  try {
    const shown = { filter: recordedFilter(filter, clock.today()), sort, order, columns: columns.map(({ key }) => key) }
    const after = { ...shown, count: counted.credentials }
    await inTransaction(db, (tx) =>
      append(tx, actor, clock.now(), [
        { action: 'credentials.exported', subject: { type: 'export', id: newId() }, after, reason },
      ]),
    )
  } catch (error) {
    await file.discard()
    throw error
  }
  return { name: `${name} ${clock.today()}.xlsx`, mediaType: workbookMediaType, bytes: file.bytes, stream: file.read() }
}

/**
 * The same rows and columns as a table, for a document that is made elsewhere and recorded there.
 *
 * @throws Refusal `print_too_large` with `most`.
 */
export async function credentialTable(
  context: Context,
  actor: Actor,
  { columns: keys, sort, order, filter }: Omit<Export, 'reason'>,
  { language, most }: { readonly language: Language; readonly most: number },
): Promise<{ readonly columns: readonly ExportColumn[]; readonly rows: readonly CellValue[][] }> {
  const { db } = context
  const columns = exportColumns(keys, language)
  const reading = await readingFor(context, db, actor)
  const resolved = await resolveFilter(context, filter, reachOf(actor, 'credentials.export'))
  const rows = await inSnapshot(db, resolved, { sort, direction: order }, async (snapshot, parts) => {
    const found: CellValue[][] = []
    for await (const row of cellsOf(snapshot, parts, { columns, reading, counted: { credentials: 0 } })) {
      if (found.push(row) > most) throw new Refusal('print_too_large', { most })
    }
    return found
  })
  return { columns, rows }
}

interface Sheet {
  readonly columns: readonly ExportColumn[]
  readonly reading: Reading
  readonly counted: { credentials: number }
}

async function* cellsOf(
  db: Db,
  parts: AsyncIterable<readonly StoredCredential[]>,
  { columns, reading, counted }: Sheet,
): AsyncGenerator<CellValue[]> {
  for await (const part of parts) {
    const people = await knownPeople(db, { ids: [...new Set(part.map(({ personId }) => personId))] })
    const holders = new Map(people.map((person) => [person.id, person]))
    counted.credentials += part.length
    for (const credential of part) {
      const { reviewedOn } = credential.period
      const holder = holders.get(credential.personId)
      const ofHolder = { idMasked: holder?.idMasked ?? null, insuredWith: holder?.insuredWith?.name ?? null }
      const row = { ...presentRow(credential, reading), ...ofHolder, reviewedOn }
      yield columns.map((column) => column.value(row))
    }
  }
}

/** What was asked for, as the ledger keeps it: somebody may have searched by an ID number. */
function recordedFilter(filter: CredentialFilter, today: Day): Json {
  return { ...filter, q: filter.q === undefined ? undefined : maskSearched(filter.q, today) }
}
