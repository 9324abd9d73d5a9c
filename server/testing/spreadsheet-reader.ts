import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const source = fileURLToPath(new URL('../src/platform/spreadsheet/reader-child.ts', import.meta.url))
const bundle = fileURLToPath(new URL('../../node_modules/.cache/chizheng/reader-child.mjs', import.meta.url))

/**
 * Makes this process and its children read spreadsheets with a bundle of the reading process, made anew when its sources have
 * changed. Without it every reading starts the sources through tsx, which takes longer than most tests.
 */
export default async function useBundledReader(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [source],
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  const made = Buffer.from(outputFiles[0]!.contents)
  // Whole or not at all: another run may be reading with the one that is there.
  if (!existsSync(bundle) || !readFileSync(bundle).equals(made)) {
    mkdirSync(dirname(bundle), { recursive: true })
    writeFileSync(`${bundle}.${process.pid}`, made)
    renameSync(`${bundle}.${process.pid}`, bundle)
  }
  process.env.CHIZHENG_TEST_READER = bundle
}
