import { sql, type Tx } from '../../../platform/db/index.ts'
import { on } from './tables.ts'

/** Puts this link in the place of the one before. */
export async function replaceSetupLink(tx: Tx, tokenHash: Buffer, at: Date): Promise<void> {
  await sql`insert into setup_link (token_hash, made_at) values (${tokenHash}, ${at.toISOString()})
    on conflict (only_one) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`.execute(tx)
}

/** Takes the link away if it is this one. Of two who come at once, one is told false. */
export async function takeSetupLink(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  const taken = await on(tx)
    .deleteFrom('setup_link')
    .where('token_hash', '=', tokenHash)
    .returning('only_one')
    .execute()
  return taken.length === 1
}

/** Takes away whatever link there is. */
export async function deleteSetupLink(tx: Tx): Promise<void> {
  await on(tx).deleteFrom('setup_link').execute()
}
