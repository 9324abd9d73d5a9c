import type { Readable } from 'node:stream'
import { Refusal } from '../../kernel/refusal.ts'
import type { FileStore } from './file-store.ts'
import { peek } from './peek.ts'
import { sniff } from './sniff.ts'

/** What a browser shows, and nothing that could run. */
const shown = new Set<string>(['application/pdf', 'image/jpeg', 'image/png', 'image/webp'])

/**
 * Stores a PDF or a picture that somebody uploads. It is stored before any record of it, and survives whatever happens to that.
 *
 * @throws Refusal `file_empty`, `file_too_large`, `file_type_unknown`, `storage_unavailable`
 */
export async function receiveShown(
  files: FileStore,
  upload: { readonly name: string; readonly stream: Readable },
  maxBytes: number,
): Promise<{ mediaType: string; bytes: number; sha256: string }> {
  const { head, stream } = await peek(upload.stream)
  const mediaType = head.length === 0 ? '' : ((await sniff(head, upload.name))?.mediaType ?? '')
  // What is empty is refused by the store, in its own words.
  if (head.length > 0 && !shown.has(mediaType)) throw new Refusal('file_type_unknown')
  const { bytes, sha256 } = await files.put(stream, { maxBytes })
  return { mediaType, bytes, sha256 }
}
