import type { StaffingInstance } from '@chizheng/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeInstance, smallShape } from '../../../../testing/staffing/instances.ts'
import { solveMilp } from '../../../../testing/staffing/milp.ts'
import type { Period } from './chiefs.ts'
import { conflict, type Place } from './problem.ts'
import { propose } from './proposal.ts'
import { questionOf } from './question.ts'

const asked = (chiefs: number) =>
  fc
    .record({
      seed: fc.integer({ min: 10_000, max: 99_999 }),
      time: fc.constantFrom('same' as const, 'disjoint' as const, 'mixed' as const),
      people: fc.integer({ min: 1, max: 9 }),
      projects: fc.integer({ min: 1, max: 4 }),
      density: fc.constantFrom(0.2, 0.4, 0.8),
    })
    .map(({ seed, ...shape }) => makeInstance(seed, { ...smallShape, ...shape, chiefs }))
const plain = asked(0)
/** Half of them with chief supervisors, who may serve up to three. */
const instances = fc.oneof(plain, asked(0.7))

const runs = { numRuns: 60 }

/** Every way to fill a slot list with people who may; small instances only. */
function canFill(instance: StaffingInstance, wanted: readonly { slot: string; places: number }[]): boolean {
  const { places, slots, reach, busy } = questionOf(instance)
  const left = new Map(wanted.map(({ slot, places: count }) => [slot, count]))
  const chosen = places.flatMap((place, index) => {
    const { id } = slots[place.slot]!
    if ((left.get(id) ?? 0) === 0) return []
    left.set(id, left.get(id)! - 1)
    return [index]
  })
  const seated: [number, number][] = []
  const seat = (at: number): boolean => {
    if (at === chosen.length) return true
    const place = chosen[at]!
    for (const person of reach.candidates[place]!.persons) {
      const held = seated.flatMap(([other, holder]) => (holder === person ? [places[other]!] : []))
      if (held.some((other) => conflict(other, places[place]!)) || tooMany([...held, places[place]!], busy.get(person)))
        continue
      seated.push([place, person])
      if (seat(at + 1)) return true
      seated.pop()
    }
    return false
  }
  return seat(0)
}

/** Whether somebody would be chief supervisor of more than three projects on a day. */
function tooMany(held: readonly Place[], busy: readonly Period[] = []): boolean {
  const periods = [...held.filter(({ consented }) => consented), ...busy]
  return periods.some(({ from }) => periods.filter((one) => one.from <= from && (one.to ?? from) >= from).length > 3)
}

