/**
 * What an import costs. `npx tsx bench/import.ts [rows]`
 *
 * A ledger of 100,000 invented certificates (15 columns, written once and kept in the temporary folder) is read by the reading
 * process alone, and then imported by a server of its own on a fresh embedded database: received, read, planned, applied.
 * Bars: under 60 s to a ready preview, under 60 s more to apply, and under 1 GiB at the peak of server and reading process
 * together. Printed as ratios to merely reading the file, which tells a fast machine from a fast program.
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

/** Imports in a process of its own, and watches its memory and that of the reading process it starts. */
async function runServer(): Promise<Figures & { serverPeak: number; readerPeak: number; bothPeak: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
  try {
    const program = fileURLToPath(new URL('./imports/server.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', program, ledger, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const peaks = { serverPeak: 0, readerPeak: 0, bothPeak: 0 }
    const watch = setInterval(() => {
      const readers = readersOf(child.pid!)
      peaks.serverPeak = Math.max(peaks.serverPeak, memoryOf(child.pid!, 'VmHWM'))
      for (const pid of readers) peaks.readerPeak = Math.max(peaks.readerPeak, memoryOf(pid, 'VmHWM'))
      const now = [child.pid!, ...readers].reduce((sum, pid) => sum + memoryOf(pid, 'VmRSS'), 0)
      peaks.bothPeak = Math.max(peaks.bothPeak, peaks.serverPeak, now)
    }, 100)
    let figures: Figures | null = null
    for await (const line of createInterface({ input: child.stdout! })) {
      if (line.startsWith('{')) figures = JSON.parse(line) as Figures
      else console.log(line)
    }
    clearInterval(watch)
    if (figures === null) throw new Error('the server gave no figures')
    return { ...figures, ...peaks }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Resident memory of a process in MiB, now or at its highest; 0 when it is gone, or where /proc is missing. */
function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** The Node processes a process started: the database's are not ours. */
function readersOf(parent: number): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        try {
          const status = readFileSync(`/proc/${pid}/status`, 'utf8')
          return Number(/PPid:\s+(\d+)/.exec(status)?.[1]) === parent && /^Name:\s+(node|MainThread)/m.test(status)
        } catch {
          return false
        }
      })
  } catch {
    return []
  }
}

function report(): void {
  const line = (what: string, value: number, unit: string, bar: number | null): string => {
    const ratio = unit === 's' ? `${(value / reading).toFixed(1)} × reading` : ''
    const verdict = bar === null ? '' : value < bar ? `under ${bar} ${unit}` : `OVER ${bar} ${unit}`
    return `${what.padEnd(40)}${value.toFixed(1).padStart(8)} ${unit.padEnd(4)}${ratio.padEnd(18)}${verdict}`
  }
  const { serverPeak, readerPeak, bothPeak } = server
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
  console.log(line('peak of the server', serverPeak, 'MiB', null))
  console.log(line('peak of the reading process', readerPeak, 'MiB', null))
  console.log(line('peak of both together', bothPeak, 'MiB', bars.mebibytes))
  const isGood = server.preview < bars.preview && server.apply < bars.apply && bothPeak < bars.mebibytes
  console.log(isGood ? 'all bars held' : 'a bar was missed')
  process.exitCode = isGood ? 0 : 1
}
