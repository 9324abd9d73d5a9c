/** Invented staffing questions: the same number makes the same question. */
import { type StaffingInstance, staffingInstanceSchema } from '@chizheng/contract'
import { chance, dayAfter, pad } from '../rosters/random.ts'

export interface Shape {
  readonly people: number
  readonly projects: number
  readonly slotsPerProject: number
  /** Places of a slot: 1 to this. */
  readonly maxCount: number
  /** The part of the people who are eligible for a slot. */
  readonly density: number
  readonly priorities: number
  /** How the projects lie in time: all on the same days, after each other, or as it comes. */
  readonly time: 'same' | 'disjoint' | 'mixed'
  /** The part of the slots whose people may hold others beside. */
  readonly shared: number
  /** The part of the exclusive slots and engagements that are a chief supervisor's, most with the owner's consent. */
  readonly chiefs: number
  readonly maxPart: number
  readonly pins: number
  readonly exclusions: number
  /** The part of the people whom something holds already. */
  readonly engaged: number
  readonly nearMisses: number
}

export const smallShape: Shape = {
  people: 6,
  projects: 3,
  slotsPerProject: 2,
  maxCount: 2,
  density: 0.4,
  priorities: 3,
  time: 'mixed',
  shared: 0.25,
  chiefs: 0,
  maxPart: 9,
  pins: 1,
  exclusions: 1,
  engaged: 0.2,
  nearMisses: 0.2,
}

export function makeInstance(seed: number, shape: Shape = smallShape): StaffingInstance {
  const dice = chance(seed * 7_919)
  const below = (count: number) => dice.int(0, count - 1)
  // No dice are thrown where there are no chiefs: questions made before stay as they were.
  const consent = () =>
    shape.chiefs > 0 && dice.happens(shape.chiefs)
      ? { ownerConsent: dice.happens(0.85) ? ('given' as const) : ('unknown' as const) }
      : {}
  const personId = (index: number) => `p${pad(index, 3)}`
  const projects = Array.from({ length: shape.projects }, (_, index) => {
    const start = shape.time === 'same' ? 0 : shape.time === 'disjoint' ? index * 200 : below(120 * shape.projects)
    return {
      id: `j${index}`,
      name: `工程${index + 1}`,
      from: dayAfter(2027, start),
      to: dayAfter(2027, start + (shape.time === 'mixed' ? 60 + below(300) : 180)),
    }
  })
  const people = Array.from({ length: shape.people }, (_, index) => ({
    id: personId(index),
    name: `职工${index + 1}`,
    engagements: dice.happens(shape.engaged)
      ? [
          {
            project: '在建工程',
            from: dayAfter(2027, below(300)),
            to: dice.happens(0.2) ? null : dayAfter(2027, 300 + below(200)),
            exclusive: dice.happens(0.7),
            ...consent(),
          },
          ...(shape.chiefs > 0 && dice.happens(0.5)
            ? [
                {
                  project: '监理工程',
                  from: dayAfter(2027, below(200)),
                  to: dayAfter(2027, 200 + below(300)),
                  ...consent(),
                },
              ]
            : []),
        ]
      : [],
  }))
  const slots = projects.flatMap((project) =>
    Array.from({ length: shape.slotsPerProject }, (_, index) => {
      const who = people.map(({ id }) => id)
      const eligible = who.filter(() => dice.happens(shape.density))
      return {
        id: `${project.id}s${index}`,
        project: project.id,
        role: `岗位${index + 1}`,
        count: 1 + below(shape.maxCount),
        priority: 1 + below(shape.priorities),
        exclusive: !dice.happens(shape.shared),
        ...consent(),
        eligible: eligible.map((person) => ({
          person,
          scarcity: below(shape.maxPart + 1),
          expiry: below(shape.maxPart + 1),
          distance: below(shape.maxPart + 1),
        })),
        nearMisses: who
          .filter((person) => !eligible.includes(person) && dice.happens(shape.nearMisses))
          .map((person) => ({
            person,
            lacks: [{ way: (['renew', 'transfer', 'train'] as const)[below(3)]!, text: '缺' }],
          })),
      }
    }),
  )
  return staffingInstanceSchema.parse({
    people,
    projects,
    slots,
    excluded: Array.from({ length: shape.exclusions }, () => personId(below(shape.people))),
    pinned: Array.from({ length: shape.pins }, () => {
      const slot = slots[below(slots.length)]!
      return { slot: slot.id, person: slot.eligible[below(Math.max(1, slot.eligible.length))]?.person ?? personId(0) }
    }),
    weights: { scarcity: 1 + below(3), expiry: below(3), distance: 1 },
  })
}
