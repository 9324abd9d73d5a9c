import { randomBytes } from 'node:crypto'
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { Refusal } from '../../kernel/refusal.ts'
import { fileFault, makeFolder } from '../../platform/fault/index.ts'
import { DigestGuard, isDigest, type ListableStore, Meter } from '../../platform/files/index.ts'

const day = 86_400_000

/**
 * Files in a folder, two levels of two hex digits deep. A file is written under a temporary name, flushed, and then renamed
 * to its digest; the folder is flushed too. So a name that exists always has its whole content.
 *
 * Opening it removes temporary files of killed processes that are older than a day.
 *
 * @throws OperatorFault when the folder cannot be written.
 */
export async function createDiskStore(folder: string): Promise<ListableStore & { path(sha256: string): string }> {
  const incoming = join(folder, 'incoming')
  makeFolder(incoming, 0o700)
  try {
    await access(incoming, constants.W_OK)
  } catch (error) {
    throw fileFault(error, folder) ?? error
  }
  await removeAbandoned(incoming)
  const path = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  const size = async (sha256: string): Promise<number | null> => {
    if (!isDigest(sha256)) return null
    return await stat(path(sha256)).then(
      (status) => status.size,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      },
    )
  }

  return {
    path(sha256) {
      if (!isDigest(sha256)) throw new Refusal('file_missing')
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
      if (!isDigest(sha256)) throw new Refusal('file_missing')
      const file = await open(path(sha256), 'r').catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? new Refusal('file_missing') : error
      })
      if (range !== undefined) return file.createReadStream({ start: range.start, end: range.end })
      return file.createReadStream().compose(new DigestGuard(sha256)) as unknown as Readable
    },

    async remove(sha256) {
      if (isDigest(sha256)) await rm(path(sha256), { force: true })
    },

    async *list() {
      for (const first of await namesIn(folder, /^[0-9a-f]{2}$/))
        for (const second of await namesIn(join(folder, first), /^[0-9a-f]{2}$/))
          for (const sha256 of await namesIn(join(folder, first, second), /^[0-9a-f]{64}$/)) {
            const bytes = await size(sha256)
            if (bytes !== null) yield { sha256, bytes }
          }
    },

    size,
  }
}

async function namesIn(folder: string, form: RegExp): Promise<string[]> {
  return (await readdir(folder)).filter((name) => form.test(name)).sort()
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