describe('for every instance', () => {
  it('the team keeps all rules', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const { team, pinsRefused } = propose(instance)
        const { places, slots, people, busy } = questionOf(instance)
        const at = (slot: string) => slots.findIndex(({ id }) => id === slot)
        const held = team.places.filter(({ person }) => person !== null)
        for (const [number, { id }] of people.entries()) {
          const own = held.flatMap(({ slot, person }) => (person === id ? [slot] : []))
          const chief = places.filter(
            (place, at) =>
              own.includes(slots[place.slot]!.id) && places.findIndex((one) => one.slot === place.slot) === at,
          )
          if (chief.length > 0) expect(tooMany(chief, busy.get(number))).toBe(false)
        }
        for (const { slot, person } of held) {
          expect(slots[at(slot)]!.eligible.map((each) => each.person)).toContain(person)
          expect(instance.excluded).not.toContain(person)
        }
        for (const [index, one] of held.entries())
          for (const other of held.slice(index + 1)) {
            if (one.person !== other.person) continue
            const placeOf = (slot: string) => places.find((place) => place.slot === at(slot))!
            expect(conflict(placeOf(one.slot), placeOf(other.slot))).toBe(false)
          }
        for (const pin of instance.pinned)
          if (!pinsRefused.some(({ slot, person }) => slot === pin.slot && person === pin.person))
            expect(held).toContainEqual(expect.objectContaining({ ...pin, pinned: true }))
        expect(people.length).toBe(instance.people.length)
      }),
      runs,
    )
  })

  it('the order of people, slots and candidates decides nothing', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const turned = {
          ...instance,
          people: [...instance.people].reverse(),
          slots: [...instance.slots].reverse().map((slot) => ({ ...slot, eligible: [...slot.eligible].reverse() })),
        }
        const byPlace = (result: ReturnType<typeof propose>) =>
          [...result.team.places].sort((a, b) => (a.slot + a.place < b.slot + b.place ? -1 : 1))
        expect(byPlace(propose(turned))).toEqual(byPlace(propose(instance)))
      }),
      runs,
    )
  })

  it('an alternative costs what the question with that pin costs', () => {
    fc.assert(
      fc.property(plain, (made) => {
        const instance = {
          ...made,
          pinned: [],
          slots: made.slots.map((slot) => ({
            ...slot,
            from: '2027-01-01',
            to: '2027-12-31',
            exclusive: true,
            count: 1,
          })),
        }
        const { team } = propose(instance)
        for (const { slot, alternatives } of team.places)
          for (const { person, extraCost } of alternatives) {
            const other = propose({ ...instance, pinned: [{ slot, person }] }, { withoutExplanations: true }).team
            const isAsFull = JSON.stringify(other.filled) === JSON.stringify(team.filled)
            expect(extraCost).toBe(isAsFull ? other.cost - team.cost : null)
          }
      }),
      { numRuns: 30 },
    )
  })

  it('the second team is the best one without somebody of the first, or with somebody more', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const { team, secondBest } = propose({ ...instance, pinned: [], secondBest: true })
        const people = new Set(team.places.flatMap(({ person }) => person ?? []))
        const full = team.filled.map(({ filled }) => filled).join()
        const best = [...people]
          .map((person) => solveMilp({ ...instance, pinned: [], excluded: [...instance.excluded, person] })!)
          .filter(({ filled }) => filled.join() === full)
          .reduce((least, { cost }) => Math.min(least, cost), Number.POSITIVE_INFINITY)
        if (secondBest === null) {
          expect(best).toBe(Number.POSITIVE_INFINITY)
          return
        }
        const others = new Set(secondBest.team.places.flatMap(({ person }) => person ?? []))
        expect([...others].sort()).not.toEqual([...people].sort())
        expect(secondBest.team.cost).toBeLessThanOrEqual(best)
        if ([...people].some((person) => !others.has(person))) expect(secondBest.team.cost).toBe(best)
      }),
      { numRuns: 30 },
    )
  })

  it('a blocking group cannot be filled, and without any one place of it can be', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const { shortages, team } = propose(instance)
        const isFull = team.places.every(({ person }) => person !== null)
        expect(shortages.length === 0).toBe(isFull)
        for (const { slots, missing, people } of shortages) {
          expect(canFill(instance, slots)).toBe(false)
          expect(missing).toBeGreaterThan(0)
          // Groups with the same people are joined; one that misses a single place is minimal.
          if (missing > 1) continue
          for (const { slot } of slots) {
            const rest = slots.map((each) => (each.slot === slot ? { ...each, places: each.places - 1 } : each))
            expect(canFill(instance, rest)).toBe(true)
          }
          expect(new Set(people).size).toBe(people.length)
        }
      }),
      runs,
    )
  })

  it('the ways out fill what they say at the least price', () => {
    fc.assert(
      fc.property(plain, (made) => {
        const instance = { ...made, pinned: [] }
        const { waysOut, team } = propose(instance)
        if (waysOut === null) return
        const { near, slots, people } = questionOf(instance)
        const priced = {
          ...instance,
          people: instance.people.map((person) => ({ ...person, engagements: [] })),
          weights: { scarcity: 1, expiry: 0, distance: 0 },
          slots: slots.map((slot, index) => ({
            ...slot,
            eligible: [
              ...slot.eligible
                .filter(({ person }) => !near[index]!.some((miss) => people[miss.person]!.id === person))
                .map((each) => ({ ...each, scarcity: 0 })),
              ...near[index]!.map((miss) => ({
                person: people[miss.person]!.id,
                scarcity: miss.price,
                expiry: 0,
                distance: 0,
                notes: [],
              })),
            ],
          })),
        }
        const milp = solveMilp(priced)!
        const before = team.filled.reduce((sum, { filled }) => sum + filled, 0)
        expect(waysOut).toMatchObject({
          filled: milp.filled.reduce((sum, filled) => sum + filled, 0) - before,
          price: milp.cost,
        })
      }),
      { numRuns: 30 },
    )
  })
})
