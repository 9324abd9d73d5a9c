import type { ImportField } from '@chizheng/contract'
import { type Cell, cellText } from '../../../kernel/cell.ts'
import {
  type DatePoint,
  type DateReading,
  type DateSystem,
  readDateNumber,
  readDateText,
  readDay,
} from '../../../kernel/date-text.ts'
import { type Day, lastDayOfTerm } from '../../../kernel/day.ts'
import type { Issue, Note } from './issue.ts'
import type { UnvalidatedRow } from './unvalidated-row.ts'

export interface RowDates {
  readonly issuedOn: Day | null
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  /** The file says that it does not end (长期, 无, 2099-12-31); false with `validUntil` null means that nobody knows. */
  readonly noExpiry: boolean
  /** The last review that was passed. */
  readonly reviewedOn: Day | null
  readonly reviewDueOn: Day | null
}

/**
 * Reads the dates of a row together: a period in one cell gives a beginning and an end, a term counts from the issue.
 *
 * A month stands for its first day in an issue date and for its last in an expiry (certificates are valid through their
 * last day). A bare year can be an issue date, never an expiry: no reminder may hang on a guess of twelve months.
 */
export function readDates(row: UnvalidatedRow, today: Day, issues: Issue[], notes: Note[]): RowDates {
  const read = (field: ImportField) => dateIn(row.cells[field], row)
  const end = readEnd(
    row.cells.valid_until === undefined || isBlank(row.cells.valid_until) ? 'validity' : 'valid_until',
    row,
    issues,
    notes,
  )
  const fromColumn = beginning('valid_from', read('valid_from'), issues, notes)
  const validFrom = fromColumn ?? end.from
  const issued = beginning('issued_on', read('issued_on'), issues, notes)
  const broken = issues.some((issue) => issue.code === 'date_invalid')
  const issuedOn = issued ?? (issues.some((issue) => issue.field === 'issued_on') ? null : validFrom)
  const validUntil = end.until ?? termEnd(end.months, validFrom ?? issuedOn, notes)
  if (validUntil === null && end.months !== null && !broken) {
    issues.push({
      code: 'date_invalid',
      field: end.field,
      details: { value: end.written, why: 'term_without_start' },
    })
  }
  const start = later(issuedOn, validFrom)
  if (validUntil !== null && start !== null && validUntil < start) {
    issues.push({ code: 'date_order', field: end.field, details: { from: start, until: validUntil } })
  }
  const reviewed = reviewDay('reviewed_on', read('reviewed_on'), issues, notes)
  const isAhead = reviewed !== null && reviewed > today
  const due = reviewDay('review_due_on', read('review_due_on'), issues, notes)
  return {
    issuedOn,
    validFrom,
    validUntil,
    noExpiry: end.noExpiry,
    // A review that lies ahead was not passed yet, whatever its column is called.
    reviewedOn: isAhead ? null : reviewed,
    reviewDueOn: due ?? (isAhead ? reviewed : null),
  }
}

/** A review that is written as a date and is none is an error like any other; words about it say no day. */
function reviewDay(
  field: 'reviewed_on' | 'review_due_on',
  reading: DateReading,
  issues: Issue[],
  notes: Note[],
): Day | null {
  if (reading.kind === 'date' || reading.kind === 'until') return reading.point.last
  if (reading.kind === 'range' && reading.until !== null) return reading.until.last
  if (reading.kind !== 'invalid' && reading.kind !== 'status') return null
  const details = { value: reading.text, why: reading.kind }
  if (/\d/.test(reading.text)) issues.push({ code: 'date_invalid', field, details })
  else notes.push({ code: 'expiry_unknown', field, details })
  return null
}

interface End {
  /** The field whose cell was read. */
  readonly field: 'valid_until' | 'validity'
  readonly from: Day | null
  readonly until: Day | null
  readonly noExpiry: boolean
  readonly months: number | null
  readonly written: string
}

