import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import type { texts } from '@chizheng/texts'
import yazl from 'yazl'
import type { Context } from '../../../platform/context/index.ts'
import { canStamp, openStamper, type Stamper } from '../../../platform/pdf/index.ts'
import { type Copied, entryName, listRow, listText, pagesOf } from '../rules/copies.ts'

type Words = (typeof texts)['zh-CN' | 'en']['archive']

/**
 * A ZIP of documents with their list, made while it is read: one file is open at a time, and when the reader goes away nothing
 * more is. With a mark each file is a PDF that carries it on every page; what cannot be is left out, and the list says so.
 */
export function zipOf(
  context: Context,
  copied: readonly Copied[],
  mark: readonly string[] | null,
  words: Words,
): Readable {
  const zip = new yazl.ZipFile()
  const out = zip.outputStream as Readable
  const stamper = mark && openStamper(mark)
  const gone = new AbortController()
  out.once('close', () => gone.abort())
  // A damaged file, a store out of reach: the reader must not take what it has for the whole.
  zip.on('error', (error) => out.destroy(error as Error))
  fill(zip, context, copied, stamper, words, gone.signal)
    .catch((error: unknown) => out.destroy(error as Error))
    .finally(() => stamper?.close())
  return out
}

async function fill(
  zip: yazl.ZipFile,
  context: Context,
  copied: readonly Copied[],
  stamper: Stamper | null,
  words: Words,
  signal: AbortSignal,
): Promise<void> {
  const rows: string[][] = []
  const mtime = context.clock.now()
  for (const [index, one] of copied.entries()) {
    signal.throwIfAborted()
    const kindName = words.kinds[one.document.kind]
    const content = stamper
      ? await stampedContent(context, one, stamper)
      : await context.files.open(one.document.sha256)
    rows.push(listRow(index + 1, one, kindName, content === null ? words.copy.leftOut : ''))
    if (content === null) continue
    const name = entryName(index + 1, one, kindName, stamper !== null)
    // Scans are compressed already.
    zip.addReadStream(content, name, { compress: false, mtime })
    await finished(content, { signal })
  }
  zip.addBuffer(Buffer.from(listText(words.copy.columns, rows)), `000 ${words.copy.list}`, { mtime })
  zip.end()
}

/** The file as PDF with the mark; null where it cannot be written over. A photograph in HEIC is its JPEG. */
async function stampedContent(context: Context, { document }: Copied, stamper: Stamper): Promise<Readable | null> {
  const { sha256, mediaType } = pagesOf(document)
  if (!canStamp(mediaType)) return null
  const pdf = await stamper.stamp(await buffer(await context.files.open(sha256)), mediaType)
  return pdf && Readable.from([Buffer.from(pdf)], { objectMode: false })
}
