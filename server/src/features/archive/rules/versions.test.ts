import { describe, expect, it } from 'vitest'
import { replace, successors } from './versions.ts'

const gone = { at: '2026-11-25T00:00:00Z', by: 'hr', reason: '传错了' }

/** `c>b!`: document c replaces b, and is withdrawn. */
const read = (text: string) => {
  const [, id, replaces, mark] = /^(\w)(?:>(\w))?(!)?$/.exec(text)!
  return { id: id!, replaces: replaces ?? null, withdrawn: mark ? gone : null }
}

describe('versions of a paper', () => {
  it.each([
    ['alone', 'a', {}],
    ['one after the other', 'a b>a c>b', { a: 'b', b: 'c' }],
    ['in any order', 'c>b a b>a', { a: 'b', b: 'c' }],
    ['the newest withdrawn', 'a b>a!', {}],
    ['one in between withdrawn', 'a b>a! c>b', { a: 'c', b: 'c' }],
    ['the first withdrawn', 'a! b>a', { a: 'b' }],
    ['a second attempt', 'a b>a! c>a', { a: 'c' }],
    ['two papers', 'a b>a x y>x', { a: 'b', x: 'y' }],
  ])('%s', (_, text, expected) => {
    expect(Object.fromEntries(successors(text.split(' ').map(read)))).toEqual(expected)
  })
})

describe('replacing', () => {
  const older = { kind: 'scan', withdrawn: null } as const
  it('takes the kind of the older one', () => {
    expect(replace(older, null, undefined)).toBe('scan')
    expect(replace(older, null, 'scan')).toBe('scan')
  })
  it.each([
    ['one that is not there', null, null, undefined, 'not_found'],
    ['one that is withdrawn', { ...older, withdrawn: gone }, null, undefined, 'wrong_state'],
    ['one that was replaced', older, 'b', undefined, 'document_replaced'],
    ['one of another kind', older, null, 'e_certificate', 'document_kind_differs'],
  ] as const)('refuses %s', (_, document, replacedBy, kind, code) => {
    expect(() => replace(document, replacedBy, kind)).toThrow(code)
  })
})
