import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { searchPatterns } from '../../../kernel/search.ts'
import { hiddenNumber } from './number-secrecy.ts'
import { credentialSearchText, numberKey, numberKeyOrNull } from './search.ts'

describe('a number for comparing', () => {
  it.each([
    ['京建安B（2017）0001957', '京建安B20170001957'],
    ['京建安b2017 0001957', '京建安B20170001957'],
    ['建[造]11224385001023', '建造11224385001023'],
    ['京高工2008—01028', '京高工200801028'],
  ])('%s is %s', (written, key) => {
    expect(numberKey(written)).toBe(key)
  })

  it.each([[null], [''], ['——']])('%j is none', (written) => {
    expect(numberKeyOrNull(written)).toBeNull()
  })
})

describe('a search', () => {
  const text = credentialSearchText(' Azhangsan zs e001', '京建安B(2017)0001957')
  const finds = (typed: string): boolean =>
    searchPatterns(typed).every((pattern) => text.includes(pattern.replace(/^%|%$/g, '').replaceAll('\\', '')))

  it.each(['zs', 'E001', '0001957', '京建安B（2017）0001957', '京建安b20170001957', '安B(2017)', 'zs 1957'])(
    'finds %s',
    (typed) => {
      expect(finds(typed)).toBe(true)
    },
  )

  it.each(['ls', '19', '2018'])('does not find %s', (typed) => {
    expect(finds(typed)).toBe(false)
  })
})

describe('a number that is an ID number', () => {
  const today = day('2026-11-24')
  it.each([
    ['T110105197503087991', 'T1101************91', '110105197503087991'],
    ['110105197503087991', '1101************91', '110105197503087991'],
  ])('%s is shown as %s', (number, masked, idNumber) => {
    expect(hiddenNumber(number, today)).toEqual({ masked, idNumber })
  })

  it.each([[null], ['京2202017201701004'], ['110105197503087990'], ['1101051975030879911']])('%s is none', (number) => {
    expect(hiddenNumber(number, today)).toBeNull()
  })
})
