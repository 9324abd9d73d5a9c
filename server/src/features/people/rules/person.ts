import type { EmploymentState, IdKind, IdState, PersonInput, Sex } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { maskIdNumber, readIdNumber, tidyIdNumber } from '../../../kernel/identity.ts'
import { nameKey, readName } from '../../../kernel/name.ts'
import { readPhone } from '../../../kernel/phone.ts'
import { isNothing, tidy, tidyNumber } from '../../../kernel/text.ts'

/** A person who is named in another record. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly hasLeft: boolean
}

/** Who pays somebody's social insurance (社保单位): one of our legal entities, or, without an id, somebody else by name. */
export interface Insurer {
  readonly id: string | null
  readonly name: string
}

/** One person as the registry keeps them. Numbers are sealed; `…Index` are keyed hashes as hex, `…Masked` are for showing. */
export interface Person {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly nameKey: string
  readonly sortKey: string
  readonly searchText: string
  readonly employeeNumber: string | null
  readonly employeeKey: string | null
  readonly idKind: IdKind | null
  readonly idState: IdState
  readonly idSealed: string | null
  readonly idMasked: string | null
  readonly idIndex: string | null
  readonly phoneSealed: string | null
  readonly phoneMasked: string | null
  readonly phoneIndex: string | null
  readonly indexVersion: number
  readonly email: string | null
  readonly unitId: string | null
  readonly post: string | null
  readonly sex: Sex | null
  readonly bornOn: Day | null
  readonly employmentState: EmploymentState
  readonly hiredOn: Day | null
  readonly leftOn: Day | null
  readonly remarks: string | null
  /** Who was named to look after the certificates; null leaves it to the head of the unit. */
  readonly steward: Named | null
  /** Who pays their social insurance; null when that is not known. */
  readonly insuredWith: Insurer | null
  readonly createdAt: string
  readonly updatedAt: string
}

/** An ID number as it was understood: `number` is the normalised one when valid, else what was typed, tidied. */
export interface IdFacts {
  readonly number: string | null
  readonly state: IdState
  readonly kind: IdKind | null
  readonly bornOn: Day | null
  readonly sex: Sex | null
}

/** Reads a typed ID number. What is not valid is kept as typed and marked; nothing is mended in silence. */
export function readIdentity(text: string | null, today: Day): IdFacts {
  const nothing = { number: null, kind: null, bornOn: null, sex: null }
  if (text === null) return { ...nothing, state: 'missing' }
  const reading = readIdNumber(text, today)
  switch (reading.kind) {
    case 'missing':
      return { ...nothing, state: 'missing' }
    case 'valid':
      return {
        number: reading.number,
        state: 'valid',
        kind: reading.document,
        bornOn: reading.birthDate,
        sex: reading.sex,
      }
    case 'invalid':
      return { ...nothing, number: reading.number, state: 'invalid' }
    case 'precision_lost':
      return { ...nothing, number: tidyIdNumber(text), state: 'lost_precision' }
  }
}

/** A telephone cell: `text` is kept, `key` (the first number) is compared; null key when it is no telephone number. */
export interface PhoneFacts {
  readonly text: string
  readonly key: string | null
  readonly masked: string
}

export function readPhoneNumber(text: string | null): PhoneFacts | null {
  if (text === null) return null
  const { primary, others, understood } = readPhone(text)
  if (primary === null) return null
  const kept = [primary, ...others]
  return {
    text: kept.join(' / '),
    key: understood ? primary : null,
    masked: kept.map(maskPhone).join(' / '),
  }
}

/** `138****8000`; of other numbers the last two digits, and nothing of text that is no number. */
export function maskPhone(number: string): string {
  if (/^1\d{10}$/.test(number)) return `${number.slice(0, 3)}****${number.slice(-4)}`
  return number.length > 4 ? '*'.repeat(number.length - 2) + number.slice(-2) : '*'.repeat(number.length)
}

/** What stands in lists for an ID number in that state. */
export function maskIdentity(id: IdFacts): string | null {
  return id.number === null ? null : maskIdNumber(id.number)
}

/** A name for keeping. A note in brackets is left in place here: only an import may move it to the remarks. */
export function readPersonName(text: string): string {
  const reading = readName(text)
  return reading.remark === null && reading.name !== null ? reading.name : tidy(text) || text.trim()
}

/** Employee numbers are compared without spaces, width and case. */
export function employeeKey(employeeNumber: string): string {
  return tidyNumber(employeeNumber)
}

/** Fields without a secret or a derived value, as a clerk's input leaves them. `undefined` in the input changes nothing. */
export type PlainFields = Pick<
  Person,
  'name' | 'employeeNumber' | 'email' | 'unitId' | 'post' | 'sex' | 'employmentState' | 'hiredOn' | 'leftOn' | 'remarks'
>

const untouched: PlainFields = {
  name: '',
  employeeNumber: null,
  email: null,
  unitId: null,
  post: null,
  sex: null,
  employmentState: 'active',
  hiredOn: null,
  leftOn: null,
  remarks: null,
}

/**
 * The plain fields after the input. Who leaves without a day leaves today, who leaves on a coming day is leaving until then;
 * who is back has no leaving day.
 *
 * @param before the fields as they stand, or null for a new person
 */
export function applyInput(before: PlainFields | null, input: Partial<PersonInput>, today: Day): PlainFields {
  const from = before ?? untouched
  const text = (given: string | null | undefined, kept: string | null): string | null =>
    given === undefined ? kept : given === null || isNothing(given) ? null : tidy(given)
  const asked = input.employmentState ?? from.employmentState
  const dayGiven = input.leftOn === undefined ? from.leftOn : (input.leftOn as Day | null)
  const leftOn = asked === 'active' ? null : asked === 'left' ? (dayGiven ?? today) : dayGiven
  const employmentState = asked === 'left' && leftOn !== null && leftOn > today ? 'leaving' : asked
  return {
    name: input.name === undefined ? from.name : readPersonName(input.name),
    employeeNumber: text(input.employeeNumber, from.employeeNumber),
    email: text(input.email, from.email),
    unitId: input.unitId === undefined ? from.unitId : input.unitId,
    post: text(input.post, from.post),
    sex: input.sex === undefined ? from.sex : input.sex,
    employmentState,
    hiredOn: input.hiredOn === undefined ? from.hiredOn : (input.hiredOn as Day | null),
    leftOn,
    remarks: input.remarks === undefined ? from.remarks : input.remarks?.trim() || null,
  }
}

/** Whether the day on which somebody leaves has come. */
export function leavesBy(person: Pick<Person, 'employmentState' | 'leftOn'>, today: Day): boolean {
  return person.employmentState === 'leaving' && person.leftOn !== null && person.leftOn <= today
}

/** Whether somebody who worked here has left with this change. */
export function leaves(before: Pick<Person, 'employmentState'>, after: Pick<Person, 'employmentState'>): boolean {
  return before.employmentState !== 'left' && after.employmentState === 'left'
}

/** Whether something the credentials copy from their holder is different now. */
export function concernsCredentials(before: Person, after: Person): boolean {
  const copied = [
    'name',
    'sortKey',
    'searchText',
    'employeeNumber',
    'unitId',
    'employmentState',
    // Documents are kept until some time after it.
    'leftOn',
    'bornOn',
    'sex',
    // A doubt about who somebody is ends with a valid number.
    'idState',
  ] as const
  return copied.some((field) => before[field] !== after[field])
}

/** The key names are compared by; a name of marks alone is compared as it is. */
export function personNameKey(name: string): string {
  return nameKey(name) || name
}
