import type { PersonCustody } from '@chizheng/contract'
import { type Actor, demand, may, personOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { knownPeople } from '../../people/index.ts'
import { typeNameOf } from '../present.ts'
import { isAway, type Move, stateOf } from '../rules/custody.ts'
import { waitingOf } from '../store/cases.ts'
import { lendableCredentials } from '../store/credentials.ts'
import { lastMovesOfPerson } from '../store/custody.ts'
import { namesOf } from './names.ts'

const mostThings = 400

/** What of a person's is in the vault, lent, outside or missing. @throws Refusal `not_found`, `forbidden` */
export async function personCustody({ db, clock }: Context, actor: Actor, id: string): Promise<PersonCustody> {
  const [person] = await knownPeople(db, { ids: [id] })
  if (person === undefined) throw new Refusal('not_found')
  demand(actor, 'loans.read', { unitId: person.unitId, personId: id })
  const moves = (await lastMovesOfPerson(db, id, mostThings)).filter(isAway)
  const credentialIds = [...new Set(moves.map(({ credentialId }) => credentialId))]
  const credentials = await lendableCredentials(db, credentialIds, clock.today())
  const waiting = await waitingOf(db, credentialIds)
  const isOwn = personOf(actor) === id && may(actor, 'loans.request', { unitId: person.unitId, personId: id })
  const isFree = ({ credentialId, item }: Move) =>
    waiting.every((one) => one.credentialId !== credentialId || one.item !== item)
  const types = new Map((await effectiveTypes(db)).map((type) => [type.id, type.nameZh]))
  const names = await namesOf(
    db,
    moves.map(({ personId }) => personId),
  )
  return {
    things: moves.map((move) => {
      const credential = credentials.get(move.credentialId)!
      const { version, agreedOn, agreement, ...state } = stateOf(
        move.item,
        [move],
        (personId) => names.get(personId) ?? null,
      )
      const { profession } = credential
      const canAskBack = isOwn && move.place === 'vault' && isFree(move)
      return {
        ...state,
        canAskBack,
        credential: { id: credential.id, typeName: typeNameOf(credential, types), profession },
      }
    }),
  }
}
