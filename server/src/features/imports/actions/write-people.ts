import type { IdState } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { peopleListener } from '../../archive/index.ts'
import { addPeople, completePeople, ensureOrgUnits, type NewPerson } from '../../people/index.ts'
import type { CheckedRow, RowFields } from '../rules/row.ts'
import type { Plan, RowPlan } from './planning.ts'

/** A row that is to be written. */
export interface Line {
  readonly index: number
  readonly plan: RowPlan
  readonly checked: CheckedRow
}

/**
 * Adds the people a plan needs and the registry does not have, and tells what the file knows of the others; departments are
 * made first. Resolves with the person of each reference.
 */
export async function writePeople(context: Context, tx: Tx, actor: Actor, plan: Plan, lines: readonly Line[]) {
  const groups = groupsOf(lines, ({ plan }) => plan.personRef)
  const departments = new Set(lines.flatMap(({ checked: { fields } }) => fields.department ?? []))
  const units =
    departments.size === 0
      ? new Map<string, string>()
      : await ensureOrgUnits(context, peopleListener, tx, actor, [...departments])
  const newcomers: { ref: string | number; person: NewPerson }[] = []
  const completions: { id: string; version: number; fill: Partial<NewPerson> }[] = []
  const ids = new Map<string | number, string>()
  for (const [ref, group] of groups) {
    const person = personOf(
      group.map(({ checked }) => checked),
      units,
    )
    const known = plan.registry.people.get(group[0]!.plan.planned.registryPerson?.id ?? '')
    if (known === undefined) newcomers.push({ ref, person })
    else {
      ids.set(ref, known.id)
      completions.push({ id: known.id, version: known.version, fill: person })
    }
  }
  const added = await addPeople(
    context,
    tx,
    actor,
    newcomers.map(({ person }) => person),
  )
  for (const [i, { ref }] of newcomers.entries()) ids.set(ref, added[i]!)
  if (completions.length > 0) await completePeople(context, tx, actor, completions, peopleListener)
  return { idOf: ids, added: added.length }
}

const idStates: Readonly<Record<RowFields['idState'], IdState>> = {
  valid: 'valid',
  invalid: 'invalid',
  precision_lost: 'lost_precision',
  missing: 'missing',
}
const surest: readonly RowFields['idState'][] = ['valid', 'invalid', 'precision_lost', 'missing']

/** One person from all their rows: the surest ID number, and of everything else what stands first. */
function personOf(rows: readonly CheckedRow[], units: ReadonlyMap<string, string>): NewPerson {
  const first = <K extends keyof RowFields>(field: K): RowFields[K] | null =>
    rows.find(({ fields }) => fields[field] !== null)?.fields[field] ?? null
  const identified = surest.flatMap((state) => rows.filter(({ fields }) => fields.idState === state))[0]!
  const { fields, key } = identified
  const remark = rows.flatMap(({ notes }) => notes).find(({ code }) => code === 'name_remark')?.details.remark
  return {
    name: identified.fields.name ?? first('name') ?? '',
    // Of a rounded number the digits that survived are worth keeping, marked as what they are.
    idNumber: fields.idState === 'precision_lost' && key.idTrace !== null ? `${key.idTrace}***` : fields.idNumber,
    idState: idStates[fields.idState],
    idKind: fields.idDocument,
    employeeNumber: first('employeeNumber'),
    phone: first('phone'),
    email: first('email'),
    unitId: units.get(first('department') ?? '') ?? null,
    post: first('post'),
    insuredWith: first('insuredWith'),
    sex: fields.sex ?? first('sex'),
    bornOn: fields.bornOn,
    remarks: remark ?? null,
  }
}

/** Items by key, in order of appearance. */
export function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string | number): Map<string | number, T[]> {
  const groups = new Map<string | number, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
