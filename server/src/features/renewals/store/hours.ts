import type { HoursKind } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { on } from './tables.ts'

export interface StoredHours {
  readonly id: string
  readonly personId: string
  readonly earnedOn: Day
  readonly hours: number
  readonly kind: HoursKind
  readonly profession: string | null
  readonly typeIds: readonly string[]
  readonly title: string
  readonly provider: string | null
  readonly documentId: string | null
  readonly addedAt: string
  readonly addedBy: string
  readonly withdrawn: { readonly at: string; readonly by: string; readonly reason: string } | null
}

const columns = sql`
  id, person_id as "personId", earned_on as "earnedOn", hours::float8 as hours, kind, profession, type_ids as "typeIds", title, provider,
  document_id as "documentId", added_at as "addedAt", added_by as "addedBy", withdrawn_at, withdrawn_by, withdrawn_reason`

type Row = Omit<StoredHours, 'withdrawn'> & {
  withdrawn_at: string | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
}

function toHours({ withdrawn_at, withdrawn_by, withdrawn_reason, ...record }: Row): StoredHours {
  const withdrawn =
    withdrawn_at === null ? null : { at: withdrawn_at, by: withdrawn_by ?? '', reason: withdrawn_reason ?? '' }
  return { ...record, withdrawn }
}

/** All records of a person, newest first, withdrawn ones too. */
export async function hoursOf(db: Db, personId: string): Promise<StoredHours[]> {
  const found = await sql<Row>`
    select ${columns} from renewal_hours where person_id = ${personId}::uuid order by earned_on desc, id desc`.execute(
    db,
  )
  return found.rows.map(toHours)
}

export async function hoursById(db: Db, id: string): Promise<StoredHours | null> {
  const found = await sql<Row>`select ${columns} from renewal_hours where id = ${id}::uuid`.execute(db)
  return found.rows[0] ? toHours(found.rows[0]) : null
}

/** Whether the same hours with the same proof are recorded and not withdrawn. */
export async function hasHours(
  db: Db,
  {
    personId,
    documentId,
    earnedOn,
    hours,
    kind,
  }: Pick<StoredHours, 'personId' | 'earnedOn' | 'hours' | 'kind'> & {
    readonly documentId: string
  },
): Promise<boolean> {
  const found = await sql`
    select 1 from renewal_hours
    where person_id = ${personId}::uuid and document_id = ${documentId}::uuid and earned_on = ${earnedOn} and hours = ${hours}
      and kind = ${kind} and withdrawn_at is null limit 1`.execute(db)
  return found.rows.length > 0
}

export async function insertHours(tx: Tx, record: StoredHours): Promise<void> {
  await on(tx)
    .insertInto('renewal_hours')
    .values({
      id: record.id,
      person_id: record.personId,
      earned_on: record.earnedOn,
      hours: record.hours,
      kind: record.kind,
      profession: record.profession,
      type_ids: [...record.typeIds],
      title: record.title,
      provider: record.provider,
      document_id: record.documentId,
      added_at: record.addedAt,
      added_by: record.addedBy,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_reason: null,
    })
    .execute()
}

/** Withdraws a record that is not withdrawn yet. @returns whether it was not. */
export async function withdrawHours(
  tx: Tx,
  id: string,
  { at, by, reason }: NonNullable<StoredHours['withdrawn']>,
): Promise<boolean> {
  const written = await on(tx)
    .updateTable('renewal_hours')
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute()
  return written.length === 1
}

/**
 * Holds a document of the person's archive until the transaction ends, so that two who record hours by it do so one after the
 * other. @returns whether it is there and not withdrawn.
 */
export async function holdProof(tx: Tx, personId: string, documentId: string): Promise<boolean> {
  const found = await sql`
    select 1 from document where id = ${documentId}::uuid and person_id = ${personId}::uuid and withdrawn_at is null
    for no key update`.execute(tx)
  return found.rows.length > 0
}

/** Those of these people who have any hours that count. */
export async function peopleWithHours(db: Db, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct person_id as id from renewal_hours
    where person_id = any(${personIds}::uuid[]) and withdrawn_at is null order by 1`.execute(db)
  return rows.map(({ id }) => id)
}
