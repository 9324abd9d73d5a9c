import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Invitation } from '../rules/invitation.ts'
import { anyOf, on } from './tables.ts'

function invitations(db: Db) {
  return on(db)
    .selectFrom('invitation')
    .select(['account_id as accountId', 'made_at as madeAt', 'expires_at as expiresAt'])
}

/** The invitations to these accounts that were neither used nor withdrawn, by account id; also those whose time is over. */
export async function invitationsTo(db: Db, accountIds: readonly string[]): Promise<ReadonlyMap<string, Invitation>> {
  const found = await invitations(db).where('account_id', '=', anyOf(accountIds)).execute()
  return new Map(found.map((invitation) => [invitation.accountId, invitation]))
}

export async function invitationBy(db: Db, tokenHash: Buffer): Promise<Invitation | null> {
  return (await invitations(db).where('token_hash', '=', tokenHash).executeTakeFirst()) ?? null
}

/** Puts each of these links in the place of its account's one before. */
export async function replaceInvitations(
  tx: Tx,
  made: readonly { readonly invitation: Invitation; readonly tokenHash: Buffer }[],
): Promise<void> {
  const rows = made.map(({ invitation, tokenHash }) => ({ ...invitation, hash: tokenHash.toString('hex') }))
  await sql`insert into invitation (account_id, token_hash, made_at, expires_at)
    select "accountId", decode(hash, 'hex'), "madeAt", "expiresAt" from json_to_recordset(${JSON.stringify(rows)}::json)
      as given ("accountId" uuid, hash text, "madeAt" timestamptz, "expiresAt" timestamptz)
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
