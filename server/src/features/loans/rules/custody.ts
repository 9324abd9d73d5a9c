import type { CustodyCondition, CustodyItem, CustodyPlace, CustodyState } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'

/** A move of an original or a seal, as it is recorded and never changed. */
export interface Move {
  readonly id: string
  readonly credentialId: string
  readonly item: CustodyItem
  /** From 1, in order; also the version of where it is. */
  readonly position: number
  readonly place: CustodyPlace
  readonly condition: CustodyCondition
  readonly shelf: string | null
  readonly personId: string | null
  readonly withName: string | null
  readonly movedOn: Day
  readonly loanId: string | null
  readonly agreedOn: Day | null
  readonly agreement: string | null
  readonly note: string | null
  readonly scanned: boolean
  /** SHA-256 of the picture of a signature. */
  readonly signature: string | null
  readonly by: { readonly id: string; readonly label: string }
  readonly at: string
}

export interface Deposit {
  readonly shelf: string | null
  readonly agreedOn: Day
  readonly agreement: string
}

/**
 * The deposit that goes on: what was agreed holds while the thing is lent or with an office, and ends when it goes back to its holder,
 * who may ask for it at any time.
 *
 * @param moves of one thing, the newest first
 */
export function depositOf(moves: readonly Move[]): Deposit | null {
  const settled = moves.find(({ place }) => place === 'vault' || place === 'holder')
  if (settled === undefined || settled.place === 'holder') return null
  return { shelf: settled.shelf, agreedOn: settled.agreedOn!, agreement: settled.agreement! }
}

/** What is laid into the vault: the shelf and the agreement given, or those that go on. @throws Refusal `custody_agreement_missing` */
export function depositInto(
  given: { readonly shelf: string | null; readonly agreedOn: Day | null; readonly agreement: string | null },
  goesOn: Deposit | null,
): Deposit {
  const agreedOn = given.agreedOn ?? goesOn?.agreedOn ?? null
  const agreement = given.agreement ?? goesOn?.agreement ?? null
  if (agreedOn === null || agreement === null) throw new Refusal('custody_agreement_missing')
  return { shelf: given.shelf ?? goesOn?.shelf ?? null, agreedOn, agreement }
}

/** Whether it is not with its holder: kept, lent, outside, or nobody knows where. */
export const isAway = ({ place, condition }: Pick<Move, 'place' | 'condition'>): boolean =>
  place !== 'holder' || condition === 'lost'

/** Where it is, by its moves, the newest first. Without any nobody has said. */
export function stateOf(
  item: CustodyItem,
  moves: readonly Move[],
  nameOf: (personId: string) => string | null,
): CustodyState {
  const last = moves[0]
  const deposit = depositOf(moves)
  return {
    item,
    version: last?.position ?? 0,
    place: last?.place ?? 'unknown',
    condition: last?.condition ?? 'sound',
    shelf: last?.shelf ?? null,
    withName: last === undefined ? null : last.personId === null ? last.withName : nameOf(last.personId),
    since: last?.movedOn ?? null,
    loanId: last?.place === 'borrower' ? last.loanId : null,
    agreedOn: deposit?.agreedOn ?? null,
    agreement: deposit?.agreement ?? null,
  }
}
