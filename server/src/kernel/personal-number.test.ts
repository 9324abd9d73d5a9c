import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { maskIdNumber } from './identity.ts'
import {
  holdsPersonalNumber,
  idNumbersWithin,
  isPersonalCertificateNumber,
  maskCertificateNumber,
  maskNumber,
  maskParts,
  maskPersonalNumbers,
  partsLike,
} from './personal-number.ts'

const today = day('2026-11-24')

describe('an ID number in a certificate number', () => {
  it.each([
    ['T110105197503087991', '110105197503087991'],
    ['110105197503087991', '110105197503087991'],
    ['with a wrong check digit: T110105197503087990', '110105197503087990'],
    ['T11010519491231002X', '11010519491231002X'],
    ['with a lower-case x: t11010519491231002x', '11010519491231002X'],
    ['in full width: Ｔ１１０１０５１９７５０３０８７９９１', '110105197503087991'],
    ['T 110105 19750308 7991', '110105197503087991'],
    ['110105-19750308-7990', '110105197503087990'],
    ['of an abolished or unknown area: T991105197503087990', '991105197503087990'],
    ['behind digits: 2017-110105197503087990', '110105197503087990'],
    ['with digits behind it: 11010519750308799102', '110105197503087991'],
    ['京A11010519750308799X号', '11010519750308799X'],
  ])('%s holds %s', (number, idNumber) => {
    expect(idNumbersWithin(number, today)).toContain(idNumber)
  })

  it.each([
    '',
    '京2202017201701004',
    '鲁1372016202300011',
    'S370000000190042000008',
    '110105201705230001',
    '110105197513087991',
    '110105187503087990',
    '2014034440342013441901000123',
    '1101051975030879901',
    '110105750308799',
  ])('%s holds none', (number) => {
    expect(idNumbersWithin(number, today)).toEqual([])
  })
})

describe('the holder’s own ID number in a certificate number', () => {
  const resident = '110105197503087991'
  it.each([
    [resident, 'T110105197503087991', resident],
    [resident, '110105.1975.0308/7991-2', resident],
    [resident, '1101051975030879912', resident],
    [resident, '110105750308799', '110105750308799'],
    [resident, '电工110105750308799号', '110105750308799'],
    ['H12345678', 'T-H12345678', 'H12345678'],
    ['11010519750308799', 'T11010519750308799', '11010519750308799'],
  ])('%s stands in %s as %s', (idNumber, number, part) => {
    const found = partsLike(maskIdNumber(idNumber), number).filter(({ id }) => id === idNumber)
    expect(found.map((one) => one.part)).toEqual([part])
  })

  it.each([
    [resident, '110105197503087992'],
    [resident, '京建安B(2017)0001957'],
    ['12345', 'T12345'],
  ])('%s does not stand in %s', (idNumber, number) => {
    expect(partsLike(maskIdNumber(idNumber), number).filter(({ id }) => id === idNumber)).toEqual([])
  })
})

describe('a certificate number with parts masked', () => {
  it.each([
    ['T110105197503087991', ['110105197503087991'], 'T1101************91'],
    ['t 110105-19750308-7991（2）', ['110105197503087991'], 'T1101************91(2)'],
    ['11010519750308799102', ['110105197503087991', '101051975030879910'], '1101************9102'],
    ['京〔2017〕110105750308799', ['110105750308799'], '京〔2017〕1101*********99'],
    ['written in a way nobody thought of', ['110105197503087991'], 'WRIT**********************OF'],
  ])('%s without %j is %s', (number, parts, masked) => {
    expect(maskParts(number, parts)).toBe(masked)
  })

  it.each([
    ['T110105197503087990', null, 'T1101************90'],
    ['11010519750308799102', null, '1101************9102'],
    ['T-H12345678', 'H12345678', 'T-H*******8'],
    ['京建安B(2017)0001957', '110105197503087991', '京建安B(2017)0001957'],
  ])('%s beside the ID number %s is shown as %s', (number, idNumber, shown) => {
    expect(maskCertificateNumber(number, idNumber, today)).toBe(shown)
    expect(isPersonalCertificateNumber(number, idNumber, today)).toBe(shown !== number)
  })
})

describe('numbers that are people’s own', () => {
  it.each([
    ['11010519491231002X', '1101************2X'],
    ['T11010519491231002x', 'T1101************2x'],
    ['身份证 110105194912310021，见附件', '身份证 1101************21，见附件'],
    ['110105 19491231 0021', '1101************21'],
    ['１１０１０５１９４９１２３１００２１', '1101************21'],
    ['110105491231002', '1101*********02'],
    ['联系 13800138000', '联系 138****8000'],
    ['138-0013-8000', '138****8000'],
  ])('%s is shown as %s', (text, shown) => {
    expect(holdsPersonalNumber(text)).toBe(true)
    expect(maskPersonalNumbers(text)).toBe(shown)
  })

  it.each([
    '鲁1372016202300011',
    '建[造]11254400000000',
    '00500000',
    'S370000000190042000008',
    '0372310000000123',
    '京建安B(2021)0000000',
    '2023-09-08',
    '王小明',
    '',
  ])('%s is nobody’s', (text) => {
    expect(holdsPersonalNumber(text)).toBe(false)
    expect(maskPersonalNumbers(text)).toBe(text)
  })

  it.each([
    ['0531-88886666', '053*****6666'],
    ['12345', '1***5'],
    ['123', '123'],
  ])('a number said to be one, %s, is masked as %s', (text, shown) => {
    expect(maskNumber(text)).toBe(shown)
  })
})
