import { type BodyOf, type ChannelRecord, type channelRoutes, mostChannels, wayOfKind } from '@chizheng/contract'
import { type Actor, systemActor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { secretsPlace } from '../channels.ts'
import { resumeJob } from '../jobs.ts'
import {
  type ChannelChange,
  type ChannelConfiguration,
  changeChannel as changed,
  channelSnapshot,
  secretNames,
  secretsMissing,
} from '../rules/channel-settings.ts'
import {
  allChannels,
  type ChannelRow,
  channelBy,
  clearPause,
  emptyChannel,
  holdChannels,
  insertChannel,
  isChannelNameTaken,
  lockChannel,
  saveOrder,
  updateChannel,
  type WrittenChannel,
} from '../store/channel-settings.ts'
import { releaseMessages } from './due.ts'
import { queueTime } from './sending-time.ts'

export async function channelRecords(db: Db): Promise<ChannelRecord[]> {
  return (await allChannels(db)).map(presentChannel)
}

/** @throws Refusal `channel_name_taken`, `channel_secrets_missing` with their `names`, `too_many_channels` */
export async function createChannel(
  context: Context,
  actor: Actor,
  body: BodyOf<typeof channelRoutes.createChannel>,
): Promise<ChannelRecord> {
  const id = newId()
  const bare: ChannelConfiguration = { ...body, enabled: true, secrets: {} }
  return await inTransaction(context.db, async (tx) => {
    const after = changed(bare, { secrets: body.secrets }, context.clock.now())
    refuseMissing(secretsMissing(null, after, body))
    await holdChannels(tx)
    if ((await allChannels(tx)).length >= mostChannels) throw new Refusal('too_many_channels')
    await refusingTaken(() => insertChannel(tx, written(context, id, after), context.clock.now()))
    await record(context, tx, actor, 'channel.added', id, null, after)
    return presentChannel((await channelBy(tx, id))!)
  })
}

/**
 * Changes what is given. A channel that is paused stays so: whoever mended it tries it and resumes it.
 *
 * @throws Refusal `not_found`, `changed_meanwhile` with `current`, `wrong_state` for another kind, `channel_name_taken`,
 * `channel_secrets_missing` with their `names`
 */
export async function changeChannel(
  context: Context,
  actor: Actor,
  id: string,
  body: BodyOf<typeof channelRoutes.changeChannel>,
): Promise<ChannelRecord> {
  return await inTransaction(context.db, async (tx) => {
    const row = await found(lockChannel(tx, id))
    if (row.version !== body.version) throw new Refusal('changed_meanwhile', { current: presentChannel(row) })
    if (row.kind !== body.kind) throw new Refusal('wrong_state')
    const before = openConfiguration(context, row)
    const change: ChannelChange = body
    const after = changed(before, change, context.clock.now())
    refuseMissing(secretsMissing(before, after, change))
    await refusingTaken(() => updateChannel(tx, written(context, id, after), context.clock.now()))
    await record(context, tx, actor, 'channel.changed', id, before, after)
    // What waits for it takes another way.
    if (before.enabled && !after.enabled) await releaseMessages(tx, context, id)
    return presentChannel((await channelBy(tx, id))!)
  })
}

/** @throws Refusal `not_found` */
export async function removeChannel(context: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const before = openConfiguration(context, await found(lockChannel(tx, id)))
    await emptyChannel(tx, id, context.clock.now())
    const after = { ...before, enabled: false, settings: {}, secrets: {} }
    await record(context, tx, actor, 'channel.removed', id, before, after)
    await releaseMessages(tx, context, id)
  })
}

/** @throws Refusal `not_found`, `wrong_state` when it is not paused */
export async function resumeChannel(context: Context, actor: Actor, id: string): Promise<ChannelRecord> {
  return await inTransaction(context.db, async (tx) => {
    const row = await found(lockChannel(tx, id))
    if (row.pausedAt === null) throw new Refusal('wrong_state')
    await resume(tx, context, actor, row)
    return presentChannel((await channelBy(tx, id))!)
  })
}

const deliverer = systemActor('messages')

