import type { CustodyCondition, CustodyItem, CustodyPlace } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Move } from '../rules/custody.ts'

interface MoveRow {
  id: string
  credential_id: string
  item: CustodyItem
  position: number
  place: CustodyPlace
  condition: CustodyCondition
  shelf: string | null
  person_id: string | null
  with_name: string | null
  moved_on: Day
  loan_id: string | null
  agreed_on: Day | null
  agreement: string | null
  note: string | null
  scanned: boolean
  signature: string | null
  recorded_by: string
  recorded_by_label: string
  recorded_at: string
}

function toMove(row: MoveRow): Move {
  return {
    id: row.id,
    credentialId: row.credential_id,
    item: row.item,
    position: row.position,
    place: row.place,
    condition: row.condition,
    shelf: row.shelf,
    personId: row.person_id,
    withName: row.with_name,
    movedOn: row.moved_on,
    loanId: row.loan_id,
    agreedOn: row.agreed_on,
    agreement: row.agreement,
    note: row.note,
    scanned: row.scanned,
    signature: row.signature,
    by: { id: row.recorded_by, label: row.recorded_by_label },
    at: row.recorded_at,
  }
}

/** All moves of a certificate's original and seal, the newest first. */
export async function movesOf(db: Db, credentialId: string): Promise<Move[]> {
  const { rows } = await sql<MoveRow>`
    select * from custody_move where credential_id = ${credentialId}::uuid order by recorded_at desc, position desc`.execute(
    db,
  )
  return rows.map(toMove)
}

/** The last move of each of these things of certificates; those nobody has spoken of are left out. */
export async function lastMovesOf(
  db: Db,
  credentialIds: readonly string[],
  items: readonly CustodyItem[],
): Promise<Move[]> {
  const { rows } = await sql<MoveRow>`
    select distinct on (credential_id, item) * from custody_move
    where item = any(${items}::text[]) and credential_id = any(${credentialIds}::uuid[])
    order by credential_id, item, position desc`.execute(db)
  return rows.map(toMove)
}

/** The last move of each original and each seal of a person, the newest first. */
export async function lastMovesOfPerson(db: Db, personId: string, limit: number): Promise<Move[]> {
  const { rows } = await sql<MoveRow>`
    select * from (
      select distinct on (m.credential_id, m.item) m.* from custody_move m join credential c on c.id = m.credential_id
      where c.person_id = ${personId}::uuid order by m.credential_id, m.item, m.position desc
    ) as last
    order by moved_on desc, id limit ${limit}`.execute(db)
  return rows.map(toMove)
}

/** @returns false when somebody else has moved it meanwhile; then nothing was written. */
export async function insertMove(tx: Tx, move: Move): Promise<boolean> {
  const { rows } = await sql`
    insert into custody_move (id, credential_id, item, position, place, condition, shelf, person_id, with_name, moved_on, loan_id,
      agreed_on, agreement, note, scanned, signature, recorded_by, recorded_by_label, recorded_at)
    values (${move.id}::uuid, ${move.credentialId}::uuid, ${move.item}, ${move.position}, ${move.place}, ${move.condition}, ${move.shelf},
      ${move.personId}::uuid, ${move.withName}, ${move.movedOn}::date, ${move.loanId}::uuid, ${move.agreedOn}::date, ${move.agreement},
      ${move.note}, ${move.scanned}, ${move.signature}, ${move.by.id}, ${move.by.label}, ${move.at}::timestamptz)
    on conflict (credential_id, item, position) do nothing returning id`.execute(tx)
  return rows.length > 0
}
