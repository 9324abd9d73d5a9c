import type { OpenSession, SessionRecord } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append, type LedgerEntry } from '../../../platform/ledger/index.ts'
import { companySettings, knownPeople, orgTree } from '../../people/index.ts'
import { permissionsOf } from '../policy.ts'
import type { Account } from '../rules/account.ts'
import type { Device } from '../rules/device.ts'
import type { HeldRole } from '../rules/grants.ts'
import { accountById } from '../store/accounts.ts'
import {
  deleteEndedSessions,
  deleteSession,
  deleteSessionOf,
  deleteSessionsOf,
  deleteSessionsOfAll,
  holderOfSession,
  insertSession,
  type SessionLimits,
  sessionsOf,
  touchSession,
} from '../store/sessions.ts'
import { rolesHeldBy } from './held.ts'
import { passwordWords } from './passwords.ts'
import { csrfTokenOf, newToken, tokenHash } from './tokens.ts'

/** A session ends after half a day without use, and after a week in any case. */
export const sessionLimits: SessionLimits = { idleHours: 12, absoluteDays: 7 }

export type AccountActor = Extract<Actor, { kind: 'account' }>

/** The account as it acts with these roles; without them as the ledger names it, who may do nothing. */
export function actorOf(
  { id, displayName }: Pick<Account, 'id' | 'displayName'>,
  held: readonly HeldRole[] = [],
): AccountActor {
  return { kind: 'account', id, label: displayName, grants: held }
}

/** A browser's session as this request finds it: who it is, and what they may do now. */
export interface AccountSession {
  readonly actor: AccountActor
  readonly held: readonly HeldRole[]
  readonly personId: string | null
  readonly username: string
  readonly csrfToken: string
}

/** The session of that token, with the roles the account has now. */
export async function sessionOf(
  db: Db,
  account: Pick<Account, 'id' | 'username' | 'displayName' | 'grants' | 'personId'>,
  token: string,
): Promise<AccountSession> {
  const held = await rolesHeldBy(db, account)
  const { personId, username } = account
  return { actor: actorOf(account, held), held, personId, username, csrfToken: csrfTokenOf(token) }
}

/** Where somebody signs in: the address, and what the browser says it is. */
export interface SignInPlace {
  readonly address: string
  readonly browser: Device
}

/** Begins a session of the account. @returns its token, which goes into the cookie and nowhere else. */
export async function startSession(context: Context, tx: Tx, account: Account, at: SignInPlace): Promise<string> {
  const token = newToken()
  const id = newId()
  await deleteEndedSessions(tx)
  const { address, browser: device } = at
  await insertSession(tx, { id, tokenHash: tokenHash(token), accountId: account.id, address, device }, sessionLimits)
  await append(tx, actorOf(account), context.clock.now(), [
    {
      action: 'session.started',
      subject: { type: 'session', id },
      after: { accountId: account.id, username: account.username },
    },
  ])
  return token
}

/** The session of this token; using it keeps it from becoming idle. Null when there is no such session any more. */
export async function useSession(db: Db, token: string, address: string): Promise<AccountSession | null> {
  const key = tokenHash(token)
  const holder = await holderOfSession(db, key, sessionLimits)
  if (holder === null) return null
  if (holder.isStale) await touchSession(db, key, address, sessionLimits)
  return await sessionOf(db, { ...holder, id: holder.accountId }, token)
}

export async function signOut(context: Context, actor: Actor, token: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const id = await deleteSession(tx, tokenHash(token))
    if (id !== null) await recordEnded(context, tx, actor, actor.id, [id], 'signed_out')
  })
}

/** Where the own account is signed in, the place used last first. */
export async function openSessions(db: Db, own: { actor: AccountActor; token: string }): Promise<OpenSession[]> {
  const mine = tokenHash(own.token)
  const sessions = await sessionsOf(db, own.actor.id)
  return sessions.map(({ tokenHash, ...session }) => ({ ...session, isThis: mine.equals(tokenHash) }))
}

