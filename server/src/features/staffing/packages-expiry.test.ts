import { Readable } from 'node:stream'
import type { TenderPackage } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { sql } from '../../platform/db/index.ts'
import { letGoOfFile, removeFilesLetGo } from '../../platform/files/index.ts'
import { expirePackages } from './actions/expire-packages.ts'

let here: World
let hr: Client
const asked = { purpose: '投标', recipient: '某市公共资源交易中心', consentNote: '2026-11-28 书面告知，本人签字同意' }

async function made(url: string, body: object): Promise<Answer['body']> {
  const answer = await hr.post(url, body)
  expect(answer.status, `${url} ${JSON.stringify(answer.body)}`).toBe(201)
  return answer.body
}

/** A project with one person and a package that is done. */
async function packaged(name: string) {
  const root = (await hr.get('/api/org-units')).body.rows[0].id
  const days = { startsOn: '2027-03-01', endsOn: '2027-10-31' }
  const project = await made('/api/projects', { name, kind: 'mechanical', entityId: root, ...days })
  const { id: personId } = await made('/api/people', { name: `${name}人`, unitId: root })
  await made(`/api/projects/${project.id}/engagements`, {
    ...{ personId, role: 'other', roleName: '资料员' },
    ...{ fromOn: days.startsOn, toOn: days.endsOn, reservedUntil: '2027-12-31' },
  })
  const { id } = (await made(`/api/projects/${project.id}/packages`, asked)) as TenderPackage
  await here.drainJobs()
  return { projectId: project.id as string, id }
}

const rowOf = async ({ projectId, id }: { projectId: string; id: string }): Promise<TenderPackage> =>
  (await hr.get(`/api/projects/${projectId}/packages`)).body.rows.find((row: TenderPackage) => row.id === id)

async function digestOf(id: string): Promise<string> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from tender_package where id = ${id}::uuid`.execute(
    here.context.db,
  )
  return rows[0]!.sha256
}

/** As a night so many days later would do it. */
const night = (days: number): Promise<void> => {
  const { clock } = here.context
  const moved = new Date(clock.now().getTime() + days * 86_400_000)
  const today = moved.toISOString().slice(0, 10) as ReturnType<typeof clock.today>
  return expirePackages({ ...here.context, clock: { ...clock, now: () => moved, today: () => today } })
}
const size = (sha256: string) => here.context.files.size(sha256)

beforeAll(async () => {
  here = await world({ today: '2026-11-30' })
  hr = here.as('hr')
})

describe('an old tender package', () => {
  it('loses its file the night after its last day, and stays on the list with the day', async () => {
    const one = await packaged('甲工程')
    const sha256 = await digestOf(one.id)
    expect(await rowOf(one)).toMatchObject({ state: 'done', keptUntil: '2027-05-29', expiredOn: null })
    await night(180)
    expect(await rowOf(one)).toMatchObject({ state: 'done' })
    await night(181)
    expect(await rowOf(one)).toMatchObject({
      state: 'expired',
      keptUntil: null,
      expiredOn: '2027-05-30',
      recipient: asked.recipient,
    })
    expect(await size(sha256)).toBeNull()
    expect((await hr.get(`/api/tender-packages/${one.id}/file`)).body.code).toBe('package_not_ready')
    const { rows } = await sql<{ action: string }>`
      select action from ledger_change where action like 'tender_package.%' order by id desc limit 1`.execute(
      here.context.db,
    )
    expect(rows).toEqual([{ action: 'tender_package.expired' }])
    // It is made again as it was made the first time.
    const again = await made(`/api/projects/${one.projectId}/packages`, asked)
    await here.drainJobs()
    expect(await rowOf({ ...one, id: again.id })).toMatchObject({ state: 'done' })
    await night(181)
  })

  it('of a project that was won is kept with it', async () => {
    const one = await packaged('乙工程')
    await sql`update project set state = 'won' where id = ${one.projectId}::uuid`.execute(here.context.db)
    await night(2_000)
    expect(await rowOf(one)).toMatchObject({ state: 'done', keptUntil: null })
    expect(await size(await digestOf(one.id))).not.toBeNull()
  })
})

describe('files that were let go of', () => {
  const put = async (text: string): Promise<string> =>
    (await here.context.files.put(Readable.from([Buffer.from(text)]), { maxBytes: 100 })).sha256
  const letGo = (sha256: string) => letGoOfFile(here.context.db, sha256, here.context.clock.now())
  const remove = () => removeFilesLetGo(here.context.db, here.context.files, here.context.clock.now())
  const left = async (): Promise<number> =>
    (
      await sql<{
        n: number
      }>`select count(*)::int as n from file_removal where remove_after <= ${here.context.clock.now().toISOString()}::timestamptz`.execute(
        here.context.db,
      )
    ).rows[0]!.n

  it('stay while another record names the same content', async () => {
    const one = await packaged('丙工程')
    const sha256 = await digestOf(one.id)
    await letGo(sha256)
    expect(await remove()).toEqual({ removed: 0 })
    expect(await size(sha256)).not.toBeNull()
    expect(await left()).toBe(0)
  })

  it('are found by the next night where one stopped before or after the store', async () => {
    const [before, after] = [await put('the process ended before the store'), await put('and after it')]
    await letGo(before)
    await letGo(after)
    await here.context.files.remove(after)
    expect(await remove()).toEqual({ removed: 2 })
    expect([await size(before), await size(after), await left()]).toEqual([null, null, 0])
  })

  it('that nobody came to name are removed when their time to be named is over', async () => {
    const sha256 = await put('made, and then the machine went down')
    const { db, files, clock } = here.context
    const hour = new Date(clock.now().getTime() + 3_600_000)
    await letGoOfFile(db, sha256, hour)
    await remove()
    expect(await size(sha256)).not.toBeNull()
    await removeFilesLetGo(db, files, hour)
    expect(await size(sha256)).toBeNull()
  })
})
