import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Db, sql } from '../db/index.ts'
import { fileFault, makeFolder, OperatorFault } from '../fault/index.ts'
import { markOf } from './derive.ts'

/** The root keys of an installation, read from its key files. Everything else is derived from them. */
export interface KeyRing {
  readonly folder: string
  /** By key id (`f1`, `f2` …), the newest last. */
  readonly fieldKeys: ReadonlyMap<string, Buffer>
  readonly indexKey: { readonly version: number; readonly root: Buffer }
}

const keyBytes = 32
const fileForm = /^(field|index)-(\d+)\.key$/

/** Whether the folder holds key files. */
export function hasKeys(folder: string): boolean {
  return keyFiles(folder).length > 0
}

/**
 * Reads the key files, making them the first time: `field-1.key` and `index-1.key`, 32 random bytes each in base64, readable
 * by their owner alone. A key file never changes; a new key is a file with the next number.
 *
 * @throws OperatorFault when a file is missing, damaged, or cannot be written.
 */
export function openKeyRing(folder: string): KeyRing {
  try {
    if (!hasKeys(folder)) createKeys(folder)
    const files = keyFiles(folder)
    const fields = files.filter((file) => file.use === 'field')
    const index = files.filter((file) => file.use === 'index').at(-1)
    if (fields.length === 0 || index === undefined) {
      throw new OperatorFault(
        `密钥文件夹 ${folder} 不完整，请从备份恢复。`,
        `The key folder ${folder} is incomplete. Restore it from its backup.`,
      )
    }
    return {
      folder,
      fieldKeys: new Map(fields.map((file) => [`f${file.number}`, readKey(join(folder, file.name))])),
      indexKey: { version: index.number, root: readKey(join(folder, index.name)) },
    }
  } catch (error) {
    throw fileFault(error, folder) ?? error
  }
}

function keyFiles(folder: string): { name: string; use: string; number: number }[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return names
    .flatMap((name) => {
      const form = fileForm.exec(name)
      return form ? [{ name, use: form[1]!, number: Number(form[2]) }] : []
    })
    .sort((one, other) => one.number - other.number)
}

function createKeys(folder: string): void {
  makeFolder(folder, 0o700)
  for (const name of ['index-1.key', 'field-1.key']) createKey(join(folder, name))
}

/** Written beside its place and then linked: whole or not there, and of two processes the first one's key stays. */
function createKey(path: string): void {
  const making = `${path}.${process.pid}.making`
  const file = openSync(making, 'wx', 0o600)
  writeSync(file, `${randomBytes(keyBytes).toString('base64')}\n`)
  fsyncSync(file)
  closeSync(file)
  chmodSync(making, 0o600)
  try {
    linkSync(making, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(making)
  }
}

function readKey(path: string): Buffer {
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  if (key.length !== keyBytes)
    throw new OperatorFault(
      `密钥文件 ${path} 已损坏，请从备份恢复。`,
      `The key file ${path} is damaged. Restore it from its backup.`,
    )
  return key
}

/** Key files that others than their owner can read; always empty on Windows, which has no such modes. */
export function exposedKeyFiles(folder: string): string[] {
  if (process.platform === 'win32') return []
  return keyFiles(folder)
    .map((file) => join(folder, file.name))
    .filter((path) => (statSync(path).mode & 0o077) !== 0)
}

/**
 * Compares the ring with the marks in the database.
 *
 * @throws OperatorFault when the database was sealed with other keys: starting anyway would make every ID number unreadable
 * and every uniqueness check blind.
 */
export async function compareKeys(db: Db, ring: KeyRing): Promise<void> {
  const roots = rootsOf(ring)
  const known = await sql<{ key_id: string; mark: Buffer }>`select key_id, mark from key_mark order by key_id`.execute(
    db,
  )
  for (const { key_id, mark } of known.rows) {
    const root = roots.get(key_id)
    // An older index key may be gone once everything is indexed anew; a field key is needed as long as a value names it.
    if (root === undefined && key_id.startsWith('i')) continue
    if (root === undefined || !markOf(root).equals(mark)) {
      throw new OperatorFault(
        `密钥文件夹 ${ring.folder} 与数据库不匹配（密钥 ${key_id}）。请恢复与该数据库配套的密钥文件，或用 CHIZHENG_KEYS 指定其位置。`,
        `The keys in ${ring.folder} do not belong to this database (key ${key_id}). Restore the key files that go with it, or name their folder with CHIZHENG_KEYS.`,
      )
    }
  }
}

/** Leaves the marks of the ring's keys in the database. */
export async function leaveMarks(db: Db, ring: KeyRing): Promise<void> {
  const marks = [...rootsOf(ring)].map(([id, root]) => ({ id, mark: markOf(root) }))
  await sql`
    insert into key_mark (key_id, mark)
    select * from unnest(${marks.map((m) => m.id)}::text[], ${marks.map((m) => m.mark)}::bytea[])
    on conflict do nothing`.execute(db)
}

function rootsOf(ring: KeyRing): Map<string, Buffer> {
  return new Map([...ring.fieldKeys, [`i${ring.indexKey.version}`, ring.indexKey.root] as const])
}

/** Whether the database was ever used with keys. One that is not migrated yet was not. */
export async function wasSealed(db: Db): Promise<boolean> {
  const table = await sql<{ there: boolean }>`select to_regclass('public.key_mark') is not null as there`.execute(db)
  if (!table.rows[0]!.there) return false
  const answer = await sql<{ sealed: boolean }>`select exists (select 1 from key_mark) as sealed`.execute(db)
  return answer.rows[0]!.sealed
}
