import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { inDatabase, runOn } from '../../../testing/global-setup.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { migrate, newId, openDatabase } from '../../platform/db/index.ts'
import { migrationsFolder } from '../../platform/db/migrate.ts'
import { listAccounts } from './store/account-list.ts'

it('an installation of before roles had a reach keeps them for the company, viewers as auditors', async () => {
  const server = inject('databaseServer')
  const name = `chizheng_${newId().replaceAll('-', '')}`
  await runOn(server.url, `create database ${name} template template0`)
  const settings = { databaseUrl: inDatabase(server.url, name), dataFolder: '', databasePool: 2, statementNames: true }
  const database = await openDatabase(settings)
  try {
    const before = temporaryFolder('migrations')
    for (const file of readdirSync(migrationsFolder()).filter((one) => /^\d{4}_/.test(one) && one < '0008'))
      cpSync(join(migrationsFolder(), file), join(before, file))
    await migrate(database, before)
    const made = async (username: string, roles: readonly string[]): Promise<void> => {
      const id = newId()
      await database.pool.query(
        `insert into account (id, username, display_name, password_hash, password_set_at, created_at, updated_at)
          values ($1, $2, $2, 'x', now(), now(), now())`,
        [id, username],
      )
      await database.pool.query('insert into account_role (account_id, role) select $1, unnest($2::text[])', [
        id,
        roles,
      ])
    }
    await made('a', ['admin', 'viewer'])
    await made('b', ['hr'])
    await made('c', ['viewer'])
    await migrate(database)
    const all = { words: null, meant: [], state: null, holders: null }
    const { accounts } = await listAccounts(database.db, all, { limit: 9, offset: 0 })
    expect(accounts.map(({ username, grants }) => [username, grants])).toEqual([
      [
        'a',
        [
          { role: 'admin', unitId: null },
          { role: 'auditor', unitId: null },
        ],
      ],
      ['b', [{ role: 'hr', unitId: null }]],
      ['c', [{ role: 'auditor', unitId: null }]],
    ])
    expect(accounts.map(({ personId }) => personId)).toEqual([null, null, null])
  } finally {
    await database.close()
    await runOn(server.url, `drop database ${name} with (force)`)
  }
})
