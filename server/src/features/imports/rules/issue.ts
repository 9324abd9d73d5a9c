import type { ImportField, IssueCode, RowStatus } from '@chizheng/contract'

/** Something a row's reader should know. `details` fill the sentence shown; they come from the row itself. */
export interface Issue {
  readonly code: IssueCode
  readonly field: ImportField | null
  readonly details: Readonly<Record<string, string>>
}

/** How something was understood where another reading was possible. Never changes a row's status. */
export type NoteCode =
  | 'date_assumed' // only a month, two digits of a year, month before day, …
  | 'date_no_end' // 2050-01-01, 9999-12-31: taken as without end
  | 'expiry_from_term' // 3年: counted from the issue date
  | 'expiry_unknown' // /, — in an expiry column
  | 'name_remark' // 张三(退休)
  | 'name_character' // ?, □, private use
  | 'id_converted' // 15 digits
  | 'id_other_document'
  | 'id_remark' // a birth date before 1900, sequence 000
  | 'number_rounded' // a number cell lost digits
  | 'phone_unclear'
  | 'person_proposed' // bound without a valid ID number, for the reasons given
  | 'registered_unclear'
  | 'same_as_above' // 同上, 〃, or blank by habit of the sheet

export interface Note {
  readonly code: NoteCode
  readonly field: ImportField | null
  readonly details: Readonly<Record<string, string>>
}

const errors: ReadonlySet<IssueCode> = new Set(['name_missing', 'date_invalid', 'date_order'])
const duplicates: ReadonlySet<IssueCode> = new Set(['duplicate_in_file', 'duplicate_in_registry'])
const reviews: ReadonlySet<IssueCode> = new Set([
  'id_missing',
  'id_invalid',
  'id_lost_precision',
  'type_unknown',
  'type_ambiguous',
  'number_missing',
  'number_conflict',
  'person_ambiguous',
]) // prettier-ignore

/** The status of a row of the table: error before duplicate before review before ok. Rows that are no data are `skipped`. */
export function statusOf(issues: readonly Pick<Issue, 'code'>[]): Exclude<RowStatus, 'skipped'> {
  let status: Exclude<RowStatus, 'skipped'> = 'ok'
  for (const { code } of issues) {
    if (errors.has(code)) return 'error'
    if (duplicates.has(code)) status = 'duplicate'
    else if (reviews.has(code) && status === 'ok') status = 'review'
  }
  return status
}
