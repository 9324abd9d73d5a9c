import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addChannel, fakeChannel } from '../../../testing/fake-channel.ts'
import { type World, world } from '../../../testing/index.ts'
import { type OwnServer, ownServer } from '../../../testing/own-server.ts'
import { day } from '../../kernel/day.ts'
import { inTransaction, sql } from '../../platform/db/index.ts'
import { enqueue, startWorker } from '../../platform/jobs/index.ts'
import { reminderSeams } from '../../wiring.ts'
import { deliverDue } from '../messages/index.ts'
import { handlings, type ReminderSeams, scan } from './index.ts'
import { scanJob } from './jobs.ts'
import { company, register, until } from './testing/company.ts'

// The database server itself ends and comes back, in the middle of the night's work. A server of this file's own, which the tests beside
// it do not share.
let server: OwnServer
let w: World
const mail = fakeChannel('smtp', { repeats: 'possible' })

beforeAll(async () => {
  server = await ownServer()
  w = await world({ server, channels: { smtp: mail.definition } })
  w.setNow('2027-01-04T10:00:00+08:00')
  await sql`update message_settings set working_days_only = false`.execute(w.context.db)
  await addChannel(w, 'smtp')
})

afterAll(async () => {
  await w.close()
  await server.stop()
})

/** Two certificates of one new holder are due in thirty days; how often the holder's mailbox got mail is counted. */
let teams = 0
async function holder(): Promise<{ id: string; outcome: () => Promise<object> }> {
  const name = `张${++teams}`
  const { ids } = await company(w, [name], {
    unit: `部门${teams}`,
    without: [`部门${teams}主任`, `部门${teams}管理员`],
  })
  const id = ids.get(name)!
  await register(w, [until(id, '2027-02-03'), until(id, '2027-02-02')])
  mail.calls.length = mail.accepted.length = 0
  return {
    id,
    async outcome() {
      const { rows: notices } = await sql<{ stage: number; told: boolean; count: number }>`
        select stage, message_key is not null as told, count(*)::int as count from notice
        where person_id = ${id}::uuid group by 1, 2`.execute(w.context.db)
      const { rows: messages } = await sql<object>`
        select state, maybe_double as "maybeDouble" from message where person_id = ${id}::uuid and way = 'mail'`.execute(
        w.context.db,
      )
      return { notices, messages }
    },
  }
}
const told = { notices: [{ stage: 30, told: true, count: 2 }] }

/** Whoever asks for HR first, in the midst of the transaction that tells people, loses the server under it. */
function losing(fault: () => Promise<void>): ReminderSeams {
  let isLost = false
  return {
    async hrMembers(db) {
      if (!isLost) {
        isLost = true
        await fault()
      }
      return await reminderSeams.hrMembers(db)
    },
  }
}

describe('the database server', () => {
  it('is restarted in mid-scan: the worker takes the night up by itself, and everybody is told once', async () => {
    const { outcome } = await holder()
    const jobs = handlings(losing(() => server.restart()))
    const worker = await startWorker(w.database, jobs, w.context)
    await inTransaction(w.context.db, (tx) => enqueue(tx, scanJob, { day: '2027-01-04' }))
    await expect
      .poll(
        async () =>
          (await sql<{ state: string }>`select state from reminder_run`.execute(w.context.db).catch(() => null))?.rows,
        { timeout: 30_000, interval: 200 },
      )
      .toEqual([{ state: 'done' }])
    await worker.stop()
    await deliverDue(w.context, w.messageSeams)
    expect(await outcome()).toEqual({ ...told, messages: [{ state: 'sent', maybeDouble: false }] })
    expect(mail.calls).toHaveLength(1)
  })

  it('ends in mid-delivery, after the vendor accepted, and comes back: sent again where the vendor has no key, and marked', async () => {
    w.setNow('2027-01-07T10:00:00+08:00')
    const { outcome } = await holder()
    await scan(w.context, reminderSeams, day('2027-01-07'))
    const inMidDelivery = w.messageSeams.channels
    const channels: typeof inMidDelivery = async (...asked) =>
      (await inMidDelivery(...asked)).map((channel) => ({
        ...channel,
        open: () => {
          const opened = channel.open()
          return {
            ...opened,
            async send(...message) {
              const result = await opened.send(...message)
              if (mail.calls.length === 1) await server.stop()
              return result
            },
          }
        },
      }))
    const seams = { ...w.messageSeams, channels }
    await expect(deliverDue(w.context, seams)).rejects.toThrow()
    await server.start()
    // Nobody takes it while the first attempt may still be under way.
    await deliverDue(w.context, seams)
    expect(mail.calls).toHaveLength(1)
    w.setNow('2027-01-07T10:05:00+08:00')
    await deliverDue(w.context, seams)
    expect(await outcome()).toEqual({ ...told, messages: [{ state: 'sent', maybeDouble: true }] })
    expect(mail.calls).toHaveLength(2)
  })
})
