import type { Readable } from 'node:stream'

/** How much of a file's beginning `put` hands back: enough to recognise every type we take. */
export const headBytes = 4_100

export interface StoredFile {
  /** SHA-256 of the content, lower-case hex: the file's name from now on. */
  readonly sha256: string
  readonly bytes: number
  /** The first 4,100 bytes (or all there are), for `sniff`. */
  readonly head: Buffer
}

/**
 * Where files are kept. `file-store.contract.ts` is the suite every implementation passes. Everything throws `StorageFault` when
 * the place cannot be reached; a stream that is being read ends in that error, never in a good end.
 */
export interface FileStore {
  /**
   * Stores the stream's content. When it resolves, the content survives a power cut. The same content twice is one file, also
   * when two callers store it at once. Reads the stream to its end; an error of the stream leaves nothing behind.
   *
   * @throws Refusal `file_too_large` as soon as more than `maxBytes` came; nothing is kept.
   * @throws Refusal `file_empty` when nothing came.
   */
  put(stream: Readable, limit: { maxBytes: number }): Promise<StoredFile>
  /**
   * The content, or the part from byte `start` to byte `end` (both included). Read whole, the digest is checked while
   * reading: a damaged file ends in an error instead of a good end.
   *
   * @throws Refusal `file_missing` when there is no such file.
   */
  open(sha256: string, range?: { start: number; end: number }): Promise<Readable>
  /** Bytes of the file, or null when there is none. */
  size(sha256: string): Promise<number | null>
  /** Removes the file. What is absent, or no name, is no error. Only `removal.ts` knows when nobody names it any more. */
  remove(sha256: string): Promise<void>
  /** Local path of the file, for stores that have one; imports read from it. */
  path?(sha256: string): string
}
