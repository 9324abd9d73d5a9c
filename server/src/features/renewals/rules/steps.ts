/** The steps of a renewal by the type of the certificate, with their days counted back from the last day of the window. */
import type { CredentialType } from '@chizheng/catalogue'
import type { RenewalKind, StepTemplate } from '@chizheng/contract'
import { addDays, type Day, earliest, later } from '../../../kernel/day.ts'
import type { Step } from './case.ts'

/** From the day the window opens to the deadline. */
export interface Window {
  readonly opensOn: Day
  /** Last day on which it can be applied for. */
  readonly applyBy: Day
  /** Last day of the validity, or of the review. */
  readonly endsOn: Day
}

/**
 * What must be done for a type when the company says nothing else.
 *
 * Hours where the catalogue asks for some by the period (R192, R137, R30 …; those of the calendar year belong to no renewal). A
 * place in a course or an exam for a review (复审, R30 article 21; 延期复核, R75) and for site and operation certificates that renew
 * by training; those cost money. An application and the new certificate always. Days before the last day of the window: a month to
 * have the hours done and the course taken, two weeks for the fee, a week to spare for the application.
 */
export function templateFor(type: CredentialType | null, kind: RenewalKind): StepTemplate[] {
  const step = (kind: StepTemplate['kind'], owner: StepTemplate['owner'], daysBefore: number): StepTemplate => ({
    kind,
    label: null,
    owner,
    daysBefore,
    costFen: null,
  })
  const { hoursPerPeriod, periodMonths } = type?.continuingEducation ?? { hoursPerPeriod: null, periodMonths: null }
  const hasHours = (hoursPerPeriod ?? 0) > 0 && (periodMonths ?? 0) > 12
  const hasCourse = kind === 'review' || (type?.category === 'skill' && type.reviewCycleMonths !== null)
  return [
    ...(hasHours ? [step('hours', 'holder', 30)] : []),
    ...(hasCourse ? [step('booking', 'holder', 30), step('fee', 'hr', 14)] : []),
    step('application', 'hr', 7),
    step('document', 'holder', 0),
  ]
}

/**
 * The steps of one case. None is due before the window opens or after its deadline; the new certificate is awaited until the
 * deadline itself, for an authority takes its time.
 */
export function stepsOf(template: readonly StepTemplate[], { opensOn, applyBy, endsOn }: Window): Step[] {
  return template.map(({ kind, label, owner, daysBefore, costFen }, index) => {
    const counted = addDays(kind === 'document' ? endsOn : applyBy, -daysBefore)
    return {
      position: index + 1,
      kind,
      label,
      owner,
      dueOn: later(counted, opensOn),
      doneOn: null,
      doneBy: null,
      costFen,
      entryId: null,
      documentId: null,
    }
  })
}

/** Deadlines of a credential as far as a renewal is concerned. */
interface DueDay {
  readonly kind: string
  readonly dueOn: Day
}

/**
 * The window of the renewal or the review, or null where there is no such deadline.
 *
 * It opens on the day the type names; where it names none, with the first warning stage before the last day to apply
 * (`warnsFrom`, stored with the credential). It never opens after it closes.
 */
export function windowOf(kind: RenewalKind, deadlines: readonly DueDay[], warnsFrom: Day | null): Window | null {
  const first = (wanted: string): Day | null =>
    deadlines
      .filter((one) => one.kind === wanted)
      .map(({ dueOn }) => dueOn)
      .sort()[0] ?? null
  const endsOn = first(kind === 'renewal' ? 'expiry' : 'review')
  if (endsOn === null) return null
  const closes = kind === 'renewal' ? first('renewal_window_closes') : null
  const applyBy = earliest(closes, endsOn)!
  const opens = (kind === 'renewal' ? first('renewal_window_opens') : null) ?? warnsFrom ?? addDays(applyBy, -90)
  return { opensOn: earliest(opens, applyBy)!, applyBy, endsOn }
}
