import type { DocumentRecord } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { maskPersonalNumbers } from '../../../kernel/personal-number.ts'
import { Refusal } from '../../../kernel/refusal.ts'

export type DocumentKind = DocumentRecord['kind']

export interface Document {
  readonly id: string
  readonly credentialId: string
  readonly personId: string
  readonly kind: DocumentKind
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly note: string | null
  /** The older document of the same paper that this one replaces. Both are kept. */
  readonly replaces: string | null
  /** The last day on which it is kept; null while its holder is with us. */
  readonly retainUntil: Day | null
  /** The JPEG that stands for a file no browser shows; null where none is needed. */
  readonly picture: Picture | null
  readonly addedAt: string
  readonly addedBy: string
  readonly withdrawn: { readonly at: string; readonly by: string; readonly reason: string } | null
}

/** A picture made from a file: `pending` until a job has made it, `failed` where none can be made of it. */
export type Picture = { readonly state: 'pending' | 'failed' } | { readonly state: 'made'; readonly sha256: string }

/**
 * The types an archive takes, by the ending their files have: certificates come as scans, photographs, PDF or OFD (GB/T 33190),
 * their attachments as office documents. Nothing in the list runs in a browser; HTML, SVG and plain text are not in it.
 */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/ofd': 'ofd',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** The type as the archive keeps it. @throws Refusal `file_type_unknown` for content that is of no type in the list. */
export function acceptType(found: { readonly mediaType: string } | null): string {
  if (found === null || !Object.hasOwn(endings, found.mediaType)) throw new Refusal('file_type_unknown')
  return found.mediaType
}

/** The picture to be made of a new file. HEIC is an image few browsers show. */
export function pictureFor(mediaType: string): Picture | null {
  return mediaType === 'image/heic' ? { state: 'pending' } : null
}

/** How a document is shown in the page: as it is, or by the picture that was made of it. */
export function previewOf({ mediaType, picture }: Pick<Document, 'mediaType' | 'picture'>): DocumentRecord['preview'] {
  if (picture !== null) return ({ made: 'image', pending: 'pending', failed: 'none' } as const)[picture.state]
  if (mediaType === 'application/pdf') return 'pdf'
  return ['image/jpeg', 'image/png', 'image/webp'].includes(mediaType) ? 'image' : 'none'
}

/**
 * The name a file is saved under: as it was uploaded. Where its ending says another type than its content, the right one is
 * added, so that it opens. Nothing about the holder is added.
 */
export function downloadName(fileName: string, mediaType: string): string {
  const right = endings[mediaType] ?? 'bin'
  const written = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase()
  const same = written === right || (written === 'jpeg' && right === 'jpg') || (written === 'heif' && right === 'heic')
  return same ? fileName : `${fileName || 'file'}.${right}`
}

/** Takes a document out of use. @throws Refusal `wrong_state` when it is already. */
export function withdraw(document: Document, by: { at: string; label: string; reason: string }): Document {
  if (document.withdrawn !== null) throw new Refusal('wrong_state')
  return { ...document, withdrawn: { at: by.at, by: by.label, reason: by.reason } }
}

/** What the ledger keeps of a document. A file may be named by a person's number: it is masked. */
export function documentSnapshot(document: Document) {
  return {
    kind: document.kind,
    fileName: maskPersonalNumbers(document.fileName),
    mediaType: document.mediaType,
    bytes: document.bytes,
    sha256: document.sha256,
    note: document.note,
    replaces: document.replaces,
    withdrawn: document.withdrawn !== null,
  }
}
