/** On a person's page: by which ways they are told, and why not by the others. */
import type { ReachRecord } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Reach } from './Reach.tsx'

export default function PersonReach({ id, name }: { id: string; name: string }) {
  const { data, error, refetch } = useQuery(queries.reach(id))
  return (
    <Reach
      reach={data as ReachRecord | undefined}
      error={error}
      onRetry={() => void refetch()}
      name={name}
      tryAgain={(kind) =>
        answered(client.POST('/api/people/{id}/reach/try-again', { params: { path: { id } }, body: { kind } }))
      }
      send={(body) => answered(client.PUT('/api/people/{id}/reach', { params: { path: { id } }, body }))}
    />
  )
}
