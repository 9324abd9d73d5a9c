import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What goes wrong with one request for a message instead of, or after, being done. */
export type Fault =
  /** Refused with the vendor's own answer; nothing is done. */
  | {
      readonly kind: 'answer'
      readonly status?: number
      readonly body: unknown
      readonly headers?: Record<string, string>
    }
  /** The line is cut before anything is done. */
  | { readonly kind: 'cut before' }
  /** Nothing is done, and no answer comes. */
  | { readonly kind: 'silence before' }
  /** It is done; the line is cut, no answer comes, half an answer comes and the end, or its first half and then nothing. */
  | { readonly kind: 'cut after' | 'silence after' | 'half' | 'slow' }
  /** It is done, and a page of somebody in between comes instead of the answer. */
  | { readonly kind: 'garbage' }

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** The vendor's answer; JSON unless it is a text. */
export interface Said {
  readonly status?: number
  readonly body: unknown
  readonly headers?: Record<string, string>
}

/** One message that arrived at somebody. */
export interface Arrived {
  readonly to: string
  readonly text: string
}

export interface FakeVendor {
  readonly url: string
  /** What recipients see, in its order. */
  readonly arrived: Arrived[]
  /** What was wrong with requests: their form, a header, a signature, a size. A right client leaves it empty. */
  readonly wrong: string[]
  /** Faults of the coming requests for messages, in their order. */
  readonly faults: Fault[]
  /** Paths that were asked for so far. */
  readonly asked: string[]
  /** Ends with the next request for a message. */
  nextSend(): Promise<void>
  close(): Promise<void>
}

interface Work {
  /** Whether the request is one for a message; faults are for those alone. */
  isSend(asked: Asked): boolean
  answer(asked: Asked, fake: FakeVendor): Said
}

/** A service on this machine that answers as told, and fails as told. */
export async function startVendor({ isSend, answer }: Work): Promise<FakeVendor> {
  let told: (() => void)[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const asked = await read(request)
      fake.asked.push(asked.path)
      if (!isSend(asked)) return reply(response, answer(asked, fake))
      const fault = fake.faults.shift()
      for (const tell of told) tell()
      told = []
      if (fault === undefined) return reply(response, answer(asked, fake))
      fail(fault, response, () => answer(asked, fake))
    })()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const fake: FakeVendor = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived: [],
    wrong: [],
    faults: [],
    asked: [],
    nextSend: () => new Promise((done) => told.push(done)),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  return fake
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url ?? '/', 'http://vendor')
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

function bytesOf({ body }: Said): string {
  return typeof body === 'string' ? body : JSON.stringify(body)
}

function reply(response: ServerResponse, said: Said): void {
  response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers }).end(bytesOf(said))
}

function fail(fault: Fault, response: ServerResponse, done: () => Said): void {
  switch (fault.kind) {
    case 'answer':
      reply(response, fault)
      return
    case 'cut before':
      return void response.destroy()
    case 'silence before':
      return
    case 'garbage':
      done()
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>gateway</html>')
    case 'cut after':
      done()
      return void response.destroy()
    case 'silence after':
      return void done()
    default: {
      const text = bytesOf(done())
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(text.length * 2) })
      response.write(text.slice(0, text.length / 2), () => {
        if (fault.kind === 'half') response.socket?.end()
      })
    }
  }
}

/** Expects something of a request and notes what is not so. */
export function expecting(fake: FakeVendor): (isRight: boolean, what: string) => void {
  return (isRight, what) => {
    if (!isRight) fake.wrong.push(what)
  }
}

export type Json = Record<string, unknown>

export function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return {}
  }
}
