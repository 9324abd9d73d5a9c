/**
 * Prints what each screen of the built desk costs to load, gzip -9, and fails when a goal is missed:
 * the entry, a screen's first load (the entry and everything the screen imports), and what a screen adds to the entry.
 *
 * Run on the built desk: `npm run check:sizes`. `npm test` does so after it has built.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const goals = { entryKB: 240, firstLoadKB: 420, screenAddsKB: 170 }
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

const sizes = new Map()
function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length)
  return sizes.get(file)
}

/** A chunk, its styles, and everything it imports at once. */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key]
  if (seen.has(chunk.file)) return seen
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file)
  for (const next of chunk.imports ?? []) filesOf(next, seen)
  return seen
}

const total = (files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0) / 1024
const entryKey = Object.keys(manifest).find((key) => manifest[key].isEntry)
const entryFiles = filesOf(entryKey)
const entry = total(entryFiles)
const screens = Object.keys(manifest)
  .filter((key) => manifest[key].isDynamicEntry && /features\/[^/]+\/\w+Screen\.tsx$/.test(key))
  .map((key) => {
    const firstLoad = total(filesOf(key, new Set(entryFiles)))
    return { screen: key.split('/').at(-1).replace('Screen.tsx', ''), adds: firstLoad - entry, firstLoad }
  })
  .sort((a, b) => b.firstLoad - a.firstLoad)

const line = (name, adds, first) => console.log(name.padEnd(18), adds.padStart(10), first.padStart(12))
line('KB gz', 'adds', 'first load')
line('entry', '', entry.toFixed(1))
for (const { screen, adds, firstLoad } of screens) line(screen, adds.toFixed(1), firstLoad.toFixed(1))

const faults = []
if (entry > goals.entryKB) faults.push(`the entry is ${entry.toFixed(1)} KB, the goal ${goals.entryKB}`)
for (const { screen, adds, firstLoad } of screens) {
  if (firstLoad > goals.firstLoadKB)
    faults.push(`${screen} first loads ${firstLoad.toFixed(1)} KB, the goal is ${goals.firstLoadKB}`)
  if (adds > goals.screenAddsKB) faults.push(`${screen} adds ${adds.toFixed(1)} KB, the goal is ${goals.screenAddsKB}`)
}
for (const fault of faults) console.error(`Too large: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
