import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileStore } from './file-store.ts'

/** What a store under test must let the suite do to it. */
export interface StoreUnderTest {
  readonly store: FileStore
  /** Number of files kept, temporary ones included. */
  count(): Promise<number>
  /** Changes one byte of a kept file behind the store's back. */
  damage(sha256: string): Promise<void>
}

const limit = { maxBytes: 1_000_000 }
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
const unknown = 'f'.repeat(64)

/** The obligations of `FileStore`, run against every implementation. */
export function fileStoreContract(title: string, open: () => Promise<StoreUnderTest>): void {
  describe(title, () => {
    let under: StoreUnderTest
    beforeAll(async () => {
      under = await open()
    })

    it('names a file by its content and gives it back', async () => {
      const content = randomBytes(200_000)
      const stored = await under.store.put(Readable.from([content.subarray(0, 7), content.subarray(7)]), limit)
      expect(stored).toEqual({ sha256: sha256(content), bytes: content.length, head: content.subarray(0, 4_100) })
      expect(await buffer(await under.store.open(stored.sha256))).toEqual(content)
      expect(await under.store.size(stored.sha256)).toBe(content.length)
    })

    it('keeps the same content once, also when it is stored by many at the same time', async () => {
      const content = randomBytes(5_000)
      const before = await under.count()
      const stored = await Promise.all(
        Array.from({ length: 8 }, () => under.store.put(Readable.from([content]), limit)),
      )
      expect(new Set(stored.map((file) => file.sha256)).size).toBe(1)
      expect(await under.count()).toBe(before + 1)
    })

    it('gives a part, both ends included', async () => {
      const { sha256: name } = await under.store.put(Readable.from([Buffer.from('0123456789')]), limit)
      expect((await buffer(await under.store.open(name, { start: 2, end: 4 }))).toString()).toBe('234')
    })

    it('refuses what is over the limit and keeps nothing of it', async () => {
      const before = await under.count()
      const tooMuch = Readable.from(Array.from({ length: 20 }, () => Buffer.alloc(100_000, 1)))
      await expect(under.store.put(tooMuch, limit)).rejects.toMatchObject({
        code: 'file_too_large',
        details: { maxBytes: limit.maxBytes },
      })
      expect(await under.count()).toBe(before)
    })

    it('takes exactly the limit', async () => {
      await expect(under.store.put(Readable.from([Buffer.alloc(10, 7)]), { maxBytes: 10 })).resolves.toMatchObject({
        bytes: 10,
      })
    })

    it('refuses an empty file', async () => {
      await expect(under.store.put(Readable.from([]), limit)).rejects.toMatchObject({ code: 'file_empty' })
    })

    it('keeps nothing of a stream that breaks', async () => {
      const before = await under.count()
      const breaking = Readable.from(
        (function* () {
          yield Buffer.from('some')
          throw new Error('the line went dead')
        })(),
      )
      await expect(under.store.put(breaking, limit)).rejects.toThrow('the line went dead')
      expect(await under.count()).toBe(before)
    })

    it.each([unknown, '../../etc/passwd', '', 'ABC'])('has no file %j', async (name) => {
      await expect(under.store.open(name)).rejects.toMatchObject({ code: 'file_missing' })
      expect(await under.store.size(name)).toBeNull()
    })

    it('removes a file, and what is absent or no name without an error; the same content can come again', async () => {
      const content = randomBytes(3_000)
      const { sha256: name } = await under.store.put(Readable.from([content]), limit)
      const kept = await under.count()
      await under.store.remove(name)
      expect(await under.count()).toBe(kept - 1)
      expect(await under.store.size(name)).toBeNull()
      await expect(under.store.open(name)).rejects.toMatchObject({ code: 'file_missing' })
      for (const absent of [name, unknown, '../../etc/passwd', '']) await under.store.remove(absent)
      expect(await under.count()).toBe(kept - 1)
      await under.store.put(Readable.from([content]), limit)
      expect(await buffer(await under.store.open(name))).toEqual(content)
    })

    it('does not pass off a damaged file as whole', async () => {
      const { sha256: name } = await under.store.put(Readable.from([randomBytes(50_000)]), limit)
      await under.damage(name)
      await expect(buffer(await under.store.open(name))).rejects.toThrow('is not what its name says')
    })
  })
}
