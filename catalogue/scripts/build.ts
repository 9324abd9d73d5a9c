/**
 * Builds `src/catalogue.gen.json` from the YAML files: `tsx scripts/build.ts`; with `--check` it only says whether the
 * built file is fresh. Anything wrong in the data is printed, all faults at once, and ends with exit code 1.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assembleCatalogue, builtText } from './assemble.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = `${root}src/catalogue.gen.json`

const { catalogue, faults } = assembleCatalogue(root)
if (faults.length > 0) {
  console.error(`The catalogue has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  process.exit(1)
}
if (!process.argv.includes('--check')) {
  writeFileSync(target, builtText(catalogue))
  console.log(`${catalogue.types.length} types, ${catalogue.platforms.length} platforms → src/catalogue.gen.json`)
} else if (readFileSync(target, 'utf8') === builtText(catalogue)) {
  console.log('The built catalogue is fresh.')
} else {
  console.error('catalogue/src/catalogue.gen.json is stale: run `npm run build -w catalogue` and commit it.')
  process.exit(1)
}
