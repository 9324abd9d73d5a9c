import { randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** Content on its way to the bucket. */
export interface Spool {
  write(chunk: Buffer): Promise<void>
  /** From the beginning, as often as wanted, one at a time. */
  read(): Readable
  close(): Promise<void>
}

/**
 * A file in the system's temporary folder that only this process can read. It loses its name at once, so that nothing of it is
 * left when the process is killed; where an open file keeps its name (Windows), `close` removes it.
 */
export async function createSpool(): Promise<Spool> {
  const path = join(tmpdir(), `chizheng-upload-${randomBytes(12).toString('hex')}`)
  const file = await open(path, 'wx+', 0o600)
  const unname = (): Promise<void> => rm(path, { force: true }).catch(() => {})
  await unname()
  return {
    write: (chunk) => file.writeFile(chunk),
    read: () => file.createReadStream({ start: 0, autoClose: false }),
    async close() {
      await file.close()
      await unname()
    },
  }
}
