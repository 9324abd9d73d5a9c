import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { texts } from '@chizheng/texts'
import type { Settings } from '../config.ts'
import type { DryRun } from '../features/imports/index.ts'
import { dryRunJson } from '../features/imports/index.ts'
import { openInstallation, printFailure, settingsOrFaults } from '../installation.ts'
import { day } from '../kernel/day.ts'
import { Refusal } from '../kernel/refusal.ts'
import { createClock } from '../platform/context/index.ts'
import { createLog } from '../platform/log/index.ts'
import { dryRun, importSpreadsheet } from '../wiring.ts'

/**
 * `chizheng import FILE [--dry-run] [--json]`.
 *
 * The dry run needs no server and no database: it reads the file by the shipped catalogue against an empty registry. Without
 * it the file is imported into the configured database, every row that can be saved. Exit code 1 when the file is refused.
 */
export async function importCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const settings = settingsOrFaults(environment)
  if (settings === null) return 2
  const unknown = args.filter((arg) => arg.startsWith('--') && !['--dry-run', '--json'].includes(arg))
  const files = args.filter((arg) => !arg.startsWith('--'))
  if (unknown.length > 0 || files.length !== 1) {
    process.stderr.write('chizheng import FILE [--dry-run] [--json]\n')
    return 64
  }
  const path = resolve(files[0]!)
  if (!existsSync(path)) {
    process.stderr.write(`找不到文件 / There is no file ${path}\n`)
    return 66
  }
  const isJson = args.includes('--json')
  try {
    return args.includes('--dry-run')
      ? await tryOut(realpathSync(path), settings, isJson)
      : await carryOut(path, settings, isJson)
  } catch (error) {
    if (!(error instanceof Refusal)) {
      printFailure(error, settings)
      return 1
    }
    const { code, details } = error
    if (isJson)
      process.stdout.write(`${JSON.stringify({ error: { code, message: texts['zh-CN'].errors[code](details) } })}\n`)
    process.stderr.write(`${texts['zh-CN'].errors[code](details)}\n${texts.en.errors[code](details)}\n`)
    return 1
  }
}

async function tryOut(path: string, settings: Settings, isJson: boolean): Promise<number> {
  const today = createClock(settings.timeZone, settings.today === null ? null : day(settings.today)).today()
  const result = await dryRun(path, today)
  if (isJson) for (const piece of dryRunJson(result)) await print(piece)
  else await print(overview(result))
  return 0
}

/** The counts, and the first rows that somebody must look at. */
function overview(result: DryRun): string {
  const lines = [`${result.file}`]
  for (const sheet of result.sheets)
    lines.push(`  ${sheet.name}: 表头第 ${sheet.header_row ?? '—'} 行 / header in row ${sheet.header_row ?? '—'}`)
  lines.push(counts(result.summary))
  let shown = 0
  for (const row of result.rows) {
    if (row.issues.length === 0 || row.status === 'ok') continue
    if (++shown > 50) {
      lines.push('  … 其余请用 --json 查看 / see the rest with --json')
      break
    }
    lines.push(`  ${row.sheet} ${row.row} ${row.status}: ${row.issues.map((issue) => issue.message).join('；')}`)
  }
  return `${lines.join('\n')}\n`
}

function counts(summary: Readonly<Record<string, number>>): string {
  return `  ${Object.entries(summary)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')}`
}

async function carryOut(path: string, settings: Settings, isJson: boolean): Promise<number> {
  const installation = await openInstallation(settings, createLog('warn', process.stderr), false)
  try {
    const done = await importSpreadsheet(installation, path)
    const { id, state, summary, failure } = done
    if (isJson) await print(`${JSON.stringify({ file: done.file.name, import: id, state, summary, failure })}\n`)
    else
      await print(
        `${done.file.name}: ${state}\n${summary ? counts(summary as unknown as Record<string, number>) : ''}\n`,
      )
    return state === 'applied' ? 0 : 1
  } finally {
    await installation.database.close()
  }
}

/** Waits for a slow reader: a large answer must not pile up in memory, nor be cut off when the process ends. */
function print(text: string): Promise<void> {
  return new Promise((done, fail) => process.stdout.write(text, (error) => (error ? fail(error) : done())))
}
