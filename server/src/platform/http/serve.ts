import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route, UploadFieldsOf } from '@chizheng/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import type { z } from 'zod'
import { type Actor, systemActor } from '../../kernel/actor.ts'
import { actorOf, guardOf } from './access.ts'
import { sendDownload } from './download.ts'
import { languageOf } from './language.ts'
import { parse } from './parse.ts'
import type { Download, Upload } from './payload.ts'
import { serializerSchema } from './serializer-schema.ts'
import { receive } from './upload.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of the contract that is served, in the order it was registered. */
    contractRoutes: Route[]
  }
  interface FastifyContextConfig {
    /** The entry of the contract this route is; a route under /api without one is refused when it is registered. */
    contract?: Route
    /** The few routes of the machinery itself: health and reference pages. */
    isMachinery?: boolean
  }
}

export type App = FastifyInstance

export interface Input<R extends Route> {
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
  /** Who asks. On a public route: the system actor `public`. */
  readonly actor: Actor
  readonly upload: R extends { upload: object } ? Upload<UploadFieldsOf<R>> : undefined
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type Answer<R extends Route> = R extends { download: readonly string[] } ? Download : ResponseOf<R>

const publicActor = systemActor('public')

/**
 * Serves one route of the contract.
 *
 * In this order: rate limit, who is asking, whether they may, CSRF; then the body is read and everything is validated by the
 * contract's schemas; then `handler`; its answer is serialised by the response schema, so a field the contract does not
 * declare never leaves the server. A `Refusal` anywhere becomes a problem document.
 */
export function serve<R extends Route>(app: App, route: R, handler: (input: Input<R>) => Promise<Answer<R>>): void {
  const status = route.status ?? (route.response || route.download ? 200 : 204)
  const limit =
    route.perMinute === undefined
      ? []
      : [app.rateLimit({ max: route.perMinute, timeWindow: 60_000 }) as onRequestHookHandler]
  app.contractRoutes.push(route)
  app.route({
    method: route.method,
    url: route.path,
    config: { contract: route },
    onRequest: [...limit, guardOf(app, route) as onRequestHookHandler],
    ...(route.response ? { schema: { response: { [status]: serializerSchema(route.response) } } } : {}),
    handler: async (request, reply) => {
      const language = languageOf(request)
      const read = <S extends z.ZodType>(schema: S | undefined, value: unknown): unknown =>
        schema ? parse(schema, value, language) : undefined
      const params = read(route.params, request.params)
      const query = read(route.query, request.query)
      const body = read(route.body, request.body)
      const upload = route.upload ? await receive(request, route.upload, language) : undefined
      const actor = route.access === 'public' ? publicActor : actorOf(request)
      const input = { params, query, body, upload, actor, request, reply } as unknown as Input<R>
      try {
        const answer = await handler(input)
        if (route.download) return sendDownload(request, reply, answer as Download)
        return reply.code(status).send(status === 204 ? undefined : answer)
      } finally {
        // A handler that refused early leaves the rest of the file unread, and the client waiting.
        upload?.stream.resume()
      }
    },
  })
}
