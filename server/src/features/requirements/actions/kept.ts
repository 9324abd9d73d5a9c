import {
  conditionsIn,
  mostPosts,
  mostRequirements,
  type Post,
  type Requirement,
  type ResponseOf,
  type requirementRoutes,
  type StoredRequirement,
} from '@chizheng/contract'
import { type Actor, reachOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx, violatedConstraint } from '../../../platform/db/index.ts'
import { append, type Json } from '../../../platform/ledger/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { canWithRequirements } from '../policy.ts'
import {
  allPosts,
  allRequirements,
  deletePost,
  deleteRequirement,
  holdRequirements,
  insertPost,
  insertRequirement,
  type KeptPost,
  type KeptRequirement,
  lockPost,
  lockRequirement,
  postsOfPeople,
  savePost,
  saveRequirement,
} from '../store/kept.ts'

/** Posts of people that ask for nothing, at most so many are told. */
const mostWithout = 50

export async function listRequirements(
  { db }: Context,
  actor: Actor,
): Promise<ResponseOf<typeof requirementRoutes.listRequirements>> {
  return { rows: await requirementRecords(db), can: canWithRequirements(actor) }
}

async function requirementRecords(db: Db): Promise<StoredRequirement[]> {
  const [kept, posts] = await Promise.all([allRequirements(db), allPosts(db)])
  return kept.map((one) => ({ ...one, posts: posts.filter(({ requirementId }) => requirementId === one.id).length }))
}

export async function listPosts(
  { db }: Pick<Context, 'db'>,
  actor: Actor,
): Promise<ResponseOf<typeof requirementRoutes.listPosts>> {
  const reach = reachOf(actor, 'requirements.read')
  const [posts, requirements, ofPeople] = await Promise.all([
    allPosts(db),
    allRequirements(db),
    postsOfPeople(db, reach),
  ])
  const names = new Map(requirements.map(({ id, name }) => [id, name]))
  const counts = new Map(ofPeople.map(({ postId, people }) => [postId, people]))
  return {
    rows: posts.map((post) => presentPost(post, names, counts)),
    without: ofPeople
      .filter(({ postId }) => postId === null)
      .slice(0, mostWithout)
      .map(({ name, people }) => ({ name, people })),
    can: canWithRequirements(actor),
  }
}

const presentPost = (
  post: KeptPost,
  names: ReadonlyMap<string, string>,
  counts: ReadonlyMap<string | null, number>,
): Post => ({ ...post, requirementName: names.get(post.requirementId) ?? '', people: counts.get(post.id) ?? 0 })

/** @throws Refusal `requirement_name_taken`, `requirement_unknown_type`, `too_many_requirements` */
export async function createRequirement(
  context: Context,
  actor: Actor,
  { name, requirement }: { name: string; requirement: Requirement },
): Promise<StoredRequirement> {
  return await inTransaction(context.db, async (tx) => {
    await holdRequirements(tx)
    if ((await allRequirements(tx)).length >= mostRequirements) {
      throw new Refusal('too_many_requirements', { most: mostRequirements })
    }
    await demandKnownTypes(tx, requirement)
    const made: KeptRequirement = { id: newId(), version: 1, name, requirement }
    await refusing(() => insertRequirement(tx, made, context.clock.now()), named)
    await record(context, tx, actor, 'requirement', null, made)
    return { ...made, posts: 0 }
  })
}

/** @throws Refusal `not_found`, `changed_meanwhile` with `current`, `requirement_name_taken`, `requirement_unknown_type` */
export async function changeRequirement(
  context: Context,
  actor: Actor,
  id: string,
  input: { version: number; name: string; requirement: Requirement },
): Promise<StoredRequirement> {
  return await inTransaction(context.db, async (tx) => {
    const before = unchanged(await lockRequirement(tx, id), input.version)
    await demandKnownTypes(tx, input.requirement)
    const after: KeptRequirement = {
      ...before,
      name: input.name,
      requirement: input.requirement,
      version: before.version + 1,
    }
    await refusing(() => saveRequirement(tx, after, context.clock.now()), named)
    await record(context, tx, actor, 'requirement', before, after)
    return (await requirementRecords(tx)).find((one) => one.id === id)!
  })
}

