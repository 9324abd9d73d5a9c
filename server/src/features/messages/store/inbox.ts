import type { TemplateName } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { anyOf, on } from './tables.ts'

/** Whose inbox it is: an account, and the person it is of. */
export interface Owner {
  readonly accountId: string
  readonly personId: string | null
}

/** More than anybody counts. */
const mostUnread = 100

function inbox(db: Db, { accountId, personId }: Owner) {
  return on(db)
    .selectFrom('message')
    .where('way', '=', 'inbox')
    .where('state', 'in', ['sent', 'delivered'])
    .where((is) =>
      personId === null
        ? is('account_id', '=', accountId)
        : is.or([is('account_id', '=', accountId), is('person_id', '=', personId)]),
    )
}

export interface InboxMessage {
  readonly id: string
  readonly at: string
  readonly template: TemplateName
  readonly title: string
  readonly text: string
  readonly data: unknown
  readonly readAt: string | null
}

export async function inboxPage(
  db: Db,
  owner: Owner,
  asked: {
    readonly unreadOnly: boolean
    readonly before: { readonly at: string; readonly id: string } | null
    readonly limit: number
  },
): Promise<InboxMessage[]> {
  let query = inbox(db, owner)
    .select(['id', 'created_at as at', 'template', 'data', 'read_at as readAt'])
    .select([sql<string>`coalesce(title, '')`.as('title'), sql<string>`coalesce(text, '')`.as('text')])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit)
  if (asked.unreadOnly) query = query.where('read_at', 'is', null)
  if (asked.before) {
    const { at, id } = asked.before
    query = query.where(sql<boolean>`(created_at, id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  return await query.execute()
}

/** How many are unread; at most 100. */
export async function unreadCount(db: Db, owner: Owner): Promise<number> {
  const some = inbox(db, owner).select('id').where('read_at', 'is', null).limit(mostUnread)
  const { unread } = await on(db)
    .selectFrom(some.as('some'))
    .select(sql<number>`count(*)::int`.as('unread'))
    .executeTakeFirstOrThrow()
  return unread
}

/** Marks these, or (null) all, of the owner's unread ones. */
export async function markRead(tx: Tx, owner: Owner, ids: readonly string[] | null, at: Date): Promise<void> {
  let unread = inbox(tx, owner).select('id').where('read_at', 'is', null)
  if (ids !== null) unread = unread.where('id', '=', anyOf(ids))
  await on(tx).updateTable('message').set({ read_at: at.toISOString() }).where('id', 'in', unread).execute()
}
