/** Hours of continuing education that are done, so that nobody is warned of them; counting them is the renewals' business. */
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

export interface HoursDone {
  readonly credentialId: string
  /** The due day for which all of them are there; null: some are missing. */
  readonly doneFor: Day | null
}

/** Writes which are done, and whether their deadlines are watched. The caller holds the credentials. */
export async function saveHoursDone(tx: Tx, all: readonly HoursDone[]): Promise<void> {
  if (all.length === 0) return
  const ids = all.map(({ credentialId }) => credentialId)
  const given = sql`unnest(${ids}::uuid[], ${all.map(({ doneFor }) => doneFor)}::date[]) as given(id, done_for)`
  await sql`delete from credential_hours_done using ${given} where credential_id = id and given.done_for is null`.execute(
    tx,
  )
  await sql`
    insert into credential_hours_done (credential_id, done_for) select id, done_for from ${given} where done_for is not null
    on conflict (credential_id) do update set done_for = excluded.done_for`.execute(tx)
  await sql`
    update credential_deadline as deadline
    set watched = shelf = 0 and state in ('held', 'suspended') and (given.done_for is null or deadline.due_on > given.done_for)
    from ${given} join credential on credential.id = given.id
    where deadline.credential_id = given.id and kind = 'hours_due'`.execute(tx)
}

/** Forgets what is done of these, for whoever counts again by another rule. @returns those of which something was known. */
export async function forgetHoursDone(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from credential_hours_done where credential_id = any(${ids}::uuid[]) returning credential_id as id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** The types among these of which a certificate that is in force on the year's last day has no deadline of that year's hours. */
export async function typesWithoutHoursOf(
  db: Db,
  typeIds: readonly string[],
  { begins, ends }: { readonly begins: Day; readonly ends: Day },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select given.id from unnest(${typeIds}::text[]) as given(id) where exists (
      select 1 from credential c
      where c.type_id = given.id and shelf = 0 and state in ('held', 'suspended') and (expires_on is null or expires_on >= ${ends}::date)
        and not exists (
          select 1 from credential_deadline d
          where d.credential_id = c.id and kind = 'hours_due' and d.due_on >= ${begins}::date))
    order by 1`.execute(db)
  return rows.map(({ id }) => id)
}
