import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../kernel/refusal.ts'
import {
  acceptType,
  type Document,
  documentSnapshot,
  downloadName,
  type Picture,
  pictureFor,
  previewOf,
  withdraw,
} from './document.ts'

const document: Document = {
  id: 'd',
  credentialId: 'c',
  personId: 'p',
  kind: 'scan',
  fileName: '二建.pdf',
  mediaType: 'application/pdf',
  bytes: 10,
  sha256: 'a'.repeat(64),
  note: null,
  replaces: null,
  retainUntil: null,
  picture: null,
  addedAt: '2026-11-24T00:00:00Z',
  addedBy: 'hr',
  withdrawn: null,
}

describe('types', () => {
  it.each(['application/pdf', 'application/ofd', 'image/jpeg', 'image/heic', 'application/msword'])(
    '%s is taken',
    (mediaType) => {
      expect(acceptType({ mediaType })).toBe(mediaType)
    },
  )
  it.each(['text/html', 'image/svg+xml', 'text/plain', 'text/csv', 'application/zip', 'toString'])(
    '%s is not',
    (mediaType) => {
      expect(() => acceptType({ mediaType })).toThrow(Refusal)
    },
  )
  it('what nobody knows is not', () => {
    expect(() => acceptType(null)).toThrow(Refusal)
  })
  it.each<[string, Picture | null, string]>([
    ['application/pdf', null, 'pdf'],
    ['image/webp', null, 'image'],
    ['image/heic', { state: 'pending' }, 'pending'],
    ['image/heic', { state: 'made', sha256: 'b'.repeat(64) }, 'image'],
    ['image/heic', { state: 'failed' }, 'none'],
    ['application/ofd', null, 'none'],
  ])('%s with the picture %j is previewed as %s', (mediaType, picture, preview) => {
    expect(previewOf({ mediaType, picture })).toBe(preview)
  })
  it('only of what browsers do not show a picture is made', () => {
    expect(pictureFor('image/heic')).toEqual({ state: 'pending' })
    expect(pictureFor('image/jpeg')).toBeNull()
  })
})

describe('the name of a download', () => {
  it.each([
    ['二建.pdf', 'application/pdf', '二建.pdf'],
    ['二建.PDF', 'application/pdf', '二建.PDF'],
    ['照片.jpeg', 'image/jpeg', '照片.jpeg'],
    ['照片.heif', 'image/heic', '照片.heif'],
    ['二建', 'application/pdf', '二建.pdf'],
    ['二建.pdf', 'image/png', '二建.pdf.png'],
    ['2024.08.15', 'image/png', '2024.08.15.png'],
    ['', 'image/png', 'file.png'],
  ])('%s with %s inside is %s', (fileName, mediaType, name) => {
    expect(downloadName(fileName, mediaType)).toBe(name)
  })
})

describe('withdrawing', () => {
  it('keeps everything and says who, when and why', () => {
    const by = { at: '2026-11-25T00:00:00Z', label: 'hr', reason: '传错了' }
    const gone = withdraw(document, by)
    expect(gone).toEqual({ ...document, withdrawn: { at: by.at, by: 'hr', reason: '传错了' } })
    expect(() => withdraw(gone, by)).toThrow(Refusal)
  })
})

it('the ledger keeps no ID number out of a file name', () => {
  const named = { ...document, fileName: '110105197503087991 二建.pdf' }
  expect(documentSnapshot(named).fileName).toBe('1101************91 二建.pdf')
})
