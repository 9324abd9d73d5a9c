import { describe, expect, it } from 'vitest'
import { holdsPersonalNumber, maskNumber, maskPersonalNumbers } from './personal-numbers.ts'

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
