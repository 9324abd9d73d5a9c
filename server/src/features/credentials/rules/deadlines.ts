/**
 * The dates by which something must happen to a credential, from what it prints, its type, its province and its holder.
 *
 * Computed when something is written, never from today: whether a deadline is near or past is the reader's question. (The calendar year
 * of hours that are counted by the year is handed in, and they are computed again when it turns.) What
 * the certificate prints wins over what the type would compute (the facts' first rule). A term ends the day before its
 * anniversary, and every deadline is the last good day.
 */
import type { CredentialType } from '@chizheng/catalogue'
import type { DeadlineKind } from '@chizheng/contract'
import { addDays, addMonths, type Day, day, daysBetween, earliest, lastDayOfTerm } from '../../../kernel/day.ts'
import { lastDayWithinAge, retirementDay, type Sex } from './age.ts'
import { emptyType, sourceOfField, type TypeFieldName } from './catalogue.ts'

/** Where a deadline's date comes from. */
export type DeadlineSource = 'printed' | 'type' | 'province' | 'company' | 'law'

export interface Deadline {
  readonly kind: DeadlineKind
  /** The profession whose own last day this is; null for the certificate as a whole. */
  readonly profession: string | null
  readonly dueOn: Day
  readonly source: DeadlineSource
  /** Key of the regulation in the source index (`R153`) where the type names one, else the name of the rule. */
  readonly rule: string
}

/** What deadlines are computed from. Absent and null both mean: not known. */
export interface DeadlineFacts {
  /** null: not recognised yet; then only what is printed counts. */
  readonly type: CredentialType | null
  readonly issuedOn: Day | null
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  /** Printed as valid for ever. */
  readonly noExpiry: boolean
  /** Next review as printed. */
  readonly reviewDueOn: Day | null
  /** The last review that was passed, for computing the next. */
  readonly reviewedOn?: Day | null
  /**
   * The day the certificate was first recorded here. A computed review before it counts as passed: a ledger that lists a card
   * as valid says so, and seldom says when.
   */
  readonly recordedOn?: Day | null
  readonly eCertificateUseUntil?: Day | null
  /** The calendar year whose hours are due, where they are asked for by the year; absent: none are. */
  readonly hoursYear?: number | null
  /** false: only the qualification is held, and that never expires. */
  readonly registered?: boolean | null
  readonly holder: {
    readonly bornOn: Day | null
    readonly sex: Sex | null
  }
}

interface TypedFacts extends DeadlineFacts {
  readonly type: CredentialType
}

/**
 * All deadlines of a credential, by date.
 *
 * expiry: the printed last day, or where none is printed the type's validity from the start of the term; cut short by an age
 * that ends the registration. review: see `reviewDeadline`. renewal_window_opens and _closes: counted back from each expiry
 * (a window open to the last day closes with the expiry and is not said twice). hours_due: the day up to which the
 * continuing education of the period must be done. e_certificate_use, age_limit, retirement: see the functions.
 */
