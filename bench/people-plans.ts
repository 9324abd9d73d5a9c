/**
 * How long a page of the list of people takes, for its filters and every order, and by which plan, over 100,000 people.
 * `npx tsx bench/people-plans.ts [people] [words]`; with words, only filters whose name has one.
 *
 * Lines are as `page-times.ts` says; the bar is 200 ms, most of it for counting those who hold something. Then the plans of each order without a filter: a plan that reads a table
 * from end to end, or sorts more than a page, is a fault. (An incremental sort is none: it puts those of one unit in order.)
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { personFilter, personSorts } from '../contract/src/index.ts'
import { filterOf } from '../server/src/features/people/actions/list.ts'
import { countPeople, listPeople, type PeopleOrder } from '../server/src/features/people/store/people-list.ts'
import { everywhere, type Reach } from '../server/src/kernel/actor.ts'
import { day } from '../server/src/kernel/day.ts'
import { type Database, migrate, openDatabase } from '../server/src/platform/db/index.ts'
import type { Secrets } from '../server/src/platform/secrets/index.ts'
import { measurePages } from './page-times.ts'
import { recordStatements, type Statement } from './record-statements.ts'
import { fillRegistry, today } from './registry-fill.ts'

const people = Number(process.argv[2] ?? 100_000)
const words = process.argv.slice(3)
/** No filter here is an ID number, so nothing is asked of the secrets. */
const asking = { clock: { now: () => new Date(), today: () => day(today) }, secrets: {} as Secrets }

const recorded = recordStatements()
const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const database = await openDatabase({ databaseUrl: null, dataFolder: folder, databasePool: 2, statementNames: true })
try {
  await migrate(database)
  const { unitIds } = await fillRegistry(database, people, people)
  const whole = Object.entries(filters(unitIds)).map(([name, query]) => [name, query, everywhere] as const)
  const asked = [...whole, ...(await reaches(database, unitIds))]
    .filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)))
    .map(([name, query, reach]) => [name, { query: personFilter.parse(query), reach }] as const)
  const slow = await measurePages(database, {
    asked,
    sorts: personSorts,
    bar: 200,
    async page(db, { query, reach }, order, page) {
      const filter = await filterOf({ ...asking, db }, query, reach)
      await listPeople(db, filter, order, page)
      return await countPeople(db, filter)
    },
  })
  process.exitCode = (await showPlans(database)) + slow === 0 ? 0 : 1
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

/** What somebody asks who sees a part of the company: a unit, and the people whose steward they are. */
async function reaches(
  { pool }: Database,
  unitIds: readonly string[],
): Promise<(readonly [name: string, query: Record<string, string>, reach: Reach])[]> {
  const { rows } = await pool.query<{ id: string }>('select id from person order by id limit 40')
  const personIds = rows.map(({ id }) => id)
  const unit = { all: false, unitIds: [unitIds[5]!], personIds: [] } as const
  const both = { all: false, unitIds: [unitIds[5]!], personIds } as const
  return [
    ['reach of unit', {}, unit],
    ['reach of unit, surname', { q: '王' }, unit],
    ['reach of unit, working', { employment: 'active,leaving' }, unit],
    ['reach of people', {}, { all: false, unitIds: [], personIds }],
    ['reach of both', {}, both],
    ['reach of both, working', { employment: 'active,leaving' }, both],
  ]
}

function filters(unitIds: readonly string[]): Record<string, Record<string, string>> {
  return {
    nothing: {},
    'q surname': { q: '王' },
    'q initials': { q: 'wjg' },
    'q nobody': { q: '欧阳锋' },
    'unit small': { unit: unitIds[5]! },
    'unit branch': { unit: unitIds[1]! },
    'unit all': { unit: unitIds[0]! },
    'unit none': { unit: 'none' },
    working: { employment: 'active,leaving' },
    left: { employment: 'left' },
    'holds nothing': { holds: 'none' },
    'holds something': { holds: 'some', employment: 'active,leaving' },
    'ID number missing': { idState: 'missing' },
  }
}

/** Prints the plan of each order's first page; how many are at fault. */
async function showPlans(database: Database): Promise<number> {
  const { db } = database
  let faults = 0
  const filter = await filterOf({ ...asking, db }, personFilter.parse({}), everywhere)
  for (const sort of personSorts) {
    for (const direction of ['asc', 'desc'] as const) {
      const order: PeopleOrder = { sort, direction }
      const statements = await recorded.during(() => listPeople(db, filter, order, { limit: 50, offset: 950 }))
      const steps: string[] = []
      for (const statement of statements) steps.push(...(await stepsOf(database, statement)))
      const isFault = steps.some((step) => /^(Seq Scan on person|Sort of \d{4})/.test(step))
      if (isFault) faults++
      console.log(`${isFault ? 'FAULT ' : ''}${sort} ${direction}: ${steps.join(', ')}`)
    }
  }
  return faults
}

interface Step {
  readonly 'Node Type': string
  readonly 'Index Name'?: string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly Plans?: readonly Step[]
}

/** The steps of a plan as it ran, those that read or sort. */
async function stepsOf({ pool }: Database, { text, values }: Statement): Promise<string[]> {
  const found = await pool.query(`explain (analyze, format json) ${text}`, [...values])
  const all = (step: Step): string[] => {
    const below = (step.Plans ?? []).flatMap(all)
    const type = step['Node Type']
    if (type.endsWith('Scan')) return [...below, `${type} on ${step['Index Name'] ?? step['Relation Name'] ?? ''}`]
    // A sort under a limit hands on few rows; what counts is what it was given.
    if (type === 'Sort') return [...below, `Sort of ${step.Plans?.[0]?.['Actual Rows'] ?? 0}`]
    return type.endsWith('Sort') ? [...below, type] : below
  }
  return all(found.rows[0]['QUERY PLAN'][0].Plan)
}
