import type { ChannelKind } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Channel, ChannelDefinition, ConfiguredChannel, Outside } from './channel.ts'
import { enabledChannels, type StoredChannel } from './store/channels.ts'

/** What each kind of channel is; a kind without one sends nothing. */
export type Definitions = Readonly<Partial<Record<ChannelKind, ChannelDefinition>>>

/** Where the sealed secrets of a channel belong. */
export const secretsPlace = (id: string) => ({ table: 'message_channel', column: 'secrets', row: id })

/** The channels that are switched on and whose kind is known, in the company's order. */
export type Channels = (context: Pick<Context, 'secrets'>, db: Db) => Promise<readonly ConfiguredChannel[]>

export interface OwnedChannels {
  readonly channels: Channels
  /** Ends what they hold, for a process that stops; nothing may be sent any more. Safe to call twice. */
  close(): Promise<void>
}

/** The company's channels: each is opened when a message needs it, and stays open until its settings change: tokens last. */
export function createChannels(definitions: Definitions, outside: Outside): OwnedChannels {
  const opened = new Map<string, { readonly version: number; readonly channel: Channel }>()
  const open = (context: Pick<Context, 'secrets'>, stored: StoredChannel, definition: ChannelDefinition): Channel => {
    const { id, version, settings } = stored
    const known = opened.get(id)
    if (known?.version === version) return known.channel
    void known?.channel.close().catch(() => {})
    const secrets = stored.secrets === null ? '{}' : context.secrets.open(secretsPlace(id), stored.secrets)
    const channel = definition.open({ settings, secrets: JSON.parse(secrets) as Record<string, string> }, outside)
    opened.set(id, { version, channel })
    return channel
  }
  const channels: Channels = async (context, db) =>
    (await enabledChannels(db)).flatMap((stored) => {
      const definition = definitions[stored.kind]
      if (definition === undefined) return []
      const { id, kind, name, isPaused } = stored
      return [{ id, kind, name, isPaused, definition, open: () => open(context, stored, definition) }]
    })
  return {
    channels,
    async close() {
      const open = [...opened.values()]
      opened.clear()
      await Promise.allSettled(open.map(({ channel }) => channel.close()))
    },
  }
}
