/**
 * The import rules of ARCHITECTURE.md, each with a planted violation: a rule that never fired is only a hope.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { afterAll, describe, expect, it } from 'vitest'
import { projectFiles, read, root } from './files.ts'
import { impuritiesOf, isPureFile } from './purity.ts'

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: IFlattenedRuleSet['forbidden']
  options: Record<string, unknown>
}
const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Lays the given files out in an empty folder and answers the names of the rules they break. */
async function brokenBy(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chizheng-boundaries-'))
  folders.push(folder)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'tsconfig.base.json'), read('tsconfig.base.json'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0]!))]
  const { tsConfig: _, ...options } = rules.options
  const result = await cruise(tops, {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rules.forbidden } as IFlattenedRuleSet,
  })
  return [...new Set((result.output as ICruiseResult).summary.violations.map((violation) => violation.rule.name))]
}

const f = 'server/src/features'
const empty = 'export const nothing = 1\n'
const uses = (path: string) => `import { nothing } from '${path}'\nexport const used = nothing\n`

const planted: [rule: string, files: Record<string, string>][] = [
  [
    'no-cycles',
    {
      'server/src/kernel/a.ts': uses('./b.ts'),
      'server/src/kernel/b.ts': `import { used } from './a.ts'\nexport const nothing = 1\nexport const again = used\n`,
    },
  ],
  [
    'no-feature-cycles',
    {
      [`${f}/loans/index.ts`]: uses('./actions.ts'),
      [`${f}/loans/actions.ts`]: `${uses('../staffing/index.ts')}export const more = 1\n`,
      [`${f}/staffing/index.ts`]: 'export const nothing = 1\n',
      [`${f}/staffing/actions.ts`]: uses('../loans/index.ts').replace('nothing }', 'used as nothing }'),
    },
  ],
  [
    'contract-stands-alone',
    { 'contract/src/a.ts': uses('../../server/src/kernel/day.ts'), 'server/src/kernel/day.ts': empty },
  ],
  ['texts-import-nothing', { 'texts/src/a.ts': uses('../../contract/src/errors.ts'), 'contract/src/errors.ts': empty }],
  [
    'catalogue-is-data',
    { 'catalogue/src/a.ts': uses('../../server/src/kernel/day.ts'), 'server/src/kernel/day.ts': empty },
  ],
  [
    'desk-knows-only-the-contract',
    { 'desk/src/a.ts': uses('../../server/src/kernel/day.ts'), 'server/src/kernel/day.ts': empty },
  ],
  ['phone-is-small', { 'phone/src/a.ts': uses('../../contract/src/fields.ts'), 'contract/src/fields.ts': empty }],
  ['phone-is-small', { 'phone/src/a.ts': `import { z } from 'zod'\nexport const used = z\n` }],
  ['desk-and-phone-are-two', { 'phone/src/a.ts': uses('../../desk/src/problem.ts'), 'desk/src/problem.ts': empty }],
  [
    'server-never-imports-screens',
    { 'server/src/main.ts': uses('../../desk/src/paths.ts'), 'desk/src/paths.ts': empty },
  ],
  [
    'kernel-is-pure',
    { 'server/src/kernel/day.ts': uses('../platform/db/index.ts'), 'server/src/platform/db/index.ts': empty },
  ],
  ['rules-are-pure', { [`${f}/loans/rules.ts`]: uses('./store.ts'), [`${f}/loans/store.ts`]: empty }],
  ['rules-are-pure', { [`${f}/loans/policy.ts`]: `import { z } from 'zod'\nexport const used = z\n` }],
  [
    'rules-are-pure',
    { [`${f}/loans/rules/due.ts`]: `import { readFileSync } from 'node:fs'\nexport const used = readFileSync\n` },
  ],
  [
    'rules-import-types-only-from-other-features',
    { [`${f}/loans/rules.ts`]: uses('../people/index.ts'), [`${f}/people/index.ts`]: empty },
  ],
  [
    'features-by-the-front-door',
    { [`${f}/loans/actions.ts`]: uses('../people/store.ts'), [`${f}/people/store.ts`]: empty },
  ],
  ['stores-hold-the-sql', { [`${f}/loans/actions.ts`]: `import { sql } from 'kysely'\nexport const used = sql\n` }],
  ['stores-decide-nothing', { [`${f}/loans/store.ts`]: uses('../people/index.ts'), [`${f}/people/index.ts`]: empty }],
  [
    'platform-knows-no-business',
    { 'server/src/platform/jobs/index.ts': uses('../../features/people/index.ts'), [`${f}/people/index.ts`]: empty },
  ],
  [
    'only-wiring-meets-connectors',
    { [`${f}/loans/actions.ts`]: uses('../../connectors/disk/index.ts'), 'server/src/connectors/disk/index.ts': empty },
  ],
  [
    'connectors-see-front-doors-only',
    {
      'server/src/connectors/disk/index.ts': uses('../../platform/files/sniff.ts'),
      'server/src/platform/files/sniff.ts': empty,
    },
  ],
  ['edges-are-leaves', { [`${f}/loans/actions.ts`]: uses('./routes.ts'), [`${f}/loans/routes.ts`]: empty }],
  ['jobs-are-data', { [`${f}/loans/jobs.ts`]: uses('./actions.ts'), [`${f}/loans/actions.ts`]: empty }],
  [
    'desk-features-by-the-front-door',
    { 'desk/src/features/people/page.ts': uses('../registry/page.ts'), 'desk/src/features/registry/page.ts': empty },
  ],
  ['ui-knows-no-feature', { 'desk/src/ui/Table.ts': uses('../api/client.ts'), 'desk/src/api/client.ts': empty }],
  ['tests-are-not-imported', { 'server/src/main.ts': uses('../testing/index.ts'), 'server/testing/index.ts': empty }],
]

