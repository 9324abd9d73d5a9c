// `npm run docs`: writes docs/reference/ from the code. `npm run docs -- --check` only says what is stale.
import { spawnSync } from 'node:child_process'

const run = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'scripts/house/write-reference.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    cwd: new URL('..', import.meta.url),
  },
)
process.exit(run.status ?? 1)
