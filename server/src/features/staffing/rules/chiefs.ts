/**
 * How many projects a chief supervision engineer serves at once: one, and up to three where every owner agreed in writing
 * (GB/T 50319-2013 3.1.5). What an owner said is known or it is not; unknown counts as no.
 */
import { mostChiefSupervised } from '@chizheng/contract'

/** Days as texts, both part of it; null: no end is known. */
export interface Period {
  readonly from: string
  readonly to: string | null
}

/** What of a place is asked here. */
interface Counted {
  readonly slot: number
  readonly consented: boolean
  readonly pinned: boolean
  readonly from: string
  readonly to: string
}

/** By person: what they do as chief with consent, whatever a team gives them. */
export type Busy = ReadonlyMap<number, readonly Period[]>

/** Places that one person may hold together up to a number, of which none excludes another. */
export interface WideGroup {
  readonly places: Int32Array
  /** The days on which just these places run together. */
  readonly days: readonly string[]
}

export function onDay({ from, to }: Period, day: string): boolean {
  return from <= day && (to === null || day <= to)
}

export function overlap(one: Period, other: Period): boolean {
  return (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to)
}

/** How many of these run at once on the fullest day of a period. */
export function mostAtOnce(periods: readonly Period[], within: Period): number {
  const inside = periods.filter((each) => overlap(each, within))
  const starts = [within.from, ...inside.map(({ from }) => from).filter((from) => from >= within.from)]
  return Math.max(...starts.map((day) => inside.filter((each) => onDay(each, day)).length))
}

/**
 * How many more a person may take on every day of a period. Who is busy to the full and still asked for is thought to be freed of what
 * is too much.
 */
export function roomIn(busy: readonly Period[], held: readonly Period[], within: Period): number {
  const starts = [within.from, ...[...busy, ...held].map(({ from }) => from).filter((from) => onDay(within, from))]
  return Math.min(...starts.map((day) => limitOn(busy, day) - held.filter((each) => onDay(each, day)).length))
}

function limitOn(busy: readonly Period[], day: string): number {
  return Math.max(1, mostChiefSupervised - busy.filter((each) => onDay(each, day)).length)
}

/** How many places of the group the person may hold. */
export function limitOf({ days }: WideGroup, busy: readonly Period[] | undefined): number {
  return busy === undefined ? mostChiefSupervised : Math.min(...days.map((day) => limitOn(busy, day)))
}

/** Of what runs in a period, as few as must end for one more to fit; at each full day what ends last. */
export function surplus<P extends Period>(periods: readonly P[], within: Period): P[] {
  const kept: P[] = []
  const over: P[] = []
  for (const each of periods.filter((one) => overlap(one, within)).sort((a, b) => (a.from < b.from ? -1 : 1))) {
    kept.push(each)
    const day = [each.from, within.from].sort().at(-1)!
    const running = kept.filter((one) => onDay(one, day))
    if (running.length < mostChiefSupervised) continue
    const last = running.reduce((late, one) =>
      late.to === null || (one.to !== null && one.to <= late.to) ? late : one,
    )
    kept.splice(kept.indexOf(last), 1)
    over.push(last)
  }
  return over
}

/** The places with consent of other slots that run beside each place: not excluded, but counted. */
export function companionsOf(places: readonly Counted[]): Int32Array[] {
  const none = new Int32Array()
  const counted = [...places.keys()].filter((place) => isCounted(places[place]!))
  return places.map((place) => {
    if (!isCounted(place)) return none
    return Int32Array.from(
      counted.filter((other) => places[other]!.slot !== place.slot && overlap(places[other]!, place)),
    )
  })
}

export function isCounted({ consented, pinned }: Pick<Counted, 'consented' | 'pinned'>): boolean {
  return consented && !pinned
}

/**
 * Everything that a count says: sets of places on the last days of places and of what people do already, for each set of periods has its
 * fullest day where one of them ends.
 */
export function wideGroups(places: readonly Counted[], busy: Busy): WideGroup[] {
  const counted = [...places.keys()].filter((place) => isCounted(places[place]!))
  if (counted.length === 0) return []
  const ends = [...counted.map((place) => places[place]!.to), ...[...busy.values()].flat().map(({ to }) => to)]
  const found = new Map<string, { places: number[]; days: string[] }>()
  for (const day of new Set(ends)) {
    if (day === null) continue
    const running = counted.filter((place) => onDay(places[place]!, day))
    if (new Set(running.map((place) => places[place]!.slot)).size < 2) continue
    const known = found.get(running.join())
    if (known) known.days.push(day)
    else found.set(running.join(), { places: running, days: [day] })
  }
  return [...found.values()].map((group) => ({ ...group, places: Int32Array.from(group.places) }))
}

/** The periods of a person's places that are counted, those of `except` left out. */
export function countedPeriods(
  places: readonly Counted[],
  held: Iterable<number>,
  except: ReadonlySet<number>,
): Period[] {
  return [...held].filter((place) => !except.has(place) && isCounted(places[place]!)).map((place) => places[place]!)
}
