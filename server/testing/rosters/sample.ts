import { readFileSync } from 'node:fs'
import type { TruthRow } from './sheets.ts'

interface SampleRow {
  readonly row: number
  readonly outcome: TruthRow['outcome']
  readonly codes?: TruthRow['codes']
  readonly person?: string
  readonly fields?: Readonly<Record<string, unknown>>
}

/** The truth about the sample ledger, in the form of the invented ones; a type may have several right answers. */
export function sampleTruth(): {
  readonly rows: readonly (TruthRow & { readonly accepted?: readonly (string | null)[] })[]
  readonly people: number
  readonly credentials: number
} {
  const truth = JSON.parse(readFileSync(new URL('../fixtures/roster/sample.truth.json', import.meta.url), 'utf8')) as {
    rows: SampleRow[]
    people: number
    credentials: number
  }
  return {
    people: truth.people,
    credentials: truth.credentials,
    rows: truth.rows.map(({ row, outcome, codes, person, fields = {} }) => {
      const { credential_type_accepted: accepted, ...rest } = fields
      return {
        sheet: '证书台账',
        row,
        outcome,
        codes: codes ?? [],
        person: person ?? null,
        fields: rest as TruthRow['fields'],
        accepted: accepted as (string | null)[] | undefined,
      }
    }),
  }
}
