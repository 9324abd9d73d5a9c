import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
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

it('lists its files by name and size, and nothing else that lies there', async () => {
  const folder = newFolder()
  const store = await createDiskStore(folder)
  const put = (text: string) => store.put(Readable.from([Buffer.from(text)]), { maxBytes: 10 })
  const stored = [await put('one'), await put('three')]
  writeFileSync(join(folder, 'incoming', 'half'), 'half')
  writeFileSync(join(folder, 'README'), 'mine')
  const listed = []
  for await (const file of store.list()) listed.push(file)
  const expected = stored.map(({ sha256, bytes }) => ({ sha256, bytes }))
  expect(listed).toEqual(expected.sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1)))
})
