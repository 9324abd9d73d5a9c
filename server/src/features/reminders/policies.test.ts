import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { day } from '../../kernel/day.ts'
import { sql } from '../../platform/db/index.ts'
import { reminderSeams } from '../../wiring.ts'
import { scan } from './index.ts'
import { type Company, company, mailChannel, register, told, until } from './testing/company.ts'

const today = '2026-11-30'
let w: World
let hr: Client
let team: Company
const rules = { kinds: ['expiry'], stages: [{ days: 120, to: ['holder'], ways: ['mail'] }], after: null }
const everywhere = { typeId: null, category: null, unitId: null }

beforeAll(async () => {
  w = await world({ today })
  hr = w.as('hr')
  await mailChannel(w)
  team = await company(w, ['张三', '李四'])
  await company(w, ['外人'], { unit: '别的部门' })
  await register(w, [until(team.ids.get('张三')!, '2026-12-30'), until(team.ids.get('李四')!, '2027-03-20')])
})

describe('a preview', () => {
  it('says who would be told what, and what a change would make of it, and changes nothing', async () => {
    const { body } = await hr.post('/api/reminder-preview', {})
    expect(body).toMatchObject({
      day: today,
      now: { deadlines: 1, notices: 2, messages: 2 },
      changed: null,
      recipientCount: 2,
    })
    expect(body.now.byWay).toEqual([
      { way: 'inbox', messages: 2 },
      { way: 'mail', messages: 2 },
      { way: 'chat', messages: 2 },
    ])
    expect(body.recipients[0].items[0]).toMatchObject({ holderName: '张三', daysLeft: 30, stage: '30' })
    const [own] = body.recipients.filter(({ name }: { name: string }) => name === '张三')
    expect(own.said).toMatchObject({
      way: 'inbox',
      title: expect.stringContaining('1 项证书期限需要处理，最近的是 2026-12-30'),
    })
    expect(own.said.text).toContain('张三，以下证书期限需要处理')
    const changed = await hr.post('/api/reminder-preview', { draft: { ...everywhere, unitId: team.unitId, rules } })
    expect(changed.body).toMatchObject({ now: { notices: 2 }, changed: { deadlines: 2, notices: 2 } })
    expect(changed.body.recipients.map((one: { name: string }) => one.name).sort()).toEqual(['张三', '李四'])
    expect((await sql`select 1 from notice`.execute(w.context.db)).rows).toEqual([])
  })

  it('is what the night then does', async () => {
    await scan(w.context, reminderSeams, day(today))
    expect(await told(w, today)).toEqual(['digest 张三 30 by mail', 'digest 项目部管理员 30 by mail'])
    const { body } = await hr.post('/api/reminder-preview', {})
    expect(body).toMatchObject({ day: '2026-12-01', now: { notices: 0, messages: 0 } })
  })
})

describe('policies', () => {
  it('are made, changed by the version that was read, and removed; each with its entry', async () => {
    const made = await hr.post('/api/reminder-policies', { ...everywhere, unitId: team.unitId, rules })
    expect(made.status).toBe(201)
    const same = await hr.post('/api/reminder-policies', { ...everywhere, unitId: team.unitId, rules })
    expect([same.status, same.body.code]).toEqual([409, 'reminder_policy_taken'])
    const path = `/api/reminder-policies/${made.body.id}`
    const louder = { ...rules, stages: [{ days: 120, to: ['holder', 'hr'], ways: ['inbox', 'mail'] }] }
    expect((await hr.patch(path, { version: 1, rules: louder })).body).toMatchObject({ version: 2, rules: louder })
    expect((await hr.patch(path, { version: 1, rules })).body.code).toBe('changed_meanwhile')
    expect((await hr.get('/api/reminder-settings')).body.policies).toHaveLength(1)
    w.setToday('2026-12-01')
    await scan(w.context, reminderSeams, day('2026-12-01'))
    expect((await told(w, '2026-12-01')).filter((line) => line.includes('120'))).toEqual([
      'digest HR 120,120 by inbox',
      'digest 李四 120 by mail',
    ])
    expect((await hr.delete(path)).status).toBe(204)
    const { rows } = await sql<{ action: string }>`
      select action from ledger_change where action like 'reminder_policy.%' order by id`.execute(w.context.db)
    expect(rows.map(({ action }) => action)).toEqual([
      'reminder_policy.created',
      'reminder_policy.changed',
      'reminder_policy.removed',
    ])
  })

  it('are refused where they cannot be meant', async () => {
    const bodies = [
      { ...everywhere, typeId: 'no-such-type', rules },
      { ...everywhere, typeId: 'constructor-1', category: 'title', rules },
      { ...everywhere, rules: { ...rules, stages: [...rules.stages, ...rules.stages] } },
      { ...everywhere, rules: { ...rules, kinds: ['renewal_window_opens'] } },
    ]
    const answers = await Promise.all(bodies.map((body) => hr.post('/api/reminder-policies', body)))
    expect(answers.map(({ status }) => status)).toEqual([404, 422, 422, 422])
  })

  it('and the time of the night are HR’s alone', async () => {
    const before = (await hr.get('/api/reminder-settings')).body
    const moved = await hr.patch('/api/reminder-settings', { version: before.version, scanAt: '05:30' })
    expect(moved.body.scanAt).toBe('05:30')
    expect((await hr.patch('/api/reminder-settings', { version: before.version, scanAt: '06:00' })).body.code).toBe(
      'changed_meanwhile',
    )
    expect((await w.as('auditor').get('/api/reminder-settings')).status).toBe(403)
    expect((await w.as('auditor').post('/api/reminder-preview', {})).status).toBe(403)
  })
})
