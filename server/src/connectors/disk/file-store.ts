import { createHash, randomBytes } from 'node:crypto'
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform, type TransformCallback } from 'node:stream'
import { Refusal } from '../../kernel/refusal.ts'
import { fileFault, makeFolder } from '../../platform/fault/index.ts'
import { type FileStore, headBytes } from '../../platform/files/index.ts'

const name = /^[0-9a-f]{64}$/
const day = 86_400_000

/**
 * Files in a folder, two levels of two hex digits deep. A file is written under a temporary name, flushed, and then renamed
 * to its digest; the folder is flushed too. So a name that exists always has its whole content.
 *
 * Opening it removes temporary files of killed processes that are older than a day.
 *
 * @throws OperatorFault when the folder cannot be written.
 */
export async function createDiskStore(folder: string): Promise<FileStore & { path(sha256: string): string }> {
  const incoming = join(folder, 'incoming')
  makeFolder(incoming, 0o700)
  try {
    await access(incoming, constants.W_OK)
  } catch (error) {
    throw fileFault(error, folder) ?? error
  }
  await removeAbandoned(incoming)
  const path = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

  return {
    path(sha256) {
      if (!name.test(sha256)) throw new Refusal('file_missing')
      return path(sha256)
    },

    async put(stream, limit) {
      const temporary = join(incoming, `${process.pid}-${randomBytes(12).toString('hex')}`)
      const file = await open(temporary, 'wx', 0o600)
      const meter = new Meter(limit.maxBytes)
      try {
        for await (const chunk of stream) await file.writeFile(meter.take(chunk as Buffer))
        if (meter.bytes === 0) throw new Refusal('file_empty')
        await file.sync()
        await file.close()
        const sha256 = meter.digest()
        await mkdir(dirname(path(sha256)), { recursive: true, mode: 0o700 })
        await rename(temporary, path(sha256))
        await flushFolder(dirname(path(sha256)))
        await flushFolder(dirname(dirname(path(sha256))))
        await flushFolder(folder)
        return { sha256, bytes: meter.bytes, head: meter.head() }
      } catch (error) {
        await file.close().catch(() => {})
        await rm(temporary, { force: true })
        throw error
      }
    },

    async open(sha256, range) {
      if (!name.test(sha256)) throw new Refusal('file_missing')
      const file = await open(path(sha256), 'r').catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? new Refusal('file_missing') : error
      })
      if (range !== undefined) return file.createReadStream({ start: range.start, end: range.end })
      return file.createReadStream().compose(new DigestGuard(sha256)) as unknown as Readable
    },

    async size(sha256) {
      if (!name.test(sha256)) return null
      return stat(path(sha256)).then(
        (status) => status.size,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return null
          throw error
        },
      )
    },
  }
}

/** Counts, hashes and keeps the beginning of what passes; refuses when it becomes too much. */
class Meter {
  bytes = 0
  readonly #maxBytes: number
  readonly #hash = createHash('sha256')
  readonly #head: Buffer[] = []

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  take(chunk: Buffer): Buffer {
    const missingHead = headBytes - this.bytes
    if (missingHead > 0) this.#head.push(Buffer.from(chunk.subarray(0, missingHead)))
    this.bytes += chunk.length
    if (this.bytes > this.#maxBytes) throw new Refusal('file_too_large', { maxBytes: this.#maxBytes })
    this.#hash.update(chunk)
    return chunk
  }

  digest(): string {
    return this.#hash.digest('hex')
  }

  head(): Buffer {
    return Buffer.concat(this.#head)
  }
}

/** Lets the content through and fails at the end when it is not what its name says: a damaged or exchanged file. */
class DigestGuard extends Transform {
  readonly #expected: string
  readonly #hash = createHash('sha256')

  constructor(expected: string) {
    super()
    this.#expected = expected
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk)
    done(null, chunk)
  }

  override _flush(done: TransformCallback): void {
    const isRight = this.#hash.digest('hex') === this.#expected
    done(isRight ? null : new Error(`the content of file ${this.#expected} is not what its name says`))
  }
}

/** Makes a rename survive a power cut. Folders cannot be opened on Windows, which flushes them by itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function removeAbandoned(incoming: string): Promise<void> {
  for (const entry of await readdir(incoming)) {
    const status = await stat(join(incoming, entry)).catch(() => null)
    if (status !== null && status.mtimeMs < Date.now() - day) await rm(join(incoming, entry), { force: true })
  }
}
