import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made = new Set<string>()

/** An empty folder that goes with the test file; its name begins with `chizheng-` and the word. */
export function temporaryFolder(word: string): string {
  const folder = mkdtempSync(join(tmpdir(), `chizheng-${word}-`))
  made.add(folder)
  return folder
}

/** Called by itself after the last test of every file. */
export function removeTemporaryFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
  made.clear()
}
