import { createServer } from 'node:net'

/**
 * Listens for a moment where the server will.
 *
 * @throws the system's error when that is not possible: EADDRINUSE, EADDRNOTAVAIL, EACCES and the like.
 */
export function tryPort({ port, host }: { readonly port: number; readonly host: string }): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(port, host, () => probe.close(() => done()))
  })
}
