import type { Proposal } from '@chizheng/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, type World, world } from '../../../testing/index.ts'

let here: World
let hr: Client
let root: string
let second: string
const people: Record<string, string> = {}
const nameOf = (id: string | null) => Object.entries(people).find(([, one]) => one === id)?.[0] ?? null

async function made(url: string, body: object, client = hr): Promise<Answer['body']> {
  const answer = await client.post(url, body)
  expect(answer.status, `${url} ${JSON.stringify(answer.body)}`).toBe(201)
  return answer.body
}
const got = async (url: string, client = hr): Promise<Answer['body']> => {
  const answer = await client.get(url)
  expect(answer.status, `${url} ${JSON.stringify(answer.body)}`).toBe(200)
  return answer.body
}
let nth = 0
const holds = (name: string, typeId: string, more: object = {}): Promise<Answer['body']> =>
  made('/api/credentials', {
    personId: people[name],
    typeId,
    number: `证${nth++}`,
    registered: true,
    employerUnitId: root,
    issuedOn: '2024-01-10',
    validUntil: '2028-12-31',
    ...more,
  })

const manager = {
  kind: 'all',
  parts: [
    { kind: 'credential', types: ['constructor-1'], professions: ['机电工程'] },
    { kind: 'credential', types: ['safety-b'] },
  ],
}
const officer = { kind: 'credential', types: ['safety-c1', 'safety-c2', 'safety-c3'] }
const slot = (name: string, role: string, requirement: object | null, more: object = {}) => ({
  name,
  role,
  requirement,
  exclusive: true,
  priority: 1,
  ...more,
})
const project = (name: string, more: object = {}): Promise<Answer['body']> =>
  made('/api/projects', {
    name,
    kind: 'mechanical',
    entityId: root,
    startsOn: '2027-03-01',
    endsOn: '2027-10-31',
    ...more,
  })
const withSlots = async (name: string, slots: object[], more: object = {}): Promise<string> => {
  const { id } = await project(name, more)
  await made(`/api/projects/${id}/slots`, { slots })
  return id
}
const propose = (projectIds: string[], more: object = {}, client = hr): Promise<Proposal> =>
  made('/api/proposals', { projectIds, ...more }, client)
const team = ({ result }: Pick<Proposal, 'result'>) => result.team.places.map(({ person }) => nameOf(person))

beforeAll(async () => {
  here = await world({ today: '2026-11-30' })
  hr = here.as('hr')
  root = (await got('/api/org-units')).rows[0].id
  await hr.patch(`/api/org-units/${root}`, { version: 1, name: '一公司' })
  second = (await made('/api/org-units', { parentId: root, name: '二公司', legalEntity: true })).id
  for (const name of ['赵一', '钱二', '孙三', '李四', '周五', '吴六'])
    people[name] = (await made('/api/people', { name, unitId: root })).id
  for (const name of ['赵一', '钱二', '孙三']) await holds(name, 'constructor-1', { profession: '机电工程' })
  await holds('赵一', 'safety-b')
  // Ends within the project.
  await holds('钱二', 'safety-b', { validUntil: '2027-06-30' })
  // The sister company's.
  await holds('孙三', 'safety-b', { employerUnitId: second })
  await holds('李四', 'safety-c3')
  await holds('周五', 'safety-c2', { validUntil: '2026-11-18' })
  await holds('吴六', 'title-engineer', { registered: false, employerUnitId: null, validUntil: null })
})

