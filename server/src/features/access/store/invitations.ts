import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Invitation } from '../rules/invitation.ts'
import { on } from './tables.ts'

function invitations(db: Db) {
  return on(db)
    .selectFrom('invitation')
    .select(['account_id as accountId', 'made_at as madeAt', 'expires_at as expiresAt'])
}

/** Every invitation that was neither used nor withdrawn, by account id; also those whose time is over. */
export async function allInvitations(db: Db): Promise<ReadonlyMap<string, Invitation>> {
  return new Map((await invitations(db).execute()).map((invitation) => [invitation.accountId, invitation]))
}

export async function invitationBy(db: Db, tokenHash: Buffer): Promise<Invitation | null> {
  return (await invitations(db).where('token_hash', '=', tokenHash).executeTakeFirst()) ?? null
}

/** Puts this link in the place of the account's one before. */
export async function replaceInvitation(tx: Tx, invitation: Invitation, tokenHash: Buffer): Promise<void> {
  const { accountId, madeAt, expiresAt } = invitation
  await sql`insert into invitation (account_id, token_hash, made_at, expires_at)
    values (${accountId}, ${tokenHash}, ${madeAt}, ${expiresAt})
    on conflict (account_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at,
      expires_at = excluded.expires_at`.execute(tx)
}

/** Takes the link away if it is this one. Of two who come at once, one is given null. */
export async function takeInvitation(tx: Tx, tokenHash: Buffer): Promise<Invitation | null> {
  const taken = await on(tx)
    .deleteFrom('invitation')
    .where('token_hash', '=', tokenHash)
    .returning(['account_id as accountId', 'made_at as madeAt', 'expires_at as expiresAt'])
    .executeTakeFirst()
  return taken ?? null
}

/** @returns whether there was one. */
export async function deleteInvitation(tx: Tx, accountId: string): Promise<boolean> {
  const gone = await on(tx)
    .deleteFrom('invitation')
    .where('account_id', '=', accountId)
    .returning('account_id')
    .executeTakeFirst()
  return gone !== undefined
}
