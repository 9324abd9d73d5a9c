import type { StepTemplate } from '@chizheng/contract'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { on } from './tables.ts'

export interface Template {
  readonly version: number
  readonly steps: readonly StepTemplate[]
}

/** The steps the company set, by type. */
export async function templatesOf(db: Db): Promise<Map<string, Template>> {
  const rows = await on(db).selectFrom('renewal_template').select(['type_id', 'version', 'steps']).execute()
  return new Map(rows.map(({ type_id, version, steps }) => [type_id, { version, steps: steps as StepTemplate[] }]))
}

/** Writes the steps over a version, 0 where there is none. @returns whether it was that version. */
export async function saveTemplate(tx: Tx, typeId: string, { version, steps }: Template, at: Date): Promise<boolean> {
  const row = { type_id: typeId, steps: JSON.stringify(steps), updated_at: at.toISOString() }
  if (version === 0) {
    const made = await on(tx)
      .insertInto('renewal_template')
      .values({ ...row, version: 1 })
      .onConflict((is) => is.column('type_id').doNothing())
      .returning('type_id')
      .execute()
    return made.length === 1
  }
  const written = await on(tx)
    .updateTable('renewal_template')
    .set({ steps: row.steps, updated_at: row.updated_at, version: version + 1 })
    .where('type_id', '=', typeId)
    .where('version', '=', version)
    .returning('type_id')
    .execute()
  return written.length === 1
}
