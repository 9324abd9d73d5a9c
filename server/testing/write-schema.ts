/** `npx tsx server/testing/write-schema.ts`: migrates an empty database and writes `server/migrations/schema.sql`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dumpSchema, migrate, openDatabase } from '../src/platform/db/index.ts'
import { migrationsFolder } from '../src/platform/db/migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'chizheng-schema-'))
const database = await openDatabase({ databaseUrl: null, dataFolder: folder, databasePool: 2, statementNames: true })
try {
  await migrate(database)
  writeFileSync(join(migrationsFolder(), 'schema.sql'), await dumpSchema(database))
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}
