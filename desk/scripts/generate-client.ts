/**
 * Writes `src/api/openapi.gen.d.ts`: the types of every route, made from the contract's OpenAPI document.
 *
 * Run it after a change of the contract: `npx tsx desk/scripts/generate-client.ts`. With `--check` it writes nothing and fails
 * when the file is not what the contract says.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { openApiDocument } from '@chizheng/contract'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

const target = new URL('../src/api/openapi.gen.d.ts', import.meta.url)

/** The text the generated file must have. The version is left out of it: a release does not change the types. */
export async function clientTypes(): Promise<string> {
  const nodes = await openapiTS(openApiDocument('0') as unknown as OpenAPI3, { alphabetize: true })
  return `// Made by desk/scripts/generate-client.ts from contract/; do not edit.\n\n${astToString(nodes)}`
}

export async function isFresh(): Promise<boolean> {
  return (await readFile(target, 'utf8').catch(() => '')) === (await clientTypes())
}

if (process.argv[1]?.endsWith('generate-client.ts')) {
  if (process.argv.includes('--check')) {
    if (!(await isFresh())) {
      console.error('desk/src/api/openapi.gen.d.ts is stale: run npx tsx desk/scripts/generate-client.ts')
      process.exitCode = 1
    }
  } else {
    await writeFile(target, await clientTypes())
  }
}
