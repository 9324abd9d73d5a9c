import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../testing/index.ts'
import { day } from '../../kernel/day.ts'
import { sql } from '../../platform/db/index.ts'
import { enqueueDue } from '../../platform/jobs/index.ts'
import { reminderSeams, schedules } from '../../wiring.ts'
import { scan } from './index.ts'
import { type Company, company, mailChannel, register, told, until } from './testing/company.ts'

/** Monday. */
const monday = '2026-11-30'
let w: World
let team: Company

const run = (on: string) => {
  w.setToday(on)
  return scan(w.context, reminderSeams, day(on))
}
/** Escalations have a test of their own. */
const digests = async (on: string) => (await told(w, on)).filter((line) => !line.startsWith('escalation'))
const idOf = (name: string): string => team.ids.get(name)!

beforeAll(async () => {
  w = await world({ today: monday })
  await mailChannel(w)
  team = await company(w, ['张三', '李四', '王五', '赵六'], { without: ['王五'] })
})

describe('the night', () => {
  it('tells everybody whom the stage names, in one digest each', async () => {
    await register(w, [
      until(idOf('张三'), '2026-12-30'),
      until(idOf('张三'), '2027-02-28'),
      until(idOf('李四'), '2026-12-07'),
      until(idOf('赵六'), '2027-03-01'),
    ])
    const done = await run(monday)
    expect(await digests(monday)).toEqual([
      'digest HR 7 by inbox',
      'digest 张三 30,90 by mail',
      'digest 李四 7 by mail',
      'digest 项目部管理员 30,7,90 by mail',
    ])
    expect(done).toMatchObject({ state: 'done', deadlines: 3, notices: 7, messages: 4, faults: 0 })
  })

  it('is not repeated, by the same day or the next', async () => {
    await run(monday)
    const next = await run('2026-12-01')
    expect([next.notices, next.messages, await digests('2026-12-01')]).toEqual([
      1 * 2,
      2,
      ['digest 赵六 90 by mail', 'digest 项目部管理员 90 by mail'],
    ])
    expect((await run('2026-12-02')).notices).toBe(0)
  })

  it('that was missed is caught up by one notice of the furthest stage', async () => {
    await run('2026-12-20')
    expect(await digests('2026-12-20')).toEqual([
      'digest HR after by inbox',
      'digest 李四 after by mail',
      'digest 项目部主任 after by mail',
      'digest 项目部管理员 after by mail',
    ])
  })

  it('begins afresh for a date that moved, and is silent about what was given up and about leavers', async () => {
    const [moved, over] = (
      await sql<{ id: string }>`
      select id from credential where valid_until in ('2026-12-30', '2027-02-28') order by valid_until`.execute(
        w.context.db,
      )
    ).rows
    const hr = w.as('hr')
    const first = (await hr.get(`/api/credentials/${moved!.id}`)).body
    expect(
      (await hr.patch(`/api/credentials/${moved!.id}`, { version: first.version, validUntil: '2026-12-26' })).status,
    ).toBe(200)
    const second = (await hr.get(`/api/credentials/${over!.id}`)).body
    expect(
      (await hr.post(`/api/credentials/${over!.id}/give-up`, { version: second.version, reason: '不再需要' })).status,
    ).toBe(200)
    await sql`update credential set holder_employment = 'left', shelf = 2 where person_id = ${idOf('李四')}::uuid`.execute(
      w.context.db,
    )
    await run('2026-12-21')
    expect(await digests('2026-12-21')).toEqual([
      'digest HR 7 by inbox',
      'digest 张三 7 by mail',
      'digest 项目部管理员 7 by mail',
    ])
  })

  it('need not look at what is given up, cancelled, or of somebody who left; and looks again when that is taken back', async () => {
    const [hr, admin] = [w.as('hr'), w.as('admin')]
    const { id, version } = (await admin.post('/api/people', { name: '来去', unitId: team.unitId })).body
    const [credentialId] = await register(w, [until(id, '2030-01-01')])
    const url = `/api/credentials/${credentialId}`
    const watched = async (): Promise<boolean> =>
      (
        await sql<{
          watched: boolean
        }>`select watched from credential_deadline where credential_id = ${credentialId}::uuid`.execute(w.context.db)
      ).rows[0]!.watched
    const after = async (act: string, body: object = {}): Promise<boolean> => {
      const { version: now } = (await hr.get(url)).body
      const answer = await hr.post(`${url}/${act}`, { version: now, ...body })
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
      return await watched()
    }
    expect(await watched()).toBe(true)
    expect(await after('give-up', { reason: '不再需要' })).toBe(false)
    expect(await after('take-up', { reason: '还要' })).toBe(true)
    const left = await hr.patch(`/api/people/${id}`, { version, employmentState: 'left', leftOn: '2026-12-01' })
    expect([left.status, await watched()]).toEqual([200, false])
    const back = await hr.patch(`/api/people/${id}`, { version: version + 1, employmentState: 'active', leftOn: null })
    expect([back.status, await watched()]).toEqual([200, true])
    expect(await after('cancel', { reason: '注销' })).toBe(false)
  })

  it('hands to HR, once, whom it could not tell', async () => {
    await register(w, [until(idOf('王五'), '2027-01-20'), until(idOf('王五'), '2027-01-21')])
    const done = await run('2026-12-22')
    expect(await digests('2026-12-22')).toEqual([
      'digest 王五 30,30 by inbox',
      'digest 项目部管理员 30,30 by mail',
      'unreachable HR  by inbox',
    ])
    expect(done.faults).toBe(2)
    const { rows } = await sql<{ fault: string; count: number }>`
      select fault, count(*)::int as count from notice where person_id = ${idOf('王五')}::uuid group by fault`.execute(
      w.context.db,
    )
    expect(rows).toEqual([{ fault: 'no_address', count: 2 }])
    await run('2026-12-23')
    expect(await digests('2026-12-23')).toEqual([])
  })

  it('tells the steward, the head, then HR when nobody reacts, and none of them once somebody does', async () => {
    const [id] = await register(w, [until(idOf('赵六'), '2027-06-15')])
    await run('2027-03-17')
    const lines = async (on: string) => (await told(w, on)).filter((line) => line.startsWith('escalation'))
    await run('2027-03-24')
    expect(await lines('2027-03-24')).toEqual(['escalation 项目部管理员 90 by mail'])
    await run('2027-03-31')
    expect(await lines('2027-03-31')).toEqual(['escalation 项目部主任 90 by mail'])
    const named = { kind: 'expiry', profession: null, dueOn: '2027-06-15', version: 0 }
    const answer = { kind: 'acknowledge', until: '2027-04-20' }
    const answered = await w.as('hr').post(`/api/credentials/${id}/deadline-answers`, { ...named, answer })
    expect([answered.status, answered.body.code]).toEqual([200, undefined])
    await run('2027-04-09')
    expect(await lines('2027-04-09')).toEqual([])
    await run('2027-04-21')
    expect(await lines('2027-04-21')).toEqual(['escalation 项目部管理员 90 by mail'])
  })

  it('runs by the clock, once for several processes', async () => {
    w.setNow('2027-12-28T10:00:00+08:00')
    const taken = await Promise.all([1, 2, 3].map(() => enqueueDue(w.context, schedules)))
    expect(taken.flat()).toContain('reminders.scan')
    expect(taken.flat()).toHaveLength(new Set(taken.flat()).size)
  })

  it('leaves its entries in the ledger', async () => {
    const { rows } = await sql<{ action: string; after: object }>`
      select action, snapshot -> 'after' as after from ledger_change where action like 'reminders.%' order by id`.execute(
      w.context.db,
    )
    expect(rows[0]).toMatchObject({ action: 'reminders.planned', after: { day: monday, notices: 7 } })
    expect(rows.filter(({ action }) => action === 'reminders.run_ended')).toHaveLength(12)
  })
})
