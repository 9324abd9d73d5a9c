import { maxCopy } from '@chizheng/contract'
import { maskPersonalNumbers } from '../../../kernel/personal-number.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { type Document, downloadName } from './document.ts'
import { successors } from './versions.ts'

/** A document of a copy, with what its list says about it. */
export interface Copied {
  readonly document: Document
  readonly typeName: string
  readonly person: { readonly name: string; readonly employeeNumber: string | null }
}

/**
 * What a copy is made of: the newest versions that are in use.
 *
 * @throws Refusal `copy_empty`, `copy_too_large`.
 */
export function toCopy(documents: readonly Document[], kinds: readonly string[] | undefined): Document[] {
  const replaced = successors(documents)
  const wanted = documents.filter(
    ({ id, kind, withdrawn }) => withdrawn === null && !replaced.has(id) && (!kinds?.length || kinds.includes(kind)),
  )
  if (wanted.length === 0) throw new Refusal('copy_empty')
  const bytes = wanted.reduce((sum, document) => sum + document.bytes, 0)
  if (wanted.length > maxCopy.documents || bytes > maxCopy.bytes) throw new Refusal('copy_too_large')
  return wanted
}

/**
 * The name of a file in a copy: its number in the list, the certificate and the kind. Whose it is says the list alone, so that a
 * file that is passed on tells no more than its content.
 */
export function entryName(
  number: number,
  { document, typeName }: Copied,
  kindName: string,
  isStamped: boolean,
): string {
  const type = isStamped ? 'application/pdf' : document.mediaType
  const words = `${String(number).padStart(3, '0')} ${typeName} ${kindName}`.replace(/[\p{Cc}\\/:*?"<>|]/gu, '_')
  return downloadName(words, type)
}

/** The list as CSV that spreadsheets open: with its mark of UTF-8, and nothing in it is taken for a formula. */
export function listText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** A line of the list. A file may be named by a person's number: it is masked. */
export function listRow(number: number, copied: Copied, kindName: string, remark: string): string[] {
  const { document, typeName, person } = copied
  const { fileName, sha256 } = document
  const name = maskPersonalNumbers(fileName)
  return [String(number), person.name, person.employeeNumber ?? '', typeName, kindName, name, sha256, remark]
}

/** What stands for a document where it must have pages: of a photograph in HEIC its JPEG. */
export function pagesOf({ picture, sha256, mediaType }: Document): { sha256: string; mediaType: string } {
  return picture?.state === 'made' ? { sha256: picture.sha256, mediaType: 'image/jpeg' } : { sha256, mediaType }
}
