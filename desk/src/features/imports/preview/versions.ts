/**
 * Which version of a row a change is made to: the one that was seen, or what this page itself made of it since. A change that
 * waits for the one before it is no quarrel with oneself.
 */
import type { RowRef, SeenRow } from '../calls.ts'

export interface Versions {
  /** The rows with the versions to name now. */
  now<T extends SeenRow>(rows: readonly T[]): T[]
  /** The server took a change of these rows. */
  changed(rows: readonly SeenRow[]): void
}

const keyOf = ({ sheet, row, part }: RowRef) => `${row}.${part}/${sheet}`

export function createVersions(): Versions {
  const own = new Map<string, number>()
  return {
    now: (rows) => rows.map((row) => ({ ...row, version: Math.max(row.version, own.get(keyOf(row)) ?? 0) })),
    changed(rows) {
      for (const [key, version] of new Map(rows.map((row) => [keyOf(row), row.version]))) own.set(key, version + 1)
    },
  }
}
