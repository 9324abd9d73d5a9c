import type { BodyOf, PeopleFilter, printRoutes } from '@chizheng/contract'
import { type CredentialFilter, maxPrint } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import { printTexts } from '@chizheng/texts/print'
import type { Actor } from '../../../kernel/actor.ts'
import { maskSearched } from '../../../kernel/personal-number.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { printDocument } from '../../../platform/pdf/index.ts'
import type { CellValue } from '../../../platform/spreadsheet/index.ts'
import { credentialTable, effectiveTypes } from '../../credentials/index.ts'
import { companySettings, orgTree, type PeopleSeams, peopleTable } from '../../people/index.ts'
import { type FilterNames, filterWords } from '../present/filters.ts'
import { columnsShown, ledgerDocument } from '../present/ledger.ts'
import { pdfDownload } from './download.ts'
import { demandPurpose } from './purpose.ts'

/** The registry as filtered, on paper. @throws Refusal `print_empty`, `print_too_large` with `most`, `export_reason_missing` */
export async function printCredentials(
  context: Context,
  actor: Actor,
  { filter, sort, order, columns, purpose }: BodyOf<typeof printRoutes.printCredentials>,
  language: Language,
): Promise<Download> {
  demandPurpose(purpose)
  const asked = { filter, sort, order, columns: columns?.length ? columns : columnsShown }
  const table = await credentialTable(context, actor, asked, { language, most: maxPrint.rows })
  const title = texts[language].registry.title
  return await printed(context, actor, { table, title, filter, purpose, of: 'credentials' }, language)
}

/** The list of people as filtered, on paper. @throws Refusal `print_empty`, `print_too_large` with `most`, `export_reason_missing` */
export async function printPeople(
  context: Context,
  seams: PeopleSeams,
  actor: Actor,
  { purpose, ...asked }: BodyOf<typeof printRoutes.printPeople>,
  language: Language,
): Promise<Download> {
  demandPurpose(purpose)
  const table = await peopleTable(context, seams, actor, asked, { language, most: maxPrint.rows })
  const title = texts[language].people.title
  return await printed(context, actor, { table, title, filter: asked.filter, purpose, of: 'people' }, language)
}

interface Printed {
  readonly of: 'credentials' | 'people'
  readonly table: {
    readonly columns: readonly { readonly header: string; readonly kind?: string }[]
    readonly rows: readonly CellValue[][]
  }
  readonly title: string
  readonly filter: CredentialFilter | PeopleFilter
  readonly purpose: string
}

/** The ledger entry, with filter, count and purpose, is written before the first byte leaves. */
async function printed(
  context: Context,
  actor: Actor,
  { of, table, title, filter: given, purpose }: Printed,
  language: Language,
): Promise<Download> {
  const { db, clock } = context
  if (table.rows.length === 0) throw new Refusal('print_empty')
  const on = clock.today()
  // Somebody may have searched by an ID number.
  const filter = { ...given, q: given.q && maskSearched(given.q, on) }
  const words = filterWords(filter, await namesFor(context, language), language)
  const company = (await companySettings(db)).name
  const { pdf } = await printDocument(
    ledgerDocument({ ...table, title, words, company, purpose, by: actor.label, on }, language),
  )
  await inTransaction(db, (tx) =>
    append(tx, actor, clock.now(), [
      {
        action: 'ledger.printed',
        subject: { type: 'export', id: newId() },
        after: { of, filter, count: table.rows.length },
        reason: purpose,
      },
    ]),
  )
  return pdfDownload(printTexts[language].ledger.fileName(title, on), pdf)
}

async function namesFor({ db }: Context, language: Language): Promise<FilterNames> {
  const types = new Map((await effectiveTypes(db)).map((type) => [type.id, type]))
  const units = new Map((await orgTree(db)).map((unit) => [unit.id, unit.name]))
  return {
    type: (id) => (language === 'en' ? types.get(id)?.nameEn : null) ?? types.get(id)?.nameZh ?? id,
    unit: (id) => units.get(id) ?? id,
  }
}
