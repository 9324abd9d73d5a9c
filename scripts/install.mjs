// Installs the packages when they are missing or older than the lock file. Node built-ins only.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentencesFor } from './failures.mjs'
import { fail, npm, root, runTelling } from './steps.mjs'

/** Whether every package of the lock file is there in its version. npm leaves its own record in node_modules. */
function isInstalled(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link || entry.optional || entry.devOptional || entry.peer)
      return true
    return there[path]?.version === entry.version
  })
}

/** `npm ci`, when it is needed. */
export function installIfNeeded(folder = root) {
  if (isInstalled(folder)) return
  process.stdout.write('安装依赖 / Installing packages: npm ci\n')
  const { code, said } = runTelling(npm('ci', '--no-audit', '--no-fund', '--loglevel=error'), { cwd: folder })
  if (code === 0) return
  const sentences = sentencesFor(said, folder)
  if (sentences !== null) fail(...sentences)
  process.stderr.write(said)
  fail(
    '依赖安装失败（原因见上）：请检查网络，然后重试。',
    'The packages could not be installed, for the reason above: check the network, then try again.',
  )
}
