import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { addDays, type Day, day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context/index.ts'
import { sql } from '../../platform/db/index.ts'
import { reminderSeams } from '../../wiring.ts'
import { scan } from './index.ts'
import { company, mailChannel, register, until } from './testing/company.ts'

// Fifty thousand due on one day take 24 seconds and 290 MiB (bench/scan.ts, decision 39): too long for every run of the tests. What makes that
// memory the same however many are due is tested here with fewer: parts of one size, and no statement that answers more for more.
let w: World

beforeAll(async () => {
  w = await world({ today: '2026-11-30' })
  await mailChannel(w)
})

/** The same database, with what its statements were and brought. */
function measured(): { context: Context; statements: () => number; mostRows: () => number } {
  let [statements, mostRows] = [0, 0]
  const db = w.context.db.withPlugin({
    transformQuery({ node }) {
      statements += 1
      return node
    },
    async transformResult({ result }) {
      mostRows = Math.max(mostRows, result.rows.length)
      return result
    },
  })
  return { context: { ...w.context, db }, statements: () => statements, mostRows: () => mostRows }
}

/** A night on which so many certificates of as many people are due in thirty days. */
async function crowd(on: Day, count: number) {
  w.setToday(on)
  // What the night before left due is over.
  await sql`update credential set given_up_on = '2027-01-01', given_up_reason = '完', shelf = 1 where shelf = 0`.execute(
    w.context.db,
  )
  const names = Array.from({ length: count }, (_, index) => `众${on.slice(5, 7)}${index}`)
  const { ids } = await company(w, names, { unit: `大部${count}` })
  await register(
    w,
    names.map((name) => until(ids.get(name)!, addDays(on, 30))),
  )
  const { context, statements, mostRows } = measured()
  const run = await scan(context, reminderSeams, on)
  const { rows } = await sql<{ told: number; holders: number }>`
    select count(*)::int as told, count(distinct person_id)::int as holders from message
    where template = 'deadline_digest' and created_at >= ${on}::date`.execute(w.context.db)
  return { run, told: rows[0]!, statements: statements(), mostRows: mostRows() }
}

describe('when very many are due on one day', () => {
  it('everybody is told once, in parts of one size: seven times as many take seven times as long and no more room', async () => {
    const few = await crowd(day('2027-03-01'), 300)
    const many = await crowd(day('2027-06-01'), 2_100)
    // Each holder, and the steward of all of them.
    expect(few.told).toEqual({ told: 301, holders: 301 })
    expect(many.told).toEqual({ told: 2_101, holders: 2_101 })
    expect([few.run.notices, many.run.notices]).toEqual([600, 4_200])
    // A part has 2,000 deadlines with two recipients each, and tells 1,000 people.
    expect(many.mostRows).toBeLessThanOrEqual(4_000)
    expect(many.statements).toBeLessThan(few.statements * 7)
  })
})
