/**
 * The service worker: it keeps the shell (page, script, styles), so that the installed phone opens without a network and can say
 * so. It never keeps an answer of the API: what people may see is asked for each time.
 *
 * The page itself comes from the network when there is one, so a new version shows at once. Web views inside other apps often
 * have no service worker; nothing depends on it.
 */
const page = '/m/'
/** Set before all else by the build: the files of the shell. Their names change with their contents, and so the cache's name does. */
const shell = (globalThis as unknown as { shellFiles: readonly string[] }).shellFiles
const keeping = `shell ${shell.join(' ')}`
/** A network that does not answer within so long counts as none. */
const patienceMs = 5_000

interface WorkerScope {
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void
}
interface Lasting {
  waitUntil(done: Promise<unknown>): void
}
interface Asking extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
const worker = globalThis as unknown as WorkerScope

worker.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(keeping)
    await cache.addAll([page, ...shell])
    await worker.skipWaiting()
  }
  event.waitUntil(keep())
})

worker.addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('shell ') && name !== keeping)
    await Promise.all(old.map((name) => caches.delete(name)))
    await worker.clients.claim()
  }
  event.waitUntil(tidy())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(page)) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (shell.includes(pathname)) event.respondWith(kept(pathname).then((found) => found ?? fetch(request)))
})

function kept(path: string): Promise<Response | undefined> {
  return caches.open(keeping).then((cache) => cache.match(path))
}

async function openPage(request: Request): Promise<Response> {
  const old = await kept(page)
  if (old === undefined) return fetch(request)
  const tooLong = new Promise<Response>((resolve) => setTimeout(resolve, patienceMs, old))
  return Promise.race([fetch(request), tooLong]).catch(() => old)
}
