import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answered, client } from '../../api/client.ts'
import { asQuery } from '../../api/list-query.ts'
import type { Query } from '../../paths.ts'

/** Under `loans`: a loan that changes hands moves the thing, and the other way round. */
export const custodyQuery = (credentialId: string) =>
  queryOptions({
    queryKey: ['loans', 'custody', credentialId],
    queryFn: () => answered(client.GET('/api/credentials/{id}/custody', { params: { path: { id: credentialId } } })),
  })

/** Under `loans` as well: closing a case moves the thing. */
export const casesQuery = (query: Query) =>
  queryOptions({
    queryKey: ['loans', 'cases', query],
    queryFn: ({ signal }) => answered(client.GET('/api/custody-cases', { params: { query: asQuery(query) }, signal })),
    placeholderData: keepPreviousData,
  })
