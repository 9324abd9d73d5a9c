import { expect, it } from 'vitest'
import { makeInstance, smallShape } from '../../../../testing/staffing/instances.ts'
import { enoughPeople } from './enough.ts'
import { propose } from './proposal.ts'

const times = ['same', 'disjoint', 'mixed'] as const

it.each(Array.from({ length: 30 }, (_, seed) => seed))('fewer people, the same answer: %i', (seed) => {
  const shape = { ...smallShape, people: 150, projects: 2, maxCount: 1, density: 0.8, secondBest: true, pins: 2 }
  const instance = makeInstance(seed + 1, { ...shape, time: times[seed % 3]!, chiefs: seed % 2 === 1 ? 0.5 : 0 })
  const fewer = enoughPeople(instance)
  expect(fewer.people.length).toBeLessThan(instance.people.length)
  const { team, pinsRefused, shortages, waysOut } = propose(instance)
  expect(propose(fewer)).toMatchObject({ team, pinsRefused, shortages, waysOut })
})

it('leaves a question alone in which nobody is too many', () => {
  const instance = makeInstance(1)
  expect(enoughPeople(instance)).toBe(instance)
})
