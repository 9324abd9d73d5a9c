import type { approvalRoutes, BodyOf, DeputyRecord } from '@chizheng/contract'
import { type Actor, demand, demandEverywhere, mayEverywhere, personOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { knownPeople } from '../../people/index.ts'
import { isEmpty, standingOf, withinRole } from '../rules/standing.ts'
import type { ApprovalSeams } from '../seams.ts'
import { type Deputy, deputiesSince, endDeputy as end, insertDeputy, lockDeputy } from '../store/deputies.ts'

const seesAll = (actor: Actor): boolean => mayEverywhere(actor, 'accounts.manage')

/** Those that are not over: one's own, or for the administrator everybody's. */
export async function deputyList(context: Context, actor: Actor): Promise<{ rows: DeputyRecord[] }> {
  const whose = seesAll(actor) ? null : { accountId: actor.id, personId: personOf(actor) }
  const found = await deputiesSince(context.db, whose, context.clock.today())
  return { rows: await presented(context.db, actor, found) }
}

async function presented(db: Db, actor: Actor, deputies: readonly Deputy[]): Promise<DeputyRecord[]> {
  const ids = [...new Set(deputies.map(({ deputyPersonId }) => deputyPersonId))]
  const people = ids.length === 0 ? [] : await knownPeople(db, { ids })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return deputies.map((one) => ({
    id: one.id,
    principal: { accountId: one.principalId, name: one.principalName },
    deputy: { personId: one.deputyPersonId, name: names.get(one.deputyPersonId) ?? '' },
    role: one.role,
    from: one.from,
    until: one.until,
    reason: one.reason,
    namedBy: one.namedBy,
    isMine: one.principalId === actor.id,
    can: { end: mayEnd(actor, one) },
  }))
}

const mayEnd = (actor: Actor, { principalId, namedById }: Deputy): boolean =>
  actor.id === principalId || actor.id === namedById || seesAll(actor)

/**
 * Names a deputy for oneself, or, as the administrator, for somebody who cannot.
 *
 * @throws Refusal `not_found`, `forbidden`, `person_has_left`, `deputy_unfit`
 */
export async function nameDeputy(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
  { personId, role, from, until, reason, principalAccountId }: BodyOf<typeof approvalRoutes.nameDeputy>,
): Promise<DeputyRecord> {
  const { db } = context
  if (principalAccountId !== undefined && principalAccountId !== actor.id) demandEverywhere(actor, 'accounts.manage')
  const [person] = await knownPeople(db, { ids: [personId] })
  if (person === undefined) throw new Refusal('not_found', { field: 'personId' })
  demand(actor, 'people.read', { unitId: person.unitId, personId }, { field: 'personId' })
  if (person.employmentState === 'left') throw new Refusal('person_has_left', { field: 'personId' })
  const principal = await seams.accountActor(db, principalAccountId ?? actor.id)
  if (principal === null) throw new Refusal('not_found', { field: 'principalAccountId' })
  const deputyAccount = (await seams.accountsOf(db, [personId])).get(personId)
  const holdsIt = !isEmpty(withinRole(standingOf(principal), role))
  if (deputyAccount === undefined || deputyAccount === principal.id || !holdsIt) throw new Refusal('deputy_unfit')
  const one: Deputy = {
    id: newId(),
    principalId: principal.id,
    principalName: principal.label,
    deputyPersonId: personId,
    role,
    from: from as Day,
    until: until as Day,
    reason,
    namedById: actor.id,
    namedBy: actor.label,
  }
  await inTransaction(db, async (tx) => {
    await insertDeputy(tx, one, context.clock.now())
    const after = { principalId: one.principalId, deputyPersonId: personId, role, from, until }
    await append(tx, actor, context.clock.now(), [
      { action: 'approval_deputy.named', subject: { type: 'approval_deputy', id: one.id }, after, reason },
    ])
  })
  return (await presented(db, actor, [one]))[0]!
}

/** @throws Refusal `not_found`, also for somebody else's */
export async function endDeputy(context: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const found = await lockDeputy(tx, id)
    if (found === null || !mayEnd(actor, found)) throw new Refusal('not_found')
    const at = context.clock.now()
    await end(tx, id, at)
    await append(tx, actor, at, [
      {
        action: 'approval_deputy.ended',
        subject: { type: 'approval_deputy', id },
        before: { until: found.until },
        after: { until: context.clock.today(), endedAt: at.toISOString() },
      },
    ])
  })
}
