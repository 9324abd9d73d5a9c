import type { ImportAction, RowStatus } from '@chizheng/contract'
import { type Difference, differencesOf, personDifferences, unorderedAfter } from './differences.ts'
import { findRepetitions, type RowRepetition } from './duplicates.ts'
import { type Issue, type Note, statusOf } from './issue.ts'
import {
  bindPeople,
  bindRegistry,
  isSomebodyElse,
  type PersonBinding,
  type RegistryBinding,
  type RegistryCandidate,
} from './people.ts'
import { emptyRegistry, type RegistryCredential, type RegistryPerson, type RegistryView } from './registry.ts'
import { claimCredentials, effectOn, type RegistryMatch } from './registry-match.ts'
import type { CheckedRow } from './row.ts'

export type { Difference } from './differences.ts'

/**
 * The plan of an import: what every row means, what is to be said about it, and what saving it will do.
 *
 * It is made in two stages. `checkRow` reads a row by itself; `planRows` relates all rows and the registry through their
 * keys. After an edit only the edited row is checked again, and `planRows` runs over the keys of the file.
 */
/** What somebody decided about a row in the preview. */
export interface RowDecision {
  readonly left: boolean
  /** A registry person's id, `new` for nobody known, null for undecided. */
  readonly person: string | null
}

export interface PlannedRow {
  readonly status: Exclude<RowStatus, 'skipped'>
  readonly action: ImportAction
  readonly issues: readonly Issue[]
  readonly notes: readonly Note[]
  /** Equal for rows of one person of the file: 1, 2, 3 … by appearance. */
  readonly person: number
  /** Index of the first row of the same certificate; rows of its other periods share it. */
  readonly credential: number
  /** The person of the registry the row belongs to; null: a new one. */
  readonly registryPerson: RegistryPerson | null
  readonly candidates: readonly RegistryCandidate[]
  /** A registry person's id or `new`, where somebody said whose the row is, or another row of the same person. */
  readonly chosen: string | null
  readonly registryCredential: RegistryCredential | null
  readonly differences: readonly Difference[]
}

export interface PlanSummary {
  readonly ok: number
  readonly review: number
  readonly error: number
  readonly duplicate: number
  /** Different people among the rows of the table. */
  readonly people: number
  /** Rows that will be certificates or periods of them: ok and review. */
  readonly credentials: number
}

export interface RowPlace {
  readonly sheet: string
  readonly row: number
  /** Which of the row's certificates, from 0. */
  readonly part: number
}

/** Relates checked rows to each other and to the registry, and settles status and action of each. */
export function planRows(
  rows: readonly CheckedRow[],
  placeOf: (index: number) => RowPlace,
  registry: RegistryView = emptyRegistry,
  decisionFor: (index: number) => RowDecision | undefined = () => undefined,
): PlannedRow[] {
  const keys = rows.map((row) => row.key)
  const bindings = bindPeople(keys)
  const isLeft = (i: number): boolean => decisionFor(i)?.left === true
  const repetitions = findRepetitions(keys, (i) => bindings[i]!.person, isLeft)
  const decisions = spreadDecisions(rows, bindings, decisionFor)
  const known = registryPeople(rows, bindings, registry, decisions)
  const matches = matchRegistry(rows, known, repetitions, registry, isLeft)
  const planned = rows.map((row, i) =>
    planRow(row, bindings[i]!, known[i]!, repetitions[i]!, matches[i]!, placeOf, registry, decisions[i]),
  )
  return withOnce(rows, planned, placeOf)
}

/**
 * Who says whose one row is, says it of all rows of that person that have no valid ID number of their own: only a row decided
 * otherwise keeps its own.
 */
function spreadDecisions(
  rows: readonly CheckedRow[],
  bindings: readonly PersonBinding[],
  decisionFor: (index: number) => RowDecision | undefined,
): (RowDecision | undefined)[] {
  const own = bindings.map((_, i) => decisionFor(i))
  const chosen = new Map<number, string>()
  for (const [i, decision] of own.entries()) {
    const { person } = bindings[i]!
    if (decision?.person != null && rows[i]!.key.id === null && !chosen.has(person)) chosen.set(person, decision.person)
  }
  if (chosen.size === 0) return own
  return own.map((decision, i) => {
    if (decision?.person != null || rows[i]!.key.id !== null) return decision
    const person = chosen.get(bindings[i]!.person)
    return person === undefined ? decision : { left: decision?.left === true, person }
  })
}

