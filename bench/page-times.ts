/**
 * How long the pages of a list take, for filters and orders.
 *
 * Each line is a filter: how many match, then milliseconds of page and total together for each order, ascending and descending:
 * the first page, the twentieth, and one in the middle of all, the median of three; the bar is for the first two. Where the
 * system tells it (Linux), the milliseconds are those the processor worked for the statement, in the database and here, so that
 * other work on the machine does not count; parallel workers are off, since they would not either.
 */
import { existsSync, readFileSync } from 'node:fs'
import { type Database, type Db, sql } from '../server/src/platform/db/index.ts'

export interface Pages<Filter, Sort> {
  readonly asked: readonly (readonly [name: string, filter: Filter])[]
  readonly sorts: readonly Sort[]
  /** Milliseconds. */
  readonly bar: number
  /** Reads a page and its total; resolves with the total. */
  page(
    db: Db,
    filter: Filter,
    order: { sort: Sort; direction: 'asc' | 'desc' },
    page: { limit: number; offset: number },
  ): Promise<number>
}

/** Prints the lines; the exit code, 1 when a page took longer than the bar. */
export async function measurePages<Filter, Sort extends string>(
  { db }: Database,
  { asked, sorts, bar, page }: Pages<Filter, Sort>,
): Promise<number> {
  const over: string[] = []
  await db.connection().execute(async (one) => {
    await sql`set max_parallel_workers_per_gather = 0`.execute(one)
    const clock = await clockOf(one)
    for (const [name, filter] of asked) {
      const cells: string[] = []
      let total = 0
      for (const sort of sorts) {
        for (const direction of ['asc', 'desc'] as const) {
          const timed = async (offset: number): Promise<number> => {
            const begun = clock()
            total = await page(one, filter, { sort, direction }, { limit: 50, offset })
            return clock() - begun
          }
          const first = await median(() => timed(0))
          const twentieth = await median(() => timed(950))
          const middle = await median(() => timed(Math.floor(total / 100) * 50))
          const times = [first, twentieth, middle].map((time) => time.toFixed(0)).join('/')
          cells.push(`${sort.slice(0, 5)}${direction === 'asc' ? '+' : '-'} ${times}`)
          if (first > bar || twentieth > bar) over.push(`${name} by ${sort} ${direction}: ${times} ms`)
        }
      }
      console.log(`${name.padEnd(26)} ${String(total).padStart(6)}  ${cells.join('  ')}`)
    }
  })
  console.log(over.length === 0 ? `no page took more than ${bar} ms` : `over ${bar} ms:\n  ${over.join('\n  ')}`)
  return over.length === 0 ? 0 : 1
}

/** Milliseconds worked by the connection's server process and by this one; by the clock where the system does not tell. */
async function clockOf(one: Db): Promise<() => number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(one)
  const file = `/proc/${rows[0]!.pid}/schedstat`
  if (!existsSync(file)) return () => performance.now()
  return () => {
    const { user, system } = process.cpuUsage()
    return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 + (user + system) / 1e3
  }
}

async function median(run: () => Promise<number>): Promise<number> {
  const times = [await run(), await run(), await run()].sort((one, other) => one - other)
  return times[1]!
}