export function deadlinesOf(given: DeadlineFacts): Deadline[] {
  const facts: TypedFacts = { ...given, type: given.type ?? emptyType }
  const ageLimit = ageLimitDeadline(facts)
  const expiries = expiriesOf(facts).map((expiry) => cutByAge(facts.type, expiry, ageLimit))
  const whole = expiries[0] ?? null
  const review = reviewDeadline(facts, whole?.dueOn ?? null)
  const windows = expiries.flatMap((expiry) => windowDeadlines(facts, expiry))
  const all = [
    ...expiries,
    ...windows,
    review,
    hoursDeadline(facts, whole, windows, review),
    eCertificateDeadline(facts),
    ageLimit,
    retirementDeadline(facts),
  ].filter((deadline) => deadline !== null)
  return all.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

/** Printed days first; a term computed from the type only where nothing is printed and the certificate is in a term at all. */
function expiriesOf({ type, validUntil, noExpiry, registered, ...facts }: TypedFacts): Deadline[] {
  if (noExpiry) return []
  if (validUntil !== null)
    return [{ kind: 'expiry', profession: null, dueOn: validUntil, source: 'printed', rule: 'printed' }]
  const start = facts.validFrom ?? facts.issuedOn
  // an exam certificate has no expiry (资格证书无有效期); its registration would have one
  const onlyQualified = type.registrationRequired && registered === false
  if (type.validityMonths === null || start === null || onlyQualified) return []
  const dueOn = lastDayOfTerm(start, type.validityMonths)
  return [{ kind: 'expiry', profession: null, dueOn, ...basis(type, 'validityMonths', null, 'validity') }]
}

/** 注册建造师管理规定 (R153) article 16: beyond the age limit the registration is void, whatever day it prints. */
function cutByAge(type: CredentialType, expiry: Deadline, ageLimit: Deadline | null): Deadline {
  if (!type.ageLimit.endsValidity || ageLimit === null || ageLimit.dueOn >= expiry.dueOn) return expiry
  return { ...expiry, dueOn: ageLimit.dueOn, source: 'law', rule: ageLimit.rule }
}

/**
 * The window in which a renewal is applied for. Constructors, cost, supervision and survey-design engineers: at least 30
 * days before the expiry (R153, R150, R147, R137); safety certificates and site operations: the last three months (R17, R75).
 * Where a province takes no applications shortly before an age limit (Beijing), the window closes before that.
 */
function windowDeadlines({ type, holder }: TypedFacts, expiry: Deadline): Deadline[] {
  const { opensDaysBefore, closesDaysBefore, basis: said } = type.renewalWindow
  const { max, applicationsCloseDaysBefore: ageStop, note } = type.ageLimit
  const { profession } = expiry
  const found: Deadline[] = []
  if (opensDaysBefore !== null) {
    const dueOn = addDays(expiry.dueOn, -opensDaysBefore)
    const from = basis(type, 'renewalOpensDaysBefore', said, 'renewal_window')
    found.push({ kind: 'renewal_window_opens', profession, dueOn, ...from })
  }
  const byWindow = closesDaysBefore === null || closesDaysBefore === 0 ? null : addDays(expiry.dueOn, -closesDaysBefore)
  const byAge =
    ageStop === null || max === null || holder.bornOn === null
      ? null
      : addDays(lastDayWithinAge(holder.bornOn, max), -ageStop - 1)
  const dueOn = earliest(byWindow, byAge)
  if (dueOn !== null && dueOn < expiry.dueOn) {
    const from =
      dueOn === byWindow
        ? basis(type, 'renewalClosesDaysBefore', said, 'renewal_window')
        : basis(type, 'ageLimitMax', note, 'age_limit')
    found.push({ kind: 'renewal_window_closes', profession, dueOn, ...from })
  }
  return found
}

/**
 * The next review (复审). The printed day wins until its review was passed. Otherwise every full cycle since the start of the term is one, the day before
 * its anniversary; a review counts for the cycle it lies nearest to, since it may be passed some weeks early. A cycle that
 * ends with or after the expiry is the renewal itself (six years of a special-operation card hold one review, R30 article 21).
 */
function reviewDeadline(facts: TypedFacts, expiresOn: Day | null): Deadline | null {
  const { type, reviewDueOn, reviewedOn = null, recordedOn = null } = facts
  const review = (dueOn: Day, from: Pick<Deadline, 'source' | 'rule'>): Deadline => ({
    kind: 'review',
    profession: null,
    dueOn,
    ...from,
  })
  const cycle = type.reviewCycleMonths
  if (reviewDueOn !== null && !isPassed(reviewDueOn, reviewedOn, cycle))
    return review(reviewDueOn, { source: 'printed', rule: 'printed' })
  const start = facts.validFrom ?? facts.issuedOn ?? reviewedOn
  if (cycle === null || start === null) return null
  let cycles = cyclesReviewed(start, cycle, reviewedOn) + 1
  while (recordedOn !== null && lastDayOfTerm(start, cycle * cycles) < recordedOn) cycles++
  const dueOn = lastDayOfTerm(start, cycle * cycles)
  // Counted from a review that was passed somewhat early, the last cycle ends somewhat before the expiry.
  const early = facts.validFrom === null && facts.issuedOn === null ? Math.floor(cycle / 2) : 0
  if (expiresOn !== null && dueOn >= addMonths(expiresOn, -early)) return null
  return review(dueOn, basis(type, 'reviewCycleMonths', type.renewalWindow.basis, 'review_cycle'))
}

/** Whether the review due on the printed day was passed, if early: it counts for the day it lies nearest to. */
function isPassed(dueOn: Day, reviewedOn: Day | null, cycle: number | null): boolean {
  return reviewedOn !== null && reviewedOn >= addMonths(dueOn, -Math.floor((cycle ?? 0) / 2))
}

function cyclesReviewed(start: Day, cycle: number, reviewedOn: Day | null): number {
  if (reviewedOn === null || reviewedOn < start) return 0
  let cycles = 0
  while (addMonths(start, cycle * (cycles + 1)) <= reviewedOn) cycles++
  const before = addMonths(start, cycle * cycles)
  const after = addMonths(start, cycle * (cycles + 1))
  return daysBetween(before, reviewedOn) * 2 >= daysBetween(before, after) ? cycles + 1 : cycles
}

/**
 * The day up to which the hours of the period must be done: the last day to apply for the renewal, or the review where the
 * hours belong to it. Hours asked for by the year (titles: R25, at least 90; site posts; safety certificates in Beijing) are due on its last
 * day, of a certificate that is still valid then. A year that is over is not made up for: hours do not carry over, and the next
 * one asks for its own.
 */
function hoursDeadline(
  { type, hoursYear = null }: TypedFacts,
  expiry: Deadline | null,
  windows: readonly Deadline[],
  review: Deadline | null,
): Deadline | null {
  const { hoursPerPeriod, periodMonths, note } = type.continuingEducation
  if (hoursPerPeriod === null || hoursPerPeriod === 0 || periodMonths === null) return null
  const due = (dueOn: Day): Deadline => ({
    kind: 'hours_due',
    profession: null,
    dueOn,
    ...basis(type, 'hoursPerPeriod', note, 'continuing_education'),
  })
  if (isByYear(type)) {
    const yearEnds = hoursYear === null ? null : day(`${hoursYear}-12-31`)
    return yearEnds === null || (expiry !== null && expiry.dueOn < yearEnds) ? null : due(yearEnds)
  }
  const closes = windows.find(
    (window) => window.kind === 'renewal_window_closes' && window.profession === expiry?.profession,
  )
  const forReview = periodMonths === type.reviewCycleMonths && review !== null
  const dueOn = forReview ? review.dueOn : (closes ?? expiry)?.dueOn
  return dueOn === undefined ? null : due(dueOn)
}

/** Whether hours are asked for by the calendar year. */
export function isByYear({ continuingEducation: { hoursPerPeriod, periodMonths } }: CredentialType): boolean {
  return hoursPerPeriod !== null && hoursPerPeriod > 0 && periodMonths !== null && periodMonths <= 12
}

/**
 * The last day a downloaded e-certificate may be used, as it is printed on it (180 days after the download for first-class
 * constructors, R40). Not the expiry of anything.
 */
function eCertificateDeadline({ eCertificateUseUntil = null }: TypedFacts): Deadline | null {
  if (eCertificateUseUntil === null) return null
  return {
    kind: 'e_certificate_use',
    profession: null,
    dueOn: eCertificateUseUntil,
    source: 'printed',
    rule: 'printed',
  }
}

/**
 * The last day within the type's age limit. Limits up to 60 beside a retirement rule are that rule in short (男60/女50): where
 * the holder's sex is known, `retirementDeadline` says it exactly.
 */
function ageLimitDeadline({ type, holder }: TypedFacts): Deadline | null {
  const { max, retirement, endsValidity, note } = type.ageLimit
  const byRetirement = retirement !== null && holder.sex !== null && max !== null && max <= 60
  if (max === null || holder.bornOn === null || byRetirement) return null
  const { source, rule } = basis(type, 'ageLimitMax', note, 'age_limit')
  return {
    kind: 'age_limit',
    profession: null,
    dueOn: lastDayWithinAge(holder.bornOn, max),
    source: endsValidity && source === 'type' ? 'law' : source,
    rule,
  }
}

/**
 * The holder's statutory retirement day, for types whose limit it is (safety officers, special operations: R30 article 4,
 * R75, provincial practice). Needs the holder's sex; a warning, since retirement may be chosen earlier or later (R-RETIRE),
 * and nobody records who is the company's legal representative, whom some of these limits do not bind.
 */
function retirementDeadline({ type, holder }: TypedFacts): Deadline | null {
  const { retirement } = type.ageLimit
  if (retirement === null || holder.bornOn === null || holder.sex === null) return null
  const from = sourceOfField(type, 'ageLimitMax')
  return {
    kind: 'retirement',
    profession: null,
    dueOn: retirementDay(holder.bornOn, holder.sex, retirement.womenBase),
    source: from === 'type' ? 'law' : from,
    rule: 'R-RETIRE',
  }
}

function basis(
  type: CredentialType,
  field: TypeFieldName,
  said: string | null,
  ruleName: string,
): Pick<Deadline, 'source' | 'rule'> {
  const source = sourceOfField(type, field)
  return { source, rule: (source === 'type' ? regulationIn(said) : null) ?? ruleName }
}

/** The key of the regulation that a sentence of the facts names: `届满30日前申请延续(R137)` names R137. */
function regulationIn(said: string | null): string | null {
  return /(?<![A-Z0-9-])R(?:\d+Y?|-[A-Z]+\d*)(?![A-Z0-9])/.exec(said ?? '')?.[0] ?? null
}
