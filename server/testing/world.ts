import type { GrantableRole, RoleName } from '@chizheng/contract'
import type { FastifyInstance } from 'fastify'
import { expect, inject } from 'vitest'
import { readSettings } from '../src/config.ts'
import { type Actor, everywhere } from '../src/kernel/actor.ts'
import { addDays, type Day, day, daysBetween } from '../src/kernel/day.ts'
import { type Clock, type Context, createClock, timeOfDay } from '../src/platform/context/index.ts'
import { type Database, newId, openDatabase } from '../src/platform/db/index.ts'
import { drainJobs } from '../src/platform/jobs/index.ts'
import { checkLedger } from '../src/platform/ledger/index.ts'
import { createLog } from '../src/platform/log/index.ts'
import { createApp, createContext, handlingsWith, messageSeams, setUpToken } from '../src/wiring.ts'
import { type Client, createClient } from './client.ts'
import { inDatabase, runOn } from './global-setup.ts'
import { createSignIn, type TestAccount } from './sign-in.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface WorldOptions {
  /** The day it is; default 2026-11-24. */
  readonly today?: string
  /** Settings as environment variables, for tests about them. */
  readonly environment?: Readonly<Record<string, string>>
  /** Gets every line of the log instead of standard output, for tests about what is logged. */
  readonly logTo?: { write(line: string): void }
  /** Ways out of the product; `fakeChannel` makes one. Default: those of the product. */
  readonly channels?: Parameters<typeof messageSeams>[0]
  /** A server of the test's own, which it may stop; default: that of the run. */
  readonly server?: { readonly url: string; readonly template: string }
}

export interface World {
  readonly context: Context
  readonly database: Database
  readonly app: FastifyInstance
  /** An actor to call actions with, without HTTP; the role is for the whole company. */
  actor(role: RoleName): Actor
  /** A client signed in as an account of that role for the whole company; `nobody` has no session. */
  as(role: GrantableRole | 'nobody'): Client
  /** A client signed in as a new account with these grants, or of that person. */
  asAccount(account: TestAccount): Client
  /** Runs the job queue to empty; rejects when a job fails. */
  drainJobs(): Promise<void>
  /** Moves the clock to that day. */
  setToday(day: string): void
  /** Moves the clock to that instant, from which it runs on: `2026-11-24T10:00:00+08:00`. */
  setNow(instant: string): void
  /** What delivers messages here, for tests that do so without the queue. */
  readonly messageSeams: ReturnType<typeof messageSeams>
  /** Checks the ledger, then lets everything go; called by itself after the file's last test. */
  close(): Promise<void>
}

const firstDay = '2026-11-24'
const open = new Set<World>()

/** Opens a world: a fresh copy of the migrated database and the whole application on it, without a port. */
export async function world(options: WorldOptions = {}): Promise<World> {
  const server = options.server ?? inject('databaseServer')
  const name = `chizheng_${newId().replaceAll('-', '')}`
  const folder = temporaryFolder('world')
  await runOn(server.url, `create database ${name} template ${server.template}`)
  const settings = readSettings({
    DATABASE_URL: inDatabase(server.url, name),
    CHIZHENG_DATA: folder,
    CHIZHENG_LOG_LEVEL: process.env.CHIZHENG_TEST_LOG ?? 'silent',
    ...options.environment,
  })
  const database = await openDatabase({ ...settings, databasePool: 5 })
  const clock = createTestClock(settings.timeZone, day(options.today ?? firstDay))
  const context = await createContext(database, settings, createLog(settings.logLevel, options.logTo), clock)
  const app = await createApp(context)
  await app.ready()
  const signIn = createSignIn(app, () => setUpToken(context))
  const clients = new Map<GrantableRole | 'nobody', Client>()

  const seams = messageSeams(options.channels)
  const opened: World = {
    messageSeams: seams,
    context,
    database,
    app,
    actor: (role) => ({
      kind: 'account',
      id: `test-${role}`,
      label: role,
      grants: [{ role, reach: everywhere }],
    }),
    as(role) {
      const client = clients.get(role) ?? createClient(app, async () => (role === 'nobody' ? null : signIn(role)))
      clients.set(role, client)
      return client
    },
    asAccount: (account) => createClient(app, () => signIn(account)),
    drainJobs: () => drainJobs(database, handlingsWith(seams), context),
    setToday: (to) => clock.moveTo(day(to)),
    setNow: (instant) => clock.standAt(new Date(instant)),
    async close() {
      if (!open.delete(opened)) return
      try {
        expect(await checkLedger(database.db), 'faults of the ledger').toEqual([])
      } finally {
        await app.close()
        await database.close()
        await runOn(server.url, `drop database ${name} with (force)`)
      }
    },
  }
  open.add(opened)
  return opened
}

export async function closeWorlds(): Promise<void> {
  for (const one of [...open]) await one.close()
}

/**
 * A clock that stands on a day, runs within it, and can be moved. Its days begin at ten in the morning, whenever the tests run: at night
 * nobody is told anything, and by UTC it may be another day.
 */
function createTestClock(
  timeZone: string,
  first: Day,
): Clock & { moveTo(day: Day): void; standAt(instant: Date): void } {
  const real = createClock(timeZone)
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const msOfDay = (at: Date): number => {
    const [hours, minutes] = timeOfDay(at, timeZone).split(':').map(Number)
    return (hours! * 60 + minutes!) * 60_000
  }
  const wound = 10 * 3_600_000 - msOfDay(real.now())
  const running = (): Date => new Date(real.now().getTime() + wound)
  let today = first
  /** How far it is moved from the real one, once it was set to an instant. */
  let offset: number | null = null
  const now = (): Date =>
    offset === null
      ? new Date(running().getTime() + daysBetween(day(dayOf.format(running())), today) * 86_400_000)
      : new Date(Date.now() + offset)
  return {
    now,
    today: () => (offset === null ? addDays(today, 0) : day(dayOf.format(now()))),
    moveTo: (to) => {
      ;[today, offset] = [to, null]
    },
    standAt: (instant) => {
      offset = instant.getTime() - Date.now()
    },
  }
}
