import type { TemplateData } from '@chizheng/contract'
import { type Day, daysBetween } from '../../../kernel/day.ts'

export type StocktakeStage = TemplateData<'stocktake_due'>['stage']

const soonDays = 3

/**
 * What a stock-take that is being counted reminds of: the furthest stage it has reached; null while there is time. Who was told
 * today that it began is not told on the same day that it soon ends.
 */
export function stageOf(
  { dueOn, beganToday }: { readonly dueOn: Day; readonly beganToday: boolean },
  today: Day,
): Exclude<StocktakeStage, 'opened'> | null {
  const left = daysBetween(today, dueOn)
  if (left < 0) return 'late'
  return left <= soonDays && !beganToday ? 'before' : null
}

/** Beginning is told once, whatever becomes of the days; the rest once for each last day: a moved day is reminded of anew. */
export const noticeKey = (
  { id, dueOn }: { readonly id: string; readonly dueOn: Day },
  stage: StocktakeStage,
  recipient: string,
): string => `stocktake:${id}:${stage === 'opened' ? stage : `${stage}:${dueOn}`}:${recipient}`
