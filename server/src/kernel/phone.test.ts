import { describe, expect, it } from 'vitest'
import { isMobile, readPhone } from './phone.ts'

describe('a telephone number in a cell', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['+86 138-0013-8000', '13800138000'],
    ['0086 13800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    [13800138000, '13800138000'],
    ['(010) 12345678', '010-12345678'],
    ['0531-1234567-801', '0531-1234567-801'],
    ['+852 5123 4567', '+85251234567'],
    ['85361234567', '+85361234567'],
    ['+886912345678', '+886912345678'],
    ['88886666', '88886666'],
  ])('%s is %s', (written, primary) => {
    expect(readPhone(written)).toEqual({ primary, others: [], understood: true })
  })

  it.each([
    ['13800138000/13900139000'],
    ['13800138000、13900139000'],
    ['13800138000;13900139000'],
    ['13800138000\n13900139000'],
    ['13800138000 13900139000'],
  ])('%j holds two, and the first is primary', (written) => {
    expect(readPhone(written)).toEqual({ primary: '13800138000', others: ['13900139000'], understood: true })
  })

  it.each(['12345678901', '1380013800', '1.38001E+10', '同上'])('%s is kept and not understood', (written) => {
    expect(readPhone(written)).toEqual({ primary: written, others: [], understood: false })
  })

  it('nothing is nothing', () => {
    expect(readPhone('/').primary).toBeNull()
  })

  it('knows a mobile number', () => {
    expect(isMobile('138 0013 8000')).toBe(true)
    expect(isMobile('01012345678')).toBe(false)
  })
})
