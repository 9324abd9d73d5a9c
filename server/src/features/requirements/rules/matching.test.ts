import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { match, type SeatGroup } from './matching.ts'

/** The most seats that can be filled, by trying every way. */
function mostFilled(groups: readonly SeatGroup[]): number {
  const people = [...new Set(groups.flatMap(({ eligible }) => eligible))]
  const fill = (at: number, left: readonly number[]): number => {
    if (at === people.length) return 0
    const without = fill(at + 1, left)
    const options = groups.flatMap(({ eligible }, group) =>
      left[group]! > 0 && eligible.includes(people[at]!)
        ? [
            1 +
              fill(
                at + 1,
                left.map((seats, one) => (one === group ? seats - 1 : seats)),
              ),
          ]
        : [],
    )
    return Math.max(without, ...options)
  }
  return fill(
    0,
    groups.map(({ seats }) => seats),
  )
}

const filled = (groups: readonly SeatGroup[]) => match(groups).counted.reduce((sum, people) => sum + people.length, 0)

const instances = fc.array(
  fc.record({
    seats: fc.integer({ min: 0, max: 3 }),
    eligible: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 4 },
)

describe('counting people for places', () => {
  it('fills as many as can be filled, nobody twice, only with whom is eligible', () => {
    fc.assert(
      fc.property(instances, (groups) => {
        const { counted, empty } = match(groups)
        expect(filled(groups)).toBe(mostFilled(groups))
        const all = counted.flat()
        expect(new Set(all).size).toBe(all.length)
        counted.forEach((people, group) => {
          expect(people.length + empty[group]!).toBe(groups[group]!.seats)
          for (const person of people) expect(groups[group]!.eligible).toContain(person)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('says who is essential: exactly those without whom one place less is filled', () => {
    fc.assert(
      fc.property(instances, (groups) => {
        const { essential } = match(groups)
        const most = filled(groups)
        for (const person of new Set(groups.flatMap(({ eligible }) => eligible))) {
          const without = groups.map((group) => ({
            ...group,
            eligible: group.eligible.filter((one) => one !== person),
          }))
          expect(essential.has(person)).toBe(filled(without) < most)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('names a group that blocks: exactly so many seats too many as stay empty', () => {
    fc.assert(
      fc.property(instances, (groups) => {
        const { blocking, empty } = match(groups)
        const missing = empty.reduce((sum, seats) => sum + seats, 0)
        expect(blocking === null ? 0 : blocking.seats - blocking.people.length).toBe(missing)
      }),
      { numRuns: 300 },
    )
  })

  it('counts nested demands: nine of a kind among twelve', () => {
    const builders = Array.from({ length: 8 }, (_, person) => person)
    const all = Array.from({ length: 14 }, (_, person) => person)
    const { empty, blocking } = match([
      { seats: 9, eligible: builders },
      { seats: 3, eligible: all },
    ])
    expect(empty).toEqual([1, 0])
    expect(blocking).toEqual({ groups: [0], seats: 9, people: builders })
  })
})