/** Lets go a channel that waited for its vendor's next day, if that has come; nothing when somebody was faster, or paused it anew. */
export async function resumeByItself(context: Context, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const row = await lockChannel(tx, id)
    if (row === null || row.resumesAt === null) return
    const at = new Date(row.resumesAt)
    if (at <= context.clock.now()) {
      await resume(tx, context, deliverer, row)
      context.log.info({ channel: id, kind: row.kind }, 'a message channel goes on by itself')
    } else await enqueue(tx, resumeJob, { channelId: id }, { key: id, runAt: queueTime(context, at) })
  })
}

async function resume(tx: Tx, context: Context, actor: Actor, { id, pausedReason }: ChannelRow): Promise<void> {
  await clearPause(tx, id)
  await releaseMessages(tx, context, id)
  const subject = { type: 'channel', id } as const
  const before = { paused: true, reason: pausedReason }
  await append(tx, actor, context.clock.now(), [
    { action: 'channel.resumed', subject, before, after: { paused: false } },
  ])
}

/** @throws Refusal `not_found` when one of them is not there */
export async function orderChannels(context: Context, actor: Actor, ids: readonly string[]): Promise<ChannelRecord[]> {
  return await inTransaction(context.db, async (tx) => {
    await holdChannels(tx)
    const before = (await allChannels(tx)).map(({ id }) => id)
    const isAll = ids.length === before.length && before.every((id) => ids.includes(id))
    if (!isAll) throw new Refusal('not_found')
    await saveOrder(tx, ids)
    const subject = { type: 'channel', id: 'order' } as const
    const entry = { action: 'channels.ordered', subject, before: { ids: before }, after: { ids: [...ids] } }
    await append(tx, actor, context.clock.now(), [entry])
    return (await allChannels(tx)).map(presentChannel)
  })
}

/** The configuration with its secrets open. */
export function openConfiguration({ secrets }: Context, row: ChannelRow): ChannelConfiguration {
  const { kind, name, enabled, settings } = row
  const text = row.secrets === null ? '{}' : secrets.open(secretsPlace(row.id), row.secrets)
  return { kind, name, enabled, settings, secrets: JSON.parse(text) as Record<string, string> }
}

function written({ secrets }: Context, id: string, channel: ChannelConfiguration): WrittenChannel {
  const { kind, name, enabled, settings } = channel
  const isBare = Object.keys(channel.secrets).length === 0
  const sealedSecrets = isBare ? null : secrets.seal(secretsPlace(id), JSON.stringify(channel.secrets))
  return { id, kind, name, enabled, settings, sealedSecrets, secretNames: secretNames(channel) }
}

export function presentChannel(row: ChannelRow): ChannelRecord {
  const { id, version, kind, name, enabled, settings, secretNames: secretsStored } = row
  const said = (at: string | null, reason: string | null) => (at === null ? null : { at, reason: reason ?? '' })
  return {
    id,
    version,
    kind,
    way: wayOfKind[kind],
    name,
    enabled,
    settings,
    secretsStored: [...secretsStored],
    paused:
      row.pausedAt === null ? null : { at: row.pausedAt, reason: row.pausedReason ?? '', resumesAt: row.resumesAt },
    lastError: said(row.lastErrorAt, row.lastError),
    test:
      row.testedAt === null
        ? null
        : {
            at: row.testedAt,
            accepted: row.testAccepted ?? false,
            class: row.testClass,
            code: row.testCode ?? '',
            reason: row.testReason ?? '',
          },
  }
}

async function found(asked: Promise<ChannelRow | null>): Promise<ChannelRow> {
  const row = await asked
  if (row === null) throw new Refusal('not_found')
  return row
}

function refuseMissing(names: readonly string[]): void {
  if (names.length > 0) throw new Refusal('channel_secrets_missing', { names })
}

async function record(
  context: Context,
  tx: Tx,
  actor: Actor,
  action: string,
  id: string,
  before: ChannelConfiguration | null,
  after: ChannelConfiguration,
): Promise<void> {
  const subject = { type: 'channel', id } as const
  const was = before === null ? null : channelSnapshot(before)
  await append(tx, actor, context.clock.now(), [{ action, subject, before: was, after: channelSnapshot(after) }])
}

async function refusingTaken(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (isChannelNameTaken(error)) throw new Refusal('channel_name_taken')
    throw error
  }
}
