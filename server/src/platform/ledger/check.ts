import type { Db } from '../db/index.ts'

export interface LedgerFault {
  readonly record: string
  readonly rev: number | null
  readonly fault: string
}

export function checkLedger(_db: Db): Promise<LedgerFault[]> {
  throw new Error('the ledger comes next')
}
