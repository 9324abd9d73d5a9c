import { type FeedScope, feedScopes } from '@chizheng/contract'
import { type Actor, everywhere, type Grant, joinReaches, type Reach } from '../../kernel/actor.ts'

const partly = ({ role, reach }: Grant) => !reach.all && (role === 'head' || role === 'hr')
const wholly = ({ role, reach }: Grant) => reach.all && (role === 'head' || role === 'hr' || role === 'admin')

/** Whose deadlines a feed of this scope shows the actor now; null where the role it follows from is missing. */
export function reachOfFeed(actor: Actor, scope: FeedScope): Reach | null {
  if (actor.kind === 'system') return null
  const of = (fits: (grant: Grant) => boolean): Reach | null => {
    const reaches = actor.grants.filter(fits).map(({ reach }) => reach)
    return reaches.length === 0 ? null : joinReaches(reaches)
  }
  switch (scope) {
    case 'own':
      return of(({ role }) => role === 'holder')
    case 'holders':
      return of(({ role }) => role === 'steward')
    case 'department':
      return of(partly)
    case 'company':
      return actor.grants.some(wholly) ? everywhere : null
  }
}

export function scopesOf(actor: Actor): FeedScope[] {
  return feedScopes.filter((scope) => reachOfFeed(actor, scope) !== null)
}
