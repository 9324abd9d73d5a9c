/** A single scan of a certificate for somebody outside the archive, always under a mark. */
import { buffer } from 'node:stream/consumers'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { canStamp, openStamper } from '../../../platform/pdf/index.ts'
import { pagesOf } from '../rules/copies.ts'
import type { Document } from '../rules/document.ts'
import { successors } from '../rules/versions.ts'
import { documentsOf } from '../store/documents.ts'

/** The newest scan of a certificate that is in use and can be written over, by the digest of its file; null without one. */
export async function newestScan(db: Db, credentialId: string): Promise<Pick<ScanFile, 'original'> | null> {
  return await scanOf(db, credentialId)
}

interface ScanFile {
  /** SHA-256 of the file as it was attached. */
  readonly original: string
  readonly sha256: string
  readonly mediaType: Parameters<ReturnType<typeof openStamper>['stamp']>[1]
}

async function scanOf(db: Db, credentialId: string): Promise<ScanFile | null> {
  const documents = await documentsOf(db, { credentialIds: [credentialId] })
  const replaced = successors(documents)
  const isInUse = ({ id, kind, withdrawn }: Document) => kind === 'scan' && withdrawn === null && !replaced.has(id)
  for (const document of documents.filter(isInUse)) {
    const { sha256, mediaType } = pagesOf(document)
    if (canStamp(mediaType)) return { original: document.sha256, sha256, mediaType }
  }
  return null
}

/**
 * The newest scan as PDF with the lines over every page; null where there is none, or it cannot be opened. Whoever gives it away records
 * that, with `original`, in the ledger before its first byte leaves.
 */
export async function markedScan(
  context: Context,
  credentialId: string,
  mark: readonly string[],
): Promise<{ readonly original: string; readonly pdf: Uint8Array } | null> {
  const scan = await scanOf(context.db, credentialId)
  if (scan === null) return null
  const stamper = openStamper(mark)
  try {
    const pdf = await stamper.stamp(await buffer(await context.files.open(scan.sha256)), scan.mediaType)
    return pdf && { original: scan.original, pdf }
  } finally {
    await stamper.close()
  }
}
