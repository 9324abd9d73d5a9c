import type { ResponseOf, searchRoutes } from '@chizheng/contract'
import type { Actor } from '../../kernel/actor.ts'
import type { Context } from '../../platform/context/index.ts'
import { findCredentials } from '../credentials/index.ts'
import { findPeople } from '../people/index.ts'

/** As many as are taken in at a glance. */
const mostPeople = 6
const mostCredentials = 6

export async function search(
  context: Context,
  actor: Actor,
  typed: string,
): Promise<ResponseOf<typeof searchRoutes.search>> {
  const [people, credentials] = await Promise.all([
    findPeople(context, actor, typed, mostPeople),
    findCredentials(context, actor, typed, mostCredentials),
  ])
  return { people, credentials }
}
