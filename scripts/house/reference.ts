/**
 * The pages of docs/reference/, made from the code so that they cannot drift. `npm run docs` writes them; a test fails when
 * one is stale.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { allRoutes, errorCodes, errorStatus, openApiDocument } from '@chizheng/contract'
import { texts } from '@chizheng/texts'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import ts from 'typescript'
import { type Asker, askers, cellOf } from '../../server/src/features/access/matrix.ts'
import { read, root } from './files.ts'
import { staffingPages } from './staffing-pages.ts'

const made = '<!-- Made from the code by `npm run docs`. Change the code, not this page. -->\n\n'
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  return `${[line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')}\n`
}

function permissionsPage(): string {
  const names = Object.keys(askers) as Asker[]
  const rows = Object.values(allRoutes).map((route) => [
    `\`${route.method} ${route.path}\``,
    route.access,
    route.place,
    ...names.map((asker) => cellOf(asker, route)),
  ])
  return `# Who may call what\n\n${made}${permissionsIntro}\n\n${table(['Route', 'Access', 'Place', ...names], rows)}`
}

const permissionsIntro = `Every route × everybody who asks. A test asks all of it through HTTP, in a company of two departments, and compares.

A role is held for the whole company, or for a unit with everything below it (“of a unit”), or for persons: a steward for
those whose steward they are, a holder for themselves. Where two answers stand in a cell, the first is about what lies inside
that reach, the second about what lies outside. \`part\`: the list, count or export holds what lies inside. 401: not signed in.
403: not by this right. 404: nothing is told of what is there.

The place says what a right for a part of the company opens: \`anywhere\` all of it, \`narrowed\` its part, \`record\` the records
inside, \`company\` nothing.`

function errorsPage(): string {
  const rows = errorCodes.map((code) => [
    `\`${code}\``,
    String(errorStatus[code]),
    texts['zh-CN'].errors[code]({}),
    texts.en.errors[code]({}),
  ])
  return `# Refusals\n\n${made}The closed list of codes in problem documents, with their HTTP status and the sentence people read.\n\n${table(['Code', 'Status', '中文', 'English'], rows)}`
}

function routesPage(): string {
  const rows = Object.entries(allRoutes).map(([name, route]) => [
    `\`${route.method} ${route.path}\``,
    `\`${name}\``,
    route.summary,
  ])
  return `# Routes\n\n${made}The machine-readable promise is \`docs/reference/openapi.json\`; a running server shows it at \`/api/docs\`.\n\n${table(['Route', 'Action', 'What it does'], rows)}`
}

/** The settings with their doc comments, read from the source of `server/src/config.ts`. */
function settingsPage(): string {
  const source = ts.createSourceFile('config.ts', read('server/src/config.ts'), ts.ScriptTarget.ES2023, true)
  const rows: string[][] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /^[A-Z][A-Z0-9_]+$/.test(node.name.getText())) {
      const comment = (ts.getJSDocCommentsAndTags(node)[0] as ts.JSDoc | undefined)?.comment
      const standard = /\.default\(([^)]*)\)/.exec(node.initializer.getText())?.[1]
      rows.push([
        `\`${node.name.getText()}\``,
        standard === undefined ? '' : `\`${standard.replace(/'|_/g, '')}\``,
        typeof comment === 'string' ? comment : '',
      ])
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return `# Settings\n\n${made}Environment variables, read once at start. All faults are reported together.\n\n${table(['Variable', 'Default', 'Meaning'], rows)}`
}

async function jobsPage(): Promise<string> {
  const rows: string[][] = []
  for (const feature of readdirSync(join(root, 'server/src/features')).sort()) {
    const path = join(root, 'server/src/features', feature, 'jobs.ts')
    const jobs = await import(pathToFileURL(path).href).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ERR_MODULE_NOT_FOUND' || /Failed to load|Cannot find/.test(fault.message)) return {}
      throw fault
    })
    for (const job of Object.values(jobs) as { name?: string; maxAttempts?: number; queue?: string | null }[]) {
      if (typeof job?.name !== 'string' || job.maxAttempts === undefined) continue
      rows.push([`\`${job.name}\``, feature, String(job.maxAttempts), job.queue ?? ''])
    }
  }
  // Test runners list a module's members in other orders than Node does.
  rows.sort(([one], [other]) => (one! < other! ? -1 : 1))
  return `# Jobs\n\n${made}Work that is done after a change, queued in the transaction of the change.\n\n${table(['Job', 'Feature', 'Attempts', 'Queue'], rows)}`
}

/** Which folder of the server uses which, as a picture. */
async function dependenciesPage(): Promise<string> {
  const cwd = process.cwd()
  process.chdir(root)
  try {
    const result = await cruise(['server/src', 'contract/src', 'texts/src', 'catalogue/src'], {
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: ['node_modules', '\\.test\\.', '\\.contract\\.', '\\.gen\\.', '^node:'] },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['types', 'import', 'node', 'default'],
        extensions: ['.ts', '.mjs', '.js'],
      },
    })
    const room = (path: string): string | null => {
      const parts = path.split('/')
      if (parts[0] !== 'server') return ['contract', 'texts', 'catalogue'].includes(parts[0]!) ? parts[0]! : null
      if (parts[2] === 'features' || parts[2] === 'connectors') return `${parts[2]}/${parts[3]}`
      return parts.length > 3 ? parts[2]! : parts[2]!.replace(/\.ts$/, '')
    }
    const arrows = new Set<string>()
    for (const module of (result.output as ICruiseResult).modules) {
      const from = room(module.source)
      for (const dependency of module.dependencies) {
        const to = room(dependency.resolved)
        if (from && to && from !== to)
          arrows.add(`  ${from.replace(/\W/g, '_')}["${from}"] --> ${to.replace(/\W/g, '_')}["${to}"]`)
      }
    }
    return `# Who uses whom\n\n${made}Folders of the server and the packages beside it; arrows are imports.\n\n\`\`\`mermaid\nflowchart TD\n${[...arrows].sort().join('\n')}\n\`\`\`\n`
  } finally {
    process.chdir(cwd)
  }
}

/** Every generated page: its path and its text. */
export async function referencePages(): Promise<Record<string, string>> {
  const version = (JSON.parse(read('server/package.json')) as { version: string }).version
  return {
    'docs/reference/permissions.md': permissionsPage(),
    'docs/reference/errors.md': errorsPage(),
    'docs/reference/routes.md': routesPage(),
    'docs/reference/settings.md': settingsPage(),
    'docs/reference/jobs.md': await jobsPage(),
    'docs/reference/dependencies.md': await dependenciesPage(),
    ...staffingPages(made),
    'docs/reference/openapi.json': `${JSON.stringify(openApiDocument(version), null, 1)}\n`,
  }
}
