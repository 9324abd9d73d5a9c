import { randomBytes } from 'node:crypto'
import dns from 'node:dns'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type FakeS3, type Fault, startFakeS3 } from '../../../testing/fake-s3/index.ts'
import { fileStoreContract } from '../../platform/files/file-store.contract.ts'
import { type FileStore, StorageFault } from '../../platform/files/index.ts'
import type { BucketAddress, ClientOptions } from './client.ts'
import { createS3Store } from './index.ts'

const started: FakeS3[] = []
afterAll(async () => {
  for (const fake of started) await fake.close()
})

async function start(): Promise<FakeS3> {
  const fake = await startFakeS3()
  started.push(fake)
  return fake
}

const addressOf = (fake: FakeS3, changes: Partial<BucketAddress> = {}): BucketAddress => {
  const { endpoint, region, bucket, accessKey, secretKey } = fake
  return { endpoint, region, bucket, accessKey, secretKey, pathStyle: true, prefix: 'chizheng/', ...changes }
}
const quick: ClientOptions = { firstPauseMs: 1, patienceMs: 200 }
const limit = { maxBytes: 10_000_000 }
const put = (store: FileStore, content: Buffer) => store.put(Readable.from([content]), limit)
/** Uploads of ours that wait in the temporary folder. */
const waiting = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('chizheng-upload-'))

fileStoreContract('files in a bucket, addressed by path', async () => {
  const fake = await start()
  return {
    store: createS3Store(addressOf(fake), quick),
    count: async () => fake.objects.size + waiting().length,
    damage: async (sha256) => {
      const key = [...fake.objects.keys()].find((name) => name.endsWith(sha256))!
      fake.objects.get(key)!.write('\0\0\0', 100)
    },
  }
})

fileStoreContract('files in a bucket, addressed by host name', async () => {
  const fake = await start()
  // Names below localhost are looked up nowhere.
  const lookup = dns.lookup
  const spy = vi.spyOn(dns, 'lookup') as unknown as { mockImplementation(as: unknown): void; mockRestore(): void }
  spy.mockImplementation((name: string, ...rest: unknown[]) =>
    (lookup as unknown as (...args: unknown[]) => void)(name.endsWith('.localhost') ? '127.0.0.1' : name, ...rest),
  )
  afterAll(() => spy.mockRestore())
  const endpoint = fake.endpoint.replace('127.0.0.1', 'localhost')
  return {
    store: createS3Store(addressOf(fake, { endpoint, pathStyle: false, prefix: '' }), quick),
    count: async () => fake.objects.size,
    damage: async (sha256) =>
      void fake.objects.get(`${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`)!.fill(0, 9),
  }
})