/** @throws Refusal `not_found`, `changed_meanwhile` with `current`, `requirement_in_use` */
export async function removeRequirement(context: Context, actor: Actor, id: string, version: number): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const before = unchanged(await lockRequirement(tx, id), version)
    await refusing(() => deleteRequirement(tx, id), { post_requirement_id_fkey: 'requirement_in_use' })
    await record(context, tx, actor, 'requirement', before, null)
  })
}

/** @throws Refusal `not_found` for the requirement, `post_name_taken`, `too_many_requirements` */
export async function createPost(
  context: Context,
  actor: Actor,
  { name, requirementId }: { name: string; requirementId: string },
): Promise<Post> {
  return await inTransaction(context.db, async (tx) => {
    await holdRequirements(tx)
    if ((await allPosts(tx)).length >= mostPosts) throw new Refusal('too_many_requirements', { most: mostPosts })
    const made: KeptPost = { id: newId(), version: 1, name, requirementId }
    await refusing(() => insertPost(tx, made, context.clock.now()), asking)
    await record(context, tx, actor, 'post', null, made)
    return await postRecord(tx, actor, made)
  })
}

/** @throws Refusal `not_found`, `changed_meanwhile` with `current`, `post_name_taken` */
export async function changePost(
  context: Context,
  actor: Actor,
  id: string,
  input: { version: number; name: string; requirementId: string },
): Promise<Post> {
  return await inTransaction(context.db, async (tx) => {
    const before = unchanged(await lockPost(tx, id), input.version)
    const after: KeptPost = { id, name: input.name, requirementId: input.requirementId, version: before.version + 1 }
    await refusing(() => savePost(tx, after, context.clock.now()), asking)
    await record(context, tx, actor, 'post', before, after)
    return await postRecord(tx, actor, after)
  })
}

/** @throws Refusal `not_found`, `changed_meanwhile` with `current` */
export async function removePost(context: Context, actor: Actor, id: string, version: number): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const before = unchanged(await lockPost(tx, id), version)
    await deletePost(tx, id)
    await record(context, tx, actor, 'post', before, null)
  })
}

async function postRecord(tx: Tx, actor: Actor, post: KeptPost): Promise<Post> {
  const { rows } = await listPosts({ db: tx }, actor)
  return rows.find(({ id }) => id === post.id)!
}

function unchanged<Kept extends { readonly version: number }>(before: Kept | null, version: number): Kept {
  if (before === null) throw new Refusal('not_found')
  if (before.version !== version) throw new Refusal('changed_meanwhile', { current: before })
  return before
}

/** @throws Refusal `requirement_unknown_type` with the `types` that the catalogue as it applies here does not have */
export async function demandKnownTypes(db: Db, requirement: Requirement): Promise<void> {
  const known = new Set((await effectiveTypes(db)).map(({ id }) => id))
  const unknown = conditionsIn(requirement)
    .flatMap((condition) => (condition.kind === 'credential' ? condition.types : []))
    .filter((id) => !known.has(id))
  if (unknown.length > 0) throw new Refusal('requirement_unknown_type', { types: unknown })
}

const named = { requirement_name_once: 'requirement_name_taken' } as const
const asking = { post_name_once: 'post_name_taken', post_requirement_id_fkey: 'not_found' } as const

/** A constraint a statement runs into, in the words of refusals. */
async function refusing(
  write: () => Promise<void>,
  refusals: Readonly<Record<string, 'requirement_name_taken' | 'requirement_in_use' | 'post_name_taken' | 'not_found'>>,
): Promise<void> {
  try {
    await write()
  } catch (error) {
    const code = refusals[violatedConstraint(error) ?? '']
    throw code === undefined ? error : new Refusal(code)
  }
}

async function record(
  context: Context,
  tx: Tx,
  actor: Actor,
  type: 'requirement' | 'post',
  before: KeptRequirement | KeptPost | null,
  after: KeptRequirement | KeptPost | null,
): Promise<void> {
  const done = before === null ? 'created' : after === null ? 'removed' : 'changed'
  const subject = { type, id: (after ?? before)!.id } as const
  const snapshot = (kept: KeptRequirement | KeptPost | null): Json => (kept === null ? null : ({ ...kept } as Json))
  await append(tx, actor, context.clock.now(), [
    { action: `${type}.${done}`, subject, before: snapshot(before), after: snapshot(after) ?? { removed: true } },
  ])
}
