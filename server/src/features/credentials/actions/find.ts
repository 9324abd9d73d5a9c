import type { CredentialFilter, CredentialRow, Permission } from '@chizheng/contract'
import { type Actor, reachOf } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { presentRow } from '../present.ts'
import { distanceInNumber, numberPart } from '../rules/search.ts'
import { inOrder, someCredentials } from '../store/list.ts'
import { resolveFilter } from './list.ts'
import { readingFor } from './reading.ts'

/** More numbers than this hold only a part that is too short to mean one of them. */
const looked = 200

/**
 * The credentials within reach whose number is nearest to what was typed, at most `limit`, past and given-up ones too: whoever
 * has a certificate in hand wants to know it. None where the words cannot be a number.
 */
export async function findCredentials(
  context: Context,
  actor: Actor,
  typed: string,
  limit: number,
): Promise<CredentialRow[]> {
  const part = numberPart(typed)
  if (part === null) return []
  const asked = { q: typed, unitScope: 'below', givenUp: 'all', history: 'yes' } as const
  const filter = await resolveFilter(context, asked, reachOf(actor, 'credentials.read'))
  const near = (await someCredentials(context.db, filter, looked))
    .map(({ id, number, isKeyed }) => ({ id, number, distance: isKeyed ? 0 : distanceInNumber(part, number ?? '') }))
    .filter(({ distance }) => distance !== null)
    .sort((one, other) => one.distance! - other.distance! || (one.number! < other.number! ? -1 : 1))
    .slice(0, limit)
  if (near.length === 0) return []
  const rows = await inOrder(
    context.db,
    near.map(({ id }) => id),
  )
  const reading = await readingFor(context, context.db, actor)
  return rows.map((row) => presentRow(row, reading))
}

/** The ids of the credentials a filter shows within the reach of a right, at most `limit`, in no order. */
export async function matchingCredentials(
  context: Context,
  actor: Actor,
  filter: CredentialFilter,
  { right, limit }: { readonly right: Permission; readonly limit: number },
): Promise<string[]> {
  const resolved = await resolveFilter(context, filter, reachOf(actor, right))
  return (await someCredentials(context.db, resolved, limit)).map(({ id }) => id)
}
