/** Decisions about a credential that need nothing but a reason, in the order a menu shows them. */
export const decisions = ['suspend', 'resume', 'cancel', 'revoke', 'giveUp', 'takeUp'] as const
export type Decision = (typeof decisions)[number]
