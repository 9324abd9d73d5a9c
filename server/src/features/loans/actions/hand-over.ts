/** A thing changes hands: handed over to its borrower, taken back, or given up before. */
import type { BodyOf, LoanRecord, loanRoutes } from '@chizheng/contract'
import { credentialOfLabel } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { demandLoan, mayCancel } from '../policy.ts'
import { depositInto, depositOf, type Move } from '../rules/custody.ts'
import { offeredIn } from '../rules/deposit.ts'
import { become, type Loan } from '../rules/loan.ts'
import { lockWaiting } from '../store/cases.ts'
import { movesOf } from '../store/custody.ts'
import { lockLoan, openLoansOf } from '../store/loans.ts'
import { demandAllowed, obstaclesOn } from './ground.ts'
import { namesOf } from './names.ts'
import { recordLoan, recordMove } from './record-change.ts'
import { loanRecord, type SeenLoan, seenLoan } from './records.ts'
import { keepSignature } from './signature.ts'

type Body<Name extends keyof typeof loanRoutes> = BodyOf<(typeof loanRoutes)[Name]>
type Thing = Loan & { readonly what: 'original' | 'seal' }

/** One act on a loan that is held, in the version that was read. @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` */
export async function actOnLoan(
  context: Context,
  actor: Actor,
  { id, version, permission }: { id: string; version: number; permission: 'loans.handle' | 'loans.request' },
  work: (tx: Tx, seen: SeenLoan) => Promise<void>,
): Promise<LoanRecord> {
  await inTransaction(context.db, async (tx) => {
    const { places } = await seenLoan(context, tx, actor, id)
    const loan = (await lockLoan(tx, id))!
    demandLoan(actor, permission, loan, places)
    if (loan.version !== version)
      throw new Refusal('changed_meanwhile', { current: await loanRecord(context, tx, actor, id) })
    await work(tx, await seenLoan(context, tx, actor, id))
  })
  return await loanRecord(context, context.db, actor, id)
}

/** A copy goes out without anything changing hands: it is recorded that it was given, and until when it may be used. */
const isThing = (loan: Loan): loan is Thing => loan.what !== 'scan'

/** @returns whether a label was read at all. @throws Refusal `label_differs` when it is another certificate's */
function witnessed(label: string | null, { credentialId }: Loan): boolean {
  if (label === null) return false
  if (credentialOfLabel(label) !== credentialId) throw new Refusal('label_differs')
  return true
}

const movesOfThing = async (tx: Tx, { credentialId, what }: Thing): Promise<Move[]> =>
  (await movesOf(tx, credentialId)).filter(({ item }) => item === what)

/**
 * Hands it to the borrower, after validity and scope were looked at once more.
 *
 * @throws Refusal those of `actOnLoan`; `wrong_state`; `loan_not_begun` with `from`; `loan_not_allowed` with `why`; `custody_lent` with `by`
 * and `until` when it is not here; `label_differs`
 */
export async function handOverLoan(context: Context, actor: Actor, id: string, body: Body<'handOverLoan'>) {
  const signature = await keepSignature(context, body.signature)
  const act = { id, version: body.version, permission: 'loans.handle' } as const
  return await actOnLoan(context, actor, act, async (tx, { loan, ground }) => {
    const today = context.clock.today()
    const after = become(loan, 'out', today)
    if (loan.to < today) throw new Refusal('wrong_state', { state: 'lapsed' })
    if (today < loan.from) throw new Refusal('loan_not_begun', { from: loan.from })
    const scanned = witnessed(body.label, loan)
    demandAllowed(obstaclesOn(ground, loan, today))
    if (isThing(loan)) {
      const moves = await movesOfThing(tx, loan)
      await demandHere(tx, loan, moves[0])
      const given = { place: 'borrower', personId: loan.borrowerId, note: body.note, scanned, signature } as const
      await recordMove(
        context,
        tx,
        actor,
        { holderId: loan.holderId, last: moves[0] },
        { ...nowhere(loan, today, moves[0]), ...given },
      )
    }
    await recordLoan(context, tx, actor, { before: loan, after, event: 'handed_over', reason: body.note })
  })
}

/** @throws Refusal `custody_lent` when it is with a borrower or outside */
async function demandHere(tx: Tx, { credentialId, what }: Thing, last: Move | undefined): Promise<void> {
  if (last === undefined || (last.place !== 'borrower' && last.place !== 'outside')) return
  const out = (await openLoansOf(tx, credentialId)).find((one) => one.what === what && one.state === 'out')
  const names = await namesOf(tx, [last.personId])
  const by = last.personId === null ? last.withName : (names.get(last.personId) ?? '')
  throw new Refusal('custody_lent', { by, until: out?.to ?? null })
}

function nowhere({ credentialId, what, id }: Thing, movedOn: Day, last: Move | undefined) {
  return {
    credentialId,
    item: what,
    condition: last?.condition === 'damaged' ? 'damaged' : 'sound',
    shelf: null,
    personId: null,
    withName: null,
    movedOn,
    loanId: id,
    agreedOn: null,
    agreement: null,
  } as const
}

/** A deposit goes on, or its holder has offered it. */
const agreedOf = async (tx: Tx, { credentialId, what }: Thing, moves: readonly Move[]) =>
  depositOf(moves) ?? offeredIn(await lockWaiting(tx, credentialId, what))

/**
 * Takes it back, to its holder or into the vault, where the deposit of before goes on.
 *
 * @throws Refusal those of `actOnLoan`; `wrong_state`; `custody_agreement_missing`; `label_differs`
 */
export async function takeBackLoan(context: Context, actor: Actor, id: string, body: Body<'takeBackLoan'>) {
  const signature = await keepSignature(context, body.signature)
  const act = { id, version: body.version, permission: 'loans.handle' } as const
  return await actOnLoan(context, actor, act, async (tx, { loan }) => {
    const today = context.clock.today()
    const after = become(loan, 'returned', today)
    const scanned = witnessed(body.label, loan)
    if (isThing(loan)) {
      const moves = await movesOfThing(tx, loan)
      const { place, ...given } = body.to
      const deposit = { ...given, agreedOn: given.agreedOn as Day | null }
      const laid = place === 'vault' ? depositInto(deposit, await agreedOf(tx, loan, moves)) : {}
      const move = { ...nowhere(loan, today, moves[0]), place, ...laid, note: body.note, scanned, signature }
      await recordMove(context, tx, actor, { holderId: loan.holderId, last: moves[0] }, move)
    }
    await recordLoan(context, tx, actor, { before: loan, after, event: 'returned', reason: body.note })
  })
}

/** @throws Refusal those of `actOnLoan`; `wrong_state`; `forbidden` for who neither asked for it nor lends */
export function cancelLoan(context: Context, actor: Actor, id: string, body: Body<'cancelLoan'>) {
  const act = { id, version: body.version, permission: 'loans.request' } as const
  return actOnLoan(context, actor, act, async (tx, { loan, places }) => {
    if (!mayCancel(actor, loan, places)) throw new Refusal('forbidden', { permission: 'loans.handle' })
    const after = become(loan, 'cancelled', context.clock.today(), body.reason)
    await recordLoan(context, tx, actor, { before: loan, after, event: 'cancelled', reason: body.reason })
  })
}