function readEnd(field: 'valid_until' | 'validity', row: UnvalidatedRow, issues: Issue[], notes: Note[]): End {
  const cell = row.cells[field]
  const written = cellText(cell).trim()
  const end = (over: Partial<End>): End => ({
    field,
    from: null,
    until: null,
    noExpiry: false,
    months: null,
    written,
    ...over,
  })
  // In an expiry column 无 says that there is none; a dash or a slash only that nobody wrote one.
  if (/^无$/.test(written)) return end({ noExpiry: true })
  const reading = dateIn(cell, row)
  switch (reading.kind) {
    case 'missing':
      if (written !== '') notes.push({ code: 'expiry_unknown', field, details: { value: written } })
      return end({})
    case 'no_expiry':
      return end({ noExpiry: true })
    case 'duration':
      return end({ months: reading.months })
    case 'range':
      doubts(reading.from, 'valid_from', written, notes)
      if (reading.until === null) return end({ from: reading.from.first, noExpiry: true })
      return end({ from: reading.from.first, until: lastDay(reading.until, field, written, issues, notes) })
    case 'date':
      if (reading.sentinel) {
        notes.push({ code: 'date_no_end', field, details: { value: written } })
        return end({ noExpiry: true })
      }
      return end({ until: lastDay(reading.point, field, written, issues, notes) })
    case 'until':
      return end({ until: lastDay(reading.point, field, written, issues, notes) })
    case 'from':
      notes.push({ code: 'expiry_unknown', field, details: { value: written } })
      return end({ from: reading.point.first })
    default: {
      // A bare small number under 有效期(年) is a term in years.
      const years = cell?.kind === 'number' || /^\d{1,2}$/.test(written) ? Number(written) : 0
      if (Number.isInteger(years) && years >= 1 && years <= 10) return end({ months: years * 12 })
      issues.push({ code: 'date_invalid', field, details: { value: written, why: reading.kind } })
      return end({})
    }
  }
}

function lastDay(point: DatePoint, field: End['field'], written: string, issues: Issue[], notes: Note[]): Day | null {
  if (point.precision === 'year') {
    issues.push({ code: 'date_invalid', field, details: { value: written, why: 'year_only' } })
    return null
  }
  if (point.precision === 'month' && point.doubt === null)
    notes.push({ code: 'date_assumed', field, details: { value: written, why: 'last_of_month' } })
  doubts(point, field, written, notes)
  return point.last
}

function beginning(
  field: 'issued_on' | 'valid_from',
  reading: DateReading,
  issues: Issue[],
  notes: Note[],
): Day | null {
  switch (reading.kind) {
    case 'date':
    case 'until':
    case 'from':
      if (reading.point.precision !== 'day')
        notes.push({
          code: 'date_assumed',
          field,
          details: { value: reading.point.first, why: `first_of_${reading.point.precision}` },
        })
      doubts(reading.point, field, reading.point.first, notes)
      return reading.point.first
    case 'range':
      return reading.from.first
    case 'invalid':
    case 'status':
      issues.push({ code: 'date_invalid', field, details: { value: reading.text, why: reading.kind } })
      return null
    default:
      return null
  }
}

function doubts(point: DatePoint, field: ImportField, written: string, notes: Note[]): void {
  if (point.doubt !== null) notes.push({ code: 'date_assumed', field, details: { value: written, why: point.doubt } })
}

function termEnd(months: number | null, start: Day | null, notes: Note[]): Day | null {
  if (months === null || start === null) return null
  notes.push({ code: 'expiry_from_term', field: 'valid_until', details: { months: String(months) } })
  return lastDayOfTerm(start, months)
}

function dateIn(cell: Cell | undefined, row: UnvalidatedRow): DateReading {
  switch (cell?.kind) {
    case 'date':
      return readDay(cell.day)
    case 'number':
      return readDateNumber(cell.value, row.dateSystem)
    case 'text':
      return repeatedReading(cell.text, row)
    case 'error':
      return { kind: 'invalid', text: cell.code }
    case 'boolean':
      return { kind: 'invalid', text: cellText(cell) }
    default:
      return { kind: 'missing' }
  }
}

/** The same few thousand texts fill the date columns of a large ledger. */
const readings = new Map<string, DateReading>()

function repeatedReading(text: string, { dateSystem, dayOrder }: UnvalidatedRow): DateReading {
  const isUsual = dateSystem === '1900' && dayOrder === 'month_first'
  const key = isUsual ? text : `${dateSystem} ${dayOrder} ${text}`
  const known = readings.get(key)
  if (known !== undefined) return known
  if (readings.size >= 20_000) readings.clear()
  const reading = readWrittenNumber(text, dateSystem) ?? readDateText(text, dayOrder)
  readings.set(key, reading)
  return reading
}

/** The serial numbers of 1968-06-11 and 2105-05-03, between which a bare number of five digits is a day. */
const serialDays: Readonly<Record<DateSystem, readonly [number, number]>> = {
  '1900': [25_000, 75_000],
  '1904': [23_538, 73_538],
}

/** A serial number that became text on its way (a CSV, a column formatted as text): 45717. */
function readWrittenNumber(text: string, system: DateSystem): DateReading | null {
  const serial = Number(/^\s*(\d{5})(?:\.\d+)?\s*$/.exec(text)?.[1])
  const [first, last] = serialDays[system]
  return serial >= first && serial <= last ? readDateNumber(serial, system) : null
}

function isBlank(cell: Cell): boolean {
  return cellText(cell).trim() === '' && cell.kind !== 'error'
}

function later(one: Day | null, other: Day | null): Day | null {
  return one === null ? other : other === null || other < one ? one : other
}
