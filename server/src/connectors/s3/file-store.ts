import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../../kernel/refusal.ts'
import { DigestGuard, type FileStore, isDigest, Meter } from '../../platform/files/index.ts'
import { Answered, Unreached } from './answers.ts'
import { type Answer, type BucketAddress, type BucketClient, type ClientOptions, createBucketClient } from './client.ts'
import { storageFault } from './faults.ts'
import { createSpool } from './spool.ts'

/** How often one reading may be taken up again where its line was cut. */
const resumptions = 5

/**
 * Files in a bucket, under the same names as in a folder: `ab/cd/abcd…`, so that the services' own tools can mirror either.
 *
 * An object gets its name when all of it has arrived and its digest, which the request signs, is right; so a name that exists
 * always has its whole content, and the same content twice is one object. The digest is only known at the end of a stream:
 * until then the content waits in a temporary file of this machine, without a name, that is gone with the process. What is
 * there is sent anew by every `put`, which mends a damaged object.
 */
export function createS3Store(address: BucketAddress, options: ClientOptions = {}): FileStore {
  const client = createBucketClient(address, options)
  const translated = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => Promise.reject(storageFault(error, address)))

  return {
    async put(stream, limit) {
      const spool = await createSpool()
      try {
        const meter = new Meter(limit.maxBytes)
        const md5 = createHash('md5')
        for await (const chunk of stream) {
          md5.update(meter.take(chunk as Buffer))
          await spool.write(chunk as Buffer)
        }
        if (meter.bytes === 0) throw new Refusal('file_empty')
        const stored = { sha256: meter.digest(), bytes: meter.bytes, head: meter.head() }
        const content = { ...stored, md5: md5.digest('base64'), open: () => spool.read() }
        const { response } = await translated(client.send({ method: 'PUT', key: keyOf(stored.sha256), content }))
        await response.body?.cancel()
        return stored
      } finally {
        await spool.close()
      }
    },

    async open(sha256, range) {
      if (!isDigest(sha256)) throw new Refusal('file_missing')
      const part = await translated(openPart(client, sha256, range?.start ?? 0, range?.end ?? null))
      const stream = Readable.from(content(client, address, sha256, part), { objectMode: false })
      // Also of a stream that nobody began to read.
      stream.once('close', () => part.answer?.patience.giveUp())
      return range === undefined ? (stream.compose(new DigestGuard(sha256)) as unknown as Readable) : stream
    },

    async size(sha256) {
      if (!isDigest(sha256)) return null
      try {
        // The first byte instead of HEAD, whose answers cannot say whether the file is missing or the bucket.
        const { answer, total } = await translated(openPart(client, sha256, 0, 0))
        answer?.patience.giveUp()
        return total
      } catch (error) {
        if (error instanceof Refusal && error.code === 'file_missing') return null
        throw error
      }
    },

    async remove(sha256) {
      if (isDigest(sha256)) await translated(removeObject(client, sha256))
    },
  }
}

/** Two levels of two hex digits, as on disk. */
function keyOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

/** Most services answer alike whether the object was there; some say that it was not. */
async function removeObject(client: BucketClient, sha256: string): Promise<void> {
  try {
    const { response, patience } = await client.send({ method: 'DELETE', key: keyOf(sha256) })
    await response.body?.cancel()
    patience.giveUp()
  } catch (error) {
    if (!(error instanceof Answered && error.status === 404 && error.code !== 'NoSuchBucket')) throw error
  }
}

/** A part of a file that is being answered. */
interface Part {
  /** Null when the part lies behind the end of the file. */
  readonly answer: Answer | null
  /** First byte, and last one included. */
  readonly start: number
  readonly end: number
  /** Bytes of the whole file. */
  readonly total: number
}

/** Asks for the bytes from `start` to `end` (null: to the end). @throws Refusal `file_missing` */
async function openPart(client: BucketClient, sha256: string, start: number, end: number | null): Promise<Part> {
  try {
    const headers = { range: `bytes=${start}-${end ?? ''}` }
    const answer = await client.send({ method: 'GET', key: keyOf(sha256), headers })
    const { status, headers: said } = answer.response
    const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(said.get('content-range') ?? '')
    if (status === 206 && range !== null && Number(range[1]) === start)
      return { answer, start, end: Number(range[2]), total: Number(range[3]) }
    const total = Number(said.get('content-length'))
    // The part from the first byte to the last is the whole, and may be called so.
    if (status === 200 && start === 0 && end === null) return { answer, start, end: total - 1, total }
    answer.patience.giveUp()
    throw new Error('the storage service does not give parts of files as asked')
  } catch (error) {
    if (!(error instanceof Answered)) throw error
    if (error.status === 416) return { answer: null, start, end: start - 1, total: 0 }
    if (error.status === 404 && error.code !== 'NoSuchBucket') throw new Refusal('file_missing')
    throw error
  }
}

/**
 * The content of a part, taken up again where the line was cut: content under a digest never changes. What ends too early is a
 * cut line too.
 */
async function* content(
  client: BucketClient,
  address: BucketAddress,
  sha256: string,
  first: Part,
): AsyncGenerator<Uint8Array> {
  let part = first
  let next = first.start
  for (let taken = 0; ; taken++) {
    try {
      for await (const chunk of pieces(part)) {
        next += chunk.length
        yield chunk
      }
      if (next > first.end) return
      throw new Unreached(new Error('the answer ended before its end'))
    } catch (error) {
      if (!(error instanceof Unreached) || taken === resumptions) throw storageFault(error, address)
      await pause(taken * 100)
      part = await openPart(client, sha256, next, first.end).catch((again) => {
        throw storageFault(again, address)
      })
    }
  }
}

async function* pieces({ answer }: Part): AsyncGenerator<Uint8Array> {
  const reader = answer?.response.body?.getReader()
  if (!answer || !reader) return
  try {
    for (;;) {
      const { done, value } = await answer.patience.during(reader.read()).catch((error: unknown) => {
        throw new Unreached(error)
      })
      if (done) return
      yield value
    }
  } finally {
    answer.patience.giveUp()
  }
}
