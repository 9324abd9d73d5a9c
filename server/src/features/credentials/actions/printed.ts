import type { CredentialFilter, CredentialRecord, CredentialRow } from '@chizheng/contract'
import { type Actor, demand, reachOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { placeOf } from '../policy.ts'
import { presentCredential, presentRow } from '../present.ts'
import { periodsOf } from '../store/history.ts'
import { inOrder, type ListOrder, listCredentials } from '../store/list.ts'
import { headsBy } from '../store/lookups.ts'
import { resolveFilter } from './list.ts'
import { readingFor } from './reading.ts'

export type PrintedOf =
  | { readonly ids: readonly string[] }
  | { readonly filter: CredentialFilter & { readonly sort: ListOrder['sort']; readonly order: 'asc' | 'desc' } }

/**
 * Credentials that leave the screen: those named, in that order, or those a filtered list shows, in its order; each within reach of
 * the right to export.
 *
 * @throws Refusal `not_found` where one that is named is not within reach; `print_too_large` with `most`.
 */
export async function printedCredentials(
  context: Context,
  actor: Actor,
  of: PrintedOf,
  most: number,
): Promise<CredentialRow[]> {
  const { db } = context
  const found = 'ids' in of ? await named(context, actor, of.ids) : await listed(context, actor, of.filter, most)
  const reading = await readingFor(context, db, actor)
  return found.map((one) => presentRow(one, reading))
}

async function named({ db }: Context, actor: Actor, ids: readonly string[]) {
  const asked = [...new Set(ids)]
  const found = await inOrder(db, asked)
  if (found.length < asked.length) throw new Refusal('not_found')
  for (const one of found) demand(actor, 'credentials.export', placeOf(one))
  return found
}

async function listed(
  context: Context,
  actor: Actor,
  { sort, order, ...filter }: Extract<PrintedOf, { filter: unknown }>['filter'],
  most: number,
) {
  const resolved = await resolveFilter(context, filter, reachOf(actor, 'credentials.export'))
  const page = { limit: most, offset: 0 }
  const { rows, total } = await listCredentials(context.db, resolved, { sort, direction: order }, page)
  if (total > most) throw new Refusal('print_too_large', { most })
  return rows
}

/** Everything a person holds and held, with all periods, the latest first; drafts are not held yet. For whoever may take it away. */
export async function heldCredentials(context: Context, actor: Actor, personId: string): Promise<CredentialRecord[]> {
  const { db } = context
  const found = (
    await inOrder(
      db,
      (await headsBy(db, { personId })).map(({ id }) => id),
    )
  ).filter(({ state }) => state !== 'draft')
  for (const one of found) demand(actor, 'credentials.export', placeOf(one))
  const periods = await periodsOf(
    db,
    found.map(({ id }) => id),
  )
  const reading = await readingFor(context, db, actor)
  const records = found.map((one) =>
    presentCredential(one, { periods: periods.get(one.id) ?? [], deadlines: [] }, reading),
  )
  const latest = ({ periods }: CredentialRecord) => periods.at(-1)?.validUntil ?? '9999'
  return records.sort((one, other) => (latest(one) < latest(other) ? 1 : -1))
}
