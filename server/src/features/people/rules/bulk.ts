import type { IdKind, IdState, Sex } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { employeeKey, type IdFacts, type Person } from './person.ts'

/** A person to be added by a program that has judged the ID number already. */
export interface NewPerson {
  readonly name: string
  /** The normalised number when valid, else what was typed; null when there is none. */
  readonly idNumber: string | null
  readonly idState: IdState
  readonly idKind: IdKind | null
  readonly employeeNumber: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly unitId: string | null
  readonly post: string | null
  /** Who pays the social insurance, as it is written; null says nothing. */
  readonly insuredWith?: string | null
  readonly sex: Sex | null
  readonly bornOn: Day | null
  readonly remarks: string | null
}

/** What may be filled in where a person's record says nothing. Who pays the social insurance changes: the newer word stands. */
export interface Completion {
  readonly id: string
  /** The version the caller saw; another one now is refused. */
  readonly version: number
  readonly fill: Partial<NewPerson>
}

/** The ID number of a new person or of a completion, as the program that read it judged it. */
export function idFactsOf(given: Partial<NewPerson>): IdFacts {
  const number = given.idNumber ?? null
  return {
    number,
    state: number === null ? 'missing' : (given.idState ?? 'invalid'),
    kind: given.idKind ?? null,
    bornOn: given.bornOn ?? null,
    sex: given.sex ?? null,
  }
}

/**
 * Leaves an employee number with its first holder. Where somebody else has it, the number moves to the remarks: nothing is lost,
 * and one slip in a column does not keep a whole file out.
 *
 * @param taken keys of numbers that people in the registry have
 */
export function settleEmployeeNumbers<T extends Pick<NewPerson, 'employeeNumber' | 'remarks'>>(
  people: readonly T[],
  taken: ReadonlySet<string>,
): T[] {
  const seen = new Set(taken)
  return people.map((person) => {
    if (person.employeeNumber === null) return person
    const key = employeeKey(person.employeeNumber)
    if (!seen.has(key)) {
      seen.add(key)
      return person
    }
    const kept = `工号：${person.employeeNumber}`
    return { ...person, employeeNumber: null, remarks: person.remarks ? `${person.remarks}；${kept}` : kept }
  })
}

/** Several completions of one person as one; what an earlier one fills stays. */
export function joinCompletions(completions: readonly Completion[]): Completion[] {
  const byId = new Map<string, Completion>()
  for (const completion of completions) {
    const earlier = byId.get(completion.id)
    const given = Object.entries(earlier?.fill ?? {}).filter(([, value]) => value !== null && value !== undefined)
    byId.set(completion.id, {
      ...completion,
      version: Math.min(completion.version, earlier?.version ?? completion.version),
      fill: { ...completion.fill, ...Object.fromEntries(given) },
    })
  }
  return [...byId.values()]
}

/** The plain fields that were empty and are filled now. */
export function fillPlain(person: Person, fill: Partial<NewPerson>): Partial<Person> {
  const fields = ['employeeNumber', 'email', 'unitId', 'post', 'sex', 'bornOn', 'remarks'] as const
  return Object.fromEntries(
    fields
      .filter((field) => person[field] === null && fill[field] !== undefined && fill[field] !== null)
      .map((field) => [field, fill[field]]),
  )
}

/**
 * Whether the number given may stand where the person's is: where there is none, or where a valid one comes for one that binds
 * nobody.
 */
export function mayFillIdNumber(person: Pick<Person, 'idState'>, fill: Partial<NewPerson>): boolean {
  if (!fill.idNumber || fill.idState === undefined || fill.idState === 'missing') return false
  return person.idState === 'missing' || (person.idState !== 'valid' && fill.idState === 'valid')
}
