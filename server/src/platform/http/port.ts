import { createServer } from 'node:net'

interface Place {
  readonly port: number
  readonly host: string
}

/** The place as a browser opens it. */
export function urlOfPlace({ port, host }: Place): string {
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/**
 * Listens for a moment where the server will.
 *
 * @throws the system's error when that is not possible: EADDRINUSE, EADDRNOTAVAIL, EACCES and the like.
 */
export function tryPort({ port, host }: Place): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(port, host, () => probe.close(() => done()))
  })
}

/** Whether the product itself answers there. */
export async function isOwnServer(place: Place): Promise<boolean> {
  try {
    const answer = await fetch(`${urlOfPlace(place)}/api/health`, { signal: AbortSignal.timeout(3_000) })
    return ((await answer.json()) as { status?: string }).status === 'ok'
  } catch {
    return false
  }
}
