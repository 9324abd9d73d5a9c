// `npm test`: everything. Checks, tests, build, journeys in a browser; ends with one line of counts.
// `npm test -- loans`: only the tests whose path holds that word.
// `npm test -- --own-postgres`: the server's tests on an installed PostgreSQL 15 instead of the embedded one.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { findOrInstallChromium } from './chromium.mjs'
import { installIfNeeded } from './install.mjs'
import { withPostgres15 } from './postgres15.mjs'
import { checkNode, root, runShown, tool } from './steps.mjs'

checkNode()
installIfNeeded()
// Everything below has its temporary folder in here, so that it can be seen whether it tidied up after itself.
const temporary = mkdtempSync(join(tmpdir(), 'chizheng-run-'))
// As the system's own: PostgreSQL does not run as root, and has to come by.
chmodSync(temporary, 0o1777)
process.env.TMPDIR = temporary
const reports = join(temporary, 'reports')
mkdirSync(reports)
const total = { passed: 0, failed: 0, skipped: 0 }
const words = process.argv.slice(2)

if (words[0] === '--own-postgres') {
  await withPostgres15((url) =>
    vitest(['--project', 'server', ...words.slice(1)], {
      CHIZHENG_TEST_DATABASE_URL: url,
    }),
  )
} else if (words.length > 0) {
  await vitest(words, {})
} else {
  headline('检查 / Checks')
  add(await check())
  headline('测试 / Tests')
  await vitest([], {})
  headline('构建 / Build')
  await build()
  const isSmall = runShown({ file: process.execPath, args: [join(root, 'scripts/check-sizes.mjs')] }) === 0
  add(isSmall ? { passed: 1 } : { failed: 1 })
  headline('浏览器 / Journeys')
  await journeys()
}
tidy()
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)

function headline(title) {
  process.stdout.write(`\n== ${title}\n`)
}

function add({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

/** A run that ended badly counts as one failure even when no test of it failed: a file that does not load has no tests. */
function addRun(code, counts) {
  add(counts)
  if (code !== 0 && counts.failed === 0) add({ failed: 1 })
}

/** Removes the run's temporary folder; what of ours was left in it is a failure. */
function tidy() {
  const left = readdirSync(temporary).filter((name) => name.startsWith('chizheng-'))
  if (left.length > 0) {
    process.stdout.write(`留在临时文件夹 / Left in the temporary folder: ${left.join(', ')}\n`)
    add({ failed: 1 })
  }
  rmSync(temporary, { recursive: true, force: true })
}

async function vitest(args, env) {
  const report = join(reports, 'vitest.json')
  const command = tool(
    'vitest/vitest.mjs',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--reporter=${join(root, 'scripts/skipped-reporter.mjs')}`,
    `--outputFile.json=${report}`,
  )
  const code = runShown(command, { env })
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
  } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  addRun(code, { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests })
}

async function journeys() {
  const specs = readdirSync(join(root, 'e2e'), { recursive: true }).filter(
    (name) => name.endsWith('.spec.ts') && !name.includes('node_modules'),
  )
  if (specs.length === 0) {
    process.stdout.write('没有浏览器测试 / There are no journeys in e2e/\n')
    add({ failed: 1 })
    return
  }
  const chromium = findOrInstallChromium()
  process.stdout.write(`${chromium}\n`)
  const report = join(reports, 'journeys.json')
  const code = runShown(tool('@playwright/test/cli.js', 'test', '--reporter=list,json'), {
    cwd: join(root, 'e2e'),
    env: { CHIZHENG_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  const {
    expected = 0,
    unexpected = 0,
    flaky = 0,
    skipped = 0,
  } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).stats : {}
  addRun(code, { passed: expected, failed: unexpected + flaky, skipped })
  if (code !== 0) process.stdout.write('画面与日志 / Screens and log: node_modules/.cache/chizheng/journeys\n')
}
