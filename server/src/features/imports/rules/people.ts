import { isOneSlipApart, matchesMask } from '../../../kernel/identity.ts'
import { namesAgree } from '../../../kernel/name.ts'
import { wordKey } from '../../../kernel/text.ts'
import type { RegistryPerson, RegistryView } from './registry.ts'
import type { RowKey } from './row.ts'

/**
 * Who a row is about.
 *
 * A valid ID number decides: the same is the same person, a different one is another, always. Without one, a row joins a
 * person of the same name only when something else speaks for it and nothing against it; when two people are possible it
 * joins neither and is asked about.
 */
export type BindingReason = 'id_number' | 'id_trace' | 'number' | 'employee_number' | 'phone' | 'department' | 'name'

export interface PersonBinding {
  /** Equal for rows of one person of this file: its number in order of appearance. */
  readonly person: number
  /** Why a row without a valid ID number was joined to the person; null when it was not. */
  readonly joinedBy: BindingReason | null
  /** More than one person is possible, or the ID number stands under different names. */
  readonly ambiguous: 'several' | 'names_differ' | null
}

interface Known {
  readonly person: number
  readonly id: string | null
  readonly marks: Set<string>
  readonly phones: Set<string>
  readonly employeeNumbers: Set<string>
  readonly departments: Set<string>
  readonly numbers: Set<string>
  readonly traces: Set<string>
}

/**
 * Binds all rows of a file: one pass over those with a valid ID number, one over the rest. What is known of people is only
 * gathered for names under which a row without a valid number stands; in an ordinary ledger that is one in thirty.
 */
export function bindPeople(keys: readonly RowKey[]): PersonBinding[] {
  const asked = new Set<string>()
  for (const key of keys) if (key.id === null && key.nameKey !== null) asked.add(key.nameKey)
  const bindings = new Array<PersonBinding>(keys.length)
  const byId = new Map<string, { readonly person: number; readonly name: string; known: Known | null }>()
  const byName = new Map<string, Known[]>()
  let people = 0
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    if (key.id === null) continue
    let holder = byId.get(key.id)
    if (holder === undefined) {
      holder = { person: people++, name: key.name ?? '', known: null }
      byId.set(key.id, holder)
    }
    if (key.nameKey !== null && asked.has(key.nameKey)) {
      holder.known ??= newPerson(holder.person, key)
      learn(holder.known, key, byName)
    }
    const differs =
      key.name !== null && holder.name !== '' && key.name !== holder.name && !namesAgree(key.name, holder.name)
    bindings[i] = { person: holder.person, joinedBy: null, ambiguous: differs ? 'names_differ' : null }
  }
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    if (key.id !== null) continue
    const found = key.nameKey === null ? null : join(key, byName.get(key.nameKey) ?? [])
    const known = found?.known ?? newPerson(people++, key)
    learn(known, key, byName)
    bindings[i] = {
      person: known.person,
      joinedBy: found?.known ? found.by : null,
      ambiguous: found?.several ? 'several' : null,
    }
  }
  return numberedByAppearance(bindings, people)
}

function newPerson(person: number, key: RowKey): Known {
  return {
    person,
    id: key.id,
    marks: new Set(),
    phones: new Set(),
    employeeNumbers: new Set(),
    departments: new Set(),
    numbers: new Set(),
    traces: new Set(),
  }
}

function learn(known: Known, key: RowKey, byName: Map<string, Known[]>): void {
  if (key.mark !== null) known.marks.add(key.mark)
  if (key.phone !== null) known.phones.add(key.phone)
  if (key.employeeNumber !== null) known.employeeNumbers.add(key.employeeNumber)
  if (key.department !== null) known.departments.add(key.department)
  if (key.number !== null) known.numbers.add(`${key.type}|${key.number}`)
  if (key.idTrace !== null) known.traces.add(key.idTrace)
  if (key.nameKey === null) return
  const namesakes = byName.get(key.nameKey)
  if (namesakes === undefined) byName.set(key.nameKey, [known])
  // A name that hundreds bear is no name: 待定, 未知.
  else if (namesakes.length < 500 && !namesakes.includes(known)) namesakes.push(known)
}

interface Joined {
  readonly known: Known | null
  readonly by: BindingReason
  readonly several: boolean
}

/** Joins a row to one of its namesakes, if exactly one is well supported. */
function join(key: RowKey, namesakes: readonly Known[]): Joined {
  const possible = namesakes.map((known) => ({ known, by: support(key, known) })).filter((one) => one.by !== 'against')
  const strong = possible.filter(({ by }) => by !== null && by !== 'department')
  if (strong.length === 1) return { known: strong[0]!.known, by: strong[0]!.by as BindingReason, several: false }
  // A department alone only helps when the file knows nobody else of that name, or marks who is who.
  const isTold = namesakes.length === 1 || key.mark !== null
  if (strong.length === 0 && possible.length === 1 && possible[0]!.by === 'department' && isTold) {
    return { known: possible[0]!.known, by: 'department', several: false }
  }
  return { known: null, by: 'name', several: possible.length > 1 }
}

