import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addChannel, fakeChannel, Killed } from '../../../testing/fake-channel.ts'
import { type World, world } from '../../../testing/index.ts'
import { type Day, day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context/index.ts'
import { inTransaction, sql } from '../../platform/db/index.ts'
import { enqueueDue } from '../../platform/jobs/index.ts'
import { reminderSeams, schedules } from '../../wiring.ts'
import { deliverDue, type MessageSeams, releaseMessages } from '../messages/index.ts'
import { type ReminderSeams, scan } from './index.ts'
import { company, register, until } from './testing/company.ts'

// The faults that must be survived, each a row. After each: nobody is told twice for one stage by one channel, or it is marked
// where the vendor gives no key; nobody is never told; and the log says why.
let w: World
let delivery: MessageSeams
let mailId: string
let holderId: string
const mail = fakeChannel('smtp', { repeats: 'dropped' })
const wecom = fakeChannel('wecom_app', { repeats: 'possible' })

beforeAll(async () => {
  w = await world({ channels: { smtp: mail.definition, wecom_app: wecom.definition } })
  delivery = w.messageSeams
  // Whatever the weekday: hours and working days are tested with messages.
  await sql`update message_settings set working_days_only = false`.execute(w.context.db)
  mailId = await addChannel(w, 'smtp')
  await addChannel(w, 'wecom_app')
})

/** Each fault has a department of its own, whose certificates are due in thirty days, and a month of its own. */
let months = 0
let today: Day
let mailbox: string
beforeEach(async () => {
  today = day(`${2027 + Math.floor(months / 12)}-${String(1 + (months % 12)).padStart(2, '0')}-04`)
  months += 1
  at(today)
  // What earlier rows left due is over.
  await sql`update credential set given_up_on = '2027-01-01', given_up_reason = '完', shelf = 1 where shelf = 0`.execute(
    w.context.db,
  )
  const team = await company(w, ['张三'], { unit: `部门${months}` })
  holderId = team.ids.get('张三')!
  mailbox = (
    await sql<{ email: string }>`
    update person set employee_number = null, employee_key = null, email = ${`h${months}@example.com`} where id = ${holderId}::uuid returning email`.execute(
      w.context.db,
    )
  ).rows[0]!.email
  await register(w, [until(holderId, plus(today, 30)), until(holderId, plus(today, 29))])
  for (const fake of [mail, wecom]) {
    fake.accepted.length = 0
    fake.calls.length = 0
    fake.meetsAlways(null)
  }
})

const plus = (from: Day, days: number): Day =>
  day(new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10))
const at = (on: Day, time = '10:00'): void => w.setNow(`${on}T${time}:00+08:00`)
const night = (on: Day, seams: ReminderSeams = reminderSeams, context: Context = w.context) => scan(context, seams, on)
/** Everything that may go out by that day goes. */
async function deliver(on: Day = plus(today, 5)): Promise<void> {
  at(on)
  await deliverDue(w.context, delivery)
}

/** What the holder's mailbox got, and what is written of it. */
async function outcome() {
  const { rows } = await sql<{ stage: number; count: number; untold: number }>`
    select stage, count(*)::int as count, count(*) filter (where message_key is null)::int as untold from notice
    where person_id = ${holderId}::uuid and level = 0 group by stage order by stage desc`.execute(w.context.db)
  const mails = mail.accepted.filter(({ address }) => address === mailbox)
  expect(new Set(mails.map(({ key }) => key)).size, 'each mail once').toBe(mails.length)
  const open =
    await sql`select key, state from message where person_id = ${holderId}::uuid and state in ('queued', 'sending')`.execute(
      w.context.db,
    )
  expect(open.rows, 'nothing is left lying').toEqual([])
  return { notices: rows, mails: mails.length }
}
const once = { notices: [{ stage: 30, count: 2, untold: 0 }], mails: 1 }

/** The first question for who is HR fails so: between planning and telling. */
function failing(work: () => Promise<unknown>): ReminderSeams {
  let isFirst = true
  return {
    async hrMembers(db) {
      if (isFirst) {
        isFirst = false
        await work()
      }
      return await reminderSeams.hrMembers(db)
    },
  }
}

