import type { RenewalState } from '@chizheng/contract'

/** Every state of a renewal, what is to be done first. */
export const states = [
  'open',
  'waiting',
  'submitted',
  'lapsed',
  'done',
  'given_up',
] as const satisfies readonly RenewalState[]
