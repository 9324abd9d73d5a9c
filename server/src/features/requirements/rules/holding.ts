/**
 * A credential before a condition: on which days it counts, and what it lacks where it does not.
 */
import type {
  AssessedCredential,
  AssessedPerson,
  CredentialCondition,
  Lack,
  RequiredEmployer,
  Requirement,
} from '@chizheng/contract'
import { partsOf } from '@chizheng/contract'
import { addDays, addMonths, type Day, daysBetween, earliest, later } from '../../../kernel/day.ts'
import { never, type Span, type Spans, within } from './spans.ts'

/** Which types stand in for a type, by the rules' own words; see `catalogue/stand-ins.yaml`. */
export interface StandIns {
  readonly standIns: ReadonlyMap<string, readonly string[]>
}

/** Every type that fulfils the condition by its type. */
export function typesOf(condition: CredentialCondition, catalogue: StandIns): ReadonlySet<string> {
  const known = typesKnown.get(catalogue) ?? new WeakMap<CredentialCondition, ReadonlySet<string>>()
  typesKnown.set(catalogue, known)
  const { types, orHigher } = condition
  const found =
    known.get(condition) ??
    new Set(orHigher ? types.flatMap((type) => [type, ...(catalogue.standIns.get(type) ?? [])]) : types)
  known.set(condition, found)
  return found
}

/** One condition is asked of fifty thousand people: its types are worked out once. */
const typesKnown = new WeakMap<StandIns, WeakMap<CredentialCondition, ReadonlySet<string>>>()

type Holder = Pick<AssessedPerson, 'employerId'>

/** The days of the span on which the credential fulfils a condition that names its type. */
export function daysHeld(
  credential: AssessedCredential,
  condition: CredentialCondition,
  holder: Holder,
  span: Span,
): Spans {
  if (blockers(credential, condition, holder).length > 0) return never
  const { validUntil, yearsSinceIssue } = condition
  const last = lastGoodDay(credential)
  if (validUntil !== undefined && last !== null && last < validUntil) return never
  const until = last === null ? null : addDays(last, -(condition.validDaysAfter ?? 0))
  const old = yearsSinceIssue === undefined ? null : addMonths(credential.issuedOn as Day, yearsSinceIssue * 12)
  return within(span, latest(credential.validFrom as Day | null, old), until)
}

/** What the credential lacks on some day of the span, what no day can mend first. */
export function lacksOf(
  credential: AssessedCredential,
  condition: CredentialCondition,
  holder: Holder,
  span: Span,
): Lack[] {
  return [...blockers(credential, condition, holder), ...lacksInTime(credential, condition, span)]
}

/** What keeps it from counting on any day. */
function blockers(credential: AssessedCredential, condition: CredentialCondition, holder: Holder): Lack[] {
  const { professions, levels, registeredWith, verified, yearsSinceIssue } = condition
  const found: Lack[] = []
  if (credential.unusable !== null) found.push({ kind: 'unusable', reason: credential.unusable })
  if (professions !== undefined && !credential.professions.some((profession) => professions.includes(profession)))
    found.push({ kind: 'profession', held: credential.professions })
  if (levels !== undefined && (credential.level === null || !levels.includes(credential.level)))
    found.push({ kind: 'level', held: credential.level })
  if (registeredWith !== undefined) found.push(...employerLack(credential, registeredWith, holder))
  if (verified && credential.verification !== 'verified')
    found.push({ kind: 'unverified', state: credential.verification })
  if (yearsSinceIssue !== undefined && credential.issuedOn === null) found.push({ kind: 'issue_unknown' })
  return found
}

function employerLack(credential: AssessedCredential, required: RequiredEmployer, holder: Holder): Lack[] {
  if (credential.registered === false) return [{ kind: 'not_registered' }]
  if (isEmployer(credential.employerId, required, holder)) return []
  const name = credential.employerName ?? credential.employerId
  return [name === null ? { kind: 'employer_unknown' } : { kind: 'registered_elsewhere', with: name }]
}

/** Whether a legal entity is the one that is asked for. */
export function isEmployer(id: string | null, required: RequiredEmployer, holder: Holder): boolean {
  if (id === null) return false
  if (required === 'ours') return true
  return required === 'own' ? id === holder.employerId : required.includes(id)
}

function lacksInTime(credential: AssessedCredential, condition: CredentialCondition, span: Span): Lack[] {
  const needed = latest(
    addDays(span.until, condition.validDaysAfter ?? 0),
    (condition.validUntil ?? null) as Day | null,
  )!
  const found: Lack[] = []
  const { validFrom, issuedOn } = credential
  if (validFrom !== null && validFrom > span.from)
    found.push({ kind: 'not_yet', on: validFrom, days: daysBetween(span.from, validFrom as Day) })
  const { yearsSinceIssue: years } = condition
  if (years !== undefined && issuedOn !== null) {
    const old = addMonths(issuedOn as Day, years * 12)
    if (old > span.from) found.push({ kind: 'too_recent', on: old, days: daysBetween(span.from, old), years })
  }
  const ends = (on: string | null, over: 'expired' | 'review_missed', ahead: 'expires' | 'review_due') => {
    if (on === null || on >= needed) return
    const isOver = on < span.from
    const days = isOver ? daysBetween(on as Day, span.from) : daysBetween(on as Day, needed)
    found.push({ kind: isOver ? over : ahead, on, days })
  }
  ends(credential.validUntil, 'expired', 'expires')
  ends(credential.reviewDueOn, 'review_missed', 'review_due')
  return found
}

/** The last day it counts: the end of its validity, or the review when that comes first. */
export function lastGoodDay({ validUntil, reviewDueOn }: AssessedCredential): Day | null {
  return earliest(validUntil as Day | null, reviewDueOn as Day | null)
}

function latest(one: Day | null, other: Day | null): Day | null {
  return one === null || other === null ? (one ?? other) : later(one, other)
}

/** Whether nobody meets it without some certificate. */
export function needsCertificate(requirement: Requirement): boolean {
  const needing = partsOf(requirement).filter(needsCertificate).length
  switch (requirement.kind) {
    case 'credential':
      return true
    case 'all':
      return needing > 0
    case 'any':
      return needing === requirement.parts.length
    case 'count':
      return requirement.parts.length - needing < requirement.atLeast
    default:
      return false
  }
}