describe('everybody is told once when', () => {
  it('nothing happens', async () => {
    await night(today)
    await deliver()
    expect(await outcome()).toEqual(once)
  })

  it('the process is killed between planning and sending', async () => {
    const killed = failing(async () => {
      throw new Killed('killed')
    })
    await expect(night(today, killed)).rejects.toThrow(Killed)
    const planned = await sql`select 1 from notice where person_id = ${holderId}::uuid and message_key is null`.execute(
      w.context.db,
    )
    expect(planned.rows).toHaveLength(2)
    await night(today)
    await deliver()
    expect(await outcome()).toEqual(once)
  })

  it('it is killed so and comes back the next day only', async () => {
    const killed = failing(async () => {
      throw new Killed('killed')
    })
    await expect(night(today, killed)).rejects.toThrow(Killed)
    at(plus(today, 1))
    await night(plus(today, 1))
    await deliver()
    expect(await outcome()).toEqual(once)
  })

  it('it is killed after the vendor accepted and before that was written down', async () => {
    await night(today)
    mail.meets({ outcome: 'cut_off' })
    await expect(deliver()).rejects.toThrow(Killed)
    at(plus(today, 5), '11:00')
    await deliverDue(w.context, delivery)
    expect(await outcome()).toEqual(once)
  })

  it('the vendor gives no key then: it may come twice, and is marked so', async () => {
    await sql`insert into message_recipient (person_id, wecom_user, updated_at) values (${holderId}::uuid, 'zhangsan', now())`.execute(
      w.context.db,
    )
    await night(today)
    wecom.meets({ outcome: 'cut_off' })
    await expect(deliver()).rejects.toThrow(Killed)
    at(plus(today, 5), '11:00')
    await deliverDue(w.context, delivery)
    expect(await outcome()).toEqual(once)
    const { rows } = await sql<{ state: string; maybe_double: boolean }>`
      select state, maybe_double from message where person_id = ${holderId}::uuid and way = 'chat'`.execute(
      w.context.db,
    )
    expect(rows).toEqual([{ state: 'sent', maybe_double: true }])
  })

  it('the database is restarted in mid-scan', async () => {
    const restarted = failing(() =>
      w.database.pool.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      ),
    )
    await expect(night(today, restarted)).rejects.toThrow()
    await night(today)
    await deliver()
    expect(await outcome()).toEqual(once)
  })

  it('the clock jumps a day ahead and comes back', async () => {
    at(plus(today, 1))
    await night(plus(today, 1))
    at(today)
    await night(today)
    at(plus(today, 2))
    await night(plus(today, 2))
    await deliver()
    expect(await outcome()).toEqual(once)
  })

  it('three nights were missed: by one notice of the stage it is now', async () => {
    await night(today)
    at(plus(today, 26))
    await night(plus(today, 26))
    await deliver(plus(today, 31))
    expect(await outcome()).toEqual({
      notices: [
        { stage: 30, count: 2, untold: 0 },
        { stage: 7, count: 2, untold: 0 },
      ],
      mails: 2,
    })
  })

  it('a channel is down for two days', async () => {
    mail.meetsAlways({ outcome: 'refused', class: 'channel', code: '535', reason: '密码不对' })
    await night(today)
    await deliver(plus(today, 1))
    const paused = await sql<{
      reason: string
    }>`select paused_reason as reason from message_channel where paused_at is not null`.execute(w.context.db)
    expect(paused.rows[0]!.reason).toContain('密码不对')
    at(plus(today, 2))
    await night(plus(today, 2))
    mail.meetsAlways(null)
    await inTransaction(w.context.db, async (tx) => {
      await sql`update message_channel set paused_at = null, paused_reason = null`.execute(tx)
      await releaseMessages(tx, w.context, mailId)
    })
    await deliver()
    expect(await outcome()).toEqual(once)
  })

  it('many are due on one day: one digest, which says how many it does not name', async () => {
    await register(
      w,
      Array.from({ length: 400 }, () => until(holderId, plus(today, 30))),
    )
    await night(today)
    await deliver()
    expect(await outcome()).toEqual({ notices: [{ stage: 30, count: 402, untold: 0 }], mails: 1 })
    const { rows } = await sql<{ named: number; hidden: number }>`
      select jsonb_array_length(data -> 'items') as named, (data -> 'hidden')::int as hidden from message
      where person_id = ${holderId}::uuid and template = 'deadline_digest'`.execute(w.context.db)
    expect(rows).toEqual([{ named: 50, hidden: 352 }])
  })

  it('the company’s text is broken: the shipped one goes out, and the log says so', async () => {
    await sql`insert into message_template (template, way, language, title, text, updated_at)
      values ('deadline_digest', 'mail', 'zh-CN', '{{#items}}', '{{nothing}}', now())`.execute(w.context.db)
    await night(today)
    await deliver()
    expect(await outcome()).toEqual(once)
    const { rows } =
      await sql`select shipped_instead from message where person_id = ${holderId}::uuid and way = 'mail'`.execute(
        w.context.db,
      )
    expect(rows).toEqual([{ shipped_instead: true }])
    await sql`delete from message_template where template = 'deadline_digest'`.execute(w.context.db)
  })

  it('two workers do it side by side', async () => {
    await Promise.all([night(today), night(today), night(today)])
    at(plus(today, 5))
    await Promise.all([deliverDue(w.context, delivery), deliverDue(w.context, delivery)])
    expect(await outcome()).toEqual(once)
  })

  it('another zone puts its clocks back in that night', async () => {
    // New York, 7 November 2027: 01:30 comes twice, at 05:30 and 06:30 UTC.
    const inNewYork = (instant: string): Context => ({
      ...w.context,
      clock: { now: () => new Date(instant), today: () => day('2027-11-07') },
      settings: { ...w.context.settings, timeZone: 'America/New_York' },
    })
    await sql`update reminder_setting set scan_at = '01:30'`.execute(w.context.db)
    const [due] = schedules.filter(({ job }) => job.name === 'reminders.scan')
    const taken = [
      await enqueueDue(inNewYork('2027-11-07T05:30:00Z'), [due!]),
      await enqueueDue(inNewYork('2027-11-07T06:30:00Z'), [due!]),
    ]
    expect(taken).toEqual([['reminders.scan'], []])
    await night(today)
    await night(today)
    await deliver()
    expect(await outcome()).toEqual(once)
  })
})
