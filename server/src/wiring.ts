import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { shippedCatalogue } from '@chizheng/catalogue'
import { maxSpreadsheetBytes } from '@chizheng/contract'
import type { FastifyInstance } from 'fastify'
import type { BucketSettings, Settings } from './config.ts'
import { createDiskStore } from './connectors/disk/index.ts'
import { channelDefinitions } from './connectors/index.ts'
import { type BucketStep, bucketSteps, createS3Store } from './connectors/s3/index.ts'
import * as access from './features/access/index.ts'
import * as approvals from './features/approvals/index.ts'
import * as archive from './features/archive/index.ts'
import * as bulk from './features/bulk/index.ts'
import * as calendars from './features/calendars/index.ts'
import * as credentials from './features/credentials/index.ts'
import * as forecasts from './features/forecasts/index.ts'
import * as imports from './features/imports/index.ts'
import * as loans from './features/loans/index.ts'
import * as messages from './features/messages/index.ts'
import * as people from './features/people/index.ts'
import * as print from './features/print/index.ts'
import * as reminders from './features/reminders/index.ts'
import * as renewals from './features/renewals/index.ts'
import * as requirements from './features/requirements/index.ts'
import * as search from './features/search/index.ts'
import * as staffing from './features/staffing/index.ts'
import * as statistics from './features/statistics/index.ts'
import * as stocktakes from './features/stocktakes/index.ts'
import * as views from './features/views/index.ts'
import { systemActor } from './kernel/actor.ts'
import { type Day, day } from './kernel/day.ts'
import { type Clock, type Context, createClock } from './platform/context/index.ts'
import type { Database } from './platform/db/index.ts'
import type { FileStore, ListableStore } from './platform/files/index.ts'
import { createServer, type Identify, type ScreenFolders } from './platform/http/index.ts'
import { drainJobs, type Handling, type Schedule } from './platform/jobs/index.ts'
import type { Log } from './platform/log/index.ts'
import { randomPiece } from './platform/random/index.ts'
import { openSecrets } from './platform/secrets/index.ts'

/**
 * The one file that knows everybody: it makes the context, gives features their connectors, and collects their routes and
 * jobs. The database must be migrated before.
 */
export async function createContext(database: Database, settings: Settings, log: Log, clock?: Clock): Promise<Context> {
  const fixedToday: Day | null = settings.today === null ? null : day(settings.today)
  return {
    db: database.db,
    files: await openFiles(settings),
    secrets: await openSecrets(database.db, settings.keysFolder),
    clock: clock ?? createClock(settings.timeZone, fixedToday),
    log,
    settings,
  }
}

/** Where files are kept by the settings. @throws OperatorFault when the folder cannot be written; a bucket is not asked yet. */
async function openFiles({ files, bucket, dataFolder }: Settings): Promise<FileStore> {
  return files === 's3' ? createS3Store(bucket!) : await createDiskStore(filesFolder({ dataFolder }))
}

/** Where files are kept on disk. */
export const filesFolder = ({ dataFolder }: Pick<Settings, 'dataFolder'>): string => join(dataFolder, 'files')

/** The two places between which files move, whichever of them is in use. @throws OperatorFault as `createContext` does. */
export async function openDiskAndBucket(
  { dataFolder }: Settings,
  bucket: BucketSettings,
): Promise<{ disk: ListableStore; bucket: FileStore }> {
  return { disk: await createDiskStore(filesFolder({ dataFolder })), bucket: createS3Store(bucket) }
}

/** What a look at the configured bucket consists of; nothing when there is none. */
export function fileBucketSteps({ bucket }: Settings): readonly BucketStep[] {
  return bucket === null ? [] : bucketSteps(bucket)
}

export interface AppOptions {
  readonly screens?: ScreenFolders
  readonly version?: string
  /** Tests of one feature alone: who is asking. */
  readonly identify?: Identify
}

/** The web server with every feature's routes. */
export async function createApp(context: Context, options: AppOptions = {}): Promise<FastifyInstance> {
  const identify: Identify = options.identify ?? access.identifyWith(context)
  const app = await createServer(context, { ...options, identify })
  const seams = peopleSeams(context)
  access.routes(app, context, seams.listener)
  people.routes(app, context, seams)
  messages.routes(app, context)
  credentials.routes(app, context)
  archive.routes(app, context)
  print.routes(app, context, seams)
  renewals.routes(app, context)
  requirements.routes(app, context)
  staffing.routes(app, context)
  statistics.routes(app, context)
  search.routes(app, context)
  views.routes(app, context)
  bulk.routes(app, context)
  forecasts.routes(app, context)
  calendars.routes(app, context, access.accountActor)
  imports.routes(app, context)
  messages.channelRoutes(app, context, { definitions: channelDefinitions, outside })
  reminders.routes(app, context, { hrPeople: (db, unitIds) => access.peopleHolding(db, 'hr', unitIds) })
  approvals.routes(app, context, approvalSeams)
  stocktakes.routes(app, context)
  loans.routes(app, context, loanSeams)
  return app
}

