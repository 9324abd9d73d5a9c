import type { ChannelKind } from '@chizheng/contract'
import { type Db, sql } from '../../../platform/db/index.ts'

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
