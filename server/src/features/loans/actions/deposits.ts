/** A holder offers an original or a seal of their own for keeping, asks it back, and takes either back while nothing has moved. */
import type { BodyOf, CustodyCase, CustodyItem, custodyCaseRoutes } from '@chizheng/contract'
import { agreementOf, depositAgreement } from '@chizheng/texts/deposit-agreement'
import { type Actor, demand, personOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import type { Move } from '../rules/custody.ts'
import type { Case } from '../rules/custody-case.ts'
import {
  askedBackDueOn,
  isOfferable,
  isRegisteredThing,
  isToAskBack,
  isWithdrawable,
  offerDueOn,
} from '../rules/deposit.ts'
import type { LoanSeams } from '../seams.ts'
import { insertCase, lostOf } from '../store/cases.ts'
import { type LendableCredential, lendableCredentials } from '../store/credentials.ts'
import { outUntil } from '../store/loans.ts'
import { appendCase, caseOf, movesOfItem, tellOfCase } from './case-record.ts'
import { noDeposit } from './case-report.ts'
import { onCase } from './cases.ts'
import { lendingPlace } from './ground.ts'
import { closeAs } from './settle.ts'

type Body<Name extends keyof typeof custodyCaseRoutes> = BodyOf<(typeof custodyCaseRoutes)[Name]>

/**
 * Offers what its holder has. The wording they agreed to is kept by its version, with the day.
 *
 * @throws Refusal `not_found`; `forbidden` for who is not its holder; `person_has_left` of who leaves; `custody_agreement_changed`;
 * `custody_agreement_missing` of a registration certificate or a seal; `custody_place_unfit`; `custody_case_open`; `custody_move_waits`
 */
export function offerDeposit(
  context: Context,
  seams: LoanSeams,
  actor: Actor,
  credentialId: string,
  { item, agreement: version, agreesToRegistered }: Body<'offerDeposit'>,
): Promise<CustodyCase> {
  return onOwn(context, seams, actor, { credentialId, item, action: 'custody.offered' }, (credential, moves) => {
    if (credential.holderEmployment !== 'active') throw new Refusal('person_has_left')
    if (version !== depositAgreement.version) throw new Refusal('custody_agreement_changed')
    const isRegistered = isRegisteredThing(item, credential)
    if (isRegistered && !agreesToRegistered) throw new Refusal('custody_agreement_missing')
    if (!isOfferable(moves)) throw new Refusal('custody_place_unfit')
    const today = context.clock.today()
    return {
      ...{ kind: 'deposit', dueOn: offerDueOn(today) },
      ...{ agreedOn: today, agreement: agreementOf(version, isRegistered) },
    }
  })
}

/**
 * Asks back what lies in the vault, also while it is lent: then it is due once it has come back.
 *
 * @throws Refusal `not_found`; `forbidden` for who is not its holder; `custody_place_unfit`; `custody_case_open`; `custody_move_waits`
 */
export function askDepositBack(
  context: Context,
  seams: LoanSeams,
  actor: Actor,
  credentialId: string,
  { item }: Body<'askDepositBack'>,
): Promise<CustodyCase> {
  return onOwn(context, seams, actor, { credentialId, item, action: 'custody.asked_back' }, (_, moves, lentUntil) => {
    if (!isToAskBack(moves)) throw new Refusal('custody_place_unfit')
    return { ...noDeposit, kind: 'return', dueOn: askedBackDueOn(context.clock.today(), lentUntil) }
  })
}

type Asked = Pick<Case, 'kind' | 'dueOn' | 'agreedOn' | 'agreement'>

/** Writes what a holder wants of their own thing, of two at once one; HR answers for it, and is told. */
async function onOwn(
  context: Context,
  seams: LoanSeams,
  actor: Actor,
  {
    credentialId,
    item,
    action,
  }: { readonly credentialId: string; readonly item: CustodyItem; readonly action: string },
  decide: (credential: LendableCredential, moves: readonly Move[], lentUntil: Case['dueOn'] | null) => Asked,
): Promise<CustodyCase> {
  const id = newId()
  await inTransaction(context.db, async (tx) => {
    const credential = await askableCredential(context, tx, actor, credentialId)
    if ((await lostOf(tx, credentialId)).has(item)) throw new Refusal('custody_case_open')
    const lentUntil = (await outUntil(tx, [credentialId])).get(`${credentialId}:${item}`) ?? null
    const asked = decide(credential, await movesOfItem(tx, { credentialId, item }), lentUntil)
    demandHolder(actor, credential)
    const one: Case = {
      ...{ id, version: 1, credentialId, item, origin: 'holder', loanId: null, note: '', ownerId: null, ...asked },
      ...{ reportedOn: context.clock.today(), reportedBy: actor.label },
      ...{ outcome: null, outcomeNote: null, closedOn: null },
    }
    if (!(await insertCase(tx, one, context.clock.now()))) throw new Refusal('custody_move_waits')
    await appendCase(context, tx, actor, one, { holderId: credential.holderId, action, reason: null })
    await tellOfCase(context, seams, tx, one, { credential, stage: 'given', inTheMorning: false })
  })
  return await caseOf(context, context.db, actor, id)
}

/** @throws Refusal `not_found`, `forbidden` */
async function askableCredential(context: Context, tx: Tx, actor: Actor, id: string): Promise<LendableCredential> {
  const credential = (await lendableCredentials(tx, [id], context.clock.today())).get(id)
  if (credential === undefined) throw new Refusal('not_found')
  demand(actor, 'loans.request', lendingPlace(credential))
  return credential
}

/** A deposit is its holder's choice, nobody's in their place. @throws Refusal `forbidden` */
function demandHolder(actor: Actor, { holderId }: LendableCredential): void {
  if (personOf(actor) !== holderId) throw new Refusal('forbidden', { permission: 'loans.request' })
}

/**
 * Its holder wants it no more.
 *
 * @throws Refusal `not_found`; `forbidden` for everybody but its holder; `changed_meanwhile` with the case as it is now; `wrong_state` of what is closed,
 * or was not theirs to ask for
 */
export function withdrawCase(
  context: Context,
  actor: Actor,
  id: string,
  { version }: Body<'withdrawCustodyCase'>,
): Promise<CustodyCase> {
  return onCase(
    context,
    actor,
    { id, version },
    async (tx, before, credential) => {
      demandHolder(actor, credential)
      if (!isWithdrawable(before)) throw new Refusal('wrong_state')
      await closeAs(context, tx, actor, credential.holderId, before, { outcome: 'withdrawn', note: null })
    },
    (tx, { credentialId }) => askableCredential(context, tx, actor, credentialId),
  )
}
