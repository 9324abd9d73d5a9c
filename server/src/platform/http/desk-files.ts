import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../kernel/refusal.ts'

const year = 31_536_000

/**
 * Serves the built desk. Files under `assets/` carry a hash in their names and never change; the page itself is asked for
 * anew each time. Any other address that a browser opens shows the page, which finds the screen by itself.
 */
export async function serveDesk(app: FastifyInstance, folder: string | null): Promise<void> {
  const hasDesk = folder !== null && existsSync(join(folder, 'index.html'))
  if (hasDesk) {
    await app.register(fastifyStatic, {
      root: folder,
      prefix: '/',
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.includes(`${join('/', 'assets', '/')}`)
        reply.header('cache-control', isHashed ? `public, max-age=${year}, immutable` : 'no-cache')
      },
    })
  }
  // Not async: a reply that is waited for listens for its own end, once for every hook it passes.
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !request.url.startsWith('/api/') &&
      request.url !== '/api' &&
      !/\.\w+($|\?)/.test(request.url)
    if (!hasDesk || !isPage) throw new Refusal('not_found')
    void reply.sendFile('index.html')
  })
}
