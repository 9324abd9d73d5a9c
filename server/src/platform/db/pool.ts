import pg from 'pg'
import { CopiedRows, copyOn } from './copy.ts'

export interface PoolOptions {
  readonly max: number
  /** Off behind old transaction poolers, which lose prepared statements between two queries. */
  readonly statementNames: boolean
  /** An idle connection was lost; the pool replaces it by itself. */
  readonly onError?: (error: Error) => void
}

const maxNames = 500
/** A text that begins so is planned for its values each time: for filters whose best plan depends on what is looked for. */
export const plannedAfresh = '/* planned for its values */'
/** Longer texts are bulk statements of one shape each; naming them would only fill the map. */
const longestNamedText = 8_000

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.TIMESTAMPTZ]: instant,
  [pg.types.builtins.INT8]: safeInteger,
}

/**
 * `2026-11-24 09:30:00.5+00` as `2026-11-24T09:30:00.500Z`, whatever zone the session writes. PostgreSQL leaves noughts off; with
 * all three places the same instant is the same text as where JavaScript wrote it.
 */
function instant(text: string): string {
  return text.endsWith('+00')
    ? `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z`
    : new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`a bigint beyond what a number holds exactly: ${text}`)
  return value
}

const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  (format !== 'binary' && parsers[oid]) ||
  pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser

/**
 * A pool whose values are as the product wants them (days and instants as texts, bigint as a number) and whose statements
 * with parameters get names, so that PostgreSQL parses and plans each once per connection.
 */
export function createPool(connection: pg.PoolConfig, options: PoolOptions): pg.Pool {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= maxNames || text.length > longestNamedText) return known
    if (text.startsWith(plannedAfresh)) return undefined
    const name = `s${names.size + 1}`
    names.set(text, name)
    return name
  }
  const pool = new pg.Pool({
    application_name: 'chizheng',
    connectionTimeoutMillis: 30_000,
    ...connection,
    max: options.max,
    types: { getTypeParser },
    Client: productClient(options.statementNames ? nameOf : () => undefined),
  } as pg.PoolConfig)
  pool.on('error', (error) => options.onError?.(error))
  // A client that is checked out reports a lost connection itself; its query fails too, so nothing more is due here.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** A connection that gives statements their names, and that knows the rows of a COPY when it is handed them. */
function productClient(nameOf: (text: string) => string | undefined): typeof pg.Client {
  type Query = (first: unknown, values?: unknown, callback?: unknown) => unknown
  const plain = pg.Client.prototype.query as unknown as Query
  class ProductClient extends pg.Client {}
  ProductClient.prototype.query = function (this: pg.Client, first: unknown, values?: unknown, callback?: unknown) {
    if (typeof first !== 'string' || !Array.isArray(values) || values.length === 0)
      return plain.call(this, first, values, callback)
    if (values[0] instanceof CopiedRows) return copyOn(this, first, values[0])
    return plain.call(this, { name: nameOf(first), text: first, values }, callback)
  } as typeof pg.Client.prototype.query
  return ProductClient
}
