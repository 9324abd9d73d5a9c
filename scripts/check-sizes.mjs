/**
 * Prints what each screen of the built desk and of the phone's bundle costs to load, gzip -9, and fails when a goal is missed:
 * the entry, a screen's first load (the entry and everything the screen imports), and what a screen adds to the entry.
 *
 * Run on what is built: `npm run check:sizes`. `npm test` does so after it has built.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const goals = {
  desk: { entryKB: 240, firstLoadKB: 420, addsKB: 170 },
  // Before data; scanning may add so much script, and the decoder beside it.
  phone: { entryKB: 60, firstLoadKB: 80, addsKB: 20, wasmKB: 420 },
}
const faults = []
const line = (name, adds, first) => console.log(name.padEnd(18), adds.padStart(10), first.padStart(12))
const inKB = (bytes) => bytes / 1024

/** The manifest of a built bundle, and how large what it names is. */
function bundleOf(name) {
  const dist = new URL(`../${name}/dist/`, import.meta.url)
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
  const sizes = new Map()
  const sizeOf = (file) => {
    if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length)
    return sizes.get(file)
  }
  /** A chunk, its styles, and everything it imports at once. */
  const filesOf = (key, seen = new Set()) => {
    const chunk = manifest[key]
    if (seen.has(chunk.file)) return seen
    for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file)
    for (const next of chunk.imports ?? []) filesOf(next, seen)
    return seen
  }
  const total = (files) => inKB([...files].reduce((sum, file) => sum + sizeOf(file), 0))
  const assets = readdirSync(new URL('assets/', dist)).map((file) => `assets/${file}`)
  return { manifest, filesOf, total, assets }
}

/** The files of the larger language: the words of one are fetched with the entry where they lie beside it. */
function wordsOf({ manifest, filesOf, total }) {
  const languages = Object.keys(manifest).filter((key) => /texts\/src\/(zh|en)\.ts/.test(key))
  const files = languages.map((key) => filesOf(key))
  return files.toSorted((one, other) => total(other) - total(one))[0] ?? []
}

/** Prints the screens of a bundle, the largest first, and notes what is too large. */
function checkBundle(name, isScreen, beside = () => []) {
  const { entryKB, firstLoadKB, addsKB } = goals[name]
  const bundle = bundleOf(name)
  const { manifest, filesOf, total } = bundle
  const entryFiles = filesOf('index.html', new Set(wordsOf(bundle)))
  const entry = total(entryFiles)
  const screens = Object.keys(manifest)
    .filter((key) => manifest[key].isDynamicEntry && isScreen.test(key))
    .map((key) => {
      const files = new Set([...filesOf(key, new Set(entryFiles)), ...beside(key, bundle)])
      return { screen: /(\w+?)(Screen)?\.tsx$/.exec(key)[1], adds: total(files) - entry, firstLoad: total(files) }
    })
    .sort((a, b) => b.firstLoad - a.firstLoad)
  line(`${name}, KB gz`, 'adds', 'first load')
  line('entry', '', entry.toFixed(1))
  for (const { screen, adds, firstLoad } of screens) line(screen, adds.toFixed(1), firstLoad.toFixed(1))
  if (entry > entryKB) faults.push(`the entry of the ${name} is ${entry.toFixed(1)} KB, the goal ${entryKB}`)
  for (const { screen, adds, firstLoad } of screens) {
    if (firstLoad > firstLoadKB)
      faults.push(`${screen} first loads ${firstLoad.toFixed(1)} KB, the goal is ${firstLoadKB}`)
    if (adds > addsKB) faults.push(`${screen} adds ${adds.toFixed(1)} KB, the goal is ${addsKB}`)
  }
  return bundle
}

checkBundle('desk', /features\/[^/]+\/\w+Screen\.tsx$/)
console.log('')
// A worker is no chunk of the manifest: scanning loads it beside its screen.
const phone = checkBundle('phone', /screens\/\w+\.tsx$/, (key, { assets }) =>
  key.endsWith('/Scan.tsx') ? assets.filter((file) => /\/wasm-[^/]+\.js$/.test(file)) : [],
)
const decoder = phone.total(phone.assets.filter((file) => file.endsWith('.wasm')))
line('decoder (wasm)', decoder.toFixed(1), '')
if (decoder > goals.phone.wasmKB) faults.push(`the decoder is ${decoder.toFixed(1)} KB, the goal ${goals.phone.wasmKB}`)

for (const fault of faults) console.error(`Too large: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