/**
 * Each row's person of the registry. Rows of one person of the file are one person's there too: one that is known names it,
 * unless somebody only decided so about a row without an ID number and this one has its own.
 */
function registryPeople(
  rows: readonly CheckedRow[],
  bindings: readonly PersonBinding[],
  registry: RegistryView,
  decisions: readonly (RowDecision | undefined)[],
): RegistryBinding[] {
  const found = rows.map((row, i) => registryPersonOf(row, registry, decisions[i]))
  const isDecided = (i: number): boolean => decisions[i]?.person != null && rows[i]!.key.id === null
  const surest = new Map<number, RegistryBinding>()
  for (const [i, binding] of found.entries()) {
    const { person } = bindings[i]!
    const known = surest.get(person)
    if (binding.person === null || isDecided(i)) continue
    if (known === undefined || (known.by !== null && binding.by === null)) surest.set(person, binding)
  }
  if (surest.size === 0) return found
  return found.map((binding, i) => {
    const known = binding.person === null ? surest.get(bindings[i]!.person) : undefined
    if (known === undefined || decisions[i]?.person === 'new') return binding
    if (isSomebodyElse(rows[i]!.key, known.person!)) return binding
    return { person: known.person, by: known.by, candidates: [] }
  })
}

const created: RegistryMatch = { action: 'create', credential: null }

/** What each row means of the registry's certificates: those of one person are looked at together. */
function matchRegistry(
  rows: readonly CheckedRow[],
  known: readonly RegistryBinding[],
  repetitions: readonly RowRepetition[],
  registry: RegistryView,
  isLeft: (index: number) => boolean,
): RegistryMatch[] {
  const ofPerson = new Map<string, number[]>()
  for (const [i, { person }] of known.entries()) {
    if (person === null) continue
    const group = ofPerson.get(person.id)
    if (group === undefined) ofPerson.set(person.id, [i])
    else group.push(i)
  }
  const matches: RegistryMatch[] = rows.map(() => created)
  for (const [person, indices] of ofPerson) {
    const claimants = indices.map((i) => ({
      key: rows[i]!.key,
      certificate: repetitions[i]!.credential,
      isSaved: !rows[i]!.key.blocked && !isLeft(i),
    }))
    const claimed = claimCredentials(claimants, registry.credentialsOf(person))
    for (const [nth, i] of indices.entries()) {
      const credential = claimed[nth]!
      if (credential === null) continue
      const { fields, key } = rows[i]!
      const isNews = differencesOf(fields, credential).length + personDifferences(fields, known[i]!.person).length > 0
      matches[i] = effectOn(credential, key, isNews)
    }
  }
  return matches
}

function planRow(
  row: CheckedRow,
  binding: PersonBinding,
  known: RegistryBinding,
  repetition: RowRepetition,
  match: RegistryMatch,
  placeOf: (index: number) => RowPlace,
  registry: RegistryView,
  decision: RowDecision | undefined,
): PlannedRow {
  const by = binding.joinedBy ?? known.by
  const notes: Note[] = by === null ? [] : [{ code: 'person_proposed', field: 'name', details: { by } }]
  const issues = [
    ...aboutPerson(binding, known, decision),
    ...aboutRows(row, known, repetition, placeOf, registry),
    ...aboutRegistry(row, match),
  ]
  const all = issues.length === 0 ? row.issues : [...row.issues, ...issues]
  const status = statusOf(all)
  const isSaved = (status === 'ok' || status === 'review') && decision?.left !== true
  const { credential } = match
  return {
    status,
    action: isSaved && match.action !== 'same' ? match.action : 'none',
    issues: all,
    notes: notes.length === 0 ? row.notes : [...row.notes, ...notes],
    person: binding.person,
    credential: repetition.credential,
    registryPerson: known.person,
    candidates: known.candidates,
    chosen: inForce(decision, known),
    registryCredential: credential,
    differences: [
      ...(credential === null ? [] : differencesOf(row.fields, credential)),
      ...personDifferences(row.fields, known.person),
    ],
  }
}

/** What somebody decided, unless the row's own number decided otherwise. */
function inForce(decision: RowDecision | undefined, { person }: RegistryBinding): string | null {
  const chosen = decision?.person ?? null
  return chosen === (person?.id ?? 'new') ? chosen : null
}

function aboutPerson(binding: PersonBinding, known: RegistryBinding, decision: RowDecision | undefined): Issue[] {
  if (decision?.person != null) return []
  if (binding.ambiguous === null && (known.person !== null || !isAsked(known.candidates))) return []
  return [{ code: 'person_ambiguous', field: 'name', details: { why: binding.ambiguous ?? 'registry' } }]
}

