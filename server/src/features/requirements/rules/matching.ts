/**
 * Who is counted for which place, when a person counts once: a largest assignment of people to places, and why it is no larger.
 *
 * Places of one kind that ask for the same stand together as a group with so many seats. Exact: an augmenting path is looked for until
 * there is none (Berge 1957); what the last search reached is the group that blocks (Hall 1935). Demands are a few groups of some
 * hundred seats, so the plain search is quick.
 */
export interface SeatGroup {
  readonly seats: number
  /** Indexes of people who may be counted here, the preferred first. */
  readonly eligible: readonly number[]
}

export interface Matching {
  /** By group: the people counted for it. */
  readonly counted: readonly (readonly number[])[]
  /** By group: seats that stay empty. */
  readonly empty: readonly number[]
  /** People without whom a seat more would stay empty. */
  readonly essential: ReadonlySet<number>
  /** Groups that share too few people: their seats, and everybody who could sit there; null when every seat is filled. */
  readonly blocking: {
    readonly groups: readonly number[]
    readonly seats: number
    readonly people: readonly number[]
  } | null
}

export function match(groups: readonly SeatGroup[]): Matching {
  const seated = new Map<number, number>()
  const counted = groups.map(() => new Set<number>())
  const sits = groups.map(({ eligible }) => new Set(eligible))
  const empty = groups.map(() => 0)
  const reached = new Set<number>()
  groups.forEach(({ seats }, group) => {
    for (let filled = 0; filled < seats; filled++) {
      const seen = fill(group, { groups, seated, counted, sits })
      if (seen === null) continue
      empty[group] = seats - filled
      for (const one of seen) reached.add(one)
      break
    }
  })
  const blocked = [...reached].sort((one, other) => one - other)
  return {
    counted: counted.map((people) => [...people]),
    empty,
    essential: essentialOf({ groups, seated, counted, sits }),
    blocking:
      blocked.length === 0
        ? null
        : {
            groups: blocked,
            seats: blocked.reduce((sum, group) => sum + groups[group]!.seats, 0),
            people: [...new Set(blocked.flatMap((group) => groups[group]!.eligible))],
          },
  }
}

interface State {
  readonly groups: readonly SeatGroup[]
  /** Person → the group they are counted for. */
  readonly seated: Map<number, number>
  readonly counted: readonly Set<number>[]
  readonly sits: readonly ReadonlySet<number>[]
}

/** Seats one more in the group, moving others where it must; or says which groups the search reached in vain. */
function fill(start: number, { groups, seated, counted, sits }: State): number[] | null {
  const cameFrom = new Map<number, { group: number; person: number } | null>([[start, null]])
  for (const group of cameFrom.keys()) {
    const free = groups[group]!.eligible.find((person) => !seated.has(person))
    if (free !== undefined) {
      seatAlong(group, free)
      return null
    }
    groups.forEach((_, other) => {
      if (cameFrom.has(other)) return
      for (const person of counted[other]!) {
        if (!sits[group]!.has(person)) continue
        cameFrom.set(other, { group, person })
        return
      }
    })
  }
  return [...cameFrom.keys()]

  function seatAlong(last: number, free: number): void {
    let [group, person] = [last, free]
    for (;;) {
      counted[group]!.add(person)
      seated.set(person, group)
      const from = cameFrom.get(group)!
      if (from === null) return
      counted[group]!.delete(from.person)
      ;[group, person] = [from.group, from.person]
    }
  }
}

/** Whoever no chain from somebody free can replace. */
function essentialOf({ groups, seated, counted, sits }: State): ReadonlySet<number> {
  const replaceable = new Set(
    groups.flatMap(({ eligible }, group) => (eligible.some((person) => !seated.has(person)) ? [group] : [])),
  )
  for (const group of replaceable) {
    groups.forEach((_, other) => {
      if (!replaceable.has(other) && [...counted[group]!].some((person) => sits[other]!.has(person)))
        replaceable.add(other)
    })
  }
  return new Set([...seated].filter(([, group]) => !replaceable.has(group)).map(([person]) => person))
}
