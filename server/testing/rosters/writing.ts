import { type Chance, pad } from './random.ts'
import type { Entry } from './roster.ts'

/** A cell as somebody fills it in; `serial` is a day counted from 1899-12-30, shown in a format (null: as a bare number). */
export type Written = string | number | boolean | null | { readonly serial: number; readonly format: string | null }

export type Column =
  | 'no'
  | 'name'
  | 'id'
  | 'department'
  | 'post'
  | 'employee_number'
  | 'type'
  | 'category'
  | 'level'
  | 'profession'
  | 'number'
  | 'issuer'
  | 'issued'
  | 'from'
  | 'until'
  | 'period'
  | 'registered'
  | 'employer'
  | 'phone'
  | 'memo'
  | 'birth'
  | 'hired' // prettier-ignore

export type DateManner =
  | 'cell'
  | 'serial'
  | 'dots'
  | 'dashes'
  | 'slashes'
  | 'chinese'
  | 'compact'
  | 'wide'
  | 'commas'
  | 'numerals'
  | 'month_name'
  | 'iso_time'

/** How one company writes. */
export interface Manner {
  readonly dates: readonly DateManner[]
  /** Formats of date cells. */
  readonly formats?: readonly string[]
  readonly noEnd: readonly string[]
  readonly yes: readonly (string | boolean | number)[]
  readonly no: readonly (string | boolean | number)[]
  /** What stands in 是否注册 of what is not registered. */
  readonly notApplicable: readonly string[]
  readonly name: 'plain' | 'combined' | 'bare'
  /** Professions in short. */
  readonly shortProfessions?: boolean
  /** Full width, inner spaces, trailing spaces: how often. */
  readonly untidy?: number
  /** IDs as text cells only; a text file writes a lost one in scientific notation. */
  readonly textFile?: boolean
  /** Text that programs keep from becoming numbers: ="…". */
  readonly quotedFormulas?: boolean
  readonly period?: '-' | '至' | '~' | '自至'
  readonly excelEpoch?: 1904
}

export function writeCell(dice: Chance, column: Column, entry: Entry, manner: Manner, row: number): Written {
  const { person, certificate, written } = entry
  switch (column) {
    case 'no':
      return row
    case 'name':
      return written.name ?? untidyName(dice, person.name, manner)
    case 'id':
      return writeId(dice, entry, manner)
    case 'department':
      return untidy(dice, person.department, manner)
    case 'post':
      return person.post
    case 'employee_number':
      return person.employeeNumber
    case 'type':
      return written.type ?? writeType(dice, entry, manner)
    case 'category':
      return certificate.kind.category
    case 'level':
      return written.level ?? certificate.kind.level ?? ''
    case 'profession':
      return certificate.profession === null || (manner.name === 'combined' && certificate.kind.combined)
        ? null
        : shortened(dice, entry, manner)
    case 'number':
      return written.number ?? untidyNumber(dice, certificate.number, entry, manner)
    case 'issuer':
      return untidy(dice, written.issuer ?? certificate.kind.issuer, manner)
    case 'issued':
    case 'from':
      return writeDay(dice, written.issued ?? certificate.issuedOn, manner)
    case 'until':
      return writeEnd(dice, entry, manner)
    case 'period':
      return writePeriod(dice, entry, manner)
    case 'registered':
      return certificate.registered === null
        ? dice.pick(manner.notApplicable)
        : dice.pick(certificate.registered ? manner.yes : manner.no)
    case 'employer':
      return certificate.employer
    case 'phone':
      return written.phone ?? person.phone
    case 'birth':
      return writeDay(dice, `${person.id.slice(6, 10)}-${person.id.slice(10, 12)}-${person.id.slice(12, 14)}`, manner)
    case 'hired':
      return writeDay(dice, '2015-07-01', manner)
    case 'memo':
      return dice.happens(0.05) ? '原件在公司' : null
  }
}

function writeType(dice: Chance, { certificate }: Entry, manner: Manner): string {
  const { kind, profession } = certificate
  if (manner.name === 'combined' && kind.combined && profession) {
    return dice
      .pick(kind.combined)
      .replace('%', manner.shortProfessions ? dice.pick(kind.professions![profession]!) : profession)
  }
  return untidy(dice, manner.name === 'bare' && kind.bare ? kind.bare : dice.pick(kind.names), manner)
}

function shortened(dice: Chance, { certificate }: Entry, manner: Manner): string {
  return manner.shortProfessions
    ? dice.pick(certificate.kind.professions![certificate.profession!]!)
    : certificate.profession!
}

