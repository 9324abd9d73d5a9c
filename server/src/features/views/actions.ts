import {
  credentialView,
  peopleView,
  type ResponseOf,
  type RoleName,
  type SavedViewRecord,
  systemViews,
  type ViewList,
  type ViewQuery,
  type viewRoutes,
} from '@chizheng/contract'
import { type Actor, demandEverywhere } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Context } from '../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../platform/db/index.ts'
import { append } from '../../platform/ledger/index.ts'
import { countCredentialsBy } from '../credentials/index.ts'
import { countPeopleBy } from '../people/index.ts'
import { canWithView, mayShare } from './policy.ts'
import { inOrder, isKnown, isShown, mostViews, publicAct, type Reader, type SavedView, viewSnapshot } from './rules.ts'
import { deleteView, holdOwner, insertView, isNameTaken, lockViews, savePositions, saveView, viewsOf } from './store.ts'

function readerOf(actor: Actor): Reader {
  const roles = actor.kind === 'account' ? actor.grants.map(({ role }) => role) : []
  return { id: actor.id, roles, mayShare: mayShare(actor) }
}

function presentView(actor: Actor, view: SavedView): SavedViewRecord {
  const { ownerId, position: _position, ...rest } = view
  return { ...rest, own: ownerId === actor.id, shown: isShown(view, readerOf(actor)), can: canWithView(actor, view) }
}

/** The views the actor knows of, as they are listed. */
export async function viewRecords(db: Db, actor: Actor): Promise<SavedViewRecord[]> {
  const known = (await viewsOf(db, actor.id)).filter((view) => isKnown(view, readerOf(actor)))
  return inOrder(known).map((view) => presentView(actor, view))
}

type Counts = ResponseOf<typeof viewRoutes.countViews>

/** How many records each view of the list shows the actor; what is asked for is narrowed by their own reach. */
export async function viewCounts(context: Context, actor: Actor, list: ViewList): Promise<Counts> {
  const saved = (await viewsOf(context.db, actor.id, list)).filter((view) => isShown(view, readerOf(actor)))
  const asked = [
    ...systemViews[list].map(({ key, query }): { key: string; query: ViewQuery } => ({ key, query })),
    ...saved.map(({ id, query }) => ({ key: id, query })),
  ]
  const counts =
    list === 'credentials'
      ? await counted(asked, credentialView, (filters) => countCredentialsBy(context, actor, filters))
      : await counted(asked, peopleView, (filters) => countPeopleBy(context, actor, filters))
  return { rows: asked.map(({ key }, index) => ({ key, ...counts[index]! })) }
}

interface Count {
  readonly count: number | null
  readonly capped: boolean
}

/** Those a list can read, counted together; the others have no count. */
async function counted<Filter>(
  asked: readonly { readonly query: ViewQuery }[],
  read: (query: ViewQuery) => Filter | null,
  countBy: (filters: readonly Filter[]) => Promise<readonly Count[]>,
): Promise<Count[]> {
  const filters = asked.map(({ query }) => read(query))
  const counts = (await countBy(filters.filter((filter) => filter !== null)))[Symbol.iterator]()
  return filters.map((filter) => (filter === null ? { count: null, capped: false } : counts.next().value!))
}

/** @throws Refusal `forbidden` to share without the right; `view_name_taken`, `too_many_views` */
export async function saveNewView(
  context: Context,
  actor: Actor,
  input: { list: ViewList; name: string; query: ViewQuery; sharedWith: RoleName | null },
): Promise<SavedViewRecord> {
  if (input.sharedWith !== null) demandEverywhere(actor, 'views.share')
  const id = newId()
  return await inTransaction(context.db, async (tx) => {
    await holdOwner(tx, actor.id)
    const known = await viewsOf(tx, actor.id)
    if (known.filter(({ ownerId }) => ownerId === actor.id).length >= mostViews) throw new Refusal('too_many_views')
    const position = Math.max(0, ...known.map((view) => view.position)) + 1
    const view: SavedView = { ...input, id, version: 1, ownerId: actor.id, position }
    await refusingTaken(() => insertView(tx, view, context.clock.now()))
    await record(context, tx, actor, null, view)
    return presentView(actor, view)
  })
}

/** @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` with `current`, `view_name_taken` */
export async function changeView(
  context: Context,
  actor: Actor,
  id: string,
  input: { version: number; name?: string | undefined; sharedWith?: RoleName | null | undefined },
): Promise<SavedViewRecord> {
  return await inTransaction(context.db, async (tx) => {
    const before = await changeable(tx, actor, id)
    if (before.version !== input.version) {
      throw new Refusal('changed_meanwhile', { current: presentView(actor, before) })
    }
    const { name = before.name, sharedWith = before.sharedWith } = input
    if (sharedWith !== before.sharedWith) demandEverywhere(actor, 'views.share')
    const after: SavedView = { ...before, name, sharedWith, version: before.version + 1 }
    await refusingTaken(() => saveView(tx, after, context.clock.now()))
    await record(context, tx, actor, before, after)
    return presentView(actor, after)
  })
}

/** @throws Refusal `not_found`, `forbidden` */
export async function removeView(context: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const before = await changeable(tx, actor, id)
    await deleteView(tx, id)
    await record(context, tx, actor, before, null)
  })
}

/** @throws Refusal `not_found` when one of them is not the actor's to change */
export async function orderViews(context: Context, actor: Actor, ids: readonly string[]): Promise<SavedViewRecord[]> {
  await inTransaction(context.db, async (tx) => {
    const found = await lockViews(tx, ids)
    const all = found.length === new Set(ids).size
    if (!all || !found.every((view) => canWithView(actor, view).change)) throw new Refusal('not_found')
    await savePositions(tx, ids)
  })
  return await viewRecords(context.db, actor)
}

/** The view, locked, when the actor may change it. */
async function changeable(tx: Tx, actor: Actor, id: string): Promise<SavedView> {
  const view = (await lockViews(tx, [id])).find((one) => isKnown(one, readerOf(actor)))
  if (view === undefined) throw new Refusal('not_found')
  if (!canWithView(actor, view).change) throw new Refusal('forbidden', { permission: 'views.share', everywhere: true })
  return view
}

/** The entry of what concerns others. */
async function record(
  context: Context,
  tx: Tx,
  actor: Actor,
  before: SavedView | null,
  after: SavedView | null,
): Promise<void> {
  const action = publicAct(before, after)
  if (action === null) return
  const subject = { type: 'view', id: (after ?? before)!.id } as const
  const was = before === null || before.sharedWith === null ? null : viewSnapshot(before)
  const is = after === null || after.sharedWith === null ? null : viewSnapshot(after)
  await append(tx, actor, context.clock.now(), [{ action, subject, before: was, after: is }])
}

async function refusingTaken(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (isNameTaken(error)) throw new Refusal('view_name_taken')
    throw error
  }
}
