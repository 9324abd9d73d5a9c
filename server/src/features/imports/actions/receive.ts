import type { Readable } from 'node:stream'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { type StoredFile, sniff } from '../../../platform/files/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { readImportJob } from '../jobs.ts'
import * as imports from '../store/imports.ts'
import { after, by, hold, read } from './records.ts'

/** A spreadsheet on its way in. */
export interface Incoming {
  /** Name as the sender gave it: for people only. */
  readonly name: string
  readonly stream: Readable
  readonly maxBytes: number
}

/**
 * Takes a spreadsheet: the file, the import, its ledger entry and the job that reads it.
 *
 * The same content may come twice; the record then names the earlier import. `unattended` imports apply themselves when their
 * plan leaves no question open; with `once` the same content is refused as long as an earlier import of it stands.
 *
 * @throws Refusal `file_empty`, `file_too_large`, `spreadsheet_unsupported` (a picture, a PDF, a text document …),
 * `import_applied` with `once`.
 */
export async function receiveImport(
  context: Context,
  actor: Actor,
  incoming: Incoming,
  options: { unattended?: boolean; once?: boolean } = {},
): Promise<imports.StoredImport> {
  const file = await context.files.put(incoming.stream, { maxBytes: incoming.maxBytes })
  await refuseOtherFiles(file, incoming.name)
  const id = newId()
  await inTransaction(context.db, async (tx) => {
    if (options.once) {
      await imports.takeTurn(tx)
      if (await imports.isUnderWay(tx, file.sha256)) throw new Refusal('import_applied')
    }
    await imports.insert(tx, {
      id,
      file: { sha256: file.sha256, name: incoming.name, bytes: file.bytes },
      by: by(actor),
      at: context.clock.now(),
      unattended: options.unattended ?? false,
    })
    await append(tx, actor, context.clock.now(), [
      {
        action: 'import.received',
        subject: { type: 'import', id },
        after: { fileName: incoming.name, bytes: file.bytes, sha256: file.sha256 },
        files: [file.sha256],
      },
    ])
    await enqueue(tx, readImportJob, { importId: id, run: 1 }, { key: id })
  })
  return read(context.db, id)
}

/** Only what is certainly something else; the reader says the rest, and says it better. */
async function refuseOtherFiles(file: StoredFile, name: string): Promise<void> {
  const type = await sniff(file.head, name)
  if (type !== null && !['xlsx', 'xls', 'csv', 'txt'].includes(type.ext)) {
    throw new Refusal('spreadsheet_unsupported', { mediaType: type.mediaType })
  }
}

/**
 * Stops reading, or puts a plan aside. Nothing of the registry was changed by it; what was read stays unused.
 *
 * @throws Refusal `import_applied`; `import_not_ready` while it is being written.
 */
export async function cancelImport(context: Context, actor: Actor, id: string): Promise<imports.StoredImport> {
  await inTransaction(context.db, async (tx) => {
    const found = await hold(tx, id)
    if (found.state === 'cancelled') return
    await imports.change(tx, id, { state: after(found.state, 'cancel') })
    await append(tx, actor, context.clock.now(), [
      { action: 'import.cancelled', subject: { type: 'import', id }, after: { state: 'cancelled' } },
    ])
  })
  return read(context.db, id)
}

/** Begins another reading: with the mapping as it is now corrected, against the registry as it is now. */
export async function readAgain(
  tx: Tx,
  found: imports.StoredImport,
  changes: Pick<imports.ImportChange, 'corrections' | 'unattended'>,
): Promise<void> {
  const run = found.run + 1
  await imports.change(tx, found.id, {
    ...changes,
    state: after(found.state, 'read_again'),
    run,
    failure: null,
    stale: false,
  })
  await enqueue(tx, readImportJob, { importId: found.id, run }, { key: found.id })
}
