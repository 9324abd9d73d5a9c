import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import {
  checkResidentNumber,
  idCheckDigit,
  idFrom15,
  isOneSlipApart,
  maskIdNumber,
  matchesMask,
  readIdNumber,
  residentNumberWithin,
  wholeIdNumber,
} from './identity.ts'

const today = day('2026-11-24')

describe('a citizen identity number (vectors of GB 11643 and our own)', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X', 'female', '1949-12-31', []],
    ['11010519491231002x', '11010519491231002X', 'female', '1949-12-31', []],
    ['440524188001010014', '440524188001010014', 'male', '1880-01-01', ['older_than_120']],
    ['110105190001019997', '110105190001019997', 'male', '1900-01-01', ['older_than_120']],
    ['110105200002299990', '110105200002299990', 'male', '2000-02-29', []],
    ['110105199912319983', '110105199912319983', 'female', '1999-12-31', []],
    ['110105194912310003', '110105194912310003', 'female', '1949-12-31', ['bad_sequence']],
    ['440524800101001', '440524198001010013', 'male', '1980-01-01', ['converted_from_15']],
    ['110105491231002', '11010519491231002X', 'female', '1949-12-31', ['converted_from_15']],
    ['110105230101996', '110105182301019964', 'female', '1823-01-01', ['converted_from_15', 'older_than_120']],
  ])('%s is %s', (typed, number, sex, birthDate, warnings) => {
    expect(readIdNumber(typed, today)).toEqual({
      kind: 'valid',
      document: 'resident',
      number,
      sex,
      birthDate,
      warnings,
    })
  })

  it.each([
    ['110105194912310021', 'bad_check_digit'],
    ['110105194913310021', 'bad_date'],
    ['110105194902300020', 'bad_date'],
    ['110105209901010012', 'bad_date'],
    ['000105194912310024', 'bad_area'],
    ['1101051949123100', 'bad_length'],
    ['110105**********2X', 'masked'],
    ['13800138000', 'bad_length'],
    ['20250301', 'bad_length'],
    ['身份证', 'bad_character'],
    ['914403009999999982', 'company_code'],
    ['91350100M000100Y43', 'company_code'],
  ])('%s is %s', (typed, fault) => {
    expect(readIdNumber(typed, today)).toEqual({ kind: 'invalid', number: typed, fault })
  })

  it.each([
    [' 110105 19491231 002x '],
    ['１１０１０５１９４９１２３１００２Ｘ'],
    ["'11010519491231002X"],
    ['\u200b110105\u00a019491231\u00a0002×'],
    ['110105-19491231-002Х'], // Cyrillic Kha
    ['11010519491231002Χ'], // Greek Chi
    ['110105194912310\t02X'],
  ])('%j is tidied', (typed) => {
    expect(readIdNumber(typed, today)).toMatchObject({ kind: 'valid', number: '11010519491231002X' })
  })

  it.each(['', ' ', '/', '无', '——', 'N/A', '待补'])('%j is missing', (typed) => {
    expect(readIdNumber(typed, today)).toEqual({ kind: 'missing' })
  })

  it.each([
    '身份证：11010519491231002X',
    '身份证号码 11010519491231002X',
    '11010519491231002X（已核）',
    '证件号:11010519491231002x (复印件)',
  ])('the words of %j are no part of it', (typed) => {
    expect(readIdNumber(typed, today)).toMatchObject({ kind: 'valid', number: '11010519491231002X' })
  })

  it('an unknown or abolished area is no fault', () => {
    const first17 = '11999919800101001'
    expect(checkResidentNumber(first17 + idCheckDigit(first17), today)).toBeNull()
  })
})

describe('a number that Excel rounded', () => {
  it.each([
    [110105194912310000, '110105194912310'],
    [650102196912027000, '650102196912027'],
    [440305197103119000, '440305197103119'],
    ['110105194912310000', '110105194912310'],
    ['1.10105E+17', '110105'],
    ['1.10105194912310E+17', '110105194912310'],
  ])('%s keeps only %s', (written, reliable) => {
    expect(readIdNumber(written, today)).toEqual({ kind: 'precision_lost', reliable })
  })

  it('is lost even when the rounded digits happen to pass the check', () => {
    const first17 = '11010519491231200'
    expect(readIdNumber(Number(first17 + idCheckDigit(first17)), today).kind).toBe('precision_lost')
  })

  it('15 digits survive in a number cell', () => {
    expect(readIdNumber(110105491231002, today)).toMatchObject({ kind: 'valid', number: '11010519491231002X' })
  })
})

