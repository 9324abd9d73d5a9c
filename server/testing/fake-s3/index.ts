/**
 * An S3-compatible service for tests: one bucket, in memory, with the rules that matter to a client. Every request's signature
 * (AWS Signature Version 4), clock, digest and length are checked as the published rules say; what is not right is refused
 * with the published code. An object appears when all of it has arrived. Faults are told beforehand, one for each request.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { claimOf, signatureOf } from './signature.ts'

/** What goes wrong with one request instead of, or while, being answered. */
export type Fault =
  | { readonly kind: 'none' }
  | { readonly kind: 'answer'; readonly status: number; readonly code: string }
  /** The line is cut before a byte of the answer. */
  | { readonly kind: 'cut' }
  /** The line is cut after so many bytes of the content came in. */
  | { readonly kind: 'cut upload'; readonly after: number }
  /** Only so many bytes of the content go out before the line is cut, or before the answer ends as if it were whole. */
  | { readonly kind: 'cut download' | 'truncate'; readonly after: number }
  | { readonly kind: 'silence' }

export interface FakeS3 {
  readonly endpoint: string
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
  readonly region: string
  readonly objects: Map<string, Buffer>
  /** Method and path of every request so far. */
  readonly requests: string[]
  /** The faults of the coming requests, in their order. */
  readonly faults: Fault[]
  /** How far this service's clock is ahead of the world's, in milliseconds. */
  clockAheadMs: number
  close(): Promise<void>
}

/** The settings of an installation whose files lie in that bucket. */
export function bucketEnvironment(fake: FakeS3): Record<string, string> {
  return {
    CHIZHENG_FILES: 's3',
    CHIZHENG_S3_ENDPOINT: fake.endpoint,
    CHIZHENG_S3_REGION: fake.region,
    CHIZHENG_S3_BUCKET: fake.bucket,
    CHIZHENG_S3_ACCESS_KEY: fake.accessKey,
    CHIZHENG_S3_SECRET_KEY: fake.secretKey,
    CHIZHENG_S3_PATH_STYLE: 'on',
    CHIZHENG_S3_PREFIX: 'archive',
  }
}

/** How far a request's time may lie from the service's. */
const skewLimitMs = 15 * 60_000

class Refused extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

