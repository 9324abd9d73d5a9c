import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Link } from '../rules/link.ts'

interface LinkRow {
  id: string
  loan_id: string
  recipient: string
  outside: boolean
  consent_on: Day | null
  consent: string | null
  expires_on: Day
  last_opened_at: string | null
  ended_at: string | null
  ended_by_label: string | null
  made_by: string
  made_by_label: string
  made_at: string
}

const instant = (at: string | null): string | null => (at === null ? null : new Date(at).toISOString())

function toLink(row: LinkRow): Link {
  return {
    id: row.id,
    loanId: row.loan_id,
    recipient: row.recipient,
    outside: row.outside,
    consentOn: row.consent_on,
    consent: row.consent,
    expiresOn: row.expires_on,
    lastOpenedAt: instant(row.last_opened_at),
    endedAt: instant(row.ended_at),
    endedBy: row.ended_by_label,
    by: { id: row.made_by, label: row.made_by_label },
    madeAt: instant(row.made_at)!,
  }
}

const columns =
  sql.raw(`k.id, k.loan_id, k.recipient, k.outside, k.consent_on, k.consent, k.expires_on, k.last_opened_at, k.ended_at,
  k.ended_by_label, k.made_by, k.made_by_label, k.made_at`)

export async function insertLink(tx: Tx, link: Link, tokenHash: Buffer): Promise<void> {
  await sql`
    insert into loan_link (id, loan_id, token_hash, recipient, outside, consent_on, consent, expires_on, made_by, made_by_label, made_at)
    values (${link.id}::uuid, ${link.loanId}::uuid, ${tokenHash}, ${link.recipient}, ${link.outside}, ${link.consentOn}::date,
      ${link.consent}, ${link.expiresOn}::date, ${link.by.id}, ${link.by.label}, ${link.madeAt}::timestamptz)`.execute(
    tx,
  )
}

export interface OpenedLink {
  readonly link: Link
  readonly pages: number
  readonly files: number
}

/** Links of a loan, newest first, with how often each was opened. */
export async function linksOf(db: Db, of: { loanId: string } | { id: string }): Promise<OpenedLink[]> {
  const which = 'id' in of ? sql`k.id = ${of.id}::uuid` : sql`k.loan_id = ${of.loanId}::uuid`
  const { rows } = await sql<LinkRow & { pages: number; files: number }>`
    select ${columns}, o.pages, o.files
    from loan_link k, lateral (
      select count(*) filter (where what = 'page') as pages, count(*) filter (where what = 'file') as files
      from loan_link_opening where link_id = k.id) o
    where ${which} order by k.made_at desc, k.id desc`.execute(db)
  return rows.map((row) => ({ link: toLink(row), pages: row.pages, files: row.files }))
}

/** The link with this hash of a token. */
export async function linkByToken(db: Db, tokenHash: Buffer): Promise<Link | null> {
  const { rows } = await sql<LinkRow>`select ${columns} from loan_link k where k.token_hash = ${tokenHash}`.execute(db)
  return rows[0] === undefined ? null : toLink(rows[0])
}

/** The link, locked until the transaction ends. */
export async function lockLink(tx: Tx, id: string): Promise<Link | null> {
  const { rows } = await sql<LinkRow>`select ${columns} from loan_link k where k.id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows[0] === undefined ? null : toLink(rows[0])
}

/** One more opening of a link that is locked. */
export async function insertOpening(
  tx: Tx,
  { id, linkId, what, at }: { id: string; linkId: string; what: 'page' | 'file'; at: Date },
): Promise<void> {
  await sql`insert into loan_link_opening (id, link_id, at, what)
    values (${id}::uuid, ${linkId}::uuid, ${at.toISOString()}::timestamptz, ${what})`.execute(tx)
  await sql`update loan_link set opened = opened + 1, last_opened_at = ${at.toISOString()}::timestamptz
    where id = ${linkId}::uuid`.execute(tx)
}

/** Ends links that are not ended yet: one, or all of a loan. @returns those that were ended now */
export async function endLinks(
  tx: Tx,
  of: { loanId: string } | { id: string },
  { at, label }: { readonly at: Date; readonly label: string },
): Promise<Link[]> {
  const which = 'id' in of ? sql`k.id = ${of.id}::uuid` : sql`k.loan_id = ${of.loanId}::uuid`
  const { rows } = await sql<LinkRow>`
    update loan_link k set ended_at = ${at.toISOString()}::timestamptz, ended_by_label = ${label}
    where ${which} and k.ended_at is null returning ${columns}`.execute(tx)
  return rows.map(toLink)
}