function aboutRows(
  row: CheckedRow,
  known: RegistryBinding,
  { duplicateOf, conflictWith }: RowRepetition,
  placeOf: (index: number) => RowPlace,
  registry: RegistryView,
): Issue[] {
  const issues: Issue[] = []
  if (duplicateOf !== null) issues.push(duplicateIn(placeOf(duplicateOf)))
  if (conflictWith !== null)
    issues.push({ code: 'number_conflict', field: 'number', details: where(placeOf(conflictWith)) })
  else if (isTaken(row, known.person, registry))
    issues.push({ code: 'number_conflict', field: 'number', details: { number: row.fields.number ?? '' } })
  return issues
}

/** A change that would leave a certificate ending before it begins is no change: one of the dates is wrong. */
function aboutRegistry({ fields }: CheckedRow, match: RegistryMatch): Issue[] {
  if (match.action === 'none' || match.action === 'same') {
    const why = match.action === 'none' ? match.why : 'same'
    return [{ code: 'duplicate_in_registry', field: null, details: { why } }]
  }
  const unordered = match.action === 'change' ? unorderedAfter(fields, match.credential) : null
  return unordered === null ? [] : [{ code: 'date_order', ...unordered }]
}

/**
 * The registry records one number once for a person, type and profession. Rows are repetitions of each other by more than
 * that; what is left, and the registry would refuse, is a repetition too.
 */
function withOnce(
  rows: readonly CheckedRow[],
  planned: readonly PlannedRow[],
  placeOf: (index: number) => RowPlace,
): PlannedRow[] {
  const firstOf = new Map<string, number>()
  return planned.map((row, index) => {
    const { fields, key } = rows[index]!
    if (row.action !== 'create' || key.number === null) return row
    const person = row.registryPerson?.id ?? row.person
    const once = [person, fields.typeId ?? '', fields.profession ?? '', key.number].join('|')
    const first = firstOf.get(once)
    if (first === undefined) firstOf.set(once, index)
    if (first === undefined || planned[first]!.credential === row.credential) return row
    const issues = [...row.issues, duplicateIn(placeOf(first))]
    return { ...row, issues, status: statusOf(issues), action: 'none' }
  })
}

/** A valid ID number that the registry knows decides; then what somebody said, unless a number speaks against it. */
function registryPersonOf({ key }: CheckedRow, registry: RegistryView, decision?: RowDecision): RegistryBinding {
  const byId = key.id === null ? undefined : registry.personByIdNumber(key.id)
  if (byId !== undefined) return { person: byId, by: null, candidates: [] }
  // Whoever was possible stays in sight, so that the choice can be another one.
  if (decision?.person === 'new') return { ...bindRegistry(key, registry), person: null, by: null }
  const chosen = decision?.person ? registry.personById(decision.person) : undefined
  if (chosen !== undefined && !(key.id !== null && chosen.hasValidId))
    return { ...bindRegistry(key, registry), person: chosen, by: null }
  return bindRegistry(key, registry)
}

/** A namesake alone is no question for a row that has its own valid number; more than the name is, or two namesakes. */
function isAsked(candidates: readonly RegistryCandidate[]): boolean {
  return candidates.length > 1 || candidates.some(({ reasons }) => reasons.length > 1)
}

/** Whether the registry has this number, of this type, on somebody else. */
function isTaken(row: CheckedRow, person: RegistryPerson | null, registry: RegistryView): boolean {
  const { key } = row
  if (key.number === null || key.number.length < 5 || key.idInNumber !== null) return false
  return registry
    .credentialsByNumber(key.number)
    .some(
      ({ typeId, personId }) =>
        personId !== person?.id && (typeId === key.typeId || typeId === null || key.typeId === null),
    )
}

function duplicateIn(place: RowPlace): Issue {
  return { code: 'duplicate_in_file', field: null, details: where(place) }
}

function where(place: RowPlace): Record<string, string> {
  return { sheet: place.sheet, row: String(place.row), ...(place.part === 0 ? {} : { part: String(place.part) }) }
}

/** Counts of a plan; rows that are no data are counted by who read the sheets. */
export function summarise(rows: readonly PlannedRow[]): PlanSummary {
  const counts = { ok: 0, review: 0, error: 0, duplicate: 0 }
  const people = new Set<number>()
  for (const row of rows) {
    counts[row.status]++
    people.add(row.person)
  }
  return { ...counts, people: people.size, credentials: counts.ok + counts.review }
}
