import type { CustodyItem } from '@chizheng/contract'
import { addDays, type Day, later } from '../../../kernel/day.ts'
import { type Deposit, depositOf, type Move } from './custody.ts'
import type { Case } from './custody-case.ts'

/** What its holder may offer for keeping: they have it, or nobody has said where it is. @param moves of one thing, the newest first */
export function isOfferable([last]: readonly Move[]): boolean {
  if (last === undefined || last.place === 'holder') return true
  return last.place === 'unknown' && last.condition !== 'lost'
}

/** What its holder may ask back: a deposit goes on, also while it is lent or with an office. @param moves of one thing, the newest first */
export const isToAskBack = (moves: readonly Move[]): boolean =>
  depositOf(moves) !== null && moves[0]?.condition !== 'lost'

/** Keeping a registration certificate or a seal takes its holder's word on just that (facts/hr-domain.md section 3.6, 153号令 第十条). */
export const isRegisteredThing = (
  item: CustodyItem,
  { category }: { readonly category: 'registration' | 'title' | 'skill' | null },
): boolean => item === 'seal' || category === 'registration'

const [daysForOffer, daysForReturn] = [7, 3]

export const offerDueOn = (today: Day): Day => addDays(today, daysForOffer)

/** Nothing may be withheld (劳动合同法 第九条): three days, or once it comes back from where it is lent. */
export const askedBackDueOn = (today: Day, lentUntil: Day | null): Day =>
  later(addDays(today, daysForReturn), lentUntil ?? today)

/** Moves that wait are closed by being made. */
export const isWaitingMove = ({ kind }: Pick<Case, 'kind'>): boolean => kind === 'deposit' || kind === 'return'

/** Its holder takes it back while nothing has moved; what the law has opened for a leaver is not theirs to take back. */
export const isWithdrawable = (one: Pick<Case, 'kind' | 'origin' | 'closedOn'>): boolean =>
  one.closedOn === null && one.origin === 'holder' && isWaitingMove(one)

/** The agreement that was given with an offer. */
export function offeredIn(waiting: Pick<Case, 'kind' | 'agreedOn' | 'agreement'> | null): Deposit | null {
  if (waiting?.kind !== 'deposit') return null
  return { shelf: null, agreedOn: waiting.agreedOn!, agreement: waiting.agreement! }
}
