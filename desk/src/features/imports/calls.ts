/** What the import screens ask of the server, with the keys under which answers are kept. */
import type { ImportField, ImportRecord, ImportRow, RowStatus } from '@chizheng/contract'
import { queryOptions } from '@tanstack/react-query'
import { answered, client } from '../../api/client.ts'
import type { MappingDraft } from './mapping/draft.ts'
import { windowSize } from './preview/windows.ts'

export interface RowRef {
  readonly sheet: string
  readonly row: number
  /** Which of the row's certificates, from 0. */
  readonly part: number
}
/** A row as it was seen: the server refuses to overwrite what somebody else made of it meanwhile. */
export interface SeenRow extends RowRef {
  readonly version: number
}
export interface CellEdit extends SeenRow {
  readonly field: ImportField
  /** null: back to the file's own text. */
  readonly value: string | null
}
export interface RowFilter {
  readonly status: RowStatus | null
  readonly code: string | null
  readonly sheet: string | null
  readonly q: string
  readonly order: 'problems' | 'sheet'
}
export interface ProblemGroup {
  readonly code: string
  readonly count: number
  readonly values: readonly {
    readonly field: ImportField
    readonly value: string
    readonly count: number
    readonly suggestions: readonly { readonly value: string; readonly label: string }[]
  }[]
}
/** What a change of rows answers: how many cells changed, and the import with its new counts. */
export interface Edited {
  readonly changed: number
  readonly import: ImportRecord
}

export const importKeys = {
  one: (id: string) => ['imports', id] as const,
  rows: (id: string) => ['imports', id, 'rows'] as const,
  problems: (id: string) => ['imports', id, 'problems'] as const,
}

const under = (id: string) => ({ path: { id } })

/** One window of the preview: rows `offset` to `offset + windowSize` of those that pass the filter. */
export function rowsQuery(id: string, filter: RowFilter, offset: number) {
  return queryOptions({
    queryKey: [...importKeys.rows(id), filter, offset],
    queryFn: async ({ signal }) => {
      const { status, code, sheet, q, order } = filter
      const query = {
        ...(status ? { status } : {}),
        ...(code ? { code } : {}),
        ...(sheet ? { sheet } : {}),
        ...(q ? { q } : {}),
        order,
        offset,
        limit: windowSize,
      }
      const answer = await answered(client.GET('/api/imports/{id}/rows', { params: { ...under(id), query }, signal }))
      return answer as { rows: ImportRow[]; total: number }
    },
    staleTime: 60_000,
  })
}

export function problemsQuery(id: string) {
  return queryOptions({
    queryKey: importKeys.problems(id),
    queryFn: async () => {
      const answer = await answered(client.GET('/api/imports/{id}/problems', { params: under(id) }))
      return answer.rows as readonly ProblemGroup[]
    },
    staleTime: 60_000,
  })
}

export const importCalls = {
  read: (id: string) => answered(client.GET('/api/imports/{id}', { params: under(id) })) as Promise<ImportRecord>,
  edit: (id: string, edits: readonly CellEdit[]) =>
    answered(
      client.PATCH('/api/imports/{id}/rows', { params: under(id), body: { edits: [...edits] } }),
    ) as Promise<Edited>,
  fix: (id: string, change: { field: ImportField; from: string; to: string }) =>
    answered(client.POST('/api/imports/{id}/fix', { params: under(id), body: change })) as Promise<Edited>,
  decide: (id: string, decision: { rows: SeenRow[]; leave?: boolean; person?: string | null }) =>
    answered(
      client.POST('/api/imports/{id}/decide', {
        params: under(id),
        body: { ...decision, rows: decision.rows.map(({ sheet, row, version }) => ({ sheet, row, version })) },
      }),
    ) as Promise<Edited>,
  map: (id: string, draft: MappingDraft) =>
    answered(
      client.PUT('/api/imports/{id}/mapping', {
        params: under(id),
        body: {
          sheet: draft.sheet,
          headerRow: draft.headerRow,
          columns: draft.columns as Record<string, number>,
          ignored: draft.ignored,
        },
      }),
    ) as Promise<ImportRecord>,
  compareAgain: (id: string) =>
    answered(client.POST('/api/imports/{id}/plan', { params: under(id) })) as Promise<ImportRecord>,
  apply: (id: string, version: number) =>
    answered(client.POST('/api/imports/{id}/apply', { params: under(id), body: { version } })) as Promise<ImportRecord>,
  cancel: (id: string) =>
    answered(client.POST('/api/imports/{id}/cancel', { params: under(id) })) as Promise<ImportRecord>,
} as const
