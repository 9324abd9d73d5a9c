import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { DocumentKind } from '../rules/document.ts'

export type ArchiveTables = {
  document: {
    id: string
    credential_id: string
    person_id: string
    unit_id: string | null
    kind: DocumentKind
    file_name: string
    media_type: string
    bytes: number
    sha256: string
    note: string | null
    replaces: string | null
    retain_until: Day | null
    preview_state: 'pending' | 'made' | 'failed' | null
    preview_sha256: string | null
    added_at: string
    added_by: string
    added_by_label: string
    withdrawn_at: string | null
    withdrawn_by: string | null
    withdrawn_by_label: string | null
    withdrawn_reason: string | null
  }
}

export const on = (db: Db) => db.withTables<ArchiveTables>()
