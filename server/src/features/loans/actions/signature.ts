import { Readable } from 'node:stream'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'

const mostBytes = 150_000
const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Keeps the picture of a signature, before anything is recorded of it.
 *
 * @param base64 of a PNG; null: nobody signed
 * @returns its SHA-256 in hex
 * @throws Refusal `file_type_unknown`, `file_too_large`, `storage_unavailable`
 */
export async function keepSignature(context: Context, base64: string | null): Promise<string | null> {
  if (base64 === null) return null
  const picture = Buffer.from(base64, 'base64')
  if (!picture.subarray(0, pngMark.length).equals(pngMark)) throw new Refusal('file_type_unknown')
  return (await context.files.put(Readable.from([picture]), { maxBytes: mostBytes })).sha256
}
