import { timingSafeEqual } from 'node:crypto'
import type { Route } from '@chizheng/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Actor, demandEverywhere, may } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'

/** Who a request comes from, as the access feature found out. */
export interface Identity {
  readonly actor: Actor
  /** What the header `x-csrf-token` of a changing request must say. */
  readonly csrfToken: string
}

/** Answers who is asking, from the session cookie; null for nobody. */
export type Identify = (request: FastifyRequest) => Promise<Identity | null>

declare module 'fastify' {
  interface FastifyInstance {
    identify: Identify
  }
  interface FastifyRequest {
    identity: Identity | null
  }
}

const csrfHeader = 'x-csrf-token'

/**
 * The check at a route's door, before any of the body is read: who is asking, whether they may, and, for a change, that the
 * request comes from our own page.
 */
export function guardOf(app: FastifyInstance, route: Route): (request: FastifyRequest) => Promise<void> {
  const changes = route.method !== 'GET'
  return async (request) => {
    if (route.access === 'public') {
      // No session to protect yet; but nobody's page may sign a visitor in or set a company up.
      if (changes && request.headers['sec-fetch-site'] === 'cross-site') throw new Refusal('csrf_mismatch')
      return
    }
    const identity = await app.identify(request)
    if (identity === null) throw new Refusal('not_signed_in')
    request.identity = identity
    if (changes && !isSame(request.headers[csrfHeader], identity.csrfToken)) throw new Refusal('csrf_mismatch')
    if (route.access === 'signed_in') return
    if (!may(identity.actor, route.access)) throw new Refusal('forbidden', { permission: route.access })
    if (route.place === 'company') demandEverywhere(identity.actor, route.access)
  }
}

function isSame(given: string | string[] | undefined, expected: string): boolean {
  if (typeof given !== 'string') return false
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Who asked, on a route that is not public. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.identity === null) throw new Error('a guarded route ran without an identity')
  return request.identity.actor
}
