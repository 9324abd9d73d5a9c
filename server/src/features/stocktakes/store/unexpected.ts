import type { Reach } from '../../../kernel/actor.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { unexpectedWithin } from './within.ts'

export interface Photo {
  readonly sha256: string
  readonly mediaType: string
  readonly bytes: number
}

/** A code that is not on the list. */
export interface Unexpected {
  readonly id: string
  readonly stocktakeId: string
  readonly code: string
  /** Keyed hash of the whole code, hex. */
  readonly codeKey: string
  readonly credentialId: string | null
  readonly place: string | null
  readonly note: string | null
  readonly photo: Photo | null
  readonly by: string
  readonly label: string
  readonly at: string
}

const columns = sql.raw(`u.id, u.stocktake_id as "stocktakeId", u.code, encode(u.code_key, 'hex') as "codeKey",
  u.credential_id as "credentialId", u.place, u.note,
  case when u.photo_sha256 is null then null else json_build_object('sha256', u.photo_sha256,
    'mediaType', u.photo_media_type, 'bytes', u.photo_bytes) end as photo,
  u.counted_by as by, u.counted_by_label as label, u.counted_at as at`)

export async function unexpectedByKeys(
  db: Db,
  stocktakeId: string,
  codeKeys: readonly string[],
): Promise<Map<string, Unexpected>> {
  const { rows } = await sql<Unexpected>`
    select ${columns} from stocktake_unexpected u
    where u.stocktake_id = ${stocktakeId}::uuid and u.code_key = any(
      array(select decode(given, 'hex') from unnest(${codeKeys}::text[]) as given))`.execute(db)
  return new Map(rows.map((one) => [one.codeKey, one]))
}

export async function insertUnexpected(tx: Tx, one: Unexpected): Promise<void> {
  await sql`
    insert into stocktake_unexpected (id, stocktake_id, code, code_key, credential_id, place, note, counted_by,
      counted_by_label, counted_at)
    values (${one.id}::uuid, ${one.stocktakeId}::uuid, ${one.code}, decode(${one.codeKey}, 'hex'), ${one.credentialId}::uuid,
      ${one.place}, ${one.note}, ${one.by}, ${one.label}, ${one.at}::timestamptz)`.execute(tx)
}

export async function savePhoto(tx: Tx, id: string, { sha256, mediaType, bytes }: Photo): Promise<void> {
  await sql`
    update stocktake_unexpected set photo_sha256 = ${sha256}, photo_media_type = ${mediaType}, photo_bytes = ${bytes}
    where id = ${id}::uuid`.execute(tx)
}

/** One that the reader may see. */
export async function unexpectedById(db: Db, id: string, reach: Reach, readerId: string): Promise<Unexpected | null> {
  const { rows } = await sql<Unexpected>`
    select ${columns} from stocktake_unexpected u left join credential c on c.id = u.credential_id
    where u.id = ${id}::uuid and ${unexpectedWithin(reach, readerId)}`.execute(db)
  return rows[0] ?? null
}

export async function unexpectedPage(
  db: Db,
  stocktakeId: string,
  reach: Reach,
  readerId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ rows: Unexpected[]; total: number }> {
  const from = sql`stocktake_unexpected u left join credential c on c.id = u.credential_id
    where u.stocktake_id = ${stocktakeId}::uuid and ${unexpectedWithin(reach, readerId)}`
  const { rows } = await sql<Unexpected>`
    select ${columns} from ${from} order by u.counted_at desc, u.id desc limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*) as total from ${from}`.execute(db)
  return { rows, total: counted.rows[0]!.total }
}

/** Of these ids those that are certificates of ours: whose, where, and what people call them. */
export async function existingCredentials(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { personId: string; unitId: string | null; title: string }>> {
  const { rows } = await sql<{ id: string; personId: string; unitId: string | null; title: string }>`
    select id, person_id as "personId", unit_id as "unitId",
      concat_ws(' · ', concat_ws(' ', coalesce(type_text, type_id), profession), holder_name) as title
    from credential where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...found }) => [id, found]))
}
