import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** Parts of an archive are written as they are made; sizes follow each part, so nothing waits in memory. */
export class ZipWriter {
  private readonly out: Writable
  private readonly directory: Buffer[] = []
  private offset = 0

  constructor(out: Writable) {
    this.out = out
  }

  async add(name: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const path = Buffer.from(name, 'utf8')
    const start = this.offset
    await this.write(
      Buffer.concat([header(0x04034b50, [20, flags, deflated, 0, fixedDate]), u32(0, 0, 0), u16(path.length, 0), path]),
    )
    let crc = 0
    let rawBytes = 0
    let packedBytes = 0
    const deflate = createDeflateRaw({ level: 6 })
    const packing = (async () => {
      for await (const piece of deflate) {
        packedBytes += (piece as Buffer).length
        await this.write(piece as Buffer)
      }
    })()
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece, 'utf8')
      crc = crc32(bytes, crc)
      rawBytes += bytes.length
      if (!deflate.write(bytes)) await Promise.race([once(deflate, 'drain'), packing])
    }
    deflate.end()
    await packing
    const sizes = u32(crc, packedBytes, rawBytes)
    await this.write(Buffer.concat([u32(0x08074b50), sizes]))
    this.directory.push(
      Buffer.concat([
        header(0x02014b50, [20, 20, flags, deflated, 0, fixedDate]),
        sizes,
        u16(path.length, 0, 0, 0, 0),
        u32(0, start),
        path,
      ]),
    )
  }

  async end(): Promise<void> {
    const directory = Buffer.concat(this.directory)
    const start = this.offset
    await this.write(
      Buffer.concat([
        directory,
        u32(0x06054b50),
        u16(0, 0, this.directory.length, this.directory.length),
        u32(directory.length, start),
        u16(0),
      ]),
    )
  }

  private async write(bytes: Buffer): Promise<void> {
    this.offset += bytes.length
    if (this.out.destroyed) throw this.out.errored ?? new Error('the output was closed')
    if (!this.out.write(bytes)) await once(this.out, 'drain')
  }
}

/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808
const deflated = 8
/** 1 January 2025: the same rows make the same file. */
const fixedDate = ((2025 - 1980) << 9) | (1 << 5) | 1

function header(signature: number, fields: readonly number[]): Buffer {
  return Buffer.concat([u32(signature), u16(...fields)])
}

function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, i * 2)
  return bytes
}

function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, i * 4)
  return bytes
}
