import { describe, expect, it } from 'vitest'
import { searchForm, searchPatterns } from './search.ts'

describe('the search form', () => {
  it('is folded where it is not Chinese', () => {
    expect(searchForm('  Ａ-01　 b ')).toBe('a-01 b')
  })

  it('is ASCII for Chinese of every plane, and different for different characters', () => {
    const characters = [...'张三章〇々⺀㐀鿿神𠀀𫖯𬭎']
    const forms = characters.map(searchForm)
    for (const form of forms) expect(form).toMatch(/^([A-Y][0-9a-z]{2}|Z[0-9a-z]{4})$/)
    expect(new Set(forms).size).toBe(characters.length)
  })

  it('begins every Chinese character with a capital, so that halves never match', () => {
    expect(searchForm('欧阳a静1')).toMatch(/^[A-Z][0-9a-z]{2}[A-Z][0-9a-z]{2}a[A-Z][0-9a-z]{2}1$/)
  })
})

describe('what was typed', () => {
  it.each([
    ['', []],
    ['zs', ['% zs%']],
    ['ZHANG', ['%zhang%']],
    ['张', [`%${searchForm('张')}%`]],
    ['张三丰', [`%${searchForm('张三丰')}%`]],
    ['张三  A01', [`%${searchForm('张三')}%`, '%a01%']],
    ['Ｚｈａｎｇ', ['%zhang%']],
    ['100%_\\', ['%100\\%\\_\\\\%']],
  ])('%j looks for %j', (typed, patterns) => {
    expect(searchPatterns(typed)).toEqual(patterns)
  })
})
