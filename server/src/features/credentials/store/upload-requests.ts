import { sql, type Tx } from '../../../platform/db/index.ts'
import type { UploadRequest } from '../rules/upload-request.ts'

/** Opens requests, or closes them where there is none. The version stays: nobody who is editing is refused for it. */
export async function saveUploadRequests(
  tx: Tx,
  requests: readonly { readonly id: string; readonly request: UploadRequest | null }[],
): Promise<void> {
  if (requests.length === 0) return
  const rows = requests.map(({ id, request }) => ({ id, ...request }))
  await sql`
    update credential set upload_asked_at = given.at, upload_asked_by = given.by, upload_asked_note = given.note
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (id uuid, at timestamptz, by text, note text)
    where credential.id = given.id`.execute(tx)
}

/** Closes the request of a credential. @returns whether one was open. */
export async function closeUploadRequest(tx: Tx, credentialId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update credential set upload_asked_at = null, upload_asked_by = null, upload_asked_note = null
    where id = ${credentialId}::uuid and upload_asked_at is not null`.execute(tx)
  return numAffectedRows === 1n
}
