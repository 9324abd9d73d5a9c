import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Language } from '@chizheng/texts'
import type { Context } from '../../../platform/context/index.ts'
import { canStamp, type JoinFault, openJoin, printDocument } from '../../../platform/pdf/index.ts'
import { type Covered, type CoverFacts, coverDocument } from '../cover.ts'
import { type Copied, pagesOf } from '../rules/copies.ts'

interface Asked {
  /** Written over every page, the cover's as well; null where it stays inside the company. */
  readonly mark: readonly string[] | null
  readonly facts: CoverFacts
  readonly language: Language
  /** Told after each document; what it throws ends the making. */
  readonly onAdded?: () => Promise<void>
}

/**
 * All documents as one PDF behind a cover, made while it is read: one file is open at a time, what was sent is not kept, and when
 * the reader goes away nothing more is. What has no pages, or cannot be opened, the cover names with the reason.
 */
export function singlePdf(context: Context, copied: readonly Copied[], asked: Asked): Readable {
  return Readable.from(pieces(context, copied, asked), { objectMode: false, highWaterMark: 1 })
}

async function* pieces(context: Context, copied: readonly Copied[], { mark, facts, language, onAdded }: Asked) {
  const join = openJoin(mark ?? [])
  try {
    yield join.head()
    const covered: Covered[] = []
    for (const one of copied) {
      const { sha256, mediaType } = pagesOf(one.document)
      const part = canStamp(mediaType)
        ? await join.add(await buffer(await context.files.open(sha256)), mediaType)
        : { fault: 'type' as const }
      covered.push({ copied: one, ...('fault' in part ? part : { pages: part.pages }) })
      if ('bytes' in part) yield part.bytes
      await onAdded?.()
    }
    const cover = await coverOf(covered, facts, language)
    const added = await join.add(cover, 'application/pdf', true)
    if ('fault' in added) throw new Error(`a cover that is ${added.fault satisfies JoinFault}`)
    yield added.bytes
    yield join.end(coverDocument([], facts, { language, coverPages: 0 }).title)
  } finally {
    await join.close()
  }
}

/** The numbers of pages depend on how many the cover has itself: it is set until it says so. */
async function coverOf(covered: readonly Covered[], facts: CoverFacts, language: Language): Promise<Uint8Array> {
  for (let coverPages = 1; ; ) {
    const { pdf, pages } = await printDocument(coverDocument(covered, facts, { language, coverPages }))
    if (pages <= coverPages) return pdf
    coverPages = pages
  }
}
