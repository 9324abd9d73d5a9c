import { Readable } from 'node:stream'
import { headBytes } from './file-store.ts'

/** The beginning of a stream, as much as `sniff` wants, and the whole stream to be read after it. */
export async function peek(stream: Readable): Promise<{ readonly head: Buffer; readonly stream: Readable }> {
  const chunks: Buffer[] = []
  let bytes = 0
  const source = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  while (bytes < headBytes) {
    const next = await source.next()
    if (next.done) break
    chunks.push(next.value)
    bytes += next.value.length
  }
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield* chunks
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  }
  return { head: Buffer.concat(chunks).subarray(0, headBytes), stream: Readable.from(whole(), { objectMode: false }) }
}
