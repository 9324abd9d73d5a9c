import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { Refusal } from '../../kernel/refusal.ts'
import { headBytes } from './file-store.ts'

/** Whether a text can name a file of a store: 64 lower-case hex digits. Everything else is no name, never a path. */
export function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/** Counts, hashes and keeps the beginning of what passes; refuses when it becomes too much. */
export class Meter {
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
export class DigestGuard extends Transform {
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
