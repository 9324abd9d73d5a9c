// `npm run build`: bundles the server and builds the desk and the phone's bundle. A part whose sources have not changed since is left as it is.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { sentencesFor } from './failures.mjs'
import { fail, root, runQuiet, tool } from './steps.mjs'

const common = ['contract/src', 'texts/src', 'package-lock.json', 'scripts/build.mjs', 'tsconfig.base.json']
const parts = [
  {
    name: 'server',
    sources: ['server/src', 'server/package.json', 'catalogue/src', ...common],
    result: 'server/dist/cli.mjs',
    build: buildServer,
  },
  { name: 'desk', sources: ['desk', ...common], result: 'desk/dist/index.html', build: () => buildScreens('desk') },
  { name: 'phone', sources: ['phone', ...common], result: 'phone/dist/index.html', build: () => buildScreens('phone') },
]

/** Builds what is not fresh, of all parts or of those named. */
export async function build(names = parts.map((part) => part.name)) {
  for (const part of parts.filter(({ name }) => names.includes(name))) {
    const stamp = join(root, 'node_modules', '.cache', 'chizheng', `${part.name}.built`)
    const now = digestOf(part.sources)
    if (existsSync(join(root, part.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue
    const started = Date.now()
    rmSync(stamp, { force: true })
    await part.build()
    mkdirSync(join(stamp, '..'), { recursive: true })
    writeFileSync(stamp, now)
    process.stdout.write(`构建 / Built ${part.name}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  }
}

/** A digest of the sources' names and contents: a fresh checkout of the same sources counts as the same. Tests do not count. */
export function digestOf(sources, folder = root) {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const path of filesOf(join(folder, source)))
      hash.update(`${relative(folder, path)}\0`).update(readFileSync(path))
  return hash.digest('hex')
}

function filesOf(path) {
  const skipped = new Set(['node_modules', 'dist'])
  const entry = readdirOrNull(path)
  if (entry === null) return existsSync(path) ? [path] : []
  return entry
    .filter((child) => !skipped.has(child.name) && !/\.(test|contract)\.tsx?$/.test(child.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((child) => (child.isDirectory() ? filesOf(join(path, child.name)) : [join(path, child.name)]))
}

function readdirOrNull(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return null
  }
}

async function buildServer() {
  const { build: bundle } = await import('esbuild')
  const out = join(root, 'server', 'dist')
  rmSync(out, { recursive: true, force: true })
  const entries = [
    'main',
    'cli',
    'platform/spreadsheet/reader-child',
    'platform/heic/heic-worker',
    'platform/pdf/stamp-worker',
    'platform/pdf/print-worker',
    'features/staffing/actions/solver-thread',
  ].map((name) => join(root, 'server', 'src', `${name}.ts`))
  await bundle({
    entryPoints: entries
      .filter((entry) => existsSync(entry))
      .map((entry) => ({ in: entry, out: entry.split(/[\\/]/).at(-1).replace(/\.ts$/, '') })),
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [workspacesInside],
  })
}

/** The workspaces become part of the bundle; packages of the registry stay where they are installed. */
const workspacesInside = {
  name: 'workspaces-inside',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined
      const [, workspace, part] = /^@chizheng\/([a-z]+)(?:\/([a-z-]+))?$/.exec(path) ?? []
      if (!workspace) return { path, external: true }
      const { exports } = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'))
      return { path: join(root, workspace, exports[part ? `./${part}` : '.']) }
    })
  },
}

async function buildScreens(name) {
  if (!existsSync(join(root, name, 'index.html'))) return
  const { code, said } = await runQuiet(tool('vite/bin/vite.js', 'build', '--logLevel', 'warn'), {
    cwd: join(root, name),
    env: { NODE_ENV: 'production' },
  })
  if (code !== 0) fail(...(sentencesFor(said, root) ?? [`网页构建失败：\n${said}`, 'The web app could not be built.']))
  await compressFiles(join(root, name, 'dist'))
}

/** Compressed copies beside the files, so that the server never compresses them again. */
async function compressFiles(folder) {
  const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]
  for (const path of filesOf(folder)) {
    if (!/\.(m?js|css|html|svg|json|wasm|txt)$/.test(path)) continue
    const content = readFileSync(path)
    if (content.length < 1_024) continue
    writeFileSync(`${path}.br`, await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(`${path}.gz`, await zip(content, { level: 9 }))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2)
  await build(names.length > 0 ? names : undefined)
}
