import type { CredentialRecord, CredentialTypeRecord } from '@chizheng/contract'
import { type Actor, may, mayEverywhere, type Place } from '../../kernel/actor.ts'
import { type Credential, isOver } from './rules/credential.ts'
import { isPossible } from './rules/lifecycle.ts'

/** Where a credential is: with its holder. */
export function placeOf({
  holder,
}: {
  readonly holder: { readonly id: string; readonly unitId: string | null }
}): Place {
  return { unitId: holder.unitId, personId: holder.id }
}

/** What this actor may do with this credential now: the `can` block of the record. */
export function canWithCredential(
  actor: Actor,
  credential: Pick<Credential, 'state' | 'givenUpOn'>,
  place: Place,
): CredentialRecord['can'] {
  const change = may(actor, 'credentials.change', place)
  return {
    correct: change && isPossible('correct', credential),
    renew: change && isPossible('renew', credential),
    suspend: change && isPossible('suspend', credential),
    resume: change && isPossible('resume', credential),
    cancel: change && isPossible('cancel', credential),
    revoke: change && isPossible('revoke', credential),
    giveUp: change && isPossible('giveUp', credential),
    takeUp: change && isPossible('takeUp', credential),
    verify: change && isPossible('verify', credential),
    archive: may(actor, 'archive.read', place),
    attach: may(actor, 'archive.attach', place),
    request: may(actor, 'archive.request', place) && !isOver(credential.state),
    reveal: may(actor, 'people.reveal', place),
    export: may(actor, 'credentials.export', place),
  }
}

/** Only a type of the company's own can be removed, and only while no credential, past ones included, is of it. */
export function canWithType(
  actor: Actor,
  type: { readonly origin: CredentialTypeRecord['origin']; readonly uses: number },
): CredentialTypeRecord['can'] {
  const change = mayEverywhere(actor, 'catalogue.change')
  return { change, remove: change && type.origin === 'company' && type.uses === 0 }
}
