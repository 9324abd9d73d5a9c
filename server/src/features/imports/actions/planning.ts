import type { ImportAction, RowStatus } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Difference, type PlannedRow, planRows, type RowDecision } from '../rules/plan.ts'
import type { CheckedRow } from '../rules/row.ts'
import { decisionsOf } from '../store/decisions.ts'
import { placeKey, type RowPlace } from '../store/rows.ts'
import type { SheetReading } from '../store/tables.ts'
import { type RegistryAsSeen, registryFor } from './registry.ts'

/** A row of the file that is data, read by itself. */
export interface FileRow extends RowPlace {
  readonly checked: CheckedRow
}

/** What applying will do with a row, and why. */
export interface RowPlan {
  readonly planned: PlannedRow
  readonly action: ImportAction
  readonly leftOut: boolean
  /** Equal for rows of one person: `r:` and the registry's id, or `f:` and the person's first row in this file. */
  readonly personRef: string
}

export interface Plan {
  /** By index of the rows. */
  readonly rows: readonly RowPlan[]
  readonly registry: RegistryAsSeen
}

export const rankOf: Readonly<Record<RowStatus, number>> = { error: 0, review: 1, duplicate: 2, ok: 3, skipped: 4 }

/** Relates rows to each other and to the registry as it is now, under the decisions people made. */
export async function planFile(
  context: Context,
  db: Db,
  importId: string,
  rows: readonly FileRow[],
  sheets: readonly SheetReading[],
): Promise<Plan> {
  const decisions = new Map<string, RowDecision>()
  for (const decision of await decisionsOf(db, importId))
    decisions.set(placeKey(decision), { left: decision.leftOut, person: decision.person })
  const chosen = [...decisions.values()].flatMap(({ person }) => (person === null || person === 'new' ? [] : [person]))
  const registry = await registryFor(
    context,
    db,
    rows.map(({ checked }) => checked.key),
    chosen,
  )
  const decisionFor = (index: number): RowDecision | undefined =>
    decisions.size === 0 ? undefined : decisions.get(placeKey(rows[index]!))
  const planned = planRows(
    rows.map(({ checked }) => checked),
    (index) => ({ sheet: sheets[rows[index]!.sheet]!.name, row: rows[index]!.row, part: rows[index]!.part }),
    registry.view,
    decisionFor,
  )
  const refs = personRefs(rows, planned)
  const plans = planned.map(
    (row, index): RowPlan => ({
      planned: row,
      action: row.action,
      leftOut: decisionFor(index)?.left === true,
      personRef: refs[index]!,
    }),
  )
  return { rows: plans, registry }
}

function personRefs(rows: readonly FileRow[], planned: readonly PlannedRow[]): string[] {
  const first = new Map<number, string>()
  return planned.map(({ person, registryPerson }, index) => {
    if (registryPerson !== null) return `r:${registryPerson.id}`
    const known = first.get(person)
    if (known !== undefined) return known
    const ref = `f:${placeKey(rows[index]!)}`
    first.set(person, ref)
    return ref
  })
}

/** What is kept of a plan beside its columns: everything a reader of the row wants to know. */
export interface KeptRelation {
  readonly issues: PlannedRow['issues']
  readonly notes: PlannedRow['notes']
  readonly registryPersonId: string | null
  readonly registryCredentialId: string | null
  readonly chosen: string | null
  readonly candidates: readonly {
    readonly personId: string
    readonly name: string
    readonly unit: string | null
    readonly idMasked: string | null
    readonly reasons: readonly string[]
  }[]
  readonly differences: readonly Difference[]
}

/** The relation of a planned row, for keeping; null when there is nothing to say about it. */
export function relationOf({ planned }: RowPlan, registry: RegistryAsSeen): KeptRelation | null {
  const isPlain =
    planned.issues.length === 0 &&
    planned.notes.length === 0 &&
    planned.registryPerson === null &&
    planned.candidates.length === 0 &&
    planned.chosen === null
  if (isPlain) return null
  return {
    issues: planned.issues,
    notes: planned.notes,
    registryPersonId: planned.registryPerson?.id ?? null,
    registryCredentialId: planned.registryCredential?.id ?? null,
    chosen: planned.chosen,
    candidates: mostAlikeFirst(planned.candidates).map(({ person, reasons }) => ({
      personId: person.id,
      name: person.name,
      unit: person.department,
      idMasked: registry.people.get(person.id)?.idMasked ?? null,
      reasons,
    })),
    differences: planned.action === 'none' ? [] : planned.differences,
  }
}

/** An order of its own, so that nobody changes places with the person beside them while one of the two is chosen. */
function mostAlikeFirst(candidates: PlannedRow['candidates']): PlannedRow['candidates'] {
  return [...candidates].sort(
    (one, other) => other.reasons.length - one.reasons.length || (one.person.id < other.person.id ? -1 : 1),
  )
}