/** Who leaves can sign in no more, and nothing is renewed for them. */
const onPeopleLeft: people.OnPeopleLeft = async (...told) => {
  await access.onPeopleLeft(...told)
  await renewals.onPeopleLeft(...told)
}
const listening = { listener: archive.peopleListener, onPeopleLeft }

/** What people must tell, and ask of, the features that know them. */
export function peopleSeams(context: Context): people.PeopleSeams {
  return {
    ...listening,
    credentialCounts: (db, personIds) => credentials.credentialCounts(context, db, personIds),
  }
}

const outside = { fetch, now: () => new Date(), random: randomPiece }

/** The ways out of the product, opened once a process. */
const outward = messages.createChannels(channelDefinitions, outside)

/** Ends the connections that ways out keep open: for a process that stops, after its last job. */
export const closeChannels = (): Promise<void> => outward.close()

/** What reminders must ask of the features they do not know. */
export const reminderSeams: reminders.ReminderSeams = { hrMembers: access.hrMembers }

/** What approvals ask of the features they do not know; every kind of subject has its handler. */
export const approvalSeams: approvals.ApprovalSeams = {
  subjects: {
    give_up_credential: credentials.giveUpRequests,
    loan: loans.loanRequests,
    extend_loan: loans.extensionRequests,
  },
  hrMembers: access.hrMembers,
  administrators: access.administrators,
  headHolders: (db, unitIds) => access.peopleHolding(db, 'head', unitIds),
  accountsOf: access.accountsOf,
  accountActor: access.accountActor,
}

/** Where originals are is known to loans, who is HR to access. */
export const stocktakeSeams: stocktakes.StocktakeSeams = {
  async custodyOf(db, credentialIds) {
    const places = await loans.custodyOf(db, credentialIds)
    return new Map([...places].map(([id, { place, shelf, withName }]) => [id, { kind: place, shelf, withName }]))
  },
  hrMembers: access.hrMembers,
}

/** What loans ask of the features they do not know. */
const loanSeams: loans.LoanSeams = { approvals: approvalSeams }

/** What delivery needs; tests hand in channels of their own. */
export function messageSeams(definitions?: messages.Definitions): messages.MessageSeams {
  return {
    channels: definitions === undefined ? outward.channels : messages.createChannels(definitions, outside).channels,
    listener: {
      onUndeliverable: (tx, context, message) => reminders.onUndeliverable(reminderSeams, tx, context, message),
    },
  }
}

/** Every feature's jobs. */
export const handlings: readonly Handling[] = handlingsWith(messageSeams())

/** The same with other ways out. */
export function handlingsWith(seams: messages.MessageSeams): readonly Handling[] {
  return [
    ...people.handlings(listening),
    ...messages.handlings(seams),
    ...credentials.handlings(renewals.credentialsListener),
    ...archive.handlings,
    ...bulk.handlings,
    ...renewals.handlings,
    ...imports.handlings,
    ...reminders.handlings(reminderSeams),
    ...approvals.handlings(approvalSeams),
    ...loans.handlings(loanSeams),
    ...stocktakes.handlings(stocktakeSeams),
    ...staffing.handlings,
  ]
}

/** Every job that runs by the clock. */
export const schedules: readonly Schedule[] = [
  ...credentials.schedules,
  ...messages.schedules,
  ...reminders.schedules,
  ...renewals.schedules,
  ...approvals.schedules,
  ...loans.schedules,
  ...stocktakes.schedules,
  ...staffing.schedules,
]

/** The token of the one-time set-up link, or null when the first administrator exists. */
export function setUpToken(context: Context): Promise<string | null> {
  return access.prepareSetUp(context)
}

/** A password for one sign-in to that account. @throws Refusal `not_found`, `account_disabled` */
export function reopenAccount(context: Context, username: string): Promise<{ password: string }> {
  return access.reopenAccount(context, username)
}

/** What an import of the file would do, by the shipped catalogue: no database is needed. */
export function dryRun(path: string, today: Day): Promise<imports.DryRun> {
  const { types } = shippedCatalogue
  return imports.dryRunImport(path, {
    today,
    types,
    typeRecogniser: credentials.createTypeRecogniser(types, shippedCatalogue),
  })
}

/** Imports a spreadsheet as the web does, without anybody looking at its preview: every row that can be saved is saved. */
export async function importSpreadsheet(
  { database, context }: { database: Database; context: Context },
  path: string,
): Promise<imports.StoredImport> {
  const actor = systemActor('command line')
  const file = { name: basename(path), stream: createReadStream(path), maxBytes: maxSpreadsheetBytes }
  const { id } = await imports.receiveImport(context, actor, file)
  const ready = await settled(database, context, id, ['received', 'reading'])
  if (ready.state !== 'ready') return ready
  await imports.confirmImport(context, actor, id, ready.version)
  return settled(database, context, id, ['applying'])
}

/** The import once it left these states; its job may be ours or a running server's. */
async function settled(
  database: Database,
  context: Context,
  id: string,
  leaving: readonly string[],
): Promise<imports.StoredImport> {
  for (;;) {
    await drainJobs(database, handlings, context)
    const found = await imports.findImport(context.db, id)
    if (found === null) throw new Error('the import is gone')
    if (!leaving.includes(found.state)) return found
    await setTimeout(200)
  }
}
