import { daysBetween } from '../../../kernel/day.ts'
import type { RegistryCredential } from './registry.ts'
import type { RowKey } from './row.ts'

/**
 * Rows that repeat or contradict each other; the later one carries the flag.
 *
 * Two rows are one certificate when person, type and number agree (the number by its letters and digits only), or, where
 * a number is missing, person, type and profession. They repeat each other when they also speak of the same period of
 * validity; with ends half a year or more apart they are two periods of it, and both are kept: a renewal never overwrites.
 */
export interface RowRepetition {
  /** Index of the earlier row that this one repeats. */
  readonly duplicateOf: number | null
  /** Index of the earlier row that has this number for another person. */
  readonly conflictWith: number | null
  /** Index of the first row of the same certificate: itself, or the row of another period. */
  readonly credential: number
}

/** Finds repetitions in a whole file; `person` gives each row's person, `left` rows that somebody left out. */
export function findRepetitions(
  keys: readonly RowKey[],
  person: (index: number) => number,
  left: (index: number) => boolean = () => false,
): RowRepetition[] {
  const byNumber = new Map<string, number[]>()
  const byProfession = new Map<string, number[]>()
  const owners = new Map<string, number[]>()
  return keys.map((key, i) => {
    if (left(i)) return { duplicateOf: null, conflictWith: null, credential: i }
    const who = person(i)
    const same = [
      ...earlierOf(byNumber, key.number === null ? null : `${who}|${key.number}`),
      ...earlierOf(byProfession, `${who}|${key.type}`),
    ]
    const ofCertificate = same.filter((j) => isSameCertificate(key, keys[j]!))
    const duplicateOf = ofCertificate.find((j) => isSamePeriod(key, keys[j]!)) ?? null
    const conflictWith =
      earlierOf(owners, ownerKey(key)).find((j) => person(j) !== who && isConflict(key, keys[j]!)) ?? null
    if (!key.blocked && duplicateOf === null) {
      if (key.number !== null) note(byNumber, `${who}|${key.number}`, i)
      note(byProfession, `${who}|${key.type}`, i)
    }
    const owner = ownerKey(key)
    if (owner !== null) note(owners, owner, i)
    return { duplicateOf, conflictWith, credential: ofCertificate[0] ?? i }
  })
}

function isSameCertificate(one: RowKey, other: RowKey): boolean {
  if (one.profession !== null && other.profession !== null && one.profession !== other.profession) return false
  if (one.number !== null && other.number !== null) {
    if (one.number !== other.number) return false
    // A number that is the holder's ID number stands on all his certificates of the kind.
    return one.type === other.type || (one.idInNumber === null && (one.typeId === null || other.typeId === null))
  }
  // Without a number and without a name of a type, two rows have nothing in common but their person.
  if (one.type !== other.type || one.type === '?' || one.profession !== other.profession) return false
  return (
    one.issuedOn === null ||
    other.issuedOn === null ||
    one.issuedOn === other.issuedOn ||
    one.validUntil === other.validUntil
  )
}

function isSamePeriod(one: RowKey, other: RowKey): boolean {
  if (one.validUntil === null || other.validUntil === null) return true
  return Math.abs(daysBetween(one.validUntil, other.validUntil)) < 180
}

/** Numbers of fewer than five characters are counted anew by every office; they prove nothing. */
function ownerKey(key: RowKey): string | null {
  return key.number === null || key.number.length < 5 ? null : `${key.type}|${key.number}`
}

/** The same number on two people; an ID number in it only counts when both are known to be two. */
function isConflict(one: RowKey, other: RowKey): boolean {
  return one.idInNumber === null || (one.id !== null && other.id !== null && one.id !== other.id)
}

function earlierOf(map: ReadonlyMap<string, number[]>, key: string | null): readonly number[] {
  return key === null ? [] : (map.get(key) ?? [])
}

function note(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key)
  if (list) list.push(index)
  else map.set(key, [index])
}

// ---- against the registry -----------------------------------------------------------------------------------------

export type RegistryMatch =
  | { readonly action: 'create' }
  | { readonly action: 'renew' | 'change' | 'same'; readonly credential: RegistryCredential }
  /** The registry knows a later period already: an old file must not take it back. */
  | { readonly action: 'older'; readonly credential: RegistryCredential }

/**
 * What saving a row would do to its person's certificates in the registry.
 *
 * The same number (or none on one side), or the same type and profession with a later end, is the same certificate: a
 * later end renews it, an end it already had is the same period, another field that differs is a change.
 */
export function matchRegistry(
  key: RowKey,
  credentials: readonly RegistryCredential[],
  differs: (credential: RegistryCredential) => boolean,
): RegistryMatch {
  const ofType = credentials.filter(
    (one) =>
      (one.typeId ?? null) === key.typeId &&
      (one.profession === null || key.profession === null || comparable(one.profession) === key.profession),
  )
  const numbered =
    ofType.find((one) => one.numberKey !== null && one.numberKey === key.number) ??
    (key.number === null
      ? undefined
      : credentials.find((one) => one.numberKey === key.number && (one.typeId === null || key.typeId === null)))
  const unnumbered =
    key.typeId === null ? undefined : ofType.find((one) => one.numberKey === null || key.number === null)
  const found = numbered ?? unnumbered
  if (found === undefined) {
    const renewed =
      key.typeId === null || key.validUntil === null
        ? undefined
        : ofType.find((one) => one.validUntil !== null && isLater(key.validUntil!, one.validUntil))
    return renewed ? { action: 'renew', credential: renewed } : { action: 'create' }
  }
  if (key.validUntil !== null && found.validUntil !== null && key.validUntil !== found.validUntil) {
    if (isLater(key.validUntil, found.validUntil)) return { action: 'renew', credential: found }
    if (key.validUntil < found.validUntil)
      return {
        action:
          found.periodEnds.includes(key.validUntil) || isLater(found.validUntil, key.validUntil) ? 'older' : 'change',
        credential: found,
      }
    return { action: 'change', credential: found }
  }
  return { action: differs(found) ? 'change' : 'same', credential: found }
}

function isLater(one: string, other: string): boolean {
  return one > other && daysBetween(other as never, one as never) >= 180
}

function comparable(profession: string): string {
  return profession
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
