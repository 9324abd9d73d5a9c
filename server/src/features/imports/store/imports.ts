import type { ImportState } from '@chizheng/contract'
import type { Selectable } from 'kysely'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import {
  type By,
  type Failure,
  type ImportTables,
  on,
  type SheetCorrection,
  type SheetReading,
  type Summary,
} from './tables.ts'

export interface ImportedFile {
  readonly sha256: string
  readonly name: string
  readonly bytes: number
}

export interface Progress {
  readonly step: 'reading' | 'planning' | 'applying' | null
  readonly done: number
  readonly total: number | null
}

/** An import as it is kept. */
export interface StoredImport {
  readonly id: string
  readonly version: number
  readonly state: ImportState
  readonly run: number
  readonly unattended: boolean
  readonly file: ImportedFile
  readonly sheets: readonly SheetReading[]
  readonly corrections: Readonly<Record<string, SheetCorrection>>
  readonly summary: Summary | null
  readonly failure: Failure | null
  readonly registry: Buffer | null
  readonly stale: boolean
  readonly receivedBy: By
  readonly receivedAt: string
  readonly confirmedBy: By | null
  readonly appliedAt: string | null
  readonly progress: Progress
  /** The import that received the same content before this one. */
  readonly earlier: { readonly id: string; readonly receivedAt: string; readonly state: ImportState } | null
}

const stepless: Progress = { step: null, done: 0, total: null }

type Found = Selectable<ImportTables['import']> & {
  step: Progress['step']
  done: number | null
  total: number | null
  earlier: StoredImport['earlier']
}

function select(db: Db) {
  return on(db)
    .selectFrom('import as i')
    .leftJoin('import_progress as p', (join) => join.onRef('p.import_id', '=', 'i.id').onRef('p.run', '=', 'i.run'))
    .selectAll('i')
    .select(['p.step', 'p.done', 'p.total'])
    .select(
      sql<StoredImport['earlier']>`(
        select json_build_object('id', e.id, 'receivedAt', to_char(e.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'state', e.state)
        from import e where e.file_sha256 = i.file_sha256 and (e.received_at, e.id) < (i.received_at, i.id)
        order by e.received_at desc, e.id desc limit 1)`.as('earlier'),
    )
}

function stored(found: Found): StoredImport {
  return {
    id: found.id,
    version: found.version,
    state: found.state,
    run: found.run,
    unattended: found.unattended,
    file: { sha256: found.file_sha256, name: found.file_name, bytes: found.bytes },
    sheets: found.sheets,
    corrections: found.corrections,
    summary: found.summary,
    failure: found.failure,
    registry: found.registry,
    stale: found.stale,
    receivedBy: found.received_by,
    receivedAt: found.received_at,
    confirmedBy: found.confirmed_by,
    appliedAt: found.applied_at,
    progress:
      found.step === null || found.done === null
        ? stepless
        : { step: found.step, done: found.done, total: found.total },
    earlier: found.earlier,
  }
}

/** The import, or null. */
export async function find(db: Db, id: string): Promise<StoredImport | null> {
  const found = await select(db).where('i.id', '=', id).executeTakeFirst()
  return found ? stored(found) : null
}

/** The import, held until the transaction ends; null when there is none. */
export async function lock(tx: Tx, id: string): Promise<StoredImport | null> {
  const held = await on(tx).selectFrom('import').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return held ? find(tx, id) : null
}

/** Newest first. */
export async function newest(
  db: Db,
  page: { limit: number; offset: number },
): Promise<{ rows: StoredImport[]; total: number }> {
  const rows = await select(db)
    .orderBy('i.received_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const { total } = await on(db)
    .selectFrom('import')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(stored), total: Number(total) }
}

