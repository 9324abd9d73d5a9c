/**
 * How well the import understands ledgers: the sample, and those of invented companies with habits of their own.
 *
 *   npx tsx bench/import-score.ts [part of a profile's name] [--misses]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shippedCatalogue } from '@chizheng/catalogue'
import { createTypeRecogniser } from '../server/src/features/credentials/index.ts'
import { dryRunImport } from '../server/src/features/imports/dry-run.ts'
import { day } from '../server/src/kernel/day.ts'
import { makeRoster, profiles, type TruthRow } from '../server/testing/rosters/index.ts'
import { sampleTruth } from '../server/testing/rosters/sample.ts'
import { type Score, score } from '../server/testing/rosters/score.ts'
import useBundledReader from '../server/testing/spreadsheet-reader.ts'

await useBundledReader()
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'))
const showMisses = process.argv.includes('--misses')
const recogniser = createTypeRecogniser(shippedCatalogue.types, shippedCatalogue)
const folder = mkdtempSync(join(tmpdir(), 'chizheng-score-'))

interface Ledger {
  readonly name: string
  readonly path: () => string
  readonly truth: () => readonly TruthRow[]
}

function invented(): Ledger[] {
  return profiles.map((profile) => {
    let made: ReturnType<typeof makeRoster> | null = null
    const roster = () => (made ??= makeRoster(profile))
    return {
      name: profile.name,
      path: () => {
        const path = join(folder, `ledger.${roster().extension}`)
        writeFileSync(path, roster().bytes)
        return path
      },
      truth: () => roster().truth,
    }
  })
}

const ledgers: Ledger[] = [
  {
    name: 'the sample ledger',
    path: () => fileURLToPath(new URL('../server/testing/fixtures/roster/sample.xlsx', import.meta.url)),
    truth: () => sampleTruth().rows,
  },
  ...invented(),
]

async function judge(ledger: Ledger): Promise<Score> {
  const run = await dryRunImport(ledger.path(), {
    today: day('2026-11-24'),
    typeRecogniser: recogniser,
    types: shippedCatalogue.types,
  })
  const truth = ledger.truth()
  const named = new Set(run.sheets.map((sheet) => sheet.name))
  return score(
    run.rows,
    truth.map((row) => (named.has(row.sheet) ? row : { ...row, sheet: run.sheets[0]!.name })),
  )
}

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)} %`.padStart(9)

console.log(`${'ledger'.padEnd(52)}   rows            fields            codes  merged  split`)
let isBelow = false
for (const ledger of ledgers) {
  if (only && !ledger.name.includes(only)) continue
  const result = await judge(ledger)
  const codes = [...result.codes.values()]
  const [wanted, found, extra] = (['wanted', 'found', 'extra'] as const).map((part) =>
    codes.reduce((sum, code) => sum + code[part], 0),
  ) as [number, number, number]
  console.log(
    `${ledger.name.padEnd(52)} ${percent(result.rowsRight, result.rows)} of ${String(result.rows).padStart(4)} ${percent(result.fieldsRight, result.fields)} of ${String(result.fields).padStart(5)}  ${found}/${wanted}${extra > 0 ? ` +${extra}` : ''}  ${result.merged}  ${result.split}`,
  )
  if (showMisses) for (const miss of result.misses) console.log(`    ${miss}`)
  isBelow ||=
    result.rowsRight < result.rows * 0.99 ||
    result.fieldsRight < result.fields * 0.99 ||
    found < wanted ||
    result.merged > 0
}
rmSync(folder, { recursive: true })
process.exitCode = isBelow ? 1 : 0
