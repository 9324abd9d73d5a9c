import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { maxSpreadsheetBytes } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import type * as imports from '../store/imports.ts'
import { receiveImport } from './receive.ts'
import { read } from './records.ts'

/** From the sources, and from the bundle in server/dist: the ledger lies in server/demo both times. */
const places = ['../../../../demo/company.xlsx', '../demo/company.xlsx']

/**
 * Imports the ledger of the demo company by the same import as any other; it confirms itself.
 *
 * @throws Refusal `import_applied` when the demo company was loaded already, or is being loaded.
 */
export async function loadDemo(context: Context, actor: Actor): Promise<imports.StoredImport> {
  const path = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync)
  if (path === undefined) throw new Error('the demo company’s ledger is missing from this installation')
  const demo = await receiveImport(
    context,
    actor,
    { name: '澄观建设集团证书台账.xlsx', stream: createReadStream(path), maxBytes: maxSpreadsheetBytes },
    { unattended: true, once: true },
  )
  return read(context.db, demo.id)
}
