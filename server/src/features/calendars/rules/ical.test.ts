import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { type CalendarEvent, calendarText, escaped, folded } from './ical.ts'

const event: CalendarEvent = {
  uid: 'cert-01-expiry@certs.example.com',
  sequence: 2,
  changedAt: new Date('2026-01-02T03:04:05.678Z'),
  on: day('2026-03-01'),
  summary: '一级建造师注册证书到期：张三',
  description: '证书编号 粤1442020202100001；请在到期前 90 天办理延续注册, 详见系统\n负责人：李四',
  url: 'https://certs.example.com/c/01',
  category: 'CERT-EXPIRY',
  isCancelled: false,
  alarm: { daysBefore: 30, text: '30 天后到期' },
}
const file = (changes: Partial<CalendarEvent> = {}, description: string | null = null): string =>
  calendarText({
    productId: '-//Example//Engineer Certificates//ZH',
    name: '证书到期日历',
    description,
    events: [{ ...event, ...changes }],
  })

describe('a calendar file', () => {
  it('is the golden file, octet by octet', () => {
    expect(Buffer.byteLength(file())).toBe(798)
    expect(createHash('sha256').update(file()).digest('hex')).toBe(
      'bb93c4c0411534e74b337dd943f1eb350e5a7eb3df4a7d9d6f1e3ae34960be3a',
    )
  })

  it.each([
    ['2026-02-28', '20260228', '20260301'],
    ['2028-02-28', '20280228', '20280229'],
    ['2026-12-31', '20261231', '20270101'],
  ])('an event on %s ends before the day after', (on, start, end) => {
    const text = file({ on: day(on) })
    expect(text).toContain(`DTSTART;VALUE=DATE:${start}\r\nDTEND;VALUE=DATE:${end}\r\n`)
  })

  it('says what is over, and what it leaves out', () => {
    expect(file({ isCancelled: true, alarm: null })).toContain('STATUS:CANCELLED')
    expect(file({}, '只列出最近的')).toContain('X-WR-CALDESC:只列出最近的')
  })
})

it.each([
  ['反斜杠 \\ 和 ; 和 ,', '反斜杠 \\\\ 和 \\; 和 \\,'],
  ['两\r\n行\r三\n行', '两\\n行\\n三\\n行'],
  ['全角；，不变', '全角；，不变'],
  ['张三\u0000\u0007\u0085X', '张三X'],
])('%j is written %j', (given, written) => {
  expect(escaped(given)).toBe(written)
})

it('folds any line to at most 75 octets and loses nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '证', '𠮷', '👷', ' '), maxLength: 300 }), (line) => {
      const pieces = folded(line).split('\r\n')
      for (const piece of pieces) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75)
      expect(pieces.map((piece, nth) => (nth === 0 ? piece : piece.slice(1))).join('')).toBe(line)
      expect(folded(line)).not.toContain('\ufffd')
    }),
  )
})
