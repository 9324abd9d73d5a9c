import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isAlive, readPostmaster } from './platform/db/embedded/postmaster.ts'

/** The built product, as operators run it. */
const program = fileURLToPath(new URL('../dist/cli.mjs', import.meta.url))
const folders: string[] = []
const mounts: string[] = []
const children: Program[] = []

beforeAll(() => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url)), 'server'])
})

afterEach(async () => {
  for (const child of children.splice(0)) await child.stop('SIGKILL')
  for (const folder of folders.splice(0)) {
    const postmaster = readPostmaster(join(folder, 'data', 'postgres'))
    if (postmaster && isAlive(postmaster.pid)) process.kill(postmaster.pid, 'SIGQUIT')
    if (mounts.includes(folder)) execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  }
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chizheng-start-'))
  folders.push(folder)
  return folder
}

interface Program {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  said(): string
  complained(): string
  /** Waits until it said that it is ready; fails with what it said when it ends before. */
  ready(): Promise<string>
  stop(signal: NodeJS.Signals): Promise<number | null>
}

function run(folder: string, environment: Record<string, string> = {}, args = ['start']): Program {
  const child = spawn(process.execPath, [program, ...args], {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      PORT: '0',
      CHIZHENG_DATA: join(folder, 'data'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complained = ''
  child.stdout!.on('data', (text: Buffer) => {
    said += text.toString()
  })
  child.stderr!.on('data', (text: Buffer) => {
    complained += text.toString()
  })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const started: Program = {
    child,
    ended,
    said: () => said,
    complained: () => complained,
    async ready() {
      let code: number | null | undefined
      void ended.then((value) => {
        code = value
      })
      while (!said.includes('Ctrl-C')) {
        if (code !== undefined) throw new Error(`it ended with ${code}: ${said}${complained}`)
        await new Promise((later) => setTimeout(later, 20))
      }
      return /http:\/\/\S+?(?=\s|\/setup)/.exec(said)![0]
    },
    stop(signal) {
      child.kill(signal)
      return ended
    },
  }
  children.push(started)
  return started
}

const server = (folder: string): number => readPostmaster(join(folder, 'data', 'postgres'))!.pid

/** One sentence in each language, no stack, and a code that says it failed. */
async function expectSentence(started: Program, english: RegExp): Promise<void> {
  const code = await started.ended
  const lines = started.complained().trim().split('\n')
  expect([code, lines.length, started.said()]).toEqual([1, 2, ''])
  expect(lines[0]).toMatch(/\p{Script=Han}/u)
  expect(lines[1]).toMatch(english)
}

describe('a start', { timeout: 180_000 }, () => {
  it('serves, prints its address and the set-up link, and Ctrl-C stops everything', async () => {
    const folder = newFolder()
    const started = run(folder)
    const address = await started.ready()
    expect(started.said()).toMatch(/\/setup\?token=\S{20,}/)
    expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ status: 'ok' })
    const postgres = server(folder)
    expect(await started.stop('SIGINT')).toBe(0)
    expect(isAlive(postgres)).toBe(false)
    expect(started.complained()).toBe('')
    expect(existsSync(join(folder, 'data', 'postgres', 'postmaster.pid'))).toBe(false)
  })

  it('killed five times, in the middle of things, starts again each time', async () => {
    const folder = newFolder()
    for (let round = 0; round < 5; round++) {
      const started = run(folder)
      if (round === 0)
        while (
          !existsSync(join(folder, 'data')) ||
          !readdirSync(join(folder, 'data')).some((name) => name.includes('making'))
        )
          await new Promise((later) => setTimeout(later, 5))
      else await started.ready()
      await started.stop('SIGKILL')
    }
    const last = run(folder)
    const address = await last.ready()
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
    const postgres = server(folder)
    expect(await last.stop('SIGTERM')).toBe(0)
    expect(isAlive(postgres)).toBe(false)
    expect(readdirSync(join(folder, 'data')).filter((name) => name.includes('making'))).toEqual([])
  })

  it('a second one on the same data folder says so, and leaves the first alone', async () => {
    const folder = newFolder()
    const first = run(folder)
    const address = await first.ready()
    await expectSentence(run(folder), /Another Chizheng process is using the data folder/)
    await expectSentence(run(folder, { PORT: new URL(address).port }), new RegExp(`is running already: ${address}`))
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
    const doctor = run(folder, { PORT: new URL(address).port }, ['doctor'])
    await doctor.ended
    expect(doctor.said()).toMatch(/✓ database: PostgreSQL 18/)
    expect(doctor.said()).toMatch(/Chizheng is running there/)
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
    await first.stop('SIGINT')
  })

  it('a signal while it is still starting stops it cleanly', async () => {
    const folder = newFolder()
    const started = run(folder)
    while (!existsSync(join(folder, 'data', 'postgres.log'))) await new Promise((later) => setTimeout(later, 5))
    expect(await started.stop('SIGTERM')).toBe(0)
    const postmaster = readPostmaster(join(folder, 'data', 'postgres'))
    expect(postmaster && isAlive(postmaster.pid)).toBeFalsy()
  })

  it('one Ctrl-C that arrives twice, as npm hands it on, stops everything in order', async () => {
    const folder = newFolder()
    const started = run(folder)
    await started.ready()
    const postgres = server(folder)
    started.child.kill('SIGINT')
    expect(await started.stop('SIGINT')).toBe(0)
    expect(isAlive(postgres)).toBe(false)
  })

  it('stops at once though a browser holds a connection ready; a second Ctrl-C does not wait for a request', async () => {
    const folder = newFolder()
    const started = run(folder)
    const address = new URL(await started.ready())
    const postgres = server(folder)
    const [idle, uploading] = [connect(Number(address.port)), connect(Number(address.port))]
    for (const socket of [idle, uploading]) socket.on('error', () => {})
    uploading.write(
      'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    )
    await once(idle, 'connect')
    await fetch(new URL('/api/health', address))
    const closed = once(idle, 'close')
    const asked = performance.now()
    started.child.kill('SIGINT')
    await closed
    expect(performance.now() - asked).toBeLessThan(1_500)
    // Longer than npm takes to hand a Ctrl-C on.
    while (performance.now() - asked < 1_700) await new Promise((later) => setTimeout(later, 20))
    expect(await started.stop('SIGINT')).toBe(130)
    expect(isAlive(postgres)).toBe(false)
    uploading.destroy()
  })

  it('serves on when nobody reads its output any more', async () => {
    const folder = newFolder()
    const started = run(folder, { CHIZHENG_LOG_LEVEL: 'debug' })
    const address = await started.ready()
    started.child.stdout!.destroy()
    for (let request = 0; request < 3; request++) expect((await fetch(`${address}/api/health`)).status).toBe(200)
    expect(await started.stop('SIGTERM')).toBe(0)
  })

  it('a port in use is one sentence, before anything is made', async () => {
    const folder = newFolder()
    const other: Server = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as { port: number }
    await expectSentence(run(folder, { PORT: String(port) }), new RegExp(`Port ${port} is in use`))
    expect(existsSync(join(folder, 'data'))).toBe(false)
    other.close()
  })

  it('an address that this machine has not is one sentence', async () => {
    await expectSentence(run(newFolder(), { HOST: '203.0.113.7' }), /has no address 203\.0\.113\.7/)
  })

  it.for<[string, string, RegExp]>([
    ['a read-only file system', 'ro', /is on a read-only file system/],
    ['no space left', 'size=30m', /No space left/],
  ])('%s is one sentence', async ([, options, sentence], { skip }) => {
    const folder = newFolder()
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
      mounts.push(folder)
    } catch {
      skip('mounting a small file system needs root')
    }
    await expectSentence(run(folder), sentence)
  })

  it('a folder that may not be written is one sentence', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'root may write everywhere')
    const folder = newFolder()
    chmodSync(folder, 0o555)
    await expectSentence(run(folder), /No permission to write/)
    chmodSync(folder, 0o755)
  })

  it('a database that does not answer is one sentence', async () => {
    await expectSentence(
      run(newFolder(), { DATABASE_URL: 'postgresql://user:geheim@127.0.0.1:1/nothing' }),
      /^The database of DATABASE_URL, postgresql:\/\/127\.0\.0\.1:1\/nothing, cannot be reached/,
    )
  })

  it('keys of another installation are one sentence', async () => {
    const folder = newFolder()
    const first = run(folder)
    await first.ready()
    await first.stop('SIGINT')
    writeFileSync(join(folder, 'data', 'keys', 'field-1.key'), Buffer.alloc(32, 1).toString('base64'))
    await expectSentence(run(folder), /do not belong to this database/)
    const doctor = run(folder, {}, ['doctor', '--json'])
    expect(await doctor.ended).toBe(1)
    const report = JSON.parse(doctor.said())
    expect(
      report.findings
        .filter((finding: { ok: boolean }) => !finding.ok)
        .map((finding: { check: string }) => finding.check),
    ).toContain('keys')
  })

  it('wrong settings are told together', async () => {
    const started = run(newFolder(), { PORT: 'many', CHIZHENG_TIME_ZONE: 'Mars' })
    expect(await started.ended).toBe(2)
    expect(started.complained()).toMatch(/PORT: .*\n.*CHIZHENG_TIME_ZONE: /)
  })
})

describe('the command', { timeout: 60_000 }, () => {
  it.each([
    [
      ['version'],
      0,
      JSON.parse(readFileSync(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8')).version,
    ],
    [['help'], 0, 'chizheng <command>'],
    [['dance'], 64, ''],
    [['import', 'nowhere.xlsx', '--dry-run'], 66, ''],
  ])('%j ends with %i', async (args, code, text) => {
    const started = run(newFolder(), {}, args)
    expect(await started.ended).toBe(code)
    expect(started.said()).toContain(text)
  })
})
