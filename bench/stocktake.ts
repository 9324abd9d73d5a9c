/**
 * A stock-take of a large company beside the bare SQL of the same work: freezing its list, single scans, one replay of a phone that was
 * without network, pages of its list, closing with its cases, and the report on paper and as a workbook. Says what memory each step took.
 * `npx tsx bench/stocktake.ts`
 *
 * The bars: a page of the list and a scan in under 100 ms, the list frozen in under 60 s, closed in under 10 s, and no step with more than
 * 250 MiB over what the process had before.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CountCommand, StocktakeRecord } from '../contract/src/index.ts'
import { readSettings } from '../server/src/config.ts'
import { countItems } from '../server/src/features/stocktakes/actions/count.ts'
import { freezeList } from '../server/src/features/stocktakes/actions/freeze.ts'
import { openStocktake } from '../server/src/features/stocktakes/actions/open.ts'
import { countingItems, stocktakeItems, stocktakeRecord } from '../server/src/features/stocktakes/actions/records.ts'
import { exportStocktake, printStocktake } from '../server/src/features/stocktakes/actions/report.ts'
import { signStocktake } from '../server/src/features/stocktakes/actions/sign.ts'
import { type Actor, systemActor } from '../server/src/kernel/actor.ts'
import { migrate, newId, openDatabase, sql } from '../server/src/platform/db/index.ts'
import type { Download } from '../server/src/platform/http/index.ts'
import { createLog } from '../server/src/platform/log/index.ts'
import { createContext, stocktakeSeams } from '../server/src/wiring.ts'
import { fillRegistry, today } from './registry-fill.ts'

/** Of so many certificates nine in ten are in force: 50,000 items. */
const count = Number(process.env.BENCH_ROWS ?? 55_500)
const scans = Number(process.env.BENCH_SCANS ?? 1_000)
const sentAtOnce = 50
const mostMemory = 250

