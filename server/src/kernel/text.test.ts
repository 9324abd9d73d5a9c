import { describe, expect, it } from 'vitest'
import {
  firstCharacters,
  foldBrackets,
  halfWidth,
  isNothing,
  keepable,
  organisationKey,
  tidy,
  tidyNumber,
  wordKey,
} from './text.ts'

describe('text of a cell', () => {
  it.each([
    ['  工程管理部\u00a0 ', '工程管理部'],
    ['北京市住房和\n城乡建设委员会', '北京市住房和城乡建设委员会'],
    ['第一\u3000\u3000项目部', '第一 项目部'],
    ['\u200b电工\ufeff', '电工'],
    ['Li\r\nMing', 'Li Ming'],
    ['王\ud842', '王'],
    ['神\ufa19', '神神'.normalize('NFC')],
  ])('%j is kept as %j', (text, kept) => {
    expect(tidy(text)).toBe(kept)
  })

  it.each([
    ['京建安Ｂ（2017）0001957', '京建安B(2017)0001957'],
    ['１１０１５６０００１６１４', '1101560001614'],
    ['t4201 06196807011683', 'T420106196807011683'],
    ['建[造]11224385001023', '建[造]11224385001023'],
  ])('the number %s is %s', (text, number) => {
    expect(tidyNumber(text)).toBe(number)
  })

  it.each([
    ['京建安B（2017）0001957', '京建安B2017 0001957'],
    ['建[造]11224385001023', '建〔造〕11224385001023'],
    ['京高工2008-01028', '京高工 2008—01028'],
  ])('%s and %s are one number', (one, other) => {
    expect(wordKey(one)).toBe(wordKey(other))
  })

  it('company names are one under any brackets and spaces', () => {
    expect(organisationKey('华北建工（集团） 有限公司')).toBe(organisationKey('华北建工(集团)有限公司'))
    expect(foldBrackets('〔一〕【二】[三]')).toBe('(一)(二)(三)')
  })

  it('only full-width ASCII is narrowed in a name', () => {
    expect(halfWidth('Ｌｉ　Ｍｉｎｇ㈱\ufa19')).toBe('Li Ming㈱\ufa19')
  })

  it.each(['', ' ', '/', '—', '——', '无', 'n/a', '暂无', '待定', '－', '／'])('%j says nothing', (text) => {
    expect(isNothing(text)).toBe(true)
  })

  it.each(['0', '无锡', '否', 'A'])('%j says something', (text) => {
    expect(isNothing(text)).toBe(false)
  })
  it('what a database refuses is taken out, and no character is cut in half', () => {
    expect(keepable('一\0\ud842二𠮷\udfb7')).toBe('一二𠮷')
    expect(firstCharacters('一𠮷二', 2)).toBe('一𠮷')
    expect(firstCharacters('一二', 2)).toBe('一二')
  })
})
