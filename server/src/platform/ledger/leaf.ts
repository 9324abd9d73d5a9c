import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from './canonical.ts'

/** Largest leaf in bytes; the log's bundles would allow 65,535. */
export const maxLeafBytes = 2048

/**
 * One entry of the log as it leaves the database: integers and texts only, and nothing about a person that can be read or
 * guessed.
 */
export interface Leaf {
  readonly v: 1
  /** What happened: `credential.renewed`. */
  readonly t: string
  /** Random id of the record. */
  readonly rec: string
  /** Number of the entry in the record's chain, from 1. */
  readonly rev: number
  /** Leaf hash of the record's entry before, hex; absent in the first. */
  readonly prev?: string
  /** SHA-256(salt || canonical snapshot), hex. */
  readonly body: string
  /** SHA-256 of each file, hex. */
  readonly files: readonly string[]
  /** Opaque id of the actor. */
  readonly by: string
  /** Instant in UTC with milliseconds. */
  readonly at: string
}

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The commitment to a snapshot, given as canonical JSON: without the salt, it tells nothing about it. */
export function bodyOf(salt: Uint8Array, snapshot: string): string {
  return sha256(salt, snapshot).toString('hex')
}

/** The leaf as the bytes that are hashed. Throws when it is longer than `maxLeafBytes`: a programming fault. */
export function leafText(leaf: Leaf): string {
  const text = canonicalJson(leaf as unknown as Json)
  if (Buffer.byteLength(text) > maxLeafBytes)
    throw new RangeError(`a ledger leaf of more than ${maxLeafBytes} bytes: ${leaf.t}`)
  return text
}

const leafPrefix = Buffer.from([0])

/** Leaf hash of RFC 6962 section 2.1: SHA-256(0x00 || leaf). */
export function leafHash(text: string): Buffer {
  return sha256(leafPrefix, text)
}
