import type { Readable } from 'node:stream'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route, UploadFieldsOf } from '@chizheng/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of the contract that is served, in the order it was registered. */
    contractRoutes: Route[]
  }
}

export type App = FastifyInstance

/** The one file of an upload, as a stream that must be read to its end, and the form's other fields. */
export interface Upload<F = unknown> {
  /** File name as the client gave it: for people only, never a path. */
  readonly name: string
  readonly stream: Readable
  readonly maxBytes: number
  /** The text fields that came before the file part. */
  readonly fields: F
}

/** A file as an answer. */
export interface Download {
  readonly name: string
  readonly mediaType: string
  readonly stream: Readable
  readonly bytes?: number
  /** Shown in the browser instead of saved; only for types that cannot run anything. */
  readonly inline?: boolean
  /** SHA-256 of content that never changes: becomes the ETag. */
  readonly sha256?: string
}

export interface Input<R extends Route> {
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
  /** Who asks. On a public route without a session: the system actor `public`. */
  readonly actor: Actor
  readonly upload: R extends { upload: object } ? Upload<UploadFieldsOf<R>> : undefined
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type Answer<R extends Route> = R extends { download: readonly string[] } ? Download : ResponseOf<R>

export function serve<R extends Route>(_app: App, _route: R, _handler: (input: Input<R>) => Promise<Answer<R>>): void {
  throw new Error('serving comes next')
}
