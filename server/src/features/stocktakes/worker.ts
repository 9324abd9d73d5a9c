import { type Handling, handle, type Schedule, schedule } from '../../platform/jobs/index.ts'
import { freezeList } from './actions/freeze.ts'
import { openDueStocktake } from './actions/open.ts'
import { freezeJob, openDueJob } from './jobs.ts'
import type { StocktakeSeams } from './seams.ts'

export function handlings(seams: StocktakeSeams): readonly Handling[] {
  return [
    handle(freezeJob, ({ stocktakeId }, { context, signal }) => freezeList(context, seams, stocktakeId, signal)),
    handle(openDueJob, (_, { context }) => openDueStocktake(context)),
  ]
}

/** Every day, so that a stock-take whose predecessor was closed late still opens. */
export const schedules: readonly Schedule[] = [schedule(openDueJob, { at: '06:10', payload: () => ({}) })]
