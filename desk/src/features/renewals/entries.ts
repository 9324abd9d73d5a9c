/** Exams and courses in words. */
import type { RenewalEntry } from '@chizheng/contract'
import type { Texts } from '../../language.tsx'

/** `2027-03-01 一建延续培训 北京 3/20` */
export function entryText(
  entry: Pick<RenewalEntry, 'startsOn' | 'title' | 'place'> & Partial<Pick<RenewalEntry, 'capacity' | 'taken'>>,
  t: Texts,
): string {
  const places = entry.capacity ? t.renewals.placesTaken(entry.taken ?? 0, entry.capacity) : null
  return [entry.startsOn, entry.title, entry.place, places].filter(Boolean).join(' ')
}
