import { tellsOwner } from '../../../kernel/certificate-number.ts'
import { daysBetween } from '../../../kernel/day.ts'
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
  /** Index of the first row that has this number, when it is another person's. */
  readonly conflictWith: number | null
  /** Index of the first row of the same certificate: itself, or the row of another period. */
  readonly credential: number
}

/**
 * Finds repetitions in a whole file; `person` gives each row's person, counted from 1, `left` rows that somebody left out.
 *
 * After every edit of a preview this runs over all rows: rows of a person and rows of a number are chains through arrays,
 * and no text is put together.
 */
export function findRepetitions(
  keys: readonly RowKey[],
  person: (index: number) => number,
  left: (index: number) => boolean = () => false,
): RowRepetition[] {
  const numbers = new Map<string, number>()
  const ofPerson = new Chains(keys.length)
  const ofNumber = new Chains(keys.length)
  return keys.map((key, i) => {
    if (left(i)) return { duplicateOf: null, conflictWith: null, credential: i }
    const who = person(i)
    let duplicateOf: number | null = null
    let first = i
    ofPerson.each(who, (j) => {
      if (!isSameCertificate(key, keys[j]!)) return
      first = j
      if (isSamePeriod(key, keys[j]!)) duplicateOf = j
    })
    if (!key.blocked && duplicateOf === null) ofPerson.add(who, i)
    return { duplicateOf, conflictWith: ownable(key) ? conflictOf(i, who) : null, credential: first }
  })

  /** The first row of this number, of the same type or of one that nobody knows, when it is another person's. */
  function conflictOf(i: number, who: number): number | null {
    const key = keys[i]!
    const number = numbers.get(key.number!) ?? numbers.size
    numbers.set(key.number!, number)
    let owner = -1
    ofNumber.each(number, (j) => {
      if (canBeOneType(keys[j]!, key)) owner = j
    })
    ofNumber.add(number, i)
    return owner >= 0 && person(owner) !== who && isConflict(key, keys[owner]!) ? owner : null
  }
}

/** Rows under small whole numbers, each pointing to the one before. */
class Chains {
  private readonly last: Int32Array
  private readonly before: Int32Array

  constructor(rows: number) {
    this.last = new Int32Array(rows + 1).fill(-1)
    this.before = new Int32Array(rows).fill(-1)
  }

  add(key: number, row: number): void {
    this.before[row] = this.last[key]!
    this.last[key] = row
  }

  /** The rows of the key, the latest first; no more than two thousand, so that a column filled with one text costs no hours. */
  each(key: number, visit: (row: number) => void): void {
    let row = this.last[key]!
    for (let steps = 0; row >= 0 && steps < 2000; steps++) {
      visit(row)
      row = this.before[row]!
    }
  }
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

function ownable({ number }: RowKey): boolean {
  return number !== null && tellsOwner(number)
}

/** One type by its name, or a known one beside one that nobody knows: a number is as much in doubt there. */
function canBeOneType(one: RowKey, other: RowKey): boolean {
  return one.type === other.type || (one.typeId === null) !== (other.typeId === null)
}

/** The same number on two people; an ID number in it only counts when both are known to be two. */
function isConflict(one: RowKey, other: RowKey): boolean {
  return one.idInNumber === null || (one.id !== null && other.id !== null && one.id !== other.id)
}
