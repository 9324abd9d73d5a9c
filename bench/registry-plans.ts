/**
 * How long a page of the registry takes, for every filter and every order the contract offers, over a table of any size.
 * `npx tsx bench/registry-plans.ts [rows] [words]`; 100,000 rows without an argument; with words, only filters whose name has one.
 *
 * Each line is a filter, measured as `page-times.ts` says. The bar is 50 ms at 100,000 rows and 150 ms at 1,000,000.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CredentialFilter, credentialFilter, credentialSorts } from '../contract/src/index.ts'
import { resolveFilter } from '../server/src/features/credentials/actions/list.ts'
import { listCredentials } from '../server/src/features/credentials/store/list.ts'
import { everywhere, type Reach } from '../server/src/kernel/actor.ts'
import { day } from '../server/src/kernel/day.ts'
import { type Database, migrate, openDatabase } from '../server/src/platform/db/index.ts'
import type { Secrets } from '../server/src/platform/secrets/index.ts'
import { measurePages } from './page-times.ts'
import { fillRegistry, today } from './registry-fill.ts'

/** The second of the made imports: credentials 20,000 to 39,999. */
const importId = '206bb3cb-5492-4682-25ab-1528e0aebaba'

const count = Number(process.argv[2] ?? 100_000)
const bar = Number(process.env.BENCH_BAR ?? (count <= 100_000 ? 50 : 150))
const words = process.argv.slice(3)
const isAsked = (name: string): boolean => words.length === 0 || words.some((word) => name.includes(word))
/** No filter here is an ID number, so nothing is asked of the secrets. */
const asking = { clock: { now: () => new Date(), today: () => day(today) }, secrets: {} as Secrets }

const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const database = await openDatabase({ databaseUrl: null, dataFolder: folder, databasePool: 2, statementNames: true })
try {
  await migrate(database)
  const begun = performance.now()
  const { unitIds } = await fillRegistry(database, count)
  console.log(`${count} credentials made in ${Math.round((performance.now() - begun) / 1_000)} s`)
  const whole = Object.entries(filters(unitIds)).map(([name, query]) => [name, query, everywhere] as const)
  const asked = [...whole, ...(await reaches(database, unitIds))].filter(([name]) => isAsked(name))
  process.exitCode = await measurePages(database, {
    asked: asked.map(([name, query, reach]) => [name, { filter: credentialFilter.parse(query), reach }]),
    sorts: credentialSorts,
    bar,
    page: async (db, { filter, reach }: { filter: CredentialFilter; reach: Reach }, order, page) =>
      (await listCredentials(db, await resolveFilter({ ...asking, db }, filter, reach), order, page)).total,
  })
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

/** What somebody asks who sees a part of the company: a unit, a branch, the people whose steward they are. */
async function reaches(
  { pool }: Database,
  unitIds: readonly string[],
): Promise<(readonly [name: string, query: Record<string, string>, reach: Reach])[]> {
  const { rows } = await pool.query<{ id: string }>('select id from person order by id limit 40')
  const personIds = rows.map(({ id }) => id)
  const branch = await pool.query<{ id: string }>(
    `with recursive below as (select id from org_unit where id = $1 union all
      select child.id from org_unit child join below on child.parent_id = below.id) select id from below`,
    [unitIds[1]],
  )
  const reach = {
    unit: { all: false, unitIds: [unitIds[5]!], personIds: [] },
    branch: { all: false, unitIds: branch.rows.map(({ id }) => id), personIds: [] },
    people: { all: false, unitIds: [], personIds },
    both: { all: false, unitIds: [unitIds[5]!], personIds },
  } as const
  return Object.entries(reach).flatMap(([name, one]) => [
    [`reach of ${name}`, {}, one] as const,
    [`reach of ${name}, due`, { status: 'due,expired' }, one] as const,
    [`reach of ${name}, surname`, { q: '王' }, one] as const,
  ])
}

function filters(unitIds: readonly string[]): Record<string, Record<string, string>> {
  return {
    nothing: {},
    'q surname': { q: '王' },
    'q two characters': { q: '王伟' },
    'q given name': { q: '建国' },
    'q initials': { q: 'wjg' },
    'q pinyin': { q: 'wangjian' },
    'q number': { q: 'NO12345' },
    'q number inside': { q: '2345' },
    'q employee': { q: 'E1234' },
    'q nobody': { q: '欧阳锋' },
    'type common': { type: 'architect-1' },
    'type rare': { type: 'vocational-qualification' },
    'type three': { type: 'constructor-1,safety-b,title-engineer' },
    'type none': { type: 'none' },
    'category registration': { category: 'registration' },
    'category title': { category: 'title' },
    'category skill': { category: 'skill' },
    profession: { profession: '机电工程' },
    level: { level: '中级' },
    issuer: { issuer: '发证机关7' },
    'unit small': { unit: unitIds[5]! },
    'unit branch': { unit: unitIds[1]! },
    'unit all': { unit: unitIds[0]! },
    'unit only': { unit: unitIds[0]!, unitScope: 'only' },
    ...Object.fromEntries(
      [
        'draft',
        'superseded',
        'revoked',
        'cancelled',
        'suspended',
        'expired',
        'review_missed',
        'due',
        'review_due',
        'valid',
      ].map((status) => [`status ${status}`, { status }]),
    ),
    'status due or expired': { status: 'due,review_due,expired' },
    'status all in force': { status: 'valid,due,review_due' },
    'due within 7': { dueWithin: '7' },
    'due within 90': { dueWithin: '90' },
    'due this year': { dueFrom: '2026-01-01', dueTo: '2026-12-31' },
    'expires next year': { expiresFrom: '2027-01-01', expiresTo: '2027-12-31' },
    'expires never': { expires: 'none' },
    'issued 2025': { issuedFrom: '2025-01-01', issuedTo: '2025-12-31' },
    unverified: { verification: 'unverified' },
    refused: { verification: 'refused' },
    'custody vault': { custody: 'vault' },
    'custody outside': { custody: 'outside' },
    'custody unknown': { custody: 'unknown' },
    'custody shelf': { custodyShelf: 'A-07' },
    'custody vault, due': { custody: 'vault', status: 'due,expired' },
    'employer ours': { employer: unitIds[0]! },
    'employer other': { employer: '别家公司7' },
    'employer none': { employer: 'none' },
    registered: { registered: 'yes' },
    'registered unknown': { registered: 'unknown' },
    label: { label: '标签7' },
    'label none': { label: 'none' },
    doubts: { review: 'open' },
    'given up': { givenUp: 'yes' },
    'given up too': { givenUp: 'all' },
    'history too': { history: 'yes' },
    everything: { givenUp: 'all', history: 'yes' },
    import: { import: importId },
    'unit and type': { unit: unitIds[1]!, type: 'constructor-1' },
    'title, refused, expired': { category: 'title', verification: 'refused', status: 'expired' },
    'skill, unregistered, level': { category: 'skill', registered: 'no', level: '中级' },
    'surname in a branch, due': { q: '王', unit: unitIds[1]!, status: 'due,expired' },
  }
}
