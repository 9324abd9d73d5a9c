import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shippedCatalogue } from '@chizheng/catalogue'
import { describe, expect, it } from 'vitest'
import { makeRoster, profiles } from '../../../testing/rosters/index.ts'
import { sampleTruth } from '../../../testing/rosters/sample.ts'
import { type Score, score } from '../../../testing/rosters/score.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { day } from '../../kernel/day.ts'
import { createTypeRecogniser } from '../credentials/index.ts'
import { type DryRun, dryRunImport, dryRunJson } from './dry-run.ts'

/**
 * The bar of the import: ledgers as companies keep them, judged row by row against what a careful clerk would say. At least
 * 99 % of rows and of fields, every issue found, no two people taken for one.
 */
const folder = temporaryFolder('roster')

const recogniser = createTypeRecogniser(shippedCatalogue.types, shippedCatalogue)

async function dryRun(path: string): Promise<DryRun> {
  return dryRunImport(path, {
    today: day('2026-11-24'),
    typeRecogniser: recogniser,
    types: shippedCatalogue.types,
  })
}

function holdToTheBar(result: Score): void {
  expect(result.misses.slice(0, 20)).toEqual([])
  expect(result.rowsRight / result.rows).toBeGreaterThanOrEqual(0.99)
  expect(result.fieldsRight / result.fields).toBeGreaterThanOrEqual(0.99)
  for (const [code, { wanted, found }] of result.codes) expect(found, code).toBe(wanted)
  expect(result.merged).toBe(0)
}

describe('the sample ledger', () => {
  const path = fileURLToPath(new URL('../../../testing/fixtures/roster/sample.xlsx', import.meta.url))

  it('is understood as a careful clerk would', { timeout: 60_000 }, async () => {
    const run = await dryRun(path)
    const truth = sampleTruth()
    holdToTheBar(score(run.rows, truth.rows))
    expect(run.summary).toMatchObject({ rows: truth.rows.length, people: truth.people, credentials: truth.credentials })
    expect(run.sheets).toMatchObject([
      { name: '证书台账', header_row: 2 },
      { name: '填表说明', header_row: null, columns: {} },
    ])
  })

  it('is printed as one JSON object of the promised shape', { timeout: 60_000 }, async () => {
    const printed = JSON.parse([...dryRunJson(await dryRun(path))].join('')) as Record<string, unknown> & {
      rows: Record<string, unknown>[]
    }
    expect(Object.keys(printed)).toEqual(['file', 'sheets', 'rows', 'summary'])
    expect(Object.keys(printed.summary as object).sort()).toEqual([
      'credentials',
      'duplicate',
      'error',
      'ok',
      'people',
      'review',
      'rows',
      'skipped',
    ])
    expect(printed.rows).toHaveLength(1004)
    const [title, , lost] = printed.rows
    expect(title).toEqual({
      sheet: '证书台账',
      row: 1,
      status: 'skipped',
      issues: [],
      person_ref: null,
      credential: null,
    })
    expect(Object.keys(lost!.credential as object)).toEqual([
      'name',
      'id_number',
      'department',
      'credential_type',
      'credential_type_name',
      'category',
      'profession',
      'level',
      'number',
      'issuer',
      'issued_on',
      'valid_until',
      'registered',
      'phone',
      'employer',
    ])
    expect(lost).toMatchObject({
      row: 3,
      status: 'review',
      issues: [{ code: 'id_lost_precision', field: 'id_number', message: expect.stringContaining('Excel') }],
      person_ref: expect.any(String),
    })
  })
})

describe('ledgers of other companies', () => {
  it.each(profiles.map((profile) => [profile.name, profile] as const))(
    '%s',
    { timeout: 60_000 },
    async (_, profile) => {
      const roster = makeRoster(profile)
      const path = join(folder, `ledger.${roster.extension}`)
      writeFileSync(path, roster.bytes)
      const run = await dryRun(path)
      // A text file names no sheet.
      const truth =
        run.sheets.length === 1 ? roster.truth.map((row) => ({ ...row, sheet: run.sheets[0]!.name })) : roster.truth
      holdToTheBar(score(run.rows, truth))
    },
  )
})

describe('a file without a ledger', () => {
  it('is refused', { timeout: 60_000 }, async () => {
    const path = join(folder, 'letter.csv')
    writeFileSync(path, '各位同事:\n请于月底前上报证书。\n谢谢。\n')
    await expect(dryRun(path)).rejects.toMatchObject({ code: 'spreadsheet_no_header' })
  })
})
