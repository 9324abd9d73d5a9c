import type { DeadlineKind } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'
import type { Credential } from '../rules/credential.ts'

/** Where a page of deadlines ended. */
export interface DuePlace {
  readonly dueOn: Day
  readonly credentialId: string
  readonly position: number
}

/** A deadline with as much of its credential and holder as whoever warns of it needs. */
export interface DueRow extends DuePlace {
  readonly kind: DeadlineKind
  /** Of the deadline: whose own last day it is. */
  readonly profession: string | null
  readonly personId: string
  readonly holderName: string
  readonly unitId: string | null
  readonly typeId: string | null
  readonly typeText: string | null
  readonly category: Credential['category']
  /** What the certificate as a whole is for. */
  readonly credentialProfession: string | null
}

/** What is given up, over, not yet held, or of somebody who left, is due to nobody. */
const counts = sql<boolean>`c.shelf = 0 and c.state in ('held', 'suspended')`

const columns = sql`
  d.due_on as "dueOn", d.credential_id as "credentialId", d.position, d.kind, d.profession, c.person_id as "personId",
  c.holder_name as "holderName", c.unit_id as "unitId", c.type_id as "typeId", c.type_text as "typeText", c.category,
  c.profession as "credentialProfession"`

/**
 * The next deadlines up to a day, in the order of their days, after `place`: read by one index, whatever the table holds
 * besides; history is passed over in it. The page is cut before the credentials are looked at, so it may hold fewer rows than `limit`,
 * or none, with more to come: `next` is where the following one begins, null at the end.
 */
export async function duePage(
  db: Db,
  what: {
    readonly to: Day
    readonly kinds: readonly DeadlineKind[]
    readonly place: DuePlace | null
    readonly limit: number
  },
): Promise<{ readonly rows: DueRow[]; readonly next: DuePlace | null }> {
  const { to, kinds, place, limit } = what
  const begin =
    place === null
      ? sql<boolean>`true`
      : sql<boolean>`(due_on, credential_id, position) > (${place.dueOn}::date, ${place.credentialId}::uuid, ${place.position}::smallint)`
  const found = await sql<DueRow & { counts: boolean }>`
    select ${columns}, ${counts} as counts
    from (
      select due_on, credential_id, position, kind, profession from credential_deadline
      where watched and due_on <= ${to}::date and kind = any(${kinds}::text[]) and ${begin}
      order by due_on, credential_id, position limit ${sql.lit(limit)}
    ) as d join credential c on c.id = d.credential_id
    order by d.due_on, d.credential_id, d.position`.execute(db)
  const last = found.rows.at(-1)
  const next =
    found.rows.length < limit || last === undefined
      ? null
      : { dueOn: last.dueOn, credentialId: last.credentialId, position: last.position }
  return { rows: found.rows.filter((row) => row.counts).map(({ counts: _, ...row }) => row), next }
}

/** All deadlines of these credentials that anybody is to be warned of: of those that count, and hours that are not done. */
export async function dueOfCredentials(db: Db, credentialIds: readonly string[]): Promise<DueRow[]> {
  const found = await sql<DueRow>`
    select ${columns} from credential_deadline d join credential c on c.id = d.credential_id
    where d.credential_id = any(${credentialIds}::uuid[]) and watched and ${counts}
    order by d.due_on, d.credential_id, d.position`.execute(db)
  return found.rows
}
