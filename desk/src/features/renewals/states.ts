import type { RenewalState } from '@chizheng/contract'

/** Those of a renewal that is not over. */
export const openStates = ['open', 'waiting', 'submitted', 'lapsed'] as const satisfies readonly RenewalState[]

/** Every state of a renewal, what is to be done first. */
export const states = [...openStates, 'done', 'given_up'] as const satisfies readonly RenewalState[]
