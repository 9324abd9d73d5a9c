import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { Answered, Unreached } from './answers.ts'
import { createPatience, type Patience } from './patience.ts'

/** A bucket of an S3-compatible service, and the key to it. */
export interface BucketAddress {
  /** `https://s3.oss-cn-hangzhou.aliyuncs.com`: without the bucket, without a slash at its end. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
  /** Whether the bucket is the first part of the path (MinIO), not of the host name (Aliyun OSS, Tencent COS). */
  readonly pathStyle: boolean
  /** Empty, or folder names that end with a slash: before every key. */
  readonly prefix: string
}

export interface ClientOptions {
  /** How often a request is sent in all. */
  readonly attempts?: number
  /** Before the second attempt, in milliseconds; doubled with every further one. */
  readonly firstPauseMs?: number
  /** How long the service may be silent, in milliseconds, before the line counts as cut. */
  readonly patienceMs?: number
}

export interface BucketRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE'
  /** Without the prefix; the bucket itself when empty. */
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly content?: Content
}

/** What is sent. It is opened anew for every attempt. */
export interface Content {
  readonly bytes: number
  /** Lower-case hex: signed, so that the service refuses whatever was changed on the way. */
  readonly sha256: string
  /** Base64: services that do not check what was signed check this. */
  readonly md5: string
  open(): Readable
}

/** An answer whose content has not been read; `patience` watches over the reading of it. */
export interface Answer {
  readonly response: Response
  readonly patience: Patience
}

export interface BucketClient {
  /**
   * Sends a request until it is answered. What may go better the next time is tried again, with growing pauses: a lost line,
   * silence, a service that is overloaded. A clock of this machine that goes wrong is corrected by the service's own.
   *
   * @throws Answered for every answer that is not a success, Unreached when there was none.
   */
  send(request: BucketRequest): Promise<Answer>
  /** How far the service's clock is ahead of this machine's, in milliseconds; 0 until it complained. */
  clockAheadMs(): number
}

const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

export function createBucketClient(address: BucketAddress, options: ClientOptions = {}): BucketClient {
  const { attempts = 4, firstPauseMs = 200, patienceMs = 30_000 } = options
  let aheadMs = 0

  async function signed(request: BucketRequest): Promise<{ url: URL; headers: Headers }> {
    const { content } = request
    const signer = new AwsV4Signer({
      method: request.method,
      url: urlOf(address, request).href,
      headers: {
        ...request.headers,
        'x-amz-content-sha256': content?.sha256 ?? emptySha256,
        ...(content && { 'content-md5': content.md5, 'content-length': String(content.bytes) }),
      },
      accessKeyId: address.accessKey,
      secretAccessKey: address.secretKey,
      service: 's3',
      region: address.region,
      datetime: new Date(Date.now() + aheadMs).toISOString().replace(/[:-]|\.\d{3}/g, ''),
    })
    return await signer.sign()
  }

  async function attempt(request: BucketRequest): Promise<Answer> {
    const { url, headers } = await signed(request)
    const patience = createPatience(patienceMs)
    const body = request.content && watched(request.content.open(), patience)
    let response: Response
    try {
      response = await patience.during(
        fetch(url, {
          method: request.method,
          headers,
          signal: patience.signal,
          // A signature is for one host; and who answers with another address is the wrong endpoint.
          redirect: 'manual',
          ...(body && { body, duplex: 'half' }),
        }),
      )
    } catch (error) {
      throw new Unreached(error)
    }
    if (response.ok) return { response, patience }
    throw await Answered.read(response, patience)
  }

  return {
    clockAheadMs: () => aheadMs,
    async send(request) {
      for (let made = 1; ; made++) {
        try {
          return await attempt(request)
        } catch (error) {
          const isSkew = error instanceof Answered && error.code === 'RequestTimeTooSkewed' && error.at !== null
          if (isSkew) aheadMs = error.at! - Date.now()
          else if (!mayGoBetter(error)) throw error
          if (made >= attempts) throw error
          if (!isSkew) await pause(firstPauseMs * 2 ** (made - 1) * (0.5 + Math.random()))
        }
      }
    },
  }
}

/** Whether the same request may be answered otherwise in a moment. */
export function mayGoBetter(error: unknown): boolean {
  if (error instanceof Unreached) return true
  if (!(error instanceof Answered)) return false
  return error.status >= 500 || error.status === 429 || error.code === 'RequestTimeout'
}

/** The address of a request. Keys are digests under a plain prefix: nothing in them needs escaping. */
function urlOf({ endpoint, bucket, pathStyle, prefix }: BucketAddress, { key, query }: BucketRequest): URL {
  const url = new URL(endpoint)
  if (!pathStyle) url.hostname = `${bucket}.${url.hostname}`
  const path = key === '' ? '' : `${prefix}${key}`
  url.pathname = pathStyle ? `/${bucket}/${path}` : `/${path}`
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
  return url
}

/** Content on its way: every piece that is taken shows that the other side lives. */
async function* watched(stream: Readable, patience: Patience): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    patience.renew()
    yield chunk as Uint8Array
  }
}
