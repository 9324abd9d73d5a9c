import type { Actor } from '../../../kernel/actor.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Responsibilities, responsibilitiesOf } from '../../people/index.ts'
import type { Account } from '../rules/account.ts'
import { type HeldRole, heldRoles } from '../rules/grants.ts'
import { accountById } from '../store/accounts.ts'

const none: Responsibilities = { headOf: [], stewardOf: [], below: new Map() }

/** Every role of the account with its reach. Whoever has theirs for the whole company and is nobody's account costs no question. */
export async function rolesHeldBy(
  db: Db,
  { grants, personId }: Pick<Account, 'grants' | 'personId'>,
): Promise<HeldRole[]> {
  const unitIds = grants.flatMap(({ unitId }) => unitId ?? [])
  const isPlain = personId === null && unitIds.length === 0
  return heldRoles(grants, personId, isPlain ? none : await responsibilitiesOf(db, { personId, unitIds }))
}

/** What an account may do now, for what acts in its name without a session; null when it is disabled or not there. */
export async function accountActor(db: Db, accountId: string): Promise<Actor | null> {
  const account = await accountById(db, accountId)
  if (account === null || !account.enabled) return null
  const { id, displayName: label } = account
  return { kind: 'account', id, label, grants: await rolesHeldBy(db, account) }
}
