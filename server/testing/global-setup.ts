import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { urlOf } from '../src/platform/db/database.ts'
import { type EmbeddedServer, launch } from '../src/platform/db/embedded/launch.ts'
import { migrate, openDatabase } from '../src/platform/db/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run: where databases are made, and the migrated one they are copied from. */
    databaseServer: { readonly url: string; readonly template: string }
  }
}

/**
 * One PostgreSQL for the whole run: the embedded one in a temporary folder, or the server of `CHIZHENG_TEST_DATABASE_URL`.
 * The template database is migrated once; each test file works on a copy of it.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.CHIZHENG_TEST_DATABASE_URL
  const folder = mkdtempSync(join(tmpdir(), 'chizheng-test-'))
  const server: EmbeddedServer | null = given ? null : await launch({ dataFolder: folder, durable: false })
  const url = given ?? urlOf(server!.connection, 'postgres')
  const template = await migratedTemplate(url, folder)
  project.provide('databaseServer', { url, template })
  return async () => {
    if (server) await server.stop()
    else await runOn(url, `drop database if exists ${template} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Makes a migrated database on that server, to be copied; answers its name. */
export async function migratedTemplate(url: string, folder: string): Promise<string> {
  const template = `chizheng_template_${process.pid}`
  await runOn(url, `create database ${template} encoding 'UTF8' template template0`)
  const database = await openDatabase({
    databaseUrl: inDatabase(url, template),
    dataFolder: folder,
    databasePool: 3,
    statementNames: true,
  })
  await migrate(database)
  await database.close()
  return template
}

/** Runs one statement on the server's own database. */
export async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The address of another database of the same server. */
export function inDatabase(url: string, name: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`)
}
