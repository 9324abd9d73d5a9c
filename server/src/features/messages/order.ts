import type { TemplateData, TemplateName, Way } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import type { Tx } from '../../platform/db/index.ts'

/** Something to tell somebody, as another feature orders it in its own transaction. */
export interface MessageOrder<T extends TemplateName = TemplateName> {
  /** Lasting, once only, such as `digest:2026-11-30:<personId>`; at most 200 characters, no personal data. */
  readonly key: string
  readonly template: T
  /** A channel for group robots and webhooks. */
  readonly to: { readonly personId: string } | { readonly accountId: string } | { readonly channelId: string }
  /** Told by each of these; one that fails for good falls back to the recipient's next way not used yet. */
  readonly ways: readonly Way[]
  readonly data: TemplateData<T>
  /** What it is about, for the log; at most 200. */
  readonly credentialIds: readonly string[]
}

export interface QueuedMessage {
  readonly key: string
  /** False: the key was ordered before, and nothing was changed. */
  readonly isNew: boolean
  /** By which ways the recipient can be told; empty: by none, and the log says so at once. */
  readonly reachableBy: readonly Way[]
}

/** Told in the transaction that writes a message off, when nobody was told of the matter by any way. */
export interface MessageListener {
  onUndeliverable(
    tx: Tx,
    context: Context,
    message: { readonly key: string; readonly template: TemplateName; readonly personId: string | null },
  ): Promise<void>
}
