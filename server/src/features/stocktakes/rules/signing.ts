import type { ErrorCode, StocktakeState, Tally } from '@chizheng/contract'

export interface Signature {
  readonly position: number
  readonly keys: readonly string[]
  readonly by: string
  readonly label: string
  readonly at: string
}

/** Why it cannot be signed; null: it can. Two people sign, each the numbers as they are. */
export function obstacleToSigning(
  {
    state,
    tally,
    signatures,
  }: {
    readonly state: StocktakeState
    readonly tally: Tally
    readonly signatures: readonly Signature[]
  },
  keys: readonly string[],
  seen: Tally,
): ErrorCode | null {
  if (state === 'closed' || state === 'cancelled') return 'stocktake_closed'
  if (state === 'freezing') return 'stocktake_freezing'
  if (signatures.some((signature) => isOf(signature, keys))) return 'stocktake_signed_by_you'
  const isSame = (Object.keys(tally) as (keyof Tally)[]).every((key) => tally[key] === seen[key])
  return isSame ? null : 'stocktake_numbers_moved'
}

/** Whether the same human gave it. */
export const isOf = ({ keys }: Signature, others: readonly string[]): boolean =>
  keys.some((key) => others.includes(key))
