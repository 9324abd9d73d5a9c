import type { AccountRecord } from '@chizheng/contract'
import type { Actor } from '../../kernel/actor.ts'
import type { KnownPerson, OrgUnit } from '../people/index.ts'
import { canWithAccount } from './policy.ts'
import type { Account } from './rules/account.ts'
import { type Invitation, isOver } from './rules/invitation.ts'

/** Who reads, and the words that stand for ids. */
interface Reading {
  readonly actor: Actor
  readonly activeAdmins: number
  /** How many sessions accounts have. */
  readonly sessions: ReadonlyMap<string, number>
  /** Until when somebody has to wait who tries their passwords. */
  readonly locks: ReadonlyMap<string, string>
  /** Accounts that ask for a code besides the password. */
  readonly secondFactors: ReadonlySet<string>
  readonly invitations: ReadonlyMap<string, Invitation>
  readonly now: Date
  readonly units: ReadonlyMap<string, OrgUnit>
  readonly people: ReadonlyMap<string, KnownPerson>
}

export function presentAccount(
  account: Account,
  { actor, activeAdmins, sessions, locks, secondFactors, invitations, now, units, people }: Reading,
): AccountRecord {
  const person = people.get(account.personId ?? '')
  const invitation = invitations.get(account.id)
  return {
    id: account.id,
    version: account.version,
    username: account.username,
    displayName: account.displayName,
    grants: account.grants.map(({ role, unitId }) => {
      const unit = units.get(unitId ?? '')
      return { role, unit: unit === undefined ? null : { id: unit.id, name: unit.name, path: unit.path } }
    }),
    person: person === undefined ? null : { id: person.id, name: person.name, employeeNumber: person.employeeNumber },
    enabled: account.enabled,
    activated: account.passwordSetAt !== null,
    invitation: invitation === undefined ? null : { expiresAt: invitation.expiresAt, isOver: isOver(invitation, now) },
    renewalAsked: account.renewalAskedAt !== null,
    secondFactor: secondFactors.has(account.id),
    lastSignInAt: account.lastSignInAt,
    sessions: sessions.get(account.id) ?? 0,
    lockedUntil: locks.get(account.id) ?? null,
    createdAt: account.createdAt,
    can: canWithAccount(actor, account, { activeAdmins, personUnitId: person?.unitId ?? null }),
  }
}
