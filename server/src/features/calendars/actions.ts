import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { CalendarFeed, FeedScope } from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays } from '../../kernel/day.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Context } from '../../platform/context/index.ts'
import { type Db, inTransaction, newId } from '../../platform/db/index.ts'
import type { Download } from '../../platform/http/index.ts'
import { append } from '../../platform/ledger/index.ts'
import { effectiveTypes } from '../credentials/index.ts'
import { reachOfFeed, scopesOf } from './policy.ts'
import { presentCalendar } from './present.ts'
import { calendarText } from './rules/ical.ts'
import {
  deadlinesWithin,
  deleteFeed,
  type Feed,
  feedByToken,
  feedsOf,
  goneWithin,
  holdAccount,
  insertFeed,
  markGone,
  noteFetched,
  rememberTold,
} from './store.ts'

/** What an account may do at this moment; null when it is disabled or gone. */
export type AccountActors = (db: Db, accountId: string) => Promise<Actor | null>

/** A feed is for one program; more than so many are forgotten ones. */
const mostFeeds = 10
/** More than a calendar shows well, and about a megabyte. */
const mostEvents = 2_000
const mostGone = 500
const daysBack = 30
const goneForDays = 30
const maxAgeSeconds = 3_600

/** 48 characters, as URL-safe text. */
const newToken = (): string => randomBytes(36).toString('base64url')
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

const presentFeed = (actor: Actor, { id, name, scope, createdAt, fetchedAt }: Feed): CalendarFeed => {
  return { id, name, scope, createdAt, fetchedAt, open: reachOfFeed(actor, scope) !== null }
}

export async function ownFeeds({ db }: Context, actor: Actor): Promise<{ rows: CalendarFeed[]; scopes: FeedScope[] }> {
  const rows = (await feedsOf(db, actor.id)).map((feed) => presentFeed(actor, feed))
  return { rows, scopes: scopesOf(actor) }
}

/** @throws Refusal `forbidden` without the role the scope follows from; `too_many_calendars` */
export async function createFeed(
  context: Context,
  actor: Actor,
  { name, scope, language }: { name: string; scope: FeedScope; language: Language },
): Promise<{ feed: CalendarFeed; path: string }> {
  if (reachOfFeed(actor, scope) === null) throw new Refusal('forbidden', { permission: 'credentials.read' })
  const token = newToken()
  const at = context.clock.now()
  const createdAt = at.toISOString()
  const feed: Feed = { id: newId(), accountId: actor.id, name, scope, language, createdAt, fetchedAt: null }
  await inTransaction(context.db, async (tx) => {
    await holdAccount(tx, actor.id)
    if ((await feedsOf(tx, actor.id)).length >= mostFeeds) throw new Refusal('too_many_calendars')
    await insertFeed(tx, feed, hashOf(token))
    await append(tx, actor, at, [
      {
        action: 'calendar_feed.created',
        subject: { type: 'calendar_feed', id: feed.id },
        after: { accountId: actor.id, name, scope },
      },
    ])
  })
  return { feed: presentFeed(actor, feed), path: `/api/calendar/${token}.ics` }
}

/** @throws Refusal `not_found`, also when it is somebody else's. */
export async function revokeFeed(context: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const gone = await deleteFeed(tx, actor.id, id)
    if (gone === null) throw new Refusal('not_found')
    await append(tx, actor, context.clock.now(), [
      {
        action: 'calendar_feed.revoked',
        subject: { type: 'calendar_feed', id },
        before: { accountId: actor.id, ...gone },
        after: { accountId: actor.id, revoked: true },
      },
    ])
  })
}

/**
 * The file behind an address, as it is today.
 *
 * Reading writes down which dates were told, so that the next reading can say which of them moved or ended; a reading that finds
 * nothing new gives the same bytes.
 *
 * @throws Refusal `not_found`: no such feed, its account disabled, or the role it follows from gone. All look alike.
 */
export async function readFeed(
  context: Context,
  actorOf: AccountActors,
  file: string,
  home: string,
): Promise<Download> {
  const token = /^([\w-]{48})\.ics$/.exec(file)?.[1]
  const feed = token === undefined ? null : await feedByToken(context.db, hashOf(token))
  const actor = feed === null ? null : await actorOf(context.db, feed.accountId)
  const reach = feed === null || actor === null ? null : reachOfFeed(actor, feed.scope)
  if (feed === null || reach === null) throw new Refusal('not_found')
  const at = context.clock.now()
  const from = addDays(context.clock.today(), -daysBack)
  const since = new Date(at.getTime() - goneForDays * 86_400_000)
  const found = await inTransaction(context.db, async (tx) => {
    await noteFetched(tx, feed.id, at)
    const told = await deadlinesWithin(tx, reach, from, mostEvents + 1)
    const live = told.slice(0, mostEvents)
    const changed = (await rememberTold(tx, live, at)) + (await markGone(tx, reach, at))
    const now = changed === 0 ? live : (await deadlinesWithin(tx, reach, from, mostEvents)).slice(0, mostEvents)
    return { live: now, gone: await goneWithin(tx, reach, since, mostGone), isCut: told.length > mostEvents }
  })
  const names = new Map((await effectiveTypes(context.db)).map((type) => [type.id, type]))
  const typeName = (typeId: string, language: Language): string | undefined => {
    const type = names.get(typeId)
    return language === 'en' ? (type?.nameEn ?? type?.nameZh) : type?.nameZh
  }
  const text = Buffer.from(calendarText(presentCalendar(found, { feed, typeName, home })))
  return {
    name: 'certificates.ics',
    mediaType: 'text/calendar; charset=utf-8',
    stream: Readable.from([text]),
    bytes: text.byteLength,
    inline: true,
    maxAgeSeconds,
    sha256: createHash('sha256').update(text).digest('hex'),
  }
}
