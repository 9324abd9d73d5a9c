import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type World, world } from '../../../testing/index.ts'
import { inTransaction, sql } from '../db/index.ts'
import { defineJob, drainJobs, enqueue, type Handling, handle, startWorker, type Worker } from './index.ts'
import { createPresence } from './presence.ts'

const greet = defineJob({ name: 'test.greet', payload: z.object({ name: z.string() }) })
const fail = defineJob({ name: 'test.fail', payload: z.object({}), maxAttempts: 2 })
const slow = defineJob({ name: 'test.slow', payload: z.object({}) })
const inTurn = defineJob({ name: 'test.in_turn', payload: z.object({ number: z.number() }), queue: 'one-by-one' })

let here: World
let done: string[] = []
beforeAll(async () => {
  here = await world()
})
beforeEach(async () => {
  done = []
  await sql`delete from graphile_worker._private_jobs`.execute(here.context.db)
})

const handlings: Handling[] = [
  handle(greet, async ({ name }, { attempt }) => void done.push(`${name} ${attempt}`)),
  handle(fail, async () => {
    throw new Error('it does not work')
  }),
  handle(inTurn, async ({ number }) => void done.push(String(number))),
]

const waiting = async (): Promise<
  { attempts: number; last_error: string | null; locked_by: string | null; run_at: string }[]
> =>
  (
    await sql<{
      attempts: number
      last_error: string | null
      locked_by: string | null
      run_at: string
    }>`select attempts, last_error, locked_by, run_at from graphile_worker._private_jobs order by id`.execute(
      here.context.db,
    )
  ).rows
const drain = (): Promise<void> => drainJobs(here.database, handlings, here.context)
const add = <T>(
  ...args: [job: Parameters<typeof enqueue<T>>[1], payload: T, options?: Parameters<typeof enqueue<T>>[3]]
): Promise<void> => inTransaction(here.context.db, (tx) => enqueue(tx, ...args))

describe('a job', () => {
  it('runs after its transaction', async () => {
    await add(greet, { name: '张三' })
    await drain()
    expect(done).toEqual(['张三 1'])
    expect(await waiting()).toEqual([])
  })

  it('is gone with its transaction', async () => {
    await expect(
      inTransaction(here.context.db, async (tx) => {
        await enqueue(tx, greet, { name: '张三' })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await drain()
    expect(done).toEqual([])
  })

  it('of one key is replaced while it waits, and free again when it is done', async () => {
    await add(greet, { name: 'first' }, { key: 'k' })
    await add(greet, { name: 'second' }, { key: 'k' })
    await drain()
    await add(greet, { name: 'third' }, { key: 'k' })
    await drain()
    expect(done).toEqual(['second 1', 'third 1'])
  })

  it('waits for its time', async () => {
    await add(greet, { name: 'later' }, { runAt: new Date(Date.now() + 3_600_000) })
    await drain()
    expect([done, (await waiting()).length]).toEqual([[], 1])
  })

  it('with a payload that is not as its kind says is not added', async () => {
    await expect(inTransaction(here.context.db, (tx) => enqueue(tx, greet, { name: 1 } as never))).rejects.toThrow()
  })

  it('jobs of one queue run in their order', async () => {
    for (const number of [1, 2, 3, 4, 5]) await add(inTurn, { number })
    await drain()
    expect(done).toEqual(['1', '2', '3', '4', '5'])
  })

  it('that fails makes the drain reject, waits longer each time, and stays behind after its last attempt', async () => {
    await add(fail, {})
    await expect(drain()).rejects.toThrow('it does not work')
    const [first] = await waiting()
    expect(first).toMatchObject({ attempts: 1, last_error: expect.stringContaining('it does not work') })
    expect(Date.parse(first!.run_at)).toBeGreaterThan(Date.now())
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(here.context.db)
    await expect(drain()).rejects.toThrow('it does not work')
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(here.context.db)
    await drain()
    expect(await waiting()).toMatchObject([{ attempts: 2 }])
  })
})

describe('a worker', () => {
  it('works until it is stopped, and lets a running job end', async () => {
    let begin: () => void
    const begun = new Promise<void>((go) => {
      begin = go
    })
    let finish: () => void
    const mayEnd = new Promise<void>((go) => {
      finish = go
    })
    const worker = await startWorker(
      here.database,
      [
        handle(slow, async () => {
          begin()
          await mayEnd
          done.push('slow')
        }),
      ],
      here.context,
    )
    await add(slow, {})
    await begun
    const stopping = worker.stop()
    finish!()
    await stopping
    expect(done).toEqual(['slow'])
    expect(await waiting()).toEqual([])
  })

  it('takes jobs under a name that it reports', async () => {
    let takenBy: string | null = null
    const worker = await startWorker(
      here.database,
      [
        handle(slow, async () => {
          takenBy = (await waiting())[0]!.locked_by
        }),
      ],
      here.context,
    )
    await add(slow, {})
    while (takenBy === null || (await waiting()).length > 0) await new Promise((later) => setTimeout(later, 10))
    const reported = await sql<{ names: string[] }>`select worker_ids as names from job_process`.execute(
      here.context.db,
    )
    expect(reported.rows.flatMap((row) => row.names)).toContain(takenBy)
    await worker.stop()
    expect((await sql`select 1 from job_process`.execute(here.context.db)).rows).toEqual([])
  })

  it('stops cleanly in the moment it starts', async () => {
    const worker: Worker = await startWorker(here.database, handlings, here.context)
    await worker.stop()
  })
})

describe('jobs of a process that died', () => {
  /** The same database, seen as the embedded one (sessions tell who lives) or as the operator's (reports do). */
  const seenAs = (embedded: boolean) => ({ ...here.database, embedded })
  /** A job as a killed process leaves it: taken, by a worker that nobody hears of any more. */
  async function takenBy(worker: string, ago: string): Promise<void> {
    await add(greet, { name: 'left behind' })
    await sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - ${ago}::interval, attempts = 1`.execute(
      here.context.db,
    )
  }
  const isFree = async (): Promise<boolean> => (await waiting())[0]?.locked_by === null

  it.each([
    ['in the embedded database as soon as its session is gone', true, '6 seconds', true],
    ['but not while it may just have been taken', true, '1 second', false],
    ['elsewhere not before a minute', false, '50 seconds', false],
    ['elsewhere after a minute without a sign of it', false, '61 seconds', true],
  ])('are freed %s', async (_, embedded, ago, freed) => {
    await takenBy('worker-dead', ago)
    const presence = await createPresence(seenAs(embedded), here.context.log)
    expect(await isFree()).toBe(freed)
    await presence.end()
  })

  it.each([true, false])('are not taken from a process that lives (sessions tell: %s)', async (embedded) => {
    const living = await createPresence(seenAs(embedded), here.context.log)
    living.events.emit('pool:create', { workerPool: { id: 'worker-alive' } } as never)
    await living.reported()
    await takenBy('worker-alive', '2 hours')
    const other = await createPresence(seenAs(embedded), here.context.log)
    expect(await isFree()).toBe(false)
    await living.end()
    await other.end()
    const third = await createPresence(seenAs(embedded), here.context.log)
    expect(await isFree()).toBe(true)
    await third.end()
  })
})
