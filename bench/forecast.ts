/**
 * The forecast over 100,000 credentials with seven years of invented history: how long an answer takes, whole and its statements
 * alone, and how wrong it was beside the naive ones.
 * `npx tsx bench/forecast.ts`
 *
 * Goals: an answer in less than a second, the back-test with it; the error smaller than that of both naive forecasts at every
 * distance.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../server/src/config.ts'
import { randomFrom } from '../server/src/features/credentials/testing/registry.ts'
import { readForecast } from '../server/src/features/forecasts/actions.ts'
import { type Month, monthOf, monthText } from '../server/src/features/forecasts/rules/history.ts'
import { type MadeLife, makeLives, usualTruth } from '../server/src/features/forecasts/testing/made-history.ts'
import { systemActor } from '../server/src/kernel/actor.ts'
import { day } from '../server/src/kernel/day.ts'
import {
  copyInto,
  type Database,
  inTransaction,
  migrate,
  newId,
  openDatabase,
  sql,
} from '../server/src/platform/db/index.ts'
import { createLog } from '../server/src/platform/log/index.ts'
import { createContext } from '../server/src/wiring.ts'
import { recordStatements } from './record-statements.ts'

const count = Number(process.env.BENCH_ROWS ?? 100_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const today = '2026-11-24'
const now = monthOf(day(today))
const begins = now - 84

const dayIn = (month: Month, of = 15): string => `${monthText(month)}-${String(of).padStart(2, '0')}`

/** Certificates of so many people with their periods; those alike in all but their holders. */
async function fill({ db, pool }: Database, lives: readonly MadeLife[]): Promise<void> {
  const people = Array.from({ length: Math.ceil(lives.length / 3) }, () => newId())
  const entered = lives.map((life, nth) => ({ ...life, id: newId(), personId: people[nth % people.length]! }))
  await inTransaction(db, async (tx) => {
    await sql`
      insert into person (id, name, name_key, sort_key, search_text, id_state, index_version, created_at, updated_at)
      select id, '员工', '员工', 'yuangong', ' 员工', 'missing', 1, now(), now() from unnest(${people}::uuid[]) as given(id)`.execute(
      tx,
    )
    await copyInto(tx, 'credential', entered, ({ id, personId, type, periods, endedIn }) => {
      const { expiresIn, base } = periods.at(-1)!
      return {
        id,
        person_id: personId,
        holder_name: '员工',
        holder_employment: 'active',
        holder_sort: 'yuangong',
        type_id: type.id,
        type_sort: type.id,
        category: 'skill',
        employer_bound: false,
        state: 'held',
        period_ordinal: periods.length,
        issued_on: dayIn(base, 16),
        valid_until: dayIn(expiresIn),
        expires_on: dayIn(expiresIn),
        due_on: dayIn(nextDue(type.reviewEvery, base, expiresIn)),
        search_text: ' 员工',
        created_at: `${today}T00:00:00Z`,
        updated_at: `${today}T00:00:00Z`,
        given_up_on: endedIn === null ? null : dayIn(endedIn, 1),
        shelf: endedIn === null ? 0 : 1,
      }
    })
    const periods = entered.flatMap(({ id, periods: all }) => all.map((period, nth) => ({ id, nth, ...period })))
    await copyInto(tx, 'credential_period', periods, ({ id, nth, base, expiresIn, from }) => ({
      id: newId(),
      credential_id: id,
      ordinal: nth + 1,
      revision: 1,
      issued_on: dayIn(base, 16),
      valid_until: dayIn(expiresIn),
      recorded_at: `${dayIn(from, 10)}T00:00:00Z`,
      recorded_by: 'bench',
      recorded_by_label: 'bench',
    }))
  })
  await pool.query('vacuum analyze')
}

function nextDue(every: number | null, base: Month, expiresIn: Month): Month {
  if (every === null) return expiresIn
  for (let review = base + every; review < expiresIn; review += every) if (review >= now) return review
  return expiresIn
}

const recorded = recordStatements()
const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const settings = readSettings({ CHIZHENG_DATA: folder, CHIZHENG_LOG_LEVEL: 'silent', CHIZHENG_TODAY: today })
const database = await openDatabase({ ...settings, databasePool: 4 })
try {
  await migrate(database)
  // As many arrive as end, or nearly; what ended is history, and counts among the credentials.
  const arriving = usualTruth.endingPerMonth + 0.12 / 36
  const held = Math.round(count / (1 + arriving * (now - 1 - begins)))
  const truth = { ...usualTruth, held, arrivalsPerMonth: held * arriving }
  await fill(database, makeLives(truth, { begins, last: now - 1 }, randomFrom(7)))
  const context = await createContext(database, settings, createLog('silent'))
  const actor = systemActor('bench')
  // A context of its own for each, since what is learned from the past is kept for the next one who asks.
  const answer = () => readForecast({ ...context }, actor, 'zh-CN')
  const statements = await recorded.during(answer)
  const times: number[] = []
  const bare: number[] = []
  const again: number[] = []
  for (let round = 0; round < rounds; round++) {
    times.push(await took(answer))
    await readForecast(context, actor, 'zh-CN')
    again.push(await took(() => readForecast(context, actor, 'zh-CN')))
    bare.push(
      await took(async () => {
        for (const { text, values } of statements) await database.pool.query(text, values as unknown[])
      }),
    )
  }
  const middle = (values: readonly number[]): number =>
    [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
  const [{ periods }] = (await database.pool.query('select count(*)::int as periods from credential_period')).rows
  console.log(`${count} credentials, ${periods} periods, 84 months of history`)
  console.log(
    `an answer: ${Math.round(middle(times))} ms, its statements alone: ${Math.round(middle(bare))} ms, the next one: ${Math.round(middle(again))} ms`,
  )
  const { backTest } = await answer()
  console.log('months ahead   months  deadlines  MAE   WAPE: ours  same month last year  known only  inside 80 %')
  for (const { from, to, months, deadlines, forecast, lastYear, knownOnly, coverage } of backTest.bands)
    console.log(
      `${`${from + 1}-${to + 1}`.padEnd(14)} ${String(months).padStart(6)} ${String(deadlines).padStart(10)} ${String(forecast.mae).padStart(5)}` +
        `${`${forecast.wape} %`.padStart(12)}${`${lastYear.wape} %`.padStart(22)}${`${knownOnly.wape} %`.padStart(12)}${`${coverage} %`.padStart(13)}`,
    )
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
