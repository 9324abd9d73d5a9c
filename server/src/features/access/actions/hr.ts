import type { Db } from '../../../platform/db/index.ts'
import { responsibilitiesOf } from '../../people/index.ts'
import { workingAccounts } from '../store/accounts.ts'

/** An account of HR, and whose people it looks after. */
export interface HrMember {
  readonly accountId: string
  readonly personId: string | null
  /** null: the whole company. */
  readonly unitIds: readonly string[] | null
}

/**
 * Everybody who does the certificate work and can sign in. As long as nobody has it for the whole company, administrators count
 * besides: what has no HR of its own is not nobody's.
 */
export async function hrMembers(db: Db): Promise<HrMember[]> {
  const accounts = await workingAccounts(db, ['hr', 'admin'])
  const withRole = (role: 'hr' | 'admin') =>
    accounts.filter(({ grants }) => grants.some((grant) => grant.role === role))
  const hr = withRole('hr')
  const isWhole = ({ grants }: (typeof hr)[number], role: 'hr' | 'admin') =>
    grants.some((grant) => grant.role === role && grant.unitId === null)
  const unitIds = [
    ...new Set(hr.flatMap(({ grants }) => grants.flatMap(({ role, unitId }) => (role === 'hr' ? (unitId ?? []) : [])))),
  ]
  const { below } = await responsibilitiesOf(db, { personId: null, unitIds })
  const members = hr.map((account) => ({
    accountId: account.id,
    personId: account.personId,
    unitIds: isWhole(account, 'hr')
      ? null
      : account.grants.flatMap(({ role, unitId }) => (role === 'hr' ? (below.get(unitId ?? '') ?? []) : [])),
  }))
  if (members.some((member) => member.unitIds === null)) return members
  const admins = withRole('admin').filter((account) => isWhole(account, 'admin'))
  const known = new Set(admins.map(({ id }) => id))
  const instead = admins.map(({ id, personId }) => ({ accountId: id, personId, unitIds: null }))
  return [...members.filter(({ accountId }) => !known.has(accountId)), ...instead]
}
