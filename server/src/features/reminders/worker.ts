import { day } from '../../kernel/day.ts'
import { type Handling, handle, type Schedule, schedule } from '../../platform/jobs/index.ts'
import { scan } from './actions/scan.ts'
import { scanJob } from './jobs.ts'
import type { ReminderSeams } from './seams.ts'
import { readSetting } from './store/policies.ts'

export function handlings(seams: ReminderSeams): readonly Handling[] {
  return [
    handle(scanJob, async (payload, { context, signal }) => {
      await scan(context, seams, day(payload.day), signal)
    }),
  ]
}

export const schedules: readonly Schedule[] = [
  schedule(scanJob, {
    at: async ({ db }) => (await readSetting(db)).scanAt,
    payload: (slot) => ({ day: slot }),
  }),
]
