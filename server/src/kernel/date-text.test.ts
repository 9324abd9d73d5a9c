import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateReading, dayFromSerial, dayOrderOf, readDateNumber, readDateText, readDay } from './date-text.ts'
import { addDays, day, daysBetween } from './day.ts'

/** A reading in one line: what the tables below compare. */
function say(reading: DateReading): string {
  switch (reading.kind) {
    case 'date':
      return `${point(reading.point)}${reading.sentinel ? ' sentinel' : ''}`
    case 'range':
      return `${point(reading.from)} – ${reading.until ? point(reading.until) : 'no end'}`
    case 'until':
    case 'from':
      return `${reading.kind} ${point(reading.point)}`
    case 'duration':
      return `${reading.months} months`
    case 'status':
    case 'invalid':
      return `${reading.kind}: ${reading.text}`
    default:
      return reading.kind
  }
}

function point({ precision, first, last, doubt }: Extract<DateReading, { kind: 'date' }>['point']): string {
  const value = precision === 'day' ? first : precision === 'month' ? first.slice(0, 7) : first.slice(0, 4)
  return value + (precision !== 'day' && last < first ? ` to ${last}` : '') + (doubt ? ` ?${doubt}` : '')
}

describe('dates as people write them', () => {
  it.each([
    ['2025.3.1', '2025-03-01'],
    ['2025-3-1', '2025-03-01'],
    ['2025/03/01', '2025-03-01'],
    ['2025年3月1日', '2025-03-01'],
    ['2025年3月1号', '2025-03-01'],
    ['2025。3。1', '2025-03-01'],
    ['2025．3．1', '2025-03-01'],
    ['2025 . 3 . 1', '2025-03-01'],
    ['2025、12、7', '2025-12-07'],
    ['2025,12,7', '2025-12-07'],
    ['2025 3 1', '2025-03-01'],
    ['2025-3.1', '2025-03-01'],
    ['2025年3月1', '2025-03-01'],
    ['2025年3.1', '2025-03-01'],
    [' 2024-08-02 ', '2024-08-02'],
    ['２００６年10月17日', '2006-10-17'],
    ['２０２５／０３／０１', '2025-03-01'],
    ['20250301', '2025-03-01'],
    ['2025-03-01 00:00:00', '2025-03-01'],
    ['2025-03-01T00:00:00.000Z', '2025-03-01'],
    ['2025-03-01T16:00:00+08:00', '2025-03-01'],
    ['2025/3/1 0:00', '2025-03-01'],
    ['2025年3月1日星期六', '2025-03-01'],
    ['2025年3月1日 (星期六)', '2025-03-01'],
    ['2025年3月', '2025-03'],
    ['2025年3月份', '2025-03'],
    ['2025.03', '2025-03'],
    ['2025/3', '2025-03'],
    ['2025-03', '2025-03'],
    ['202503', '2025-03'],
    ['2025', '2025'],
    ['2025年', '2025'],
    ['25.3.1', '2025-03-01 ?two_digit_year'],
    ['25/3/1', '2025-03-01 ?two_digit_year'],
    ['25年3月1日', '2025-03-01 ?two_digit_year'],
    ['98.12.31', '1998-12-31 ?two_digit_year'],
    ['3/1/2025', '2025-03-01 ?day_month_order'],
    ['03-01-2025', '2025-03-01 ?day_month_order'],
    ['31/12/2025', '2025-12-31'],
    ['12/31/2025', '2025-12-31'],
    ['31.12.2025', '2025-12-31'],
    ['01.05.2016', '2016-05-01 ?day_month_order'],
    ['1/5/16', '2016-01-05 ?two_digit_year'],
    ['01-Mar-2025', '2025-03-01'],
    ['1 March 2025', '2025-03-01'],
    ['March 1, 2025', '2025-03-01'],
    ['Sep 30 2027', '2027-09-30'],
    ['Mar 2025', '2025-03'],
    ['Mar-25', '2025-03 ?month_and_year'],
    ['二〇二五年三月一日', '2025-03-01'],
    ['二○二五年十二月三十一日', '2025-12-31'],
    ['二零二五年三月', '2025-03'],
    ['二〇二五年十月二十日', '2025-10-20'],
    ['二OO八年五月廿一日', '2008-05-21'],
  ])('%j is %s', (written, meaning) => {
    expect(say(readDateText(written))).toBe(meaning)
  })

  it.each([
    ['2025.3.1-2028.2.29', '2025-03-01 – 2028-02-29'],
    ['2025年3月1日至2028年2月29日', '2025-03-01 – 2028-02-29'],
    ['2025-03-01~2028-02-29', '2025-03-01 – 2028-02-29'],
    ['自2025年3月1日至2028年2月29日', '2025-03-01 – 2028-02-29'],
    ['自2025年3月1日起至2028年2月29日止', '2025-03-01 – 2028-02-29'],
    ['2025-03-01-2028-02-29', '2025-03-01 – 2028-02-29'],
    ['2025-03-01 - 2028-02-29', '2025-03-01 – 2028-02-29'],
    ['2025-03-01--2028-02-29', '2025-03-01 – 2028-02-29'],
    ['2025/3/1—2028/2/29', '2025-03-01 – 2028-02-29'],
    ['2025.03.01——2028.02.29', '2025-03-01 – 2028-02-29'],
    ['2025.3.1\n2028.2.29', '2025-03-01 – 2028-02-29'],
    ['2025-03-01 to 2028-02-29', '2025-03-01 – 2028-02-29'],
    ['20250301-20280229', '2025-03-01 – 2028-02-29'],
    ['20250301/20280229', '2025-03-01 – 2028-02-29'],
    ['２０２５.3.1～２０２８.2.29', '2025-03-01 – 2028-02-29'],
    ['有效期：2025年3月1日至2028年2月29日', '2025-03-01 – 2028-02-29'],
    ['2025.3-2028.2', '2025-03 – 2028-02'],
    ['2025年3月至2028年2月', '2025-03 – 2028-02'],
    ['2015.3.1-长期', '2015-03-01 – no end'],
    ['2015年3月1日起长期有效', '2015-03-01 – no end'],
    ['2016.9.4至无', '2016-09-04 – no end'],
    ['永久（2016.9.4发证）', '2016-09-04 – no end'],
    ['长期有效 2016-09-04', '2016-09-04 – no end'],
    ['2016.9.4起', 'from 2016-09-04'],
    ['自2016年9月4日起', 'from 2016-09-04'],
    ['2016.9.4至/', 'from 2016-09-04'],
    ['2016.9.4至待定', 'from 2016-09-04'],
    ['2015.3.1至今', '2015-03-01 – no end'],
    ['2015-03-01至2099-12-31', '2015-03-01 – no end'],
    ['至2028.2.29', 'until 2028-02-29'],
    ['2028.2.29止', 'until 2028-02-29'],
    ['有效期至2028年2月29日', 'until 2028-02-29'],
    ['有效期至：2028-02-29', 'until 2028-02-29'],
    ['截止2028.2.29', '2028-02-29'],
  ])('%j is the period %s', (written, meaning) => {
    expect(say(readDateText(written))).toBe(meaning)
  })

  it.each([
    '长期',
    '长期有效',
    '永久',
    '永久有效',
    '终身',
    '终身有效',
    '无期限',
    '不限',
    ' 长 期 ',
    '有效期：长期',
    '至长期',
    'Permanent',
    'Long-term',
    'No Expiry',
  ])('%j never ends', (written) => {
    expect(readDateText(written)).toEqual({ kind: 'no_expiry' })
  })

  it.each([
    '无',
    '/',
    '-',
    '—',
    '——',
    'N/A',
    '暂无',
    '待定',
    '空',
    '',
    '0',
    '1900-01-00',
    '1899-12-30',
    '1900/1/0 0:00:00',
  ])('%j is missing', (written) => {
    expect(readDateText(written)).toEqual({ kind: 'missing' })
  })

  it.each(['2050.01.01', '2099-12-31', '9999-12-31', '2999-12-31'])('%s stands for no end', (written) => {
    expect(readDateText(written)).toMatchObject({ kind: 'date', sentinel: true })
  })

  it.each(['过期', '已过期', '注销', '失效'])('%s is a status', (written) => {
    expect(readDateText(written)).toEqual({ kind: 'status', text: written })
  })

  it.each([
    '2023-02-29',
    '2025.2.30',
    '2025.13.1',
    '2026.13.05',
    '20250230',
    '2025年0月1日',
    '2027-02-30',
    '2025.13',
    '待换证',
    '12345678',
    '2025.3.1 2026.3.1 2027.3.1',
    'abc',
  ])('%j is no date', (written) => {
    expect(readDateText(written)).toEqual({ kind: 'invalid', text: written })
  })

  it.each([
    ['3年', 36],
    ['三年', 36],
    ['36个月', 36],
    ['有效期6年', 72],
    ['6年(每3年复审)', 72],
    ['3 years', 36],
  ])('%s is a length of time', (written, months) => {
    expect(readDateText(written)).toEqual({ kind: 'duration', months })
  })

  it.each([
    ['2025.3.1(补办)', '2025-03-01 ?note_ignored'],
    ['2025.3.1取得', '2025-03-01'],
    ['发证日期:2025.3.1', '2025-03-01'],
    ['2028.2.29到期', 'until 2028-02-29'],
    ['2028-02-29前有效', 'until 2028-02-29'],
    ['2027.02.28(复审2024.2.28)', '2027-02-28 ?note_ignored'],
    ['2027-02-28（每3年复审一次）', '2027-02-28 ?note_ignored'],
    ['2027-02-28 复审：2024-02-28', '2027-02-28 ?note_ignored'],
    ['2027年2月28日，下次复审日期2024年2月28日', '2027-02-28 ?note_ignored'],
    ['2024.2.28复审', '2024-02-28 ?note_ignored'],
    ['2023-02-28（复审延期至2027-02-28）', 'invalid: 2023-02-28（复审延期至2027-02-28）'],
    ['长期（每三年复审）', 'no_expiry'],
  ])('words around a date: %s is %s', (written, meaning) => {
    expect(say(readDateText(written))).toBe(meaning)
  })
})

