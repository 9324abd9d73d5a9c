import { expect, it } from 'vitest'
import { day } from '../../kernel/day.ts'
import { beginningOf, createClock } from './index.ts'

it('today is the day it is in the company’s time zone', () => {
  const now = new Date()
  const in_ = (timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)
  for (const zone of ['Asia/Shanghai', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])
    expect(createClock(zone).today()).toBe(in_(zone))
})

it('a fixed day moves the whole clock, which still runs', () => {
  const clock = createClock('Asia/Shanghai', day('2024-02-29'))
  expect(clock.today()).toBe('2024-02-29')
  expect(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(clock.now())).toBe('2024-02-29')
})

it.each([
  ['Asia/Shanghai', '2026-12-30T16:00:00.000Z'],
  ['Asia/Kathmandu', '2026-12-30T18:15:00.000Z'],
  ['UTC', '2026-12-31T00:00:00.000Z'],
  ['America/New_York', '2026-12-31T05:00:00.000Z'],
])('a day begins in %s at %s', (zone, instant) => {
  expect(beginningOf(day('2026-12-31'), zone).toISOString()).toBe(instant)
})
