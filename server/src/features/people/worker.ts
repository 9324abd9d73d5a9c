import { type Handling, handle } from '../../platform/jobs/index.ts'
import { endEmployment } from './actions/persons.ts'
import { endEmploymentJob } from './jobs.ts'
import type { PeopleListener } from './people-listener.ts'

export function handlings(listener: PeopleListener): readonly Handling[] {
  return [handle(endEmploymentJob, ({ personId }, { context }) => endEmployment(context, listener, personId))]
}
