// `npm start`: installs what is missing, builds what is not fresh, and runs the product in this process. Ctrl-C stops all of it.
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { checkNode, fail } from './steps.mjs'

checkNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
try {
  const { installIfNeeded } = await import('./install.mjs')
  installIfNeeded()
  const { build } = await import('./build.mjs')
  await build()
} catch (error) {
  const sentence = {
    ENOSPC: [
      '磁盘空间不足，无法安装或构建。请清理空间后重试。',
      'No space left to install or build. Free some space, then try again.',
    ],
    EACCES: [`没有权限写入 ${error.path}。`, `No permission to write to ${error.path}.`],
    EROFS: [`${error.path} 位于只读文件系统上。`, `${error.path} is on a read-only file system.`],
  }[error.code]
  if (!sentence) throw error
  fail(...sentence)
}
process.setSourceMapsEnabled(true)
// Newer Nodes keep what they compiled for the next start.
module.enableCompileCache?.()
process.argv.splice(2, process.argv.length, 'start')
await import('../server/dist/cli.mjs')