function writeId(dice: Chance, { person, written }: Entry, manner: Manner): Written {
  if (written.idAsNumber)
    return manner.textFile ? `${person.id[0]}.${person.id.slice(1, 6)}E+17` : Number(`${person.id.slice(0, 15)}000`)
  const id = written.id ?? person.id
  if (manner.quotedFormulas && id !== '') return `="${id}"`
  if (id.length !== 18 || !dice.happens(manner.untidy ?? 0)) return id
  return dice.pick([
    `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
    wide(id),
    id.toLowerCase(),
    ` ${id} `,
    `'${id}`,
  ])
}

function writeEnd(dice: Chance, { certificate, written }: Entry, manner: Manner): Written {
  if (written.until !== undefined && !/^\d{4}-\d\d-\d\d$/.test(written.until)) return written.until
  if (written.until === '2027-02-30') return written.until
  const end = written.until ?? certificate.validUntil
  return end === null ? dice.pick(manner.noEnd) : writeDay(dice, end, manner)
}

function writePeriod(dice: Chance, entry: Entry, manner: Manner): Written {
  const { certificate, written } = entry
  if (certificate.validUntil === null) return dice.pick(manner.noEnd)
  const texts = { ...manner, dates: manner.dates.filter((date) => date !== 'cell' && date !== 'serial') }
  const from = String(writeDay(dice, written.issued ?? certificate.issuedOn, texts))
  const until = String(
    written.until && Number.isNaN(Date.parse(written.until))
      ? written.until
      : writeDay(dice, written.until ?? certificate.validUntil, texts),
  )
  return manner.period === '自至' ? `自${from}至${until}` : `${from}${manner.period ?? '-'}${until}`
}

/** A day in one of the company's manners. */
export function writeDay(dice: Chance, day: string, manner: Manner): Written {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number]
  // A day that does not exist can only be text.
  if (new Date(Date.UTC(y, m - 1, d)).getUTCDate() !== d) return day
  const serial = Math.round(Date.UTC(y, m - 1, d) / 86_400_000) + 25_569 - (manner.excelEpoch === 1904 ? 1462 : 0)
  switch (dice.pick(manner.dates)) {
    case 'cell':
      return { serial, format: dice.pick(manner.formats ?? ['yyyy-mm-dd', 'yyyy/m/d', 'yyyy"年"m"月"d"日"']) }
    case 'serial':
      return manner.textFile ? String(serial) : { serial, format: null }
    case 'dots':
      return dice.happens(0.5) ? `${y}.${m}.${d}` : `${y}.${pad(m, 2)}.${pad(d, 2)}`
    case 'dashes':
      return `${y}-${pad(m, 2)}-${pad(d, 2)}${dice.happens(0.2) ? ' ' : ''}`
    case 'slashes':
      return `${y}/${m}/${d}`
    case 'chinese':
      return `${y}年${m}月${d}日`
    case 'compact':
      return `${y}${pad(m, 2)}${pad(d, 2)}`
    case 'wide':
      return wide(`${y}年${m}月${d}日`)
    case 'commas':
      return `${y}、${m}、${d}`
    case 'numerals':
      return `${[...String(y)].map((c) => '〇一二三四五六七八九'[Number(c)]).join('')}年${chineseNumber(m)}月${chineseNumber(d)}日`
    case 'month_name':
      return `${pad(d, 2)}-${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][m - 1]}-${y}`
    case 'iso_time':
      return `${day} 00:00:00`
  }
}

function chineseNumber(value: number): string {
  const digits = ' 一二三四五六七八九'
  if (value < 10) return digits[value]!
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens > 1 ? digits[tens] : ''}十${ones > 0 ? digits[ones] : ''}`
}

function untidyName(dice: Chance, name: string, manner: Manner): string {
  if (!dice.happens(manner.untidy ?? 0)) return name
  if (name.includes('·')) return name.replace('·', dice.pick(['•', '・', '．', ' · ', '‧']))
  if (/^[a-z]/i.test(name)) return `${name} `
  return [...name].length === 2 ? dice.pick([[...name].join(' '), [...name].join('　'), ` ${name}`]) : `${name} `
}

function untidyNumber(dice: Chance, number: string, entry: Entry, manner: Manner): string {
  if (entry.otherManner)
    return dice.pick([
      wide(number),
      `${number.slice(0, 5)} ${number.slice(5)}`,
      number.replace('(', '（').replace(')', '）'),
      number.toLowerCase(),
    ])
  if (!dice.happens((manner.untidy ?? 0) / 2)) return number
  return dice.pick([`${number} `, number.replace('(', '（').replace(')', '）')])
}

function untidy(dice: Chance, text: string, manner: Manner): string {
  return dice.happens((manner.untidy ?? 0) / 2) ? dice.pick([` ${text} `, `${text} `]) : text
}

/** ASCII in full width. */
export function wide(text: string): string {
  return [...text].map((c) => (c > ' ' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('')
}
