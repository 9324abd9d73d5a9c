import { type Handling, handle, type Schedule, schedule } from '../../platform/jobs/index.ts'
import { freezeList } from './actions/freeze.ts'
import { openDueStocktake } from './actions/open.ts'
import { tellCases, tellDue, tellOpened } from './actions/tell.ts'
import { freezeJob, openDueJob, remindJob, tellCasesJob, tellOpenedJob } from './jobs.ts'
import type { StocktakeSeams } from './seams.ts'

export function handlings(seams: StocktakeSeams): readonly Handling[] {
  return [
    handle(freezeJob, ({ stocktakeId }, { context, signal }) => freezeList(context, seams, stocktakeId, signal)),
    handle(openDueJob, (_, { context }) => openDueStocktake(context)),
    handle(tellOpenedJob, ({ stocktakeId }, { context, signal }) => tellOpened(context, seams, stocktakeId, signal)),
    handle(tellCasesJob, (_, { context, signal }) => tellCases(context, seams, signal)),
    handle(remindJob, (_, { context, signal }) => tellDue(context, seams, signal)),
  ]
}

/** Every day, so that a stock-take whose predecessor was closed late still opens; reminders at the beginning of the working day. */
export const schedules: readonly Schedule[] = [
  schedule(openDueJob, { at: '06:10', payload: () => ({}) }),
  schedule(remindJob, { at: '08:25', payload: () => ({}) }),
]
