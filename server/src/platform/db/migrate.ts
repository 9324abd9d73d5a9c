import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { OperatorFault } from '../fault/index.ts'
import type { Database } from './database.ts'
import { silentQueueLogger } from './queue-logger.ts'

/** Migrations of this version of the product, and how many of them the database has. */
export interface MigrationState {
  readonly applied: readonly string[]
  readonly pending: readonly string[]
}

interface Migration {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

const longestWait = '5min'

/**
 * Brings the database to this version: every `server/migrations/NNNN_name.sql` that it does not have, in order, and the job
 * queue's own tables.
 *
 * The whole run is one transaction, so a failing migration changes nothing. Processes that migrate at once wait for each
 * other on one row, and all but the first find nothing to do. A file that was changed after it was applied is refused:
 * migrations go forward only.
 */
export async function migrate(database: Database, folder = migrationsFolder()): Promise<{ applied: string[] }> {
  const migrations = readMigrations(folder)
  await ensureJournal(database.pool)
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local lock_timeout = '${longestWait}'`)
    await client.query('select id from migration_lock where id = 1 for update')
    const pending = pendingOf(migrations, await journal(client))
    await runMigrations({ connectionString: database.url, logger: silentQueueLogger })
    for (const migration of pending) {
      await client.query(migration.text).catch((error: Error) => {
        throw new Error(`migration ${migration.name} failed: ${error.message}`, { cause: error })
      })
      await client.query('insert into migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum])
    }
    await client.query('commit')
    return { applied: pending.map((migration) => migration.name) }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** What `migrate` would do, without doing it. */
export async function migrationState(database: Database): Promise<MigrationState> {
  const migrations = readMigrations(migrationsFolder())
  const known = await database.pool.query<{ there: boolean }>(
    `select to_regclass('public.migration') is not null as there`,
  )
  const applied = known.rows[0]!.there ? await journal(database.pool) : new Map<string, string>()
  return { applied: [...applied.keys()], pending: pendingOf(migrations, applied).map((migration) => migration.name) }
}

/** Migrations lie beside the sources, and beside the bundle's folder in a built product. */
export function migrationsFolder(): string {
  const candidates = ['../../../migrations', '../migrations'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  const found = candidates.find((folder) => existsSync(join(folder, '0001_platform.sql')))
  if (found === undefined) throw new Error(`no migrations found in ${candidates.join(' or ')}`)
  return found
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((file) => {
      // A checkout with other line ends is the same migration.
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      return { name: file.slice(0, -'.sql'.length), text, checksum: createHash('sha256').update(text).digest('hex') }
    })
}

/** The table of applied migrations and the lock row, made outside the run: they must be there to be locked. */
async function ensureJournal(pool: pg.Pool): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await pool.query(
        `create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now());
         create table if not exists migration_lock (id integer primary key check (id = 1));
         insert into migration_lock (id) values (1) on conflict do nothing`,
      )
      return
    } catch (error) {
      // Two processes create the same table in the same moment: one of them is told so by a unique violation.
      const isRace = ['23505', '42P07', '42710'].includes((error as { code?: string }).code ?? '')
      if (!isRace || attempt === 5) throw error
    }
  }
}

async function journal(client: pg.Pool | pg.PoolClient): Promise<Map<string, string>> {
  const rows = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration order by name',
  )
  return new Map(rows.rows.map((row) => [row.name, row.checksum]))
}

function pendingOf(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const [name, checksum] of applied) {
    const migration = known.get(name)
    if (migration === undefined) {
      throw new OperatorFault(
        `数据库已升级到更新的版本（${name}），当前程序太旧。请安装新版本。`,
        `The database belongs to a newer version of the product (${name}). Install that version.`,
      )
    }
    if (migration.checksum !== checksum) {
      throw new OperatorFault(
        `迁移文件 ${name}.sql 在执行后被改动过。请恢复原文件；修改请写成新的迁移。`,
        `The migration ${name}.sql was changed after it was applied. Restore the file; changes belong into a new migration.`,
      )
    }
  }
  return migrations.filter((migration) => !applied.has(migration.name))
}
