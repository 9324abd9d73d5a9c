import type { ChannelKind } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

type ChannelTables = {
  message_channel: {
    id: string
    version: number
    kind: ChannelKind
    name: string
    enabled: boolean
    position: number
    settings: unknown
    secrets: string | null
    paused_at: string | null
    paused_reason: string | null
    resumes_at: string | null
    last_error_at: string | null
    last_error: string | null
    created_at: string
    updated_at: string
  }
}

const on = (db: Db) => db.withTables<ChannelTables>()

export interface StoredChannel {
  readonly id: string
  readonly version: number
  readonly kind: ChannelKind
  readonly name: string
  readonly settings: unknown
  readonly secrets: string | null
  readonly isPaused: boolean
}

/** The channels that are switched on, in the company's order; paused ones among them. */
export async function enabledChannels(db: Db): Promise<StoredChannel[]> {
  return await on(db)
    .selectFrom('message_channel')
    .select(['id', 'version', 'kind', 'name', 'settings', 'secrets'])
    .select(sql<boolean>`paused_at is not null`.as('isPaused'))
    .where('enabled', '=', true)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Pauses a channel; `resumesAt`: until then, null: until somebody resumes it. @returns false when it was paused already. */
export async function pauseChannel(
  tx: Tx,
  id: string,
  { reason, resumesAt }: { readonly reason: string; readonly resumesAt: Date | null },
  at: Date,
): Promise<boolean> {
  const paused = await on(tx)
    .updateTable('message_channel')
    .set({
      paused_at: at.toISOString(),
      paused_reason: reason,
      resumes_at: resumesAt?.toISOString() ?? null,
      last_error_at: at.toISOString(),
      last_error: reason,
    })
    .where('id', '=', id)
    .where('paused_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return paused !== undefined
}

/** The paused channels whose time to resume has come. */
export async function channelsToResume(db: Db, at: Date): Promise<string[]> {
  const rows = await on(db)
    .selectFrom('message_channel')
    .select('id')
    .where('resumes_at', '<=', at.toISOString())
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What the vendor said last, for the channel's settings. */
export async function noteChannelError(tx: Tx, id: string, error: string, at: Date): Promise<void> {
  await on(tx)
    .updateTable('message_channel')
    .set({ last_error_at: at.toISOString(), last_error: error })
    .where('id', '=', id)
    .execute()
}
