import { daysBetween } from '../../../kernel/day.ts'
import { wordKey } from '../../../kernel/text.ts'
import type { RegistryCredential } from './registry.ts'
import type { RowKey } from './row.ts'

/** What saving a row would do to its person's certificates in the registry. */
export type RegistryMatch =
  | { readonly action: 'create'; readonly credential: null }
  | { readonly action: 'renew' | 'change' | 'same'; readonly credential: RegistryCredential }
  /**
   * Nothing is written: the registry knows a later period already, and an old file must not take it back; or it is a
   * certificate out of force, which no row of a ledger brings back to life.
   */
  | { readonly action: 'none'; readonly why: 'older' | 'state'; readonly credential: RegistryCredential }

/** A row of one person, as far as his certificates are concerned. */
export interface Claimant {
  readonly key: RowKey
  /** Equal for rows of one certificate of the file. */
  readonly certificate: number
  /** Rows that are not saved are told what they would meet, and take nothing from those that are. */
  readonly isSaved: boolean
}

/**
 * Which certificate of the registry each row of one person means. Every certificate of the registry is meant by one of the
 * file at most: the surest claim first, then the next among what is left; of two that are as sure, the one that ends nearer.
 */
export function claimCredentials(
  rows: readonly Claimant[],
  credentials: readonly RegistryCredential[],
): (RegistryCredential | null)[] {
  if (credentials.length === 0) return rows.map(() => null)
  const claimed = new Map<number, RegistryCredential>()
  const free = new Set(credentials)
  for (const isMeant of ways) {
    for (const { key, certificate, isSaved } of rows) {
      if (!isSaved || claimed.has(certificate)) continue
      const found = nearest(key, free, isMeant)
      if (found === null) continue
      claimed.set(certificate, found)
      free.delete(found)
    }
  }
  return rows.map(({ key, certificate, isSaved }) => {
    const found = claimed.get(certificate)
    if (found !== undefined) return found
    return isSaved ? null : firstMeant(key, credentials)
  })
}

function firstMeant(key: RowKey, credentials: readonly RegistryCredential[]): RegistryCredential | null {
  for (const isMeant of ways) {
    const found = nearest(key, credentials, isMeant)
    if (found !== null) return found
  }
  return null
}

type Way = (key: RowKey, credential: RegistryCredential) => boolean

/**
 * How a row can mean a certificate, the surest first: by its number; with no number on one side, by type and profession;
 * and as what renews it under a new number. An equal profession is surer than one that only one side names. What is out of
 * force is meant only by a row that repeats it; a later one is a new certificate.
 */
const ways: readonly Way[] = [
  (key, one) => isOpen(one) && sameNumber(key, one) && sameType(key, one) && sameProfession(key, one),
  (key, one) => isOpen(one) && sameNumber(key, one) && sameType(key, one) && canBeProfession(key, one),
  (key, one) => isOpen(one) && sameNumber(key, one) && key.idInNumber === null && oneTypeUnknown(key, one),
  (key, one) => isOpen(one) && hadNumber(key, one) && sameType(key, one) && canBeProfession(key, one),
  (key, one) => isRepeated(key, one) && sameNumber(key, one) && sameType(key, one) && canBeProfession(key, one),
  (key, one) => isOpen(one) && lacksNumber(key, one) && sameKind(key, one) && sameProfession(key, one),
  (key, one) => isOpen(one) && lacksNumber(key, one) && sameKind(key, one) && canBeProfession(key, one),
  (key, one) => isRepeated(key, one) && lacksNumber(key, one) && sameKind(key, one) && canBeProfession(key, one),
  (key, one) => isOpen(one) && endsLater(key, one) && sameKind(key, one) && sameProfession(key, one),
  (key, one) => isOpen(one) && endsLater(key, one) && sameKind(key, one) && canBeProfession(key, one),
]

const isOpen = ({ state }: RegistryCredential): boolean => state !== 'cancelled' && state !== 'revoked'
const sameNumber: Way = (key, one) => key.number !== null && one.numberKey === key.number
const lacksNumber: Way = (key, one) => key.number === null || one.numberKey === null
const hadNumber: Way = (key, one) => key.number !== null && one.earlierNumberKeys.includes(key.number)
const sameType: Way = (key, one) => one.typeId === key.typeId
const sameKind: Way = (key, one) => key.typeId !== null && one.typeId === key.typeId
const oneTypeUnknown: Way = (key, one) => one.typeId === null || key.typeId === null
const sameProfession: Way = (key, one) => professionKey(one) === key.profession
const canBeProfession: Way = (key, one) =>
  one.profession === null || key.profession === null || sameProfession(key, one)
const endsLater: Way = (key, one) => one.validUntil !== null && isLaterPeriod(key.validUntil, one.validUntil)
const isRepeated: Way = (key, one) => !isOpen(one) && !isNewer(key, one)

const professionKey = ({ profession }: RegistryCredential): string | null =>
  profession === null ? null : wordKey(profession)

/** Issued later, or valid longer: not the certificate that the registry knows. */
function isNewer(key: RowKey, one: RegistryCredential): boolean {
  if (key.issuedOn !== null && one.issuedOn !== null && key.issuedOn > one.issuedOn) return true
  if (key.noExpiry) return !one.noExpiry
  return key.validUntil !== null && one.validUntil !== null && key.validUntil > one.validUntil
}

function nearest(key: RowKey, credentials: Iterable<RegistryCredential>, isMeant: Way): RegistryCredential | null {
  let found: RegistryCredential | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const one of credentials) {
    if (!isMeant(key, one)) continue
    const apart = daysApart(key, one)
    if (found !== null && apart >= distance) continue
    found = one
    distance = apart
  }
  return found
}

function daysApart(key: RowKey, one: RegistryCredential): number {
  if (key.validUntil === null || one.validUntil === null) return key.validUntil === one.validUntil ? 0 : 100_000
  return Math.abs(daysBetween(key.validUntil, one.validUntil))
}

/**
 * What saving a row does to the certificate it means: a later end renews it, an end it already had is the same period,
 * another field that differs is a change.
 */
export function effectOn(credential: RegistryCredential, key: RowKey, differs: boolean): RegistryMatch {
  const { state, validUntil } = credential
  if (!isOpen(credential)) return { action: 'none', why: 'state', credential }
  const changed = { action: differs ? 'change' : 'same', credential } as const
  if (state === 'draft') return changed
  if (isRenewal(key, credential))
    return state === 'held' ? { action: 'renew', credential } : { action: 'none', why: 'state', credential }
  if (key.validUntil === null) return changed
  const begins = credential.validFrom ?? credential.issuedOn
  const isOlder =
    validUntil === null
      ? begins !== null && key.validUntil < begins
      : key.validUntil < validUntil &&
        (credential.periodEnds.includes(key.validUntil) || isLaterPeriod(validUntil, key.validUntil))
  return isOlder ? { action: 'none', why: 'older', credential } : changed
}

/** The next period: it ends half a year later or more, or not at all where it was issued anew. */
function isRenewal(key: RowKey, { issuedOn, validUntil }: RegistryCredential): boolean {
  if (validUntil === null) return false
  if (key.noExpiry) return key.issuedOn !== null && issuedOn !== null && key.issuedOn > issuedOn
  return isLaterPeriod(key.validUntil, validUntil)
}

function isLaterPeriod(one: RowKey['validUntil'], other: NonNullable<RowKey['validUntil']>): boolean {
  return one !== null && one > other && daysBetween(other, one) >= 180
}
