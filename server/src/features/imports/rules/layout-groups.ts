import type { SheetRow } from '../../../kernel/cell.ts'
import { type ColumnMap, mapColumns } from './columns.ts'
import type { ContentWords } from './content.ts'
import { personFields } from './from-around.ts'
import { columnGroups, loneType } from './groups.ts'
import type { TableHead } from './layout.ts'

/** One certificate of a row: where its fields stand, which of these columns are its own, and its type, if the header has it. */
export interface LayoutGroup {
  readonly columns: ColumnMap
  readonly own: ReadonlySet<number>
  readonly type: string | null
}

/** The certificates that a row of the table can hold; empty where it is one and the header does not name its type. */
export function layoutGroups(head: TableHead | null, sample: readonly SheetRow[], words: ContentWords): LayoutGroup[] {
  if (head === null) return []
  const groups = columnGroups(head, words)
  if (groups.length === 0) return loneGroup(head, sample, words)
  return groups.map(({ head, own, type }) => {
    const columns = new Map(mapColumns(head, sample, words))
    // The header's type is the certificate's; 职称 beside it says something of the holder.
    if (type !== null && !own.has(columns.get('credential_type') ?? -1)) columns.delete('credential_type')
    return { columns, own, type }
  })
}

/** One certificate in a row, as nearly always: a group only where the header names its type and no column does. */
function loneGroup(head: TableHead, sample: readonly SheetRow[], words: ContentWords): LayoutGroup[] {
  const type = loneType(head, words)
  if (type === null) return []
  const columns = mapColumns(head, sample, words)
  return columns.has('credential_type') ? [] : [{ columns, own: new Set(), type }]
}

/** The first certificate is where somebody said; of the others, who their holder is. */
export function correctedGroups(columns: ColumnMap, [first, ...further]: readonly LayoutGroup[]): LayoutGroup[] {
  if (first === undefined) return []
  // What the header names it stays its type, unless a column was said to hold the type.
  const type = columns.has('credential_type') ? null : first.type
  if (further.length === 0) return type === null ? [] : [{ columns, own: new Set(), type }]
  const taken = new Set(further.flatMap(({ own }) => [...own]))
  const own = new Set([...columns.values()].filter((column) => !taken.has(column)))
  const free = further.filter((group) => ![...columns.values()].some((column) => group.own.has(column)))
  return [
    { columns, own, type },
    ...free.map((group) => ({
      ...group,
      columns: new Map([
        ...[...columns].filter(([field]) => personFields.includes(field)),
        ...[...group.columns].filter(([field, column]) => group.own.has(column) || !columns.has(field)),
      ]),
    })),
  ]
}