describe('a bucket', () => {
  let fake: FakeS3
  let store: FileStore
  beforeAll(async () => {
    fake = await start()
    store = createS3Store(addressOf(fake), quick)
  })
  afterEach(() => {
    fake.faults.length = 0
    fake.clockAheadMs = 0
  })

  it('holds a file where a folder would', async () => {
    const { sha256 } = await put(store, Buffer.from('a'))
    expect([...fake.objects.keys()]).toContain(`chizheng/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`)
  })

  it('gives nothing of a part behind the end', async () => {
    const { sha256 } = await put(store, Buffer.from('0123456789'))
    expect(await buffer(await store.open(sha256, { start: 10, end: 20 }))).toHaveLength(0)
    expect((await buffer(await store.open(sha256, { start: 8, end: 20 }))).toString()).toBe('89')
  })

  it('lets go of a file that nobody reads to its end', async () => {
    const { sha256 } = await put(store, randomBytes(5_000_000))
    const stream = await store.open(sha256)
    await new Promise((done) => stream.once('data', done))
    stream.destroy()
    const unread = await store.open(sha256)
    unread.destroy()
    await expect(buffer(await store.open(sha256))).resolves.toHaveLength(5_000_000)
  })

  const slowDown: Fault = { kind: 'answer', status: 503, code: 'SlowDown' }
  const content = randomBytes(3_000_000)

  describe('survives', () => {
    it.each<[string, Fault[]]>([
      ['a service that asks to slow down', [slowDown, slowDown, slowDown]],
      ['too many requests', [{ kind: 'answer', status: 429, code: '' }]],
      ['a defect of the service', [{ kind: 'answer', status: 500, code: 'InternalError' }]],
      ['a request that took too long to arrive', [{ kind: 'answer', status: 400, code: 'RequestTimeout' }]],
      ['a line that is cut before the answer', [{ kind: 'cut' }, { kind: 'cut' }]],
      ['a line that is cut in the middle of the content', [{ kind: 'cut upload', after: 1_000_000 }]],
      ['silence', [{ kind: 'silence' }]],
    ])('%s, when a file is stored', async (_, faults) => {
      fake.faults.push(...faults)
      const { sha256 } = await put(store, content)
      expect(fake.faults).toEqual([])
      expect((await buffer(await store.open(sha256))).equals(content)).toBe(true)
      fake.objects.clear()
    })

    it.each<[string, Fault[]]>([
      ['a service that asks to slow down', [slowDown]],
      ['a line that is cut before the answer', [{ kind: 'cut' }]],
      ['a line that is cut in the middle', [1_000_000, 500_000, 7].map((after) => ({ kind: 'cut download', after }))],
      ['an answer that ends too early', [{ kind: 'truncate', after: 1_234_567 }]],
      ['a line that is cut while it is taken up', [{ kind: 'cut download', after: 9 }, { kind: 'cut' }, slowDown]],
    ])('%s, when a file is read', async (_, faults) => {
      const { sha256 } = await put(store, content)
      fake.faults.push(...faults)
      expect((await buffer(await store.open(sha256))).equals(content)).toBe(true)
      fake.faults.push({ kind: 'truncate', after: 5 })
      expect(await buffer(await store.open(sha256, { start: 10, end: 29 }))).toEqual(content.subarray(10, 30))
      expect(fake.faults).toEqual([])
    })

    it.each([3_600_000, -86_400_000])('a clock that is %i ms away from the service’s', async (aheadMs) => {
      fake.clockAheadMs = aheadMs
      const before = fake.requests.length
      const one = createS3Store(addressOf(fake), quick)
      const { sha256 } = await put(one, content)
      expect(await one.size(sha256)).toBe(content.length)
      expect(fake.requests.length - before, 'it is asked twice only once').toBe(3)
    })
  })

  describe('says what is the matter, keeps nothing and hides the keys', () => {
    const always = (fault: Fault): Fault[] => Array.from({ length: 4 }, () => fault)
    it.each<[string, Partial<BucketAddress>, Fault[], string, RegExp]>([
      ['a wrong access key', { accessKey: 'AKIDOTHER' }, [], 'InvalidAccessKeyId', /CHIZHENG_S3_ACCESS_KEY/],
      ['a wrong secret', { secretKey: 'guessed' }, [], 'SignatureDoesNotMatch', /CHIZHENG_S3_SECRET_KEY/],
      ['a wrong region', { region: 'cn-beijing' }, [], 'AuthorizationHeaderMalformed', /CHIZHENG_S3_REGION/],
      ['a missing bucket', { bucket: 'zheng-nowhere' }, [], 'NoSuchBucket', /no bucket zheng-nowhere/],
      [
        'a key without the right',
        {},
        [{ kind: 'answer', status: 403, code: 'AccessDenied' }],
        'AccessDenied',
        /may not/,
      ],
      [
        'another place',
        {},
        [{ kind: 'answer', status: 301, code: 'PermanentRedirect' }],
        'PermanentRedirect',
        /not at/,
      ],
      [
        'path style',
        {},
        [{ kind: 'answer', status: 403, code: 'PathStyleDomainForbidden' }],
        'PathStyleDomainForbidden',
        /CHIZHENG_S3_PATH_STYLE=off/,
      ],
      ['a proxy’s page', {}, [{ kind: 'answer', status: 405, code: '' }], '405', /refused the request \(405\)/],
      ['a service that stays overloaded', {}, always(slowDown), 'SlowDown', /several attempts failed/],
      ['a line that is cut each time', {}, always({ kind: 'cut' }), 'UND_ERR_SOCKET', /cannot be reached/],
      [
        'content that changes each time on its way',
        {},
        always({ kind: 'answer', status: 400, code: 'BadDigest' }),
        'BadDigest',
        /changed on its way/,
      ],
      ['nobody there', { endpoint: 'http://127.0.0.1:2' }, [], 'ECONNREFUSED', /cannot be reached \(ECONNREFUSED\)/],
    ])('%s', async (_, changes, faults, code, sentence) => {
      const broken = createS3Store(addressOf(fake, changes), quick)
      const before = fake.objects.size
      fake.faults.push(...faults)
      const fault = await put(broken, randomBytes(50_000)).then(
        () => null,
        (error: unknown) => error as StorageFault,
      )
      expect(fault).toBeInstanceOf(StorageFault)
      expect(fault).toMatchObject({ code, en: expect.stringMatching(sentence) })
      expect(fault!.zh).toMatch(/[一-鿿]{5}.*。$/)
      expect(JSON.stringify([fault, fault!.zh, fault!.en, String(fault!.cause)])).not.toMatch(/geheim|guessed|AKID/)
      expect(fake.objects.size).toBe(before)
      expect(waiting()).toEqual([])
    })

    it('a bucket that is gone is no missing file', async () => {
      const gone = createS3Store(addressOf(fake, { bucket: 'zheng-nowhere' }), quick)
      await expect(gone.size('f'.repeat(64))).rejects.toMatchObject({ code: 'NoSuchBucket' })
      await expect(gone.open('f'.repeat(64))).rejects.toMatchObject({ code: 'NoSuchBucket' })
    })

    it.each<[string, Fault]>([
      ['cut', { kind: 'cut download', after: 1_000 }],
      ['ended too early', { kind: 'truncate', after: 1_000 }],
    ])('a file whose answer is %s time after time', async (_, fault) => {
      const { sha256 } = await put(store, content)
      fake.faults.push(...Array.from({ length: 30 }, () => fault))
      await expect(buffer(await store.open(sha256))).rejects.toBeInstanceOf(StorageFault)
    })

    it('a defect of our own stays one', async () => {
      const breaking = Readable.from(
        (function* () {
          yield Buffer.from('some')
          throw new TypeError('ours')
        })(),
      )
      await expect(store.put(breaking, limit)).rejects.toBeInstanceOf(TypeError)
      expect(waiting()).toEqual([])
    })
  })
})
