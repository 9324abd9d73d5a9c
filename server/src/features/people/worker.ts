import { type Handling, handle } from '../../platform/jobs/index.ts'
import { endEmployment, type Listening } from './actions/persons.ts'
import { endEmploymentJob } from './jobs.ts'

export function handlings(seams: Listening): readonly Handling[] {
  return [handle(endEmploymentJob, ({ personId }, { context }) => endEmployment(context, seams, personId))]
}
