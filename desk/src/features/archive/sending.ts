/** Files on their way into an archive, in the order they were given. Pure, so that the list never loses one: a failed file keeps its place. */
import type { DocumentRecord } from '@chizheng/contract'
import { maxDocumentBytes } from '@chizheng/contract/document-limits'
import { Problem } from '../../problem.ts'

export interface Sending {
  readonly id: number
  readonly file: File
  readonly kind: DocumentRecord['kind']
  readonly state: SendingState
}

type SendingState =
  /** Waits for its kind to be chosen and for the reader's word. */
  | { readonly is: 'chosen' }
  /** Behind others. */
  | { readonly is: 'queued' }
  /** `share` of it is out, 0 to 1. */
  | { readonly is: 'sending'; readonly share: number }
  | { readonly is: 'failed'; readonly problem: Problem }

/** The list with these files behind it. One that is too large is there too, and says so. */
export function withFiles(sendings: readonly Sending[], files: readonly File[], firstId: number): readonly Sending[] {
  const added = files.map((file, index) => ({
    id: firstId + index,
    file,
    kind: proposedKind(file.name),
    state: stateOf(file),
  }))
  return [...sendings, ...added]
}

function stateOf(file: File): SendingState {
  if (file.size <= maxDocumentBytes) return { is: 'chosen' }
  return { is: 'failed', problem: new Problem('file_too_large', 413, { maxBytes: maxDocumentBytes }) }
}

export function withChange(
  sendings: readonly Sending[],
  id: number,
  change: Partial<Pick<Sending, 'kind' | 'state'>>,
): readonly Sending[] {
  return sendings.map((sending) => (sending.id === id ? { ...sending, ...change } : sending))
}

/** Whether sending it once more can come out otherwise. */
export function mayRetry({ state, file }: Sending): boolean {
  return state.is === 'failed' && file.size <= maxDocumentBytes
}

/** Words in a file's name and the kind they speak of; the first that is found decides. */
const kindWords: readonly (readonly [RegExp, DocumentRecord['kind']])[] = [
  [/继续教育|continuing/i, 'continuing_education'],
  [/电子证|电子注册|\.ofd$/i, 'e_certificate'],
  [/核验|查询结果|verif/i, 'verification_evidence'],
  [/岗位|适岗/, 'post_fit_note'],
  [/发证|批复|公告|任职资格.*文件|red.?head/i, 'issue_document'],
]

/** The kind a file is proposed as, by its name; a reader may choose another one. */
export function proposedKind(fileName: string): DocumentRecord['kind'] {
  return kindWords.find(([words]) => words.test(fileName))?.[1] ?? 'scan'
}

/** Browsers call every pasted picture `image.png`; named by the moment, several can be told apart. */
export function named(file: File, at: Date, word: string): File {
  if (!/^image\.(png|jpe?g|webp)$/i.test(file.name)) return file
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
  return new File([file], `${word} ${day} ${time}${file.name.slice(5)}`, { type: file.type })
}
