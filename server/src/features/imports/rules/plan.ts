import type { ImportField, RowStatus } from '@chizheng/contract'
import { wordKey } from '../../../kernel/text.ts'
import { findRepetitions, matchRegistry, type RowRepetition } from './duplicates.ts'
import { type Issue, type Note, statusOf } from './issue.ts'
import { bindPeople, bindRegistry, type PersonBinding, type RegistryBinding, type RegistryCandidate } from './people.ts'
import { emptyRegistry, type RegistryCredential, type RegistryPerson, type RegistryView } from './registry.ts'
import type { CheckedRow, RowFields } from './row.ts'

/**
 * The plan of an import: what every row means, what is to be said about it, and what saving it will do.
 *
 * It is made in two stages. `checkRow` reads a row by itself; `planRows` relates all rows and the registry through their
 * keys. After an edit only the edited row is checked again, and `planRows` runs over the keys of the file.
 */
export type RowAction = 'create' | 'renew' | 'change' | 'same' | 'none'

/** What somebody decided about a row in the preview. */
export interface RowDecision {
  readonly left: boolean
  /** A registry person's id, `new` for nobody known, null for undecided. */
  readonly person: string | null
}

export interface Difference {
  readonly field: ImportField
  readonly before: string | null
  readonly after: string | null
}

export interface PlannedRow {
  readonly status: Exclude<RowStatus, 'skipped'>
  readonly action: RowAction
  readonly issues: readonly Issue[]
  readonly notes: readonly Note[]
  /** Equal for rows of one person of the file: 1, 2, 3 … by appearance. */
  readonly person: number
  /** Index of the first row of the same certificate; rows of its other periods share it. */
  readonly credential: number
  /** The person of the registry the row belongs to; null: a new one. */
  readonly registryPerson: RegistryPerson | null
  readonly candidates: readonly RegistryCandidate[]
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
  const repetitions = findRepetitions(
    keys,
    (i) => bindings[i]!.person,
    (i) => decisionFor(i)?.left === true,
  )
  const decisions = spreadDecisions(bindings, decisionFor)
  const known = registryPeople(rows, bindings, registry, decisions)
  return rows.map((row, i) => planRow(row, bindings[i]!, known[i]!, repetitions[i]!, placeOf, registry, decisions[i]))
}

/** Who says whose one row is, says it of all rows of that person: only a row decided otherwise keeps its own. */
function spreadDecisions(
  bindings: readonly PersonBinding[],
  decisionFor: (index: number) => RowDecision | undefined,
): (RowDecision | undefined)[] {
  const own = bindings.map((_, i) => decisionFor(i))
  const chosen = new Map<number, string>()
  for (const [i, decision] of own.entries()) {
    if (decision?.person != null && !chosen.has(bindings[i]!.person)) chosen.set(bindings[i]!.person, decision.person)
  }
  if (chosen.size === 0) return own
  return own.map((decision, i) => {
    const person = decision?.person ?? chosen.get(bindings[i]!.person) ?? null
    return person === null ? decision : { left: decision?.left === true, person }
  })
}

/** Each row's person of the registry. Rows of one person of the file are one person's there too: one that is known names it. */
function registryPeople(
  rows: readonly CheckedRow[],
  bindings: readonly PersonBinding[],
  registry: RegistryView,
  decisions: readonly (RowDecision | undefined)[],
): RegistryBinding[] {
  const found = rows.map((row, i) => registryPersonOf(row, registry, decisions[i]))
  const surest = new Map<number, RegistryBinding>()
  for (const [i, binding] of found.entries()) {
    const { person } = bindings[i]!
    const known = surest.get(person)
    if (binding.person !== null && (known === undefined || (known.by !== null && binding.by === null)))
      surest.set(person, binding)
  }
  if (surest.size === 0) return found
  return found.map((binding, i) => {
    const known = binding.person === null ? surest.get(bindings[i]!.person) : undefined
    if (known === undefined || decisions[i]?.person === 'new') return binding
    return { person: known.person, by: known.by, candidates: [] }
  })
}

