import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import type { Context } from '../context/index.ts'

/** Who a request comes from, as the access feature found out. */
export interface Identity {
  readonly actor: Actor
  /** What the header `x-csrf-token` of a changing request must say. */
  readonly csrfToken: string
}

export interface ServerOptions {
  /** Who is asking, from the session cookie; null for nobody. */
  readonly identify: (request: FastifyRequest) => Promise<Identity | null>
  /** Folder of the built desk; absent in tests. */
  readonly deskFolder?: string | null
}

export function createServer(_context: Context, _options: ServerOptions): Promise<FastifyInstance> {
  throw new Error('the server comes next')
}
