import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Makes a stopping server close every connection on which no request runs, and each other one once its answer is out.
 *
 * Node closes connections that wait for their next request only. Browsers also open some that they never ask anything on,
 * and one whose request was running when the server began to stop would be kept for a next request that nobody may send.
 */
export function closeQuietConnections(app: FastifyInstance): void {
  const runningOn = new Map<Socket, number>()
  let isStopping = false

  app.server.on('connection', (socket) => {
    if (isStopping) socket.destroy()
    else runningOn.set(socket, 0)
    socket.once('close', () => runningOn.delete(socket))
  })
  app.server.on('request', ({ socket }, response) => {
    runningOn.set(socket, (runningOn.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const running = runningOn.get(socket)
      if (running === undefined) return
      runningOn.set(socket, running - 1)
      // What was written is sent before the connection ends.
      if (isStopping && running === 1) socket.destroySoon()
    })
  })
  app.addHook('preClose', async () => {
    isStopping = true
    for (const [socket, running] of runningOn) if (running === 0) socket.destroy()
  })
}
