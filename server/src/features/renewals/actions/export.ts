import { type Language, texts } from '@chizheng/texts'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import {
  type CellValue,
  type SheetToWrite,
  workbookMediaType,
  writeWorkbookFile,
} from '../../../platform/spreadsheet/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { orgTree, saysReason } from '../../people/index.ts'
import { linesOf, outcomesOf, type PlanLine, planHead } from '../store/plan.ts'
import { plannedRenewals, renewalPlan } from './plan.ts'

/**
 * The plan of a year as a workbook: a line a renewal with what became of it, corrections at its end; and the months, planned
 * against done. The ledger entry, with count and reason, is written before the first byte leaves.
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
  const lines = await exportedLines(context, db, year, language)
  const file = await writeWorkbookFile([lines, await exportedMonths(context, db, year, language)])
  const count = (lines.rows as readonly unknown[]).length
  try {
    await inTransaction(db, (tx) =>
      append(tx, actor, clock.now(), [
        { action: 'renewal_plan.exported', subject: { type: 'export', id: newId() }, after: { year, count }, reason },
      ]),
    )
  } catch (error) {
    await file.discard()
    throw error
  }
  const name = `${texts[language].renewals.plan.fileName(year)}.xlsx`
  return { name, mediaType: workbookMediaType, bytes: file.bytes, stream: file.read() }
}

async function exportedLines(context: Context, db: Db, year: number, language: Language): Promise<SheetToWrite> {
  const { plan: words, kinds, states, ...other } = texts[language].renewals
  const units = new Map((await orgTree(db)).map(({ id, path }) => [id, path]))
  const types = new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh]))
  const lines = await planLines(db, year)
  const planned = lines.flatMap(({ credentialId, kind, windowFrom }) =>
    credentialId === null || kind === null || windowFrom === null ? [] : [{ credentialId, kind, windowFrom }],
  )
  const outcomes = new Map(
    (await outcomesOf(db, planned, context.settings.timeZone)).map((one) => [keyOf(one), one] as const),
  )
  const yuan = (fen: number | null | undefined) => (fen === null || fen === undefined ? null : fen / 100)
  const rows = lines.map((line): CellValue[] => {
    const outcome = outcomes.get(keyOf(line))
    const isDone = outcome?.state === 'done'
    return [
      line.month,
      outcome?.holder ?? null,
      outcome?.holderNumber ?? null,
      units.get(line.unitId ?? '') ?? null,
      types.get(line.typeId ?? '') ?? outcome?.typeText ?? null,
      outcome?.profession ?? null,
      line.kind === null ? null : kinds[line.kind],
      line.windowFrom,
      line.windowTo,
      yuan(line.costFen),
      outcome?.state ? states[outcome.state] : null,
      isDone ? outcome.closedOn : null,
      isDone ? yuan(outcome.costFen) : null,
      line.reason,
    ]
  })
  const columns = [
    { header: words.month },
    { header: other.person },
    { header: words.employeeNumber },
    { header: other.unit },
    { header: other.credential },
    { header: other.profession },
    { header: words.kind },
    { header: words.windowFrom, kind: 'date' as const },
    { header: words.windowTo, kind: 'date' as const },
    { header: words.cost, kind: 'number' as const },
    { header: other.state },
    { header: other.doneOn, kind: 'date' as const },
    { header: words.actualCost, kind: 'number' as const },
    { header: words.reason },
  ]
  return { name: words.fileName(year), columns, rows }
}

const keyOf = ({ credentialId, kind, windowFrom }: Pick<PlanLine, 'credentialId' | 'kind' | 'windowFrom'>) =>
  `${credentialId} ${kind} ${windowFrom}`

/** The lines of a frozen plan, else the renewals as they are planned today. */
async function planLines(
  db: Db,
  year: number,
): Promise<
  Pick<
    PlanLine,
    'credentialId' | 'unitId' | 'typeId' | 'kind' | 'windowFrom' | 'windowTo' | 'month' | 'costFen' | 'reason'
  >[]
> {
  const isFrozen = (await planHead(db, year))?.frozenAt != null
  return isFrozen ? await linesOf(db, year) : (await plannedRenewals(db, year)).map((one) => ({ ...one, reason: null }))
}

async function exportedMonths(context: Context, db: Db, year: number, language: Language): Promise<SheetToWrite> {
  const { plan: words } = texts[language].renewals
  const { months } = await renewalPlan(context, db, year)
  return {
    name: words.byMonth,
    columns: [
      { header: words.month },
      { header: words.plannedCount, kind: 'number' },
      { header: words.cost, kind: 'number' },
      { header: words.actualCount, kind: 'number' },
      { header: words.actualCost, kind: 'number' },
      { header: words.over },
      { header: words.hoursDue, kind: 'number' },
    ],
    rows: months.map(({ month, planned, actual, isOver, hoursDue }) => [
      month,
      planned.count,
      planned.costFen / 100,
      actual.count,
      actual.costFen / 100,
      isOver ? words.overByNow : null,
      hoursDue,
    ]),
  }
}
