/** Originals and seals that are lost or damaged, or are to move: listed, given to somebody, closed, reminded of. */
import type { BodyOf, CustodyCase, custodyCaseRoutes, QueryOf, ResponseOf } from '@chizheng/contract'
import { type Actor, personOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { searchPatterns } from '../../../kernel/search.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { depositInto, depositOf, type Move } from '../rules/custody.ts'
import { type Case, canEndAs, isLate } from '../rules/custody-case.ts'
import { offeredIn } from '../rules/deposit.ts'
import type { LoanSeams } from '../seams.ts'
import { countCases, listCases, lockCase, lockWaiting, saveCase } from '../store/cases.ts'
import { type LendableCredential, lendableCredentials } from '../store/credentials.ts'
import { totalCap } from '../store/list.ts'
import { appendCase, caseOf, demandOwner, handled, movesOfItem, presentCases, tellOfCase } from './case-record.ts'
import { moveOf, noDeposit } from './case-report.ts'
import { recordMove } from './record-change.ts'
import { closeAs } from './settle.ts'
import { sightOf } from './sight.ts'

type Body<Name extends keyof typeof custodyCaseRoutes> = BodyOf<(typeof custodyCaseRoutes)[Name]>

export async function casePage(
  context: Context,
  actor: Actor,
  { state, kind, mine, q, credential, page, size }: QueryOf<typeof custodyCaseRoutes.listCustodyCases>,
): Promise<ResponseOf<typeof custodyCaseRoutes.listCustodyCases>> {
  const { db } = context
  const filter = {
    sight: await sightOf(db, actor),
    readerId: personOf(actor),
    state,
    kind: kind ?? null,
    mineOnly: mine === 'yes',
    patterns: searchPatterns(q ?? ''),
    credentialId: credential ?? null,
  }
  const cases = await listCases(db, filter, { limit: size, offset: (page - 1) * size })
  const total = await countCases(db, filter, totalCap)
  return { rows: await presentCases(context, db, actor, cases), total, totalCapped: total === totalCap }
}

/**
 * Holds a case in the version that was read, and does one thing with it.
 *
 * @throws Refusal `not_found`, `forbidden`; `changed_meanwhile` with the case as it is now; `wrong_state` of a closed one
 */
export async function onCase(
  context: Context,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
  work: (tx: Tx, before: Case, credential: LendableCredential) => Promise<void>,
  demandOn: (tx: Tx, before: Case) => Promise<LendableCredential> = (tx, { credentialId }) =>
    handled(context, tx, actor, credentialId),
): Promise<CustodyCase> {
  await inTransaction(context.db, async (tx) => {
    const before = await lockCase(tx, id)
    if (before === null) throw new Refusal('not_found')
    const credential = await demandOn(tx, before)
    if (before.version !== version)
      throw new Refusal('changed_meanwhile', { current: await caseOf(context, tx, actor, id) })
    if (before.closedOn !== null) throw new Refusal('wrong_state')
    await work(tx, before, credential)
  })
  return await caseOf(context, context.db, actor, id)
}

/**
 * Gives an open case to somebody, or back to HR, and moves its day. Whoever it is given to is told.
 *
 * @throws Refusal those of `onCase`; `custody_case_day_unfit` for a day moved into the past; `person_has_left`
 */
export function changeCase(
  context: Context,
  seams: LoanSeams,
  actor: Actor,
  id: string,
  { version, ownerId, ...body }: Body<'changeCustodyCase'>,
): Promise<CustodyCase> {
  return onCase(context, actor, { id, version }, async (tx, before, credential) => {
    const dueOn = body.dueOn as Day
    if (dueOn !== before.dueOn && dueOn < context.clock.today()) throw new Refusal('custody_case_day_unfit')
    if (ownerId !== before.ownerId) await demandOwner(tx, actor, ownerId)
    const after: Case = { ...before, version: before.version + 1, ownerId, dueOn }
    await saveCase(tx, after, context.clock.now())
    const { holderId } = credential
    await appendCase(context, tx, actor, after, { holderId, action: 'custody.case_changed', reason: null })
    if (ownerId !== before.ownerId)
      await tellOfCase(context, seams, tx, after, { credential, stage: 'given', inTheMorning: false })
  })
}

/**
 * Closes a case: what was lost and is there again goes to its holder or into the vault; what is written off stays as it is, and so does what
 * was offered or asked back, whose holder is told why.
 *
 * @throws Refusal those of `onCase`; `custody_outcome_unfit`; `custody_agreement_missing`
 */
export function endCase(
  context: Context,
  actor: Actor,
  id: string,
  { version, outcome, note, to }: Body<'closeCustodyCase'>,
): Promise<CustodyCase> {
  return onCase(context, actor, { id, version }, async (tx, before, { holderId }) => {
    if (!canEndAs(before.kind, outcome)) throw new Refusal('custody_outcome_unfit')
    const today = context.clock.today()
    if (outcome === 'found' || outcome === 'repaired' || outcome === 'replaced') {
      const moves = await movesOfItem(tx, before)
      const [last] = moves
      const where = before.kind === 'damaged' ? {} : await placeBack(tx, before, to ?? { place: 'holder' }, moves)
      const move = { ...moveOf(before, last, today, note), ...where, condition: 'sound' } as const
      await recordMove(context, tx, actor, { holderId, last }, move)
    }
    await closeAs(context, tx, actor, holderId, before, { outcome, note })
  })
}

async function placeBack(
  tx: Tx,
  { credentialId, item }: Case,
  to: NonNullable<Body<'closeCustodyCase'>['to']> | { place: 'holder' },
  moves: readonly Move[],
) {
  const nobody = { personId: null, withName: null, loanId: null }
  if (to.place === 'holder') return { ...nobody, ...noDeposit, place: 'holder', shelf: null } as const
  const { place, ...given } = to as NonNullable<Body<'closeCustodyCase'>['to']>
  const agreed = depositOf(moves) ?? offeredIn(await lockWaiting(tx, credentialId, item))
  return { ...nobody, place, ...depositInto({ ...given, agreedOn: given.agreedOn as Day | null }, agreed) }
}

/** Reminds whoever sees to a case that it is late, once for its day. */
export async function lookAtCase(context: Context, seams: LoanSeams, tx: Tx, id: string): Promise<void> {
  const one = await lockCase(tx, id)
  const today = context.clock.today()
  if (one === null || !isLate(one, today)) return
  const credential = (await lendableCredentials(tx, [one.credentialId], today)).get(one.credentialId)
  if (credential !== undefined)
    await tellOfCase(context, seams, tx, one, { credential, stage: 'late', inTheMorning: true })
}
