import type { CredentialRecord } from '@chizheng/contract'
import { answered, client } from '../../../api/client.ts'

/** Takes the request for an upload back; nothing happens where none is open. */
export async function withdrawRequest(id: string): Promise<CredentialRecord> {
  return (await answered(
    client.DELETE('/api/credentials/{id}/upload-request', { params: { path: { id } } }),
  )) as CredentialRecord
}
