import { sql, type Tx } from '../../../platform/db/index.ts'

/** Keys are hex here, bytes in the database. */
const bytesOf = (keys: readonly string[]) => keys.map((key) => Buffer.from(key, 'hex'))

interface HolderOfNumber {
  readonly id: string
  readonly personId: string
}

/** Two-number advisory locks: the first says what is locked. */
const allNumbers = 7_301
const oneNumber = 7_302

/** Nobody else who calls this with one of these numbers goes on before the transaction ends. */
export async function holdNumbers(tx: Tx, keys: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sql.lit(allNumbers)}, 0)`.execute(tx)
  // In one order, so that nobody waits in a ring.
  const hashes = sql`select distinct hashtext(key) as hash from unnest(${keys}::text[]) as key order by hash`
  await sql`select pg_advisory_xact_lock(${sql.lit(oneNumber)}, hash) from (${hashes}) as sorted`.execute(tx)
}

/** Waits for all who hold numbers; nobody holds one before the transaction ends. */
export async function holdAllNumbers(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(allNumbers)}, 0)`.execute(tx)
}

/** The certificates of these numbers, superseded ones left out. */
export async function holdersOfNumbers(tx: Tx, keys: readonly string[]): Promise<HolderOfNumber[]> {
  const rows = await sql<HolderOfNumber>`
    select id, person_id as "personId" from credential
    where number_key = any(${bytesOf(keys)}::bytea[]) and state <> 'superseded'`.execute(tx)
  return rows.rows
}

/** The numbers of the certificates an import wrote, and those that are in doubt: one of them may have been the other holder. */
export async function importedNumbers(tx: Tx, importId: string): Promise<string[]> {
  const rows = await sql<{ key: string }>`
    select distinct encode(number_key, 'hex') as key from credential
    where number_key is not null and (
      review_codes @> array['number_conflict']
      or id in (select credential_id from credential_period where import_id = ${importId}::uuid)
    ) order by key`.execute(tx)
  return rows.rows.map(({ key }) => key)
}

/**
 * Of the certificates of these numbers those that may have to change: one number on several people, beside one that was
 * cancelled or revoked, or in doubt. Most numbers stand on one certificate and are passed over in the index.
 */
export async function sharersOf(tx: Tx, keys: readonly string[]): Promise<HolderOfNumber[]> {
  const over = sql`('cancelled', 'revoked')`
  const rows = await sql<HolderOfNumber>`
    select id, person_id as "personId" from credential
    where number_key = any(${bytesOf(keys)}::bytea[]) and state <> 'superseded' and (
      review_codes @> array['number_conflict']
      or exists (
        select 1 from credential as other
        where other.number_key = credential.number_key and other.id <> credential.id and other.state <> 'superseded'
          and (other.person_id <> credential.person_id or other.state in ${over} or credential.state in ${over})
      )
    )`.execute(tx)
  return rows.rows
}
