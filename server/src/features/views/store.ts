import type { RoleName, ViewList, ViewQuery } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../platform/db/index.ts'
import type { SavedView } from './rules.ts'

type ViewTables = {
  saved_view: {
    id: string
    version: number
    owner_id: string
    list: ViewList
    name: string
    query: ViewQuery | string
    shared_with: RoleName | null
    position: number
    created_at: Date
    updated_at: Date
  }
}

const on = (db: Db) => db.withTables<ViewTables>()

function views(db: Db) {
  return on(db)
    .selectFrom('saved_view')
    .select(['id', 'version', 'owner_id as ownerId', 'list', 'name', 'shared_with as sharedWith', 'position'])
    .select(sql<ViewQuery>`query`.as('query'))
}

/** The account's own views and all that are shared; of one list, or of all. */
export async function viewsOf(db: Db, ownerId: string, list?: ViewList): Promise<SavedView[]> {
  const query = views(db).where((is) => is.or([is('owner_id', '=', ownerId), is('shared_with', 'is not', null)]))
  return await (list === undefined ? query : query.where('list', '=', list)).execute()
}

/** Those of these ids that there are, locked until the transaction ends. */
export async function lockViews(tx: Tx, ids: readonly string[]): Promise<SavedView[]> {
  return await views(tx).where('id', '=', sql<string>`any(${ids}::uuid[])`).orderBy('id').forUpdate().execute()
}

/** Holds the views of an account until the transaction ends, so that two new ones are counted one after the other. */
export async function holdOwner(tx: Tx, ownerId: string): Promise<void> {
  await sql`select 1 from account where id = ${ownerId}::uuid for no key update`.execute(tx)
}

export async function insertView(tx: Tx, view: SavedView, at: Date): Promise<void> {
  const { id, version, ownerId: owner_id, list, name, sharedWith: shared_with, position } = view
  const query = JSON.stringify(view.query)
  await on(tx)
    .insertInto('saved_view')
    .values({ id, version, owner_id, list, name, query, shared_with, position, created_at: at, updated_at: at })
    .execute()
}

/** Writes name and role over the version that was locked; the version becomes the next. */
export async function saveView(tx: Tx, { id, name, sharedWith }: SavedView, at: Date): Promise<void> {
  await on(tx)
    .updateTable('saved_view')
    .set((is) => ({ name, shared_with: sharedWith, updated_at: at, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The place of each is its place among the ids. */
export async function savePositions(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update saved_view set position = given.place::int
    from unnest(${ids}::uuid[]) with ordinality as given(id, place) where saved_view.id = given.id`.execute(tx)
}

export async function deleteView(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('saved_view').where('id', '=', id).execute()
}

/** Whether a statement ran into a name that is taken. */
export function isNameTaken(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown }
  return code === '23505' && (constraint === 'saved_view_own_once' || constraint === 'saved_view_shared_once')
}
