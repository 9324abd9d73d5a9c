/**
 * A company's staff before the demands of a level: who is counted for what, what is missing, who cannot be spared, who falls away.
 *
 * A person counts once for a demand. For two demands they count twice when they hold what both ask for (证书口径, low confidence: the
 * accepting authority decides), or once for all when `once` is asked.
 */
import type { AssessedPerson, Countings, Failure, QualificationDemand, Requirement } from '@chizheng/contract'
import { conditionsIn } from '@chizheng/contract'
import { addDays, type Day } from '../../../kernel/day.ts'
import { assess, daysMet, meets } from './assess.ts'
import type { Demand, Place } from './demands.ts'
import { needsCertificate, type StandIns, typesOf } from './holding.ts'
import { match, type SeatGroup } from './matching.ts'

export interface Staff {
  readonly id: string
  readonly name: string
  readonly assessed: AssessedPerson
}

/** Nobody looks further ahead. */
const daysAhead = 3_650

export function standing(
  demands: readonly Demand[],
  staff: readonly Staff[],
  { on, today, counting, catalogue }: { on: Day; today: Day; counting: Countings; catalogue: StandIns },
): QualificationDemand[] {
  const holders = holdersOf(staff)
  const who = (place: Place): readonly number[] => candidatesFor(place.requirement, staff, holders, catalogue)
  const asked = demands.map(({ places }) =>
    places.map((place) => ({ place, ...eligibleFor(place, staff, who(place), { on, catalogue }) })),
  )
  const matched =
    counting === 'each'
      ? asked.map((places) => match(places.map(groupOf)))
      : splitMatch(asked.map((places) => places.map(groupOf)))
  return demands.map(({ kind, text, checked, basis, need, places }, index) => {
    const { counted, empty, essential, blocking } = matched[index]!
    const seated = counted.flatMap((people, group) =>
      people.map((person) => ({ person, place: asked[index]![group]! })),
    )
    const eligible = new Set(asked[index]!.flatMap((one) => one.eligible))
    return {
      kind,
      text,
      checked,
      basis,
      need,
      have: seated.length,
      short: empty.map((count, group) => ({ place: places[group]!.name, count })).filter(({ count }) => count > 0),
      blocking:
        blocking === null
          ? null
          : {
              seats: blocking.seats,
              places: blocking.groups.map((group) => places[group]!.name),
              people: blocking.people.map((person) => named(staff[person]!)),
            },
      people: seated
        .map(({ person, place }) => ({
          ...named(staff[person]!),
          place: place.place.name,
          essential: essential.has(person),
          until: place.until.get(person)!,
        }))
        .sort((one, other) => Number(other.essential) - Number(one.essential)),
      spare: eligible.size - seated.length,
      lost:
        on > today
          ? lostBy(
              places.map((place) => ({ place, candidates: who(place) })),
              staff,
              eligible,
              { on, today, catalogue },
            )
          : [],
    }
  })
}

const named = ({ id, name }: Staff) => ({ id, name })

interface Eligible {
  readonly eligible: readonly number[]
  /** The last day of each, from that day on; null: no end in sight. */
  readonly until: ReadonlyMap<number, Day | null>
}

const groupOf = ({ place, eligible }: { place: Place } & Eligible): SeatGroup => ({ seats: place.seats, eligible })

/** Whoever lasts longest comes first, so that those are counted. */
function eligibleFor(
  { requirement }: Place,
  staff: readonly Staff[],
  candidates: readonly number[],
  on: { on: Day; catalogue: StandIns },
): Eligible {
  const end = addDays(on.on, daysAhead)
  const until = new Map<number, Day | null>()
  for (const person of candidates) {
    const [first] = daysMet(requirement, staff[person]!.assessed, { from: on.on, until: end }, on.catalogue)
    if (first?.from === on.on) until.set(person, first.until === end ? null : first.until)
  }
  const last = (person: number) => until.get(person) ?? end
  const eligible = [...until.keys()].sort((one, other) =>
    last(one) < last(other) ? 1 : last(one) > last(other) ? -1 : one - other,
  )
  return { eligible, until }
}

/** One assignment over all demands together, told demand by demand. */
function splitMatch(demands: readonly (readonly SeatGroup[])[]): ReturnType<typeof match>[] {
  const whole = match(demands.flat())
  let first = 0
  return demands.map((groups) => {
    const [from, to] = [first, first + groups.length]
    first = to
    const within = whole.blocking?.groups.filter((group) => group >= from && group < to) ?? []
    return {
      counted: whole.counted.slice(from, to),
      empty: whole.empty.slice(from, to),
      essential: whole.essential,
      blocking: within.length === 0 ? null : { ...whole.blocking!, groups: within.map((group) => group - from) },
    }
  })
}

/** Who could be counted today and can no more on that day, with why. */
function lostBy(
  places: readonly { readonly place: Place; readonly candidates: readonly number[] }[],
  staff: readonly Staff[],
  eligible: ReadonlySet<number>,
  { on, today, catalogue }: { on: Day; today: Day; catalogue: StandIns },
): QualificationDemand['lost'] {
  const lost = new Map<number, Failure>()
  for (const { place, candidates } of places) {
    for (const person of candidates) {
      if (eligible.has(person) || lost.has(person)) continue
      const one = staff[person]!
      if (!meets(place.requirement, one.assessed, today, catalogue)) continue
      const failure = failureOn(place.requirement, one, on, catalogue)
      if (failure !== null) lost.set(person, failure)
    }
  }
  return [...lost]
    .sort(([one], [other]) => one - other)
    .map(([person, failure]) => ({ ...named(staff[person]!), failure }))
}

/** By type of certificate: who holds one, in the order of the staff. */
function holdersOf(staff: readonly Staff[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  staff.forEach(({ assessed }, person) => {
    for (const typeId of new Set(assessed.credentials.map((one) => one.typeId))) {
      const known = holders.get(typeId)
      if (known === undefined) holders.set(typeId, [person])
      else known.push(person)
    }
  })
  return holders
}

/** Whoever may meet it: without a certificate it names nobody does, unless it can be met by none. In the order of the staff. */
function candidatesFor(
  requirement: Requirement,
  staff: readonly Staff[],
  holders: ReadonlyMap<string, readonly number[]>,
  catalogue: StandIns,
): readonly number[] {
  if (!needsCertificate(requirement)) return staff.map((_, person) => person)
  const types = conditionsIn(requirement).flatMap((one) =>
    one.kind === 'credential' ? [...typesOf(one, catalogue)] : [],
  )
  const found = new Set([...new Set(types)].flatMap((type) => holders.get(type) ?? []))
  return [...found].sort((one, other) => one - other)
}

function failureOn(
  requirement: Place['requirement'],
  { assessed }: Staff,
  on: Day,
  catalogue: StandIns,
): Failure | null {
  const answer = assess(requirement, assessed, on, catalogue)
  return answer.met ? null : answer.failure
}
