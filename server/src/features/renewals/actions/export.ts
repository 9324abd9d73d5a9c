import { type Language, texts } from '@chizheng/texts'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { type CellValue, workbookMediaType, writeWorkbookFile } from '../../../platform/spreadsheet/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { orgTree, saysReason } from '../../people/index.ts'
import { linesOf, planHead } from '../store/plan.ts'
import { plannedRenewals } from './plan.ts'

/**
 * The plan of a year as a workbook, a line a renewal, corrections at its end. The ledger entry, with count and reason, is written
 * before the first byte leaves.
 *
 * @throws Refusal `export_reason_missing`
 */
export async function exportPlan(
  context: Context,
  actor: Actor,
  { year, reason }: { readonly year: number; readonly reason: string },
  language: Language,
): Promise<Download> {
  const { db, clock } = context
  if (!saysReason(reason)) throw new Refusal('export_reason_missing')
  const { plan: words, kinds } = texts[language].renewals
  const units = new Map((await orgTree(db)).map(({ id, path }) => [id, path]))
  const types = new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh]))
  const isFrozen = (await planHead(db, year))?.frozenAt != null
  const lines = isFrozen
    ? (await linesOf(db, year)).map((line) => ({
        ...line,
        holder: null,
        typeName: types.get(line.typeId ?? '') ?? null,
      }))
    : (await plannedRenewals(db, year)).map((item) => ({ ...item, reason: null }))
  const rows = lines.map((line): CellValue[] => [
    line.month,
    line.holder,
    units.get(line.unitId ?? '') ?? null,
    line.typeName,
    line.kind === null ? null : kinds[line.kind],
    line.windowFrom,
    line.windowTo,
    line.costFen === null ? null : line.costFen / 100,
    line.reason,
  ])
  const columns = [
    { header: words.month },
    { header: texts[language].renewals.person },
    { header: texts[language].renewals.unit },
    { header: texts[language].renewals.credential },
    { header: words.kind },
    { header: words.windowFrom, kind: 'date' as const },
    { header: words.windowTo, kind: 'date' as const },
    { header: words.cost, kind: 'number' as const },
    { header: words.reason },
  ]
  const name = words.fileName(year)
  const file = await writeWorkbookFile([{ name, columns, rows }])
  try {
    await inTransaction(db, (tx) =>
      append(tx, actor, clock.now(), [
        {
          action: 'renewal_plan.exported',
          subject: { type: 'export', id: newId() },
          after: { year, count: rows.length },
          reason,
        },
      ]),
    )
  } catch (error) {
    await file.discard()
    throw error
  }
  return { name: `${name}.xlsx`, mediaType: workbookMediaType, bytes: file.bytes, stream: file.read() }
}
