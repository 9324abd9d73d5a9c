import { errorStatus } from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Log } from '../log/index.ts'
import { contentDisposition } from './download.ts'
import { languageOf } from './language.ts'
import { asRefusal } from './problem.ts'

/** What such an address answers with: a whole page, or a file to be saved. */
export type PublicAnswer =
  | { readonly html: string }
  | { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

interface PublicPage {
  /** Outside `/api`; its parameters are texts nobody has looked at. */
  readonly path: string
  /** Requests per minute and client address. */
  readonly perMinute: number
  /** The page that a refusal shows. */
  readonly refused: (refusal: Refusal, language: Language) => string
  readonly log: Log
}

/** Nothing is loaded, nothing runs, nothing is sent from it, and nobody frames it. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/**
 * Serves an address that is opened by whoever has it: without account, cookie and script, kept by no cache, in no search engine, and
 * told to no other site. A HEAD request opens nothing: it does not reach the handler.
 */
export function servePublicPage(
  app: FastifyInstance,
  { path, perMinute, refused, log }: PublicPage,
  handler: (request: FastifyRequest, language: Language) => Promise<PublicAnswer>,
): void {
  app.get(path, {
    exposeHeadRoute: false,
    onRequest: [app.rateLimit({ max: perMinute, timeWindow: 60_000 }) as onRequestHookHandler],
    errorHandler(error, request, reply) {
      const refusal = asRefusal(error)
      if (refusal.code === 'internal' || refusal.code === 'storage_unavailable')
        log.error({ err: error, request: request.id, route: path }, 'a public page failed')
      void closed(reply)
        .code(errorStatus[refusal.code])
        .type('text/html; charset=utf-8')
        .send(refused(refusal, languageOf(request)))
    },
    async handler(request, reply) {
      const answer = await handler(request, languageOf(request))
      if ('html' in answer) return closed(reply).type('text/html; charset=utf-8').send(answer.html)
      return closed(reply)
        .type(answer.mediaType)
        .header('content-disposition', contentDisposition('attachment', answer.name))
        .send(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength))
    },
  })
}

function closed(reply: FastifyReply): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy)
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow, noarchive')
}
