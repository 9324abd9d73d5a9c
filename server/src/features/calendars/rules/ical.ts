/**
 * iCalendar (RFC 5545, RFC 7986) of all-day events, as text. Its source is a golden file: properties stand in that order.
 *
 * Written by hand, since of the two libraries one writes an all-day event a day early in China (docs/decisions).
 */
import { addDays, type Day } from '../../../kernel/day.ts'

export interface Calendar {
  /** `-//Company//Product//LANGUAGE` */
  readonly productId: string
  readonly name: string
  readonly description: string | null
  readonly events: readonly CalendarEvent[]
}

export interface CalendarEvent {
  /** Lasting: the same deadline has it for ever. */
  readonly uid: string
  /** How often its date moved since programs first saw it. */
  readonly sequence: number
  readonly changedAt: Date
  readonly on: Day
  readonly summary: string
  readonly description: string
  readonly url: string
  readonly category: string
  readonly isCancelled: boolean
  readonly alarm: { readonly daysBefore: number; readonly text: string } | null
}

/** The whole file: lines end in CRLF and none is longer than 75 octets. */
export function calendarText({ productId, name, description, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${productId}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `NAME:${escaped(name)}`,
    ...(description === null ? [] : [`X-WR-CALDESC:${escaped(description)}`, `DESCRIPTION:${escaped(description)}`]),
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent): string[] {
  const changed = instant(event.changedAt)
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    // The instant of the change and not of this answer, so that an unchanged calendar is the same file.
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${basic(event.on)}`,
    // The end of an all-day event is the first day that is no longer in it.
    `DTEND;VALUE=DATE:${basic(addDays(event.on, 1))}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `URL:${event.url}`,
    'TRANSP:TRANSPARENT',
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `CATEGORIES:${event.category}`,
    ...(event.alarm === null
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(event.alarm.text)}`,
          `TRIGGER:-P${event.alarm.daysBefore}D`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ]
}

const basic = (day: Day): string => day.replaceAll('-', '')
const instant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '')

/** A TEXT value: no control character ends a line early or begins another property. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

const longestLine = 75

/** The line in pieces of at most 75 octets, each after the first begun by a space; no character is split. */
export function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!)
    if (octets + size > longestLine) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
