import type { ConfiguredKind, RefusalClass } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

type ChannelTables = {
  message_channel: {
    id: string
    version: number
    kind: ConfiguredKind
    name: string
    enabled: boolean
    position: number
    settings: Record<string, unknown> | string
    secrets: string | null
    secret_names: string[]
    paused_at: string | null
    paused_reason: string | null
    resumes_at: string | null
    last_error_at: string | null
    last_error: string | null
    tested_at: string | null
    test_accepted: boolean | null
    test_class: RefusalClass | null
    test_code: string | null
    test_reason: string | null
    removed_at: Date | null
    created_at: Date
    updated_at: Date
  }
}

const on = (db: Db) => db.withTables<ChannelTables>()

/** A channel as it lies in the database; its secrets are sealed. */
export interface ChannelRow {
  readonly id: string
  readonly version: number
  readonly kind: ConfiguredKind
  readonly name: string
  readonly enabled: boolean
  readonly position: number
  readonly settings: Readonly<Record<string, unknown>>
  readonly secrets: string | null
  readonly secretNames: readonly string[]
  /** Instants, ISO in UTC. */
  readonly pausedAt: string | null
  readonly pausedReason: string | null
  readonly resumesAt: string | null
  readonly lastErrorAt: string | null
  readonly lastError: string | null
  readonly testedAt: string | null
  readonly testAccepted: boolean | null
  readonly testClass: RefusalClass | null
  readonly testCode: string | null
  readonly testReason: string | null
}

function channels(db: Db) {
  return on(db)
    .selectFrom('message_channel')
    .select(['id', 'version', 'kind', 'name', 'enabled', 'position', 'secrets', 'secret_names as secretNames'])
    .select(['paused_at as pausedAt', 'paused_reason as pausedReason', 'resumes_at as resumesAt'])
    .select(['last_error_at as lastErrorAt', 'last_error as lastError'])
    .select(['tested_at as testedAt', 'test_accepted as testAccepted', 'test_class as testClass'])
    .select(['test_code as testCode', 'test_reason as testReason'])
    .select(sql<Record<string, unknown>>`settings`.as('settings'))
    .where('removed_at', 'is', null)
}

/** All there are, in the company's order. */
export async function allChannels(db: Db): Promise<ChannelRow[]> {
  return await channels(db).orderBy('position').orderBy('id').execute()
}

export async function channelBy(db: Db, id: string): Promise<ChannelRow | null> {
  return (await channels(db).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The channel, locked until the transaction ends. */
export async function lockChannel(tx: Tx, id: string): Promise<ChannelRow | null> {
  return (await channels(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

/** What an administrator writes of a channel. */
export interface WrittenChannel {
  readonly id: string
  readonly kind: ConfiguredKind
  readonly name: string
  readonly enabled: boolean
  readonly settings: Readonly<Record<string, unknown>>
  readonly sealedSecrets: string | null
  readonly secretNames: readonly string[]
}

/** Adds one at the end of the order. */
export async function insertChannel(tx: Tx, channel: WrittenChannel, at: Date): Promise<void> {
  const { id, kind, name, enabled, settings, sealedSecrets, secretNames } = channel
  await on(tx)
    .insertInto('message_channel')
    .values({
      id,
      version: 1,
      kind,
      name,
      enabled,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from message_channel)`,
      settings: JSON.stringify(settings),
      secrets: sealedSecrets,
      secret_names: [...secretNames],
      created_at: at,
      updated_at: at,
    })
    .execute()
}

/** Writes over the version that was locked; the version becomes the next. */
export async function updateChannel(tx: Tx, channel: WrittenChannel, at: Date): Promise<void> {
  const { id, name, enabled, settings, sealedSecrets, secretNames } = channel
  await on(tx)
    .updateTable('message_channel')
    .set((is) => ({
      name,
      enabled,
      settings: JSON.stringify(settings),
      secrets: sealedSecrets,
      secret_names: [...secretNames],
      updated_at: at,
      version: is('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Takes settings and secrets away; the row stays with its name, for the log. */
export async function emptyChannel(tx: Tx, id: string, at: Date): Promise<void> {
  await on(tx)
    .updateTable('message_channel')
    .set((is) => ({
      removed_at: at,
      enabled: false,
      settings: '{}',
      secrets: null,
      secret_names: [],
      paused_at: null,
      paused_reason: null,
      resumes_at: null,
      updated_at: at,
      version: is('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function clearPause(tx: Tx, id: string): Promise<void> {
  await on(tx)
    .updateTable('message_channel')
    .set({ paused_at: null, paused_reason: null, resumes_at: null })
    .where('id', '=', id)
    .execute()
}

/** The place of each is its place among the ids. */
export async function saveOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update message_channel set position = given.place::int
    from unnest(${ids}::uuid[]) with ordinality as given(id, place) where message_channel.id = given.id`.execute(tx)
}

export interface WrittenTest {
  readonly at: Date
  readonly accepted: boolean
  readonly class: RefusalClass | null
  readonly code: string
  readonly reason: string
}

/** What came of a trial; a refusal is the channel's last error too. */
export async function saveTest(tx: Tx, id: string, test: WrittenTest): Promise<void> {
  await on(tx)
    .updateTable('message_channel')
    .set({
      tested_at: test.at.toISOString(),
      test_accepted: test.accepted,
      test_class: test.class,
      test_code: test.code,
      test_reason: test.reason,
      ...(test.accepted ? {} : { last_error_at: test.at.toISOString(), last_error: test.reason }),
    })
    .where('id', '=', id)
    .execute()
}

/** Lets one after the other count and name channels. */
export async function holdChannels(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('message_channel'))`.execute(tx)
}

/** Whether a statement ran into a name that is taken. */
export function isChannelNameTaken(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown }
  return code === '23505' && constraint === 'message_channel_name_once'
}
