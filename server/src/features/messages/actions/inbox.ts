import type { messageRoutes, ResponseOf } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction } from '../../../platform/db/index.ts'
import { addressOf } from '../rules/links.ts'
import { placeAfter, readPlace } from '../rules/page.ts'
import { inboxPage, markRead, type Owner, unreadCount } from '../store/inbox.ts'
import { accountsFor } from '../store/settings.ts'

/** Whose inbox the actor reads: their account's, and that of the person it is of. */
async function ownerOf(db: Db, actor: Actor): Promise<Owner | null> {
  if (actor.kind !== 'account') return null
  const [account] = await accountsFor(db, { accountIds: [actor.id] })
  return account ?? null
}

export async function readInbox(
  { db }: Context,
  actor: Actor,
  asked: { readonly unread?: 'true' | undefined; readonly before?: string | undefined; readonly size: number },
): Promise<ResponseOf<typeof messageRoutes.readInbox>> {
  const owner = await ownerOf(db, actor)
  if (owner === null) return { rows: [], next: null, unread: 0 }
  const page = { unreadOnly: asked.unread === 'true', before: readPlace(asked.before), limit: asked.size }
  const rows = await inboxPage(db, owner, page)
  return {
    rows: rows.map(({ data, ...row }) => ({ ...row, link: addressOf(row.template, data) })),
    next: placeAfter(rows, asked.size),
    unread: await unreadCount(db, owner),
  }
}

export async function countUnread({ db }: Context, actor: Actor): Promise<{ unread: number }> {
  const owner = await ownerOf(db, actor)
  return { unread: owner === null ? 0 : await unreadCount(db, owner) }
}

/** Reading is nobody else's business: no entry in the ledger. The log shows when it was read. */
export async function readMessages(
  context: Context,
  actor: Actor,
  ids: readonly string[] | null,
): Promise<{ unread: number }> {
  const owner = await ownerOf(context.db, actor)
  if (owner === null) return { unread: 0 }
  return await inTransaction(context.db, async (tx) => {
    await markRead(tx, owner, ids, context.clock.now())
    return { unread: await unreadCount(tx, owner) }
  })
}
