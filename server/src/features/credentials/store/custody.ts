import type { CustodyPlace } from '@chizheng/contract'
import { sql, type Tx } from '../../../platform/db/index.ts'

/** Where the original of a certificate is, as its last move says. */
export interface OriginalPlace {
  readonly place: CustodyPlace
  /** In the vault. */
  readonly shelf: string | null
}

/** Keeps where the original is now, in the transaction that records its move. The version stays: nobody who is editing is refused. */
export async function placeOriginal(tx: Tx, credentialId: string, { place, shelf }: OriginalPlace): Promise<void> {
  await sql`
    update credential set custody_place = ${place}, custody_shelf = ${shelf}
    where id = ${credentialId}::uuid`.execute(tx)
}
