import type { TemplateName } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Context, instantOf, timeOfDay } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { isWorkingDay } from '../../../platform/working-days/index.ts'
import { type SendingHours, sendingMoment } from '../rules/sending-time.ts'
import { readSettings } from '../store/settings.ts'

/** What goes out whatever the hour: somebody waits for it. */
export const atAnyHour: ReadonlySet<string> = new Set<TemplateName>(['test_message', 'channel_paused'])

/** When a message ordered at this instant would go out, by quiet hours, working days and the company's zone: for previews. */
export async function nextSendingTime(context: Context, db: Db, at: Date): Promise<Date> {
  return sendingTime(context, await readSettings(db), at)
}

/** The first instant from this one on at which the company's hours let a message out. */
export function sendingTime({ settings: { timeZone } }: Context, hours: SendingHours, at: Date): Date {
  const day = dayIn(at, timeZone)
  const [hour, minute] = timeOfDay(at, timeZone).split(':').map(Number) as [number, number]
  const now = { day, minute: hour * 60 + minute }
  const moment = sendingMoment(now, hours, isWorkingDay)
  if (moment.day === now.day && moment.minute === now.minute) return at
  return instantOf(moment.day, moment.minute, timeZone)
}

/** When that is by the clock of the queue: the clock of tests and demonstrations stands on another day. */
export function queueTime({ clock }: Context, at: Date): Date {
  return new Date(Date.now() + at.getTime() - clock.now().getTime())
}

/** `2026-12-01 00:01` as clocks show it in the company's zone: for texts. */
export function shownMinute({ settings: { timeZone } }: Context, at: Date): string {
  return `${dayIn(at, timeZone)} ${timeOfDay(at, timeZone)}`
}

function dayIn(at: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  ) as Day
}
