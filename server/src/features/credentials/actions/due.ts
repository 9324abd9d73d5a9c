import type { DeadlineKind } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/db/index.ts'
import { typeNameOf } from '../present.ts'
import { type DuePlace, type DueRow, dueOfCredentials, duePage } from '../store/due.ts'
import { loadTypes, type Types } from './types.ts'

/** A deadline of a credential that counts: not given up, over, or of somebody who left. */
export interface DueDeadline extends DueRow {
  readonly typeName: string
}

/**
 * The deadlines up to a day (overdue ones first), a page at a time and read by one index; `next` is null at the end, and a page
 * may be empty before it. Nothing is narrowed: for jobs of the product, which see everybody.
 */
export async function dueDeadlines(
  db: Db,
  what: {
    readonly to: Day
    readonly kinds: readonly DeadlineKind[]
    readonly place: DuePlace | null
    readonly limit: number
  },
): Promise<{ readonly rows: DueDeadline[]; readonly next: DuePlace | null }> {
  const types = await loadTypes(db)
  const { rows, next } = await duePage(db, what)
  return { rows: rows.map((row) => named(types, row)), next }
}

/** All deadlines, past ones too, that these credentials have now and that are not done. */
export async function deadlinesOfCredentials(db: Db, credentialIds: readonly string[]): Promise<DueDeadline[]> {
  if (credentialIds.length === 0) return []
  const types = await loadTypes(db)
  return (await dueOfCredentials(db, credentialIds)).map((row) => named(types, row))
}

const named = ({ names }: Types, row: DueRow): DueDeadline => ({ ...row, typeName: typeNameOf(row, names) })
