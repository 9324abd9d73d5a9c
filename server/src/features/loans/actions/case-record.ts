/** One case as it is read, written to the ledger, and told to whoever sees to it. */
import { type CustodyCase, custodyItems } from '@chizheng/contract'
import { type Actor, demand, may, personOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { type MessageOrder, queueMessages } from '../../messages/index.ts'
import { knownPeople, orgTree, responsibleFor } from '../../people/index.ts'
import { presentUnit, typeNameOf } from '../present.ts'
import { type Move, stateOf } from '../rules/custody.ts'
import { type Case, timesOf } from '../rules/custody-case.ts'
import { isWithdrawable } from '../rules/deposit.ts'
import type { LoanSeams } from '../seams.ts'
import { caseById } from '../store/cases.ts'
import { type LendableCredential, lendableCredentials } from '../store/credentials.ts'
import { lastMovesOf, movesOf } from '../store/custody.ts'
import { outUntil } from '../store/loans.ts'
import { lendingPlace } from './ground.ts'
import { namesOf } from './names.ts'
import { keyFor, noteNews, type Recipient, ways } from './news.ts'
import { seenOf } from './sight.ts'

/** The certificate, if the actor may handle its original and seal. @throws Refusal `not_found`, `forbidden` */
export async function handled(context: Context, db: Db, actor: Actor, id: string): Promise<LendableCredential> {
  const credential = (await lendableCredentials(db, [id], context.clock.today())).get(id)
  if (credential === undefined) throw new Refusal('not_found')
  const place = lendingPlace(credential)
  demand(actor, 'loans.read', place)
  demand(actor, 'loans.handle', place)
  return credential
}

/** @throws Refusal `not_found`, `person_has_left` */
export async function demandOwner(tx: Tx, actor: Actor, id: string | null): Promise<void> {
  if (id === null) return
  const [owner] = await knownPeople(tx, { ids: [id] })
  if (owner === undefined) throw new Refusal('not_found', { field: 'ownerId' })
  demand(actor, 'people.read', { unitId: owner.unitId, personId: id }, { field: 'ownerId' })
  if (owner.employmentState === 'left') throw new Refusal('person_has_left')
}

export const movesOfItem = async (
  tx: Tx,
  { credentialId, item }: Pick<Case, 'credentialId' | 'item'>,
): Promise<Move[]> => (await movesOf(tx, credentialId)).filter((move) => move.item === item)

export async function appendCase(
  context: Context,
  tx: Tx,
  actor: Actor,
  one: Case,
  { holderId, action, reason }: { readonly holderId: string; readonly action: string; readonly reason: string | null },
): Promise<void> {
  const { credentialId, item, kind, origin, loanId, ownerId, dueOn, agreedOn, agreement, outcome, closedOn } = one
  // Entries of cases without an offer stay as they always were.
  const agreed = agreement === null ? {} : { agreedOn, agreement }
  await append(tx, actor, context.clock.now(), [
    {
      action,
      subject: { type: 'custody_case', id: one.id },
      about: { personId: holderId, credentialId },
      after: { credentialId, item, kind, origin, loanId, ownerId, dueOn, outcome, closedOn, ...agreed },
      reason,
    },
  ])
}

/** Its owner; where nobody is named, or they have left, HR of the holder's unit. */
async function recipientsOf({ approvals }: LoanSeams, tx: Tx, one: Case, holderId: string): Promise<Recipient[]> {
  const [owner] = one.ownerId === null ? [] : await knownPeople(tx, { ids: [one.ownerId] })
  if (owner !== undefined && owner.employmentState !== 'left') return [{ personId: owner.id }]
  const unitIds = (await responsibleFor(tx, [holderId])).get(holderId)?.unitIds ?? []
  return (await approvals.hrMembers(tx))
    .filter((hr) => hr.unitIds === null || hr.unitIds.some((unitId) => unitIds.includes(unitId)))
    .map(({ accountId, personId }) => (personId === null ? { accountId } : { personId }))
}

/** A case as messages name it: whose certificate, and which thing of it. */
export async function saidOf(
  tx: Tx,
  { id: caseId, credentialId, kind, origin, item }: Case,
  credential: LendableCredential,
) {
  const types = new Map((await effectiveTypes(tx)).map(({ id, nameZh }) => [id, nameZh]))
  const seal = item === 'seal' ? '执业印章' : null
  const words = [typeNameOf(credential, types), credential.profession, seal].filter((word) => word)
  const what = kind === 'return' && origin === 'holder' ? 'asked_back' : kind
  return { caseId, credentialId, what, title: `${words.join(' ')} · ${credential.holderName}` } as const
}

interface CaseNews {
  readonly credential: LendableCredential
  readonly stage: 'given' | 'late'
  /** The morning's run tells what it finds together; an act tells at once. */
  readonly inTheMorning: boolean
}

/** Tells whoever sees to it that it is theirs, or that it is late; each once for this version, or this day. */
export async function tellOfCase(
  context: Context,
  seams: LoanSeams,
  tx: Tx,
  one: Case,
  { credential, stage, inTheMorning }: CaseNews,
): Promise<void> {
  const note = stage === 'given' ? one.note : null
  const data = { ...(await saidOf(tx, one, credential)), stage, dueOn: one.dueOn, note }
  const turn = `custody:${one.id}:${stage === 'given' ? `given:${one.version}` : `late:${one.dueOn}`}`
  const recipients = await recipientsOf(seams, tx, one, credential.holderId)
  const { credentialId } = one
  const template = 'custody_case'
  if (inTheMorning) return await noteNews(context, tx, turn, recipients, { template, data, credentialId })
  const orders = recipients.map(
    (to): MessageOrder<'custody_case'> => ({
      ...{ key: keyFor(turn, to), template, to, ways, data },
      credentialIds: [credentialId],
    }),
  )
  await queueMessages(tx, context, orders)
}

const thingOf = ({ credentialId, item }: Pick<Case, 'credentialId' | 'item'>): string => `${credentialId}:${item}`

export async function caseOf(context: Context, db: Db, actor: Actor, id: string): Promise<CustodyCase> {
  const [one] = await presentCases(context, db, actor, [(await caseById(db, id))!])
  return one!
}

export async function presentCases(
  context: Context,
  db: Db,
  actor: Actor,
  cases: readonly Case[],
): Promise<CustodyCase[]> {
  const today = context.clock.today()
  const ids = [...new Set(cases.map(({ credentialId }) => credentialId))]
  const credentials = await lendableCredentials(db, ids, today)
  const types = new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh]))
  const units = new Map((await orgTree(db)).map((unit) => [unit.id, unit]))
  const [lent, me] = [await outUntil(db, ids), personOf(actor)]
  const last = new Map((await lastMovesOf(db, ids, custodyItems)).map((move) => [thingOf(move), move]))
  const seen = await seenOf(
    db,
    actor,
    cases.map(({ loanId }) => loanId),
  )
  const names = await namesOf(db, [
    ...cases.map(({ ownerId }) => ownerId),
    ...[...last.values()].map(({ personId }) => personId),
  ])
  return cases.map(({ credentialId, ownerId, ...one }) => {
    const credential = credentials.get(credentialId)!
    const { profession, holderId, holderName, holderEmployment } = credential
    const isOpen = one.closedOn === null
    const mayHandle = isOpen && may(actor, 'loans.handle', lendingPlace(credential))
    const thing = thingOf({ credentialId, item: one.item })
    const move = last.get(thing)
    const { place, shelf, withName, since } = stateOf(one.item, move ? [move] : [], (id) => names.get(id) ?? null)
    const isToReturn = isOpen && one.kind === 'return'
    return {
      ...one,
      custody: { place, shelf, withName, since },
      lentUntil: isToReturn ? (lent.get(thing) ?? null) : null,
      ...timesOf({ credentialId, ownerId, ...one }, today),
      credential: {
        id: credentialId,
        typeName: typeNameOf(credential, types),
        profession,
        holderName,
        isHolderLeaving: holderEmployment !== 'active',
      },
      unit: presentUnit(credential.unitId, units),
      owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' },
      can: {
        change: mayHandle,
        close: mayHandle,
        withdraw: me === holderId && isWithdrawable(one),
        openCredential: may(actor, 'credentials.read', lendingPlace(credential)),
        openLoan: one.loanId !== null && seen.has(one.loanId),
      },
    }
  })
}
