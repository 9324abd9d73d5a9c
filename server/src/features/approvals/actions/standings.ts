/** What somebody may decide: by what they are, in whose places, and what was handed over by them and to them. */
import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/db/index.ts'
import { mayReceive } from '../policy.ts'
import { type Deputyship, decides, isEmpty, type Standing, standingOf, withinRole } from '../rules/standing.ts'
import type { ApprovalSeams } from '../seams.ts'
import { deputiesOn } from '../store/deputies.ts'
import { type OpenHandOver, openHandOvers } from '../store/hand-overs.ts'

/** The standing of who acts, and those in whose places they decide on that day, as far as these may still decide themselves. */
export async function standingsOf(
  seams: ApprovalSeams,
  db: Db,
  actor: Actor,
  today: Day,
): Promise<{ own: Standing; deputyships: Deputyship[] }> {
  const own = standingOf(actor)
  if (actor.kind === 'system') return { own, deputyships: [] }
  const deputies = own.personId === null ? [] : await deputiesOn(db, own.personId, today)
  const given = await handOversInForce(seams, db, {
    personId: own.personId,
    principalIds: [actor.id, ...deputies.map(({ principalId }) => principalId)],
  })
  const without = (standing: Standing, accountId: string): Standing => ({
    ...standing,
    without: given.filter(({ principalId }) => principalId === accountId).map(({ of }) => of),
  })
  const deputyships: Deputyship[] = []
  for (const { principalId, principalName, role } of deputies) {
    const principal = await seams.accountActor(db, principalId)
    const standing = principal === null ? null : withinRole(standingOf(principal), role)
    if (standing !== null && !isEmpty(standing))
      deputyships.push({ principalId, principalName, standing: without(standing, principalId), only: null })
  }
  const got = given.filter(({ personId }) => personId === own.personId)
  return {
    own: without(own, actor.id),
    deputyships: [
      ...deputyships,
      ...got.map(({ principalId, principalName, standing, of }) => ({
        principalId,
        principalName,
        standing,
        only: of,
      })),
    ],
  }
}

/** A step that was handed over, with the standing of who gave it. */
interface InForce extends OpenHandOver {
  readonly standing: Standing
}

/**
 * Of what was handed over and is not over: what holds now. Who gave it may still decide it; who got it can sign in, sees the request and
 * decides requests there. As long as one of these is not so the step is as if it had never been handed over.
 */
export async function handOversInForce(
  seams: ApprovalSeams,
  db: Db,
  whose: { readonly personId: string | null; readonly principalIds: readonly string[] },
): Promise<InForce[]> {
  const found = await openHandOvers(db, whose)
  if (found.length === 0) return []
  const accounts = await seams.accountsOf(
    db,
    found.map(({ personId }) => personId),
  )
  const known = new Map<string, Actor | null>()
  const actorOf = async (accountId: string | undefined): Promise<Actor | null> => {
    if (accountId === undefined) return null
    if (!known.has(accountId)) known.set(accountId, await seams.accountActor(db, accountId))
    return known.get(accountId)!
  }
  const inForce: InForce[] = []
  for (const one of found) {
    const [giver, receiver] = [await actorOf(one.principalId), await actorOf(accounts.get(one.personId))]
    if (giver === null || receiver === null || one.decider.kind === 'holder') continue
    const standing = withinRole(standingOf(giver), one.decider.kind)
    if (decides(standing, one.decider) && mayReceive(receiver, one.kind, one.place)) inForce.push({ ...one, standing })
  }
  return inForce
}
