import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, root } from './files.ts'
import { referencePages } from './reference.ts'

const checkOnly = process.argv.includes('--check')
const stale: string[] = []
mkdirSync(join(root, 'docs/reference'), { recursive: true })
for (const [path, text] of Object.entries(await referencePages())) {
  if (existsSync(join(root, path)) && read(path) === text) continue
  stale.push(path)
  if (!checkOnly) writeFileSync(join(root, path), text)
}
if (stale.length === 0) console.log('docs/reference is fresh.')
else console.log(`${checkOnly ? 'Stale, run `npm run docs`' : 'Written'}: ${stale.join(', ')}`)
process.exit(checkOnly && stale.length > 0 ? 1 : 0)
