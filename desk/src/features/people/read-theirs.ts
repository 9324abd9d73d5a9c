import type { PersonRecord } from '@chizheng/contract'
import { answered, client } from '../../api/client.ts'

/** The record as it is now and who changed it last. */
export async function readTheirs(
  id: string,
): Promise<{ theirs: PersonRecord; by: { who: string; at: string } | null }> {
  const params = { path: { id } }
  const [theirs, timeline] = await Promise.all([
    answered(client.GET('/api/people/{id}', { params })),
    answered(client.GET('/api/people/{id}/timeline', { params: { ...params, query: { limit: 1 } } })).catch(() => null),
  ])
  const newest = timeline?.rows[0]
  return { theirs, by: newest ? { who: newest.by.label, at: newest.at } : null }
}
