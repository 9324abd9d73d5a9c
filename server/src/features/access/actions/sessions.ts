import type { SessionRecord } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append, type LedgerEntry } from '../../../platform/ledger/index.ts'
import { companySettings } from '../../people/index.ts'
import { permissionsOf } from '../policy.ts'
import type { Account } from '../rules/account.ts'
import {
  deleteEndedSessions,
  deleteSession,
  deleteSessionsOf,
  holderOfSession,
  insertSession,
  type SessionLimits,
  touchSession,
} from '../store/sessions.ts'
import { csrfTokenOf, newToken, tokenHash } from './tokens.ts'

/** A session ends after half a day without use, and after a week in any case. */
export const sessionLimits: SessionLimits = { idleHours: 12, absoluteDays: 7 }

export type AccountActor = Extract<Actor, { kind: 'account' }>

export function actorOf(account: Pick<Account, 'id' | 'displayName' | 'roles'>): AccountActor {
  const { id, displayName, roles } = account
  return { kind: 'account', id, label: displayName, roles, permissions: permissionsOf(roles) }
}

/** Begins a session of the account. @returns its token, which goes into the cookie and nowhere else. */
export async function startSession(context: Context, tx: Tx, account: Account): Promise<string> {
  const token = newToken()
  const id = newId()
  await deleteEndedSessions(tx)
  await insertSession(tx, { id, tokenHash: tokenHash(token), accountId: account.id }, sessionLimits)
  await append(tx, actorOf(account), context.clock.now(), [
    {
      action: 'session.started',
      subject: { type: 'session', id },
      after: { accountId: account.id, username: account.username },
    },
  ])
  return token
}

/** Who holds the session of this token; using it keeps it from becoming idle. Null when there is no such session any more. */
export async function useSession(
  db: Db,
  token: string,
): Promise<{ actor: AccountActor; username: string; csrfToken: string } | null> {
  const key = tokenHash(token)
  const holder = await holderOfSession(db, key, sessionLimits)
  if (holder === null) return null
  if (holder.isStale) await touchSession(db, key, sessionLimits)
  const actor = actorOf({ id: holder.accountId, displayName: holder.displayName, roles: holder.roles })
  return { actor, username: holder.username, csrfToken: csrfTokenOf(token) }
}

export async function signOut(context: Context, actor: Actor, token: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const id = await deleteSession(tx, tokenHash(token))
    if (id !== null) await recordEnded(context, tx, actor, actor.id, [id], 'signed_out')
  })
}

/** Ends all sessions of an account, but for the one of `exceptToken`. They are over with the next request. */
export async function endSessions(
  context: Context,
  tx: Tx,
  actor: Actor,
  accountId: string,
  because: { reason: 'password_changed' | 'account_disabled'; exceptToken: string | null },
): Promise<void> {
  const except = because.exceptToken === null ? null : tokenHash(because.exceptToken)
  const ids = await deleteSessionsOf(tx, accountId, except)
  await recordEnded(context, tx, actor, accountId, ids, because.reason)
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
export async function sessionRecord(
  context: Context,
  actor: AccountActor,
  username: string,
  csrfToken: string,
): Promise<SessionRecord> {
  const company = await companySettings(context.db)
  return {
    account: { id: actor.id, username, displayName: actor.label, roles: [...actor.roles] },
    permissions: [...actor.permissions],
    csrfToken,
    company: { name: company.name, today: context.clock.today(), timeZone: context.settings.timeZone },
  }
}
