/**
 * What an import costs. `npx tsx bench/import.ts [rows]`
 *
 * A ledger of 100,000 invented certificates (15 columns, written once and kept in the temporary folder) is read by the reading
 * process alone, and then imported by a server of its own on a fresh embedded database: received, read, planned, applied.
 * Bars: under 60 s to a ready preview, under 60 s more to apply, and under 1 GiB at the peak of server and reading process
 * together. Printed as ratios to merely reading the file, which tells a fast machine from a fast program.
 *
 * The peak of both is the largest sum of their resident memory at one moment, looked at ten times a second; a peak of one process
 * alone is what the system recorded. PostgreSQL is printed beside it and is not in the sum: the proportional memory of all its
 * processes, twice a second, so that its shared buffers count once.
 */
import { spawn } from 'node:child_process'
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { demoDay } from '../server/demo/company.ts'
import { officeHeaders, officeRow } from '../server/demo/ledger-sheets.ts'
import { inventRoster } from '../server/demo/roster.ts'
import { readWorkbook, writeWorkbook } from '../server/src/platform/spreadsheet/index.ts'
import type { Figures } from './imports/server.ts'

const rows = Number(process.argv[2] ?? 100_000)
const bars = { preview: 60, apply: 60, mebibytes: 1024 }

const ledger = await makeLedger()
const reading = await timeOfReading()
const server = await runServer()
report()

async function makeLedger(): Promise<string> {
  const path = join(tmpdir(), `chizheng-bench-ledger-${rows}.xlsx`)
  if (existsSync(path)) return path
  const certificates = inventRoster({ seed: 7, people: Math.ceil(rows / 1.9), today: demoDay }).slice(0, rows)
  if (certificates.length < rows) throw new Error(`only ${certificates.length} rows were invented`)
  const out = createWriteStream(`${path}.making`)
  await writeWorkbook(out, [
    { name: '证书台账', columns: officeHeaders.map((header) => ({ header })), rows: certificates.map(officeRow) },
  ])
  out.end()
  await finished(out)
  renameSync(`${path}.making`, path)
  return path
}

/** Seconds for the rows to arrive in this process, nothing done with them. */
async function timeOfReading(): Promise<number> {
  const started = performance.now()
  let count = 0
  for await (const sheet of readWorkbook(ledger)) for await (const batch of sheet.rows) count += batch.length
  if (count !== rows + 1) throw new Error(`read ${count} rows instead of ${rows + 1}`)
  return (performance.now() - started) / 1_000
}

interface Peaks {
  readonly serverPeak: number
  readonly readerPeak: number
  readonly bothPeak: number
  readonly databasePeak: number
}

/** Imports in a process of its own, and watches its memory and that of the reading process it starts. */
async function runServer(): Promise<Figures & Peaks> {
  const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
  try {
    const program = fileURLToPath(new URL('./imports/server.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', program, ledger, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const peaks = { serverPeak: 0, readerPeak: 0, bothPeak: 0, databasePeak: 0 }
    const watch = setInterval(() => {
      const readers = readersOf(child.pid!)
      peaks.serverPeak = Math.max(peaks.serverPeak, memoryOf(child.pid!, 'VmHWM'))
      for (const pid of readers) peaks.readerPeak = Math.max(peaks.readerPeak, memoryOf(pid, 'VmHWM'))
      const now = [child.pid!, ...readers].reduce((sum, pid) => sum + memoryOf(pid, 'VmRSS'), 0)
      peaks.bothPeak = Math.max(peaks.bothPeak, peaks.serverPeak, now)
    }, 100)
    const watchDatabase = setInterval(() => {
      peaks.databasePeak = Math.max(peaks.databasePeak, databaseMemory(folder))
    }, 500)
    let figures: Figures | null = null
    for await (const line of createInterface({ input: child.stdout! })) {
      if (line.startsWith('{')) figures = JSON.parse(line) as Figures
      else console.log(line)
    }
    clearInterval(watch)
    clearInterval(watchDatabase)
    if (figures === null) throw new Error('the server gave no figures')
    return { ...figures, ...peaks }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Resident memory of a process in MiB, now or at its highest; 0 when it is gone, or where /proc is missing. */
function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  const status = readSafely(`/proc/${pid}/status`)
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
}

/** Proportional memory of the embedded PostgreSQL under a folder, in MiB: the postmaster and everything it started. */
function databaseMemory(folder: string): number {
  const processes = readdirSafely('/proc').filter((name) => /^\d+$/.test(name))
  const masters = new Set(
    processes.filter((pid) => {
      const command = readSafely(`/proc/${pid}/cmdline`)
      return command.includes('postgres') && command.includes(folder)
    }),
  )
  return (
    processes
      .filter(
        (pid) => masters.has(pid) || masters.has(/PPid:\s+(\d+)/.exec(readSafely(`/proc/${pid}/status`))?.[1] ?? ''),
      )
      .reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(readSafely(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0), 0) /
    1024
  )
}

function readSafely(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function readdirSafely(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

/** The Node processes a process started: the database's are not ours. */
function readersOf(parent: number): number[] {
  return readdirSafely('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const status = readSafely(`/proc/${pid}/status`)
      return Number(/PPid:\s+(\d+)/.exec(status)?.[1]) === parent && /^Name:\s+(node|MainThread)/m.test(status)
    })
}

function report(): void {
  const line = (what: string, value: number, unit: string, bar: number | null): string => {
    const ratio = unit === 's' ? `${(value / reading).toFixed(1)} × reading` : ''
    const verdict = bar === null ? '' : value < bar ? `under ${bar} ${unit}` : `OVER ${bar} ${unit}`
    return `${what.padEnd(44)}${value.toFixed(1).padStart(8)} ${unit.padEnd(4)}${ratio.padEnd(18)}${verdict}`
  }
  const { serverPeak, readerPeak, bothPeak, databasePeak } = server
  console.log(
    `${rows} rows, ${(statSync(ledger).size / 1024 / 1024).toFixed(1)} MiB; plan: ${JSON.stringify(server.summary)}`,
  )
  console.log(line('reading the file alone', reading, 's', null))
  console.log(line('to a ready preview', server.preview, 's', bars.preview))
  console.log(line('  of that, reading and checking', server.read, 's', null))
  console.log(line('one cell edited', server.edit, 's', null))
  console.log(line('a page of the preview', server.page, 's', null))
  console.log(line('confirming (is the plan still right)', server.confirm, 's', null))
  console.log(line('to apply', server.apply, 's', bars.apply))
  const { previewWork, applyWork } = server
  console.log(line('processor time for the preview: server', previewWork.server, 's', null))
  console.log(line('  database', previewWork.database, 's', null))
  console.log(line('processor time to apply: server', applyWork.server, 's', null))
  console.log(line('  database', applyWork.database, 's', null))
  console.log(line('peak of the server (as recorded)', serverPeak, 'MiB', null))
  console.log(line('peak of the reading process (as recorded)', readerPeak, 'MiB', null))
  console.log(line('peak of both at one moment (RSS)', bothPeak, 'MiB', bars.mebibytes))
  console.log(line('PostgreSQL beside them (PSS), not in the bar', databasePeak, 'MiB', null))
  const isGood = server.preview < bars.preview && server.apply < bars.apply && bothPeak < bars.mebibytes
  console.log(isGood ? 'all bars held' : 'a bar was missed')
  process.exitCode = isGood ? 0 : 1
}
