import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { type SheetToWrite, writeWorkbook } from '../src/platform/spreadsheet/index.ts'
import { demoCompany } from './company.ts'
import type { Sheet } from './ledger-sheets.ts'

/** `npx tsx server/demo/make-company.ts` writes server/demo/company.xlsx, the ledger that ships with the product. */
const path = fileURLToPath(new URL('./company.xlsx', import.meta.url))
const out = createWriteStream(path)
await writeWorkbook(out, demoCompany().map(toWrite))
out.end()
await finished(out)
console.log(`wrote ${path}`)

/** The first row stands where the writer puts headers: in these sheets it is the title. */
function toWrite(sheet: Sheet): SheetToWrite {
  const [title, ...rows] = sheet.rows
  return {
    name: sheet.name,
    columns: title!.map((cell) => ({ header: typeof cell === 'string' ? cell : '', width: 16 })),
    rows,
  }
}
