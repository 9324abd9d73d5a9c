#!/usr/bin/env node
// The command `chizheng`. It runs the built program; `npm start` or `npm run build` makes it.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = new URL('../dist/cli.mjs', import.meta.url)
if (!existsSync(fileURLToPath(program))) {
  console.error('chizheng is not built yet. Run `npm run build` in the project folder, then try again.')
  process.exit(70)
}
await import(program.href)
