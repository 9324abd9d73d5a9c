import type { RenewalRecord } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { inTransaction, sql, type Tx } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { openDueJob } from './index.ts'

// Everybody who writes takes the holder, the credential, its documents, its cases, the entry of the calendar, in that order: then nobody
// who holds the later one ever waits for the earlier one, and two never wait for each other.
let w: World
let hr: Client

beforeAll(async () => {
  w = await world({ today: '2026-11-24' })
  hr = w.as('hr')
})

let count = 0
async function made(url: string, body: object): Promise<string> {
  const answer = await hr.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

/** A certificate whose renewal is open. */
async function open(): Promise<{ credentialId: string; read: () => Promise<RenewalRecord> }> {
  const personId = await made('/api/people', { name: `持证人${++count}` })
  const credentialId = await made('/api/credentials', {
    personId,
    typeId: 'safety-b',
    number: `京建安B（2023）${++count}`,
    validFrom: '2024-01-10',
    validUntil: '2027-01-09',
  })
  await inTransaction(w.context.db, (tx) => enqueue(tx, openDueJob, openDueJob.payload.parse({})))
  await w.drainJobs()
  const { rows } = (await hr.get(`/api/renewals?credential=${credentialId}`)).body
  return { credentialId, read: async () => (await hr.get(`/api/renewals/${rows[0].id}`)).body }
}

const submit = (one: RenewalRecord) =>
  hr.upload(
    `/api/renewals/${one.id}/submission`,
    { name: '新证.pdf', content: `%PDF-1.7\n${one.id}\n${'x'.repeat(64)}` },
    { version: String(one.credentialVersion), validUntil: '2030-01-09' },
  )
const changeStep = ({ id, version }: RenewalRecord) =>
  hr.patch(`/api/renewals/${id}/steps/1`, { version, doneOn: '2026-11-24' })

/** What happens while another transaction holds what it took. */
async function holding<T>(take: (tx: Tx) => Promise<unknown>, meanwhile: () => Promise<T>): Promise<T> {
  return await inTransaction(w.context.db, async (tx) => {
    await take(tx)
    return await meanwhile()
  })
}
/** Ends once that many others wait for a lock. */
async function waiting(others: number): Promise<void> {
  await expect
    .poll(
      async () =>
        (
          await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`.execute(w.context.db)
        ).rows[0]!.count,
      { timeout: 10_000, interval: 20 },
    )
    .toBe(others)
}

describe('a renewal', () => {
  it('whose step is changed asks nothing of the credential: who holds that is not waited for', async () => {
    const { credentialId, read } = await open()
    const one = await read()
    const answer = await holding(
      (tx) => sql`select 1 from credential where id = ${credentialId}::uuid for update`.execute(tx),
      () => changeStep(one),
    )
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  })

  it('that is handed in waits for its case with the credential in its hands, and whoever settles waits for the credential', async () => {
    const { credentialId, read } = await open()
    const one = await read()
    const { submitting, settling } = await holding(
      (tx) => sql`select 1 from renewal_case where credential_id = ${credentialId}::uuid for update`.execute(tx),
      async () => {
        const submitting = submit(one)
        await waiting(1)
        const settling = inTransaction(w.context.db, (tx) =>
          sql`select 1 from credential where id = ${credentialId}::uuid for share`.execute(tx),
        )
        await waiting(2)
        // The one with the case does all it has to do, and waits for nobody.
        return { submitting, settling }
      },
    )
    expect((await submitting).status).toBe(201)
    await settling
    expect((await read()).state).toBe('done')
  })

  it('at which everybody pulls at once ends in order, and nobody is told of a fault', async () => {
    const { credentialId, read } = await open()
    const one = await read()
    const correct = async () => {
      const { version } = (await hr.get(`/api/credentials/${credentialId}`)).body
      return await hr.patch(`/api/credentials/${credentialId}`, { version, remarks: String(++count) })
    }
    const leave = () =>
      hr
        .get(`/api/people/${one.person.id}`)
        .then(({ body: { version } }) => hr.patch(`/api/people/${one.person.id}`, { version, employmentState: 'left' }))
    const answers = await Promise.all([
      submit(one),
      changeStep(one),
      correct(),
      leave(),
      changeStep(one),
      submit(one),
      w.drainJobs(),
    ])
    const statuses = answers.map((answer) => answer?.status ?? 200)
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    await w.drainJobs()
    expect(['done', 'given_up']).toContain((await read()).state)
  })
})