describe('the order of day and month', () => {
  it.each<[string, string[]]>([
    ['day_first', ['04/06/2027', '13/05/2016', '长期']],
    ['day_first', ['２５/06/２０１６']],
    ['month_first', ['04/06/2027', '06/08/2028']],
    ['month_first', ['13/05/2016', '05/13/2016']],
    ['month_first', ['2027-13-05', '2016.5.25']],
    ['month_first', []],
  ])('is %s with %j', (order, texts) => {
    expect(dayOrderOf(texts)).toBe(order)
  })

  it('that a file shows is no doubt', () => {
    expect(say(readDateText('04/06/2027', 'day_first'))).toBe('2027-06-04')
    expect(say(readDateText('1/5/16', 'day_first'))).toBe('2016-05-01 ?two_digit_year')
    expect(say(readDateText('12/31/2025', 'day_first'))).toBe('2025-12-31')
  })
})

describe('numbers in a date column', () => {
  it.each([
    [45717, '1900', '2025-03-01'],
    [44255, '1904', '2025-03-01'],
    [46812, '1900', '2028-02-29'],
    [45717.75, '1900', '2025-03-01'],
    [31243, '1900', '1985-07-15'],
    [46350, '1900', '2026-11-24'],
    [20250301, '1900', '2025-03-01'],
    [202503, '1900', '2025-03'],
    [2025, '1900', '2025'],
    [2025.1, '1900', '2025-01 ?october_or_january'],
    [2025.12, '1900', '2025-12'],
    [2025.03, '1900', '2025-03'],
    [0, '1900', 'missing'],
    [12, '1900', 'invalid: 12'],
    [20250230, '1900', 'invalid: 20250230'],
    [-5, '1900', 'invalid: -5'],
  ] as const)('%s in the %s system is %s', (value, system, meaning) => {
    expect(say(readDateNumber(value, system))).toBe(meaning)
  })

  it('2025.1 may be the end of October', () => {
    expect(readDateNumber(2025.1, '1900')).toMatchObject({ point: { first: '2025-01-01', last: '2025-10-31' } })
  })

  it('serials count as Excel does, around the leap day that never was', () => {
    expect(dayFromSerial(1, '1900')).toBe('1900-01-01')
    expect(dayFromSerial(59, '1900')).toBe('1900-02-28')
    expect(dayFromSerial(60, '1900')).toBeNull()
    expect(dayFromSerial(61, '1900')).toBe('1900-03-01')
    expect(dayFromSerial(0, '1904')).toBe('1904-01-01')
    expect(dayFromSerial(2_958_465, '1900')).toBe('9999-12-31')
    expect(dayFromSerial(3_000_000, '1900')).toBeNull()
  })

  it('a date cell of 1900 is an empty one', () => {
    expect(readDay(day('1900-01-01'))).toEqual({ kind: 'missing' })
    expect(readDay(day('2025-03-01'))).toMatchObject({ kind: 'date', point: { first: '2025-03-01' } })
  })
})

