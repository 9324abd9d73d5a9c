import type { ImportField } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append, type Json } from '../../../platform/ledger/index.ts'
import {
  type CellValue,
  type SheetToWrite,
  type WorkbookFile,
  workbookMediaType,
  writeWorkbookFile,
} from '../../../platform/spreadsheet/index.ts'
import type { StoredImport } from '../store/imports.ts'
import { read } from './records.ts'

/** A workbook made for somebody, once its entry stands in the ledger. */
export async function recorded(
  context: Context,
  actor: Actor,
  found: StoredImport,
  action: string,
  after: Json,
  file: WorkbookFile,
  name: string,
): Promise<Download> {
  try {
    await inTransaction(context.db, (tx) =>
      append(tx, actor, context.clock.now(), [{ action, subject: { type: 'import', id: found.id }, after }]),
    )
    return { name, mediaType: workbookMediaType, stream: file.read(), bytes: file.bytes }
  } catch (error) {
    await file.discard()
    throw error
  }
}

/**
 * The file as it was received.
 *
 * @throws Refusal `not_found`, `file_missing`.
 */
export async function importFile(context: Context, actor: Actor, id: string): Promise<Download> {
  const found = await read(context.db, id)
  const stream = await context.files.open(found.file.sha256)
  try {
    await inTransaction(context.db, (tx) =>
      append(tx, actor, context.clock.now(), [
        {
          action: 'import.file_taken',
          subject: { type: 'import', id },
          after: { sha256: found.file.sha256 },
          files: [found.file.sha256],
        },
      ]),
    )
  } catch (error) {
    stream.destroy()
    throw error
  }
  const { name, bytes, sha256 } = found.file
  return { name, mediaType: 'application/octet-stream', stream, bytes, sha256 }
}

/** Columns of the template, in the order people fill them in. */
const templateFields = [
  'name',
  'id_number',
  'employee_number',
  'department',
  'post',
  'credential_type',
  'profession',
  'level',
  'number',
  'issuer',
  'issued_on',
  'valid_until',
  'review_due_on',
  'registered',
  'employer',
  'insured_with',
  'phone',
  'remarks',
] as const satisfies readonly ImportField[]
const dayFields: ReadonlySet<string> = new Set(['issued_on', 'valid_until', 'review_due_on'])

/** An empty ledger with the columns the import knows best, an example that is passed over, and what each column may say. */
export async function importTemplate(types: readonly { nameZh: string }[], language: Language): Promise<Download> {
  const { importFiles, importScreens, imports } = texts[language]
  const names = importScreens.fields
  const registered = templateFields.indexOf('registered')
  const ledger: SheetToWrite = {
    name: imports.sheet.template,
    columns: templateFields.map((field) => ({ header: names[field], width: field === 'name' ? 32 : 18 })),
    choices: new Map([[registered, [importFiles.yes, importFiles.no]]]),
    rows: [
      templateFields.map((field): CellValue => {
        const text = importFiles.example[field]
        return dayFields.has(field) && text !== '' ? { day: text as never } : text
      }),
    ],
  }
  const typeNames = types.map(({ nameZh }) => nameZh)
  const guide: SheetToWrite = {
    name: imports.sheet.instructions,
    columns: [
      { header: importFiles.column, width: 20 },
      { header: importFiles.howTo, width: 70 },
      { header: importFiles.allowed, width: 50 },
    ],
    rows: templateFields.flatMap((field): CellValue[][] => {
      const allowed =
        field === 'credential_type' ? typeNames : field === 'registered' ? [importFiles.yes, importFiles.no] : []
      const first = [names[field], importFiles.guide[field], allowed[0] ?? null]
      return [first, ...allowed.slice(1).map((value): CellValue[] => [null, null, value])]
    }),
  }
  const file = await writeWorkbookFile([ledger, guide])
  return { name: importFiles.templateName, mediaType: workbookMediaType, stream: file.read(), bytes: file.bytes }
}
