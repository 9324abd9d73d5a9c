import type { Context } from '../../../platform/context/index.ts'
import * as imports from '../store/imports.ts'

/** One reading of one import. It ends early, without a word, when the import is cancelled or read anew meanwhile. */
export interface Reading {
  readonly context: Context
  readonly found: imports.StoredImport
  readonly run: number
  readonly signal: AbortSignal
}

/** The reading is of no use any more. */
export class Superseded extends Error {}

/** Says how far the reading is; throws when it should not go on. */
export async function report(
  { context, found, run, signal }: Reading,
  step: 'reading' | 'planning',
  done: number,
  total: number | null,
): Promise<void> {
  signal.throwIfAborted()
  const goesOn = await imports.reportProgress(
    context.db,
    { id: found.id, run, state: 'reading' },
    { step, done, total },
  )
  if (!goesOn) throw new Superseded()
}
