import type { Day } from '../../../kernel/day.ts'
import { idNumbersWithin, maskParts, partsLike } from '../../../kernel/personal-number.ts'

/** The number of a certificate as it is recorded: nothing in it that is a person's own can be read. */
export interface CertificateNumber {
  /** As written, or with the ID number in it masked. */
  readonly shown: string
  /** Keyed hash of its letters and digits, hex: equal numbers have equal keys. Null when there are none. */
  readonly key: string | null
  /** The whole number, sealed for its credential; null when `shown` is the whole number. */
  readonly sealed: string | null
}

/** What is known of the holder's ID number without reading it: its mask, and whether a number is it. */
export interface HolderId {
  readonly mask: string | null
  isIt(idNumber: string): boolean
}

/**
 * The number as it may be shown when something personal is in it: an ID number, whoever's, or the holder's own in any writing,
 * also in its old form of 15 digits. Null when nothing is.
 */
export function maskedNumber(number: string, holder: HolderId, today: Day): string | null {
  const anybodys = idNumbersWithin(number, today)
  const maybeOwn = holder.mask === null ? [] : partsLike(holder.mask, number)
  const own = maybeOwn.filter(({ part, id }) => !anybodys.includes(part) && holder.isIt(id)).map(({ part }) => part)
  return anybodys.length + own.length === 0 ? null : maskParts(number, [...anybodys, ...own])
}

/** Whether both say the same number. A number is never sealed twice alike, so what is sealed is not compared. */
export function isSameNumber(one: CertificateNumber | null, other: CertificateNumber | null): boolean {
  return one?.shown === other?.shown && one?.key === other?.key
}
