/** Who can decide a step, by name: for telling them, and so that nothing waits for nobody. */
import type { DeputyRole } from '@chizheng/contract'
import { accountKey, type Place, personKey } from '../../../kernel/actor.ts'
import type { Decider } from '../../../kernel/approval.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/db/index.ts'
import { orgTree, overseersOf } from '../../people/index.ts'
import { canAllBeDecided } from '../rules/assign.ts'
import { isBarred, type Request, type Step } from '../rules/request.ts'
import type { ApprovalSeams, Member } from '../seams.ts'
import { deputiesFor } from '../store/deputies.ts'

export const keysOfMember = ({ accountId, personId }: Member): string[] => [
  accountKey(accountId),
  ...(personId === null ? [] : [personKey(personId)]),
]

type IsBarred = (keys: readonly string[]) => boolean

/** Everybody who can sign in and decide it; of heads, the nearest upwards. Administrators where no HR may. */
export async function membersFor(
  seams: ApprovalSeams,
  db: Db,
  decider: Decider,
  isBarred: IsBarred,
): Promise<readonly Member[]> {
  const free = (members: readonly Member[]): Member[] => members.filter((one) => !isBarred(keysOfMember(one)))
  switch (decider.kind) {
    case 'hr': {
      const hr = free(await hrAt(seams, db, decider.unitId))
      return hr.length > 0 ? hr : free(await seams.administrators(db))
    }
    case 'head': {
      const { heads, granted } = await headsAbove(seams, db, decider.unitId)
      return eachOnce([...free(heads).slice(0, 1), ...free(granted)])
    }
    case 'person':
    case 'holder':
      return free(await withAccounts(seams, db, [decider.personId]))
  }
}

/** Everybody who could decide it at all, also those who are not asked as long as others can: for what is to be decided by several. */
export async function everybodyFor(
  seams: ApprovalSeams,
  db: Db,
  decider: Decider,
  isBarred: IsBarred,
): Promise<readonly Member[]> {
  const free = (members: readonly Member[]): Member[] => members.filter((one) => !isBarred(keysOfMember(one)))
  switch (decider.kind) {
    case 'hr':
      return eachOnce(free([...(await hrAt(seams, db, decider.unitId)), ...(await seams.administrators(db))]))
    case 'head': {
      const { heads, granted } = await headsAbove(seams, db, decider.unitId)
      return eachOnce(free([...heads, ...granted]))
    }
    case 'person':
    case 'holder':
      return free(await withAccounts(seams, db, [decider.personId]))
  }
}

const eachOnce = (members: readonly Member[]): Member[] => [
  ...new Map(members.map((one) => [one.accountId, one])).values(),
]

async function hrAt(seams: ApprovalSeams, db: Db, unitId: string | null): Promise<readonly Member[]> {
  const all = await seams.hrMembers(db)
  return all.filter(({ unitIds }) => unitIds === null || unitIds.includes(unitId ?? ''))
}

/** Heads of the unit and of those above it, the nearest first; and who was granted the role there. */
async function headsAbove(
  seams: ApprovalSeams,
  db: Db,
  unitId: string | null,
): Promise<{ readonly heads: readonly Member[]; readonly granted: readonly Member[] }> {
  const byId = new Map((await orgTree(db)).map((unit) => [unit.id, unit]))
  const above = []
  for (let at = byId.get(unitId ?? ''); at !== undefined; at = byId.get(at.parentId ?? '')) above.push(at)
  const ids = above.map(({ id }) => id)
  const heads = above.flatMap(({ head }) => (head === null || head.hasLeft ? [] : [head.id]))
  return {
    heads: await withAccounts(seams, db, heads),
    granted: await withAccounts(seams, db, await seams.headHolders(db, ids)),
  }
}

export async function withAccounts(seams: ApprovalSeams, db: Db, personIds: readonly string[]): Promise<Member[]> {
  const accounts = await seams.accountsOf(db, personIds)
  return personIds.flatMap((personId) => {
    const accountId = accounts.get(personId)
    return accountId === undefined ? [] : [{ accountId, personId }]
  })
}

/** Who decides in the places of these on that day. Consent has no deputy. */
export async function deputiesOf(
  seams: ApprovalSeams,
  db: Db,
  { members, decider, isBarred }: { members: readonly Member[]; decider: Decider; isBarred: IsBarred },
  today: Day,
): Promise<readonly Member[]> {
  if (decider.kind === 'holder') return []
  const role: DeputyRole = decider.kind
  const deputies = await deputiesFor(
    db,
    members.map(({ accountId }) => accountId),
    role,
    today,
  )
  const found = await withAccounts(
    seams,
    db,
    deputies.map(({ deputyPersonId }) => deputyPersonId),
  )
  return found.filter((one) => !isBarred(keysOfMember(one)))
}

/** People who decide about what is at that place, in whatever role: heads, HR, administrators, and the steward of whom it is about. */
export async function peopleAround(
  seams: ApprovalSeams,
  db: Db,
  { unitId, personId }: Place,
): Promise<readonly string[]> {
  const { heads, granted } = await headsAbove(seams, db, unitId)
  const members = [...heads, ...granted, ...(await seams.hrMembers(db)), ...(await seams.administrators(db))]
  const overseers = personId === null ? [] : (await overseersOf(db, personId)).people.map(({ id }) => id)
  return [...new Set([...overseers, ...members.flatMap((one) => one.personId ?? [])])]
}

/**
 * The first step still to come that nobody could decide once these have decided the open one, though without them somebody could; null:
 * there is none. Whoever decides takes themselves out of what follows.
 */
export async function stepLeftWithNobody(
  seams: ApprovalSeams,
  db: Db,
  request: Request,
  deciding: readonly string[],
): Promise<Step | null> {
  const following = request.steps.filter(({ state }) => state === 'waiting')
  const canBe = async (steps: readonly Step[], decidedKeys: readonly string[]): Promise<boolean> => {
    const humans = []
    for (const { decider } of steps) {
      const members = await everybodyFor(seams, db, decider, (keys) =>
        isBarred({ ...request, decidedKeys }, decider, keys),
      )
      humans.push(members.map(keysOfMember))
    }
    return canAllBeDecided(humans)
  }
  for (const [index, step] of following.entries()) {
    const upTo = following.slice(0, index + 1)
    if (await canBe(upTo, [...request.decidedKeys, ...deciding])) continue
    return (await canBe(upTo, request.decidedKeys)) ? step : null
  }
  return null
}
