/**
 * What the ledger costs. `npx tsx bench/ledger.ts`
 *
 * 1. A record alone against the same record with its ledger entry and log queue row, in one transaction each, 16 writers on 16
 *    connections; rounds of both alternate. The bar is 0.85 (record with ledger / record alone).
 * 2. Entries per second when 10,000 are appended in one call, as an import does.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemActor } from '../server/src/kernel/actor.ts'
import {
  type Database,
  inTransaction,
  migrate,
  newId,
  openDatabase,
  sql,
  type Tx,
} from '../server/src/platform/db/index.ts'
import { append, checkLedger } from '../server/src/platform/ledger/index.ts'

const rounds = 5
const secondsPerRound = Number(process.env.BENCH_SECONDS ?? 4)
const writers = 16
const bulk = 10_000
const actor = systemActor('bench')
const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!

const folder = mkdtempSync(join(tmpdir(), 'chizheng-bench-'))
const database = await openDatabase({
  databaseUrl: null,
  dataFolder: folder,
  databasePool: writers,
  statementNames: true,
})
try {
  await migrate(database)
  await sql`create table bench_record (id uuid primary key, name text not null, number text not null, valid_until date, fields jsonb not null)`.execute(
    database.db,
  )
  await cost(database)
  await rate(database)
  const faults = await checkLedger(database.db)
  console.log(`check of the whole ledger: ${faults.length === 0 ? 'in order' : `${faults.length} faults`}`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

async function cost({ db }: Database): Promise<void> {
  const alone: number[] = []
  const logged: number[] = []
  for (let round = 0; round < rounds; round++) {
    alone.push(await perSecond(() => inTransaction(db, async (tx) => void (await insertRecord(tx)))))
    logged.push(
      await perSecond(() =>
        inTransaction(db, async (tx) => {
          const id = await insertRecord(tx)
          await append(tx, actor, new Date(), [
            {
              action: 'credential.registered',
              subject: { type: 'credential', id },
              after: { name: '张三', number: '京1112020202012345', validUntil: '2027-03-01' },
            },
          ])
        }),
      ),
    )
  }
  console.log(`record alone: ${Math.round(median(alone))} per second (${alone.map(Math.round).join(', ')})`)
  console.log(
    `record + ledger + queue: ${Math.round(median(logged))} per second (${logged.map(Math.round).join(', ')})`,
  )
  console.log(`ratio: ${(median(logged) / median(alone)).toFixed(2)}`)
}

async function insertRecord(tx: Tx): Promise<string> {
  const id = newId()
  await sql`insert into bench_record (id, name, number, valid_until, fields) values (${id}, ${'张三'}, ${'京1112020202012345'}, ${'2027-03-01'}, ${'{"level":"一级","profession":"机电工程"}'})`.execute(
    tx,
  )
  return id
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const end = performance.now() + secondsPerRound * 1_000
  let done = 0
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() < end) {
        await work()
        done += 1
      }
    }),
  )
  return done / secondsPerRound
}

async function rate({ db }: Database): Promise<void> {
  const seconds: number[] = []
  for (let round = 0; round < rounds; round++) {
    const entries = Array.from({ length: bulk }, (_, number) => ({
      action: 'credential.registered',
      subject: { type: 'credential' as const, id: randomUUID() },
      about: { personId: randomUUID() },
      after: {
        name: '张三',
        number: `京${number}`,
        validUntil: '2027-03-01',
        profession: '机电工程',
        level: '一级',
        issuer: '住房和城乡建设部',
      },
    }))
    const started = performance.now()
    await inTransaction(db, (tx) => append(tx, actor, new Date(), entries))
    seconds.push((performance.now() - started) / 1_000)
  }
  console.log(
    `${bulk} entries in one call: ${median(seconds).toFixed(2)} s, ${Math.round(bulk / median(seconds))} per second`,
  )
}