describe('any day', () => {
  const anyDay = fc
    .integer({ min: 0, max: daysBetween(day('1980-01-01'), day('2049-12-30')) })
    .map((n) => addDays(day('1980-01-01'), n))
  const writings: readonly ((y: string, m: string, d: string) => string)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}.${Number(m)}.${Number(d)}`,
    (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
    (y, m, d) => `${y}${m}${d}`,
    (y, m, d) => ` ${y} / ${m} / ${d} `,
    (y, m, d) => `${y}、${m}、${d}`,
    (y, m, d) =>
      [...`${y}-${m}-${d}`].map((c) => (/\d/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join(''),
  ]

  it('is understood in every writing, alone and as a period', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 4000 }),
        fc.constantFrom(...writings),
        fc.constantFrom('-', '~', '至', '—', ' 至 '),
        (from, length, write, between) => {
          const until = addDays(from, length)
          // That day means “no end”, and has its own row above.
          fc.pre(until !== '2050-01-01')
          const text = (value: string) => write(value.slice(0, 4), value.slice(5, 7), value.slice(8, 10))
          expect(say(readDateText(text(from)))).toBe(from)
          expect(say(readDateText(text(from) + between + text(until)))).toBe(`${from} – ${until}`)
        },
      ),
    )
  })

  it('survives the way through a serial in both systems', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const serial = daysBetween(day('1899-12-30'), value)
        expect(dayFromSerial(serial, '1900')).toBe(value)
        expect(dayFromSerial(serial - 1462, '1904')).toBe(value)
      }),
    )
  })

  it.each([
    ['blanks', `2027-02-28${' '.repeat(32_000)}复x`],
    ['commas', `2027-02-28${',;'.repeat(16_000)}复x`],
    ['words of review', `(${'复审'.repeat(16_000)}`],
  ])('a cell full of %s is no date, and is said so at once', (_, text) => {
    const begun = performance.now()
    expect(readDateText(text).kind).toBe('invalid')
    expect(performance.now() - begun).toBeLessThan(500)
  })

  it('no text is read without an answer', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => void say(readDateText(text))))
  })
})
