import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { OperatorFault } from '../fault/index.ts'
import { holdServer } from './embedded/hold.ts'
import type { EmbeddedServer, LaunchOptions } from './embedded/launch.ts'
import { createPool } from './pool.ts'
import type { Db, Tables } from './transaction.ts'

export interface DatabaseSettings {
  readonly databaseUrl: string | null
  readonly dataFolder: string
  readonly databasePool: number
  readonly statementNames: boolean
}

export interface Database {
  readonly db: Db
  readonly pool: pg.Pool
  /** For other clients of the same database; holds a password, so it is not for logs. */
  readonly url: string
  readonly embedded: boolean
  /** Version of the server, for example 180004. */
  readonly version: number
  /** Becomes the one process that serves an embedded database; false when another does. Always true for `DATABASE_URL`. */
  claim(): Promise<boolean>
  /** Closes the pool and, when nobody else uses it, stops the embedded server. Safe to call twice. */
  close(): Promise<void>
  /** The same without waiting for what still runs: for a process that must end now. */
  abandon(): Promise<void>
}

/** What the database reports while it runs: lost connections, a restarted server. */
export type Reporter = (message: string, error: unknown) => void

const oldestVersion = 150_000
const databaseName = 'chizheng'

/**
 * Opens the operator's PostgreSQL (`DATABASE_URL`) or the embedded one in the data folder.
 *
 * @throws OperatorFault when it cannot be used here: unreachable, too old, folder not writable, disk full.
 */
export async function openDatabase(settings: DatabaseSettings, report: Reporter = () => {}): Promise<Database> {
  return settings.databaseUrl === null
    ? openEmbedded(settings, report)
    : openOwn(settings.databaseUrl, settings, report)
}

async function openEmbedded(settings: DatabaseSettings, report: Reporter): Promise<Database> {
  const options: LaunchOptions = { dataFolder: settings.dataFolder }
  const hold = await holdServer(options, report)
  try {
    await createDatabase(hold.server.connection)
    const url = urlOf(hold.server.connection, databaseName)
    return await connect(url, settings, report, {
      embedded: true,
      claim: () => hold.claim(),
      release: () => hold.release(),
    })
  } catch (error) {
    await hold.release()
    throw error
  }
}

async function openOwn(url: string, settings: DatabaseSettings, report: Reporter): Promise<Database> {
  try {
    return await connect(url, settings, report, { embedded: false, claim: async () => true, release: async () => {} })
  } catch (error) {
    throw ownDatabaseFault(url, error) ?? error
  }
}

type Kind = { embedded: boolean; claim: () => Promise<boolean>; release: () => Promise<void> }

async function connect(url: string, settings: DatabaseSettings, report: Reporter, kind: Kind): Promise<Database> {
  const pool = createPool(
    { connectionString: url },
    {
      max: settings.databasePool,
      statementNames: settings.statementNames,
      onError: (error) => report('a database connection was lost', error),
    },
  )
  let version: number
  try {
    version = await checkServer(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  let closing: Promise<void> | null = null
  const close = async (): Promise<void> => {
    await pool.end()
    await kind.release()
  }
  const { embedded, claim } = kind
  return { db, pool, url, embedded, version, claim, close: () => (closing ??= close()), abandon: kind.release }
}

async function checkServer(pool: pg.Pool): Promise<number> {
  const answer = await pool.query<{ version: string; encoding: string; style: string }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding, current_setting('DateStyle') as style`,
  )
  const { version, encoding, style } = answer.rows[0]!
  if (Number(version) < oldestVersion) {
    const has = Math.floor(Number(version) / 10_000)
    throw new OperatorFault(
      `数据库是 PostgreSQL ${has}，需要 15 或更高版本。`,
      `The database is PostgreSQL ${has}; version 15 or newer is needed.`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new OperatorFault(
      `数据库编码是 ${encoding}，需要 UTF8。请用 ENCODING 'UTF8' 新建数据库。`,
      `The database's encoding is ${encoding}; UTF8 is needed. Create a database with ENCODING 'UTF8'.`,
    )
  }
  if (!style.startsWith('ISO')) {
    throw new OperatorFault(
      `数据库的 DateStyle 是 ${style}，需要 ISO。`,
      `The database's DateStyle is ${style}; ISO is needed (alter database … set datestyle to 'ISO').`,
    )
  }
  return Number(version)
}

/** The server's own database for the product, made the first time. */
async function createDatabase(connection: EmbeddedServer['connection']): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (known.rowCount === 0) await client.query(`create database ${databaseName}`)
  } catch (error) {
    // 42P04 and 23505: another process made it in the same moment.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end()
  }
}

/** The address of a database of an embedded server, as libpq and pg both read it. */
export function urlOf(connection: EmbeddedServer['connection'], database: string): string {
  const password = encodeURIComponent(connection.password)
  const place = connection.host.startsWith('/')
    ? `localhost:${connection.port}/${database}?host=${encodeURIComponent(connection.host)}`
    : `${connection.host}:${connection.port}/${database}`
  return `postgresql://${connection.user}:${password}@${place}`
}

/** The operator's sentence for a `DATABASE_URL` that does not work; null for anything else. */
function ownDatabaseFault(url: string, error: unknown): OperatorFault | null {
  if (error instanceof OperatorFault) return error
  const code = (error as { code?: string }).code ?? ''
  const message = (error as Error).message
  const place = url.replace(/\/\/[^@/]*@/, '//')
  const cause = { cause: error }
  if (
    ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'ENOENT', 'EAI_AGAIN', 'ECONNRESET'].includes(code) ||
    /timeout/i.test(message)
  ) {
    return new OperatorFault(
      `连接不上 DATABASE_URL 指定的数据库 ${place}（${code || message}）。请检查地址、端口和网络。`,
      `The database of DATABASE_URL, ${place}, cannot be reached (${code || message}). Check address, port and network.`,
      cause,
    )
  }
  if (['28P01', '28000'].includes(code) || /password/i.test(message)) {
    return new OperatorFault(
      `数据库 ${place} 拒绝了用户名或密码。请检查 DATABASE_URL。`,
      `The database ${place} refused the user name or password. Check DATABASE_URL.`,
      cause,
    )
  }
  if (code === '3D000') {
    return new OperatorFault(
      `数据库 ${place} 不存在。请先创建：createdb -E UTF8。`,
      `The database ${place} does not exist. Create it first: createdb -E UTF8.`,
      cause,
    )
  }
  if (code === '53300') {
    return new OperatorFault(`数据库 ${place} 的连接数已满。`, `The database ${place} has no free connection.`, cause)
  }
  return null
}
