import type pg from 'pg'
import type { Db } from './transaction.ts'

export interface DatabaseSettings {
  readonly databaseUrl: string | null
  readonly dataFolder: string
  readonly databasePool: number
  readonly statementNames: boolean
}

export interface Database {
  readonly db: Db
  readonly pool: pg.Pool
  readonly url: string
  readonly embedded: boolean
  /** Closes the pool and, when this process started it, stops the embedded server. Safe to call twice. */
  close(): Promise<void>
}

export function openDatabase(_settings: DatabaseSettings): Promise<Database> {
  throw new Error('the launcher comes next')
}