/** What speaks for a row without a valid ID number being this namesake: the strongest reason, null for nothing, or against. */
function support(key: RowKey, known: Known): BindingReason | 'against' | null {
  // 张三A and 张三B were marked because they are two.
  if (key.mark !== null && known.marks.size > 0 && !known.marks.has(key.mark)) return 'against'
  if (key.idTrace !== null && known.id !== null) return traceFits(key, known.id) ? 'id_trace' : 'against'
  if (key.idTrace !== null && known.traces.size > 0) {
    const { idTrace } = key
    return [...known.traces].some((trace) => tracesFit(trace, idTrace)) ? 'id_trace' : 'against'
  }
  if (key.idInNumber !== null && known.id !== null) return key.idInNumber === known.id ? 'id_number' : 'against'
  if (key.number !== null && key.number.length >= 6 && known.numbers.has(`${key.type}|${key.number}`)) return 'number'
  if (key.employeeNumber !== null && known.employeeNumbers.size > 0)
    return known.employeeNumbers.has(key.employeeNumber) ? 'employee_number' : 'against'
  if (key.phone !== null && known.phones.size > 0) return known.phones.has(key.phone) ? 'phone' : 'against'
  // Where one is marked and the other is not, there are two in the house: their department tells nothing.
  if ((key.mark === null) !== (known.marks.size === 0)) return null
  return key.department !== null && known.departments.has(key.department) ? 'department' : null
}

/** Two spoilt numbers can be one: what one kept begins the other, or a slip of the hand lies between them. */
function tracesFit(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one) || isOneSlipApart(one, other)
}

function traceFits(key: RowKey, id: string): boolean {
  if (key.idLost) return id.startsWith(key.idTrace!)
  return key.idTrace!.includes('*') ? matchesMask(key.idTrace!, id) : isOneSlipApart(key.idTrace!, id)
}

function numberedByAppearance(bindings: readonly PersonBinding[], people: number): PersonBinding[] {
  const numbers = new Int32Array(people)
  let next = 0
  return bindings.map(({ person, joinedBy, ambiguous }) => {
    if (numbers[person] === 0) numbers[person] = ++next
    return { person: numbers[person]!, joinedBy, ambiguous }
  })
}

// ---- the registry -------------------------------------------------------------------------------------------------

export interface RegistryCandidate {
  readonly person: RegistryPerson
  readonly reasons: readonly BindingReason[]
}

export interface RegistryBinding {
  readonly person: RegistryPerson | null
  /** By what, when not by a valid ID number. */
  readonly by: BindingReason | null
  /** Whom the row could mean, when nobody is certain. */
  readonly candidates: readonly RegistryCandidate[]
}

/**
 * Finds the row's person in the registry: by ID number, else by employee number and name. Everybody else of that name
 * whom nothing contradicts is a candidate, to be chosen by a person.
 */
export function bindRegistry(key: RowKey, registry: RegistryView): RegistryBinding {
  const byId = key.id === null ? undefined : registry.personByIdNumber(key.id)
  if (byId) return { person: byId, by: null, candidates: [] }
  const sameNumber = key.employeeNumber === null ? undefined : registry.personByEmployeeNumber(key.employeeNumber)
  if (sameNumber && key.name !== null && namesAgree(key.name, sameNumber.name) && !isSomebodyElse(key, sameNumber)) {
    return { person: sameNumber, by: 'employee_number', candidates: [] }
  }
  const candidates: RegistryCandidate[] = []
  for (const person of key.nameKey === null ? [] : registry.personsByName(key.nameKey)) {
    if (isSomebodyElse(key, person)) continue
    candidates.push({ person, reasons: reasonsFor(key, person, registry) })
  }
  const strong = candidates.filter(({ reasons }) =>
    reasons.some((reason) => reason !== 'name' && reason !== 'department'),
  )
  if (strong.length === 1) return { person: strong[0]!.person, by: strong[0]!.reasons[0]!, candidates }
  return { person: null, by: null, candidates }
}

/** Two valid ID numbers that differ are two people; so are two employee numbers, and a trace that does not fit. */
export function isSomebodyElse(key: RowKey, person: RegistryPerson): boolean {
  if (key.id !== null && person.hasValidId) return true
  if (key.idTrace !== null && person.idNumber !== null && person.hasValidId && !traceFits(key, person.idNumber))
    return true
  return key.employeeNumber !== null && person.employeeNumber !== null && key.employeeNumber !== person.employeeNumber
}

function reasonsFor(key: RowKey, person: RegistryPerson, registry: RegistryView): BindingReason[] {
  const reasons: BindingReason[] = []
  if (key.idTrace !== null && person.idNumber !== null && traceFits(key, person.idNumber)) reasons.push('id_trace')
  if (key.idInNumber !== null && key.idInNumber === person.idNumber) reasons.push('id_number')
  if (
    key.number !== null &&
    registry.credentialsByNumber(key.number).some((credential) => credential.personId === person.id)
  )
    reasons.push('number')
  if (key.phone !== null && key.phone === person.phone) reasons.push('phone')
  if (key.department !== null && person.department !== null && key.department === wordKey(person.department))
    reasons.push('department')
  return [...reasons, 'name']
}
