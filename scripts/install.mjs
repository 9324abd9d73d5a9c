// Installs the packages when they are missing or older than the lock file. Node built-ins only.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, npm, root, runShown } from './steps.mjs'

/** Whether every package of the lock file is there in its version. npm leaves its own record in node_modules. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link || entry.optional || entry.devOptional || entry.peer)
      return true
    return there[path]?.version === entry.version
  })
}

/** `npm ci`, when it is needed. */
export function installIfNeeded() {
  if (isInstalled()) return
  process.stdout.write('安装依赖 / Installing packages: npm ci\n')
  if (runShown(npm('ci', '--no-audit', '--no-fund', '--loglevel=error')) !== 0) {
    fail(
      '依赖安装失败：请检查网络和磁盘空间后重试。',
      'The packages could not be installed: check the network and the disk, then try again.',
    )
  }
}
