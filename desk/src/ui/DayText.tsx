/**
 * A calendar day with how far away it is: `2026-12-01 还有 37 天`. Days are `YYYY-MM-DD` texts; today is handed in.
 */
import { type Texts, useTexts } from '../language.tsx'
import { daysBetween } from './days.ts'
import { Dash } from './PageShell.tsx'

export interface DayTextProps {
  readonly day: string | null | undefined
  /** Given: the distance is shown beside the day. */
  readonly today?: string
  readonly noExpiry?: boolean
  /** Within so many days the distance is marked as soon; past days are marked as bad. */
  readonly soonDays?: number
  /** A past day is nothing bad here (an issue date). */
  readonly neutral?: boolean
}

const daysOfYear = 365.25
/** Beyond so many days nobody counts days. */
const farDays = 3 * 365

/** How far away a day is, in words: `还有 37 天`. */
export function distanceText(days: number, t: Texts): string {
  const years = Math.floor(Math.abs(days) / daysOfYear)
  if (days === 0) return t.common.day.lastDay
  if (days < 0) return days < -farDays ? t.common.day.pastYears(years) : t.common.day.past(days)
  return days > farDays ? t.common.day.leftYears(years) : t.common.day.left(days)
}

export function DayText({ day, today, noExpiry, soonDays = 90, neutral }: DayTextProps) {
  const t = useTexts()
  if (noExpiry) return <span className="quiet">{t.common.day.noExpiry}</span>
  if (!day) return <Dash />
  if (!today) return <span className="number nowrap">{day}</span>
  const days = daysBetween(today, day)
  const tone = neutral ? '' : days < 0 ? ' day-note--bad' : days <= soonDays ? ' day-note--soon' : ''
  return (
    <span>
      <span className="number nowrap">{day}</span> <span className={`day-note${tone}`}>{distanceText(days, t)}</span>
    </span>
  )
}

/** An instant in the reader's own time zone: `2026-11-24 16:05`. */
export function InstantText({ at }: { at: string }) {
  const local = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const text = `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())} ${two(local.getHours())}:${two(local.getMinutes())}`
  return (
    <time className="number nowrap" dateTime={at} title={at}>
      {text}
    </time>
  )
}
