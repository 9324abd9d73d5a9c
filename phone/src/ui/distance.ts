/** How far away the day is that decides a certificate's status, in the few words that fit beside a large number. */
import type { CredentialStatus } from '@chizheng/contract'
import type { Texts } from '../language.tsx'

export type Tone = 'good' | 'soon' | 'bad' | 'calm'

export const statusTones: Readonly<Record<CredentialStatus, Tone>> = {
  draft: 'calm',
  superseded: 'calm',
  revoked: 'bad',
  cancelled: 'calm',
  suspended: 'bad',
  expired: 'bad',
  review_missed: 'bad',
  due: 'soon',
  review_due: 'soon',
  valid: 'good',
}

export interface Dated {
  readonly status: CredentialStatus
  /** Days until the day that decides the status; null when there is none. */
  readonly daysLeft: number | null
  readonly reviewDueOn: string | null
  readonly validUntil: string | null
}

/** Beyond so many days nobody counts days. */
const farDays = 3 * 365
const daysOfYear = 365.25

/** A large number and the words beside it, or words alone. */
export interface Distance {
  readonly number: string | null
  readonly words: string
}

export function distanceOf(credential: Dated, t: Texts): Distance {
  const { daysLeft, status } = credential
  const words = t.phone.list
  if (daysLeft === null) return { number: null, words: status === 'valid' ? t.common.day.noExpiry : '' }
  const kind = isReview(credential) ? 'review' : 'expiry'
  if (daysLeft === 0) return { number: null, words: words.today[kind] }
  const days = Math.abs(daysLeft)
  const far = days > farDays
  const number = far ? Math.floor(days / daysOfYear) : days
  const word = daysLeft < 0 ? (`${kind}Past` as const) : kind
  return { number: String(number), words: words[far ? 'years' : 'days'][word](number) }
}

/** How far away a day is, in a sentence: `还有 37 天`. */
export function farness(days: number, t: Texts): string {
  const words = t.common.day
  const years = Math.floor(Math.abs(days) / daysOfYear)
  if (days === 0) return words.lastDay
  if (days < 0) return days < -farDays ? words.pastYears(years) : words.past(days)
  return days > farDays ? words.leftYears(years) : words.left(days)
}

/** Whether the day that decides is a review's. Of a valid certificate it is the earlier of the two. */
function isReview({ status, reviewDueOn, validUntil }: Dated): boolean {
  if (status === 'review_due' || status === 'review_missed') return true
  return status === 'valid' && reviewDueOn !== null && (validUntil === null || reviewDueOn < validUntil)
}

const urgencyOf: Readonly<Record<Tone, number>> = { bad: 0, soon: 1, good: 2, calm: 3 }

/** What is most urgent first: what must not be used, then by days left; what never ends stands behind what does. */
export function byUrgency<Row extends Dated>(rows: readonly Row[]): Row[] {
  const days = ({ daysLeft }: Row) => daysLeft ?? Number.POSITIVE_INFINITY
  const tone = ({ status }: Row) => urgencyOf[statusTones[status]]
  return [...rows].sort((one, other) => tone(one) - tone(other) || compare(days(one), days(other)))
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1
}
