// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { changedFields, isSame, meet } from './merge.ts'

describe('two changes of one record', () => {
  const base = { name: '张伟', post: '技术员', phone: null, labels: ['甲'] }
  const cases: { what: string; mine: object; theirs: object; contested: string[]; taken: string[] }[] = [
    { what: 'nobody changed anything', mine: {}, theirs: {}, contested: [], taken: [] },
    { what: 'only I did', mine: { post: '工程师' }, theirs: {}, contested: [], taken: [] },
    { what: 'only they did', mine: {}, theirs: { post: '工程师' }, contested: [], taken: ['post'] },
    { what: 'different fields', mine: { name: '张炜' }, theirs: { post: '工程师' }, contested: [], taken: ['post'] },
    {
      what: 'the same field, differently',
      mine: { post: '主管' },
      theirs: { post: '工程师' },
      contested: ['post'],
      taken: [],
    },
    { what: 'the same field, alike', mine: { post: '工程师' }, theirs: { post: '工程师' }, contested: [], taken: [] },
    {
      what: 'an empty text is no change of null',
      mine: { phone: '' },
      theirs: { phone: '139' },
      contested: [],
      taken: ['phone'],
    },
    {
      what: 'I emptied what they changed',
      mine: { post: '' },
      theirs: { post: '主管' },
      contested: ['post'],
      taken: [],
    },
    {
      what: 'lists by content',
      mine: { labels: ['甲'] },
      theirs: { labels: ['甲', '乙'] },
      contested: [],
      taken: ['labels'],
    },
  ]
  it.each(cases)('$what', ({ mine, theirs, contested, taken }) => {
    expect(meet(base, { ...base, ...mine }, { ...base, ...theirs })).toEqual({ contested, taken })
  })

  it('sends only what changed', () => {
    expect(changedFields(base, { name: '张伟', post: '主管', phone: undefined })).toEqual(['post'])
    expect(isSame(false, null)).toBe(false)
  })
})
