import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { fileStoreContract } from '../../platform/files/file-store.contract.ts'
import { createDiskStore } from './file-store.ts'

const newFolder = (): string => temporaryFolder('files')

fileStoreContract('files on disk', async () => {
  const folder = newFolder()
  const store = await createDiskStore(folder)
  return {
    store,
    count: async () =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length,
    damage: async (sha256) => {
      const file = await open(store.path(sha256), 'r+')
      await file.write(Buffer.from([0, 1, 2]), 0, 3, 100)
      await file.close()
    },
  }
})

it('a day-old temporary file of a killed process is removed at the next start, a fresh one is not', async () => {
  const folder = newFolder()
  await createDiskStore(folder)
  const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, 'incoming', name)) as [string, string]
  for (const path of [old, fresh]) writeFileSync(path, 'half')
  utimesSync(old, 0, 0)
  await createDiskStore(folder)
  expect(readdirSync(join(folder, 'incoming'))).toEqual(['fresh'])
})
