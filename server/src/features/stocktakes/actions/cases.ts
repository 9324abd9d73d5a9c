import type { BodyOf, QueryOf, ResponseOf, StocktakeCase, stocktakeRoutes } from '@chizheng/contract'
import { type Actor, isWithin, reachOf } from '../../../kernel/actor.ts'
import { day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { knownPeople } from '../../people/index.ts'
import { presentCase } from '../present.ts'
import { type Case, caseById, casePage, lockCase, saveCase } from '../store/cases.ts'
import { demandCounters } from './open.ts'
import { pageOf, readingReach } from './records.ts'
import { enqueueTelling } from './tell.ts'

async function presentAll(context: Context, db: Db, actor: Actor, cases: readonly Case[]): Promise<StocktakeCase[]> {
  const ids = [...new Set(cases.flatMap(({ ownerId }) => ownerId ?? []))]
  const people = ids.length === 0 ? [] : await knownPeople(db, { ids })
  const owners = new Map(people.map(({ id, name }) => [id, name]))
  const reach = reachOf(actor, 'stocktakes.run')
  const today = context.clock.today()
  return cases.map((one) => presentCase(one, { today, owners, canChange: isWithin(reach, one) }))
}

export async function caseList(
  context: Context,
  actor: Actor,
  query: QueryOf<typeof stocktakeRoutes.listStocktakeCases>,
): Promise<ResponseOf<typeof stocktakeRoutes.listStocktakeCases>> {
  const { db } = context
  const filter = {
    reach: readingReach(actor),
    stocktakeId: query.stocktake ?? null,
    states: query.state?.length ? query.state : null,
    kinds: query.kind?.length ? query.kind : null,
  }
  const { rows, total } = await casePage(db, filter, pageOf(query))
  return { rows: await presentAll(context, db, actor, rows), total, totalCapped: false }
}

/**
 * Gives an open case to somebody, moves its day, or resolves it.
 *
 * @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` with the case as it is now, `wrong_state` when it is resolved,
 * `person_has_left`
 */
export async function changeCase(
  context: Context,
  actor: Actor,
  id: string,
  { version, ownerId, dueOn, resolution }: BodyOf<typeof stocktakeRoutes.changeStocktakeCase>,
): Promise<StocktakeCase> {
  const { db } = context
  await inTransaction(db, async (tx) => {
    const before = await lockCase(tx, id)
    if (before === null) throw new Refusal('not_found')
    demandChange(actor, before)
    if (before.version !== version) {
      const [current] = await presentAll(context, tx, actor, [before])
      throw new Refusal('changed_meanwhile', { current })
    }
    if (before.state !== 'open') throw new Refusal('wrong_state')
    if (ownerId != null && ownerId !== before.ownerId) await demandCounters(tx, actor, [ownerId])
    const at = context.clock.now()
    const resolved = {
      state: 'resolved',
      resolvedHow: 'said',
      resolvedBy: actor.label,
      resolvedAt: at.toISOString(),
    } as const
    const after: Case = {
      ...before,
      ownerId: ownerId === undefined ? before.ownerId : ownerId,
      dueOn: dueOn === undefined ? before.dueOn : day(dueOn),
      ...(resolution === undefined ? {} : { ...resolved, resolution }),
    }
    await saveCase(tx, after)
    if (after.ownerId !== before.ownerId) await enqueueTelling(tx, 'now')
    const shown = ({ ownerId: owner, dueOn: due, state }: Case) => ({ ownerId: owner, dueOn: due, caseState: state })
    const { credentialId, personId } = after
    await append(tx, actor, at, [
      {
        action: after.state === 'resolved' ? 'stocktake.case_resolved' : 'stocktake.case_changed',
        subject: { type: 'stocktake_case', id },
        about: { credentialId, personId },
        before: shown(before),
        after: shown(after),
        reason: resolution ?? null,
      },
    ])
  })
  const [changed] = await presentAll(context, db, actor, [(await caseById(db, id))!])
  return changed!
}

/** @throws Refusal `not_found` where the actor does not see it, `forbidden` */
function demandChange(actor: Actor, one: Case): void {
  if (isWithin(reachOf(actor, 'stocktakes.run'), one)) return
  if (isWithin(readingReach(actor), one)) throw new Refusal('forbidden', { permission: 'stocktakes.run' })
  throw new Refusal('not_found')
}
