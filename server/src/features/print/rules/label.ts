import { type CredentialRow, labelAddress } from '@chizheng/contract'

export interface LabelWords {
  readonly number: (number: string) => string
  readonly validUntil: (day: string) => string
  readonly noExpiry: string
}

export interface Labelled {
  readonly company: string
  /** Of the installation, without a slash at its end. */
  readonly origin: string
  readonly words: LabelWords
}

/** What the label of a certificate says. Its number is shown as lists show it: masked where it holds an ID number. */
export function labelOf(
  { id, person, typeName, profession, number, validUntil, noExpiry }: CredentialRow,
  { company, origin, words }: Labelled,
): LabelText {
  const until = noExpiry ? words.noExpiry : validUntil === null ? '' : words.validUntil(validUntil)
  return {
    code: labelAddress(origin, id),
    head: shortCompanyName(company),
    title: person.name,
    aside: person.employeeNumber ?? '',
    lines: [
      { text: [typeName, profession].filter(Boolean).join(' '), most: 3 },
      { text: number === null ? '' : words.number(number), most: 2 },
      { text: until, most: 1 },
    ],
  }
}

/** Lines of text of a label, in the order they stand on it. */
export interface LabelText {
  readonly code: string
  readonly head: string
  readonly title: string
  readonly aside: string
  readonly lines: readonly { readonly text: string; readonly most: number }[]
}

/** A company's name without its legal form (有限责任公司, Co., Ltd.): what stands on a door. */
export function shortCompanyName(name: string): string {
  const short = name
    .replace(/(?:股份|责任)?有限(?:责任)?公司$/u, '')
    .replace(/,?\s*(?:co\.?,?\s*)?(?:ltd|limited|inc)\.?$/iu, '')
    .trim()
  return short === '' ? name : short
}
