import type { Reach } from '../../../kernel/actor.ts'
import { sql } from '../../../platform/db/index.ts'

/** Items (`i`) within a reach, by where they were when the list was frozen. */
export function itemsWithin(reach: Reach) {
  if (reach.all) return sql<boolean>`true`
  return sql<boolean>`(i.unit_id = any(${reach.unitIds}::uuid[]) or i.person_id = any(${reach.personIds}::uuid[]))`
}

/**
 * Unexpected codes (`u`, with their certificate `c`) within a reach, those the reader wrote down, and, for who reaches all units of a
 * stock-take, all of it: a stranger's code belongs to no unit, and is a part of the numbers they sign.
 */
export function unexpectedWithin(reach: Reach, readerId: string) {
  if (reach.all) return sql<boolean>`true`
  return sql<boolean>`(u.counted_by = ${readerId} or c.unit_id = any(${reach.unitIds}::uuid[])
    or c.person_id = any(${reach.personIds}::uuid[])
    or exists (select 1 from stocktake own where own.id = u.stocktake_id and own.unit_ids <> '{}'
      and own.unit_ids <@ ${reach.unitIds}::uuid[]))`
}

/** Cases (`k`) within a reach. */
export function casesWithin(reach: Reach) {
  if (reach.all) return sql<boolean>`true`
  return sql<boolean>`(k.unit_id = any(${reach.unitIds}::uuid[]) or k.person_id = any(${reach.personIds}::uuid[]))`
}

/** The numbers of items (`i`), as arguments of `json_build_object`. */
export const tallyColumns = sql.raw(`
  'expected', count(*), 'found', count(*) filter (where i.state = 'found'),
  'missing', count(*) filter (where i.state = 'missing'),
  'different', count(*) filter (where i.state = 'different'),
  'unchecked', count(*) filter (where i.state = 'found' and i.checked_at is null)`)
