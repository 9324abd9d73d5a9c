import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Loan } from '../rules/loan.ts'
import { openLoansOf } from '../store/loans.ts'
import type { Ground } from './ground.ts'
import { namesOf } from './names.ts'

/** Days of one thing; of a loan that is there already when it has an `id`. */
type Days = Pick<Loan, 'credentialId' | 'what' | 'from' | 'to'> & { readonly id?: string }

/** The loans on whose days it would fall. Copies may go to many. */
export async function takenBy(db: Db, { id, credentialId, what, from, to }: Days, today: Day): Promise<Loan[]> {
  if (what === 'scan') return []
  const open = await openLoansOf(db, credentialId)
  return open.filter((one) => {
    if (one.what !== what || one.id === id) return false
    // What is overdue is still away.
    const until = one.state === 'out' && one.heldUntil < today ? today : one.heldUntil
    return one.from <= to && until >= from
  })
}

/** By whom the days are taken, and until when. */
export async function takenRefusal(db: Db, { units }: Pick<Ground, 'units'>, days: Days, today: Day): Promise<Refusal> {
  const [winner] = await takenBy(db, days, today)
  if (winner === undefined) return new Refusal('busy')
  const names = await namesOf(db, [winner.borrowerId])
  return new Refusal('loan_taken', {
    by: names.get(winner.borrowerId) ?? '',
    unit: units.get(winner.unitId)?.name ?? '',
    from: winner.from,
    until: winner.heldUntil,
  })
}
