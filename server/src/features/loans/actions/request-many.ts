/** Loans of several certificates on the same terms: what is asked for is asked for, what is not says why. */
import {
  type BodyOf,
  type LoanOutcome,
  loanObstacles,
  loanRefusals,
  type loanRoutes,
  type ResponseOf,
} from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { knownPeople, orgTree } from '../../people/index.ts'
import { typeNameOf } from '../present.ts'
import type { LoanSeams } from '../seams.ts'
import { lendableCredentials } from '../store/credentials.ts'
import { askForLoan, demandTerms } from './request.ts'

/**
 * Each certificate is asked for in a transaction of its own: one that cannot be lent takes none of the others with it. What they have in
 * common is looked at before the first.
 *
 * @throws Refusal `not_found` of unit, borrower or project, or where the actor sees none of the certificates; `loan_in_past`
 */
export async function requestLoans(
  context: Context,
  seams: LoanSeams,
  actor: Actor,
  { credentialIds, ...terms }: BodyOf<typeof loanRoutes.requestLoans>,
): Promise<ResponseOf<typeof loanRoutes.requestLoans>> {
  const { db, clock } = context
  const [borrower = null] = await knownPeople(db, { ids: [terms.borrowerId] })
  const units = new Map((await orgTree(db)).map((unit) => [unit.id, unit]))
  await demandTerms(db, actor, terms, { units, borrower })
  if (terms.to < clock.today()) throw new Refusal('loan_in_past')
  const asked: Pick<LoanOutcome, 'credentialId' | 'loanId' | 'refusal'>[] = []
  for (const credentialId of credentialIds) {
    try {
      const loanId = await askForLoan(context, seams, actor, { ...terms, credentialId })
      asked.push({ credentialId, loanId, refusal: null })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      asked.push({ credentialId, loanId: null, refusal: refusalOf(error) })
    }
  }
  if (asked.every(({ refusal }) => refusal?.code === 'not_found')) throw new Refusal('not_found')
  const credentials = await lendableCredentials(db, credentialIds, clock.today())
  const types = new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh]))
  const titleOf = (id: string): LoanOutcome['credential'] => {
    const { holderName, profession, ...type } = credentials.get(id)!
    return { holderName, typeName: typeNameOf(type, types), profession }
  }
  return {
    rows: asked.map((one) => ({
      ...one,
      credential: one.refusal?.code === 'not_found' ? null : titleOf(one.credentialId),
    })),
  }
}

function refusalOf({ code, details }: Refusal): NonNullable<LoanOutcome['refusal']> {
  const { why, by, unit, from, until } = details as Readonly<Record<string, unknown>>
  return {
    code: loanRefusals.find((one) => one === code) ?? 'other',
    why: loanObstacles.filter((one) => Array.isArray(why) && why.includes(one)),
    taken: code === 'loan_taken' ? { by: `${by}`, unit: `${unit}`, from: `${from}`, until: `${until}` } : null,
  }
}