describe('documents of residents of Hong Kong, Macao and Taiwan, and of foreigners', () => {
  it.each([
    ['810000199408230021', 'hmt_residence'],
    ['830000199201300022', 'hmt_residence'],
    ['810000199001019996', 'hmt_residence'],
    ['820000199001019998', 'hmt_residence'],
    ['83000019900101999X', 'hmt_residence'],
    ['H12345678', 'hm_permit'],
    ['M1234567801', 'hm_permit'],
    ['12345678', 'tw_permit'],
    ['1234567890(B)', 'tw_permit'],
    ['911124198108030024', 'foreigner_residence'],
    ['932682198501010017', 'foreigner_residence'],
    ['931124199001019990', 'foreigner_residence'],
    ['CAN110081010112', 'foreigner_residence'],
    ['E12345678', 'passport'],
    ['EA1234567', 'passport'],
    ['G12345678', 'passport'],
    ['PE1234567', 'passport'],
  ])('%s is a %s', (typed, document) => {
    expect(readIdNumber(typed, today)).toMatchObject({ kind: 'valid', document, number: typed })
  })

  it('a wrong check digit of a residence permit is a warning', () => {
    expect(checkResidentNumber('820000199912120017', today)).toBe('bad_check_digit')
    expect(readIdNumber('820000199912120017', today)).toMatchObject({ kind: 'valid', warnings: ['bad_check_digit'] })
  })

  it('a wrong check digit of a permanent residence card is a fault', () => {
    expect(readIdNumber('932682198501010018', today)).toMatchObject({ kind: 'invalid', fault: 'bad_check_digit' })
    expect(readIdNumber('832682198501010017', today)).toMatchObject({ kind: 'invalid', fault: 'bad_area' })
  })
})

describe('comparing and showing', () => {
  it('is masked to four and two', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('1101************2X')
    expect(maskIdNumber('H12345678')).toBe('H*******8')
  })

  it('a mask matches position by position', () => {
    expect(matchesMask('110105**********2X', '11010519491231002X')).toBe(true)
    expect(matchesMask('110105**********2X', '110105194912310021')).toBe(false)
    expect(matchesMask('1101054******02', '11010519491231002X')).toBe(false)
  })

  it.each([
    ['130102196504188082', '130102196504188081', true],
    ['110105194912310201', '110105194912310021', true],
    ['11010519491231002', '11010519491231002X', true],
    ['110105194912310021', '110105194912310048', false],
    ['110105', '1101051949', false],
  ])('%s and %s are one slip apart: %s', (one, other, apart) => {
    expect(isOneSlipApart(one, other)).toBe(apart)
    expect(isOneSlipApart(other, one)).toBe(apart)
  })

  it('finds the ID number inside a special operation number', () => {
    expect(residentNumberWithin('T11010519491231002X', today)).toBe('11010519491231002X')
    expect(residentNumberWithin('T110105194912310021', today)).toBeNull()
    expect(residentNumberWithin('京2342014201901001', today)).toBeNull()
  })
})

describe('any number', () => {
  const digits17 = fc
    .record({
      area: fc.integer({ min: 0, max: 9999 }),
      year: fc.integer({ min: 1930, max: 2015 }),
      month: fc.integer({ min: 1, max: 12 }),
      dayOfMonth: fc.integer({ min: 1, max: 28 }),
      sequence: fc.integer({ min: 1, max: 995 }),
    })
    .map(
      (p) =>
        `37${String(p.area).padStart(4, '0')}${p.year}${String(p.month).padStart(2, '0')}${String(p.dayOfMonth).padStart(2, '0')}${String(p.sequence).padStart(3, '0')}`,
    )

  it('with its check digit is valid, and with any other last digit is not', () => {
    fc.assert(
      fc.property(digits17, fc.constantFrom(...'0123456789X'), (first17, last) => {
        const kind = readIdNumber(first17 + last, today).kind
        expect(kind === 'valid').toBe(last === idCheckDigit(first17))
      }),
    )
  })

  it('of the 1900s survives the way through 15 digits', () => {
    fc.assert(
      fc.property(digits17, (first17) => {
        fc.pre(first17.slice(6, 8) === '19')
        expect(idFrom15(first17.slice(0, 6) + first17.slice(8))).toBe(first17 + idCheckDigit(first17))
      }),
    )
  })
})

describe('a whole ID number', () => {
  it.each([
    ['11010519491231002x', '11010519491231002X'],
    [' 110105491231002 ', '11010519491231002X'],
    ['e71234567', 'E71234567'],
    ['110105194912310021', null],
    ['12345678', '12345678'],
    ['1234567', null],
    ['张三', null],
    ['', null],
  ])('%j is %s', (typed, number) => {
    expect(wholeIdNumber(typed, today)).toBe(number)
  })
})
