import type { PeopleFilter, PersonRow } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import { type Actor, reachOf } from '../../../kernel/actor.ts'
import { maskSearched } from '../../../kernel/personal-number.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import {
  type CellValue,
  type ColumnToWrite,
  workbookMediaType,
  writeWorkbookFile,
} from '../../../platform/spreadsheet/index.ts'
import type { PeopleSeams } from '../people-listener.ts'
import { presentRow } from '../present.ts'
import { saysReason } from '../rules/reveal.ts'
import { inSnapshot, type ListedPerson } from '../store/people-list.ts'
import { filterOf, type PersonOrder } from './list.ts'

type ExportColumn = ColumnToWrite & { readonly value: (person: PersonRow) => CellValue }

/**
 * Exactly the filtered people as a workbook, in the order of the list, ID and phone numbers masked, as they are at one moment.
 * The ledger entry, with filter, order, count and reason, is written before the first byte leaves.
 *
 * @throws Refusal `export_reason_missing`.
 */
export async function exportPeople(
  context: Context,
  seams: PeopleSeams,
  actor: Actor,
  { filter: query, sort, order, reason }: { filter: PeopleFilter; reason: string } & PersonOrder,
  language: Language,
): Promise<Download> {
  if (!saysReason(reason)) throw new Refusal('export_reason_missing')
  const { db, clock } = context
  const columns = exportColumns(language)
  const name = texts[language].people.title
  const counted = { people: 0 }
  const people = await filterOf(context, query, reachOf(actor, 'credentials.export'))
  const file = await inSnapshot(db, people, { sort, direction: order }, (snapshot, parts) =>
    writeWorkbookFile([{ name, columns, rows: cellsOf(seams, snapshot, parts, columns, counted) }]),
  )
  try {
    const filter = { ...query, q: query.q === undefined ? undefined : maskSearched(query.q, clock.today()) }
    await inTransaction(db, (tx) =>
      append(tx, actor, clock.now(), [
        {
          action: 'people.exported',
          subject: { type: 'export', id: newId() },
          after: { filter, sort, order, count: counted.people },
          reason,
        },
      ]),
    )
  } catch (error) {
    await file.discard()
    throw error
  }
  return {
    name: `${name} ${clock.today()}.xlsx`,
    mediaType: workbookMediaType,
    bytes: file.bytes,
    stream: file.read(),
  }
}

/**
 * The same rows and columns as a table, for a document that is made elsewhere and recorded there.
 *
 * @throws Refusal `print_too_large` with `most`.
 */
export async function peopleTable(
  context: Context,
  seams: PeopleSeams,
  actor: Actor,
  { filter: query, sort, order }: { filter: PeopleFilter } & PersonOrder,
  { language, most }: { readonly language: Language; readonly most: number },
): Promise<{ readonly columns: readonly ExportColumn[]; readonly rows: readonly CellValue[][] }> {
  const columns = exportColumns(language)
  const people = await filterOf(context, query, reachOf(actor, 'credentials.export'))
  const rows = await inSnapshot(context.db, people, { sort, direction: order }, async (snapshot, parts) => {
    const found: CellValue[][] = []
    for await (const row of cellsOf(seams, snapshot, parts, columns, { people: 0 })) {
      if (found.push(row) > most) throw new Refusal('print_too_large', { most })
    }
    return found
  })
  return { columns, rows }
}

async function* cellsOf(
  seams: PeopleSeams,
  snapshot: Db,
  parts: AsyncIterable<ListedPerson[]>,
  columns: readonly ExportColumn[],
  counted: { people: number },
): AsyncGenerator<CellValue[]> {
  for await (const people of parts) {
    const ids = people.map(({ id }) => id)
    const counts = await seams.credentialCounts(snapshot, ids)
    counted.people += people.length
    for (const person of people) {
      const row = presentRow(person, counts.get(person.id))
      yield columns.map((column) => column.value(row))
    }
  }
}

function exportColumns(language: Language): ExportColumn[] {
  const { people, common } = texts[language]
  return [
    { header: people.name, width: 14, value: (person) => person.name },
    { header: people.employeeNumber, width: 14, value: (person) => person.employeeNumber },
    { header: people.idNumber, width: 22, value: (person) => person.idMasked },
    { header: people.idState, width: 14, value: (person) => common.idState[person.idState] },
    { header: people.unit, width: 36, value: (person) => person.unit?.path ?? null },
    { header: people.post, width: 18, value: (person) => person.post },
    { header: people.phone, width: 16, value: (person) => person.phoneMasked },
    { header: people.insuredWith, width: 30, value: (person) => person.insuredWith?.name ?? null },
    { header: people.employment, width: 12, value: (person) => common.employment[person.employmentState] },
    { header: people.credentials, width: 8, kind: 'number', value: (person) => person.credentialCount },
    { header: people.expired, width: 8, kind: 'number', value: (person) => person.expiredCount },
    { header: people.nextDue, width: 14, kind: 'date', value: (person) => person.nextDueOn },
  ]
}
