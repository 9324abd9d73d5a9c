/** The report of a stock-take, as the reader sees it: the whole as a workbook, what matters on paper. */

import { Readable } from 'node:stream'
import type { StocktakeCase, StocktakeItem, StocktakeRecord, UnexpectedRecord } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import { type StocktakeWords, stocktakeWords } from '@chizheng/texts/stocktakes'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { printDocument } from '../../../platform/pdf/index.ts'
import { type SheetToWrite, workbookMediaType, writeWorkbookFile } from '../../../platform/spreadsheet/index.ts'
import { companySettings, saysReason } from '../../people/index.ts'
import {
  caseCells,
  caseHeads,
  itemCells,
  itemHeads,
  reportDocument,
  summaryRows,
  unexpectedCells,
  unexpectedHeads,
  unitCells,
  unitHeads,
} from '../present-report.ts'
import { caseList } from './cases.ts'
import { stocktakeItems, stocktakeRecord, unexpectedList } from './records.ts'

/** Rows read at a time; of each list on paper so many at most. */
const part = 2_000
const mostPrinted = 500

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** All rows of a list that is read in pages. */
async function* allOf<Row>(read: (page: number) => Promise<Page<Row>>): AsyncGenerator<Row> {
  for (let page = 1; ; page++) {
    const { rows } = await read(page)
    yield* rows
    if (rows.length < part) return
  }
}

async function* cells<Row>(rows: AsyncIterable<Row>, of: (row: Row) => (string | number | null)[]) {
  for await (const row of rows) yield of(row)
}

interface Lists {
  items(state?: 'missing' | 'different'): (page: number, size?: number) => Promise<Page<StocktakeItem>>
  unexpected(page: number, size?: number): Promise<Page<UnexpectedRecord>>
  cases(page: number, size?: number): Promise<Page<StocktakeCase>>
}

function listsOf(context: Context, actor: Actor, id: string): Lists {
  return {
    items:
      (state) =>
      (page, size = part) =>
        stocktakeItems(context, actor, id, { page, size, ...(state === undefined ? {} : { state: [state] }) }),
    unexpected: (page, size = part) => unexpectedList(context, actor, id, { page, size }),
    cases: (page, size = part) => caseList(context, actor, { page, size, stocktake: id }),
  }
}

/** @throws Refusal `not_found`, `stocktake_freezing`, `wrong_state`, `export_reason_missing` */
async function toReport(context: Context, actor: Actor, id: string, reason: string): Promise<StocktakeRecord> {
  const record = await stocktakeRecord(context, context.db, actor, id)
  if (!saysReason(reason)) throw new Refusal('export_reason_missing')
  if (record.state === 'freezing') throw new Refusal('stocktake_freezing')
  if (record.state === 'cancelled') throw new Refusal('wrong_state')
  return record
}

/** The entry of the report, with the numbers it says and why it was made. */
async function note(context: Context, actor: Actor, { id, tally }: StocktakeRecord, action: string, reason: string) {
  await inTransaction(context.db, (tx) =>
    append(tx, actor, context.clock.now(), [
      { action, subject: { type: 'stocktake', id }, before: {}, after: { ...tally }, reason },
    ]),
  )
}

const titleOf = ({ name, quarter }: StocktakeRecord, words: StocktakeWords): string => name ?? words.quarter(quarter)

/** @throws Refusal `not_found`, `stocktake_freezing`, `wrong_state`, `export_reason_missing` */
export async function exportStocktake(
  context: Context,
  actor: Actor,
  id: string,
  reason: string,
  language: Language,
): Promise<Download> {
  const record = await toReport(context, actor, id, reason)
  const words = stocktakeWords[language]
  const common = texts[language].common
  const lists = listsOf(context, actor, id)
  const zone = context.settings.timeZone
  const sheet = (name: string, heads: readonly string[], rows: SheetToWrite['rows']): SheetToWrite => {
    return { name, columns: heads.map((header) => ({ header })), rows }
  }
  const sheets = [
    sheet(words.report.summary, [words.report.item, words.report.value], summaryRows(record, words, common, zone)),
    sheet(
      words.byUnit,
      unitHeads(words),
      record.byUnit.map((one) => unitCells(one, words)),
    ),
    sheet(
      words.list,
      itemHeads(words),
      cells(allOf(lists.items()), (item) => itemCells(item, words, zone)),
    ),
    sheet(
      words.unexpected,
      unexpectedHeads(words),
      cells(allOf(lists.unexpected), (one) => unexpectedCells(one, words, zone)),
    ),
    sheet(
      words.cases,
      caseHeads(words),
      cells(allOf(lists.cases), (one) => caseCells(one, words)),
    ),
  ]
  const file = await writeWorkbookFile(sheets)
  try {
    await note(context, actor, record, 'stocktake.exported', reason)
  } catch (error) {
    await file.discard()
    throw error
  }
  const name = `${words.report.fileName(titleOf(record, words))}.xlsx`
  return { name, mediaType: workbookMediaType, bytes: file.bytes, stream: file.read() }
}

/** @throws Refusal `not_found`, `stocktake_freezing`, `wrong_state`, `export_reason_missing` */
export async function printStocktake(
  context: Context,
  actor: Actor,
  id: string,
  reason: string,
  language: Language,
): Promise<Download> {
  const record = await toReport(context, actor, id, reason)
  const words = stocktakeWords[language]
  const lists = listsOf(context, actor, id)
  const document = reportDocument({
    record,
    title: titleOf(record, words),
    company: (await companySettings(context.db)).name,
    by: actor.label,
    on: context.clock.today(),
    zone: context.settings.timeZone,
    words,
    common: texts[language].common,
    missing: await lists.items('missing')(1, mostPrinted),
    different: await lists.items('different')(1, mostPrinted),
    unexpected: await lists.unexpected(1, mostPrinted),
    cases: await lists.cases(1, mostPrinted),
  })
  const { pdf } = await printDocument(document)
  await note(context, actor, record, 'stocktake.printed', reason)
  const stream = Readable.from([Buffer.from(pdf)], { objectMode: false })
  const name = `${words.report.fileName(titleOf(record, words))}.pdf`
  return { name, mediaType: 'application/pdf', bytes: pdf.length, stream }
}
