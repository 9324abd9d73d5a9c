import { openStamper, type Unstamped } from './stamp.ts'
import type { StampedType } from './stamp-worker.ts'

/** Why a file is not in the document. */
export type JoinFault = Unstamped

/** Bytes to send now, and on how many pages. */
export interface JoinPart {
  readonly bytes: Uint8Array
  readonly pages: number
}

export interface Join {
  /** What the file begins with. */
  head(): Uint8Array
  /** The next file's pages, or why they cannot be had; `before`: they come before all that were added. */
  add(file: Uint8Array, mediaType: StampedType, before?: boolean): Promise<JoinPart | { readonly fault: JoinFault }>
  /** What the file ends with. Nothing is added afterwards. */
  end(title: string): Uint8Array
  /** Ends its thread. Whoever opens one closes it, whatever happens. */
  close(): Promise<void>
}

const catalogue = 1
const pageTree = 2
const information = 3

/**
 * Many files as one PDF, with lines over every page, written while it is sent: each file's objects are numbered on from the last
 * one's, and of those that were sent nothing is kept but where they begin (ISO 32000-1, 7.5). The order of pages is that of the page
 * tree, which is written last: so the cover can come first that says what became of each.
 */
export function openJoin(lines: readonly string[], options: { seconds?: number } = {}): Join {
  const stamper = openStamper(lines, options)
  /** Where each object begins, by its number; the list of free ones begins with 0. */
  const offsets: number[] = [0]
  const pages: number[] = []
  let written = 0
  const sent = (bytes: Uint8Array): Uint8Array => {
    written += bytes.length
    return bytes
  }
  return {
    head: () => sent(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')),
    async add(file, mediaType, before = false) {
      const from = Math.max(offsets.length, information + 1)
      const made = await stamper.stampWithin(file, mediaType, { from, parent: pageTree })
      if ('fault' in made) return made
      for (const [number, offset] of made.objects) offsets[number] = written + offset
      if (before) pages.unshift(...made.pages)
      else pages.push(...made.pages)
      return { bytes: sent(made.bytes), pages: made.pages.length }
    },
    end(title) {
      const objects = [
        [catalogue, `<< /Type /Catalog /Pages ${pageTree} 0 R >>`],
        [pageTree, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`],
        [information, `<< /Title ${hexText(title)} /Producer (Chizheng) >>`],
      ] as const
      let body = ''
      for (const [number, content] of objects) {
        offsets[number] = written + body.length
        body += `${number} 0 obj\n${content}\nendobj\n`
      }
      const table = Array.from({ length: offsets.length }, (_, number) => xrefEntry(offsets[number]))
      const begin = written + body.length
      const trailer = `trailer\n<< /Size ${offsets.length} /Root ${catalogue} 0 R /Info ${information} 0 R >>`
      return Buffer.from(
        `${body}xref\n0 ${offsets.length}\n${table.join('')}${trailer}\nstartxref\n${begin}\n%%EOF\n`,
        'latin1',
      )
    },
    close: () => stamper.close(),
  }
}

/** Twenty bytes each. A number without an object is free, as is number 0. */
function xrefEntry(offset: number | undefined): string {
  return offset ? `${String(offset).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n'
}

const hexText = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
