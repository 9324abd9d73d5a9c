import type { AssessedPerson, Requirement } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import type { Db } from '../../../platform/db/index.ts'
import { needsCertificate } from '../rules/holding.ts'
import { staffByIds, staffIdsWithin } from '../store/staff.ts'
import { assessedPeople, type Organisation, typesNamed } from './assessed.ts'

/** Somebody who may meet a requirement, with what requirements ask about. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly employeeNumber: string | null
  readonly unitId: string | null
  readonly record: AssessedPerson
}

/** So many people are read at once. */
const turn = 1_000

/**
 * The people within reach who can meet any of the requirements, a thousand at a time: whoever holds nothing of the types they name
 * cannot, unless one can be met without a certificate.
 */
export async function* candidates(
  db: Db,
  {
    reach,
    requirements,
    organisation,
  }: {
    readonly reach: Reach
    readonly requirements: readonly Requirement[]
    readonly organisation: Organisation
  },
): AsyncGenerator<Candidate[]> {
  const typeIds = typesNamed(requirements)
  const holding = requirements.every(needsCertificate) ? typeIds : null
  const ids = await staffIdsWithin(db, { reach, holding })
  for (let at = 0; at < ids.length; at += turn) {
    const rows = await staffByIds(db, ids.slice(at, at + turn))
    const records = await assessedPeople(db, rows, typeIds, organisation)
    yield rows.map(({ id, name, employeeNumber, unitId }, nth) => {
      return { id, name, employeeNumber, unitId, record: records[nth]! }
    })
  }
}

/** These people as the requirements see them; who left, or is not there, is not in it. */
export async function recordsOf(
  db: Db,
  personIds: readonly string[],
  requirements: readonly Requirement[],
  organisation: Organisation,
): Promise<ReadonlyMap<string, AssessedPerson>> {
  const rows = await staffByIds(db, personIds)
  const records = await assessedPeople(db, rows, typesNamed(requirements), organisation)
  return new Map(rows.map(({ id }, at) => [id, records[at]!]))
}
