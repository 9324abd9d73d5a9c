import { maxDocumentBytes } from '@chizheng/contract/document-limits'
import { describe, expect, it } from 'vitest'
import { mayRetry, named, proposedKind, withChange, withFiles } from './sending.ts'
import { papersOf } from './versions.ts'

const fileOf = (name: string, bytes = 3): File => ({ name, size: bytes, type: 'image/png' }) as File

describe('files on their way', () => {
  it('keep the order they were given in, whatever becomes of one', () => {
    const first = withFiles([], [fileOf('a.png'), fileOf('b.png')], 1)
    const failed = withChange(first, 1, { state: { is: 'sending', share: 0.5 } })
    const more = withFiles(failed, [fileOf('c.png')], 3)
    expect(more.map(({ id, file, state }) => [id, file.name, state.is])).toEqual([
      [1, 'a.png', 'sending'],
      [2, 'b.png', 'chosen'],
      [3, 'c.png', 'chosen'],
    ])
  })
  it('say at once that they are too large, and are not sent again', () => {
    const [large] = withFiles([], [fileOf('a.pdf', maxDocumentBytes + 1)], 1)
    expect(large!.state).toMatchObject({ is: 'failed', problem: { code: 'file_too_large' } })
    expect(mayRetry(large!)).toBe(false)
  })
  it.each([
    ['二建 继续教育证明.pdf', 'continuing_education'],
    ['电子注册证书.pdf', 'e_certificate'],
    ['二建.ofd', 'e_certificate'],
    ['四库一平台查询结果.png', 'verification_evidence'],
    ['岗位匹配说明.docx', 'post_fit_note'],
    ['职称发证文件.pdf', 'issue_document'],
    ['IMG_2031.jpg', 'scan'],
  ])('%s is proposed as %s', (name, kind) => {
    expect(proposedKind(name)).toBe(kind)
  })
  it('pasted pictures are named by the moment', () => {
    const at = new Date(2026, 10, 3, 9, 5, 7)
    expect(named(new File(['x'], 'image.png'), at, '截图').name).toBe('截图 2026-11-03 090507.png')
    expect(named(new File(['x'], '二建.png'), at, '截图').name).toBe('二建.png')
  })
})

describe('versions', () => {
  const version = (id: string, replacedBy: string | null = null) => ({ id, replacedBy })
  it('stand under the newest of their paper', () => {
    const documents = [version('c'), version('x'), version('b', 'c'), version('a', 'b')]
    const told = papersOf(documents).map(({ newest, older }) => [newest.id, older.map(({ id }) => id)])
    expect(told).toEqual([
      ['c', ['b', 'a']],
      ['x', []],
    ])
  })
  it('whose newer one is not shown stand for themselves', () => {
    expect(papersOf([version('a', 'gone')])).toEqual([{ newest: version('a', 'gone'), older: [] }])
  })
})
