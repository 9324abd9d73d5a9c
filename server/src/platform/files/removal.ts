import { type Db, inTransaction, sql, type Tx } from '../db/index.ts'
import type { FileStore } from './file-store.ts'

/**
 * Files that no record is to name any more. A record lets go of its file in its own transaction; the store removes it later, when
 * nobody else names the same content. Whatever stops in between leaves a file too many for a night, never one too few.
 *
 * @param after from when on it may be removed. A file is let go of before it is named, too, with time to be named until then: so one
 * that nobody came to name is found.
 */
export async function letGoOfFile(db: Db | Tx, sha256: string, after: Date): Promise<void> {
  await sql`insert into file_removal (sha256, remove_after) values (${sha256}, ${after.toISOString()}::timestamptz)
    on conflict (sha256) do update set remove_after = greatest(file_removal.remove_after, excluded.remove_after)`.execute(
    db,
  )
}

/** Files removed in one go. */
const mostAtOnce = 500

/** Removes what was let go of and is named nowhere. Safe to call twice, and after being stopped anywhere. */
export async function removeFilesLetGo(db: Db, files: FileStore, now: Date): Promise<{ removed: number }> {
  const named = await columnsNamingFiles(db)
  let removed = 0
  for (;;) {
    const due = await sql<{ sha256: string }>`select sha256 from file_removal
      where remove_after <= ${now.toISOString()}::timestamptz order by sha256 limit ${mostAtOnce}`.execute(db)
    for (const { sha256 } of due.rows) {
      await inTransaction(db, async (tx) => {
        if (!(await isNamed(tx, sha256, named))) {
          // The file first: a row that is left over is dealt with once more, a file without one never is.
          await files.remove(sha256)
          removed += 1
        }
        await sql`delete from file_removal where sha256 = ${sha256}`.execute(tx)
      })
    }
    if (due.rows.length < mostAtOnce) return { removed }
  }
}

interface Column {
  readonly table: string
  readonly column: string
}

/** Every column that can name a file: called `sha256`, or `…_sha256`, or the drawn signature of a move. New ones are found by their name. */
async function columnsNamingFiles(db: Db): Promise<Column[]> {
  const found = await sql<Column>`
    select columns.table_name as table, columns.column_name as column from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'text' and table_name <> 'file_removal'
      and (column_name ~ '(^|_)sha256$' or (table_name = 'custody_move' and column_name = 'signature'))
    order by 1, 2`.execute(db)
  return found.rows
}

async function isNamed(tx: Tx, sha256: string, columns: readonly Column[]): Promise<boolean> {
  const asked = columns.map(
    ({ table, column }) => sql`exists (select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${sha256})`,
  )
  const found = await sql<{ named: boolean }>`select ${sql.join(asked, sql` or `)} as named`.execute(tx)
  return found.rows[0]!.named
}
