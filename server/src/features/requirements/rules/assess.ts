/**
 * Whether a person meets a requirement on a day, or on every day of a period, and if not, what failed and by how little.
 *
 * Each condition gives the days on which it holds; groups join, cut or turn round these days. So one certificate may follow
 * another within the period, and a period is met exactly when each of its days is.
 */
import type {
  AssessedPerson,
  Assessment,
  Condition,
  CredentialCondition,
  Failure,
  Lack,
  NearMiss,
  Requirement,
} from '@chizheng/contract'
import { addDays, addMonths, type Day } from '../../../kernel/day.ts'
import { daysHeld, isEmployer, lacksOf, type StandIns, typesOf } from './holding.ts'
import { atLeast, complement, covers, intersection, never, type Span, type Spans, union, within } from './spans.ts'

/** A day, or a period with both its ends. */
export type On = Day | Span

/** So many certificates that come near are told. */
const mostNearMisses = 3

/**
 * The answer for one person. Pure: ids of units, employers and credentials are compared and handed on, never looked up.
 *
 * A certificate counts from the first day of its validity through its last, and while its review is not missed; never when it is
 * given up, suspended, cancelled, refused or in conflict over its number. Nobody meets anything on days before or after their work
 * here.
 */
export function assess(requirement: Requirement, person: AssessedPerson, on: On, catalogue: StandIns): Assessment {
  const span = typeof on === 'string' ? { from: on, until: on } : on
  const present = within(span, person.employedFrom as Day | null, person.employedUntil as Day | null)
  const question: Question = { person, span, catalogue }
  const isMet = covers(daysOf(requirement, question), span)
  if (isMet && covers(present, span)) return { met: true }
  const absent: Failure = { kind: 'employment', from: person.employedFrom, until: person.employedUntil }
  if (isMet) return { met: false, failure: absent }
  const failure = failureOf(requirement, question)
  return { met: false, failure: covers(present, span) ? failure : { kind: 'all', parts: [absent, failure] } }
}

/** Whether `assess` says met, without what failed: for figures over a whole company. */
export function meets(requirement: Requirement, person: AssessedPerson, on: Day, catalogue: StandIns): boolean {
  const span = { from: on, until: on }
  return covers(daysMet(requirement, person, span, catalogue), span)
}

/** The days of the span on which the person meets the requirement. */
export function daysMet(requirement: Requirement, person: AssessedPerson, span: Span, catalogue: StandIns): Spans {
  const present = within(span, person.employedFrom as Day | null, person.employedUntil as Day | null)
  return intersection(daysOf(requirement, { person, span, catalogue }), present)
}

interface Question {
  readonly person: AssessedPerson
  readonly span: Span
  readonly catalogue: StandIns
}

function daysOf(requirement: Requirement, question: Question): Spans {
  switch (requirement.kind) {
    case 'all':
      return requirement.parts.map((part) => daysOf(part, question)).reduce(intersection)
    case 'any':
      return union(requirement.parts.map((part) => daysOf(part, question)))
    case 'count':
      return atLeast(
        requirement.atLeast,
        requirement.parts.map((part) => daysOf(part, question)),
      )
    case 'not':
      return complement(daysOf(requirement.part, question), question.span)
    default:
      return daysOfCondition(requirement, question)
  }
}

function daysOfCondition(condition: Condition, { person, span, catalogue }: Question): Spans {
  const always = (holds: boolean): Spans => (holds ? [span] : never)
  switch (condition.kind) {
    case 'credential': {
      const types = typesOf(condition, catalogue)
      const held = person.credentials.filter(({ typeId }) => types.has(typeId))
      return union(held.map((credential) => daysHeld(credential, condition, person, span)))
    }
    case 'unit':
      return always(condition.unitIds.some((id) => person.unitIds.includes(id)))
    case 'post':
      return always(person.post !== null && condition.posts.includes(person.post))
    case 'age':
      return daysOfAge(person.bornOn as Day | null, condition, span)
    case 'insured':
      return always(isEmployer(person.insuredWithId, condition.with, person))
  }
}

/**
 * A year of age is complete from the day after the birthday, so a lower bound holds from then on, and an upper bound through the
 * birthday itself (注册建造师管理规定 R153 articles 15 and 16; R40: no further than the 65th birthday).
 */
function daysOfAge(
  bornOn: Day | null,
  bounds: { min?: number | undefined; max?: number | undefined },
  span: Span,
): Spans {
  if (bornOn === null) return never
  const birthday = (years: number | undefined): Day | null =>
    years === undefined ? null : addMonths(bornOn, years * 12)
  const coming = birthday(bounds.min)
  return within(span, coming === null ? null : addDays(coming, 1), birthday(bounds.max))
}

function failureOf(requirement: Requirement, question: Question): Failure {
  const { person, span } = question
  switch (requirement.kind) {
    case 'all':
    case 'any': {
      const parts = failing(requirement.parts, question)
      return parts.length === 1 ? parts[0]! : { kind: requirement.kind, parts }
    }
    case 'count': {
      const parts = failing(requirement.parts, question)
      return { kind: 'count', atLeast: requirement.atLeast, met: requirement.parts.length - parts.length, parts }
    }
    case 'not':
      return { kind: 'not', part: requirement.part, on: daysOf(requirement.part, question)[0]!.from }
    case 'credential':
      return { kind: 'credential', condition: requirement, nearest: nearMisses(requirement, question) }
    case 'unit':
      return requirement
    case 'post':
      return { ...requirement, held: person.post }
    case 'age': {
      const on = complement(daysOf(requirement, question), span)[0]!.from
      const age = person.bornOn === null ? null : fullYears(person.bornOn as Day, on)
      return { ...requirement, age, on: person.bornOn === null ? null : on }
    }
    case 'insured':
      return { kind: 'insured', known: person.insuredWithId !== null || person.insuredElsewhere === true }
  }
}

function failing(parts: readonly Requirement[], question: Question): Failure[] {
  return parts.filter((part) => !covers(daysOf(part, question), question.span)).map((part) => failureOf(part, question))
}

function fullYears(bornOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return addMonths(bornOn, years * 12) < on ? years : years - 1
}

/** The certificates of the right type, the least lacking first. */
function nearMisses(condition: CredentialCondition, { person, span, catalogue }: Question): NearMiss[] {
  const types = typesOf(condition, catalogue)
  return person.credentials
    .filter(({ typeId }) => types.has(typeId))
    .map((credential) => ({
      credentialId: credential.id,
      typeId: credential.typeId,
      lacks: lacksOf(credential, condition, person, span),
    }))
    .sort((one, other) => one.lacks.length - other.lacks.length || daysLacking(one.lacks) - daysLacking(other.lacks))
    .slice(0, mostNearMisses)
}

function daysLacking(lacks: readonly Lack[]): number {
  return Math.max(0, ...lacks.map((lack) => ('days' in lack ? lack.days : 0)))
}
