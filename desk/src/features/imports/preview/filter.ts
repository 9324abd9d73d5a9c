/** What the preview shows, as it stands in the address: a link, a reload and going back show the same rows. */
import { type RowStatus, rowStatuses } from '@chizheng/contract'
import type { RowFilter } from '../calls.ts'

export function filterOf(search: Readonly<Record<string, string>>): RowFilter {
  return {
    status: rowStatuses.find((status) => status === search.status) ?? null,
    code: search.code ?? null,
    sheet: search.sheet ?? null,
    q: search.q ?? '',
    order: search.order === 'sheet' ? 'sheet' : 'problems',
  }
}

/** The order of the tabs: what needs work first. */
export const tabStatuses: readonly RowStatus[] = ['error', 'review', 'duplicate', 'ok', 'skipped']
