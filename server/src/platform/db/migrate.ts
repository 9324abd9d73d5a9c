import type { Database } from './database.ts'

export interface MigrationState {
  readonly applied: readonly string[]
  readonly pending: readonly string[]
}

export function migrate(_database: Database): Promise<{ applied: string[] }> {
  throw new Error('the migration runner comes next')
}

export function migrationState(_database: Database): Promise<MigrationState> {
  throw new Error('the migration runner comes next')
}
