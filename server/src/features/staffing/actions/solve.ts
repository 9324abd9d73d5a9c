import type { StaffingInstance } from '@chizheng/contract'
import { ask, createThreads } from '../../../platform/thread/index.ts'
import type { TypesById } from './eligibility.ts'
import type { Solved, SolverAnswer, SolverMessage } from './solver-thread.ts'

type Person = StaffingInstance['people'][number]

/** The solver ends its search after so long with the best team so far and its distance to the proof. */
const searchSeconds = 15
/** A step that takes longer is a defect. */
const longestSeconds = 90
/** Proposals are made one after the other: each takes a core. */
const threads = createThreads(import.meta.url, 'solver-thread', { atOnce: 1 })

/**
 * Makes a proposal in a thread of its own. `instance` holds the question with the people it names; `people` are asked as they come.
 */
export function solveInThread(
  instance: StaffingInstance,
  types: TypesById,
  people: AsyncIterable<readonly Person[]>,
): Promise<Solved> {
  return threads.use(async (thread) => {
    const say = (message: SolverMessage) => ask<SolverAnswer>(thread, message, longestSeconds)
    await say({ is: 'question', instance, types: [...types] })
    for await (const some of people) await say({ is: 'people', people: some })
    const answer = await say({ is: 'solve', seconds: searchSeconds })
    if (answer.is !== 'solved') throw new Error('the solver did not answer')
    return answer.solved
  })
}
