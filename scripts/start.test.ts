import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { digestOf } from './build.mjs'
import { sentencesFor } from './failures.mjs'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'chizheng-scripts-'))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

describe('what a failed step says, as one sentence', () => {
  it.each([
    [
      'npm on a full disk',
      'npm error code ENOSPC\nnpm error syscall write\nnpm error errno -28\nnpm error nospc ENOSPC: no space left on device, write\n',
      /^No space left/,
    ],
    ['npm with its quota used up', 'npm error code EDQUOT\nnpm error errno EDQUOT\n', /^No space left/],
    [
      'npm in a folder of another user',
      `npm error code EACCES\nnpm error syscall mkdir\nnpm error path /srv/chizheng/node_modules\nnpm error errno -13\n`,
      /^No permission to write to \/srv\/chizheng\/node_modules,/,
    ],
    ['an older npm', 'npm ERR! code EPERM\nnpm ERR! path /srv/x\n', /^No permission to write to \/srv\/x,/],
    [
      'vite on a read-only file system',
      "error during build:\nError: EROFS: read-only file system, mkdir '/srv/chizheng/desk/dist'\n    at Object.mkdirSync",
      /^\/srv\/chizheng\/desk\/dist is on a read-only file system/,
    ],
    [
      'esbuild, which has no codes',
      'Error: Build failed with 1 error:\nerror: Failed to write to output file: open /srv/chizheng/server/dist/main.mjs: permission denied',
      /^No permission to write to the-clone,/,
    ],
  ])('%s', (_, said, sentence) => {
    const [zh, en] = sentencesFor(said, 'the-clone')!
    expect(en).toMatch(sentence)
    expect(zh).toMatch(/\p{Script=Han}/u)
  })

  it('anything else is not explained away', () => {
    expect(sentencesFor('npm error code ENOTFOUND\nnpm error network request failed', 'x')).toBeNull()
  })
})

describe('installing', () => {
  const lock = (version: string): string =>
    JSON.stringify({
      packages: { '': {}, 'node_modules/pg': { version }, 'node_modules/x': { version, optional: true } },
    })

  /** Installs with an npm that says something and fails. */
  function install(folder: string, npmSays: string) {
    const npm = join(
      newFolder({ 'npm.mjs': `process.stderr.write(${JSON.stringify(npmSays)})\nprocess.exit(1)` }),
      'npm.mjs',
    )
    const script = fileURLToPath(new URL('install.mjs', import.meta.url))
    const run = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `(await import(${JSON.stringify(script)})).installIfNeeded(${JSON.stringify(folder)})`,
      ],
      { encoding: 'utf8', env: { ...process.env, npm_execpath: npm } },
    )
    return { code: run.status, said: run.stdout, complained: run.stderr }
  }

  it('does nothing, and says nothing, when every package is there', () => {
    const folder = newFolder({ 'package-lock.json': lock('8.0.0'), 'node_modules/.package-lock.json': lock('8.0.0') })
    expect(install(folder, 'npm was run')).toEqual({ code: 0, said: '', complained: '' })
  })

  it.each([
    ['missing', {}],
    ['older than the lock file', { 'node_modules/.package-lock.json': lock('7.0.0') }],
  ])('runs when packages are %s; its failure is one sentence', (_, there) => {
    const done = install(newFolder({ 'package-lock.json': lock('8.0.0'), ...there }), 'npm error code ENOSPC\n')
    expect([done.code, done.said]).toEqual([1, expect.stringContaining('npm ci')])
    expect(done.complained.trim().split('\n')).toEqual([
      expect.stringContaining('磁盘'),
      expect.stringContaining('No space'),
    ])
  })

  it('shows what npm said when nobody knows better', () => {
    const done = install(newFolder({ 'package-lock.json': lock('8.0.0') }), 'npm error code ENOTFOUND\n')
    expect([done.code, done.complained]).toEqual([
      1,
      expect.stringMatching(/^npm error code ENOTFOUND\n.*\n.*network.*\n$/),
    ])
  })
})

describe('whether a build is fresh', () => {
  const files = { 'a/one.ts': 'one', 'a/b/two.ts': 'two', 'lock.json': '{}' }
  const digest = (changes: Readonly<Record<string, string>> = {}): string =>
    digestOf(['a', 'lock.json', 'missing'], newFolder({ ...files, ...changes }))

  it('another checkout of the same sources is the same', () => {
    expect(digest()).toBe(digest())
  })

  it.each([
    ['a test', 'a/one.test.ts', true],
    ['a result', 'a/dist/one.js', true],
    ['a package', 'a/node_modules/pg/index.js', true],
    ['a new file', 'a/three.ts', false],
    ['a changed file', 'a/one.ts', false],
    ['a changed file that is a source itself', 'lock.json', false],
  ])('%s: %s counts as the same: %s', (_, path, isSame) => {
    expect(digest({ [path]: 'changed' }) === digest()).toBe(isSame)
  })
})
