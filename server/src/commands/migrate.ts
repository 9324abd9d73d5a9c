import { printFailure, settingsOrFaults } from '../installation.ts'
import { migrate, openDatabase } from '../platform/db/index.ts'

/** `chizheng migrate`: brings the database to this version, and says what it did. */
export async function migrateCommand(environment: NodeJS.ProcessEnv): Promise<number> {
  const settings = settingsOrFaults(environment)
  if (settings === null) return 2
  try {
    const database = await openDatabase(settings)
    try {
      const { applied } = await migrate(database)
      process.stdout.write(
        applied.length === 0
          ? '数据库已是最新 / The database is up to date\n'
          : `已执行 / Applied: ${applied.join(', ')}\n`,
      )
      return 0
    } finally {
      await database.close()
    }
  } catch (error) {
    printFailure(error, settings)
    return 1
  }
}
