/**
 * Documents are part of the product: a path or a command they name exists, and the two READMEs say the same things in the same
 * order. That docs/reference is what the code makes of it is a check of scripts/check.mjs.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodes } from '@chizheng/contract'
import { texts } from '@chizheng/texts'
import { describe, expect, it } from 'vitest'
import { projectFiles, read, root } from './files.ts'

const files = projectFiles()
const documents = files.filter((path) => path.endsWith('.md') && !path.startsWith('docs/reference/'))
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts)

/** Paths named in inline code: `server/src/kernel/` or `README.md`, not URLs, globs or placeholders. */
function pathsNamedIn(text: string): string[] {
  const inline = text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)
  return [...inline]
    .map((match) => match[1]!)
    .filter((code) => /^[\w.@-]+(\/[\w.@-]+)*\/?$/.test(code))
    .filter((code) => code.includes('/') || /\.(md|json|ts|tsx|mjs|cjs|sql|yaml)$/.test(code))
    .filter((code) => !code.startsWith('@') && !/^(application|text|image|multipart)\//.test(code))
}

/** The tree drawn in ARCHITECTURE.md: every line's path below its parents. */
function pathsDrawnIn(text: string): string[] {
  const block = /```tree\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  const parents: string[] = []
  return block.split('\n').flatMap((line) => {
    const match = /^( *)([\w.@-]+\/?)/.exec(line)
    if (!match) return []
    parents.length = match[1]!.length / 2
    parents.push(match[2]!.replace(/\/$/, ''))
    return [parents.join('/')]
  })
}

const ignored = (path: string): boolean => /^(data|dist)(\/|$)|\/dist(\/|$)|^node_modules/.test(path)
/** A path from the root or from the document; a bare name or a folder's short name is enough where one such exists. */
const exists = (path: string, document: string): boolean => {
  if (ignored(path) || existsSync(join(root, path)) || existsSync(join(root, document, '..', path))) return true
  const short = path.replace(/\/$/, '')
  return files.some((file) => file.endsWith(`/${short}`) || file.includes(`/${short}/`))
}

describe('documents', () => {
  it.each(documents)('%s names only paths that exist', (document) => {
    const text = read(document)
    const missing = [...pathsNamedIn(text), ...pathsDrawnIn(text)].filter((path) => !exists(path, document))
    expect(missing).toEqual([])
  })

  it.each(documents)('%s links only to what exists', (document) => {
    const links = [...read(document).matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)]
      .map((match) => match[1]!)
      .filter((link) => !/^[a-z]+:/.test(link))
    expect(links.filter((link) => !existsSync(join(root, document, '..', link)))).toEqual([])
  })

  it.each(documents)('%s names only npm scripts that exist', (document) => {
    const named = [...read(document).matchAll(/npm (?:run )?([a-z:-]+)/g)].map((match) => match[1]!)
    const builtIn = ['ci', 'install', 'start', 'test', 'run', 'exec']
    expect(named.filter((name) => !scripts.includes(name) && !builtIn.includes(name))).toEqual([])
  })

  it('the tree of ARCHITECTURE.md draws every folder at the top', () => {
    const drawn = new Set(pathsDrawnIn(read('ARCHITECTURE.md')))
    const tops = new Set(
      files.filter((path) => path.includes('/') && !path.startsWith('.')).map((path) => path.split('/')[0]!),
    )
    expect([...tops].filter((top) => !drawn.has(top))).toEqual([])
  })

  it('every feature of the server stands in ARCHITECTURE.md', () => {
    const text = read('ARCHITECTURE.md')
    const features = new Set(
      files.map((path) => /^server\/src\/features\/([^/]+)\//.exec(path)?.[1]).filter((name) => name !== undefined),
    )
    expect([...features].filter((feature) => !text.includes(`${feature}/`))).toEqual([])
  })

  it('both READMEs have the same sections and the same commands', () => {
    const shape = (text: string): string[] =>
      [...text.matchAll(/^(#+) |^```(\w*)$|^(npm .*|npx .*|git clone .*)$/gm)].map(
        (match) => match[1] ?? match[3] ?? '```',
      )
    expect(shape(read('README.zh-CN.md'))).toEqual(shape(read('README.md')))
  })

  it('decisions are numbered without gaps', () => {
    const numbers = files
      .map((path) => /^docs\/decisions\/(\d{4})-/.exec(path)?.[1])
      .filter((number) => number !== undefined)
      .map(Number)
      .sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect(numbers.length).toBeGreaterThan(0)
  })

  it('every refusal has its sentence in both languages', () => {
    for (const dictionary of [texts['zh-CN'].errors, texts.en.errors]) {
      expect(Object.keys(dictionary).sort()).toEqual([...errorCodes].sort())
      for (const code of errorCodes) expect(dictionary[code]({}).length).toBeGreaterThan(10)
    }
  })
})

describe('the repository', () => {
  it('locks no download address', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/)
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true')
  })

  it('every table belongs to one store', () => {
    const tables = [
      ...files
        .filter((path) => /^server\/migrations\/\d{4}_.*\.sql$/.test(path))
        .flatMap((path) => [...read(path).matchAll(/create table (?:if not exists )?(\w+)/gi)]),
    ].map((match) => match[1]!)
    const stores = files.filter(
      (path) =>
        /^server\/src\/(features\/[^/]+\/store(\/|\.ts$)|platform\/)/.test(path) &&
        !/\.(test|faults|contract)\.?/.test(path),
    )
    const owner = (path: string): string => path.split('/').slice(0, 4).join('/')
    const shared = tables.flatMap((table) => {
      const writes = new RegExp(
        `(insertInto|updateTable|deleteFrom)\\('${table}'|(insert into|update|delete from) ${table}\\b`,
        'i',
      )
      const owners = new Set(stores.filter((path) => writes.test(read(path))).map(owner))
      return owners.size > 1 ? [`${table}: ${[...owners].join(', ')}`] : []
    })
    expect(shared).toEqual([])
  })

  it('holds no path of a machine and no forbidden name of a file', () => {
    const named = files.filter((path) => /(^|\/)(utils?|helpers?|managers?|services?)(\/|\.tsx?$)/.test(path))
    expect(named).toEqual([])
  })
})
