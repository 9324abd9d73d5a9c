import type { Day } from '../../../kernel/day.ts'

/** What is told of an open step: on its last day, and once it is over. Each once, the furthest alone after nights that were missed. */
export function latenessOf(dueOn: Day, today: Day): 'due' | 'late' | null {
  if (today > dueOn) return 'late'
  return today === dueOn ? 'due' : null
}
