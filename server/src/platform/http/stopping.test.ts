import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { route } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type World, world } from '../../../testing/index.ts'
import { type App, createServer, serve } from './index.ts'

const slow = route({
  method: 'GET',
  path: '/api/slow',
  access: 'public',
  place: 'anywhere',
  tag: 'test',
  summary: 'Answers when it is told to.',
  response: z.object({ done: z.boolean() }),
})

let here: World
beforeAll(async () => {
  here = await world()
})

interface Listening {
  readonly app: App
  readonly port: number
  /** Resolves when the slow request has reached its handler. */
  readonly asked: Promise<void>
  answer(): void
}

async function listening(): Promise<Listening> {
  const app = await createServer(here.context, { identify: async () => null })
  let answer = (): void => {}
  let ask = (): void => {}
  const answered = new Promise<void>((done) => {
    answer = done
  })
  const asked = new Promise<void>((done) => {
    ask = done
  })
  serve(app, slow, async () => {
    ask()
    await answered
    return { done: true }
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { app, port: (app.server.address() as AddressInfo).port, asked, answer }
}

/** A connection as a browser keeps it ready, known to the server. */
async function connected({ app, port }: Listening): Promise<Socket> {
  const accepted = once(app.server, 'connection')
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await accepted
  return socket
}

const request = (port: number, path: string, agent: Agent): Promise<string> =>
  new Promise((done, fail) => {
    get({ port, host: '127.0.0.1', path, agent }, (answer) => text(answer).then(done, fail)).on('error', fail)
  })

async function secondsToStop(app: App): Promise<number> {
  const started = performance.now()
  await app.close()
  return (performance.now() - started) / 1_000
}

describe('a server that stops', { timeout: 20_000 }, () => {
  it('does not wait for a connection that never asked for anything', async () => {
    const server = await listening()
    const socket = await connected(server)
    expect(await secondsToStop(server.app)).toBeLessThan(1.5)
    socket.destroy()
  })

  it('does not wait for one that began a request and never ends its head', async () => {
    const server = await listening()
    const socket = await connected(server)
    socket.write('GET /api/slow HTTP/1.1\r\nhost: x\r\n')
    expect(await secondsToStop(server.app)).toBeLessThan(1.5)
    socket.destroy()
  })

  it('does not wait for one that is kept for the next request', async () => {
    const server = await listening()
    const agent = new Agent({ keepAlive: true })
    await request(server.port, '/api/health', agent)
    expect(await secondsToStop(server.app)).toBeLessThan(1.5)
    agent.destroy()
  })

  it('lets a running request have its answer, and then keeps its connection no longer', async () => {
    const server = await listening()
    const agent = new Agent({ keepAlive: true })
    const answer = request(server.port, '/api/slow', agent)
    await server.asked
    const seconds = secondsToStop(server.app)
    server.answer()
    expect(JSON.parse(await answer)).toEqual({ done: true })
    expect(await seconds).toBeLessThan(1.5)
    agent.destroy()
  })
})
