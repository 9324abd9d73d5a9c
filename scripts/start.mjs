// `npm start`: installs what is missing, builds what is not fresh, and runs the product in this process. Ctrl-C stops all of it.
import module from 'node:module'
import { sentencesFor } from './failures.mjs'
import { checkNode, fail, root } from './steps.mjs'

checkNode()
process.chdir(root)
try {
  const { installIfNeeded } = await import('./install.mjs')
  installIfNeeded()
  const { build } = await import('./build.mjs')
  await build()
} catch (error) {
  const sentences = sentencesFor(String(error), root)
  if (sentences === null) throw error
  fail(...sentences)
}
process.setSourceMapsEnabled(true)
// Newer Nodes keep what they compiled for the next start.
module.enableCompileCache?.()
process.argv.splice(2, process.argv.length, 'start')
await import('../server/dist/cli.mjs')