const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const settings = readSettings({ CHIZHENG_DATA: folder, CHIZHENG_LOG_LEVEL: 'silent', CHIZHENG_TODAY: today })
const database = await openDatabase({ ...settings, databasePool: 4 })
const { db } = database
const over: string[] = []
try {
  await migrate(database)
  await fillRegistry(database, count)
  await sql`update org_unit set head_id = (select id from person where person.unit_id = org_unit.id and employment_state <> 'left'
      order by id limit 1)`.execute(db)
  const context = await createContext(database, settings, createLog('silent'))
  const [one, other] = [systemActor('bench'), systemActor('other')]

  const scope = { name: null, unitIds: [], categories: [], counterIds: [], dueOn: '2026-12-31' }
  const { id } = (await timed('opening', 1, () => openStocktake(context, one, scope), { bar: 1_000 })).result
  const read = (): Promise<StocktakeRecord> => stocktakeRecord(context, db, one, id)
  const frozen = await timed(
    'freezing the list',
    1,
    async () => {
      while ((await read()).state === 'freezing')
        await freezeList(context, stocktakeSeams, id, new AbortController().signal)
    },
    { bar: 60_000 },
  )
  const { expected } = (await read()).tally
  console.log(`  ${expected} items`)
  beside(frozen.ms, await bareFreezing(id))

  const ids = (
    await sql<{ id: string }>`select credential_id as id from stocktake_item where stocktake_id = ${id}::uuid
      order by md5(credential_id::text) limit ${scans * 3}`.execute(db)
  ).rows.map((row) => row.id)
  const seen = (credentialId: string): CountCommand => {
    return {
      kind: 'seen',
      key: newId(),
      at: new Date().toISOString(),
      code: credentialId,
      how: 'scan',
      place: '2 号柜',
      note: null,
    }
  }
  const compared = (credentialId: string): CountCommand => {
    return { kind: 'checked', key: newId(), at: new Date().toISOString(), credentialId, differs: [], note: null }
  }
  const single = await timed(
    'a single scan',
    scans,
    async () => {
      for (const each of ids.slice(0, scans)) await countItems(context, one, id, [seen(each)])
    },
    { bar: 100 },
  )
  beside(single.ms, await bareCounting(id, ids.slice(scans * 2)))
  const queue = ids.slice(scans, scans * 2).flatMap((each) => [seen(each), compared(each)])
  const replay = async (): Promise<void> => {
    for (let from = 0; from < queue.length; from += sentAtOnce)
      await countItems(context, one, id, queue.slice(from, from + sentAtOnce))
  }
  await timed(`${scans} scanned and compared without network, sent`, 1, replay, { bar: 30_000 })
  await timed('the same sent again', 1, replay, { bar: 10_000 })

  const page = (query: object) => () => stocktakeItems(context, one, id, { page: 1, size: 50, ...query })
  for (const [name, query] of Object.entries({
    'the first page': {},
    'what is missing': { state: ['missing'] },
    'found, not compared': { unchecked: 'yes' as const },
    'a search': { q: 'wangjian' },
    'a page in the middle': { page: Math.ceil(expected / 100) },
  }))
    await timed(
      `${name} of the list`,
      5,
      async () => {
        for (let n = 0; n < 5; n++) await page(query)()
      },
      { bar: 100 },
    )
  await timed(
    'the page of the stock-take',
    5,
    async () => {
      for (let n = 0; n < 5; n++) await read()
    },
    { bar: 300 },
  )
  await timed(
    'the list for a phone, in parts of 2,000',
    1,
    async () => {
      let after: string | undefined
      do
        after =
          (await countingItems(context, one, id, { size: 2_000, ...(after === undefined ? {} : { after }) })).next ??
          undefined
      while (after !== undefined)
    },
    { bar: 20_000 },
  )

  const sign = async (actor: Actor): Promise<void> => {
    await signStocktake(context, actor, id, (await read()).tally)
  }
  await timed('the first signature', 1, () => sign(one), { bar: 1_000 })
  await timed('the second: closed, with a case for all that is missing', 1, () => sign(other), { bar: 10_000 })
  console.log(`  ${(await read()).openCases} cases`)
  await timed('the report as a PDF', 1, async () => drained(await printStocktake(context, one, id, '存档', 'zh-CN')), {
    bar: 20_000,
  })
  await timed('the report as .xlsx', 1, async () => drained(await exportStocktake(context, one, id, '存档', 'zh-CN')), {
    bar: 60_000,
  })
  console.log(over.length === 0 ? 'within all bars' : `over: ${over.join('; ')}`)
  if (over.length > 0) process.exitCode = 1
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds of each of `times`, and the memory the step took over what was there before. */
async function timed<T>(
  name: string,
  times: number,
  run: () => Promise<T>,
  { bar }: { bar: number },
): Promise<{ ms: number; result: T }> {
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const begun = performance.now()
  const result = await run()
  const ms = (performance.now() - begun) / times
  clearInterval(watch)
  const more = Math.round((Math.max(peak, process.memoryUsage.rss()) - before) / 1_048_576)
  console.log(`${name}: ${ms < 1_000 ? `${ms.toFixed(1)} ms` : `${(ms / 1_000).toFixed(1)} s`}, ${more} MiB more`)
  if (ms > bar || more > mostMemory) over.push(name)
  return { ms, result }
}

function beside(ms: number, bare: number): void {
  console.log(`  the bare SQL: ${bare.toFixed(1)} ms; ratio ${(ms / bare).toFixed(1)}`)
}

/** One statement that writes the same rows into a table like it, with its indexes and checks. */
async function bareFreezing(stocktakeId: string): Promise<number> {
  await sql`create table bare_item (like stocktake_item including all)`.execute(db)
  const begun = performance.now()
  await sql`insert into bare_item select * from stocktake_item where stocktake_id = ${stocktakeId}::uuid`.execute(db)
  const ms = performance.now() - begun
  await sql`drop table bare_item`.execute(db)
  return ms
}

/** Each a transaction that counts an item, moves the sums, and keeps the key; taken back afterwards. */
async function bareCounting(stocktakeId: string, credentialIds: readonly string[]): Promise<number> {
  const client = await database.pool.connect()
  try {
    const begun = performance.now()
    for (const credentialId of credentialIds) {
      await client.query('begin')
      await client.query('select * from stocktake where id = $1 for update', [stocktakeId])
      await client.query(
        `update stocktake_item set state = 'found', counted_by = 'x', counted_by_label = 'x', counted_at = now(), how = 'scan'
         where stocktake_id = $1 and credential_id = $2`,
        [stocktakeId, credentialId],
      )
      await client.query(
        'update stocktake set found = found + 1, missing = missing - 1, unchecked = unchecked + 1 where id = $1',
        [stocktakeId],
      )
      await client.query(
        `insert into stocktake_count (key, stocktake_id, outcome, counted_by, counted_at, received_at) values ($1, $2, '{}', 'x', now(), now())`,
        [newId(), stocktakeId],
      )
      await client.query('commit')
    }
    return (performance.now() - begun) / credentialIds.length
  } finally {
    client.release()
  }
}

async function drained({ stream }: Download): Promise<void> {
  for await (const _ of stream) {
    // Read as a browser would, and thrown away.
  }
}