function planRow(
  row: CheckedRow,
  binding: PersonBinding,
  known: RegistryBinding,
  repetition: RowRepetition,
  placeOf: (index: number) => RowPlace,
  registry: RegistryView,
  decision: RowDecision | undefined,
): PlannedRow {
  const issues: Issue[] = []
  const notes: Note[] = []
  const by = binding.joinedBy ?? known.by
  if (by !== null) notes.push({ code: 'person_proposed', field: 'name', details: { by } })
  const undecided = decision?.person == null
  if (undecided && (binding.ambiguous !== null || (known.person === null && isAsked(known.candidates)))) {
    issues.push({ code: 'person_ambiguous', field: 'name', details: { why: binding.ambiguous ?? 'registry' } })
  }
  if (repetition.duplicateOf !== null) {
    issues.push({ code: 'duplicate_in_file', field: null, details: where(placeOf(repetition.duplicateOf)) })
  }
  if (repetition.conflictWith !== null) {
    issues.push({ code: 'number_conflict', field: 'number', details: where(placeOf(repetition.conflictWith)) })
  } else if (isTaken(row, known.person, registry)) {
    issues.push({ code: 'number_conflict', field: 'number', details: { number: row.fields.number ?? '' } })
  }
  const match = known.person
    ? matchRegistry(
        row.key,
        registry.credentialsOf(known.person.id),
        (credential) => differencesOf(row.fields, credential).length > 0,
      )
    : ({ action: 'create' } as const)
  if (match.action === 'same' || match.action === 'older')
    issues.push({ code: 'duplicate_in_registry', field: null, details: { why: match.action } })
  const all = issues.length === 0 ? row.issues : [...row.issues, ...issues]
  const status = statusOf(all)
  const saved = (status === 'ok' || status === 'review') && decision?.left !== true
  const registryCredential = match.action === 'create' ? null : match.credential
  return {
    status,
    action: match.action === 'same' ? 'same' : !saved || match.action === 'older' ? 'none' : match.action,
    issues: all,
    notes: notes.length === 0 ? row.notes : [...row.notes, ...notes],
    person: binding.person,
    credential: repetition.credential,
    registryPerson: known.person,
    candidates: known.candidates,
    registryCredential,
    differences: registryCredential === null ? [] : differencesOf(row.fields, registryCredential),
  }
}

function registryPersonOf(row: CheckedRow, registry: RegistryView, decision: RowDecision | undefined): RegistryBinding {
  if (decision?.person === 'new') return { person: null, by: null, candidates: [] }
  const chosen = decision?.person ? registry.personById(decision.person) : undefined
  if (chosen) return { person: chosen, by: null, candidates: [] }
  return bindRegistry(row.key, registry)
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
    .some((credential) => credential.typeId === key.typeId && credential.personId !== person?.id)
}

/** Fields of the file that differ from the registry's; a field the file leaves blank differs from nothing. */
function differencesOf(fields: RowFields, credential: RegistryCredential): Difference[] {
  const differences: Difference[] = []
  const compare = (
    field: ImportField,
    before: string | null,
    after: string | null,
    same = (a: string, b: string) => wordKey(a) === wordKey(b),
  ): void => {
    if (after !== null && (before === null || !same(before, after))) differences.push({ field, before, after })
  }
  const exactly = (a: string, b: string) => a === b
  compare('number', credential.number, fields.number)
  compare('profession', credential.profession, fields.profession)
  // A level that only follows from the type is no news about the certificate.
  if (credential.level !== null) compare('level', credential.level, fields.level)
  compare('issuer', credential.issuer, fields.issuer)
  compare('issued_on', credential.issuedOn, fields.issuedOn, exactly)
  compare('valid_until', credential.validUntil, fields.validUntil, exactly)
  compare(
    'registered',
    credential.registered === null ? null : String(credential.registered),
    fields.registered === null ? null : String(fields.registered),
    exactly,
  )
  compare('employer', credential.employer, fields.employer)
  return differences
}

function where(place: RowPlace): Record<string, string> {
  return { sheet: place.sheet, row: String(place.row) }
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