describe('the import rules', () => {
  it.each(planted)('%s catches its planted violation', async (rule, files) => {
    expect(await brokenBy(files)).toContain(rule)
  })

  it('every rule has a planted violation', () => {
    const names = (rules.forbidden ?? []).map((rule) => rule.name!)
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(names))
  })

  it('a well-behaved feature breaks none', async () => {
    expect(
      await brokenBy({
        [`${f}/loans/index.ts`]: `export { used } from './actions.ts'\n`,
        [`${f}/loans/actions.ts`]: `import { nothing } from './rules.ts'\nimport { loans } from './store.ts'\nexport const used = [nothing, loans]\n`,
        [`${f}/loans/rules.ts`]: uses('../../kernel/day.ts')
          .replace('nothing }', 'nothing as day }')
          .replace('used = nothing', 'nothing = day'),
        [`${f}/loans/store.ts`]: `import { sql } from 'kysely'\nexport const loans = sql\n`,
        'server/src/kernel/day.ts': empty,
      }),
    ).toEqual([])
  })
})

describe('the purity of rules', () => {
  it.each([
    ['await', 'export async function a(b: Promise<number>) { return await b }'],
    ['async', 'export const a = async () => 1'],
    ['new Date()', 'export const a = () => new Date()'],
    ['Date.now', 'export const a = () => Date.now()'],
    ['Math.random', 'export const a = () => Math.random()'],
    ['process', 'export const a = () => process.env.HOME'],
    ['fetch', "export const a = () => fetch('/x')"],
    ['console', 'export const a = () => console.log(1)'],
    ['import()', "export const a = () => import('./b.ts')"],
    ['crypto', 'export const a = () => crypto.randomUUID()'],
  ])('%s is reported', (found, text) => {
    expect(impuritiesOf(text).map((impurity) => impurity.found)).toContain(found)
  })

  it.each([
    'export const a = (iso: string) => new Date(iso)',
    'export const a = (b: { process: string }) => b.process',
    'export interface A { crypto: string }',
  ])('%s is allowed', (text) => {
    expect(impuritiesOf(text)).toEqual([])
  })

  it('holds in every rules, policy and kernel file', () => {
    const faults = projectFiles()
      .filter(isPureFile)
      .flatMap((path) =>
        impuritiesOf(read(path)).map((impurity) => `${path}:${impurity.line} ${impurity.found}: ${impurity.instead}`),
      )
    expect(faults).toEqual([])
  })
})
