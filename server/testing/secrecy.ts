import { createHash, createHmac } from 'node:crypto'
import { type Db, sql } from '../src/platform/db/index.ts'

/** Every text and bytea value of every table of ours, as one long text; bytea as hex and as base64. */
export async function everythingIn(db: Db): Promise<string> {
  const columns = await sql<{ schema: string; table: string; column: string; type: string }>`
    select table_schema as schema, table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema')
      and data_type in ('text', 'character varying', 'bytea', 'jsonb', 'json', 'ARRAY')`.execute(db)
  const parts: string[] = []
  for (const { schema, table, column, type } of columns.rows) {
    const from = sql.ref(column)
    const values = await sql<{ value: string }>`
      select ${type === 'bytea' ? sql`encode(${from}, 'hex') || ' ' || encode(${from}, 'base64')` : sql`${from}::text`} as value
      from ${sql.id(schema, table)} where ${from} is not null`.execute(db)
    parts.push(...values.rows.map((row) => row.value.replaceAll('\n', '')))
  }
  return parts.join('\n')
}

/** What somebody with a list of possible numbers would look for: the number, and what can be computed from it without a key. */
export function tracesOf(number: string): string[] {
  const digests = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) => [
    createHash(name).update(number).digest(),
    createHmac(name, '').update(number).digest(),
  ])
  const forms = digests.flatMap((digest) => [
    digest.toString('hex').slice(0, 32),
    digest.toString('base64').slice(0, 20),
  ])
  return [number, Buffer.from(number).toString('hex'), Buffer.from(number).toString('base64'), ...forms]
}
