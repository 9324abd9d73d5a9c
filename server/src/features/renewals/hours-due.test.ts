import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { sql } from '../../platform/db/index.ts'
import { enqueueDue } from '../../platform/jobs/index.ts'
import { schedules } from '../../wiring.ts'

// Hours asked for by the calendar year: due on its last day, silent once they are there, and asked for anew when the year turns.
let w: World
let hr: Client
let personId: string
let credentialId: string

beforeAll(async () => {
  w = await world({ today: '2026-11-24' })
  hr = w.as('hr')
  personId = (await hr.post('/api/people', { name: '张三' })).body.id
  const title = { personId, typeId: 'title-engineer', number: '京工2020001', issuedOn: '2020-05-01' }
  credentialId = (await hr.post('/api/credentials', title)).body.id
})

/** What is warned of. */
const due = async (): Promise<string[]> =>
  (
    await sql<{
      on: string
    }>`select due_on as on from credential_deadline where kind = 'hours_due' and watched`.execute(w.context.db)
  ).rows.map(({ on }) => on)
/** What the list of what is due names. */
const listed = async (): Promise<string[]> =>
  (await hr.get('/api/due?kind=hours_due')).body.rows.map(({ dueOn }: { dueOn: string }) => dueOn)
const shown = async (): Promise<string[]> =>
  (await hr.get(`/api/credentials/${credentialId}`)).body.deadlines.map(
    ({ kind, dueOn }: { kind: string; dueOn: string }) => `${kind} ${dueOn}`,
  )
async function record(hours: number, earnedOn: string): Promise<string> {
  const body = { earnedOn, hours, kind: 'compulsory', title: '年度培训' }
  const answer = await hr.post(`/api/people/${personId}/hours`, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  await w.drainJobs()
  return answer.body.records.find((one: { hours: number }) => one.hours === hours).id
}
/** The jobs of that morning. */
async function morning(on: string): Promise<void> {
  w.setNow(`${on}T06:00:00+08:00`)
  await enqueueDue(w.context, schedules)
  await w.drainJobs()
}

describe('hours of a year', () => {
  it('are due on its last day, and warned of until the last of them is there', async () => {
    expect(await shown()).toEqual(['hours_due 2026-12-31'])
    expect([await due(), await listed()]).toEqual([['2026-12-31'], ['2026-12-31']])
    await record(60, '2026-03-01')
    expect(await due()).toEqual(['2026-12-31'])
    const rest = await record(30, '2026-04-01')
    expect([await due(), await listed()]).toEqual([[], []])
    // The certificate's page says when they were due all the same.
    expect(await shown()).toEqual(['hours_due 2026-12-31'])
    await hr.post(`/api/hours/${rest}/withdraw`, { reason: '算错了' })
    await w.drainJobs()
    expect(await due()).toEqual(['2026-12-31'])
    await record(31, '2026-04-01')
    expect(await due()).toEqual([])
  })

  it('stay silent when the certificate is written anew', async () => {
    const { version } = (await hr.get(`/api/credentials/${credentialId}`)).body
    await hr.patch(`/api/credentials/${credentialId}`, { version, remarks: '原件在人事部' })
    await w.drainJobs()
    expect(await due()).toEqual([])
  })

  it('are asked for anew when the year turns', async () => {
    await morning('2027-01-01')
    expect(await shown()).toEqual(['hours_due 2027-12-31'])
    expect(await due()).toEqual(['2027-12-31'])
    await record(90, '2027-01-01')
    expect(await due()).toEqual([])
  })

  it('are counted again when the type asks for more', async () => {
    const url = '/api/credential-types/title-engineer'
    const change = await w.as('admin').patch(url, { version: 0, changes: { hoursPerPeriod: 120 } })
    expect(change.status, JSON.stringify(change.body)).toBe(200)
    await w.drainJobs()
    expect(await due()).toEqual(['2027-12-31'])
  })

  it('get their day the night after an upgrade from before there was one', async () => {
    await sql`delete from credential_deadline`.execute(w.context.db)
    await morning('2027-01-02')
    expect(await shown()).toEqual(['hours_due 2027-12-31'])
  })
})
