import { createInflateRaw } from 'node:zlib'
import { Unreadable } from './limits.ts'

/** One file of a zip archive, as its central directory describes it. The sizes are claims, not facts. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packedBytes: number
  readonly claimedBytes: number
  readonly offset: number
}

/** The central directory. Raises Unreadable when there is none: the file was cut off, or is no zip. */
export function readZipDirectory(file: Buffer): ZipEntry[] {
  const end = findEnd(file)
  let count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  if (at === 0xffffffff && end >= 20 && file.readUInt32LE(end - 20) === 0x07064b50) {
    const record = Number(file.readBigUInt64LE(end - 12))
    if (record + 56 > file.length) throw damaged()
    count = Number(file.readBigUInt64LE(record + 32))
    at = Number(file.readBigUInt64LE(record + 48))
  }
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const nameLength = file.readUInt16LE(at + 28)
    entries.push({
      name: file
        .toString('utf8', at + 46, at + 46 + nameLength)
        .replace(/\\/g, '/')
        .replace(/^\//, ''),
      method: file.readUInt16LE(at + 10),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      packedBytes: file.readUInt32LE(at + 20),
      claimedBytes: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at--) {
    if (file.readUInt32LE(at) === 0x06054b50) return at
  }
  throw damaged()
}

/** Bytes that may still be unpacked from one file; every part draws on it, so a bomb of many small parts counts too. */
export interface Budget {
  bytes: number
}

/** The content of an entry, piece by piece, counted while it is unpacked. */
export async function* unpack(file: Buffer, entry: ZipEntry, budget: Budget): AsyncGenerator<Buffer> {
  if (entry.encrypted) throw new Unreadable('spreadsheet_protected')
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== 0x04034b50) throw damaged()
  const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28)
  const packed = file.subarray(start, start + entry.packedBytes)
  if (packed.length < entry.packedBytes) throw damaged()
  if (entry.method === 0) {
    spend(budget, packed.length)
    yield packed
    return
  }
  if (entry.method !== 8) throw new Unreadable('spreadsheet_unsupported', { reason: 'compression' })
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 })
  inflate.end(packed)
  try {
    for await (const piece of inflate) {
      spend(budget, (piece as Buffer).length)
      yield piece as Buffer
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged()
  } finally {
    inflate.destroy()
  }
}

/** A small part as text. */
export async function unpackText(
  file: Buffer,
  entry: ZipEntry,
  budget: Budget,
  maxBytes = 8 * 1024 * 1024,
): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of unpack(file, entry, budget)) {
    bytes += piece.length
    if (bytes > maxBytes) throw new Unreadable('spreadsheet_too_large', { reason: entry.name })
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function spend(budget: Budget, bytes: number): void {
  budget.bytes -= bytes
  if (budget.bytes < 0) throw new Unreadable('spreadsheet_too_large', { reason: 'unpacked' })
}

function damaged(): Unreadable {
  return new Unreadable('spreadsheet_unreadable', { reason: 'damaged' })
}
