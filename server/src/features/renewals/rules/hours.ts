/**
 * Continuing education: what a certificate asks for in its period, what was done of it, what is missing.
 *
 * Hours of 45 minutes. What was done beyond the requirement does not carry over into the next period, and hours beyond one kind
 * do not stand for the other where the rule asks for both (facts, hr-domain 6).
 */
import type { CredentialType } from '@chizheng/catalogue'
import type { HoursKind } from '@chizheng/contract'
import { addDays, addMonths, type Day, day } from '../../../kernel/day.ts'

export interface HoursRecord {
  readonly earnedOn: Day
  readonly hours: number
  readonly kind: HoursKind
  /** null: counts for every profession. */
  readonly profession: string | null
  /** Types it counts for; none: every certificate. One course may count for several in the same year (Beijing). */
  readonly typeIds: readonly string[]
}

export interface Required {
  readonly total: number
  readonly compulsory: number | null
  readonly elective: number | null
}

/** A certificate as hours are counted for it. */
export interface HoursCredential {
  readonly id: string
  readonly type: CredentialType
  readonly profession: string | null
  readonly periodFrom: Day | null
  /** The day up to which the hours of the period must be done; null: none is known. */
  readonly hoursDue: Day | null
}

export interface Balance {
  readonly credentialId: string
  readonly from: Day
  readonly until: Day
  readonly required: Required
  readonly done: { readonly total: number; readonly compulsory: number; readonly elective: number }
  readonly missing: { readonly total: number; readonly compulsory: number; readonly elective: number }
  readonly basis: string | null
}

/** R192: each profession of a constructor beyond the first takes 60 hours more, 30 and 30. */
const morePerProfession: Readonly<Record<string, Required>> = {
  'constructor-1': { total: 60, compulsory: 30, elective: 30 },
  'constructor-2': { total: 60, compulsory: 30, elective: 30 },
}
/** Two professions of a cost engineer share their hours (hr-domain 6; Beijing, since 2023-10-01). */
const sharedByProfessions: ReadonlySet<string> = new Set(['cost-1', 'cost-2'])

/** What each of a person's certificates asks for and what is there of it; those that ask for nothing are left out. */
export function balancesOf(
  credentials: readonly HoursCredential[],
  records: readonly HoursRecord[],
  today: Day,
): Balance[] {
  return credentials.flatMap((credential) => {
    const span = spanOf(credential, today)
    const required = requiredOf(credential, credentials)
    if (span === null || required === null) return []
    const counted = records.filter((record) => counts(record, credential, span))
    const sum = (kind: HoursKind): number =>
      counted.reduce((hours, record) => hours + (record.kind === kind ? record.hours : 0), 0)
    const done = { compulsory: sum('compulsory'), elective: sum('elective'), total: 0 }
    return [
      {
        credentialId: credential.id,
        ...span,
        required,
        done: { ...done, total: done.compulsory + done.elective },
        missing: missingOf(required, done),
        basis: credential.type.continuingEducation.note,
      },
    ]
  })
}

/** The records that count for a certificate now, in the order they come; none where it asks for no hours. */
export function countedFor<R extends HoursRecord>(credential: HoursCredential, records: readonly R[], today: Day): R[] {
  const span = spanOf(credential, today)
  return span === null ? [] : records.filter((record) => counts(record, credential, span))
}

function requiredOf(credential: HoursCredential, all: readonly HoursCredential[]): Required | null {
  const { hoursPerPeriod, compulsory, elective } = credential.type.continuingEducation
  if (hoursPerPeriod === null || hoursPerPeriod === 0) return null
  const more = morePerProfession[credential.type.id]
  const alike = all.filter(({ type, profession }) => type.id === credential.type.id && profession !== null)
  const first = alike.reduce<HoursCredential | null>(
    (least, one) => (least === null || isEarlier(one, least) ? one : least),
    null,
  )
  const isFurther = more !== undefined && first !== null && credential.profession !== null && first.id !== credential.id
  // A company that sets its own hours for the type means all of its certificates.
  const isShipped = compulsory !== null && elective !== null
  return isFurther && isShipped ? more : { total: hoursPerPeriod, compulsory, elective }
}

function isEarlier(one: HoursCredential, other: HoursCredential): boolean {
  // One of which the beginning is not known is not the first while another's is.
  const [a, b] = [one.periodFrom ?? '~', other.periodFrom ?? '~']
  return a === b ? one.id < other.id : a < b
}

/** The days that count: the calendar year where hours are asked for by the year, else the period up to the day they are due. */
function spanOf({ type, hoursDue, periodFrom }: HoursCredential, today: Day): { from: Day; until: Day } | null {
  const { periodMonths } = type.continuingEducation
  if (periodMonths === null) return null
  if (periodMonths <= 12) {
    const year = today.slice(0, 4)
    return { from: day(`${year}-01-01`), until: day(`${year}-12-31`) }
  }
  if (hoursDue === null) return null
  const counted = addDays(addMonths(hoursDue, -periodMonths), 1)
  // The window closes some weeks before the period ends: what was done before this period began belongs to the last one.
  return {
    from: periodFrom !== null && periodFrom > counted && periodFrom < hoursDue ? periodFrom : counted,
    until: hoursDue,
  }
}

function counts(
  { earnedOn, profession, typeIds }: HoursRecord,
  credential: HoursCredential,
  { from, until }: { from: Day; until: Day },
): boolean {
  if (earnedOn < from || earnedOn > until) return false
  if (typeIds.length > 0 && !typeIds.includes(credential.type.id)) return false
  if (profession === null || credential.profession === null) return true
  return profession === credential.profession || sharedByProfessions.has(credential.type.id)
}

function missingOf(required: Required, done: { compulsory: number; elective: number }): Balance['missing'] {
  const compulsory = Math.max(0, (required.compulsory ?? 0) - done.compulsory)
  const elective = Math.max(0, (required.elective ?? 0) - done.elective)
  const rest = Math.max(0, required.total - done.compulsory - done.elective)
  return { compulsory, elective, total: Math.max(rest, compulsory + elective) }
}
