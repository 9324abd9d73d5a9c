import { Refusal } from '../../../kernel/refusal.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { holdPeople, knownPeople, orgTree } from '../../people/index.ts'
import type { Account, AccountNames } from '../rules/account.ts'

/** The words for the ids in an account. */
export async function namesFor(
  db: Db,
  { grants, personId }: Pick<Account, 'grants' | 'personId'>,
): Promise<AccountNames> {
  const units = grants.some(({ unitId }) => unitId !== null) ? await orgTree(db) : []
  const [person] = personId === null ? [] : await knownPeople(db, { ids: [personId] })
  return { unitPaths: new Map(units.map(({ id, path }) => [id, path])), personName: person?.name ?? null }
}

/**
 * Holds the person an account is to be bound to. They come before the accounts, in the order of whoever says that somebody left.
 *
 * @throws Refusal `not_found` with the field, `person_has_left`.
 */
export async function holdPerson(tx: Tx, personId: string): Promise<void> {
  await holdPeople(tx, [personId])
  const [person] = await knownPeople(tx, { ids: [personId] })
  if (person === undefined) throw new Refusal('not_found', { field: 'personId' })
  if (person.employmentState === 'left') throw new Refusal('person_has_left', { field: 'personId' })
}

/** @throws Refusal `person_bound_already` with the `username` when one of these accounts is the person's. */
export function refuseBoundTwice(others: readonly Account[], personId: string): void {
  const other = others.find((account) => account.personId === personId)
  if (other !== undefined) throw new Refusal('person_bound_already', { username: other.username })
}
