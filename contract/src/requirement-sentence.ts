/**
 * Requirements and their failures as sentences. The order of words belongs to the language (`texts/`, section `requirements`); who
 * stands inside whom is decided here, once for every language.
 */
import type {
  AssessedCredential,
  Condition,
  CredentialCondition,
  Failure,
  Lack,
  RequiredEmployer,
  Requirement,
  UnusableReason,
} from './requirement-language.ts'

/** A credential condition with names for ids. */
export interface SaidCredential {
  readonly types: readonly string[]
  readonly orHigher: boolean
  readonly professions: readonly string[]
  readonly levels: readonly string[]
  readonly employer: string | null
  readonly verified: boolean
  readonly validUntil: string | null
  readonly validDaysAfter: number | null
  readonly yearsSinceIssue: number | null
}

/** What a language says. */
export interface RequirementWords {
  readonly own: string
  readonly ours: string
  either(names: readonly string[]): string
  credential(condition: SaidCredential): string
  unit(names: string): string
  post(names: string): string
  age(min: number | null, max: number | null): string
  insured(employer: string): string
  all(parts: readonly string[]): string
  any(parts: readonly string[]): string
  count(atLeast: number, parts: readonly string[]): string
  not(part: string): string
  inside(part: string): string
  readonly failed: {
    all(parts: readonly string[]): string
    any(parts: readonly string[]): string
    count(atLeast: number, met: number, parts: readonly string[]): string
    not(part: string, on: string): string
    missing(types: string): string
    near(type: string, lacks: readonly string[]): string
    nearest(parts: readonly string[]): string
    unit(names: string): string
    post(names: string, held: string | null): string
    age(min: number | null, max: number | null, age: number | null, on: string | null): string
    insured(known: boolean): string
    employment(from: string | null, until: string | null): string
  }
  readonly lacks: {
    expired(on: string, days: number): string
    expires(on: string, days: number): string
    review_missed(on: string, days: number): string
    review_due(on: string, days: number): string
    not_yet(on: string, days: number): string
    too_recent(on: string, years: number): string
    issue_unknown: string
    profession(held: string): string
    level(held: string | null): string
    not_registered: string
    registered_elsewhere(name: string): string
    employer_unknown: string
    readonly unverified: Readonly<Record<AssessedCredential['verification'], string>>
    readonly unusable: Readonly<Record<UnusableReason, string>>
  }
}

/** Names for ids; an id nobody knows is said as it is. */
export interface RequirementNames {
  type(id: string): string
  unit(id: string): string
}

/** A requirement in one sentence without its full stop. */
export function requirementSentence(
  requirement: Requirement,
  words: RequirementWords,
  names: RequirementNames,
): string {
  const say = (part: Requirement): string => requirementSentence(part, words, names)
  const inside = (part: Requirement): string =>
    'parts' in part && part.parts.length > 1 ? words.inside(say(part)) : say(part)
  switch (requirement.kind) {
    case 'all':
    case 'any':
      return requirement.parts.length === 1
        ? say(requirement.parts[0]!)
        : words[requirement.kind](requirement.parts.map(inside))
    case 'count':
      return words.count(requirement.atLeast, requirement.parts.map(inside))
    case 'not':
      return words.not(inside(requirement.part))
    default:
      return conditionSentence(requirement, words, names)
  }
}

function conditionSentence(condition: Condition, words: RequirementWords, names: RequirementNames): string {
  switch (condition.kind) {
    case 'credential':
      return words.credential(saidCredential(condition, words, names))
    case 'unit':
      return words.unit(words.either(condition.unitIds.map(names.unit)))
    case 'post':
      return words.post(words.either(condition.posts))
    case 'age':
      return words.age(condition.min ?? null, condition.max ?? null)
    case 'insured':
      return words.insured(employerName(condition.with, words, names))
  }
}

function employerName(employer: RequiredEmployer, words: RequirementWords, names: RequirementNames): string {
  return typeof employer === 'string' ? words[employer] : words.either(employer.map(names.unit))
}

function saidCredential(
  condition: CredentialCondition,
  words: RequirementWords,
  names: RequirementNames,
): SaidCredential {
  const { registeredWith } = condition
  return {
    types: condition.types.map(names.type),
    orHigher: condition.orHigher ?? false,
    professions: condition.professions ?? [],
    levels: condition.levels ?? [],
    employer: registeredWith === undefined ? null : employerName(registeredWith, words, names),
    verified: condition.verified ?? false,
    validUntil: condition.validUntil ?? null,
    validDaysAfter: condition.validDaysAfter ?? null,
    yearsSinceIssue: condition.yearsSinceIssue ?? null,
  }
}

/** Why a requirement is not met, in one sentence without its full stop. */
export function failureSentence(failure: Failure, words: RequirementWords, names: RequirementNames): string {
  const say = (part: Failure): string => failureSentence(part, words, names)
  const { failed } = words
  switch (failure.kind) {
    case 'all':
    case 'any':
      return failed[failure.kind](failure.parts.map(say))
    case 'count':
      return failed.count(failure.atLeast, failure.met, failure.parts.map(say))
    case 'not':
      return failed.not(requirementSentence(failure.part, words, names), failure.on)
    case 'credential': {
      const { condition, nearest } = failure
      if (nearest.length === 0) return failed.missing(words.either(condition.types.map(names.type)))
      return failed.nearest(
        nearest.map(({ typeId, lacks }) =>
          failed.near(
            names.type(typeId),
            lacks.map((lack) => lackSentence(lack, words)),
          ),
        ),
      )
    }
    case 'unit':
      return failed.unit(words.either(failure.unitIds.map(names.unit)))
    case 'post':
      return failed.post(words.either(failure.posts), failure.held)
    case 'age':
      return failed.age(failure.min ?? null, failure.max ?? null, failure.age, failure.on)
    case 'insured':
      return failed.insured(failure.known)
    case 'employment':
      return failed.employment(failure.from, failure.until)
  }
}

/** What one certificate lacks: `过期 12 天（2026-11-18 到期）`. */
export function lackSentence(lack: Lack, { lacks, either }: RequirementWords): string {
  switch (lack.kind) {
    case 'too_recent':
      return lacks.too_recent(lack.on, lack.years)
    case 'profession':
      return lacks.profession(either(lack.held))
    case 'level':
      return lacks.level(lack.held)
    case 'registered_elsewhere':
      return lacks.registered_elsewhere(lack.with)
    case 'unverified':
      return lacks.unverified[lack.state]
    case 'unusable':
      return lacks.unusable[lack.reason]
    case 'issue_unknown':
    case 'not_registered':
    case 'employer_unknown':
      return lacks[lack.kind]
    default:
      return lacks[lack.kind](lack.on, lack.days)
  }
}
