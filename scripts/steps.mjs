// Steps of the scripts: running programs, and telling what happened in one line each. Node built-ins only.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Leaves with one sentence in each language and no stack. */
export function fail(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`)
  process.exit(1)
}

/** Stops on a Node that the product does not run on. The server's doctor reads the same line of package.json in its own way. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [major, minor] = process.versions.node.split('.').map(Number)
  const isSupported = engines.node.split('||').some((range) => {
    const [, sign, least, leastMinor = 0] = /^(\^|>=)(\d+)(?:\.(\d+))?/.exec(range.trim())
    return (major === Number(least) && minor >= Number(leastMinor)) || (sign === '>=' && major > Number(least))
  })
  if (!isSupported) {
    fail(
      `需要 Node.js ${engines.node}，当前是 ${process.versions.node}。`,
      `Node.js ${engines.node} is needed; this is ${process.versions.node}.`,
    )
  }
}

/** A program of node_modules as something to run with Node itself, so that no shell is needed on any system. */
export function tool(path, ...args) {
  return { file: process.execPath, args: [join(root, 'node_modules', path), ...args] }
}

/** npm itself: the one that runs this script, else the one on the path. */
export function npm(...args) {
  const self = process.env.npm_execpath
  if (self && existsSync(self)) return { file: process.execPath, args: [self, ...args] }
  return { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', args, shell: process.platform === 'win32' }
}

/** Runs to the end with everything shown; the exit code. */
export function runShown(command, { cwd = root, env = {} } = {}) {
  const run = spawnSync(command.file, command.args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: command.shell ?? false,
  })
  return run.status ?? 1
}

/** Runs to the end with its output shown; what it complained is kept, for saying it better. */
export function runTelling(command, { cwd = root } = {}) {
  const run = spawnSync(command.file, command.args, {
    cwd,
    stdio: ['inherit', 'inherit', 'pipe'],
    encoding: 'utf8',
    shell: command.shell ?? false,
  })
  return { code: run.status ?? 1, said: run.error ? String(run.error) : run.stderr }
}

/** Runs to the end and keeps what it said, for when it fails. */
export function runQuiet(command, { cwd = root, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(command.file, command.args, {
      cwd,
      env: { ...process.env, ...env },
      shell: command.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = []
    child.stdout.on('data', (text) => said.push(text))
    child.stderr.on('data', (text) => said.push(text))
    child.on('error', (error) => done({ code: 1, said: String(error) }))
    child.on('close', (code) => done({ code: code ?? 1, said: Buffer.concat(said).toString() }))
  })
}

/** Whether a program of that name can be found. */
export function onPath(name) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: 'ignore' }).status === 0
}
