import type { Db, Tx } from '../../../platform/db/index.ts'
import type { Company } from '../rules/company.ts'
import { on } from './tables.ts'

function company(db: Db) {
  return on(db).selectFrom('company').select(['version', 'name', 'province', 'root_unit_id as rootUnitId'])
}

export async function readCompany(db: Db): Promise<Company> {
  return await company(db).executeTakeFirstOrThrow()
}

/** The company, locked: also the lock of the organisation tree. */
export async function lockCompany(tx: Tx): Promise<Company> {
  return await company(tx).forUpdate().executeTakeFirstOrThrow()
}

/** Writes the company; its version becomes the next. The caller holds its lock. */
export async function saveCompany(tx: Tx, changed: Company, at: Date): Promise<void> {
  await on(tx)
    .updateTable('company')
    .set({
      version: changed.version + 1,
      name: changed.name,
      province: changed.province,
      root_unit_id: changed.rootUnitId,
      updated_at: at,
    })
    .execute()
}