/** Whether content of this digest was applied, or is on its way to be. */
export async function isUnderWay(db: Db, sha256: string): Promise<boolean> {
  const found = await on(db)
    .selectFrom('import')
    .select('id')
    .where('file_sha256', '=', sha256)
    .where('state', 'not in', ['failed', 'cancelled'])
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function insert(
  tx: Tx,
  received: { id: string; file: ImportedFile; by: By; at: Date; unattended: boolean },
): Promise<void> {
  await on(tx)
    .insertInto('import')
    .values({
      id: received.id,
      version: 1,
      state: 'received',
      run: 1,
      unattended: received.unattended,
      file_sha256: received.file.sha256,
      file_name: received.file.name,
      bytes: received.file.bytes,
      sheets: '[]',
      corrections: '{}',
      stale: false,
      received_by: JSON.stringify(received.by),
      received_at: received.at.toISOString(),
    })
    .execute()
  await on(tx)
    .insertInto('import_progress')
    .values({ import_id: received.id, run: 1, step: null, done: 0, total: null })
    .execute()
}

/** What changes about an import; fields left out stay. Every change raises its version. */
export interface ImportChange {
  readonly state?: ImportState
  readonly run?: number
  readonly sheets?: readonly SheetReading[]
  readonly corrections?: Readonly<Record<string, SheetCorrection>>
  readonly summary?: Summary | null
  readonly failure?: Failure | null
  readonly registry?: Buffer | null
  readonly stale?: boolean
  readonly unattended?: boolean
  readonly confirmedBy?: By
  readonly confirmedAt?: Date
  readonly appliedAt?: Date
}

const json = (value: unknown): string | null | undefined =>
  value === undefined ? undefined : value === null ? null : JSON.stringify(value)

export async function change(tx: Tx, id: string, to: ImportChange): Promise<void> {
  await on(tx)
    .updateTable('import')
    .set((eb) => ({
      version: eb('version', '+', 1),
      state: to.state,
      run: to.run,
      sheets: json(to.sheets) as string | undefined,
      corrections: json(to.corrections) as string | undefined,
      summary: json(to.summary),
      failure: json(to.failure),
      registry: to.registry,
      stale: to.stale,
      unattended: to.unattended,
      confirmed_by: json(to.confirmedBy),
      confirmed_at: to.confirmedAt?.toISOString(),
      applied_at: to.appliedAt?.toISOString(),
    }))
    .where('id', '=', id)
    .execute()
}

/**
 * Says how far a step is, and hears whether it should go on: false when the import is no longer in this run and state.
 * Never waits for a transaction that holds the import.
 */
export async function reportProgress(
  db: Db,
  at: { id: string; run: number; state: ImportState },
  progress: Progress,
): Promise<boolean> {
  const answer = await sql<{ goes_on: boolean }>`
    with moved as (
      update import_progress set run = ${at.run}, step = ${progress.step}, done = ${progress.done}, total = ${progress.total}
      where import_id = ${at.id} and run <= ${at.run}
    )
    select exists (select 1 from import where id = ${at.id} and run = ${at.run} and state = ${at.state}) as goes_on
  `.execute(db)
  return answer.rows[0]!.goes_on
}

/** Holds the import against changes of run and state, together with other readers; false when it is in another one already. */
export async function holdRun(tx: Tx, at: { id: string; run: number; state: ImportState }): Promise<boolean> {
  const held = await on(tx)
    .selectFrom('import')
    .select('id')
    .where('id', '=', at.id)
    .where('run', '=', at.run)
    .where('state', '=', at.state)
    .forShare()
    .executeTakeFirst()
  return held !== undefined
}

/** Waits until no other import is being applied; holds the turn until the transaction ends. */
export async function takeTurn(tx: Tx): Promise<void> {
  await on(tx).selectFrom('import_turn').select('one').forUpdate().execute()
}

/** People somebody chose for rows of the import. */
export async function chosenPeople(db: Db, id: string): Promise<string[]> {
  const found = await on(db)
    .selectFrom('import_decision')
    .select('person')
    .distinct()
    .where('import_id', '=', id)
    .where('person', 'is not', null)
    .where('person', '<>', 'new')
    .execute()
  return found.map(({ person }) => person!)
}
