import { type Db, sql } from '../../../platform/db/index.ts'

/**
 * Forgets what messages said once they are as old as operation logs are kept: three years. Who was told when, by which way and with
 * what result stays. A few thousand rows at a time, so that nobody waits.
 */
export async function forgetOldTexts(db: Db, now: Date): Promise<void> {
  for (;;) {
    const { numAffectedRows } = await sql`
      update message set title = null, text = null, data = '{}', credential_ids = '{}' where id in (
        select id from message where created_at < ${now.toISOString()}::timestamptz - interval '3 years' and data <> '{}'
        order by created_at limit 5000)`.execute(db)
    if (!numAffectedRows) return
  }
}
