import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { addDays, type Day, day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context/index.ts'
import { sql } from '../../platform/db/index.ts'
import { reminderSeams } from '../../wiring.ts'
import { scan } from './index.ts'
import { company, mailChannel, register, until } from './testing/company.ts'

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

/** What the night before left due is over. */
async function endAll(): Promise<void> {
  await sql`update credential set given_up_on = '2027-01-01', given_up_reason = '完', shelf = 1 where shelf = 0`.execute(
    w.context.db,
  )
}

/** A night on which so many certificates of as many people are due in thirty days. */
async function crowd(on: Day, count: number) {
  w.setToday(on)
  await endAll()
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

/** An id for row `i` of these, in the form the API takes: version 4. */
const idFrom = (noun: string) =>
  sql<string>`overlay(overlay(md5(${noun} || i) placing '4' from 13) placing '8' from 17)::uuid`

/** So many more people with the same certificate as that one, written by SQL alone. */
async function multiply(personId: string, credentialId: string, count: number): Promise<void> {
  const { db } = w.context
  await sql`
    insert into person select made.* from person as one, generate_series(1, ${count}::int) as i,
      jsonb_populate_record(one, jsonb_build_object('id', ${idFrom('person')}, 'employee_number', 'N' || i, 'employee_key', 'N' || i,
        'email', 'n' || i || '@example.com')) as made where one.id = ${personId}::uuid`.execute(db)
  await sql`
    insert into credential select made.* from credential as one, generate_series(1, ${count}::int) as i,
      jsonb_populate_record(one, jsonb_build_object('id', ${idFrom('credential')}, 'person_id', ${idFrom('person')},
        'number', 'N' || i, 'number_key', null)) as made where one.id = ${credentialId}::uuid`.execute(db)
  await sql`
    insert into credential_deadline select made.* from credential_deadline as one, generate_series(1, ${count}::int) as i,
      jsonb_populate_record(one, jsonb_build_object('credential_id', ${idFrom('credential')})) as made
    where one.credential_id = ${credentialId}::uuid`.execute(db)
  await sql`analyze person, credential, credential_deadline`.execute(db)
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

  it('fifty thousand are told once each, also when two nights run side by side and the night after', async () => {
    const [today, due] = [day('2027-09-01'), day('2027-10-01')]
    w.setToday(today)
    await endAll()
    const { ids } = await company(w, ['万众'], { unit: '五万人部' })
    const personId = ids.get('万众')!
    const [credentialId] = await register(w, [until(personId, due)])
    await multiply(personId, credentialId!, 49_999)
    await Promise.all([scan(w.context, reminderSeams, today), scan(w.context, reminderSeams, today)])
    const once = { notices: 100_000, untold: 0, holders: 50_000, digests: 50_001 }
    expect(await outcome()).toEqual(once)
    w.setToday(addDays(today, 1))
    await scan(w.context, reminderSeams, addDays(today, 1))
    expect(await outcome()).toEqual(once)

    async function outcome() {
      const { rows } = await sql<typeof once>`
        select count(*)::int as notices, (count(*) filter (where told_at is null))::int as untold,
(count(distinct person_id) filter (where role = 'holder'))::int as holders,
          (select count(*)::int from message where template = 'deadline_digest' and created_at >= ${today}::date) as digests
        from notice where due_on = ${due}::date`.execute(w.context.db)
      return rows[0]!
    }
  }, 240_000)
})