/** Ends one of one's own sessions. @throws Refusal `not_found`, also when it is somebody else's or over. */
export async function endSession(context: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    if (!(await deleteSessionOf(tx, actor.id, id))) throw new Refusal('not_found')
    await recordEnded(context, tx, actor, actor.id, [id], 'ended_by_owner')
  })
}

/** Signs oneself out everywhere but here. */
export async function endOtherSessions(context: Context, own: { actor: AccountActor; token: string }): Promise<void> {
  const { actor, token } = own
  await inTransaction(context.db, (tx) =>
    endSessions(context, tx, actor, actor.id, { reason: 'ended_by_owner', exceptToken: token }),
  )
}

/** Signs an account out everywhere. @throws Refusal `not_found` */
export async function endSessionsOf(context: Context, actor: Actor, accountId: string): Promise<void> {
  if ((await accountById(context.db, accountId)) === null) throw new Refusal('not_found')
  await inTransaction(context.db, (tx) =>
    endSessions(context, tx, actor, accountId, { reason: 'ended_by_admin', exceptToken: null }),
  )
}

type EndReason =
  | 'password_changed'
  | 'password_renewal'
  | 'account_disabled'
  | 'person_left'
  | 'ended_by_owner'
  | 'ended_by_admin'

/** Ends all sessions of an account, but for the one of `exceptToken`. They are over with the next request. */
export async function endSessions(
  context: Context,
  tx: Tx,
  actor: Actor,
  accountId: string,
  because: { reason: EndReason; exceptToken: string | null },
): Promise<void> {
  const except = because.exceptToken === null ? null : tokenHash(because.exceptToken)
  const ids = await deleteSessionsOf(tx, accountId, except)
  await recordEnded(context, tx, actor, accountId, ids, because.reason)
}

/** Ends all sessions of many accounts because of one thing. */
export async function endAllSessions(
  context: Context,
  tx: Tx,
  actor: Actor,
  accountIds: readonly string[],
  because: EndReason,
): Promise<void> {
  const ended = await deleteSessionsOfAll(tx, accountIds)
  const entries = ended.map(
    ({ id, accountId }): LedgerEntry => ({
      action: 'session.ended',
      subject: { type: 'session', id },
      before: {},
      after: { accountId, because },
    }),
  )
  await append(tx, actor, context.clock.now(), entries)
}

async function recordEnded(
  context: Context,
  tx: Tx,
  actor: Actor,
  accountId: string,
  ids: readonly string[],
  because: string,
): Promise<void> {
  const entries = ids.map(
    (id): LedgerEntry => ({
      action: 'session.ended',
      subject: { type: 'session', id },
      before: {},
      after: { accountId, because },
    }),
  )
  await append(tx, actor, context.clock.now(), entries)
}

/** What a signed-in browser is told about itself. */
export async function sessionRecord(context: Context, session: AccountSession): Promise<SessionRecord> {
  const { db } = context
  const { actor, held, personId, username, csrfToken } = session
  const company = await companySettings(db)
  const units = held.some(({ tops }) => tops.length > 0) ? await orgTree(db) : []
  const [person] = personId === null ? [] : await knownPeople(db, { ids: [personId] })
  return {
    account: { id: actor.id, username, displayName: actor.label },
    roles: held.map(({ role, reach, tops }) => ({
      role,
      everywhere: reach.all,
      units: units.filter(({ id }) => tops.includes(id)).map(({ id, name, path }) => ({ id, name, path })),
      people: reach.all ? 0 : reach.personIds.length,
    })),
    ...permissionsOf(actor),
    person: person === undefined ? null : { id: person.id, name: person.name },
    passwordWords: await passwordWords(db, { username, displayName: actor.label, companyName: company.name }),
    csrfToken,
    company: { name: company.name, today: context.clock.today(), timeZone: context.settings.timeZone },
  }
}
