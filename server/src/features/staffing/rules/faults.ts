import { type StaffingInstance, staffingLimits } from '@chizheng/contract'
import { periodOf } from './question.ts'

export const instanceFaultCodes = [
  'unknown_person',
  'unknown_project',
  'unknown_slot',
  'named_twice',
  'days_reversed',
  'too_many_places',
  'requirement_and_people',
] as const
export type InstanceFaultCode = (typeof instanceFaultCodes)[number]

/** What is wrong with an instance of the right shape: where it stands, and what stands there. */
export interface InstanceFault {
  /** As people write it: `slots[2].eligible[0].person`. */
  readonly path: string
  readonly code: InstanceFaultCode
  readonly found: string
}

/** Everything that would make the question meaningless, in the order of the file. */
export function instanceFaults(instance: StaffingInstance): InstanceFault[] {
  const people = new Set(instance.people.map(({ id }) => id))
  const projects = new Set(instance.projects.map(({ id }) => id))
  const slots = new Set(instance.slots.map(({ id }) => id))
  const faults: InstanceFault[] = [
    ...twice(
      'people',
      instance.people.map(({ id }) => id),
      '.id',
    ),
    ...twice(
      'projects',
      instance.projects.map(({ id }) => id),
      '.id',
    ),
    ...twice(
      'slots',
      instance.slots.map(({ id }) => id),
      '.id',
    ),
    ...missing('excluded', instance.excluded, people, '', 'unknown_person'),
    ...missing(
      'pinned',
      instance.pinned.map(({ slot }) => slot),
      slots,
      '.slot',
      'unknown_slot',
    ),
    ...missing(
      'pinned',
      instance.pinned.map(({ person }) => person),
      people,
      '.person',
      'unknown_person',
    ),
    ...missing(
      'slots',
      instance.slots.map(({ project }) => project),
      projects,
      '.project',
      'unknown_project',
    ),
  ]
  for (const [index, person] of instance.people.entries())
    for (const [at, { from, to }] of person.engagements.entries())
      if (to !== null && to < from) faults.push(reversed(`people[${index}].engagements[${at}].to`, to))
  for (const [index, { from, to }] of instance.projects.entries())
    if (to < from) faults.push(reversed(`projects[${index}].to`, to))
  for (const [index, slot] of instance.slots.entries()) {
    const eligible = slot.eligible.map(({ person }) => person)
    const near = slot.nearMisses.map(({ person }) => person)
    faults.push(
      ...missing(`slots[${index}].eligible`, eligible, people, '.person', 'unknown_person'),
      ...twice(`slots[${index}].eligible`, eligible, '.person'),
      ...missing(`slots[${index}].nearMisses`, near, people, '.person', 'unknown_person'),
      ...twice(`slots[${index}].nearMisses`, near, '.person'),
    )
    if (slot.requirement !== undefined && eligible.length + near.length > 0) {
      const path = `slots[${index}].${eligible.length > 0 ? 'eligible' : 'nearMisses'}`
      faults.push({ path, code: 'requirement_and_people', found: slot.id })
    }
    if (!projects.has(slot.project)) continue
    const { from, to } = periodOf(instance, slot)
    if (to < from) faults.push(reversed(`slots[${index}].to`, to))
  }
  const places = instance.slots.reduce((sum, { count }) => sum + count, 0)
  if (places > staffingLimits.places) faults.push({ path: 'slots', code: 'too_many_places', found: String(places) })
  return faults
}

function reversed(path: string, found: string): InstanceFault {
  return { path, code: 'days_reversed', found }
}

function twice(path: string, ids: readonly string[], end: string): InstanceFault[] {
  const seen = new Set<string>()
  return ids.flatMap((id, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ path: `${path}[${index}]${end}`, code: 'named_twice' as const, found: id }]
  })
}

function missing(
  path: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
  end: string,
  code: InstanceFaultCode,
): InstanceFault[] {
  return ids.flatMap((id, index) => (known.has(id) ? [] : [{ path: `${path}[${index}]${end}`, code, found: id }]))
}
