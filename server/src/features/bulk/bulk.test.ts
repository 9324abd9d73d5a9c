import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'
import { changesOf } from '../../platform/ledger/index.ts'
import { fillRegistry } from '../credentials/testing/registry.ts'

let here: World
let hr: Client
let root: string
let department: string
let nth = 0

beforeAll(async () => {
  here = await world()
  hr = here.as('hr')
  root = (await hr.get('/api/org-units')).body.rows[0].id
  department = await made('/api/org-units', { parentId: root, name: '机电部' })
})

async function made(url: string, body: object): Promise<string> {
  const answer = await hr.post(url, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

const person = (input: object = {}): Promise<string> => {
  nth += 1
  return made('/api/people', { name: `某人${nth}`, unitId: department, ...input })
}
const credential = async (input: object = {}): Promise<string> => {
  nth += 1
  const personId = await person()
  return await made('/api/credentials', { personId, typeId: 'safety-b', number: `安B${nth}`, ...input })
}
const several = async (inputs: readonly object[]): Promise<string[]> => {
  const ids: string[] = []
  for (const input of inputs) ids.push(await credential(input))
  return ids
}

const read = async (id: string) => (await hr.get(`/api/credentials/${id}`)).body
const labelsOf = async (ids: readonly string[]) => {
  const found = []
  for (const id of ids) found.push((await read(id)).labels)
  return found
}
const labels = (add: string[], remove: string[] = []) => ({ kind: 'labels', add, remove })
const preview = async (body: object, client = hr): Promise<Answer['body']> => {
  const answer = await client.post('/api/credentials/bulk-changes', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}
const ask = async (id: string, command: string, client = hr): Promise<Answer['body']> => {
  const answer = await client.post(`/api/bulk-changes/${id}/${command}`, {})
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}
const actionsOf = async (id: string) =>
  (await changesOf(here.context.db, { credentialId: id }, { limit: 9 })).map(({ action }) => action)

describe('labels of many credentials', () => {
  it('are looked at first, given, and undone where nothing changed since', async () => {
    const ids = await several([{ labels: ['一线'] }, { labels: ['投标', '一线'] }, {}])
    const seen = await preview({ ids, change: labels(['投标']) })
    expect(seen).toMatchObject({
      state: 'ready',
      total: 3,
      counts: { pending: 2, same: 1, skipped: 0, changed: 0 },
      can: { apply: true, cancel: false, undo: false },
    })
    expect(await labelsOf(ids)).toEqual([['一线'], ['投标', '一线'], []])

    const done = await ask(seen.id, 'apply')
    expect(done).toMatchObject({ state: 'applied', counts: { pending: 0, changed: 2, same: 1 }, can: { undo: true } })
    expect(await labelsOf(ids)).toEqual([['一线', '投标'], ['投标', '一线'], ['投标']])
    expect(await actionsOf(ids[0]!)).toEqual(['credential.corrected', 'credential.registered'])

    const { version } = await read(ids[2]!)
    expect((await hr.patch(`/api/credentials/${ids[2]}`, { version, remarks: '同事改过' })).status).toBe(200)
    const undone = await ask(seen.id, 'undo')
    expect(undone).toMatchObject({
      state: 'undone',
      counts: { undone: 1, kept: 1, same: 1 },
      reasons: [{ reason: 'changed_meanwhile', count: 1 }],
      skipped: [{ id: ids[2], reason: 'changed_meanwhile', name: expect.stringContaining('某人') }],
      can: { undo: false },
    })
    expect(await labelsOf(ids)).toEqual([['一线'], ['投标', '一线'], ['投标']])
    expect(await actionsOf(ids[0]!)).toEqual([
      'credential.change_undone',
      'credential.corrected',
      'credential.registered',
    ])
    const subject = { type: 'bulk_change', id: seen.id } as const
    const entries = await changesOf(here.context.db, { subject }, { limit: 9 })
    expect(entries.map(({ action }) => action)).toEqual(['bulk_change.undone', 'bulk_change.applied'])
    expect(entries[1]!.after).toMatchObject({ list: 'credentials', changed: 2, same: 1, change: labels(['投标']) })
  })

  it('asked for twice are given once', async () => {
    const ids = await several([{}])
    const { id } = await preview({ ids, change: labels(['重点']) })
    await ask(id, 'apply')
    await ask(id, 'apply')
    expect((await read(ids[0]!)).version).toBe(2)
    await ask(id, 'undo')
    await ask(id, 'undo')
    expect((await read(ids[0]!)).version).toBe(3)
    expect((await hr.post(`/api/bulk-changes/${id}/apply`, {})).body.code).toBe('bulk_change_over')
  })

  it('are not given to what somebody changed since the preview, which the list then shows', async () => {
    const ids = await several([{ typeId: 'constructor-1' }, { typeId: 'constructor-1' }])
    const { id, counts } = await preview({ filter: { type: 'constructor-1' }, change: labels(['重点']) })
    expect(counts.pending).toBe(2)
    const { version } = await read(ids[0]!)
    await hr.patch(`/api/credentials/${ids[0]}`, { version, remarks: '同事改过' })
    const done = await ask(id, 'apply')
    expect(done).toMatchObject({
      counts: { changed: 1, skipped: 1 },
      reasons: [{ reason: 'changed_meanwhile', count: 1 }],
    })
    const { rows } = (await hr.get(`/api/credentials?skippedBy=${id}`)).body
    expect(rows.map((row: { id: string }) => row.id)).toEqual([ids[0]])
  })

  it('pass over a superseded certificate, and one that would have too many', async () => {
    const twenty = Array.from({ length: 20 }, (_, place) => `标签${place}`)
    const personId = await person()
    const same = { personId, typeId: 'safety-b', number: '安B同号' }
    const old = await made('/api/credentials', same)
    await hr.post(`/api/credentials/${old}/cancel`, { version: 1, reason: '注销了' })
    await made('/api/credentials', same)
    const ids = [old, ...(await several([{ labels: twenty }, {}]))]
    const seen = await preview({ ids, change: labels(['重点']) })
    expect(seen.counts).toMatchObject({ pending: 1, skipped: 2 })
    expect(seen.reasons.map(({ reason }: { reason: string }) => reason).sort()).toEqual([
      'too_many_labels',
      'wrong_state',
    ])
  })

  it.each([
    ['no label', labels([])],
    ['a label that is added and removed', labels(['投标'], ['投标'])],
    ['an empty label', labels([' '])],
    ['an unknown kind', { kind: 'number', number: '1' }],
  ])('with %s are refused', async (_, change) => {
    const ids = await several([{}])
    expect((await hr.post('/api/credentials/bulk-changes', { ids, change })).status).toBe(422)
  })

  it('of what is chosen and filtered at once, or of nothing, are refused', async () => {
    const change = labels(['重点'])
    for (const body of [{ change }, { ids: [], change }, { ids: [department], filter: {}, change }])
      expect((await hr.post('/api/credentials/bulk-changes', body)).status).toBe(422)
    expect((await hr.post('/api/credentials/bulk-changes', { ids: [department], change })).status).toBe(404)
  })
})

describe('the registered employer of many', () => {
  it('is one of our companies, or nobody, and comes back', async () => {
    const ids = await several([{ employerName: '别家公司' }, {}])
    const employer = (employerUnitId: string | null) => ({ kind: 'employer', employerUnitId })
    expect((await hr.post('/api/credentials/bulk-changes', { ids, change: employer(department) })).status).toBe(404)
    const toUs = await preview({ ids, change: employer(root) })
    await ask(toUs.id, 'apply')
    expect((await read(ids[0]!)).employer).toMatchObject({ unitId: root })
    const toNobody = await preview({ ids: ids.slice(1), change: employer(null) })
    await ask(toNobody.id, 'apply')
    expect((await read(ids[1]!)).employer).toBeNull()
    expect((await ask(toUs.id, 'undo')).counts).toMatchObject({ undone: 1, kept: 1 })
    expect((await read(ids[0]!)).employer).toEqual({ unitId: null, name: '别家公司' })
  })
})

describe('an upload asked for', () => {
  const asked = (query: string) => hr.get(`/api/credentials?${query}`)
  const upload = (id: string, client = hr) =>
    client.upload(`/api/credentials/${id}/documents`, { name: 's.pdf', content: `%PDF-1.7\n${id}` }, { kind: 'scan' })

  it('of one is seen, closed by a document, asked again and withdrawn; the version stays', async () => {
    const [id] = await several([{}])
    const at = `/api/credentials/${id}/upload-request`
    const { body } = await hr.post(at, { note: '新证正反面' })
    expect(body).toMatchObject({ version: 1, uploadRequest: { note: '新证正反面', at: expect.any(String) } })
    expect((await upload(id!)).status).toBe(201)
    expect((await read(id!)).uploadRequest).toBeNull()
    await hr.post(at, {})
    expect((await hr.delete(at)).body.uploadRequest).toBeNull()
    expect((await hr.delete(at)).status).toBe(200)
    expect((await actionsOf(id!)).slice(0, 5)).toEqual([
      'credential.upload_request_withdrawn',
      'credential.upload_requested',
      'credential.upload_received',
      'document.attached',
      'credential.upload_requested',
    ])
  })

  it('is pressed for by the steward, and not by the holder or of what is over', async () => {
    const [holder, steward] = [await person(), await person()]
    await hr.patch(`/api/people/${holder}`, { version: 1, stewardId: steward })
    const id = await made('/api/credentials', { personId: holder, typeId: 'safety-b', number: '安B催' })
    const at = `/api/credentials/${id}/upload-request`
    const presses = here.asAccount({ username: 'presses', personId: steward })
    expect((await presses.post(at, { note: '请补扫描件' })).status).toBe(200)
    const own = here.asAccount({ username: 'own', personId: holder })
    expect((await own.get(`/api/credentials/${id}`)).body).toMatchObject({
      uploadRequest: { note: '请补扫描件' },
      can: { request: false, attach: true },
    })
    expect((await own.post(at, {})).status).toBe(403)
    expect((await upload(id, own)).status).toBe(201)
    expect((await read(id)).uploadRequest).toBeNull()
    await hr.post(`/api/credentials/${id}/cancel`, { version: 1, reason: '注销了' })
    expect((await hr.post(at, {})).body.code).toBe('wrong_state')
  })

  it('of many is a filter and a view, and is taken back where nothing came', async () => {
    const ids = await several([{ profession: '催交' }, { profession: '催交' }, { profession: '催交' }])
    await hr.post(`/api/credentials/${ids[0]}/upload-request`, {})
    const { id, counts } = await preview({
      filter: { profession: '催交' },
      change: { kind: 'requestUpload', note: '扫描件' },
    })
    expect(counts).toMatchObject({ pending: 2, same: 1 })
    await ask(id, 'apply')
    expect((await asked('upload=asked&profession=催交')).body.total).toBe(3)
    const views = (await hr.get('/api/views/counts?list=credentials')).body.rows
    expect(views).toContainEqual({ key: 'asked', count: 3, capped: false })
    await upload(ids[1]!)
    expect(await ask(id, 'undo')).toMatchObject({ counts: { undone: 1, kept: 1, same: 1 } })
    expect((await asked('upload=asked&profession=催交')).body.rows.map((row: { id: string }) => row.id)).toEqual([
      ids[0],
    ])
    const back = await preview({ ids, change: { kind: 'withdrawRequest' } })
    await ask(back.id, 'apply')
    expect((await asked('upload=asked')).body.total).toBe(0)
    await ask(back.id, 'undo')
    expect((await asked('upload=asked')).body.total).toBe(1)
  })
})

describe('the steward of many people', () => {
  const stewardOf = async (id: string) => (await hr.get(`/api/people/${id}`)).body.steward
  const name = (ids: string[], stewardId: string | null) =>
    hr.post('/api/people/bulk-changes', { ids, change: { kind: 'steward', stewardId } })

  it('is named for all but themselves and who has left, and goes back to whoever it was', async () => {
    const [li, wang] = [await person({ name: '李四' }), await person({ name: '王五' })]
    const [first, second] = [await person({ stewardId: wang }), await person()]
    const gone = await person({ employmentState: 'left', leftOn: '2026-10-01' })
    const { body } = await name([first, second, li, gone], li)
    expect(body).toMatchObject({ counts: { pending: 2, skipped: 2 } })
    await ask(body.id, 'apply')
    expect(await stewardOf(first)).toMatchObject({ id: li, named: true })
    expect(await stewardOf(second)).toMatchObject({ id: li, named: true })
    const { rows } = (await hr.get(`/api/people?skippedBy=${body.id}`)).body
    expect(rows.map((row: { id: string }) => row.id).sort()).toEqual([gone, li].sort())
    await ask(body.id, 'undo')
    expect(await stewardOf(first)).toMatchObject({ id: wang })
    expect(await stewardOf(second)).toBeNull()
    expect((await hr.get(`/api/people/${second}/timeline`)).body.rows[0].action).toBe('person.change_undone')
  })

  it('who left since the preview is named for nobody', async () => {
    const [steward, one] = [await person(), await person()]
    const { body } = await name([one], steward)
    const { version } = (await hr.get(`/api/people/${steward}`)).body
    const left = { version, employmentState: 'left', leftOn: '2026-11-01' }
    expect((await hr.patch(`/api/people/${steward}`, left)).status).toBe(200)
    expect((await ask(body.id, 'apply')).reasons).toEqual([{ reason: 'target_gone', count: 1 }])
    expect((await name([one], steward)).body.code).toBe('person_has_left')
  })
})

describe('who pays the social insurance of many people', () => {
  it('is set, and goes back to whoever it was, one of ours or not', async () => {
    const [outside, unknown] = [await person({ insuredWithName: '远山劳务' }), await person()]
    const insurerOf = async (id: string) => (await hr.get(`/api/people/${id}`)).body.insuredWith
    const set = (ids: string[], insuredWithId: string | null) =>
      hr.post('/api/people/bulk-changes', { ids, change: { kind: 'insurer', insuredWithId } })
    const { body } = await set([outside, unknown], root)
    expect(body.counts).toMatchObject({ pending: 2 })
    await ask(body.id, 'apply')
    expect((await insurerOf(outside)).id).toBe(root)
    expect((await set([unknown], root)).body.counts).toMatchObject({ same: 1 })
    await ask(body.id, 'undo')
    expect([await insurerOf(outside), await insurerOf(unknown)]).toEqual([{ id: null, name: '远山劳务' }, null])
    expect((await set([unknown], department)).body).toMatchObject({ code: 'not_found', field: 'insuredWithId' })
  })
})

describe('reach', () => {
  it('ends at what its maker may change: what they only see is skipped, what they do not see is not there', async () => {
    const [inside] = await several([{}])
    const outsider = await person({ unitId: root })
    const outside = await made('/api/credentials', { personId: outsider, typeId: 'safety-b', number: '安B外' })
    const ids = [inside, outside]
    const change = labels(['部门'])
    const ofPart = here.asAccount({ username: 'part', grants: [{ role: 'hr', unitId: department }] })
    expect((await preview({ ids, change }, ofPart)).counts).toMatchObject({ pending: 1, skipped: 0 })
    expect((await ofPart.post('/api/credentials/bulk-changes', { ids: [outside], change })).status).toBe(404)
    const grants = [
      { role: 'hr', unitId: department },
      { role: 'auditor', unitId: null },
    ] as const
    const seesMore = here.asAccount({ username: 'more', grants: [...grants] })
    const seen = await preview({ ids, change }, seesMore)
    expect(seen).toMatchObject({ counts: { pending: 1, skipped: 1 }, skipped: [{ id: outside, reason: 'no_right' }] })
    await ask(seen.id, 'apply', seesMore)
    expect(await labelsOf([inside!, outside])).toEqual([['部门'], []])
  })

  it('of a bulk change is its maker’s', async () => {
    const { id } = await preview({ ids: await several([{}]), change: labels(['重点']) })
    const admin = here.as('admin')
    expect((await admin.get(`/api/bulk-changes/${id}`)).status).toBe(404)
    for (const command of ['apply', 'cancel', 'undo'])
      expect((await admin.post(`/api/bulk-changes/${id}/${command}`, {})).status).toBe(404)
  })
})

describe('more than are done while one waits', () => {
  beforeAll(async () => {
    await fillRegistry(here, { people: 120, credentials: 450 }, 7)
  })
  const filter = { q: '京7' }

  it('go on in a job, and are undone by one', async () => {
    const { id, total } = await preview({ filter, change: labels(['批量']) })
    expect(total).toBeGreaterThan(300)
    const begun = await ask(id, 'apply')
    expect(begun).toMatchObject({ state: 'applying', counts: { changed: 200 }, can: { cancel: true } })
    expect((await hr.post(`/api/bulk-changes/${id}/undo`, {})).body.code).toBe('bulk_change_over')
    await here.drainJobs()
    expect((await hr.get(`/api/bulk-changes/${id}`)).body).toMatchObject({
      state: 'applied',
      counts: { changed: total },
    })
    expect((await hr.get('/api/credentials?label=批量&size=1')).body.total).toBe(total)
    await ask(id, 'undo')
    await here.drainJobs()
    expect((await hr.get(`/api/bulk-changes/${id}`)).body).toMatchObject({ state: 'undone', counts: { undone: total } })
    expect((await hr.get('/api/credentials?label=批量&size=1')).body.total).toBe(0)
  })

  it('are stopped; what was not reached is listed', async () => {
    const { id, total } = await preview({ filter, change: labels(['停下']) })
    await ask(id, 'apply')
    expect(await ask(id, 'cancel')).toMatchObject({
      state: 'cancelled',
      counts: { changed: 200, pending: total - 200 },
    })
    await here.drainJobs()
    expect((await hr.get('/api/credentials?label=停下&size=1')).body.total).toBe(200)
    const left = await hr.get(`/api/credentials?skippedBy=${id}&size=1`)
    expect(left.body.total).toBe(total - 200)
    expect(await ask(id, 'undo')).toMatchObject({ state: 'undone', counts: { undone: 200 } })
  })
})
