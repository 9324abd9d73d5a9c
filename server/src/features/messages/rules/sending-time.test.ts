import { describe, expect, it } from 'vitest'
import { type Day, day } from '../../../kernel/day.ts'
import { type SendingHours, sendingMoment } from './sending-time.ts'

/** Quiet from 20:00 to 08:00, working days only. */
const usual: SendingHours = { quietFrom: 1200, quietUntil: 480, workingDaysOnly: true }
const always: SendingHours = { quietFrom: 0, quietUntil: 0, workingDaysOnly: false }
const afterLunch: SendingHours = { quietFrom: 0, quietUntil: 840, workingDaysOnly: false }
const lunch: SendingHours = { quietFrom: 720, quietUntil: 840, workingDaysOnly: false }
/** 28 and 29 November 2026 are a weekend. */
const isWorkingDay = (on: Day): boolean => on !== '2026-11-28' && on !== '2026-11-29'

const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const at = (text: string) => ({ day: day(text.slice(0, 10)), minute: minute(text.slice(11)) })

describe('when a message goes out', () => {
  it.each([
    ['in working hours at once', usual, '2026-11-27 10:00', '2026-11-27 10:00'],
    ['at the first minute that is not quiet', usual, '2026-11-27 08:00', '2026-11-27 08:00'],
    ['at the last one', usual, '2026-11-27 19:59', '2026-11-27 19:59'],
    ['before the morning: in the morning', usual, '2026-11-27 03:00', '2026-11-27 08:00'],
    ['in the evening: the next working morning', usual, '2026-11-27 20:00', '2026-11-30 08:00'],
    ['on a day off: the next working morning', usual, '2026-11-28 12:00', '2026-11-30 08:00'],
    ['whenever, where nothing is quiet', always, '2026-11-28 03:00', '2026-11-28 03:00'],
    ['quiet from midnight', afterLunch, '2026-11-28 03:00', '2026-11-28 14:00'],
    ['quiet at noon only', lunch, '2026-11-28 12:30', '2026-11-28 14:00'],
    ['quiet at noon only, in the evening', lunch, '2026-11-28 23:59', '2026-11-28 23:59'],
  ])('%s', (_, hours, from, to) => {
    expect(sendingMoment(at(from), hours, isWorkingDay)).toEqual(at(to))
  })
})
