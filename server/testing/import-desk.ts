import { expect } from 'vitest'
import type { CellValue } from '../src/platform/spreadsheet/index.ts'
import type { Client } from './client.ts'
import { ledger, type ledgerHeaders, ledgerRow } from './ledgers.ts'
import type { World } from './world.ts'

type Changes = Partial<Record<(typeof ledgerHeaders)[number], CellValue>>

/** What tests of imports do all the time, through HTTP as the certificate administrator. */
export interface ImportDesk {
  readonly hr: Client
  /** A row under `ledgerHeaders`: a first-class constructor nobody else is, with what the test changes. */
  row(changes?: Changes): CellValue[]
  // biome-ignore lint/suspicious/noExplicitAny: the answer as it came, for tests to look into.
  receive(content: Buffer, name?: string): Promise<any>
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  read(id: string): Promise<any>
  /** Received, read, and ready to be looked at. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readyImport(rows: CellValue[][], headers?: readonly string[]): Promise<any>
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  rowsOf(id: string, query?: string): Promise<any[]>
  /** Confirmed and written, as far as it goes. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  apply(id: string): Promise<any>
}

export function importDesk(w: World): ImportDesk {
  const hr = w.as('hr')
  let nth = 0
  const read: ImportDesk['read'] = async (id) => (await hr.get(`/api/imports/${id}`)).body
  const receive: ImportDesk['receive'] = async (content, name = '台账.xlsx') => {
    const answer = await hr.upload('/api/imports', { name, content })
    expect(answer.status).toBe(202)
    return answer.body
  }
  return {
    hr,
    row: (changes = {}) => {
      nth += 1
      return ledgerRow(nth, changes)
    },
    receive,
    read,
    async readyImport(rows, headers) {
      const { id } = await receive(await ledger(rows, headers))
      await w.drainJobs()
      const found = await read(id)
      expect(found.failure).toBeNull()
      expect(found.state).toBe('ready')
      return found
    },
    rowsOf: async (id, query = 'order=sheet') => (await hr.get(`/api/imports/${id}/rows?limit=500&${query}`)).body.rows,
    async apply(id) {
      const answer = await hr.post(`/api/imports/${id}/apply`, { version: (await read(id)).version })
      expect(answer.status).toBe(202)
      await w.drainJobs()
      return read(id)
    },
  }
}

/** The codes of a row's issues. */
export const codesOf = (found: { issues: { code: string }[] }): string[] => found.issues.map(({ code }) => code)