describe('a proposal', () => {
  let projectId: string
  let proposal: Proposal

  it('fills what can be filled, and says why not the rest and what would help', async () => {
    projectId = await withSlots('机电安装一期', [
      slot('项目经理', 'project_manager', manager),
      slot('专职安全员', 'safety_officer', officer, { count: 2 }),
      slot('资料员', 'document_officer', null),
    ])
    proposal = await propose([projectId])
    expect(team(proposal)).toEqual(['赵一', '李四', null])
    expect(proposal).toMatchObject({ filled: 2, places: 3, state: 'open', candidates: 5, can: { accept: true } })
    expect(proposal.left).toMatchObject([{ name: '资料员', why: 'asks_nothing' }])
    const [shortage] = proposal.result.shortages
    expect(shortage!.people.map(nameOf)).toEqual(['李四'])
    expect(shortage!.nearMisses[0]).toMatchObject({ person: people.周五, lacks: [{ way: 'renew' }] })
    expect(proposal.result.waysOut?.steps.map(({ person }) => nameOf(person))).toEqual(['周五'])
    expect(proposal.people.find(({ id }) => id === people.周五)).toMatchObject({ name: '周五', unitName: '一公司' })
  })

  it('uses certificates only for the company they are registered with', async () => {
    const { result } = await propose([projectId], { excluded: [people.赵一, people.钱二] })
    const [shortage] = result.shortages
    expect(shortage!.nearMisses[0]).toMatchObject({ person: people.孙三, lacks: [{ way: 'transfer' }] })
    expect(shortage!.nearMisses[0]!.lacks[0]!.text).toContain('二公司')
  })

  it('tells what ends within the project, with the days on which it is renewed', async () => {
    const lenient = await withSlots('可续期', [slot('项目经理', 'project_manager', manager, { mayExpire: true })])
    const { endings, result } = await propose([lenient], { excluded: [people.赵一] })
    expect(result.team.places.map(({ person }) => nameOf(person))).toEqual(['钱二'])
    expect(endings.find(({ kind }) => kind === 'expiry')).toMatchObject({
      personId: people.钱二,
      dueOn: '2027-06-30',
      opensOn: expect.stringMatching(/^2027-0[1-6]/),
    })
  })

  it('keeps the question, respects pins, and offers somebody else and a second team', async () => {
    const lenient = await withSlots('两人可选', [slot('项目经理', 'project_manager', manager, { mayExpire: true })])
    const { slots } = await got(`/api/projects/${lenient}`)
    const first = await propose([lenient], { secondBest: true })
    expect(team(first)).toEqual(['赵一'])
    expect(first.result.team.places[0]!.alternatives.map(({ person }) => nameOf(person))).toEqual(['钱二'])
    expect(first.result.secondBest!.team.places.map(({ person }) => nameOf(person))).toEqual(['钱二'])
    const pinned = [{ slotId: slots[0].id, personId: people.钱二 }]
    const exchanged = await propose([lenient], { pinned, weights: { expiry: 5 } })
    expect(team(exchanged)).toEqual(['钱二'])
    const again: Proposal = await got(`/api/proposals/${exchanged.id}`)
    expect(again).toEqual(exchanged)
    expect(again.asked).toMatchObject({ pinned, weights: { scarcity: 1, expiry: 5, distance: 1 } })
    expect((await got(`/api/proposals?project=${lenient}`)).rows.map(({ id }: Proposal) => id)).toEqual([
      exchanged.id,
      first.id,
    ])
  })

  it('gives a chief supervisor no second project by itself, and says whose consent that takes', async () => {
    const chief = { kind: 'credential', types: ['title-engineer'] }
    const [serving, wanted] = await Promise.all(
      ['在监工程', '新监工程'].map((name) => withSlots(name, [slot('总监理工程师', 'chief_supervisor', chief)])),
    )
    const { slots } = await got(`/api/projects/${serving}`)
    await made(`/api/projects/${serving}/engagements`, {
      slotId: slots[0].id,
      personId: people.吴六,
      fromOn: '2027-01-01',
      toOn: '2027-12-31',
      reservedUntil: '2027-02-01',
    })
    const { result } = await propose([wanted!])
    expect(result.team.places).toMatchObject([{ person: null }])
    expect(result.shortages[0]!.nearMisses).toMatchObject([
      { person: people.吴六, lacks: [{ way: 'consent', text: '新监工程、在监工程' }] },
    ])
  })

  it('is made for several projects at once', async () => {
    const [one, other] = await Promise.all(
      ['甲', '乙'].map((name) => withSlots(`同期${name}`, [slot('项目经理', 'project_manager', manager)])),
    )
    expect(team(await propose([one!, other!])).filter(Boolean)).toEqual(['赵一'])
    const later = await withSlots('错期', [slot('项目经理', 'project_manager', manager)], {
      startsOn: '2027-11-01',
      endsOn: '2028-03-01',
    })
    expect(team(await propose([one!, later]))).toEqual(['赵一', '赵一'])
  })

  it('asks only people within reach, and is seen only with all its projects', async () => {
    const part = (await made('/api/org-units', { parentId: root, name: '三工区' })).id
    const office = here.asAccount({ username: 'office', grants: [{ role: 'project', unitId: part }] })
    const { id } = await project('三工区的', { unitId: part })
    await made(`/api/projects/${id}/slots`, { slots: [slot('项目经理', 'project_manager', manager)] }, office)
    const own = await propose([id], {}, office)
    expect([own.candidates, own.filled]).toEqual([0, 0])
    expect((await office.post('/api/proposals', { projectIds: [projectId] })).status).toBe(404)
    expect((await office.get(`/api/proposals/${proposal.id}`)).status).toBe(404)
    const both = await propose([id, projectId])
    expect((await office.get(`/api/proposals/${both.id}`)).status).toBe(404)
    expect((await got(`/api/proposals?project=${id}`, office)).rows).toHaveLength(1)
    const whole = await propose([id])
    expect(team(whole)).toEqual(['赵一'])
    const { people: named }: Proposal = await got(`/api/proposals/${whole.id}`, office)
    expect(named.map(({ name }) => name).filter(Boolean)).toEqual([])
    const stranger = await office.post('/api/proposals', { projectIds: [id], excluded: [people.赵一] })
    expect([stranger.status, stranger.body.code]).toEqual([404, 'not_found'])
  })

  it('takes nobody whom another company employs, whatever they hold', async () => {
    const leader = { kind: 'credential', types: ['title-assistant-engineer'] }
    people.外一 = (await made('/api/people', { name: '外一', unitId: second })).id
    await holds('外一', 'title-assistant-engineer', { registered: false, employerUnitId: null, validUntil: null })
    const id = await withSlots('用人', [slot('施工员', 'construction_officer', leader)])
    const { result } = await propose([id])
    expect(result.team.places).toMatchObject([{ person: null }])
    expect(result.shortages[0]!.nearMisses).toMatchObject([{ person: people.外一, lacks: [{ way: 'transfer' }] }])
    const theirs = await withSlots('他们的', [slot('施工员', 'construction_officer', leader)], { entityId: second })
    expect(team(await propose([theirs]))).toEqual(['外一'])
  })

  it('offers nobody a second place of the slot they have', async () => {
    for (const name of ['郑七', '王八']) {
      people[name] = (await made('/api/people', { name, unitId: root })).id
      await holds(name, 'title-technician', { registered: false, employerUnitId: null, validUntil: null })
    }
    const clerk = { kind: 'credential', types: ['title-technician'] }
    const id = await withSlots('两名资料员', [
      slot('资料员', 'document_officer', clerk, { count: 2, exclusive: false }),
      slot('材料员', 'material_officer', clerk, { exclusive: false }),
    ])
    const { slots } = await got(`/api/projects/${id}`)
    const first = await propose([id], { excluded: [people.王八] })
    expect(team(first)).toEqual(['郑七', null, '郑七'])
    const days = { fromOn: '2027-03-01', toOn: '2027-10-31', reservedUntil: '2027-02-01' }
    await made(`/api/projects/${id}/engagements`, { slotId: slots[0].id, personId: people.郑七, ...days })
    expect(team(await propose([id], { excluded: [people.王八] }))).toEqual([null, '郑七'])
    expect(team(await propose([id]))[0]).toBe('王八')
  })

  it('is gone for everybody once one of its projects is', async () => {
    const id = await withSlots('删去的', [slot('项目经理', 'project_manager', manager)])
    const made = await propose([id])
    const { version } = await got(`/api/projects/${id}`)
    expect((await hr.delete(`/api/projects/${id}?version=${version}`)).status).toBe(200)
    const office = here.asAccount({ username: 'stranger', grants: [{ role: 'project', unitId: second }] })
    expect((await office.get(`/api/proposals/${made.id}`)).status).toBe(404)
  })

  it('names a project twice as once, and leaves out slots whose days lie outside of it', async () => {
    const young = { kind: 'all', parts: [officer, { kind: 'not', part: { kind: 'age', min: 60 } }] }
    const id = await withSlots('日期颠倒', [
      slot('项目经理', 'project_manager', manager),
      slot('收尾安全员', 'safety_officer', young, { fromOn: '2027-11-15' }),
    ])
    const proposal = await propose([id, id])
    expect([proposal.asked.projectIds, proposal.places]).toEqual([[id], 1])
    expect(proposal.left).toMatchObject([{ name: '收尾安全员', why: 'days_reversed' }])
  })

  it('is made for no project that is lost or accepted', async () => {
    const over = { state: 'accepted', stateOn: '2026-11-01', stateNote: '验收记录 3 号' }
    const id = await withSlots('已验收', [slot('项目经理', 'project_manager', manager)], over)
    const answer = await hr.post('/api/proposals', { projectIds: [id] })
    expect([answer.status, answer.body.code]).toEqual([409, 'project_state_unfit'])
  })

  it('refuses when nothing is asked for', async () => {
    const { id } = await project('空项目')
    const answer = await hr.post('/api/proposals', { projectIds: [id] })
    expect([answer.status, answer.body.code]).toEqual([422, 'proposal_nothing_asked'])
  })
})

