import { fileTypeFromBuffer } from 'file-type'

export interface FileType {
  readonly mediaType: string
  readonly ext: string
}

const officeOpen = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

const binaryTypes: Readonly<Record<string, FileType>> = {
  pdf: { mediaType: 'application/pdf', ext: 'pdf' },
  jpg: { mediaType: 'image/jpeg', ext: 'jpg' },
  png: { mediaType: 'image/png', ext: 'png' },
  webp: { mediaType: 'image/webp', ext: 'webp' },
  gif: { mediaType: 'image/gif', ext: 'gif' },
  tif: { mediaType: 'image/tiff', ext: 'tif' },
  bmp: { mediaType: 'image/bmp', ext: 'bmp' },
  heic: { mediaType: 'image/heic', ext: 'heic' },
  xlsx: { mediaType: officeOpen.xlsx, ext: 'xlsx' },
  docx: { mediaType: officeOpen.docx, ext: 'docx' },
}

/** The container of .xls and .doc says nothing about which of them it is; the name decides, and readers check again. */
const compoundTypes: Readonly<Record<string, FileType>> = {
  xls: { mediaType: 'application/vnd.ms-excel', ext: 'xls' },
  doc: { mediaType: 'application/msword', ext: 'doc' },
}

/** Zip containers whose inner mark can lie behind the first bytes; again the name decides. */
const zipTypes: Readonly<Record<string, FileType>> = {
  xlsx: { mediaType: officeOpen.xlsx, ext: 'xlsx' },
  docx: { mediaType: officeOpen.docx, ext: 'docx' },
}

const ofd: FileType = { mediaType: 'application/ofd', ext: 'ofd' }

const textTypes: Readonly<Record<string, FileType>> = {
  csv: { mediaType: 'text/csv', ext: 'csv' },
  txt: { mediaType: 'text/plain', ext: 'txt' },
}

/**
 * What a file is, by its first bytes (4,100 are enough). `name` is asked only where bytes cannot tell: text has no mark, and
 * some containers are shared by several types. Null: not a type the product takes.
 */
export async function sniff(head: Buffer, name: string): Promise<FileType | null> {
  const said = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found === undefined) return looksLikeText(head) ? (textTypes[said] ?? null) : null
  if (found.ext === 'cfb') return compoundTypes[said] ?? null
  if (found.ext === 'zip') return isOfd(head) ? ofd : (zipTypes[said] ?? null)
  return binaryTypes[found.ext] ?? null
}

/**
 * OFD (GB/T 33190) is a zip with `OFD.xml` at its root and documents in folders `Doc_0`, `Doc_1`, …; one of those is its first
 * entry. A local header of a zip has the length of the name at byte 26 and the name at byte 30.
 */
function isOfd(head: Buffer): boolean {
  if (head.length < 30) return false
  const name = head.subarray(30, 30 + head.readUInt16LE(26)).toString('latin1')
  return /^(?:OFD\.xml$|Doc_\d+\/)/i.test(name)
}

/** No zero bytes and no control characters but the usual ones: UTF-8, GB18030 and UTF-16 with its mark pass. */
function looksLikeText(head: Buffer): boolean {
  if (head.length === 0) return false
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  return (
    isUtf16 || !head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)
  )
}
