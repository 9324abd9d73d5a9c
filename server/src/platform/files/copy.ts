import type { FileStore } from './file-store.ts'
import { StorageFault } from './storage-fault.ts'

/** A store that can say what it holds. */
export interface ListableStore extends FileStore {
  /** Every file of the store, by name and size, in the order of names. Files that come while it lists may be left out. */
  list(): AsyncIterable<{ readonly sha256: string; readonly bytes: number }>
}

export interface CopyProgress {
  /** Files and bytes to deal with in all. */
  readonly files: number
  readonly bytes: number
  readonly doneFiles: number
  readonly doneBytes: number
}

export interface CopyResult {
  readonly files: number
  readonly copied: number
  /** There already. */
  readonly present: number
  /** Names of files that are damaged or gone at their origin: they were not copied. */
  readonly damaged: readonly string[]
}

export interface CopyOptions {
  /** Reads every file back from where it is now; what is not what its name says is sent anew and read once more. */
  readonly verify?: boolean
  readonly onProgress?: (progress: CopyProgress) => void
}

/** So many at a time: small files are mostly waiting. */
const lanes = 8

/**
 * Copies every file to another store. A file that is there with its size is left as it is, so that a copy that was stopped goes
 * on where it stopped. Every file's digest is checked while it is read; one that is damaged is reported and copied nowhere.
 *
 * @throws StorageFault when the other store refuses: nothing goes on without it.
 */
export async function copyFiles(from: ListableStore, to: FileStore, options: CopyOptions = {}): Promise<CopyResult> {
  const files: { sha256: string; bytes: number }[] = []
  for await (const file of from.list()) files.push(file)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const count = { copied: 0, present: 0, doneFiles: 0, doneBytes: 0 }
  const damaged: string[] = []
  const waiting = files.values()
  let isBroken = false

  const work = async (): Promise<void> => {
    for (const file of waiting) {
      if (isBroken) return
      const outcome = await copyOne(from, to, file, options.verify ?? false)
      if (outcome === 'damaged') damaged.push(file.sha256)
      else count[outcome] += 1
      count.doneFiles += 1
      count.doneBytes += file.bytes
      options.onProgress?.({ files: files.length, bytes, doneFiles: count.doneFiles, doneBytes: count.doneBytes })
    }
  }
  const ends = await Promise.allSettled(
    Array.from({ length: lanes }, () =>
      work().catch((error: unknown) => {
        isBroken = true
        throw error
      }),
    ),
  )
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
  return { files: files.length, copied: count.copied, present: count.present, damaged: damaged.sort() }
}

async function copyOne(
  from: FileStore,
  to: FileStore,
  { sha256, bytes }: { sha256: string; bytes: number },
  verify: boolean,
): Promise<'copied' | 'present' | 'damaged'> {
  if ((await to.size(sha256)) === bytes && (!verify || (await isWhole(to, sha256)))) return 'present'
  if (!(await isWhole(from, sha256))) return 'damaged'
  await to.put(await from.open(sha256), { maxBytes: bytes })
  if (verify && !(await isWhole(to, sha256))) {
    throw new StorageFault(
      'damaged',
      `文件 ${sha256} 写入后读回的内容不同。请检查存储服务及其间的代理。`,
      `File ${sha256} was read back different from what was written. Check the storage service and the proxies before it.`,
    )
  }
  return 'copied'
}

/** Whether reading the file comes to a good end. The store itself being out of reach is no answer to that. */
async function isWhole(store: FileStore, sha256: string): Promise<boolean> {
  try {
    for await (const _ of await store.open(sha256));
    return true
  } catch (error) {
    if (error instanceof StorageFault) throw error
    return false
  }
}
