/** On the account's page: by which ways I am told. An account of no person has an inbox, and nothing to choose. */
import type { ReachRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Reach } from './Reach.tsx'

export default function OwnReach() {
  const { data, error, refetch } = useQuery(queries.ownReach())
  return (
    <Reach
      reach={data as ReachRecord | undefined}
      error={error}
      onRetry={() => void refetch()}
      name={null}
      send={({ version, ways, language }) => answered(client.PUT('/api/reach', { body: { version, ways, language } }))}
    />
  )
}
