import { createHash } from 'node:crypto'
import { type Language, texts } from '@chizheng/texts'
import type { Calendar, CalendarEvent } from './rules/ical.ts'
import type { Feed, ToldDeadline } from './store.ts'

export interface TellingOf {
  readonly feed: Pick<Feed, 'scope' | 'language'>
  readonly typeName: (typeId: string, language: Language) => string | undefined
  /** Address of the product, without a slash at its end. */
  readonly home: string
}

const alarmDays = 30

/** The feed as a calendar: what counts, what ended lately, and whether there was more than fits. */
export function presentCalendar(
  { live, gone, isCut }: { live: readonly ToldDeadline[]; gone: readonly ToldDeadline[]; isCut: boolean },
  telling: TellingOf,
): Calendar {
  const { scope, language } = telling.feed
  const words = texts[language].calendars
  return {
    productId: `-//Chizheng//Certificate Deadlines//${language === 'en' ? 'EN' : 'ZH'}`,
    name: words.calendarName(words.scopes[scope]),
    description: isCut ? words.cut(live.length) : null,
    events: [
      ...live.map((deadline) => presentEvent(deadline, telling, false)),
      ...gone.map((deadline) => presentEvent(deadline, telling, true)),
    ],
  }
}

function presentEvent(
  deadline: ToldDeadline,
  { feed, typeName, home }: TellingOf,
  isCancelled: boolean,
): CalendarEvent {
  const { credentialId, kind, holderName, number } = deadline
  const words = texts[feed.language].calendars
  const type = (deadline.typeId && typeName(deadline.typeId, feed.language)) ?? deadline.typeText ?? ''
  const profession = deadline.profession || deadline.credentialProfession
  const what = profession ? `${type} ${profession}` : type
  const url = `${home}/credentials/${credentialId}`
  const decides = kind === 'expiry' || kind === 'review' || kind === 'renewal_window_closes'
  return {
    uid: `cert-${credentialId}-${kind}${keyOf(deadline.profession)}@chizheng`,
    sequence: deadline.sequence,
    changedAt: new Date(deadline.changedAt > deadline.updatedAt ? deadline.changedAt : deadline.updatedAt),
    on: deadline.dueOn,
    summary:
      feed.scope === 'own' ? words.ownEvent(what, words.kind[kind]) : words.event(what, words.kind[kind], holderName),
    // Google's calendar shows no URL of an event, so the link stands in the text too.
    description: [...(number === null ? [] : [words.number(number)]), url].join('\n'),
    url,
    category: `CERT-${kind.replaceAll('_', '-').toUpperCase()}`,
    isCancelled,
    alarm: decides && !isCancelled ? { daysBefore: alarmDays, text: words.alarm(alarmDays) } : null,
  }
}

/** UIDs are plain ASCII, and a profession is not. */
const keyOf = (profession: string): string =>
  profession === '' ? '' : `-${createHash('sha256').update(profession).digest('hex').slice(0, 12)}`