export async function startFakeS3(): Promise<FakeS3> {
  const server = createServer((request, response) => {
    void answer(fake, request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const fake: FakeS3 = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket: 'zheng-archive',
    accessKey: 'AKIDEXAMPLE',
    secretKey: 'geheim/geheim+geheim',
    region: 'cn-hangzhou',
    objects: new Map(),
    requests: [],
    faults: [],
    clockAheadMs: 0,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  return fake
}

async function answer(fake: FakeS3, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const fault = fake.faults.shift()
  fake.requests.push(`${request.method} ${request.url}`)
  response.setHeader('date', new Date(Date.now() + fake.clockAheadMs).toUTCString())
  try {
    if (fault?.kind === 'silence') return
    if (fault?.kind === 'cut') return void request.destroy()
    if (fault?.kind === 'answer') throw new Refused(fault.status, fault.code)
    checkSignature(fake, request)
    const key = keyOf(fake, request)
    if (request.method === 'PUT') await store(fake, key, request, fault)
    else if (request.method === 'DELETE') fake.objects.delete(key)
    if (request.method === 'GET')
      return key === '' ? list(fake, request, response) : give(fake, key, request, response, fault)
    response.writeHead(request.method === 'DELETE' ? 204 : 200).end()
  } catch (error) {
    if (!(error instanceof Refused)) return void request.destroy()
    request.resume()
    response.writeHead(error.status, { 'content-type': 'application/xml' })
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${error.code}</Code><Message>no</Message></Error>`,
    )
  }
}

function checkSignature(fake: FakeS3, request: IncomingMessage): void {
  const claim = claimOf(request.headers.authorization)
  if (claim === null) throw new Refused(403, 'AccessDenied')
  if (claim.accessKey !== fake.accessKey) throw new Refused(403, 'InvalidAccessKeyId')
  if (claim.region !== fake.region) throw new Refused(400, 'AuthorizationHeaderMalformed')
  const time = String(request.headers['x-amz-date'])
  const form = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time)
  if (!form || !time.startsWith(claim.date)) throw new Refused(403, 'AccessDenied')
  const at = Date.parse(isoOf(form))
  if (Math.abs(at - Date.now() - fake.clockAheadMs) > skewLimitMs) throw new Refused(403, 'RequestTimeTooSkewed')
  const mustBeSigned = ['host', ...Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))]
  const isComplete = mustBeSigned.every((name) => claim.signedHeaders.includes(name))
  const signed = { method: request.method ?? '', target: request.url ?? '', headers: request.headers }
  if (!isComplete || signatureOf(signed, claim, fake.secretKey) !== claim.signature)
    throw new Refused(403, 'SignatureDoesNotMatch')
}

function isoOf([, year, month, day, hour, minute, second]: RegExpExecArray): string {
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}

/** The key of a request in either style: the bucket in the host name, or first in the path. */
function keyOf(fake: FakeS3, request: IncomingMessage): string {
  const path = decodeURIComponent((request.url ?? '').split('?')[0]!).slice(1)
  const host = /^([a-z0-9-]+)\.[^.\d]/.exec(request.headers.host ?? '')?.[1]
  const [bucket, ...rest] = host === undefined ? path.split('/') : [host, path]
  if (bucket !== fake.bucket) throw new Refused(404, 'NoSuchBucket')
  return rest.join('/')
}

async function store(fake: FakeS3, key: string, request: IncomingMessage, fault: Fault | undefined): Promise<void> {
  // Services refuse pieces of unknown number: the length must be told beforehand.
  if (request.headers['content-length'] === undefined) throw new Refused(411, 'MissingContentLength')
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
    bytes += (chunk as Buffer).length
    if (fault?.kind === 'cut upload' && bytes > fault.after) throw new Error('cut')
  }
  const content = Buffer.concat(chunks)
  const digest = (name: string, form: 'hex' | 'base64'): string => createHash(name).update(content).digest(form)
  if (digest('sha256', 'hex') !== request.headers['x-amz-content-sha256'])
    throw new Refused(400, 'XAmzContentSHA256Mismatch')
  if (digest('md5', 'base64') !== request.headers['content-md5']) throw new Refused(400, 'BadDigest')
  fake.objects.set(key, content)
}

function give(
  fake: FakeS3,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault | undefined,
): void {
  const content = fake.objects.get(key)
  if (content === undefined) throw new Refused(404, 'NoSuchKey')
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const start = Number(range?.[1] ?? 0)
  const end = Math.min(range?.[2] ? Number(range[2]) : content.length - 1, content.length - 1)
  if (start >= content.length) throw new Refused(416, 'InvalidRange')
  const part = content.subarray(start, end + 1)
  const headers = range ? { 'content-range': `bytes ${start}-${end}/${content.length}` } : {}
  if (fault?.kind !== 'cut download' && fault?.kind !== 'truncate') {
    response.writeHead(range ? 206 : 200, { ...headers, 'content-length': part.length }).end(part)
    return
  }
  const isCut = fault.kind === 'cut download'
  response.writeHead(range ? 206 : 200, { ...headers, ...(isCut && { 'content-length': part.length }) })
  response.write(part.subarray(0, fault.after), () => (isCut ? request.socket.destroy() : response.end()))
}

function list(fake: FakeS3, request: IncomingMessage, response: ServerResponse): void {
  const query = new URL(request.url ?? '', 'http://localhost').searchParams
  const keys = [...fake.objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? ''))
  const shown = keys.slice(0, Number(query.get('max-keys') ?? 1_000))
  response.writeHead(200, { 'content-type': 'application/xml' })
  response.end(
    `<ListBucketResult>${shown.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')}</ListBucketResult>`,
  )
}
