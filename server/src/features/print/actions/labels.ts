import { type BodyOf, maxPrint, type printRoutes } from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import { printTexts } from '@chizheng/texts/print'
import type { Actor } from '../../../kernel/actor.ts'
import { maskSearched } from '../../../kernel/personal-number.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { printLabels } from '../../../platform/pdf/index.ts'
import { printedCredentials } from '../../credentials/index.ts'
import { companySettings } from '../../people/index.ts'
import { labelOf } from '../rules/label.ts'
import { pdfDownload } from './download.ts'
import { demandPurpose } from './purpose.ts'

type LabelsAsked = BodyOf<typeof printRoutes.printLabels>

/**
 * Sheets of labels for originals. The ledger entry, with filter and count, is written before the first byte leaves.
 *
 * @throws Refusal `not_found`, `print_empty`, `print_too_large` with `most`, `export_reason_missing`.
 */
export async function printLabelSheet(
  context: Context,
  actor: Actor,
  asked: LabelsAsked,
  { language, origin }: { readonly language: Language; readonly origin: string },
): Promise<Download> {
  const { db, clock } = context
  demandPurpose(asked.purpose)
  const of = asked.ids === undefined ? { filter: asked.filter! } : { ids: asked.ids }
  const rows = await printedCredentials(context, actor, of, maxPrint.labels)
  const [first] = rows
  if (first === undefined) throw new Refusal('print_empty')
  const { labels: words, missing } = printTexts[language]
  const company = (await companySettings(db)).name
  const labels = rows.map((row) => labelOf(row, { company, origin, words }))
  const { pdf } = await printLabels({ labels, skip: asked.start - 1, borders: asked.borders, missing })
  const isOne = rows.length === 1
  const filter = asked.filter && { ...asked.filter, q: asked.filter.q && maskSearched(asked.filter.q, clock.today()) }
  await inTransaction(db, (tx) =>
    append(tx, actor, clock.now(), [
      {
        action: 'labels.printed',
        subject: { type: 'export', id: newId() },
        about: isOne ? { personId: first.person.id, credentialId: first.id } : {},
        after: { count: rows.length, filter: filter ?? null },
        reason: asked.purpose,
      },
    ]),
  )
  return pdfDownload(words.fileName(clock.today()), pdf)
}
