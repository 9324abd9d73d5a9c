import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import { type FastifyInstance, fastify } from 'fastify'
import { Refusal } from '../../kernel/refusal.ts'
import type { Context } from '../context/index.ts'
import { sql } from '../db/index.ts'
import type { Identify } from './access.ts'
import { sendProblem } from './problem.ts'
import { closeQuietConnections } from './quiet-connections.ts'
import { serveReference } from './reference-page.ts'
import { type ScreenFolders, serveScreens } from './screen-files.ts'

export interface ServerOptions {
  /** Who is asking, from the session cookie; null for nobody. */
  readonly identify: Identify
  /** Folders of the built screens; absent in tests. */
  readonly screens?: ScreenFolders
  /** Version of the product, for the reference and the health page. */
  readonly version?: string
}

const bodyLimit = 4 * 1024 * 1024
/** Answers the most patient of browsers would wait for anyway: beyond it, saying `busy` at once is kinder. */
const longestDelay = 5_000
/**
 * A request must have arrived whole within this time, or a body that trickles in holds its socket for ever: 50 MB take 28
 * minutes over the slowest line people work with, 250 kbit/s. (Its head has node's own limit, a minute.)
 */
const longestRequest = 30 * 60_000

/**
 * The web server with everything around the routes: headers, cookies, limits, compression, problem documents, the
 * screens' files, health, the API reference. Features add their routes with `serve` before it listens.
 */
export async function createServer(context: Context, options: ServerOptions): Promise<FastifyInstance> {
  const { settings, log } = context
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // proxy-addr counts hops from this server outwards.
    trustProxy: (_address, hop) => hop < settings.trustedProxies,
    bodyLimit,
    requestTimeout: longestRequest,
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply, log),
  })
  closeQuietConnections(app)
  app.decorate('contractRoutes', [])
  app.decorate('identify', options.identify)
  app.decorateRequest('identity', null)
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, log))
  refuseUnknownRoutes(app)
  app.addHook('onResponse', async (request, reply) => {
    log.debug(
      {
        request: request.id,
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', request.method === 'GET' ? 'private, no-cache' : 'no-store')
  })
  await app.register(etag, { weak: true })
  await app.register(compress, {
    threshold: 1_024,
    encodings: ['gzip', 'deflate', 'identity'],
    zlibOptions: { level: 4 },
    inflateIfDeflated: false,
  })
  await app.register(helmet, headers(settings.publicUrl?.startsWith('https://') ?? false))
  await app.register(cookie)
  await app.register(multipart)
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_, limit) => new Refusal('too_many_requests', { seconds: Math.ceil(limit.ttl / 1_000) }),
  })
  await app.register(underPressure, {
    maxEventLoopDelay: longestDelay,
    // A second without a sample, after one long pause, is reported as an infinite delay; only a measured one refuses.
    pressureHandler: async (_request, reply, _type, delay) => {
      if (delay === Number.POSITIVE_INFINITY) return
      reply.header('retry-after', 5)
      throw new Refusal('busy')
    },
  })
  app.get('/api/health', { config: { isMachinery: true } }, async () => {
    await sql`select 1`.execute(context.db)
    return { status: 'ok', version: options.version ?? '0' }
  })
  await serveReference(app, options.version ?? '0')
  await serveScreens(app, options.screens ?? { desk: null, phone: null })
  return app
}

/** A route under /api is an entry of the contract, with its access, or one of the machinery's own; there is no third kind. */
function refuseUnknownRoutes(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api') || route.url.startsWith('/api/docs/files/')) return
    if (route.config?.contract === undefined && route.config?.isMachinery !== true)
      throw new Error(`${String(route.method)} ${route.url} is not a route of the contract: use serve()`)
  })
}

/** Scripts from here only; styles also inline, because the component library writes them so. */
function headers(isSecure: boolean): Parameters<typeof helmet>[1] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'self'`],
        scriptSrc: [`'self'`],
        scriptSrcAttr: [`'none'`],
        styleSrc: [`'self'`, `'unsafe-inline'`],
        imgSrc: [`'self'`, 'data:', 'blob:'],
        fontSrc: [`'self'`, 'data:'],
        connectSrc: [`'self'`],
        workerSrc: [`'self'`, 'blob:'],
        frameSrc: [`'self'`, 'blob:'],
        objectSrc: [`'none'`],
        baseUri: [`'none'`],
        formAction: [`'self'`],
        frameAncestors: [`'self'`],
      },
    },
    // These two mean nothing, and warn, on plain http.
    crossOriginOpenerPolicy: isSecure ? { policy: 'same-origin' } : false,
    originAgentCluster: isSecure,
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  }
}
