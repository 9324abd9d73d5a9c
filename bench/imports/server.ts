import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { readSettings } from '../../server/src/config.ts'
import {
  confirmImport,
  editImportRows,
  findImport,
  importRows,
  receiveImport,
  type StoredImport,
} from '../../server/src/features/imports/index.ts'
import { openInstallation } from '../../server/src/installation.ts'
import { systemActor } from '../../server/src/kernel/actor.ts'
import { startWorker } from '../../server/src/platform/jobs/index.ts'
import { createLog } from '../../server/src/platform/log/index.ts'
import { handlings } from '../../server/src/wiring.ts'

/** Processor seconds of the server and of its embedded database. */
export interface Work {
  readonly server: number
  readonly database: number
}

/** Seconds of each part, and what the plan came to. */
export interface Figures {
  readonly previewWork: Work
  readonly applyWork: Work
  readonly preview: number
  readonly read: number
  readonly page: number
  readonly edit: number
  readonly confirm: number
  readonly apply: number
  readonly summary: StoredImport['summary']
}

/** `server.ts LEDGER FOLDER`: a server's worker that imports one file and prints its figures as one line of JSON. */
const [ledger, folder] = process.argv.slice(2) as [string, string]
const settings = readSettings({
  CHIZHENG_DATA: folder,
  CHIZHENG_TODAY: '2026-11-24',
  CHIZHENG_LOG_LEVEL: 'warn',
  ...(process.env.DATABASE_URL ? { DATABASE_URL: process.env.DATABASE_URL } : {}),
})
const { database, context } = await openInstallation(settings, createLog('warn', process.stderr), false)
const worker = await startWorker(database, handlings, context)
const actor = systemActor('bench')
const figures: { -readonly [K in keyof Figures]?: Figures[K] } = {}
try {
  const file = { name: 'ledger.xlsx', stream: createReadStream(ledger), maxBytes: 200 * 1024 * 1024 }
  let planningAt = 0
  const atStart = work()
  const started = performance.now()
  const { id } = await receiveImport(context, actor, file)
  const ready = await until(id, ['ready', 'failed'], (found) => {
    if (planningAt === 0 && found.progress.step === 'planning') planningAt = performance.now()
  })
  figures.preview = since(started)
  figures.previewWork = workSince(atStart)
  figures.read = (planningAt - started) / 1_000
  figures.summary = ready.summary
  if (ready.state !== 'ready') throw new Error(JSON.stringify(ready.failure))

  const reader = { actor, language: 'zh-CN' } as const
  figures.page = await timed(() => importRows(context, reader, id, { offset: 50_000, limit: 100, order: 'problems' }))
  const edit = {
    sheet: ready.sheets[0]!.name,
    row: 100,
    part: 0,
    version: 0,
    field: 'remarks',
    value: '已核对',
  } as const
  figures.edit = await timed(() => editImportRows(context, reader, id, [edit]))
  const atConfirm = work()
  const { version } = (await findImport(context.db, id))!
  figures.confirm = await timed(() => confirmImport(context, actor, id, version))
  const confirmed = performance.now()
  const applied = await until(id, ['applied', 'ready'])
  figures.apply = since(confirmed) + figures.confirm
  figures.applyWork = workSince(atConfirm)
  if (applied.state !== 'applied') throw new Error(JSON.stringify(applied.failure))
  console.log(JSON.stringify(figures))
} finally {
  await worker.stop()
  await database.close()
}

async function until(
  id: string,
  states: readonly StoredImport['state'][],
  look: (found: StoredImport) => void = () => {},
): Promise<StoredImport> {
  for (;;) {
    const found = (await findImport(context.db, id))!
    look(found)
    if (states.includes(found.state)) return found
    await setTimeout(200)
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return since(started)
}

function since(started: number): number {
  return (performance.now() - started) / 1_000
}

function workSince(before: Work): Work {
  const now = work()
  return { server: now.server - before.server, database: now.database - before.database }
}

/** Processor seconds so far; the database's are 0 where /proc is missing or the database is not embedded. */
function work(): Work {
  const { user, system } = process.cpuUsage()
  const processes = statistics()
  const postmasters = processes.filter(({ command }) => command.includes(folder) && command.includes('postgres'))
  const ids = new Set(postmasters.map(({ pid }) => pid))
  const ticks = processes
    .filter(({ pid, parent }) => ids.has(pid) || ids.has(parent))
    .reduce((sum, { own, children }) => sum + own + children, 0)
  return { server: (user + system) / 1e6, database: ticks / 100 }
}

function statistics(): { pid: number; parent: number; own: number; children: number; command: string }[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
            .replace(/^.*\) /, '')
            .split(' ')
            .map(Number)
          const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
          return [
            {
              pid: Number(name),
              parent: fields[1]!,
              own: fields[11]! + fields[12]!,
              children: fields[13]! + fields[14]!,
              command,
            },
          ]
        } catch {
          return []
        }
      })
  } catch {
    return []
  }
}
