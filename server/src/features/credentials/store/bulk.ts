import type { EmploymentState } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import { type Db, sql } from '../../../platform/db/index.ts'
import type { Credential } from '../rules/credential.ts'
import type { UploadRequest } from '../rules/upload-request.ts'
import { type CredentialCondition, conditionOf, type ResolvedFilter, withinReach } from './conditions.ts'

/** As much of a credential as a bulk change looks at. */
export interface BulkFacts
  extends Pick<Credential, 'id' | 'version' | 'state' | 'givenUpOn' | 'labels' | 'employerUnitId' | 'employerName'> {
  readonly holder: { readonly id: string; readonly unitId: string | null }
  readonly employment: EmploymentState
  readonly uploadRequest: UploadRequest | null
}

/** Those that the filter shows, in the order of ids, which is the order in which they are locked; at most `limit`. */
export function bulkFactsOf(db: Db, filter: ResolvedFilter, limit: number): Promise<BulkFacts[]> {
  return facts(db, conditionOf(filter), limit)
}

/** Those of these ids that lie within the reach. */
export function bulkFactsBy(db: Db, ids: readonly string[], reach: Reach): Promise<BulkFacts[]> {
  const within = withinReach(reach)[0] ?? sql<boolean>`true`
  return facts(db, sql<boolean>`id = any(${ids}::uuid[]) and ${within}`, ids.length)
}

async function facts(db: Db, condition: CredentialCondition, limit: number): Promise<BulkFacts[]> {
  const found = await sql<BulkFacts>`
    select id, version, state, given_up_on as "givenUpOn", labels, employer_unit_id as "employerUnitId", employer_name as "employerName",
      json_build_object('id', person_id, 'unitId', unit_id) as holder, holder_employment as employment,
      case when upload_asked_at is not null then json_build_object('at', upload_asked_at) end as "uploadRequest"
    from credential where ${condition} order by id limit ${sql.lit(limit)}`.execute(db)
  return found.rows
}
