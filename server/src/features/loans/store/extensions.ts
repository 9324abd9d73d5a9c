import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Extension } from '../rules/extension.ts'

const columns =
  sql.raw(`id, loan_id as "loanId", from_on as "from", to_on as "to", state, reason, approval_id as "approvalId",
  requested_by_label as "by", requested_at as "at"`)

/** Of a loan, in the order they were asked for. */
export async function extensionsOf(db: Db, loanId: string): Promise<Extension[]> {
  const { rows } = await sql<Extension>`
    select ${columns} from loan_extension where loan_id = ${loanId}::uuid order by requested_at, id limit 100`.execute(
    db,
  )
  return rows
}

export async function extensionById(db: Db, id: string): Promise<Extension | null> {
  const { rows } = await sql<Extension>`select ${columns} from loan_extension where id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Of a loan that is locked. */
export async function insertExtension(tx: Tx, one: Extension): Promise<void> {
  await sql`
    insert into loan_extension (id, loan_id, from_on, to_on, state, reason, approval_id, requested_by_label, requested_at)
    values (${one.id}::uuid, ${one.loanId}::uuid, ${one.from}::date, ${one.to}::date, ${one.state}, ${one.reason},
      ${one.approvalId}::uuid, ${one.by}, ${one.at}::timestamptz)`.execute(tx)
}

/** What is asked for of a loan that is locked comes to its end. */
export async function endExtension(
  tx: Tx,
  loanId: string,
  state: Exclude<Extension['state'], 'requested'>,
): Promise<void> {
  await sql`update loan_extension set state = ${state} where loan_id = ${loanId}::uuid and state = 'requested'`.execute(
    tx,
  )
}
