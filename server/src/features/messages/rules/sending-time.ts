import { addDays, type Day } from '../../../kernel/day.ts'

/** A minute of a day, as clocks show it in the company's zone. */
export interface Moment {
  readonly day: Day
  /** 0 to 1439. */
  readonly minute: number
}

/** When people may be told. */
export interface SendingHours {
  /** Minutes of the day; quiet from the one until before the other, over midnight when it is the later one. Equal: never quiet. */
  readonly quietFrom: number
  readonly quietUntil: number
  readonly workingDaysOnly: boolean
}

/** Whether nobody is to be disturbed at that minute of any day. */
export function isQuiet(minute: number, { quietFrom, quietUntil }: SendingHours): boolean {
  return quietFrom <= quietUntil
    ? minute >= quietFrom && minute < quietUntil
    : minute >= quietFrom || minute < quietUntil
}

/** The first moment from this one on at which a message may go out. */
export function sendingMoment(at: Moment, hours: SendingHours, isWorkingDay: (day: Day) => boolean): Moment {
  let { day, minute } = at
  for (;;) {
    if (hours.workingDaysOnly && !isWorkingDay(day)) [day, minute] = [addDays(day, 1), 0]
    else if (!isQuiet(minute, hours)) return { day, minute }
    // Quiet until later this day, or into the next one.
    else if (minute < hours.quietUntil) minute = hours.quietUntil
    else [day, minute] = [addDays(day, 1), 0]
  }
}
