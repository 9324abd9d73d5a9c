import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { makeRoster, profiles } from '../../../testing/rosters/index.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { cellText, type SheetRow } from '../../kernel/cell.ts'
import { readWorkbook } from './index.ts'

/**
 * hucre, by which .xlsx is read, is young. Every cell of whole ledgers is compared with what SheetJS makes of it, day by
 * day and digit by digit; where the two differ, one of them is wrong about somebody's certificate.
 */
const folder = temporaryFolder('differential')

const sample = new URL('../../../testing/fixtures/roster/sample.xlsx', import.meta.url)
const workbooks: [string, () => Buffer][] = [
  ['the sample ledger', () => readFileSync(sample)],
  ...profiles
    .filter((profile) => profile.format === 'xlsx')
    .map((profile): [string, () => Buffer] => [profile.name, () => makeRoster(profile, 130).bytes]),
]

/** What SheetJS says a cell shows, in our words. */
function theirText(cell: XLSX.CellObject | undefined, date1904: boolean): string {
  if (cell === undefined || cell.v === undefined) return ''
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE'
  if (cell.t !== 'n' || !XLSX.SSF.is_date(String(cell.z))) return String(cell.v)
  const days = Math.floor(Number(cell.v)) - (date1904 ? 24_107 : 25_569)
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}

describe('two readers agree on', () => {
  it.each(workbooks)('%s', { timeout: 60_000 }, async (_, bytes) => {
    const path = join(folder, 'ledger.xlsx')
    writeFileSync(path, bytes())
    const theirs = XLSX.read(bytes(), { cellNF: true, cellDates: false })
    const date1904 = theirs.Workbook?.WBProps?.date1904 ?? false
    const differences: string[] = []
    let compared = 0
    for await (const sheet of readWorkbook(path)) {
      const rows = new Map<number, SheetRow>()
      for await (const batch of sheet.rows) for (const row of batch) rows.set(row.row, row)
      const cells = theirs.Sheets[sheet.name]!
      if (!cells['!ref']) continue
      const range = XLSX.utils.decode_range(cells['!ref'])
      for (let r = 0; r <= range.e.r; r++) {
        const row = rows.get(r + 1)
        for (let c = 0; c <= range.e.c; c++) {
          if (row?.repeated.includes(c)) continue
          compared++
          const [ours, other] = [cellText(row?.cells[c]), theirText(cells[XLSX.utils.encode_cell({ r, c })], date1904)]
          // A row of white space alone is not reported.
          if (ours !== other && !(row === undefined && other.trim() === ''))
            differences.push(`${sheet.name} ${XLSX.utils.encode_cell({ r, c })}: ${ours} / ${other}`)
        }
      }
    }
    expect(differences.slice(0, 10)).toEqual([])
    expect(compared).toBeGreaterThan(1000)
  })
})
