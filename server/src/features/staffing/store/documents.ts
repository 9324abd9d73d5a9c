import type { ProjectDocument } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

export interface KeptDocument extends ProjectDocument {
  readonly projectId: string
  readonly sha256: string
}

const columns = sql.raw(`id, project_id as "projectId", kind, name, media_type as "mediaType", bytes, sha256,
  added_by_label as "addedBy", added_at as "addedAt"`)

/** Of a project, in the order they were added. */
export async function documentsOf(db: Db, projectId: string): Promise<KeptDocument[]> {
  const { rows } = await sql<KeptDocument>`
    select ${columns} from project_document where project_id = ${projectId}::uuid order by added_at, id`.execute(db)
  return rows
}

export async function documentById(db: Db, id: string): Promise<KeptDocument | null> {
  const { rows } = await sql<KeptDocument>`select ${columns} from project_document where id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export async function insertDocument(tx: Tx, one: KeptDocument): Promise<void> {
  await sql`
    insert into project_document (id, project_id, kind, name, media_type, bytes, sha256, added_by_label, added_at)
    values (${one.id}::uuid, ${one.projectId}::uuid, ${one.kind}, ${one.name}, ${one.mediaType}, ${one.bytes}, ${one.sha256},
      ${one.addedBy}, ${one.addedAt}::timestamptz)`.execute(tx)
}
