/** Who can decide a step, by name: for telling them, and so that nothing waits for nobody. */
import type { DeputyRole } from '@chizheng/contract'
import { type Actor, accountKey, personKey, personOf } from '../../../kernel/actor.ts'
import type { Decider } from '../../../kernel/approval.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/db/index.ts'
import { orgTree } from '../../people/index.ts'
import { type Deputyship, isEmpty, standingOf, withinRole } from '../rules/standing.ts'
import type { ApprovalSeams, Member } from '../seams.ts'
import { deputiesFor, deputiesOn } from '../store/deputies.ts'

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
      const all = await seams.hrMembers(db)
      const hr = free(all.filter(({ unitIds }) => unitIds === null || unitIds.includes(decider.unitId ?? '')))
      return hr.length > 0 ? hr : free(await seams.administrators(db))
    }
    case 'head':
      return await headsAt(seams, db, decider.unitId, free)
    case 'person':
    case 'holder':
      return free(await withAccounts(seams, db, [decider.personId]))
  }
}

async function headsAt(
  seams: ApprovalSeams,
  db: Db,
  unitId: string | null,
  free: (members: readonly Member[]) => Member[],
): Promise<Member[]> {
  const byId = new Map((await orgTree(db)).map((unit) => [unit.id, unit]))
  const above = []
  for (let at = byId.get(unitId ?? ''); at !== undefined; at = byId.get(at.parentId ?? '')) above.push(at)
  const heads = above.flatMap(({ head }) => (head === null || head.hasLeft ? [] : [head.id]))
  const granted = await seams.headHolders(
    db,
    above.map(({ id }) => id),
  )
  const nearest = free(await withAccounts(seams, db, heads)).slice(0, 1)
  const others = free(await withAccounts(seams, db, granted))
  return [...new Map([...nearest, ...others].map((one) => [one.accountId, one])).values()]
}

async function withAccounts(seams: ApprovalSeams, db: Db, personIds: readonly string[]): Promise<Member[]> {
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

/** In whose places the actor decides on that day, as far as these may still decide themselves. */
export async function deputyshipsOf(seams: ApprovalSeams, db: Db, actor: Actor, today: Day): Promise<Deputyship[]> {
  const personId = personOf(actor)
  if (personId === null) return []
  const found: Deputyship[] = []
  for (const { principalId, principalName, role } of await deputiesOn(db, personId, today)) {
    const principal = await seams.accountActor(db, principalId)
    const standing = principal === null ? null : withinRole(standingOf(principal), role)
    if (standing !== null && !isEmpty(standing)) found.push({ principalId, principalName, standing })
  }
  return found
}