describe('accepting', () => {
  const accept = (proposal: Pick<Proposal, 'id' | 'version'>, more: object = {}) =>
    hr.post(`/api/proposals/${proposal.id}/accept`, {
      version: proposal.version,
      reservedUntil: '2027-01-31',
      ...more,
    })

  it('of two at once for one person one wins, and the other is told who was taken, for what and until when', async () => {
    const ids = await Promise.all(
      Array.from({ length: 6 }, (_, at) => withSlots(`争${at}`, [slot('项目经理', 'project_manager', manager)])),
    )
    const proposals = []
    for (const id of ids) proposals.push(await propose([id]))
    for (const one of proposals) expect(team(one)).toEqual(['赵一'])
    const answers = await Promise.all(proposals.map((one) => accept(one)))
    const won = answers.filter(({ status }) => status === 200)
    expect(won).toHaveLength(1)
    expect(won[0]!.body).toMatchObject({ state: 'accepted', can: { accept: false } })
    const lost = answers.filter(({ status }) => status === 409)
    expect(lost).toHaveLength(5)
    for (const { body } of lost) {
      expect(body).toMatchObject({
        code: 'proposal_people_taken',
        unfit: [],
        taken: [{ personId: people.赵一, project: won[0]!.body.projects[0].name, until: '2027-10-31' }],
      })
      expect(JSON.stringify(body)).not.toContain('赵一')
    }
    // Busy now: freeing them is a way out.
    const other = ids.find((id) => id !== won[0]!.body.projects[0].id)!
    const { result } = await propose([other], { excluded: [people.钱二, people.孙三] })
    expect(result.waysOut?.steps[0]).toMatchObject({ person: people.赵一, lacks: [{ way: 'free' }] })
  })

  it('reservations end by themselves after their day, and then their people are free', async () => {
    here.setToday('2027-02-01')
    const id = await withSlots('后来', [slot('项目经理', 'project_manager', manager)])
    const { enqueue } = await import('../../platform/jobs/index.ts')
    const { expireReservationsJob } = await import('./jobs.ts')
    const { inTransaction } = await import('../../platform/db/index.ts')
    await inTransaction(here.context.db, (tx) => enqueue(tx, expireReservationsJob, { day: '2027-02-01' }))
    await here.drainJobs()
    const proposal = await propose([id])
    expect(team(proposal)).toEqual(['赵一'])
    expect((await accept(proposal, { reservedUntil: '2027-01-31' })).body.code).toBe('proposal_days_unfit')
    expect((await accept(proposal, { reservedUntil: '2027-02-28' })).status).toBe(200)
    expect((await accept(proposal, { reservedUntil: '2027-02-28' })).body.code).toBe('proposal_accepted')
    expect((await propose([await withSlots('再后来', [slot('项目经理', 'project_manager', manager)])])).filled).toBe(0)
    here.setToday('2026-11-30')
  })

  it('asks again whether everybody still meets the requirement, and whether the slots are as they were', async () => {
    const id = await withSlots('复核', [slot('专职安全员', 'safety_officer', officer, { exclusive: false })])
    const proposal = await propose([id])
    expect(team(proposal)).toEqual(['李四'])
    const { rows } = await got(`/api/credentials?person=${people.李四}`)
    const { version } = await got(`/api/credentials/${rows[0].id}`)
    const suspended = await hr.post(`/api/credentials/${rows[0].id}/suspend`, { version, reason: '暂扣' })
    expect(suspended.status, JSON.stringify(suspended.body)).toBe(200)
    expect((await accept(proposal)).body).toMatchObject({
      code: 'proposal_people_taken',
      taken: [],
      unfit: [people.李四],
    })
    await hr.post(`/api/credentials/${rows[0].id}/resume`, { version: version + 1, reason: '发还' })
    const { slots } = await got(`/api/projects/${id}`)
    const { id: slotId, version: slotVersion, position: _, ...kept } = slots[0]
    const changed = await hr.put(`/api/project-slots/${slotId}`, { ...kept, version: slotVersion, priority: 2 })
    expect(changed.status, JSON.stringify(changed.body)).toBe(200)
    expect((await accept(proposal)).body.code).toBe('proposal_outdated')
    const fresh = await propose([id])
    expect((await accept(fresh, { version: 99 })).body.code).toBe('changed_meanwhile')
    expect((await accept(fresh)).status).toBe(200)
    expect((await hr.post('/api/proposals', { projectIds: [id] })).body.code).toBe('proposal_nothing_asked')
  })
})

describe('the text of a tender', () => {
  it('becomes slots to confirm, by the types in force', async () => {
    const answer = await hr.post('/api/tender-text', {
      text: '项目经理1名，机电工程专业一级注册建造师，B证；五大员齐全',
    })
    expect(answer.status).toBe(200)
    expect(answer.body.slots).toMatchObject([{ role: 'project_manager', count: 1, requirement: manager }])
    expect(answer.body.unread).toEqual(['五大员齐全'])
  })
})
