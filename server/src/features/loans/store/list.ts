import type { LoanItem, LoanPurpose, LoanView } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'
import { type LoanTable, loanColumns } from './loans.ts'

/** Beyond so many loans a list does not count on. */
export const totalCap = 100_000

/** Which loans are seen. */
export interface LoanSight {
  /** Whom the reader reaches, and which account reads: what one asked for oneself is always seen. */
  readonly reach: Reach
  /** Loans for these projects are seen as well; `all`: for any of ours. */
  readonly projects: 'all' | readonly string[]
  readonly readerId: string
}

export interface ListFilter extends LoanSight {
  readonly today: Day
  readonly view: LoanView
  readonly patterns: readonly string[]
  readonly whats: readonly LoanItem[] | null
  readonly purposes: readonly LoanPurpose[] | null
  readonly credentialId: string | null
  readonly personId: string | null
  readonly projectId: string | null
  /** The reader as a person; only what they borrowed or asked for. Null: of everybody. */
  readonly mine: { readonly personId: string | null } | null
  readonly id: string | null
}

export type ListedLoan = LoanTable & {
  type_id: string | null
  type_text: string | null
  profession: string | null
  number: string | null
  holder_name: string
  holder_unit_id: string | null
  borrower_name: string
}

const views = (today: Day) => ({
  approval: sql<boolean>`l.state = 'requested'`,
  hand_over: sql<boolean>`l.state = 'approved'`,
  out: sql<boolean>`l.state = 'out'`,
  overdue: sql<boolean>`(l.state = 'out' and (l.to_on < ${today} or l.called_back_on is not null))`,
  closed: sql<boolean>`l.closed_on is not null`,
  all: sql<boolean>`true`,
})

/**
 * Loans (`l`) of certificates (`c`) of people within reach, loans to units and people within it, those for projects of the reader, and what they
 * asked for.
 */
export function seenBy({ reach, projects, readerId }: LoanSight) {
  if (reach.all) return sql<boolean>`true`
  const forTheirs =
    projects === 'all' ? sql<boolean>`l.project_id is not null` : sql<boolean>`l.project_id = any(${projects}::uuid[])`
  return sql<boolean>`(c.unit_id = any(${reach.unitIds}::uuid[]) or l.unit_id = any(${reach.unitIds}::uuid[])
    or l.holder_id = any(${reach.personIds}::uuid[]) or l.borrower_id = any(${reach.personIds}::uuid[])
    or l.requested_by = ${readerId} or ${forTheirs})`
}

function mineOnly({ mine, readerId }: Pick<ListFilter, 'mine' | 'readerId'>) {
  if (mine === null) return sql<boolean>`true`
  return sql<boolean>`(l.requested_by = ${readerId} or l.borrower_id = ${mine.personId}::uuid)`
}

function conditionOf(filter: ListFilter) {
  const all = [seenBy(filter), mineOnly(filter), views(filter.today)[filter.view]]
  for (const pattern of filter.patterns)
    all.push(
      sql<boolean>`(c.search_text like ${pattern} or b.search_text like ${pattern} or l.project_search like ${pattern})`,
    )
  if (filter.whats !== null) all.push(sql<boolean>`l.what = any(${filter.whats}::text[])`)
  if (filter.purposes !== null) all.push(sql<boolean>`l.purpose = any(${filter.purposes}::text[])`)
  if (filter.credentialId !== null) all.push(sql<boolean>`l.credential_id = ${filter.credentialId}::uuid`)
  if (filter.personId !== null)
    all.push(sql<boolean>`(l.holder_id = ${filter.personId}::uuid or l.borrower_id = ${filter.personId}::uuid)`)
  if (filter.projectId !== null) all.push(sql<boolean>`l.project_id = ${filter.projectId}::uuid`)
  if (filter.id !== null) all.push(sql<boolean>`l.id = ${filter.id}::uuid`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

const source = sql`loan l join credential c on c.id = l.credential_id join person b on b.id = l.borrower_id`

export async function listLoans(
  db: Db,
  filter: ListFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ListedLoan[]> {
  const { rows } = await sql<ListedLoan>`
    select ${loanColumns}, c.type_id, c.type_text, c.profession, c.number, c.holder_name, c.unit_id as holder_unit_id, b.name as borrower_name
    from ${source} where ${conditionOf(filter)}
    order by l.closed_on is not null, case when l.closed_on is null then l.to_on end, l.requested_at desc, l.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export async function countLoans(db: Db, filter: ListFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from ${source} where ${conditionOf(filter)} limit ${totalCap}) as found`.execute(
    db,
  )
  return rows[0]!.count
}

export async function loansSeen(db: Db, sight: LoanSight, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select l.id from ${source} where l.id = any(${ids}::uuid[]) and ${seenBy(sight)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** How many there are in each view. */
export async function countByView(
  db: Db,
  filter: Pick<ListFilter, 'reach' | 'projects' | 'readerId' | 'mine' | 'today'>,
): Promise<Record<LoanView, number>> {
  const counts = Object.entries(views(filter.today)).map(
    ([view, condition]) => sql`count(*) filter (where ${condition}) as ${sql.id(view)}`,
  )
  const { rows } = await sql<Record<LoanView, number>>`
    select ${sql.join(counts)} from ${source} where ${seenBy(filter)} and ${mineOnly(filter)}`.execute(db)
  return rows[0]!
}
