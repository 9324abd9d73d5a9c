import { inflateRawSync } from 'node:zlib'
import { readZipDirectory } from '../src/platform/spreadsheet/zip.ts'

/** The files of a ZIP by name, in their order. */
export function unzipped(file: Buffer): Map<string, Buffer> {
  const files = readZipDirectory(file).map(({ name, method, packedBytes, offset }) => {
    const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
    const packed = file.subarray(start, start + packedBytes)
    return [name, method === 0 ? packed : inflateRawSync(packed)] as const
  })
  return new Map(files)
}
