// `npm run check`: everything that can be said about the sources without running them. One line a check, the reasons of those
// that fail, and a closing line of counts.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode, root, runQuiet, tool } from './steps.mjs'

const workspaces = ['contract', 'texts', 'catalogue', 'server', 'desk', 'phone', 'e2e']
const folders = ['contract', 'texts', 'catalogue', 'server', 'desk', 'phone', 'e2e', 'bench', 'scripts'].filter(
  (folder) => existsSync(join(root, folder)),
)

const checks = [
  ...workspaces.map((name) => [`types of ${name}`, tool('typescript-fast/bin/tsc', '-p', join(name, 'tsconfig.json'))]),
  ['format and lint', tool('@biomejs/biome/bin/biome', 'ci', '--reporter=summary', '.')],
  [
    'import rules',
    tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...folders),
  ],
  ['nothing unused', tool('knip/bin/knip.js', '--no-progress')],
  ['catalogue fresh', tool('tsx/dist/cli.mjs', 'catalogue/scripts/build.ts', '--check')],
  ['documents fresh', { file: process.execPath, args: ['scripts/docs.mjs', '--check'] }],
]

/** Runs them two at a time; resolves with how many passed and failed. */
export async function check() {
  const waiting = [...checks]
  const count = { passed: 0, failed: 0 }
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [title, command] = next
      const started = Date.now()
      const { code, said } = await runQuiet(command)
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      count[code === 0 ? 'passed' : 'failed'] += 1
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${title} (${seconds} s)\n${code === 0 ? '' : `${said.trim()}\n`}`)
    }
  }
  await Promise.all([work(), work()])
  return count
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  checkNode()
  const { passed, failed } = await check()
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exit(failed === 0 ? 0 : 1)
}
