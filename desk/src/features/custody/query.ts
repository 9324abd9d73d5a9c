import { queryOptions } from '@tanstack/react-query'
import { answered, client } from '../../api/client.ts'

/** Under `loans`: a loan that changes hands moves the thing, and the other way round. */
export const custodyQuery = (credentialId: string) =>
  queryOptions({
    queryKey: ['loans', 'custody', credentialId],
    queryFn: () => answered(client.GET('/api/credentials/{id}/custody', { params: { path: { id: credentialId } } })),
  })
