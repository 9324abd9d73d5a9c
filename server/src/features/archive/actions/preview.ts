import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { jpegOfHeic } from '../../../platform/heic/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { documentById, savePicture } from '../store/documents.ts'

/** Of a picture of 2,400 pixels; far more than one has. */
const maxPictureBytes = 20 * 1024 * 1024

/**
 * Makes the picture of a document and keeps it beside the original, which stays as it is. A file of which none can be made says
 * so. No entry of the ledger: the picture says nothing that the original does not.
 */
export async function makePreview(context: Context, documentId: string): Promise<void> {
  const document = await documentById(context.db, documentId)
  if (document?.picture?.state !== 'pending') return
  const jpeg = await pictureOf(context, document.sha256)
  const picture =
    jpeg === null
      ? ({ state: 'failed' } as const)
      : ({
          state: 'made',
          sha256: (await context.files.put(Readable.from([jpeg]), { maxBytes: maxPictureBytes })).sha256,
        } as const)
  await inTransaction(context.db, (tx) => savePicture(tx, documentId, picture))
}

async function pictureOf(context: Context, sha256: string): Promise<Buffer | null> {
  try {
    const jpeg = await jpegOfHeic(await buffer(await context.files.open(sha256)))
    return jpeg && Buffer.from(jpeg)
  } catch (error) {
    // Gone from the store: no further attempt will find it. The store itself being out of reach is another matter.
    if (error instanceof Refusal && error.code === 'file_missing') return null
    throw error
  }
}

export async function openPicture(context: Context, sha256: string): Promise<Download> {
  return {
    name: 'preview.jpg',
    mediaType: 'image/jpeg',
    stream: await context.files.open(sha256),
    sha256,
    inline: true,
  }
}
