import { beforeAll, describe, expect, it } from 'vitest'
import { type Client, type World, world } from '../../../testing/index.ts'
import { idCheckDigit } from '../../kernel/identity.ts'
import { newId, sql } from '../../platform/db/index.ts'
import { peopleSeams } from '../../wiring.ts'
import { endEmployment } from './actions/persons.ts'
import { knownPeople } from './index.ts'

let here: World
let hr: Client
let auditor: Client

beforeAll(async () => {
  here = await world()
  hr = here.as('hr')
  auditor = here.as('auditor')
})

let made = 0
/** A valid ID number nobody has yet. */
function idNumber(): string {
  const first17 = `11010519900101${String(++made).padStart(3, '0')}`
  return first17 + idCheckDigit(first17)
}

async function add(person: object): Promise<{ id: string; version: number }> {
  const answer = await hr.post('/api/people', person)
  expect(answer.status).toBe(201)
  return answer.body
}

describe('adding a person', () => {
  it('keeps what was typed, masks the numbers, and reads birth and sex from a valid ID number', async () => {
    const answer = await hr.post('/api/people', {
      name: ' 欧阳　静 ',
      idNumber: '11010519491231002x',
      phone: '+86 138-0013-8000',
      employeeNumber: 'A-001',
      email: 'ou@example.cn',
      post: '工程师',
    })
    expect(answer.body).toMatchObject({
      version: 1,
      name: '欧阳静',
      idKind: 'resident',
      idState: 'valid',
      idMasked: '1101************2X',
      phoneMasked: '138****8000',
      bornOn: '1949-12-31',
      sex: 'female',
      employmentState: 'active',
      credentialCount: 0,
      can: { change: true, reveal: true },
    })
    expect((await auditor.get(`/api/people/${answer.body.id}`)).body).toEqual({
      ...answer.body,
      can: { change: false, reveal: false, register: false, archive: true, export: false },
    })
  })

  it.each([
    ['110105194912310021', 'invalid', '1101************21'],
    ['110105194912310000', 'lost_precision', '1101************00'],
    ['无', 'missing', null],
  ])('a number that does not bind (%s) is kept and marked', async (number, idState, idMasked) => {
    const first = await add({ name: '甲', idNumber: number })
    expect(first).toMatchObject({ idState, idMasked, bornOn: null })
    expect(await add({ name: '乙', idNumber: number })).toMatchObject({ idState })
  })

  it('refuses a valid ID number that is somebody’s, however it is written, and says whose', async () => {
    const number = idNumber()
    const { id } = await add({ name: '丙', idNumber: number })
    const again = await hr.post('/api/people', { name: '丁', idNumber: `${number.slice(0, 6)} ${number.slice(6)}` })
    expect(again).toMatchObject({ status: 409, body: { code: 'id_number_taken', personId: id } })
  })

  it('refuses an employee number that is somebody’s', async () => {
    await add({ name: '戊', employeeNumber: 'B-7' })
    const again = await hr.post('/api/people', { name: '己', employeeNumber: 'ｂ-7' })
    expect(again).toMatchObject({ status: 409, body: { code: 'employee_number_taken' } })
  })

  it('refuses a unit that does not exist', async () => {
    const answer = await hr.post('/api/people', { name: '庚', unitId: newId() })
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  it('of two who add one ID number at once exactly one wins', async () => {
    const number = idNumber()
    const answers = await Promise.all(
      ['辛', '壬', '癸'].map((name) => hr.post('/api/people', { name, idNumber: number })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const refused = answers.filter(({ status }) => status === 409)
    expect(refused.map(({ body }) => body.code)).toEqual(['id_number_taken', 'id_number_taken'])
  })
})

describe('changing a person', () => {
  it('changes what is named, leaves the rest, and writes down both sides', async () => {
    const { id } = await add({ name: '张三', post: '工程师', phone: '13800138001' })
    const changed = await hr.patch(`/api/people/${id}`, { version: 1, post: '经理', phone: '13900139001' })
    expect(changed.body).toMatchObject({ version: 2, name: '张三', post: '经理', phoneMasked: '139****9001' })
    const { rows, more } = (await auditor.get(`/api/people/${id}/timeline`)).body
    expect(more).toBe(false)
    expect(rows.map(({ action }: { action: string }) => action)).toEqual(['person.changed', 'person.added'])
    expect(rows[0]).toMatchObject({ by: { label: 'hr' }, subject: { type: 'person', id } })
    expect(rows[0].changes).toHaveLength(2)
    expect(rows[0].changes).toEqual(
      expect.arrayContaining([
        { field: 'post', before: '工程师', after: '经理' },
        { field: 'phoneMasked', before: '138****8001', after: '139****9001' },
      ]),
    )
  })

  it('what says the same as before changes nothing', async () => {
    const number = idNumber()
    const { id } = await add({ name: '李四', idNumber: number, phone: '13800138002' })
    const same = { version: 1, name: '李四', idNumber: number.toLowerCase(), phone: '138 0013 8002' }
    expect((await hr.patch(`/api/people/${id}`, same)).body).toMatchObject({ version: 1 })
    expect((await auditor.get(`/api/people/${id}/timeline`)).body.rows).toHaveLength(1)
  })

  it('refuses over somebody else’s change, and shows the record as it is now', async () => {
    const { id } = await add({ name: '王五' })
    await hr.patch(`/api/people/${id}`, { version: 1, post: '甲方' })
    const late = await hr.patch(`/api/people/${id}`, { version: 1, post: '乙方' })
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', current: { version: 2, post: '甲方' } },
    })
    expect(late.body.current).toEqual((await hr.get(`/api/people/${id}`)).body)
  })

  it('of two who change one version at once one wins, the other sees the winner’s record', async () => {
    const { id } = await add({ name: '赵六' })
    const answers = await Promise.all(['甲', '乙'].map((post) => hr.patch(`/api/people/${id}`, { version: 1, post })))
    const won = answers.find(({ status }) => status === 200)!
    const lost = answers.find(({ status }) => status === 409)!
    expect(lost.body).toMatchObject({ code: 'changed_meanwhile', current: { version: 2, post: won.body.post } })
  })

  it('a corrected ID number binds, and its birth date goes with it', async () => {
    const { id } = await add({ name: '孙七', idNumber: '110105194912310021' })
    const mended = await hr.patch(`/api/people/${id}`, { version: 1, idNumber: '110105200002299990' })
    expect(mended.body).toMatchObject({ idState: 'valid', bornOn: '2000-02-29', sex: 'male' })
    const cleared = await hr.patch(`/api/people/${id}`, { version: 2, idNumber: null })
    expect(cleared.body).toMatchObject({ idState: 'missing', idMasked: null, bornOn: null, sex: 'male' })
  })

  it('refuses to take over another’s ID number', async () => {
    const number = idNumber()
    await add({ name: '周八', idNumber: number })
    const { id } = await add({ name: '吴九' })
    const answer = await hr.patch(`/api/people/${id}`, { version: 1, idNumber: number })
    expect(answer).toMatchObject({ status: 409, body: { code: 'id_number_taken' } })
  })

  it('keeps which legal entity pays the social insurance, refuses any other unit, and tells it by name in the history', async () => {
    const root = (await hr.get('/api/org-units')).body.rows[0].id
    const unit = async (name: string, legalEntity: boolean) =>
      (await hr.post('/api/org-units', { parentId: root, name, legalEntity })).body
    const [entity, plain] = [await unit('社保代缴公司', true), await unit('社保办', false)]
    const { id } = await add({ name: '参保人', insuredWithId: root })
    const moved = await hr.patch(`/api/people/${id}`, { version: 1, insuredWithId: entity.id })
    expect(moved.body.insuredWith).toEqual({ id: entity.id, name: '社保代缴公司' })
    const refused = await hr.patch(`/api/people/${id}`, { version: 2, insuredWithId: plain.id })
    expect([refused.status, refused.body.field]).toEqual([404, 'insuredWithId'])
    const [last] = (await hr.get(`/api/people/${id}/timeline`)).body.rows
    expect(last.changes.map(({ field, after }: { field: string; after: string }) => [field, after])).toEqual([
      ['insuredWith', '社保代缴公司'],
    ])
    expect((await hr.delete(`/api/org-units/${entity.id}`)).body.code).toBe('org_unit_not_empty')
    const unknown = await hr.patch(`/api/people/${id}`, { version: 2, insuredWithId: null })
    expect(unknown.body.insuredWith).toBeNull()
  })

  it('keeps somebody else who pays it by name, tells them apart in the list, and knows them once they are one of ours', async () => {
    const outside = await add({ name: '外保一', insuredWithName: ' 远山劳务（北京）有限公司 ' })
    expect((await hr.get(`/api/people/${outside.id}`)).body.insuredWith).toEqual({
      id: null,
      name: '远山劳务（北京）有限公司',
    })
    const unknown = await add({ name: '外保二' })
    const names = async (insured: string) =>
      (await hr.get(`/api/people?q=${encodeURIComponent('外保')}&insured=${insured}`)).body.rows.map(
        ({ name, insuredWith }: { name: string; insuredWith: { name: string } | null }) => [name, insuredWith?.name],
      )
    expect(await names('elsewhere')).toEqual([['外保一', '远山劳务（北京）有限公司']])
    expect(await names('none')).toEqual([['外保二', undefined]])
    // A form that only knows our companies keeps the name beside them.
    const kept = await hr.patch(`/api/people/${outside.id}`, {
      version: 1,
      insuredWithName: '远山劳务（北京）有限公司',
      post: '钳工',
    })
    expect(kept.body).toMatchObject({ post: '钳工', insuredWith: { id: null } })
    const root = (await hr.get('/api/org-units')).body.rows[0].id
    const unit = { parentId: root, name: '远山劳务(北京)有限公司', legalEntity: true }
    const entity = (await hr.post('/api/org-units', unit)).body
    expect(await names(entity.id)).toEqual([['外保一', entity.name]])
    const [last] = (await hr.get(`/api/people/${outside.id}/timeline`)).body.rows
    expect(last.action).toBe('person.insurer_recognised')
    const again = await hr.patch(`/api/people/${unknown.id}`, { version: 1, insuredWithName: entity.name })
    expect(again.body.insuredWith).toEqual({ id: entity.id, name: entity.name })
    const none = await hr.patch(`/api/people/${outside.id}`, { version: 3, insuredWithId: null })
    expect(none.body.insuredWith).toBeNull()
  })

  it('refuses a person there is not', async () => {
    expect((await hr.patch(`/api/people/${newId()}`, { version: 1 })).status).toBe(404)
  })
})

describe('looking a number up in full', () => {
  it('shows it and leaves an entry with the reason', async () => {
    const number = idNumber()
    const { id } = await add({ name: '郑十', idNumber: number, phone: '13800138003' })
    const reveal = (body: object) => hr.post(`/api/people/${id}/reveal`, body)
    expect((await reveal({ field: 'id_number', reason: '办理注册' })).body).toEqual({ value: number })
    expect((await reveal({ field: 'phone', reason: '联系本人' })).body).toEqual({ value: '13800138003' })
    const { rows } = (await auditor.get(`/api/people/${id}/timeline`)).body
    expect(rows.slice(0, 2)).toMatchObject([
      { action: 'person.revealed', reason: '联系本人', changes: [{ field: 'phoneMasked', after: '138****8003' }] },
      { action: 'person.revealed', reason: '办理注册', changes: [{ field: 'idMasked' }] },
    ])
    expect((await hr.get(`/api/people/${id}`)).body.version).toBe(1)
  })

  it('refuses without a reason that says anything, without a number, and to auditors', async () => {
    const { id } = await add({ name: '冯一' })
    const reveal = (client: Client, reason: string) =>
      client.post(`/api/people/${id}/reveal`, { field: 'phone', reason })
    expect((await reveal(hr, '……')).body.code).toBe('reveal_reason_missing')
    expect((await reveal(hr, '联系本人')).body.code).toBe('not_found')
    expect((await reveal(auditor, '联系本人')).body.code).toBe('forbidden')
  })
})

it('other features know people by number, name and employee number, each once', async () => {
  const number = idNumber()
  const { id } = await add({ name: '蒋三', idNumber: number, employeeNumber: 'K-1', unitId: null })
  const { db, secrets } = here.context
  const known = await knownPeople(db, {
    ids: [id],
    idIndexes: [secrets.blindIndex('id_number', number), secrets.blindIndex('id_number', 'nobody’s')],
    nameKeys: ['蒋三'],
    employeeNumbers: ['k-1', 'k-2'],
  })
  expect(known).toMatchObject([{ id, version: 1, name: '蒋三', nameKey: '蒋三', idState: 'valid', unitName: null }])
  expect(await knownPeople(db, {})).toEqual([])
})

describe('somebody who leaves on a coming day', () => {
  it('is leaving until then and keeps their certificates in the registry; from that day on they have left', async () => {
    const person = await add({ name: '将离' })
    const registered = { personId: person.id, typeId: 'safety-b', draft: true }
    expect((await hr.post('/api/credentials', registered)).status).toBe(201)
    const body = { version: person.version, employmentState: 'left', leftOn: '2026-12-31' }
    const changed = await hr.patch(`/api/people/${person.id}`, body)
    expect(changed.body).toMatchObject({ employmentState: 'leaving', leftOn: '2026-12-31' })
    const seen = async () => ({
      state: (await hr.get(`/api/people/${person.id}`)).body.employmentState,
      listed: (await hr.get('/api/credentials?q=将离')).body.total,
    })
    const jobs = await sql<{ at: string }>`
      select run_at as at from graphile_worker.jobs where task_identifier = 'people.end_employment'`.execute(
      here.context.db,
    )
    expect(jobs.rows.map(({ at }) => new Date(at).toISOString())).toEqual(['2026-12-30T16:00:00.000Z'])

    const end = () => endEmployment(here.context, peopleSeams(here.context), person.id)
    await end()
    expect(await seen()).toEqual({ state: 'leaving', listed: 1 })
    here.setToday('2026-12-31')
    try {
      await end()
      await end()
      expect(await seen()).toEqual({ state: 'left', listed: 0 })
    } finally {
      here.setToday('2026-11-24')
    }
  })
})
