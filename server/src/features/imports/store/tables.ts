import type { ImportAction, ImportState, RowStatus } from '@chizheng/contract'
import type { ColumnType } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'

/** Who did something, as it is kept beside it. */
export interface By {
  readonly kind: 'account' | 'system'
  readonly id: string
  readonly label: string
}

/** How one sheet is read. `headerRow` and the column numbers are the sheet's own, from 1. */
export interface SheetReading {
  readonly name: string
  readonly rows: number
  readonly headerRow: number | null
  readonly columns: Readonly<Record<string, number>>
  readonly headers: readonly { readonly column: number; readonly text: string; readonly sample: readonly string[] }[]
  readonly ignored: boolean
  readonly remembered: boolean
  /** What the names of the columns make: sheets of equal shape are read alike. */
  readonly shape: string | null
  readonly dateSystem: '1900' | '1904'
  /** Absent in imports that were read before it was looked for. */
  readonly dayOrder?: 'month_first' | 'day_first'
  readonly hidden: boolean
}

/** What somebody corrected about a sheet. */
export interface SheetCorrection {
  readonly headerRow: number | null
  readonly columns: Readonly<Record<string, number>>
  readonly ignored: boolean
}

/** A refusal, as it is kept. */
export interface Failure {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}

export interface Summary {
  readonly rows: number
  readonly ok: number
  readonly review: number
  readonly error: number
  readonly duplicate: number
  readonly skipped: number
  readonly people: number
  readonly credentials: number
  readonly newPeople: number
  readonly create: number
  readonly renew: number
  readonly change: number
  readonly none: number
  /** Rows somebody left out that would be saved otherwise. */
  readonly left: number
}

/** A jsonb column: read parsed, written as text. */
type Json<T> = ColumnType<T, string, string | undefined>
type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null | undefined>

export type ImportTables = {
  import: {
    id: string
    version: number
    state: ImportState
    run: number
    unattended: boolean
    file_sha256: string
    file_name: string
    bytes: number
    sheets: Json<SheetReading[]>
    corrections: Json<Record<string, SheetCorrection>>
    summary: NullableJson<Summary>
    failure: NullableJson<Failure>
    registry: Buffer | null
    stale: boolean
    received_by: Json<By>
    received_at: string
    confirmed_by: NullableJson<By>
    confirmed_at: string | null
    applied_at: string | null
  }
  import_progress: {
    import_id: string
    run: number
    step: 'reading' | 'planning' | 'applying' | null
    done: number
    total: number | null
  }
  import_row: { import_id: string; sheet: number; row: number; part: number; cells: string }
  import_plan: {
    import_id: string
    sheet: number
    row: number
    part: number
    rank: number
    status: RowStatus
    action: ImportAction
    codes: string[]
    person_ref: string | null
    new_person: boolean
    left_out: boolean
    search: string
    relation: string | null
    digest: Buffer | null
  }
  import_issue: {
    import_id: string
    sheet: number
    row: number
    part: number
    code: string
    field: string | null
    value: string | null
    value_key: Buffer | null
  }
  import_edit: {
    import_id: string
    sheet: number
    row: number
    part: number
    field: string
    value: string
    by: Json<By>
    at: string
  }
  import_decision: {
    import_id: string
    sheet: number
    row: number
    part: number
    left_out: boolean
    person: string | null
    by: Json<By>
    at: string
  }
  import_touch: { import_id: string; sheet: number; row: number; part: number; version: number }
  import_mapping: {
    shape: string
    header_row: number | null
    columns: Json<Record<string, number>>
    ignored: boolean
    by: Json<By>
    at: string
  }
  import_turn: { one: boolean }
}

export const on = (db: Db) => db.withTables<ImportTables>()
