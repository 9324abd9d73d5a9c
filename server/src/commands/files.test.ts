import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bucketEnvironment, type FakeS3, startFakeS3 } from '../../testing/fake-s3/index.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { readSettings } from '../config.ts'
import { openDiskAndBucket } from '../wiring.ts'
import { filesCommand } from './files.ts'

let fake: FakeS3
let environment: Record<string, string>
let places: Awaited<ReturnType<typeof openDiskAndBucket>>
const kept: { sha256: string; content: Buffer }[] = []

beforeEach(async () => {
  fake = await startFakeS3()
  environment = { ...bucketEnvironment(fake), CHIZHENG_FILES: 'disk', CHIZHENG_DATA: temporaryFolder('copy') }
  const settings = readSettings(environment)
  places = await openDiskAndBucket(settings, settings.bucket!)
  kept.length = 0
  for (let size = 1; size <= 40; size++) {
    const content = randomBytes(size * 1_000)
    const { sha256 } = await places.disk.put(Readable.from([content]), { maxBytes: 100_000 })
    kept.push({ sha256, content })
  }
})
afterEach(() => fake.close())

async function run(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  const [out, said]: [string[], string[]] = [[], []]
  const keepIn = (lines: string[]) => (text: string | Uint8Array) => lines.push(String(text)) > 0
  // A failure is printed by the installation, for every command alike.
  const failures = vi.spyOn(process.stderr, 'write').mockImplementation(keepIn(said))
  try {
    const code = await filesCommand(['copy', ...args], environment, { out: keepIn(out), progress: keepIn(said) })
    return { code, out: out.join(''), said: said.join('') }
  } finally {
    failures.mockRestore()
  }
}
const pathOf = (sha256: string): string =>
  join(environment.CHIZHENG_DATA!, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
const puts = (): number => fake.requests.filter((request) => request.startsWith('PUT')).length

it('copies every file as it is, says how far it is, and leaves the folder alone', async () => {
  const before = readdirSync(environment.CHIZHENG_DATA!, { recursive: true })
  const { code, out, said } = await run('--json')
  expect([code, JSON.parse(out)]).toEqual([0, { files: 40, copied: 40, present: 0, damaged: [] }])
  expect(said).toContain('40 / 40，0.8 / 0.8 MB')
  for (const { sha256, content } of kept)
    expect((await buffer(await places.bucket.open(sha256))).equals(content)).toBe(true)
  expect(readdirSync(environment.CHIZHENG_DATA!, { recursive: true })).toEqual(before)
})

it('goes on where it was stopped, and copies what came meanwhile', async () => {
  // Each file is asked for and then sent; after fifteen of them the bucket refuses.
  fake.faults.push(...Array.from({ length: 30 }, () => ({ kind: 'none' }) as const))
  fake.faults.push(...Array.from({ length: 8 }, () => ({ kind: 'answer', status: 403, code: 'AccessDenied' }) as const))
  const stopped = await run('--json')
  expect(stopped).toMatchObject({ code: 1, out: '' })
  expect(stopped.said).toContain('may not list, read, write or delete')
  expect(stopped.said).toContain('Run it again')
  fake.faults.length = 0
  const there = fake.objects.size
  expect(there).toBeGreaterThan(7)
  expect(there).toBeLessThan(40)
  await places.disk.put(Readable.from([Buffer.from('new')]), { maxBytes: 10 })
  const sent = puts()
  const again = await run('--json')
  expect(JSON.parse(again.out)).toEqual({ files: 41, copied: 41 - there, present: there, damaged: [] })
  expect(puts() - sent, 'what is there is not sent again').toBe(41 - there)
})

it('reports damaged files and copies them nowhere, and all others', async () => {
  const [one, other] = kept as [(typeof kept)[0], (typeof kept)[0]]
  writeFileSync(pathOf(one.sha256), 'x'.repeat(one.content.length))
  const { code, out } = await run()
  expect(code).toBe(1)
  expect(out).toContain('40 files: 39 copied, 0 there already, 1 damaged')
  expect(out).toContain(one.sha256)
  expect(await places.bucket.size(one.sha256)).toBeNull()
  expect(await places.bucket.size(other.sha256)).toBe(other.content.length)
})

it('--verify reads back what is there, and sends anew what is damaged', async () => {
  await run()
  const key = [...fake.objects.keys()].find((name) => name.endsWith(kept[7]!.sha256))!
  fake.objects.get(key)!.fill(0)
  expect(JSON.parse((await run('--json')).out)).toMatchObject({ copied: 0, present: 40 })
  expect(JSON.parse((await run('--json', '--verify')).out)).toMatchObject({ copied: 1, present: 39 })
  expect(fake.objects.get(key)).toEqual(kept[7]!.content)
})

it('an empty folder is copied at once, and what it does not understand is told', async () => {
  rmSync(join(environment.CHIZHENG_DATA!, 'files'), { recursive: true })
  expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('0 files') })
  expect(await run('--fast')).toMatchObject({ code: 64, said: expect.stringContaining('chizheng files copy') })
  environment = { CHIZHENG_DATA: environment.CHIZHENG_DATA! }
  expect(await run()).toMatchObject({ code: 2, said: expect.stringContaining('No bucket is configured') })
})
