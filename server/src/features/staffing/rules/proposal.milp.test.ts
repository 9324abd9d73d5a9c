import { expect, it } from 'vitest'
import { makeInstance, smallShape } from '../../../../testing/staffing/instances.ts'
import { solveMilp } from '../../../../testing/staffing/milp.ts'
import { propose } from './proposal.ts'

const times = ['same', 'disjoint', 'mixed', 'mixed'] as const

/** Ten batches, so that a fault names its number soon. Each instance takes the MILP solver some milliseconds. */
it.each(Array.from({ length: 10 }, (_, batch) => batch))(
  'optima equal those of a MILP solver, batch %i of 100',
  (batch) => {
    const different: unknown[] = []
    for (let seed = batch * 100 + 1; seed <= batch * 100 + 100; seed++) {
      const instance = makeInstance(seed, {
        ...smallShape,
        time: times[seed % 4]!,
        people: 4 + (seed % 9),
        projects: 1 + (seed % 4),
        // Every other question is about chief supervisors, who may serve up to three.
        chiefs: seed % 2 === 1 ? 0.6 : 0,
      })
      const { proof, team, pinsRefused } = propose(instance, { withoutExplanations: true })
      const held = instance.pinned.filter(
        (pin) => !pinsRefused.some((no) => no.slot === pin.slot && no.person === pin.person),
      )
      const milp = solveMilp({ ...instance, pinned: held })
      const own = { filled: team.filled.map(({ filled }) => filled), cost: team.cost }
      if (proof !== 'optimal' || milp?.cost !== own.cost || milp.filled.join() !== own.filled.join())
        different.push({ seed, proof, own, milp })
    }
    expect(different).toEqual([])
  },
)
