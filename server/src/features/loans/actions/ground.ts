/** What lending is decided on: the certificate, the borrower and whose companies their units belong to, as they are now. */
import type { LoanItem, LoanObstacle } from '@chizheng/contract'
import type { Place } from '../../../kernel/actor.ts'
import { type Day, later } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type KnownPerson, knownPeople, type OrgUnit, orgTree } from '../../people/index.ts'
import { projectTitles } from '../../staffing/index.ts'
import type { LoanPlaces } from '../policy.ts'
import { type Entities, type LentCredential, obstaclesTo } from '../rules/lending.ts'
import type { Loan } from '../rules/loan.ts'
import { lostOf } from '../store/cases.ts'
import { type LendableCredential, lendableCredentials } from '../store/credentials.ts'

export interface Ground {
  readonly credential: LendableCredential
  readonly borrower: KnownPerson | null
  readonly units: ReadonlyMap<string, OrgUnit>
  readonly lost: ReadonlySet<LoanItem>
  /** The legal entity of the project of ours that it is for. */
  readonly projectEntityId: string | null
}

/** @throws Refusal `not_found` when there is no such certificate */
export async function groundOf(
  context: Context,
  db: Db,
  { credentialId, borrowerId, projectId }: Pick<Loan, 'credentialId' | 'borrowerId' | 'projectId'>,
): Promise<Ground> {
  const credential = (await lendableCredentials(db, [credentialId], context.clock.today())).get(credentialId)
  if (credential === undefined) throw new Refusal('not_found', { field: 'credentialId' })
  const [borrower] = await knownPeople(db, { ids: [borrowerId] })
  const project = projectId === null ? undefined : (await projectTitles(db, [projectId])).get(projectId)
  return {
    credential,
    borrower: borrower ?? null,
    units: new Map((await orgTree(db)).map((unit) => [unit.id, unit])),
    lost: await lostOf(db, credentialId),
    projectEntityId: project?.entityId ?? null,
  }
}

/** Where the certificate is: with its holder. */
export const lendingPlace = ({ unitId, holderId }: Pick<LendableCredential, 'unitId' | 'holderId'>): Place => ({
  unitId,
  personId: holderId,
})

/** Where a loan is: with whom it lends from, with whom it borrows, and at which of our projects. */
export async function placesOf(
  db: Db,
  { credential }: Ground,
  { unitId, borrowerId, projectId }: Pick<Loan, 'unitId' | 'borrowerId' | 'projectId'>,
): Promise<LoanPlaces> {
  const project = projectId === null ? undefined : (await projectTitles(db, [projectId])).get(projectId)
  return {
    lending: lendingPlace(credential),
    borrowing: { unitId, personId: borrowerId },
    project: project?.place ?? null,
  }
}

export const lentOf = ({ credential, lost }: Ground, what: LoanItem): LentCredential => ({
  holderId: credential.holderId,
  hasHolderLeft: credential.holderEmployment === 'left',
  category: credential.category,
  employerBound: credential.employerBound,
  registered: credential.registered,
  status: credential.status,
  validUntil: credential.validUntil,
  verification: credential.verification,
  hasNumberConflict: credential.reviewCodes.includes('number_conflict'),
  isLost: lost.has(what),
})

/** The company of its own that a unit belongs to: itself, or the nearest above. A branch belongs to its company. */
export function entityOf(units: ReadonlyMap<string, OrgUnit>, unitId: string | null): string | null {
  for (let at = units.get(unitId ?? ''); at !== undefined; at = units.get(at.parentId ?? ''))
    if (at.legalEntity) return at.id
  return null
}

type Asked = Pick<Loan, 'purpose' | 'unitId' | 'borrowerId' | 'to'> & { readonly what: LoanItem }

/** What stands against it now; on a later day, against its last day. */
export function obstaclesOn(ground: Ground, asked: Asked, today: Day): LoanObstacle[] {
  const { credential, borrower, units, projectEntityId } = ground
  const entities: Entities = {
    borrowing: entityOf(units, asked.unitId),
    borrower: entityOf(units, borrower?.unitId ?? null),
    employing: entityOf(units, credential.unitId),
    registered: credential.employerUnitId === null ? null : entityOf(units, credential.employerUnitId),
    isRegisteredElsewhere: credential.employerUnitId === null && credential.employerName !== null,
    // A unit that is no company of its own any more is still none of the others.
    project: projectEntityId === null ? null : (entityOf(units, projectEntityId) ?? projectEntityId),
  }
  const terms = {
    ...asked,
    hasBorrowerLeft: borrower === null || borrower.employmentState === 'left',
    to: later(asked.to, today),
  }
  return obstaclesTo(lentOf(ground, asked.what), terms, entities)
}

/** @throws Refusal `loan_not_allowed` with `why` */
export function demandAllowed(obstacles: readonly LoanObstacle[]): void {
  if (obstacles.length > 0) throw new Refusal('loan_not_allowed', { why: obstacles })
}
