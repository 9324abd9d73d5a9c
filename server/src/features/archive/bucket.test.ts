import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { bucketEnvironment, type FakeS3, type Fault, startFakeS3 } from '../../../testing/fake-s3/index.ts'
import { type World, world } from '../../../testing/index.ts'
import { ledger, ledgerRow } from '../../../testing/ledgers.ts'

let fake: FakeS3
let w: World
let credentialId: string
const log: string[] = []

beforeAll(async () => {
  fake = await startFakeS3()
  w = await world({
    environment: { ...bucketEnvironment(fake), CHIZHENG_LOG_LEVEL: 'trace' },
    logTo: { write: (line) => void log.push(line) },
  })
  const personId = (await hr().post('/api/people', { name: '张三丰' })).body.id
  const body = { personId, typeId: 'constructor-2', number: '京2202017201701234' }
  credentialId = (await hr().post('/api/credentials', body)).body.id
})
afterAll(() => fake.close())
afterEach(() => {
  fake.faults.length = 0
})

const hr = () => w.as('hr')
let made = 0
const pdf = (): Buffer => Buffer.from(`%PDF-1.7\n${++made}`)
const attach = (content: Buffer) =>
  hr().upload(`/api/credentials/${credentialId}/documents`, { name: '一.pdf', content }, {})
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

it('a document lies in the bucket and comes back', async () => {
  const content = pdf()
  const { status, body } = await attach(content)
  expect(status).toBe(201)
  const name = sha256(content)
  expect([...fake.objects.keys()]).toContain(`archive/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`)
  expect((await hr().get(`/api/documents/${body.id}/file`)).body).toEqual(content)
})

it('a file that is gone from the bucket says so, one that was altered is never handed out whole', async () => {
  const content = Buffer.concat([pdf(), Buffer.alloc(300_000, 'x')])
  const { id } = (await attach(content)).body
  const key = [...fake.objects.keys()].find((name) => name.endsWith(sha256(content)))!
  fake.objects.set(key, Buffer.concat([content.subarray(0, -1), Buffer.from('y')]))
  const altered = await hr()
    .get(`/api/documents/${id}/file`)
    .catch(() => null)
  expect(altered === null || altered.status !== 200 || altered.body.length < content.length).toBe(true)
  fake.objects.delete(key)
  expect(await hr().get(`/api/documents/${id}/file`)).toMatchObject({ status: 404, body: { code: 'file_missing' } })
})

it('a bucket that refuses is told to users as such, to the log with its reason, and nothing is recorded', async () => {
  const content = pdf()
  const refused: Fault = { kind: 'answer', status: 403, code: 'InvalidAccessKeyId' }
  fake.faults.push(refused)
  expect(await attach(content)).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } })
  const [line] = log.filter((one) => one.includes('StorageFault'))
  expect(line).toContain('does not know this access key')
  expect(log.join()).not.toMatch(/geheim|AKIDEXAMPLE/)
  const { body } = await attach(content)
  fake.faults.push(refused)
  const reading = await hr().get(`/api/documents/${body.id}/file`)
  expect(reading).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } })
})

it('an import is read out of the bucket', async () => {
  const content = await ledger([ledgerRow(1, { 姓名: '赵一' })])
  const { id } = (await hr().upload('/api/imports', { name: '台账.xlsx', content }, {})).body
  await w.drainJobs()
  expect((await hr().get(`/api/imports/${id}`)).body).toMatchObject({ state: 'ready', summary: { create: 1 } })
})
