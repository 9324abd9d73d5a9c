import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type World, world } from '../../../testing/index.ts'
import { type Day, day } from '../../kernel/day.ts'
import type { Context } from '../context/index.ts'
import { sql } from '../db/index.ts'
import { defineJob, drainJobs, enqueueDue, handle, schedule, startWorker } from './index.ts'

const nightly = defineJob({ name: 'test.nightly', payload: z.object({ day: z.string() }) })
const every = schedule(nightly, { at: '07:00', payload: (on) => ({ day: on as string }) })

const here: World = await world()
beforeEach(async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(here.context.db)
  await sql`delete from job_slot`.execute(here.context.db)
})

/** The world at that instant, in a company of that zone. */
function at(instant: string, timeZone = 'Asia/Shanghai'): Context {
  const now = new Date(instant)
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  const clock = { now: () => now, today: (): Day => day(today) }
  return { ...here.context, clock, settings: { ...here.context.settings, timeZone } }
}

/** What is added when the clock is looked at in these instants one after the other. */
async function added(instants: readonly string[], timeZone?: string): Promise<string[]> {
  for (const instant of instants) await enqueueDue(at(instant, timeZone), [every])
  const jobs = await sql<{ day: string }>`
    select payload ->> 'day' as day from graphile_worker._private_jobs order by id`.execute(here.context.db)
  return jobs.rows.map((row) => row.day)
}

describe('a schedule', () => {
  // Shanghai is eight hours ahead of UTC.
  it.each<[string, string[], string[]]>([
    ['waits for its time', ['2026-11-30T22:59:59Z'], []],
    ['runs at its time', ['2026-11-30T22:59:59Z', '2026-11-30T23:00:00Z'], ['2026-12-01']],
    ['runs once a day', ['2026-11-30T23:00:00Z', '2026-11-30T23:00:20Z', '2026-12-01T10:00:00Z'], ['2026-12-01']],
    ['runs again the next day', ['2026-11-30T23:00:00Z', '2026-12-01T23:01:00Z'], ['2026-12-01', '2026-12-02']],
    ['of the day of the installation is made up for if its time has passed', ['2026-12-01T04:00:00Z'], ['2026-12-01']],
    [
      'of three missed nights catches up the latest',
      ['2026-11-30T23:00:00Z', '2026-12-04T01:00:00Z'],
      ['2026-12-01', '2026-12-04'],
    ],
    [
      'catches up yesterday before today’s time',
      ['2026-11-30T23:00:00Z', '2026-12-02T18:00:00Z'],
      ['2026-12-01', '2026-12-02'],
    ],
    [
      'survives a clock that goes back',
      ['2026-12-01T23:00:00Z', '2026-11-30T23:30:00Z', '2026-12-01T23:30:00Z'],
      ['2026-12-02', '2026-12-01'],
    ],
    [
      'is not silent for a year when the clock was ahead by one',
      ['2027-12-01T23:00:00Z', '2026-12-01T23:00:00Z'],
      ['2027-12-02', '2026-12-02'],
    ],
  ])('%s', async (_, instants, days) => {
    expect(await added(instants)).toEqual(days)
  })

  it('runs at the next minute there is when daylight saving leaves its time out, and once when it comes twice', async () => {
    const early = schedule(nightly, { at: '02:30', payload: (on) => ({ day: on as string }) })
    const looks = async (instants: readonly string[]): Promise<string[][]> => {
      const answers: string[][] = []
      for (const instant of instants) answers.push(await enqueueDue(at(instant, 'America/New_York'), [early]))
      return answers
    }
    // On 8 March 2026 02:00 becomes 03:00 (07:00 UTC); on 1 November 02:00 is 01:00 again.
    expect(await looks(['2026-03-08T06:59:00Z', '2026-03-08T07:00:00Z'])).toEqual([[], ['test.nightly']])
    const fold = schedule(nightly, { at: '01:30', payload: (on) => ({ day: on as string }) })
    const twice = [at('2026-11-01T05:30:00Z', 'America/New_York'), at('2026-11-01T06:30:00Z', 'America/New_York')]
    expect([await enqueueDue(twice[0]!, [fold]), await enqueueDue(twice[1]!, [fold])]).toEqual([['test.nightly'], []])
  })

  it('is taken once by many processes that look in the same moment', async () => {
    const context = at('2026-12-01T23:00:00Z')
    const answers = await Promise.all(Array.from({ length: 5 }, () => enqueueDue(context, [every])))
    expect(answers.flat()).toEqual(['test.nightly'])
    expect(await added([])).toEqual(['2026-12-02'])
  })

  it('asks for its time where that is a setting', async () => {
    const set = schedule(nightly, { at: async () => '12:00', payload: (on) => ({ day: on as string }) })
    expect(await enqueueDue(at('2026-12-01T03:59:00Z'), [set])).toEqual([])
    expect(await enqueueDue(at('2026-12-01T04:00:00Z'), [set])).toEqual(['test.nightly'])
  })

  it('is done once by two workers', async () => {
    const done: string[] = []
    const doing = [handle(nightly, async ({ day: on }) => void done.push(on))]
    const context = at('2026-12-01T23:00:00Z')
    const options = { schedules: [every] }
    const workers = await Promise.all([1, 2].map(() => startWorker(here.database, doing, context, options)))
    await Promise.all(workers.map((worker) => worker.stop()))
    await drainJobs(here.database, doing, context)
    expect(done).toEqual(['2026-12-02'])
  })
})
