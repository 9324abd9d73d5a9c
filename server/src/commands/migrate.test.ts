import { afterEach, expect, inject, it, vi } from 'vitest'
import { inDatabase, runOn } from '../../testing/global-setup.ts'
import { migrateCommand } from './migrate.ts'

afterEach(() => vi.restoreAllMocks())

/** Runs the command; its exit code and what it wrote. */
async function migrate(environment: NodeJS.ProcessEnv): Promise<{ code: number; said: string; complained: string }> {
  const written = { said: '', complained: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.said += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.complained += text
    return true
  })
  const code = await migrateCommand(environment)
  vi.restoreAllMocks()
  return { code, ...written }
}

it('migrate says what it applied, and that there is nothing to do the second time', async () => {
  const server = inject('databaseServer')
  const name = `chizheng_migrate_${process.pid}`
  await runOn(server.url, `create database ${name} encoding 'UTF8' template template0`)
  try {
    const environment = { DATABASE_URL: inDatabase(server.url, name) }
    expect(await migrate(environment)).toEqual({
      code: 0,
      said: expect.stringMatching(/^已执行 \/ Applied: 0001_platform, 0002_\w+(, \d{4}_\w+)+\n$/),
      complained: '',
    })
    expect(await migrate(environment)).toEqual({
      code: 0,
      said: '数据库已是最新 / The database is up to date\n',
      complained: '',
    })
    await runOn(environment.DATABASE_URL, `insert into migration (name, checksum) values ('9999_future', 'x')`)
    const newer = await migrate(environment)
    expect([newer.code, newer.said, newer.complained.trim().split('\n').length]).toEqual([1, '', 2])
    expect(newer.complained).toMatch(/belongs to a newer version/)
  } finally {
    await runOn(server.url, `drop database ${name} with (force)`)
  }
})

it.each([
  ['settings that are wrong', { PORT: 'many' }, 2, /PORT: /],
  [
    'a database that does not answer',
    { DATABASE_URL: 'postgresql://someone@127.0.0.1:1/nothing' },
    1,
    /cannot be reached/,
  ],
])('migrate ends with its sentence for %s', async (_, environment, code, sentence) => {
  expect(await migrate(environment)).toEqual({ code, said: '', complained: expect.stringMatching(sentence) })
})
