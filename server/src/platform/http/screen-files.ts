import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../kernel/refusal.ts'

const year = 31_536_000

/** The folders of the built screens; null where one is not built. */
export interface ScreenFolders {
  readonly desk: string | null
  /** The small bundle of phones, under `/m/`. */
  readonly phone: string | null
}

/** What a worker that compiles WebAssembly (`assets/wasm-….js`) may do; no page may. */
const wasmWorkerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

/**
 * Serves the built screens: the desk, and under `/m/` the phone's. Files under `assets/` carry a hash in their names and never
 * change; the pages themselves are asked for anew each time. Any other address that a browser opens shows the page, which
 * finds the screen by itself: also `/m/c/…`, the address on a certificate's label.
 */
export async function serveScreens(app: FastifyInstance, { desk, phone }: ScreenFolders): Promise<void> {
  const hasDesk = await serveFolder(app, desk, '/', true)
  const hasPhone = await serveFolder(app, phone, '/m/', !hasDesk)
  if (hasPhone) app.get('/m', (_request, reply) => reply.redirect('/m/', 308))
  // Not async: a reply that is waited for listens for its own end, once for every hook it passes.
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !request.url.startsWith('/api/') &&
      request.url !== '/api' &&
      !/\.\w+($|\?)/.test(request.url)
    const isPhones = request.url.startsWith('/m/')
    if (!isPage || !(isPhones ? hasPhone : hasDesk)) throw new Refusal('not_found')
    void reply.sendFile('index.html', (isPhones ? phone : desk)!)
  })
}

/** Whether there was something to serve. The first one gives replies their `sendFile`. */
async function serveFolder(
  app: FastifyInstance,
  folder: string | null,
  prefix: string,
  isFirst: boolean,
): Promise<boolean> {
  if (folder === null || !existsSync(join(folder, 'index.html'))) return false
  await app.register(fastifyStatic, {
    root: folder,
    prefix,
    decorateReply: isFirst,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes(`${join('/', 'assets', '/')}`)
      reply.header('cache-control', isHashed ? `public, max-age=${year}, immutable` : 'no-cache')
      if (/[\\/]assets[\\/]wasm-[^\\/]+\.js(\.br|\.gz)?$/.test(path))
        reply.header('content-security-policy', wasmWorkerPolicy)
    },
  })
  return true
}
